import type { NoEvents } from './format';
import { has } from './tabular';
import { isBinary } from './text';

/** What files begin with that are no text, and what they are called. */
const signatures: readonly (readonly [bytes: readonly number[], what: string])[] = [
	[[0x89, 0x50, 0x4e, 0x47], 'A picture (PNG)'],
	[[0xff, 0xd8, 0xff], 'A picture (JPEG)'],
	[[0x47, 0x49, 0x46, 0x38], 'A picture (GIF)'],
	[[0x49, 0x49, 0x2a, 0x00], 'A picture (TIFF)'],
	[[0x4d, 0x4d, 0x00, 0x2a], 'A picture (TIFF)'],
	[[0x52, 0x49, 0x46, 0x46], 'A picture or a sound'],
	[[0x25, 0x50, 0x44, 0x46], 'A PDF document'],
	[[0x50, 0x4b, 0x03, 0x04], 'A zip archive: unpack it and choose the files inside'],
	[[0x37, 0x7a, 0xbc, 0xaf], 'A 7-Zip archive: unpack it and choose the files inside'],
	[[0x52, 0x61, 0x72, 0x21], 'A RAR archive: unpack it and choose the files inside'],
	[[0x53, 0x51, 0x4c, 0x69], 'An SQLite database'],
	[[0x50, 0x41, 0x52, 0x31], 'A Parquet file: save it as CSV'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'An old Office document']
];

/** Files without bytes, pictures, archives, and whatever else is no text. */
const binary: NoEvents = ({ bytes }) => {
	if (bytes.length === 0) return 'An empty file.';
	const found = signatures.find(([start]) => start.every((byte, at) => bytes[at] === byte));
	if (found) return `${found[1]}, not a list of events.`;
	return isBinary(bytes) ? 'Not a text: its bytes are of a format that is not known here.' : null;
};

/** Pages, style files and programs. */
const page: NoEvents = ({ start, name }) => {
	const top = start.slice(0, 4000).trimStart().toLowerCase();
	if (top === '') return 'A file with nothing but empty space.';
	if (top.startsWith('<!doctype html') || top.startsWith('<html'))
		return 'A web page, not a list of events: download the data that it shows.';
	if (top.startsWith('<svg') || (top.startsWith('<?xml') && top.includes('<svg')))
		return 'A drawing (SVG), not a list of events.';
	if (top.includes('<styledlayerdescriptor') || top.startsWith('<!doctype qgis'))
		return 'A style for a map, not a list of events.';
	if (/\.(css|scss|less)$/.test(name)) return 'A style file, not a list of events.';
	if (top.startsWith('{') && /"version"\s{0,3}:\s{0,3}8\b/.test(top) && top.includes('"layers"'))
		return 'A style for a map, not a list of events.';
	return null;
};

/** Tables in which a row counts events and is none. */
const sums: NoEvents = ({ head }) => {
	if (head === null) return null;
	const tags = head.tags ?? [];
	if (has(head, 'reference_period_start') || tags.includes('#date+start+reference_period'))
		return 'Counts of conflict events by month and district (HDX HAPI), not events: a row has no day and no place of its own.';
	if (has(head, 'entity', 'code', 'year') && head.fields.length < 12)
		return 'Figures by country and year (Our World in Data), not events: a row stands for many.';
	const placed = head.fields.some(
		(name) => /^lat|latitude$|^lon|longitude$/.test(name) && !name.includes('centroid')
	);
	const counted = head.fields.some(
		(name, at) =>
			/^((n|no|num|number)(_of)?_|.{1,40}_)?(events|incidents)$|^(event|incident)_count$/.test(
				name
			) && head.rows.every((cells) => /^\d{0,9}(\.0)?$/.test(cells[at]?.trim() ?? ''))
	);
	const when = /^(month|year|week|month_year|date|start_date|end_date)$/;
	const numbered = tags.some((tag) => /^#(indicator\+)?event\+num/.test(tag));
	if ((counted || numbered) && !placed && head.fields.some((name) => when.test(name)))
		return 'Counts of events by place and time, not events: a row stands for many.';
	return null;
};

/** Files that are known to hold no events. */
export const tableStrangers: readonly NoEvents[] = [binary, page, sums];
