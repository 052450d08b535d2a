import { DateColumn, type FoundDates } from './dates';
import type { Choices, GivenFile, Intake } from './format';
import type { Box } from './countries';
import type { DraftPlace } from './draft';
import { isNothing } from './nothing';
import { EarlyYears } from './parts';
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
	/** The first is the one that every row should have. */
	readonly dates: readonly string[];
	/** Those among them of which only the first that is filled counts. */
	readonly either?: readonly string[];
	/** Those among them that one hand wrote: where one says which number is the day, it says it for all. */
	readonly alike?: readonly string[];
	readonly lat?: string;
	readonly lon?: string;
	readonly country?: string;
	/** A column with the year in four digits, to hold dates against. */
	readonly year?: string;
}

/** A table's file and the names of its columns. */
export type TableNames = Pick<Table, 'file' | 'header' | 'fields'>;

/** What a reader of rows may ask about one. */
export interface Reader {
	/** The date of a cell in EDTF. Null when there is none: the row is refused, and nothing more is to be done. */
	date(row: TableRow, field: string): string | null;
	/** The same without refusing the row. */
	dateOr(row: TableRow, field: string): string | null;
	point(row: TableRow): Point | null;
	/** Whether years of one or two digits, in a column of their own, stand for themselves. */
	readonly early: boolean;
}

/** A row is read: `read` must tell the intake once what became of it. */
export type ReadRow = (row: TableRow, reader: Reader) => void;

/** What the survey of a table has found: all that reading one of its rows takes. */
export interface Surveyed {
	/** By the name of the date's column. */
	readonly dates: readonly (readonly [field: string, found: FoundDates])[];
	readonly near: Box | null;
	readonly early: boolean;
}

/**
 * Reads the rows of a table. Tell it all by `survey`, then `settle`, then `read` each, since what a date means and whether
 * a point strays can only be said when all are known. Empty rows, headers that stand among the data, and totals are told
 * here.
 */
export class RowReader {
	readonly neighbours = new Neighbours();
	readonly #table: TableNames;
	readonly #columns: Columns;
	readonly #intake: Intake;
	readonly #choices: Choices;
	readonly #read: ReadRow;
	readonly #row: (raw: RawRow) => TableRow;
	readonly #dates: ReadonlyMap<string, DateColumn>;
	readonly #reader: Reader;
	readonly #years = new EarlyYears();

