import { list, object } from '../json';
import { readJson } from './features';
import { sureness, type Format, type GivenFile, type Glimpse, type Wrapper } from './format';
import { isGeoJson, readFeatures } from './geojson';
import { jsonStart } from './jsonstart';
import { shown } from './nothing';
import { notEvents } from './notevents';
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
 * Records as JSON, one a line, by their ids or in a list, in or out of an envelope such as `{"data": [...]}`: as APIs give them. They
 * become a table, so that every reader of tables can read them.
 */
export const records: Wrapper = {
	id: 'records',
	recognises,
	async unwrap(file) {
		const found = isLines(file)
			? linesOf(file).map(({ value, text }) => value ?? text)
			: inList(file);
		const base = file.name
			.split(/[/\\]/)
			.at(-1)
			?.replace(/\.(nd)?jsonl?$/i, '');
		const name = `${file.name}/${base}.csv`;
		return [{ name, bytes: new TextEncoder().encode(tableOf(found)) }];
	}
};

function recognises(glimpse: Glimpse): boolean {
	const json = jsonStart(withoutMarks(glimpse.start));
	if (json === null || featureLines.recognises(glimpse) > 0) return false;
	if (json.lines) return true;
	const known =
		isGeoJson(glimpse) || [timelineJson, timemap].some((format) => format.recognises(glimpse) > 0);
	if (known || json.paths.has('resources') || notEvents(glimpse) !== null) return false;
	const paths = [...json.paths.keys()];
	return (
		paths.some((path) => /^([\w$-]{1,40}\.)?([\w$-]{1,40})?\[\]\.[^.[\]]/.test(path)) ||
		areById(paths)
	);
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

/** The longest list of records in a value, at its top or in an envelope; or those that an object has by their ids. */
function inList(file: GivenFile): readonly unknown[] {
	const read = readJson(file);
	if ('fault' in read) throw new RangeError(read.fault);
	const { value } = read;
	if (Array.isArray(value)) return value;
	const members = Object.values(object(value));
	const inner = members.flatMap((member) => Object.values(object(member)));
	const lists = [...members, ...inner].map(list);
	const ofRecords = lists.filter((each) => each.some(isRecord));
	if (ofRecords.length === 0 && members.length > 1 && members.every(isRecord))
		return Object.entries(object(value)).map(([id, record]) => ({ id, ...(record as object) }));
	return (ofRecords.length > 0 ? ofRecords : lists).reduce(
		(best, each) => (each.length > best.length ? each : best),
		[]
	);
}

function isRecord(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

/** Records as CSV, one line each: their members with paths, lists with semicolons. What is no record stands alone. */
function tableOf(found: readonly unknown[]): string {
	const columns = new Map<string, number>();
	const rows = found.map((value) => {
		const cells: string[] = [];
		const entries = isRecord(value) ? flat(value) : [['not_json', shown(value)]];
		for (const [name, cell] of entries) {
			const at = columns.get(name) ?? columns.size;
			columns.set(name, at);
			cells[at] = cell;
		}
		return cells;
	});
	const header = [...columns.keys()].map(quoted).join(',');
	const lines = rows.map((cells) =>
		Array.from(columns.values(), (at) => quoted(cells[at] ?? '')).join(',')
	);
	return `${[header, ...lines].join('\n')}\n`;
}

function flat(value: object, path = '', depth = 0): [string, string][] {
	return Object.entries(value).flatMap(([name, inner]): [string, string][] => {
		const at = path === '' ? name : `${path}.${name}`;
		if (Array.isArray(inner)) return [[at, isPair(inner) ? paired(name, inner) : listed(inner)]];
		if (!isRecord(inner) || depth >= 3) return [[at, shown(inner)]];
		// as the answers of SPARQL have it
		const { type, value } = object(inner);
		if (typeof type === 'string' && typeof value === 'string') return [[at, value]];
		return flat(inner, at, depth + 1);
	});
}

function listed(values: readonly unknown[]): string {
	return values.map(word).join('; ');
}

function isPair(values: readonly unknown[]): boolean {
	return values.length === 2 && values.every((value) => typeof value === 'number');
}

/** Two numbers: a point where their name says which of them is the longitude, as that of GeoJSON does; else as they stand. */
function paired(name: string, numbers: readonly unknown[]): string {
	if (name === 'coordinates') return `POINT (${numbers.join(' ')})`;
	return /^lat.*l(on|ng)/i.test(name) ? numbers.join(', ') : shown(numbers);
}

/** A member of a list in a word: by its name where it is a record. */
function word(value: unknown): string {
	if (!isRecord(value)) return shown(value);
	const { name, title, text, label, url, path, id } = object(value);
	const found = [name, title, text, label, url, path, id].find(
		(each) => typeof each === 'string' && each !== ''
	);
	return shown(found ?? value);
}

function quoted(text: string): string {
	const line = /[\r\n]/.test(text) ? text.replaceAll(/\r\n|\r|\n/g, ' ') : text;
	return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
