import { fold } from '../../store/search';

/** What a code point is to the search: it parts words, it is passed over, or the code of the letter that it counts as. */
const [PARTS, PASSED] = [1, 2];
const POINTS = 0x10000;
/** Bytes from here on are no ASCII. */
const BEYOND = 0x80;
/** The bit in which the cases of an ASCII letter differ. */
const LOWER = 0x20;

/** Looks for words that begin with a given one in texts as UTF-8, as `found` of `store/search.ts` does in folded texts. */
export class WordFinder {
	readonly #codes: Uint32Array;
	readonly #letters: Letters;
	/** The byte that the word begins with, in lower case; -1 where it is no ASCII. */
	readonly #first: number;
	/** Null where the word is not all ASCII. */
	readonly #leaps: Leaps | null;

	/** `word` is folded. `letters` may be shared by several. */
	constructor(word: string, letters = new Letters()) {
		this.#codes = Uint32Array.from([...word], (sign) => sign.codePointAt(0)!);
		this.#letters = letters;
		this.#first = this.#codes[0] < BEYOND ? this.#codes[0] : -1;
		this.#leaps = this.#codes.every((code) => code < BEYOND) ? leapsOf(this.#codes) : null;
	}

	/** Whether a word of the text from `start` to `end` begins so. */
	isIn(bytes: Uint8Array, start: number, end: number): boolean {
		const at = this.next(bytes, start, end);
		if (at >= end) return false;
		const plain =
			bytes[at] < BEYOND && (at === start || this.#letters.ascii[bytes[at - 1]] === PARTS);
		return plain || this.#isAmong(bytes, start, end);
	}

	/**
	 * The first place from `start` on at which a word may begin so; `end`: there is none. Such places are words after plain
	 * signs, and every sign beyond ASCII: what that is takes longer to know.
	 */
	next(bytes: Uint8Array, start: number, end: number): number {
		const first = this.#first;
		const { ascii } = this.#letters;
		for (let at = start; at < end; at++) {
			const byte = bytes[at];
			if (byte >= BEYOND) return at;
			// what is no letter and becomes one by that bit is found out by what follows
			if ((byte | LOWER) !== first) continue;
			if ((at === start || ascii[bytes[at - 1]] <= PASSED) && this.#follows(bytes, at, end, 0))
				return at;
		}
		return end;
	}

	/** The first place from `start` on at which a word begins so, in plain rows alone; `end`: there is none. See `PlainBytes`. */
	nextPlain(bytes: Uint8Array, start: number, end: number): number {
		// no sign beyond ASCII stands in plain rows
		if (this.#leaps === null) return end;
		const codes = this.#codes;
		const { skips, again } = this.#leaps;
		const { ascii } = this.#letters;
		const back = codes.length - 1;
		for (let at = start + back; at < end; at += again) {
			let skip: number;
			while ((skip = skips[bytes[at]]) > 0) if ((at += skip) >= end) return end;
			const first = at - back;
			let same = back;
			while (same >= 0 && ascii[bytes[first + same]] === codes[same]) same--;
			if (same < 0 && (first === start || ascii[bytes[first - 1]] === PARTS)) return first;
		}
		return end;
	}

	/** The same as `isIn`, sign by sign. */
	#isAmong(bytes: Uint8Array, start: number, end: number): boolean {
		const { ascii } = this.#letters;
		const first = this.#codes[0];
		let within = false;
		let at = start;
		while (at < end) {
			const byte = bytes[at];
			const plain = byte < 0x80;
			const letter = plain ? ascii[byte] : this.#letters.of(pointAt(bytes, at));
			at += plain ? 1 : lengthOf(byte);
			if (letter === PARTS) within = false;
			else if (letter !== PASSED) {
				if (!within && letter === first && this.#follows(bytes, at, end, 1)) return true;
				within = true;
				// on to the end of the word; what is not ASCII is looked at above
				while (at < end && ascii[bytes[at]] > PASSED) at++;
			}
		}
		return false;
	}

	/** Whether the letters of the word, from `code` on, stand there. */
	#follows(bytes: Uint8Array, start: number, end: number, code: number): boolean {
		let at = start;
		while (code < this.#codes.length) {
			if (at >= end) return false;
			const letter = this.#letters.of(pointAt(bytes, at));
			at += lengthOf(bytes[at]);
			if (letter === PASSED) continue;
			if (letter !== this.#codes[code]) return false;
			code++;
		}
		return true;
	}
}

/**
 * How far a word may be moved on by the byte at its end, after Boyer, Moore and Horspool: 0 for the byte that it ends
 * with, so that nothing else has to be asked on the way; behind that one it is `again`.
 */
interface Leaps {
	readonly skips: Uint8Array;
	readonly again: number;
}

function leapsOf(codes: Uint32Array): Leaps {
	const most = Math.min(codes.length, 255);
	const skips = new Uint8Array(256).fill(most);
	const put = (code: number, skip: number) => {
		skips[code] = skip;
		skips[String.fromCharCode(code).toUpperCase().charCodeAt(0)] = skip;
	};
	const end = codes.length - 1;
	for (let at = Math.max(end - 255, 0); at < end; at++) put(codes[at], end - at);
	const again = skips[codes[end]];
	put(codes[end], 0);
	return { skips, again };
}

/** What the code points of texts count as; worked out when they are first met with. */
export class Letters {
	readonly #table = new Uint32Array(POINTS);
	readonly #others = new Map<number, number>();
	/** The same for bytes that are a code point; 0 for the rest. */
	readonly ascii = new Uint8Array(256);

	constructor() {
		for (let point = 0; point < 0x80; point++) this.ascii[point] = this.of(point);
	}

	of(point: number): number {
		if (point < POINTS) return this.#table[point] || (this.#table[point] = letterOf(point));
		const known = this.#others.get(point) ?? letterOf(point);
		this.#others.set(point, known);
		return known;
	}
}

function letterOf(point: number): number {
	const text = String.fromCodePoint(point);
	const folded = fold(text);
	if (folded !== '') return folded.codePointAt(0)!;
	// what is neither letter nor number parts words, unless the folding takes it out of them
	return fold(`a${text}a`) === 'aa' ? PASSED : PARTS;
}

function lengthOf(byte: number): number {
	return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** The code point of UTF-8 that is well formed; anything for what is not. */
function pointAt(bytes: Uint8Array, at: number): number {
	const byte = bytes[at];
	if (byte < 0x80) return byte;
	if (byte < 0xe0) return ((byte & 0x1f) << 6) | (bytes[at + 1] & 0x3f);
	const rest = ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
	if (byte < 0xf0) return ((byte & 0x0f) << 12) | rest;
	return ((byte & 0x07) << 18) | (rest << 6) | (bytes[at + 3] & 0x3f);
}
