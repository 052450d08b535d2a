const HIGH = 0x80808080;

/** Looks whether bytes that come in pieces are UTF-8. Most are ASCII, which is seen in passing. */
export class Utf8 {
	readonly #decoder = new TextDecoder('utf-8', { fatal: true });
	/** Whether the piece before was decoded: a character may go on in the next. */
	#decoded = false;

	/** Whether it ends as UTF-8. */
	ends(): boolean {
		try {
			this.#decoder.decode();
			return true;
		} catch {
			return false;
		}
	}

	/** Whether the piece from `start` to `end` goes on as UTF-8. */
	goesOn(bytes: Uint8Array, start: number, end: number): boolean {
		if (!this.#decoded && isAscii(bytes, start, end)) return true;
		try {
			this.#decoder.decode(bytes.subarray(start, end), { stream: true });
			this.#decoded = true;
			return true;
		} catch {
			return false;
		}
	}
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
	const first = Math.ceil((bytes.byteOffset + start) / 4) * 4 - bytes.byteOffset;
	const words = new Uint32Array(
		bytes.buffer,
		bytes.byteOffset + first,
		Math.max(0, end - first) >> 2
	);
	let high = 0;
	let word = 0;
	// four a turn: the turn costs more than the look
	for (; word + 3 < words.length; word += 4)
		high |= words[word] | words[word + 1] | words[word + 2] | words[word + 3];
	for (; word < words.length; word++) high |= words[word];
	if ((high & HIGH) !== 0) return false;
	for (let at = start; at < Math.min(first, end); at++) if (bytes[at] >= 0x80) return false;
	for (let at = first + words.length * 4; at < end; at++) if (bytes[at] >= 0x80) return false;
	return true;
}
