import type { Problem } from '../events/dataset';
import { unguard } from './guard';

/** A row of a CSV file as it stands: its cells, and the line on which it starts (the first is 1). */
export interface CsvRow {
	readonly line: number;
	readonly cells: readonly string[];
}

/** A row below a header: its cells by the name of their column. */
export interface TableRow {
	readonly line: number;
	readonly cells: ReadonlyMap<string, string>;
}

/** A header and the rows below it, with what is wrong with their form. */
export interface Table {
	readonly columns: readonly string[];
	readonly rows: readonly TableRow[];
	readonly problems: readonly Problem[];
}

/**
 * Splits CSV text (RFC 4180) into rows. A byte order mark is passed over, lines may end in LF, CRLF or CR, empty lines
 * are left out, and what stands between a closing quote and the next separator is kept. `unclosed` is the line of the
 * row in which a quote opens and never closes, else null.
 */
export function csvRows(
	text: string,
	separator = ','
): { rows: CsvRow[]; unclosed: number | null } {
	const rows: CsvRow[] = [];
	let unclosed: number | null = null;
	let line = 1;
	let at = text.startsWith('\uFEFF') ? 1 : 0;

	while (at < text.length) {
		const first = line;
		const cells: string[] = [];
		for (;;) {
			let quoted = '';
			if (text[at] === '"') {
				const end = closingQuote(text, at + 1);
				if (end === text.length) unclosed = first;
				quoted = text.slice(at + 1, end).replaceAll('""', '"');
				line += quoted.match(/\r\n|\r|\n/g)?.length ?? 0;
				at = end + 1;
			}
			const rest = at;
			while (at < text.length && !ends(text[at], separator)) at++;
			cells.push(quoted + text.slice(rest, at));
			if (text[at] !== separator) break;
			at++;
		}
		at += text.startsWith('\r\n', at) ? 2 : 1;
		line++;
		if (cells.length > 1 || cells[0] !== '') rows.push({ line: first, cells });
	}
	return { rows, unclosed };
}

function ends(character: string, separator: string): boolean {
	return character === separator || character === '\n' || character === '\r';
}

/** The index of the quote that closes a cell, or the text's length: two quotes in a row are one that is meant. */
function closingQuote(text: string, from: number): number {
	for (let at = from; ; at += 2) {
		at = text.indexOf('"', at);
		if (at < 0) return text.length;
		if (text[at + 1] !== '"') return at;
	}
}

/**
 * Reads a CSV file with a header. Rows that hold nothing but separators, as spreadsheets leave them, are passed over;
 * of columns with the same name the first counts; `expected` are the columns that must be there. The signs that guard
 * cells against being read as formulas are taken off.
 */
export function readTable(file: string, text: string, expected: readonly string[] = []): Table {
	const { rows, unclosed } = csvRows(text);
	const columns = rows[0]?.cells.map((name) => unguard(name).trim()) ?? [];
	const problems: Problem[] = [];
	const report = (line: number, column: string | null, message: string) =>
		problems.push({ file, line, column, message, kept: true });

	columns.forEach((name, index) => {
		if (name === '') report(1, null, `column ${index + 1} has no name`);
		else if (columns.indexOf(name) < index) report(1, name, 'column appears twice');
	});
	for (const name of expected) if (!columns.includes(name)) report(1, name, 'missing column');
	if (unclosed !== null) report(unclosed, null, 'a quote opens and never closes');

	const filled = rows.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	for (const { line, cells } of filled)
		if (cells.length !== columns.length)
			report(line, null, `not ${columns.length} cells: ${cells.length}`);

	return {
		columns,
		rows: filled.map(({ line, cells }) => ({ line, cells: byColumn(columns, cells) })),
		problems
	};
}

function byColumn(columns: readonly string[], cells: readonly string[]): Map<string, string> {
	const named = new Map<string, string>();
	columns.forEach((name, index) => {
		if (!named.has(name)) named.set(name, unguard(cells[index] ?? ''));
	});
	return named;
}
