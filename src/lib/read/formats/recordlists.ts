import { list, object, text } from '../json';
import { guess } from './guess';
import { kindOf } from './kinds';
import type { Mapping } from './mapping';
import { gridOf, isHeader, isRecord, tableOf, type RecordTable } from './recordtable';

/** The tables that a JSON value holds, by the paths to them, and what is to be said of how they were chosen. */
export interface ReadLists {
	readonly tables: readonly Found[];
	readonly said: readonly string[];
}

interface Found {
	readonly path: string;
	readonly table: RecordTable;
}

/** A table with what its columns stand for. */
interface Known extends Found {
	readonly mapping: Mapping;
}

/** How deep lists are looked for, how many of them, and how many of those that are left out are named. */
const [DEEPEST, MOST, NAMED] = [3, 500, 10];
/** So many rows show what the columns stand for. */
const LOOK = 30;
/** Lists that go with the events and are none, dated or not. */
const ASIDE =
	/^(sources?|references?|actors?|people|persons?|users?|authors?|media|images|updates?|change_?log|history|versions?|logs?|comments?|countries|places|locations)$/i;

/**
 * Chooses among the lists of records in a value those whose members say when. Lists of like members are one table; another
 * is read beside them when it tells as much. What is left out is told.
 */
export function listsIn(value: unknown): ReadLists {
	const found = collect(value);
	if (found.length < 2) return { tables: found, said: [] };
	const known = found.map((each): Known => ({ ...each, mapping: mappingOf(each.table) }));
	const all = known.filter(({ mapping }) => isDated(mapping));
	if (all.length === 0) return { tables: [largest(known)], said: [] };
	const events = all.filter(({ path }) => !ASIDE.test(lastOf(path)));
	const dated = events.length > 0 ? events : all;
	const main = largest(dated);
	const read = dated.filter(
		(each) => alike(each.table, main.table) || tellsAsMuch(each.mapping, main.mapping)
	);
	const groups: Known[][] = [];
	for (const each of read) {
		const group = groups.find(([first]) => alike(first.table, each.table));
		if (group === undefined) groups.push([each]);
		else group.push(each);
	}
	return {
		tables: groups.map(joined),
		said: [
			...(read.length > 1 ? [`It has ${read.length} lists of events: ${someNamed(read)}.`] : []),
			...leftOut(known.filter((each) => !read.includes(each)))
		]
	};
}

/** The tables in a value, from its top down. What is in a table is not looked into. */
function collect(value: unknown): Found[] {
	const found: Found[] = [];
	let level: { path: string; value: unknown }[] = [{ path: '', value }];
	for (let depth = 0; depth <= DEEPEST; depth++) {
		const next: typeof level = [];
		for (const { path, value: inner } of level) {
			const maps = mapsIn(inner);
			const table = maps.length > 0 ? null : tableIn(inner, path === '');
			if (table !== null && found.length < MOST) found.push({ path, table });
			if (table !== null) continue;
			for (const [name, each] of [...Object.entries(object(inner)), ...listsAt(inner), ...maps])
				next.push({ path: path === '' ? name : `${path}.${name}`, value: each });
		}
		level = next;
	}
	return found;
}

/** The lists in a list, such as that of the records behind what is said of them, by their numbers. */
function listsAt(value: unknown): [at: string, inner: unknown][] {
	return list(value).flatMap((each, at): [string, unknown][] =>
		hasRecords(each) ? [[String(at + 1), each]] : []
	);
}

function hasRecords(value: unknown): boolean {
	return list(value).some((each) => isRecord(each) && !Array.isArray(each));
}

/** The data of the layers of a map, as kepler.gl saves it, by their labels. */
function mapsIn(value: unknown): [label: string, data: unknown][] {
	return list(value).flatMap((each): [string, unknown][] => {
		const { data } = object(each);
		return Array.isArray(object(data).allData) ? [[text(object(data).label), data]] : [];
	});
}

/** The table that a value is. Rows as lists need a header, but at the top of a file. */
function tableIn(value: unknown, top: boolean): RecordTable | null {
	if (!Array.isArray(value)) return gridIn(object(value)) ?? recordsById(object(value));
	if (isGrid(value)) return top || isHeader(value[0]) ? gridOf(value) : null;
	return hasRecords(value) && listsAt(value).length === 0 ? tableOf(value) : null;
}

