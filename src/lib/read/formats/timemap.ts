import { list, object, text } from '../json';
import { DateColumn } from './dates';
import type { Draft, DraftSource } from './draft';
import { readJson } from './features';
import { plainKind, shorten, sourceAt } from './fields';
import {
	sureness,
	type Choices,
	type Format,
	type GivenFile,
	type Head,
	type Intake
} from './format';
import { jsonStart } from './jsonstart';
import { kindOf } from './kinds';
import { shown } from './nothing';
import { Neighbours, point } from './places';
import { plainText } from './plain';
import type { At, Original } from './report';
import { openTable, originalOf, type Table } from './table';

/**
 * timemap, datasheet-server and the exports of Bellingcat: JSON, and the sheets of events, sources and associations as
 * CSV, which are read together.
 */
export const timemap: Format = {
	id: 'timemap',
	name: 'timemap',
	together: true,
	recognises: ({ start, head }) =>
		head === null ? ofJson(start) : sheetOf(head) === null ? sureness.no : sureness.sure,
	read(file, intake, choices) {
		const files = choices.companions.length > 0 ? choices.companions : [file];
		const tables = files.map((one) => ({ one, table: openTable(one) }));
		const known = companionsOf(tables.map(({ table }) => table));
		for (const { one, table } of tables) {
			const sheet = sheetOf(table);
			if (sheet === null) readJsonEvents(one, intake, choices, known);
			else if (sheet === 'events') readAll(one, sheetRows(table), intake, choices, known);
			else
				for (const { line } of table.data())
					intake.apart({ file: one.name, line }, `one of the ${sheet} of the events`);
			if (sheet !== null) for (const sentence of table.said()) intake.say(one.name, sentence);
		}
	}
};

function readJsonEvents(
	file: GivenFile,
	intake: Intake,
	choices: Choices,
	known: Companions
): void {
	const read = readJson(file);
	if ('fault' in read) return intake.noEvents(file.name, read.fault);
	const rows = recordsIn(read.value).map((value, index): Found => {
		const record = object(value);
		const original = Object.entries(record).map(([name, each]) => ({ name, value: shown(each) }));
		return { line: index + 1, original, record };
	});
	readAll(file, rows, intake, choices, known);
}

function sheetRows(table: Table): Found[] {
	return [...table.data()].map(({ line, cells }) => {
		const original = originalOf(table, cells);
		return { line, original, record: Object.fromEntries(deep(original)) };
	});
}

interface Found {
	readonly line: number;
	readonly record: Readonly<Record<string, unknown>>;
	readonly original: Original;
}

/** Which of the sheets a table is, or null. */
function sheetOf({ fields }: Pick<Head, 'fields'>): 'events' | 'sources' | 'associations' | null {
	const has = (...names: string[]) => names.every((name) => fields.includes(name));
	const numbered = /^(association|associations|source|sources|filter)_?\d{1,2}$/;
	if (has('description', 'date', 'latitude', 'longitude'))
		return fields.some((name) => numbered.test(name)) ? 'events' : null;
	if (has('id', 'title', 'path1') || has('id', 'thumbnail', 'affil_s1')) return 'sources';
	return has('id', 'title', 'mode', 'filter_path0') || has('id', 'title', 'mode', 'filter_path1')
		? 'associations'
		: null;
}

function ofJson(start: string): number {
	const paths = jsonStart(start)?.paths;
	const at = ['[].', 'events[].', 'export_events[].'].find((prefix) =>
		paths?.has(`${prefix}description`)
	);
	if (!paths || at === undefined) return sureness.no;
	const lists = ['filters', 'sources', 'associations', 'civId', 'filters[].key', 'sources[].path'];
	const dated =
		paths.has(`${at}date`) && (paths.has(`${at}latitude`) || paths.has(`${at}location`));
	return dated && lists.some((name) => paths.has(`${at}${name}`)) ? sureness.sure : sureness.no;
}

function recordsIn(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	const { events, export_events, data } = object(value);
	return [events, export_events, data].map(list).find((found) => found.length > 0) ?? [];
}

/** Members whose names end in a number become lists: `source1`, `source2` are `sources`. */
function deep(original: Original): [string, unknown][] {
	const members = new Map<string, unknown>();
	for (const { name, value } of original) {
		const found = /^([a-z_]{1,40}?)_?\d{1,2}$/i.exec(name.trim());
		const key = found ? `${found[1].toLowerCase().replace(/s$/, '')}s` : name.trim().toLowerCase();
		if (!found) members.set(key, value);
		else if (value.trim() !== '') members.set(key, [...list(members.get(key)), value.trim()]);
	}
	return [...members].filter(([key]) => key !== '__proto__');
}

