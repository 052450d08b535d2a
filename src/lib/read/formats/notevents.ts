import { object } from '../json';
import type { Glimpse, NoEvents } from './format';
import { jsonStart } from './jsonstart';

/** How files of a kind begin, their bytes as Latin letters; and what can be done with them. */
const signatures: readonly (readonly [start: string, sentence: string])[] = [
	['SQLite format 3\0', 'A database (SQLite or GeoPackage): save its table of events as CSV.'],
	['\0\0\x27\x0a', 'A shapefile: save it as GeoJSON.'],
	['RDX', 'Data of R: save them as CSV.'],
	['RDA', 'Data of R: save them as CSV.'],
	['<stata_dta>', 'Data of Stata: save them as CSV.'],
	['$FL2', 'Data of SPSS: save them as CSV.'],
	['BZh', 'A file compressed with bzip2: unpack it first.'],
	['\xfd7zXZ', 'A file compressed with xz: unpack it first.'],
	['\x28\xb5\x2f\xfd', 'A file compressed with zstd: unpack it first.'],
	['ID3', 'A sound, not a list of events.'],
	['OggS', 'A sound or a film, not a list of events.'],
	['\x1a\x45\xdf\xa3', 'A film, not a list of events.'],
	['wOF', 'A font, not a list of events.']
];

/** Files of JSON, XML and bytes that hold no events: one sentence says what each is. Null for all others. */
export const notEvents: NoEvents = (glimpse) =>
	ofBytes(glimpse) ?? (glimpse.head === null ? ofText(glimpse) : null);

function ofBytes({ bytes, name, start }: Glimpse): string | null {
	const latin = String.fromCharCode(...bytes.subarray(0, 512));
	if (latin.startsWith('PK')) {
		if (name.endsWith('.kmz'))
			return 'A KMZ archive: unpack it as a zip and choose the KML inside.';
		return latin.includes('word/') ? 'A document (Word), not a list of events.' : null;
	}
	if (latin.slice(4, 8) === 'ftyp') return 'A film or a picture, not a list of events.';
	if (latin.slice(257, 262) === 'ustar')
		return 'A tar archive: unpack it and choose the files inside.';
	if (start !== '') return null;
	if (name.endsWith('.dbf')) return 'A table of a shapefile: save it as GeoJSON or CSV.';
	return signatures.find(([sign]) => latin.startsWith(sign))?.[1] ?? null;
}

function ofText({ start, name }: Glimpse): string | null {
	const text = start.trimStart();
	if (text.startsWith('<')) return ofMarkup(text.slice(0, 4000));
	if (/^[[{]/.test(text)) return ofJson(text);
	if (/\.(js|mjs|ts|py|r|sql|sh|do)$/.test(name)) return 'A program, not a list of events.';
	if (/\.(md|markdown|rst|tex|bib)$/.test(name)) return 'A text, not a list of events.';
	return /^(GEOGCS|PROJCS)\[/.test(text)
		? 'The projection of a shapefile, not a list of events.'
		: null;
}

const markup: Readonly<Record<string, string>> = {
	html: 'A web page, not a list of events: download the data that it shows.',
	svg: 'A drawing (SVG), not a list of events.',
	rss: 'A news feed (RSS), not a list of events.',
	feed: 'A news feed (Atom), not a list of events.',
	qgis: 'A project or style of QGIS, not a list of events.',
	styledlayerdescriptor: 'A style for a map (SLD), not a list of events.',
	schema: 'A schema (XSD), not a list of events.',
	error: 'The error message of a server, not a list of events.'
};

/** By the first element; prologue, comments and document type are passed over. */
function ofMarkup(text: string): string | null {
	const root =
		/<([a-z][a-z0-9_.-]{0,40}:)?([a-z][a-z0-9_.-]{0,60})/i.exec(text)?.[2].toLowerCase() ?? '';
	if (root === 'kml' || root === 'gpx' || root === '') return null;
	return Object.hasOwn(markup, root)
		? markup[root]
		: `XML of a kind that is not known here: <${root}>.`;
}

function ofJson(text: string): string | null {
	const paths = jsonStart(text)?.paths;
	if (!paths) return null;
	const has = (...names: string[]) => names.every((name) => paths.has(name));
	if (paths.get('type') === 'Topology') return 'TopoJSON: save it as GeoJSON.';
	const layered = has('sources') || has('layers[].paint') || has('layers[].source-layer');
	if (has('version', 'layers') && layered) return 'A style for a map, not a list of events.';
	if (has('tilejson') || has('tiles', 'minzoom'))
		return 'The description of map tiles (TileJSON), not a list of events.';
	const mapped = has('elements[].type', 'elements[].id') && !has('elements[].tags.start_date');
	if (mapped && (has('osm3s') || has('elements[].tags')))
		return 'Places of OpenStreetMap: the days in it are those on which they were drawn.';
	if (has('storymap')) return 'A StoryMapJS story: its places have no dates.';
	if (has('nbformat')) return 'A notebook (Jupyter), not a list of events.';
	if (has('$schema', 'mark') || has('$schema', 'encoding'))
		return 'A chart (Vega), not a list of events.';
	if (has('$schema', 'properties', 'type') && !has('features'))
		return 'A schema (JSON), not a list of events.';
	if (has('lockfileVersion') || (has('name', 'version') && (has('dependencies') || has('scripts'))))
		return 'The description of a program (package.json), not a list of events.';
	if (has('error') && paths.size < 8) return 'The error message of a server, not a list of events.';
	return isEmpty(text, [...paths.keys()]) ? 'An empty list.' : null;
}

/** Whether JSON that is all there is a list with nothing in it, or an envelope of one. */
function isEmpty(text: string, paths: readonly string[]): boolean {
	if (paths.includes('type') || paths.some((path) => path.includes('[]'))) return false;
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return false;
	}
	return [value, ...Object.values(object(value))].some(Array.isArray);
}