	constructor(
		table: TableNames,
		columns: Columns,
		intake: Intake,
		choices: Choices,
		read: ReadRow
	) {
		this.#table = table;
		this.#columns = columns;
		this.#intake = intake;
		this.#choices = choices;
		this.#read = read;
		this.#row = rowsOf(table);
		this.#dates = new Map(
			columns.dates.map((name) => [name, new DateColumn(table.file, headerOf(table, name))])
		);
		this.#reader = this.#made();
	}

	/** A row by the names of its columns. */
	row(raw: RawRow): TableRow {
		return this.#row(raw);
	}

	survey(raw: RawRow): void {
		const one = this.#row(raw);
		this.surveyDates(one, this.#columns.dates);
		const { lat = '', lon = '' } = this.#columns;
		if (lat !== '') this.neighbours.survey(one.text(lat), one.text(lon));
	}

	/** Takes account of dates of a row, for so many rows that have the same. */
	surveyDates(row: TableRow, fields: readonly string[], times = 1): void {
		const { either = [], year = '' } = this.#columns;
		if (year !== '') this.#years.survey(row.text(year));
		const one = firstFilled(row, either);
		for (const name of fields)
			if (name === one || !either.includes(name))
				this.#dates.get(name)?.survey(row.text(name), this.#yearOf(row), times);
	}

	/** Takes account of so many rows of which the first date is plainly a day, some of them beyond the twelfth. */
	surveyDays(times: number, late: boolean): void {
		const [main] = this.#dates.values();
		main?.days(times, late);
	}

	settle(): void {
		const { alike = [] } = this.#columns;
		const [main] = this.#dates.values();
		for (const [name, column] of this.#dates) {
			const others = alike.includes(name) ? alike.filter((other) => other !== name) : [];
			const columns = others.flatMap((other) => this.#dates.get(other) ?? []);
			column.settle(this.#intake, this.#choices, columns, column === main ? null : main);
		}
	}

	get surveyed(): Surveyed {
		const dates = [...this.#dates].map(([name, { found }]) => [name, found] as const);
		return { dates, near: this.neighbours.box, early: this.#years.found };
	}

	/** Takes what a survey found before. */
	restore({ dates, near, early }: Surveyed): void {
		this.#years.found = early;
		for (const [name, found] of dates) this.#dates.get(name)?.restore(found);
		this.neighbours.restore(near);
	}

	get reader(): Reader {
		return this.#reader;
	}

	read(raw: RawRow): void {
		const one = this.#row(raw);
		if (raw.cells.every((cell) => cell.trim() === '')) this.#intake.apart(one.at, 'an empty row');
		else if (isHeader(this.#table, raw.cells))
			this.#intake.refuse(one.at, null, raw.cells[0].trim(), 'the header again');
		else this.#read(one, this.#reader);
	}

	#yearOf(row: TableRow): number | null {
		const { year = '' } = this.#columns;
		const text = year === '' ? '' : row.text(year);
		return /^-?\d{1,4}(\.0)?$/.test(text) ? Number(text) : null;
	}

	#made(): Reader {
		const { lat = '', lon = '', country = '' } = this.#columns;
		const years = this.#years;
		const names = [headerOf(this.#table, lat), headerOf(this.#table, lon)] as const;
		const found = (row: TableRow, name: string) =>
			this.#dates.get(name)!.read(row.text(name), this.#yearOf(row));
		return {
			get early() {
				return years.found;
			},
			date: (row, name) => {
				const date = found(row, name);
				if ('edtf' in date) return date.edtf;
				const column = headerOf(this.#table, name);
				this.#intake.refuse(row.at, column, row.text(name), reasonOf(row, date.reason));
				return null;
			},
			dateOr: (row, name) => {
				const date = found(row, name);
				return 'edtf' in date ? date.edtf : null;
			},
			point: (row) => {
				const where = { lat: row.text(lat), lon: row.text(lon), columns: names };
				const known = { ...where, country: row.text(country) };
				return point(row.at, known, this.neighbours, this.#intake);
			}
		};
	}
}

/** Reads the rows of a table one after the other. The file is gone through twice. */
export function readRows(
	table: Table,
	columns: Columns,
	intake: Intake,
	choices: Choices,
	read: ReadRow
): void {
	const rows = new RowReader(table, columns, intake, choices, read);
	for (const raw of table.data()) rows.survey(raw);
	rows.settle();
	for (const raw of table.data()) rows.read(raw);
	for (const sentence of table.said()) intake.say(table.file, sentence);
}

/** The first of several columns that is filled in a row; undefined: none is. */
export function firstFilled(row: TableRow, fields: readonly string[]): string | undefined {
	return fields.find((field) => !isNothing(row.text(field)));
}

/** Whether the name of a column is there. */
export function has({ fields }: Pick<Table, 'fields'>, ...names: readonly string[]): boolean {
	return names.every((name) => fields.includes(name));
}

/** The position of a column; negative: there is no such column, or it is asked for by no name. */
export function positionOf({ fields }: Pick<Table, 'fields'>, name: string): number {
	return name === '' ? -1 : fields.indexOf(name);
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
export function rowsOf(table: TableNames): (raw: RawRow) => TableRow {
	const index = new Map<string, number>();
	table.fields.forEach((name, at) => {
		// a column without a name is none that anybody asks for
		if (name !== '' && !index.has(name)) index.set(name, at);
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

function headerOf(table: TableNames, name: string): string {
	return table.header[positionOf(table, name)] ?? name;
}

function isHeader({ header }: TableNames, cells: readonly string[]): boolean {
	if (header.length < 2 || cells[0].trim().toLowerCase() !== header[0].toLowerCase()) return false;
	return header.every((name, at) => (cells[at] ?? '').trim().toLowerCase() === name.toLowerCase());
}

const TOTAL = /^(grand )?(sub ?)?totals?:?$|^(sum|summe|gesamt|المجموع|اجمالي|всего)$/i;

/** Whether a text says that its row adds others up. */
function isTotal(text: string): boolean {
	return text.length < 20 && TOTAL.test(text.trim());
}

/** What says of a place that it is none, but all of them together; undefined: nothing does. */
export function addedUp({ name, admin1 = '', country = '' }: DraftPlace): string | undefined {
	return [name, admin1, country].find(isTotal);
}

/** Why a row of totals is refused. */
export const TOTALS = 'a row of totals';

/** Why a row has no date, in the words of what the row is. */
function reasonOf({ cells }: TableRow, reason: string): string {
	return cells.some(isTotal) ? TOTALS : reason;
}
