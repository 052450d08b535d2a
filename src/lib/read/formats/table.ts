import { plainName, roleOf } from './columnnames';
import type { GivenFile, Head } from './format';
import { readDate } from './notation';
import type { Original } from './report';
import { limits, rawRows, type RawRow, type Trouble } from './rows';
import { decode } from './text';

/** A table of a file: what stands at its top, and the rows below. */
export interface Table extends Head {
	readonly file: string;
	/** The rows of data. Each call goes through the file anew. */
	data(): Generator<RawRow>;
	/** Sentences about the file as a whole; complete when `data` has come to its end. */
	said(): string[];
}

const SEPARATORS = [',', ';', '\t', '|'];
const TAG = /^#[a-z][a-z0-9_]{0,60}([ ]{0,3}\+[ ]{0,3}[a-z0-9_]{1,60}){0,12}$/;

/** How many rows from the top are looked at. */
const LOOK = 40;

/** Opens a table. With `header` false the first row is data whatever it looks like; quotes may be signs like others. */
export function openTable(
	file: GivenFile,
	{ header = true, quotes = true }: { header?: boolean; quotes?: boolean } = {}
): Table {
	const { text, encoding, guessed } = decode(file.bytes);
	const { first, above, ...head } = headOf(text, header);
	const none = (): Trouble => ({ unclosed: [], cut: [], longer: [], truncated: false });
	const trouble = none();
	const named = namedOf(head);
	return {
		...head,
		file: file.name,
		*data() {
			Object.assign(trouble, none());
			let at = 0;
			for (const row of rawRows(text, head.separator, trouble, quotes)) {
				if (at++ < first) continue;
				if (isLonger(row.cells, named)) trouble.longer.push(row.line);
				yield row;
			}
		},
		said: () => [
			...(guessed ? [`Nothing says how its letters are encoded; it was read as ${encoding}.`] : []),
			...troubleSaid(above, trouble)
		]
	};
}

/** How many columns there are up to the last that the header names; without a header as many as there can be. */
export function namedOf({ header }: Pick<Head, 'header'>): number {
	return header.length === 0 ? limits.columns : header.findLastIndex((name) => name !== '') + 1;
}

/** Whether something stands in a row behind so many columns. */
export function isLonger(cells: readonly string[], named: number): boolean {
	return cells.length > named && cells.slice(named).some((cell) => cell.trim() !== '');
}

/** What happened on the way through a table, in sentences. `above` is the number of lines above its header. */
export function troubleSaid(above: number, trouble: Trouble): string[] {
	const { unclosed, cut, longer, truncated } = trouble;
	const lines = (numbers: readonly number[]) =>
		`${numbers.length > 1 ? 'lines' : 'line'} ${numbers.slice(0, 10).join(', ')}${numbers.length > 10 ? ' and more' : ''}`;
	return [
		above > 0 &&
			`${above === 1 ? 'A line stands' : `${above} lines stand`} above the header; no row was made of it.`,
		unclosed.length > 0 &&
			`A quote opens that never closes: ${lines(unclosed)}. It was taken for text.`,
		cut.length > 0 &&
			`Cells of more than ${limits.cell} characters were cut, columns beyond ${limits.columns} left out: ${lines(cut)}.`,
		longer.length > 0 &&
			`Rows are longer than the header: ${lines(longer)}. What stands behind its last column is kept with the row as it was; where a text holds a separator without quotes, the cells behind it have moved.`,
		truncated && `Only the first ${limits.rows} rows were read.`
	].filter((sentence) => sentence !== false);
}

