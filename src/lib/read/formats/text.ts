/** A text and how its bytes were read. */
export interface Decoded {
	readonly text: string;
	/** As `TextDecoder` calls it. */
	readonly encoding: string;
	/** Whether nothing in the file says so: neither a byte order mark nor bytes that only UTF-8 has. */
	readonly guessed: boolean;
}

/**
 * Decodes a file: UTF-8 and UTF-16 by their byte order marks, UTF-8 where the bytes are that, and else the likeliest of
 * windows-1252, windows-1256 (Arabic), windows-1251 (Cyrillic) and Mac Roman, `guessed`. The mark itself is left out.
 */
export function decode(bytes: Uint8Array): Decoded {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return read(bytes.subarray(3), 'utf-8', false);
	if (a === 0xff && b === 0xfe) return read(bytes.subarray(2), 'utf-16le', false);
	if (a === 0xfe && b === 0xff) return read(bytes.subarray(2), 'utf-16be', false);
	const wide = withoutMark(bytes);
	if (wide !== null) return read(bytes, wide, true);
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		return { text, encoding: 'utf-8', guessed: false };
	} catch {
		return read(bytes, isMostlyUtf8(bytes) ? 'utf-8' : oneByte(bytes), true);
	}
}

/** Whether letters of several bytes are whole but for a few, such as one line that was pasted from elsewhere. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
	let [whole, broken] = [0, 0];
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte < 0x80) continue;
		const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
		let behind = 0;
		while (behind < more && (bytes[at + behind + 1] & 0xc0) === 0x80) behind++;
		if (byte < 0xc2 || behind < more) broken++;
		else {
			whole++;
			at += more;
		}
	}
	return whole > broken * 10;
}

/** Whether these are not the bytes of a text: pictures, archives, workbooks. */
export function isBinary(bytes: Uint8Array): boolean {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return false;
	if (withoutMark(bytes) !== null) return false;
	let odd = 0;
	const length = Math.min(bytes.length, 4096);
	for (let at = 0; at < length; at++) {
		const byte = bytes[at];
		if (byte === 0) return true;
		if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
	}
	return odd > length / 50;
}

function read(bytes: Uint8Array, encoding: string, guessed: boolean): Decoded {
	// without `stream` Node 20 reads windows-1252 as Latin 1, and its quotes and dashes as control characters
	return { text: new TextDecoder(encoding).decode(bytes, { stream: true }), encoding, guessed };
}

/** UTF-16 of mostly western text has every other byte zero. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const pairs = Math.min(bytes.length, 512) >> 1;
	if (pairs < 4) return null;
	const zeros = [0, 0];
	for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) zeros[at % 2]++;
	if (zeros[1] > pairs * 0.7 && zeros[0] === 0) return 'utf-16le';
	return zeros[0] > pairs * 0.7 && zeros[1] === 0 ? 'utf-16be' : null;
}

/**
 * Which of the old encodings: Arabic and Cyrillic come in runs of high bytes, western accents alone. The vowels of Cyrillic
 * lie where Arabic has letters with French accents. Mac Roman has its small letters
 * with accents where windows-1252 has signs and capitals, which do not stand behind a small letter.
 */
function oneByte(bytes: Uint8Array): string {
	let [high, runs, vowels, mac, windows] = [0, 0, 0, 0, 0];
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte < 0x80) continue;
		high++;
		if (byte === 0xe0 || byte === 0xe2 || byte === 0xe8 || byte === 0xeb || byte === 0xee) vowels++;
		const before = at === 0 ? 0 : bytes[at - 1];
		if (before < 0x80) runs++;
		if (before < 0x61 || before > 0x7a) continue;
		if (byte >= 0xe0) windows++;
		else if (byte >= 0x87 && byte <= 0x9f && (byte < 0x91 || byte > 0x97)) mac++;
	}
	if (high > runs * 2) return vowels * 6 > high ? 'windows-1251' : 'windows-1256';
	return mac > windows ? 'macintosh' : 'windows-1252';
}