/** In this format the month stands first; only a column that cannot be read so is asked about. */
class MonthFirst extends Map<string, string> {
	override get(key: string): string {
		return super.get(key) ?? 'mdy';
	}
}

function readAll(
	file: GivenFile,
	rows: readonly Found[],
	intake: Intake,
	choices: Choices,
	known: Companions
): void {
	const dates = new DateColumn(file.name, 'date');
	const neighbours = new Neighbours();
	for (const { record } of rows) {
		dates.survey(shown(record.date));
		neighbours.survey(shown(record.latitude), shown(record.longitude));
	}
	dates.settle({ ask: () => {} }, { answers: new MonthFirst(choices.answers) });
	for (const { line, record, original } of rows) {
		const at: At = { file: file.name, line };
		const given = shown(record.date).trim();
		if (original.every(({ value }) => value.trim() === '')) {
			intake.apart(at, 'an empty row');
			continue;
		}
		const date = dates.read(given);
		if ('reason' in date) {
			intake.refuse(at, 'date', given, date.reason);
			continue;
		}
		const spot = point(
			at,
			{
				lat: shown(record.latitude),
				lon: shown(record.longitude),
				columns: ['latitude', 'longitude']
			},
			neighbours,
			intake
		);
		intake.event(at, { ...draftOf(record, known), date: date.edtf, point: spot }, original);
	}
}

function draftOf(record: Found['record'], known: Companions): Omit<Draft, 'date'> {
	const summary = plainText(shown(record.description));
	const location = plainText(shown(record.location));
	const filters = list(record.filters).map((each) => {
		const { key, value } = object(each);
		return { name: text(key), value: shown(value).trim() || shown(each) };
	});
	const titles = list(record.associations).map((each) => {
		const id = typeof each === 'string' ? each : text(object(each).title) || text(object(each).id);
		return known.associations.get(id) ?? id;
	});
	const category = [record.category, record.type, ...titles, ...filters.map(({ value }) => value)]
		.map((each) => shown(each).trim())
		.find((each) => each !== '');
	const figures = filters.filter(({ name, value }) => name !== '' && value !== '');
	const kinds = [category ?? '', ...figures.map(({ value }) => value), summary].map(kindOf);
	return {
		id: shown(record.id) || shown(record.civId) || shown(record.civid),
		title: shorten(summary) || location || 'Without a description',
		summary,
		kind: kinds.find((kind) => kind !== null) ?? plainKind,
		subkind: shorten(category ?? '', 80),
		place: location === '' ? null : { name: shorten(location, 200) },
		figures: figures.map(({ name, value }) => ({
			name: name.slice(0, 80),
			value: value.slice(0, 300)
		})),
		sources: list(record.sources).flatMap((each) => sourcesOf(each, known)),
		note: [
			plainText(shown(record.comments)),
			shown(record.time) && `Time as given: ${shown(record.time)}`
		]
			.filter((part) => part !== '')
			.join('\n')
	};
}

function sourcesOf(value: unknown, known: Companions): DraftSource[] {
	if (typeof value === 'string') {
		const found = known.sources.get(value);
		return found ?? (value.trim() === '' ? [] : [named(value.trim(), '')]);
	}
	const { id, path, paths, url, title, description } = object(value);
	const addresses = [text(path), text(url), ...list(paths).map(text)].filter((each) => each !== '');
	const words = plainText(text(title) || text(description));
	if (addresses.length === 0) return [named(words || text(id), text(id))];
	return addresses.map((address) => named(address, words));
}

/** A source of an address or, where it is none, of a name. */
function named(address: string, title: string): DraftSource {
	const source = sourceAt(address, '', title);
	return source.url === undefined ? { ...source, publisher: address || 'Unknown' } : source;
}

interface Companions {
	readonly sources: ReadonlyMap<string, DraftSource[]>;
	readonly associations: ReadonlyMap<string, string>;
}

/** The sources and associations of the sheets beside the events, by their ids. */
function companionsOf(tables: readonly Table[]): Companions {
	const rows = (sheet: 'sources' | 'associations') =>
		tables.filter((table) => sheetOf(table) === sheet).flatMap((table) => sheetRows(table));
	return {
		sources: new Map(
			rows('sources').map(({ record }) => [text(record.id), sourcesOf(record, none)])
		),
		associations: new Map(
			rows('associations').map(({ record }) => [text(record.id), text(record.title)])
		)
	};
}

const none: Companions = { sources: new Map(), associations: new Map() };
