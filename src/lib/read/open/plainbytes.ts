/** In each byte of four the highest bit, all others, and the apostrophe and the grave accent, which searching passes over. */
const HIGH = 0x80808080 | 0;
const OTHERS = 0x7f7f7f7f;
const APOSTROPHE = 0x27272727;
const GRAVE = 0x60606060;
/** So many times four bytes are looked at in a turn. */
const TURN = 16;

/**
 * A 1 for each row whose bytes are ASCII and hold no sign that stands within words, so that a word stands in it letter by
 * letter. `starts` are where rows begin, ascending; the last goes on to `end`. Four bytes are looked at together: where an
 * ASCII byte is not 0, adding all lower bits gives its highest. https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
 */
export function plainRows(bytes: Uint8Array, starts: Uint32Array, end: number): Uint8Array {
	// too little to have four bytes in one place
	if (bytes.length < 8) return new Uint8Array(starts.length);
	const plain = new Uint8Array(starts.length).fill(1);
	const offset = -bytes.byteOffset & 3;
	const fours = new Int32Array(
		bytes.buffer,
		bytes.byteOffset + offset,
		Math.max(Math.min(bytes.length, end) - offset, 0) >> 2
	);
	let row = 0;
	if (offset > 0) row = doubt(plain, starts, row, 0, offset - 1);
	for (let i = 0; i < fours.length; i += TURN) {
		const stop = Math.min(i + TURN, fours.length);
		// all of a turn first: hardly any byte is another
		let all = HIGH;
		for (let at = i; at < stop; at++) all &= plainBits(fours[at]);
		if (all === HIGH) continue;
		for (let at = i; at < stop; at++) {
			const first = offset + 4 * at;
			if (plainBits(fours[at]) !== HIGH) row = doubt(plain, starts, row, first, first + 3);
		}
	}
	const rest = offset + 4 * fours.length;
	if (rest < end) doubt(plain, starts, row, rest, end - 1);
	return plain;
}

/** The highest bits of four bytes, where these are plain. */
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
	while (row + 1 < starts.length && starts[row + 1] <= first) row++;
	for (let at = row; at < starts.length && starts[at] <= last; at++) plain[at] = 0;
	return row;
}