/** Whether a list is one of rows, each a list of cells. */
function isGrid(value: unknown): value is readonly (readonly unknown[])[] {
	return (
		Array.isArray(value) &&
		value.length > 0 &&
		value.every((row) => Array.isArray(row) && row.length > 1 && !row.some(isRecord))
	);
}

/** Rows beside a list of the names of their columns, as pandas, kepler.gl and many APIs have it. */
function gridIn({ allData, data, rows, records, ...rest }: Readonly<Record<string, unknown>>) {
	const grid = [allData, data, rows, records].find(isGrid);
	if (grid === undefined) return null;
	const { fields, columns, headers, header } = rest;
	const names = [fields, columns, headers, header]
		.map(list)
		.find((each) => each.length === grid[0].length);
	if (names === undefined) return isHeader(grid[0]) ? gridOf(grid) : null;
	return gridOf(
		grid,
		names.map((name) => text(name) || text(object(name).name) || text(object(name).id))
	);
}

/**
 * Records in an object, by their ids: two of them have two members alike. Those that hold lists of records may be no more
 * than the names of these: then something in them has to say when.
 */
function recordsById(value: Readonly<Record<string, unknown>>): RecordTable | null {
	const entries = Object.entries(value);
	const [first, second] = entries.map(([, record]) => object(record));
	if (
		second === undefined ||
		!entries.every(([, record]) => Object.keys(object(record)).length > 0)
	)
		return null;
	const both = Object.keys(first).filter((name) => Object.hasOwn(second, name));
	if (both.length < 2) return null;
	const table = tableOf(entries.map(([id, record]) => ({ id, ...object(record) })));
	const holds = both.some((name) => list(first[name]).some(isRecord));
	return holds && !isDated(mappingOf(table)) ? null : table;
}

function mappingOf({ header, rows }: RecordTable): Mapping {
	return guess({ header, rows: rows.slice(0, LOOK) });
}

function isDated({ date, year }: Mapping): boolean {
	return date !== undefined || year !== undefined;
}

function largest(known: readonly Known[]): Known {
	return known.reduce((best, each) =>
		each.table.rows.length > best.table.rows.length ? each : best
	);
}

/** Whether two tables have most of their columns in common. */
function alike({ header: a }: RecordTable, { header: b }: RecordTable): boolean {
	const both = a.filter((name) => b.includes(name)).length;
	return both * 2 >= Math.max(a.length, b.length);
}

/** Whether a table says what happened, and where if the main one does. */
function tellsAsMuch(own: Mapping, main: Mapping): boolean {
	const told = [own.title, own.summary, own.kind, own.place].some((role) => role !== undefined);
	return told && (own.lat !== undefined || main.lat === undefined);
}

/** Tables of like members as one. A column says from which list a row is: as its kind, where the lists are called so. */
function joined(group: readonly Known[]): Found {
	const [first] = group;
	if (group.length === 1) return first;
	const kinds = group.every(({ path, mapping }) => !mapping.kind && kindOf(lastOf(path)) !== null);
	const names = [...new Set(group.flatMap(({ table }) => table.header))];
	const own = kinds ? 'kind' : 'list';
	const rows = group.flatMap(({ path, table }) => {
		const places = names.map((name) => table.header.indexOf(name));
		return table.rows.map((cells) => [...places.map((at) => cells[at] ?? ''), lastOf(path)]);
	});
	const said = group.flatMap(({ table }) => table.said);
	const header = [...names, names.includes(own) ? `${own} of it` : own];
	return { path: '', table: { header, rows, said: [...new Set(said)] } };
}

function leftOut(known: readonly Known[]): string[] {
	const rest = known.length - NAMED;
	return [
		...known.slice(0, NAMED).map((each) => {
			const why = isDated(each.mapping) ? 'it goes with the events' : 'nothing in it says when';
			return `Its list ${named(each)} was left out: ${why}.`;
		}),
		...(rest > 0 ? [`${rest} more of its lists were left out.`] : [])
	];
}

function someNamed(known: readonly Known[]): string {
	const rest = known.length > NAMED ? ' and others' : '';
	return `${known.slice(0, NAMED).map(named).join(', ')}${rest}`;
}

function named({ path, table }: Known): string {
	return `"${path.slice(0, 80)}" (${table.rows.length})`;
}

function lastOf(path: string): string {
	return path.split('.').at(-1) ?? path;
}
