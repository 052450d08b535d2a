/** A row as it stands: its cells, and the line on which it starts (the first is 1). */
export interface RawRow {
	readonly line: number;
	readonly cells: readonly string[];
}

/** Limits that no table of events needs to pass: beyond them cells are cut and columns left out. */
export const limits = { rows: 2_000_000, columns: 300, cell: 20_000 } as const;

/** What happened on the way through a file. */
export interface Trouble {
	/** Lines on which a quote opens that never closes: it was taken for a sign like any other. */
	readonly unclosed: number[];
	/** Lines of rows of which a cell was cut, or that have too many columns. */
	readonly cut: number[];
	/** Lines of rows that go on behind the last column that the header names. */
	readonly longer: number[];
	/** Whether rows beyond the limit were left out. */
	truncated: boolean;
}

/** The number of characters within which a quote must close; a whole cell lies far below. */
const LONGEST_QUOTED = 1_000_000;

/**
 * Splits a text into rows, one at a time. Lines may end in LF, CRLF or CR; empty lines are left out. Quotes count at the
 * start of a cell, unless `quotes` is false, as in GDELT's files. A quote that never closes would swallow the rest of the
 * file: it is taken for text.
 */
export function* rawRows(
	text: string,
	separator: string,
	trouble: Trouble = { unclosed: [], cut: [], longer: [], truncated: false },
	quotes = true
): Generator<RawRow> {
	let [line, at, count] = [1, text.startsWith('\uFEFF') ? 1 : 0, 0];
	const stop = separator.charCodeAt(0);
	while (at < text.length) {
		const first = line;
		const cells: string[] = [];
		let cut = false;
		for (;;) {
			let quoted = '';
			if (quotes && text.charCodeAt(at) === QUOTE) {
				const end = closing(text, at + 1, stop);
				if (end < 0) trouble.unclosed.push(line);
				else {
					quoted = text.slice(at + 1, end);
					line += lineEnds(quoted);
					if (quoted.includes('"')) quoted = quoted.replaceAll('""', '"');
					at = end + 1;
				}
			}
			const rest = at;
			for (let code = text.charCodeAt(at); at < text.length; code = text.charCodeAt(++at))
				if (code === stop || code === LF || code === CR) break;
			let cell = rest === at ? quoted : quoted + text.slice(rest, at);
			if (cell.length > limits.cell) cell = cell.slice(0, limits.cell);
			cut ||= cell.length === limits.cell || cells.length === limits.columns;
			if (cells.length < limits.columns) cells.push(cell);
			if (text.charCodeAt(at) !== stop || at >= text.length) break;
			at++;
		}
		at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
		line++;
		if (cells.length === 1 && cells[0] === '') continue;
		if (count++ > limits.rows) {
			trouble.truncated = true;
			return;
		}
		if (cut) trouble.cut.push(first);
		yield { line: first, cells };
	}
}

const [QUOTE, LF, CR] = [34, 10, 13];

/**
 * The index of the quote that closes a cell; negative when none does. Two in a row are one that is meant. One that opens a
 * cell on a line below closes none: the cell was never closed.
 */
function closing(text: string, from: number, stop: number): number {
	for (let at = from; ; at += 2) {
		at = text.indexOf('"', at);
		if (at < 0 || at - from > LONGEST_QUOTED) return -1;
		if (text.charCodeAt(at + 1) === QUOTE) continue;
		const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
		const opens = ends(before, stop) && !ends(behind, stop) && at + 1 < text.length;
		return opens && lineEnds(text.slice(from, at)) > 0 ? -1 : at;
	}
}

function ends(code: number, stop: number): boolean {
	return code === stop || code === LF || code === CR;
}

function lineEnds(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
	if (count > 0 || !text.includes('\r')) return count;
	return text.split('\r').length - 1;
}
