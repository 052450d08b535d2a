import { DateColumn } from './dates';
import type { Choices, GivenFile, Intake } from './format';
import { Neighbours, point, type Point } from './places';
import type { At, Original } from './report';
import type { RawRow } from './rows';
import { originalOf, type Table } from './table';

/** A row of a table while it is being read: its cells by the names of their columns. */
export interface TableRow {
	readonly at: At;
	readonly cells: readonly string[];
	/** A cell without spaces around it; empty when there is no such column. The name in lower case, words joined by `_`. */
	text(field: string): string;
	/** A number, or null. */
	number(field: string): number | null;
	readonly original: () => Original;
}

/** The columns whose dates may be in doubt, and those that say where. */
export interface Columns {
	readonly dates: readonly string[];
	readonly lat?: string;
	readonly lon?: string;
	readonly country?: string;
	/** A column with the year in four digits, to hold dates against. */
	readonly year?: string;
}

/** What a reader of rows may ask about one. */
export interface Reader {
	/** The date of a cell in EDTF. Null when there is none: the row is refused, and nothing more is to be done. */
	date(row: TableRow, field: string): string | null;
	/** The same without refusing the row. */
	dateOr(row: TableRow, field: string): string | null;
	point(row: TableRow): Point | null;
}

/**
 * Reads the rows of a table one after the other: `read` must tell the intake once what became of each. Empty rows, headers
 * that stand among the data, and totals are told here. The file is gone through twice, since what a date means and whether
 * a point strays can only be said when all are known.
 */
export function readRows(
	table: Table,
	columns: Columns,
	intake: Intake,
	choices: Choices,
	read: (row: TableRow, reader: Reader) => void
): void {
	const row = rowsOf(table);
	const dates = new Map(
		columns.dates.map((name) => [name, new DateColumn(table.file, headerOf(table, name))])
	);
	const neighbours = new Neighbours();
	const { lat = '', lon = '', country = '', year = '' } = columns;
	const yearOf = (one: TableRow) => {
		const text = year === '' ? '' : one.text(year);
		return /^-?\d{1,4}(\.0)?$/.test(text) ? Number(text) : null;
	};
	for (const raw of table.data()) {
		const one = row(raw);
		for (const [name, dates_] of dates) dates_.survey(one.text(name), yearOf(one));
		if (lat !== '') neighbours.survey(one.text(lat), one.text(lon));
	}
	for (const column of dates.values()) column.settle(intake, choices);

	const names = [headerOf(table, lat), headerOf(table, lon)] as const;
	const reader: Reader = {
		date(one, name) {
			const value = one.text(name);
			const found = dates.get(name)!.read(value, yearOf(one));
			if ('edtf' in found) return found.edtf;
			intake.refuse(one.at, headerOf(table, name), value, reasonOf(one, found.reason));
			return null;
		},
		dateOr(one, name) {
			const found = dates.get(name)!.read(one.text(name), yearOf(one));
			return 'edtf' in found ? found.edtf : null;
		},
		point: (one) =>
			point(
				one.at,
				{ lat: one.text(lat), lon: one.text(lon), columns: names, country: one.text(country) },
				neighbours,
				intake
			)
	};
	for (const raw of table.data()) {
		const one = row(raw);
		if (raw.cells.every((cell) => cell.trim() === '')) intake.apart(one.at, 'an empty row');
		else if (isHeader(table, raw.cells))
			intake.refuse(one.at, null, raw.cells[0].trim(), 'the header again');
		else read(one, reader);
	}
	for (const sentence of table.said()) intake.say(table.file, sentence);
}

/** Whether the name of a column is there. */
export function has({ fields }: Pick<Table, 'fields'>, ...names: readonly string[]): boolean {
	return names.every((name) => fields.includes(name));
}

/** The first of several names that a table has; empty when it has none. */
export function firstOf({ fields }: Pick<Table, 'fields'>, ...names: readonly string[]): string {
	return names.find((name) => fields.includes(name)) ?? '';
}

/** The name of a file without folders and ending, for a title. */
export function titleOf({ name }: Pick<GivenFile, 'name'>): string {
	const base = name.split(/[/\\]/).at(-1) ?? name;
	return base.replace(/(\.[a-z0-9]{1,8}){1,3}$/i, '').replaceAll(/[_]+/g, ' ') || base;
}

/** A row by the names of the columns; of columns with the same name the first counts. */
export function rowsOf(table: Table): (raw: RawRow) => TableRow {
	const index = new Map<string, number>();
	table.fields.forEach((name, at) => {
		if (!index.has(name)) index.set(name, at);
	});
	return ({ line, cells }) => {
		const text = (name: string) => {
			const at = index.get(name);
			return at === undefined ? '' : (cells[at]?.trim() ?? '');
		};
		return {
			at: { file: table.file, line },
			cells,
			text,
			number: (name) => numberOf(text(name)),
			original: () => originalOf(table, cells)
		};
	};
}

/** A plain number, thousands separated or not; null for anything else. */
export function numberOf(text: string): number | null {
	const bare = /^\d{1,3}(,\d{3}){1,4}$/.test(text) ? text.replaceAll(',', '') : text;
	return /^[-+]?\d{1,15}(\.\d{1,15})?$/.test(bare) ? Number(bare) : null;
}

/** A count of people: a whole number that is not negative; null for anything else. */
export function countOf(text: string): number | null {
	const number = numberOf(text);
	return number !== null && number >= 0 && Number.isInteger(number) ? number : null;
}

function headerOf(table: Table, name: string): string {
	return table.header[table.fields.indexOf(name)] ?? name;
}

function isHeader({ header }: Table, cells: readonly string[]): boolean {
	if (header.length < 2 || cells[0].trim().toLowerCase() !== header[0].toLowerCase()) return false;
	return header.every((name, at) => (cells[at] ?? '').trim().toLowerCase() === name.toLowerCase());
}

const TOTAL = /^(grand )?(sub ?)?totals?:?$|^(sum|summe|gesamt|المجموع|اجمالي|всего)$/i;

/** Why a row has no date, in the words of what the row is. */
function reasonOf({ cells }: TableRow, reason: string): string {
	return cells.some((cell) => cell.length < 20 && TOTAL.test(cell.trim()))
		? 'a row of totals'
		: reason;
}