/** The start of a table, from the start of its text; null when it is not one. */
export function glimpseHead(start: string): Head | null {
	const trimmed = start.trimStart();
	if (trimmed === '' || /^[[{<]/.test(trimmed)) return null;
	const { first: _, above: _above, ...head } = headOf(start.slice(0, 60_000), true);
	const wide = Math.max(head.header.length, ...head.rows.map((cells) => cells.length));
	return wide < 2 ? null : head;
}

/** A row as it stands, each cell with the name of its column. */
export function originalOf({ header }: Pick<Head, 'header'>, cells: readonly string[]): Original {
	return cells.map((value, index) => ({ name: header[index] || `column ${index + 1}`, value }));
}

/** Whether a text may be the name of a column: not a number, nor a date of digits. */
function isName(text: string): boolean {
	return text !== '' && !/^[-+]?[\d.,:/ -]{1,40}$/.test(text) && text.length < 100;
}

/** Whether a text can only be data: a whole day, or a number with many decimals. */
function isDatum(text: string): boolean {
	if (/^-?\d{1,3}\.\d{3,20}$/.test(text)) return true;
	const read = readDate(text);
	const day = 'edtf' in read && read.edtf.length >= 10 && /\d/.test(text);
	return day || 'dmy' in read || ('reason' in read && read.centuries !== undefined);
}

/** The start of a table. `first` is the number of rows before the data, `above` before the header. */
export interface TableStart extends Head {
	readonly first: number;
	readonly above: number;
}

/** Finds separator, header and tags. */
export function headOf(text: string, mayHaveHeader: boolean): TableStart {
	const separator = separatorOf(text);
	const top = take(rawRows(text, separator), LOOK);
	const titles = mayHaveHeader ? linesAbove(top.map(({ cells }) => cells)) : 0;
	let first = titles;
	const isTagRow = (cells: readonly string[]) => {
		const full = cells.map(tag).filter((cell) => cell !== '');
		return full.length > 0 && full.filter((cell) => TAG.test(cell)).length * 2 > full.length;
	};
	let header: readonly string[] = [];
	const candidate = top[first]?.cells ?? [];
	if (mayHaveHeader && isHeaderRow(candidate) && !isTagRow(candidate)) {
		const cells = top.map((row) => row.cells);
		const second = goesOnBelow(cells, first) ? 1 : 0;
		header = inTwoLines(cells, first + second);
		first += 1 + second;
		if (hasRowNames(header, top.slice(first))) header = ['', ...header];
	}
	let tags: readonly string[] | null = null;
	if (mayHaveHeader && top[first] !== undefined && isTagRow(top[first].cells)) {
		tags = top[first].cells.map(tag);
		if (header.length === 0) header = tags;
		first++;
	}
	const rows = top.slice(first, first + 30).map(({ cells }) => cells);
	return { separator, header, fields: header.map(field), tags, rows, first, above: titles };
}

/**
 * How many lines stand above the header: a title, `sep=;`, a comment, the names of groups of columns. They have fewer cells
 * filled than the rows have, and what follows them is a header that says no less: above data nothing is passed over.
 */
function linesAbove(top: readonly (readonly string[])[]): number {
	const [full, wide] = [filled, ({ length }: readonly string[]) => length].map((size) =>
		middle(top.map(size))
	);
	const few = Math.max(Math.min(full / 3, 3), 2);
	const isShort = (cells: readonly string[]) =>
		filled(cells) < Math.max(few, full * GAPS) || cells.length * 2 <= wide || isComment(cells);
	let above = 0;
	while (full > 1 && above < top.length - 1 && isShort(top[above])) above++;
	if (above > 0 && !isHeaderRow(top[above])) above--;
	if (!isHeaderRow(top[above] ?? [])) return 0;
	const known = top.slice(0, above + 1).map(rolesIn);
	const better = known.findIndex((count) => count > 0 && count >= known[above]);
	return better < 0 ? above : better;
}

/** The share of cells of a line that are filled, compared with those of a row, below which it may stand above a header. */
const GAPS = 0.7;

/** Of how many columns a line says what they stand for. */
function rolesIn(cells: readonly string[]): number {
	return isComment(cells) ? 0 : cells.filter((cell) => roleOf(plainName(cell))).length;
}

function isComment([first = '']: readonly string[]): boolean {
	return /^# {1,3}\S/.test(first);
}

/** Whether the names of a header with gaps go on in the line below, which is no data. */
function goesOnBelow(top: readonly (readonly string[])[], at: number): boolean {
	const [header, below] = [top[at], top[at + 1] ?? []];
	const fills = below.some((cell, column) => cell.trim() !== '' && !header[column]?.trim());
	return fills && filled(below) < header.length && isHeaderRow(below) && rolesIn(below) > 0;
}

/** The names of a header, each from the line above where groups of columns are named and the header has a gap. */
function inTwoLines(top: readonly (readonly string[])[], at: number): string[] {
	const above = top[at - 1] ?? [];
	const grouped = isHeaderRow(above) && filled(above) > 1 && !isComment(above);
	return Array.from(
		{ length: Math.max(top[at].length, grouped ? above.length : 0) },
		(_, column) => {
			const name = top[at][column]?.trim() ?? '';
			return name === '' && grouped ? (above[column]?.trim() ?? '') : name;
		}
	);
}

/** Whether each row begins with its number, for which the header, as R writes it, has no column. */
function hasRowNames(header: readonly string[], rows: readonly RawRow[]): boolean {
	if (rows.length === 0 || /id$|^(no|nr|num|number|index|#)$/i.test(header[0])) return false;
	const numbers = rows.map(({ cells }) => (/^\d{1,9}$/.test(cells[0]) ? Number(cells[0]) : NaN));
	return rows.every(
		({ cells }, at) =>
			cells.length === header.length + 1 &&
			(at === 0 ? numbers[0] >= 0 : numbers[at] > numbers[at - 1])
	);
}

function middle(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function isHeaderRow(cells: readonly string[]): boolean {
	const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	return full.length > 0 && full.filter(isName).length > full.length * 0.7 && !full.some(isDatum);
}

function filled(cells: readonly string[]): number {
	return cells.filter((cell) => cell.trim() !== '').length;
}

function tag(cell: string): string {
	return cell.toLowerCase().replaceAll(' ', '').trim();
}

/** A column's name to look it up by: lower case, words joined by `_`. */
export function field(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replaceAll(/[\s.-]{1,20}/g, '_');
}

/** The separator that gives the most columns in the same number on most rows. */
function separatorOf(text: string): string {
	const start = text.slice(0, 200_000);
	const told = /^\uFEFF?sep=([,;|\t])[\r\n]/i.exec(start.slice(0, 20));
	if (told) return told[1];
	let best = { separator: ',', score: 0 };
	for (const separator of SEPARATORS) {
		const widths = take(rawRows(start, separator), 30).map(({ cells }) => cells.length);
		if (start.length < text.length && widths.length > 1) widths.pop(); // cut in the middle
		const sorted = [...widths].sort((a, b) => a - b);
		const usual = sorted[sorted.length >> 1] ?? 1;
		const same = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
		const score = usual < 2 ? 0 : same * same * Math.log2(usual + 1);
		if (score > best.score) best = { separator, score };
	}
	return best.separator;
}

function take<Item>(items: Iterable<Item>, most: number): Item[] {
	const taken: Item[] = [];
	for (const item of items) {
		taken.push(item);
		if (taken.length >= most) break;
	}
	return taken;
}
