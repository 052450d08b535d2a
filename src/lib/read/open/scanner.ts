import { limits } from '../formats/rows';

const [QUOTE, LF, CR] = [34, 10, 13];
/** A quoted cell that is longer is left to those who read texts; bytes. */
const LONGEST_QUOTED = 100_000;

/** What is wrong with a table that cannot be split by its bytes. */
export class NotPlain extends Error {}

/**
 * Splits the bytes of a table into rows and cells, as `rawRows` does with its text: lines may end in LF, CRLF or CR, quotes
 * count at the start of a cell. The bytes must be UTF-8 and end with LF, or have one behind their end.
 */
export class Scanner {
	/** The row: where its cells begin and end, without quotes around them. */
	readonly from = new Int32Array(limits.columns + 1);
	readonly to = new Int32Array(limits.columns + 1);
	/** How many cells the row has. */
	count = 0;
	/** Whether its cells are other than `from` and `to` say: there is more behind a quote, or too much of anything. */
	odd = false;
	/** Whether quotes stand in it that are meant, written twice. */
	escaped = false;
	/** The line on which the row begins. */
	line = 1;
	/** Where the row begins, and where the one behind it does. */
	start = 0;
	next: number;
	readonly #bytes: Uint8Array;
	readonly #separator: number;
	/** 1 for bytes that end a cell, and the last of them: most bytes lie above. */
	readonly #ends = new Uint8Array(256);
	readonly #top: number;
	#nextLine = 1;

	constructor(bytes: Uint8Array, separator: string, start = 0) {
		this.#bytes = bytes;
		this.#separator = separator.charCodeAt(0);
		this.next = start;
		for (const byte of [this.#separator, LF, CR]) this.#ends[byte] = 1;
		this.#top = Math.max(this.#separator, LF, CR);
	}

	/**
	 * Reads the next row that is not empty. False: there is none before `end`, where either the file ends (`last`) or more is
	 * to come. An LF must stand there or before. With `most` cells beyond that are passed over, and the row's end is not looked for.
	 */
	read(end: number, last: boolean, most = Infinity): boolean {
		const bytes = this.#bytes;
		const from = this.from;
		const to = this.to;
		const separator = this.#separator;
		const ends = this.#ends;
		const top = this.#top;
		for (;;) {
			let at = this.next;
			let line = this.#nextLine;
			let count = 0;
			let odd = false;
			this.escaped = false;
			for (;;) {
				if (at >= end && !(last && count > 0)) return false;
				let first = at;
				let behind: number;
				let byte = bytes[at];
				if (byte === QUOTE && at < end) {
					behind = this.#closing(at + 1, end, last);
					if (behind < 0) return false;
					line += this.#lines;
					first = at + 1;
					at = behind + 1;
					byte = bytes[at];
					if (ends[byte] === 0) {
						odd = true;
						while (ends[byte] === 0) byte = bytes[++at];
					}
				} else {
					while (byte > top || ends[byte] === 0) byte = bytes[++at];
					behind = at;
				}
				if (behind - first > limits.cell || count === limits.columns) odd = true;
				if (count < limits.columns) {
					from[count] = first;
					to[count++] = behind;
				}
				if (byte !== separator || at >= end || count >= most) break;
				at++;
			}
			if (at >= end && !last) return false;
			if (bytes[at] === CR) {
				if (at + 1 >= end && !last) return false;
				if (bytes[at + 1] === LF && at + 1 < end) at++;
			}
			this.start = this.next;
			this.next = at + 1;
			this.line = this.#nextLine;
			this.#nextLine = line + 1;
			if (count === 1 && from[0] === to[0] && !odd) continue;
			this.count = count;
			this.odd = odd;
			return true;
		}
	}

	/** Goes to a row that begins there. */
	seek(start: number): void {
		this.next = start;
	}

	/** Ends of lines in the quoted cell that was passed last. */
	#lines = 0;

	#opens(at: number, end: number): boolean {
		const [bytes, ends] = [this.#bytes, this.#ends];
		return ends[bytes[at - 1]] === 1 && at + 1 < end && ends[bytes[at + 1]] === 0;
	}

	/** Where the quote is that closes a cell; negative: it has not come yet. */
	#closing(start: number, end: number, last: boolean): number {
		const bytes = this.#bytes;
		let feeds = 0;
		let returns = 0;
		for (let at = start; at < end; at++) {
			const byte = bytes[at];
			if (byte === LF) feeds++;
			else if (byte === CR) returns++;
			else if (byte === QUOTE) {
				if (at + 1 >= end && !last) return -1;
				if (bytes[at + 1] !== QUOTE || at + 1 >= end) {
					this.#lines = feeds || returns;
					// one that opens a cell on a line below closes none
					if (this.#lines > 0 && this.#opens(at, end)) throw new NotPlain();
					return at;
				}
				this.escaped = true;
				at++;
			}
			if (at - start > LONGEST_QUOTED) throw new NotPlain();
		}
		if (last) throw new NotPlain();
		return -1;
	}
}
