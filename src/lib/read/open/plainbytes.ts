/** In each byte of four the highest bit, all others, and the apostrophe and the grave accent, which searching passes over. */
const HIGH = 0x80808080 | 0;
const OTHERS = 0x7f7f7f7f;
const APOSTROPHE = 0x27272727;
const GRAVE = 0x60606060;
/** So many times four bytes are looked at in a turn. */
const TURN = 16;

/**
 * Looks through bytes as they come, once: whether they are UTF-8, and where they are plain: ASCII without signs that stand
 * within words, so that a word stands there letter by letter.
 */
export class PlainBytes {
	readonly #bytes: Uint8Array;
	/** The bytes by fours, and where these end. */
	readonly #fours: Int32Array;
	readonly #last: number;
	/** A 1 for each turn with a byte that is not plain. */
	readonly #others: Uint8Array;
	readonly #decoder = new TextDecoder('utf-8', { fatal: true });
	/** Whether the piece before was decoded: a character may go on in the next. */
	#decoded = false;

	/** `bytes` are those that have come, at the start of their memory; they are 0 or ASCII where others are to come. */
	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#fours = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
		this.#last = 4 * this.#fours.length;
		this.#others = new Uint8Array(Math.ceil(this.#fours.length / TURN));
	}

	/** Whether the piece from `start` to before `end` goes on as UTF-8. */
	goesOn(start: number, end: number): boolean {
		const ascii = this.#look(start, end);
		if (ascii && !this.#decoded) return true;
		try {
			this.#decoder.decode(this.#bytes.subarray(start, end), { stream: true });
			this.#decoded = true;
			return true;
		} catch {
			return false;
		}
	}

	/** Whether all of it ends as UTF-8. */
	ends(): boolean {
		try {
			this.#decoder.decode();
			return true;
		} catch {
			return false;
		}
	}

	/**
	 * A 1 for each row that is plain. `starts` are where rows begin, ascending; the last goes on to `end`. All of them must
	 * have been looked through.
	 */
	rows(starts: Uint32Array, end: number): Uint8Array {
		const plain = new Uint8Array(starts.length).fill(1);
		const fours = this.#fours;
		const others = this.#others;
		let row = 0;
		for (let turn = 0; turn < others.length; turn++) {
			if (others[turn] === 0) continue;
			const stop = Math.min((turn + 1) * TURN, fours.length);
			for (let at = turn * TURN; at < stop; at++) {
				if (plainBits(fours[at]) === HIGH) continue;
				row = doubt(plain, starts, row, 4 * at, Math.min(4 * at + 3, end - 1));
			}
		}
		doubt(plain, starts, row, this.#last, end - 1);
		return plain;
	}

	/** Notes the turns that are not plain; whether all is ASCII. */
	#look(start: number, end: number): boolean {
		const fours = this.#fours;
		const others = this.#others;
		const to = Math.min(Math.ceil(end / 4), fours.length);
		let high = 0;
		for (let turn = Math.floor(start / 4 / TURN); turn * TURN < to; turn++) {
			const stop = Math.min((turn + 1) * TURN, to);
			let all = HIGH;
			for (let at = turn * TURN; at < stop; at++) {
				high |= fours[at];
				all &= plainBits(fours[at]);
			}
			if (all !== HIGH) others[turn] = 1;
		}
		// what is left behind the fours
		for (let at = Math.max(this.#last, start); at < end; at++) high |= this.#bytes[at] << 24;
		return (high & HIGH) === 0;
	}
}

/**
 * The highest bits of four bytes, where these are plain: where an ASCII byte is not 0, adding all lower bits gives its
 * highest. https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
 */
function plainBits(four: number): number {
	return HIGH & ~four & ((four ^ APOSTROPHE) + OTHERS) & ((four ^ GRAVE) + OTHERS);
}

/** The rows of these bytes may not be plain. They are looked for from `row` on, and the first of them is given. */
function doubt(
	plain: Uint8Array,
	starts: Uint32Array,
	row: number,
	first: number,
	last: number
): number {
	if (last < first) return row;
	while (row + 1 < starts.length && starts[row + 1] <= first) row++;
	for (let at = row; at < starts.length && starts[at] <= last; at++) plain[at] = 0;
	return row;
}
