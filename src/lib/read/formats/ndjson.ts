import { list, object } from '../json';
import { readJson } from './features';
import { sureness, type Format, type GivenFile, type Glimpse, type Wrapper } from './format';
import { isGeoJson, readFeatures } from './geojson';
import { jsonStart } from './jsonstart';
import { notEvents } from './notevents';
import { listsIn, type ReadLists } from './recordlists';
import { csvOf, tableOf } from './recordtable';
import { decode } from './text';
import { timelineJson } from './timelinejs';
import { timemap } from './timemap';

/** Features of GeoJSON, one a line. */
export const featureLines: Format = {
	id: 'ndjson',
	name: 'GeoJSON, one feature a line',
	recognises({ start }) {
		const json = jsonStart(withoutMarks(start));
		return json?.lines && json.paths.has('geometry') ? sureness.sure : sureness.no;
	},
	read(file, intake, choices) {
		const lines = linesOf(file);
		readFeatures(
			{ type: 'FeatureCollection', features: lines.map(({ value, text }) => value ?? text) },
			{ file: file.name, intake, choices, kind: 'a file of GeoJSON features' },
			lines.map(({ line }) => line)
		);
	}
};

/**
 * Records as JSON, one a line, by their ids or in lists, in or out of an envelope such as `{"data": [...]}`: as APIs give
 * them. They become tables, so that every reader of tables can read them.
 */
export const records: Wrapper = {
	id: 'records',
	recognises,
	async unwrap(file, say) {
		const { tables, said } = isLines(file) ? ofLines(file) : listsIn(recordsOf(valueOf(file)));
		for (const sentence of said) say(sentence);
		for (const { table } of tables) for (const sentence of table.said) say(sentence);
		const [name] = (file.name.split(/[/\\]/).at(-1) ?? '').split(/\.(?:nd)?jsonl?$/i);
		return tables.map(({ path, table }) => ({
			name: `${file.name}/${tables.length > 1 && path !== '' ? `${name} ${path}` : name}.csv`,
			bytes: new TextEncoder().encode(csvOf(table))
		}));
	}
};

/** The path of a member of records in a list, or of a cell of rows in a list, in or out of an envelope. */
const LISTED = /^([^.[\]]{1,60}\.){0,2}([^.[\]]{1,60})?\[\](\.[^.[\]]|\[\]$)/;

function recognises(glimpse: Glimpse): boolean {
	const json = jsonStart(withoutMarks(glimpse.start));
	if (json === null || featureLines.recognises(glimpse) > 0) return false;
	if (json.lines || isPublished(json.paths)) return true;
	const known =
		isGeoJson(glimpse) || [timelineJson, timemap].some((format) => format.recognises(glimpse) > 0);
	if (known || json.paths.has('resources') || notEvents(glimpse) !== null) return false;
	const paths = [...json.paths.keys()];
	return paths.some((path) => LISTED.test(path)) || areById(paths);
}

/** Members of the features of those whose tables say how exact their dates are, in numbers of their own: ACLED and UCDP. */
const published = [
	['event_id_cnty', 'event_date'],
	['type_of_violence', 'date_prec', 'date_start']
];

function isPublished(paths: ReadonlyMap<string, unknown>): boolean {
	return published.some((names) =>
		names.every((name) => paths.has(`features[].properties.${name}`))
	);
}

/** Features as records with their points; anything else as it is. */
function recordsOf(value: unknown): unknown {
	const { features } = object(value);
	if (!Array.isArray(features)) return value;
	return features.map((feature: unknown) => {
		const { properties, geometry } = object(feature);
		const [longitude, latitude] = list(object(geometry).coordinates);
		return { latitude, longitude, ...object(properties) };
	});
}

/** Whether these are records in an object, by their ids: two of them have at least two members alike. */
function areById(paths: readonly string[]): boolean {
	const members = new Map<string, string[]>();
	for (const path of paths) {
		const [, id, member] = /^([^.[\]]+)\.([^.[\]]+)$/.exec(path) ?? [];
		if (id !== undefined) members.set(id, [...(members.get(id) ?? []), member]);
	}
	const [first = [], second = []] = members.values();
	return second.filter((member) => first.includes(member)).length >= 2;
}

function withoutMarks(text: string): string {
	return text.replaceAll('\u001e', '');
}

function isLines({ bytes }: GivenFile): boolean {
	return jsonStart(withoutMarks(decode(bytes.subarray(0, 65_536)).text))?.lines ?? false;
}

interface Line {
	readonly line: number;
	readonly text: string;
	/** Undefined when the line is not JSON. */
	readonly value: unknown;
}

function linesOf({ bytes }: GivenFile): Line[] {
	const lines = withoutMarks(decode(bytes).text).split(/\r\n|\n|\r/);
	return lines.flatMap((text, index): Line[] => {
		if (text.trim() === '') return [];
		let value: unknown;
		try {
			value = JSON.parse(text);
		} catch {
			value = undefined;
		}
		return [{ line: index + 1, text, value }];
	});
}

function ofLines(file: GivenFile): ReadLists {
	const values = linesOf(file).map(({ value, text }) => value ?? text);
	return { tables: [{ path: '', table: tableOf(values) }], said: [] };
}

function valueOf(file: GivenFile): unknown {
	const read = readJson(file);
	if ('fault' in read) throw new RangeError(read.fault);
	return read.value;
}
