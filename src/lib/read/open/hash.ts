/** Where `hashed` begins. A whole number of 32 bits with its sign: larger ones are floats, which are slow to mix. */
export const HASH = 0x811c9dc5 | 0;

const encoder = new TextEncoder();

/** A hash (FNV-1a) of bytes that follow those of which `from` is the hash; 32 bits with a sign. */
export function hashed(bytes: Uint8Array, start: number, end: number, from = HASH): number {
	let hash = from;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
	return hash;
}

/** The same of a text's UTF-8, not negative. */
export function hashOf(text: string): number {
	const bytes = encoder.encode(text);
	return hashed(bytes, 0, bytes.length) >>> 0;
}
