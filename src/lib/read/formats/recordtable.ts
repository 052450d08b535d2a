import { list, object, text } from '../json';
import { plainName, roleOf } from './columnnames';
import { readDate } from './notation';
import { shown } from './nothing';
import { firstOf, isPointName, type Pair } from './pairs';
import { shortened } from './pathnames';
import { numberedMoments, numberedYears, type Cell } from './recordnumbers';
import { shapeOf } from './shape';

/** Records as a table, each in a row: what stands in it, and what is to be said of how it was read. */
export interface RecordTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly said: readonly string[];
}

type Entry = readonly [name: string, cell: Cell];

/** How deep the members of members become columns of their own. */
const DEEPEST = 3;

/** The table of records: their members with paths, lists with semicolons. What is no record stands alone. */
export function tableOf(records: readonly unknown[]): RecordTable {
	const columns = new Map<string, number>();
	const cells = records.map((value) => {
		const row: Cell[] = [];
		const entries: readonly Entry[] = isRecord(value) ? flat(value) : [['not_json', shown(value)]];
		for (const [name, cell] of entries) {
			const at = columns.get(name) ?? columns.size;
			columns.set(name, at);
			row[at] = cell;
		}
		return row;
	});
	const names = shortened([...columns.keys()]);
	const { header, years } = numberedYears(names, cells);
	const { rows, said } = pointsIn(header, numberedMoments(header, years));
	return { header, rows, said };
}

/** The table of rows that are lists; where no header is given their first is it, unless it can only be data. */
export function gridOf(
	rows: readonly (readonly unknown[])[],
	given?: readonly string[]
): RecordTable {
	const cells = rows.map((row) => row.map(shown));
	if (given !== undefined) return { header: given, rows: cells, said: [] };
	const [top = [], ...rest] = cells;
	if (isHeader(rows[0] ?? [])) return { header: top, rows: rest, said: [] };
	return { header: top.map((_, at) => `column ${at + 1}`), rows: cells, said: [] };
}

/** Whether all cells of a row may be names of columns. */
export function isHeader(cells: readonly unknown[]): boolean {
	return cells.every(
		(cell) => cell === null || (typeof cell === 'string' && 'reason' in readDate(cell))
	);
}

/** A table as CSV. */
export function csvOf({ header, rows }: RecordTable): string {
	const line = (cells: readonly string[]) =>
		Array.from(header, (_, at) => quoted(cells[at] ?? '')).join(',');
	return `${[line(header), ...rows.map(line)].join('\n')}\n`;
}

