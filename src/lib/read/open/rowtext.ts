import { rawRows, type RawRow, type Trouble } from '../formats/rows';
import type { Scanner } from './scanner';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Rows of a table as texts, one at a time, from anywhere in its bytes. */
export class RowTexts {
	readonly #bytes: Uint8Array;
	readonly #end: number;
	readonly #separator: string;
	/** The row that was read last. */
	readonly scanner: Scanner;
	/** Lines of rows of which a cell was cut, or that have too many. */
	readonly cut: number[] = [];

	/** The bytes go on for one more than `end`. */
	constructor(bytes: Uint8Array, end: number, separator: string, scanner: Scanner) {
		this.#bytes = bytes;
		this.#end = end;
		this.#separator = separator;
		this.scanner = scanner;
	}

	/** Splits the row that begins there, for its bytes alone. */
	split(start: number): Scanner {
		this.scanner.seek(start);
		this.scanner.read(this.#end, true);
		return this.scanner;
	}

	/** The row that begins there; it stands on that line. */
	at(start: number, line = 1): RawRow {
		this.split(start);
		const text = decoder.decode(this.#bytes.subarray(start, this.scanner.next));
		const trouble: Trouble = { unclosed: [], cut: [], longer: [], truncated: false };
		const [row = { cells: [] }] = rawRows(text, this.#separator, trouble);
		if (trouble.cut.length > 0) this.cut.push(line);
		return { line, cells: row.cells };
	}
}
