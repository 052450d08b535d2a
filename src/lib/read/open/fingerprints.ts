import type { Scanner } from './scanner';

const TAB = 9;

/**
 * The fingerprint of a row, as that of its cells with tabs between them, without decoding it. Null where it is not as plain
 * as that: quotes, letters beyond ASCII, or another number of cells than `width`,
 * unless that is 0.
 */
export function fingerprintIn(bytes: Uint8Array, row: Scanner, width: number): string | null {
	const { from, to, count } = row;
	if ((width > 0 && count !== width) || row.odd) return null;
	let [a, b] = [0x811c9dc5, 0x01000193];
	for (let cell = 0; cell < count; cell++) {
		if (cell > 0) {
			if (from[cell] !== to[cell - 1] + 1) return null;
			a = Math.imul(a ^ TAB, 0x01000193);
			b = Math.imul(b ^ (TAB + 31), 0x85ebca6b);
		}
		for (let at = from[cell]; at < to[cell]; at++) {
			const byte = bytes[at];
			if (byte >= 0x80) return null;
			a = Math.imul(a ^ byte, 0x01000193);
			b = Math.imul(b ^ (byte + 31), 0x85ebca6b);
		}
	}
	return (a >>> 0).toString(36) + ((b >>> 0) % 46_656).toString(36).padStart(3, '0');
}