/** Whether a value has members. */
export function isRecord(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function flat(value: object, path = '', depth = 0): Entry[] {
	return Object.entries(value).flatMap(([name, inner]): Entry[] => {
		const at = path === '' ? name : `${path}.${name}`;
		if (typeof inner === 'number') return [[at, inner]];
		if (Array.isArray(inner)) return ofList(at, name, inner);
		if (!isRecord(inner) || depth >= DEEPEST) return [[at, shown(inner)]];
		return ofRecord(at, inner) ?? flat(inner, at, depth + 1);
	});
}

/** A record that is one value; null: it is not. */
function ofRecord(at: string, record: object): Entry[] | null {
	const { type, value, coordinates } = object(record);
	// as the answers of SPARQL have it
	if (typeof type === 'string' && typeof value === 'string') return [[at, value]];
	const point = Array.isArray(coordinates) && text(type) !== '' ? shapeOf(record).point : null;
	if (point !== null) return [[at, wkt([point.lon, point.lat])]];
	// as MongoDB writes what JSON has no type for
	const [[name, inner] = ['', null], second] = Object.entries(record);
	if (!name.startsWith('$') || second !== undefined) return null;
	return isRecord(inner) ? ofRecord(at, inner) : [[at, shown(inner)]];
}

function ofList(at: string, name: string, values: readonly unknown[]): Entry[] {
	if (isPair(values) && isPointName(name)) return [[at, values]];
	const [words, numbers] = [values.slice(0, -2), values.slice(-2)];
	// where it was in words, then its point
	if (words.length > 0 && words.every(isText) && isPair(numbers) && isPointName(name))
		return [
			[at, words.join(', ')],
			[`${at}.coordinates`, numbers]
		];
	return (
		cited(at, name, values) ?? [[at, isPair(values) ? shown(values) : values.map(word).join('; ')]]
	);
}

/** Sources by their names, with their addresses in a column of their own; null: they are none, or have none. */
function cited(at: string, name: string, values: readonly unknown[]): Entry[] | null {
	if (!/source|reference|citation/i.test(name)) return null;
	const urls = values.map((value) => {
		const { url, link, href, source_url, source_link } = object(value);
		return [url, link, href, source_url, source_link].map(text).find((each) => each !== '') ?? '';
	});
	if (urls.length === 0 || urls.includes('')) return null;
	const names = values.map((value) => word(value).replaceAll(';', ','));
	return [
		[at, names.join('; ')],
		[`${at.slice(0, -name.length)}source_links`, urls.join(' ')]
	];
}

function isText(value: unknown): boolean {
	return typeof value === 'string';
}

function isPair(values: readonly unknown[]): values is Pair {
	return values.length === 2 && values.every((value) => typeof value === 'number');
}

/** A member of a list in a word: by its name where it is a record. */
function word(value: unknown): string {
	if (!isRecord(value)) return shown(value);
	const { name, title, text, label, source, url, path, id } = object(value);
	const found = [name, title, text, label, source, url, path, id].find(
		(each) => typeof each === 'string' && each !== ''
	);
	if (found !== undefined) return shown(found);
	const [only, second] = Object.values(value);
	return second === undefined && isRecord(only) && list(only).length === 0
		? inner(only)
		: shown(value);
}

/** A record that stands alone in another: `{"category": {"title": "Threats"}}`. */
function inner(value: object): string {
	const { name, title, label } = object(value);
	return text(name) || text(title) || text(label) || shown(value);
}

/** The cells as texts, points as well-known text, each with the longitude first. */
function pointsIn(
	header: readonly string[],
	cells: readonly (readonly Cell[])[]
): { rows: string[][]; said: string[] } {
	const said: string[] = [];
	const country = header.findIndex((name) => roleOf(plainName(name))?.[0] === 'country');
	const isNamed = (role: 'lat' | 'lon') => header.some((name) => isCalled(name, role));
	// where latitude and longitude have members of their own, pairs in no known order are not wanted
	const named = isNamed('lat') && isNamed('lon');
	const firsts = header.map((name, at) => {
		const pairs = cells.flatMap((row) => {
			const pair = row[at];
			return Array.isArray(pair)
				? [{ pair: pair as Pair, country: String(row[country] ?? '') }]
				: [];
		});
		if (pairs.length === 0) return null;
		const own = name.split('.').at(-1) ?? name;
		const first = firstOf(own, pairs);
		const open = first === null && /^coordinates$/i.test(own) && !named;
		if (!named) said.push(...orderSaid(name, first, open));
		return open ? 'lon' : first;
	});
	const textOf = (cell: Cell | undefined, at: number) => {
		if (typeof cell !== 'object') return String(cell ?? '');
		const [first, second] = cell;
		if (firsts[at] === null) return shown(cell);
		return wkt(firsts[at] === 'lon' ? [first, second] : [second, first]);
	};
	return { rows: cells.map((row) => Array.from(header, (_, at) => textOf(row[at], at))), said };
}

function isCalled(path: string, role: 'lat' | 'lon'): boolean {
	return roleOf(plainName(path.split('.').at(-1) ?? path))?.[0] === role;
}

/** What is to be said of the order of two numbers where their name does not say it. */
function orderSaid(name: string, first: 'lat' | 'lon' | null, open: boolean): string[] {
	if (open)
		return [
			`Nothing says which of the two numbers in ${name} comes first; the first was taken for the longitude, as in GeoJSON.`
		];
	if (first === null)
		return [
			`Nothing says which of the two numbers in ${name} is the latitude; they were left out.`
		];
	return first === 'lat' && !/lat/i.test(name)
		? [`In ${name} the latitude comes first: the other way round its points could not be.`]
		: [];
}

function wkt([lon, lat]: Pair): string {
	return `POINT (${lon} ${lat})`;
}

function quoted(text: string): string {
	const line = /[\r\n]/.test(text) ? text.replaceAll(/\r\n|\r|\n/g, ' ') : text;
	return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
