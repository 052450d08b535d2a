/** What comes of a stream at a time, at most; bytes. */
const PIECE = 2 * 1024 ** 2;

/** A file that is read in pieces. */
export interface Source {
	/** With its folders, where it has any. */
	readonly name: string;
	/** In bytes. */
	readonly size: number;
	/** The bytes from the first to before the second. */
	slice(from: number, to: number): Promise<Uint8Array>;
	/** The first `of` bytes in turn, as they come; a piece is there until the next is asked for. */
	pieces(of: number): AsyncIterable<Uint8Array>;
}

/** A file of the browser. */
export function sourceOf(file: File): Source {
	return {
		name: file.webkitRelativePath || file.name,
		size: file.size,
		slice: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
		pieces: (of) => streamed(file.slice(0, of).stream())
	};
}

/** What comes of a stream, each piece until the next is asked for. Not all browsers let a stream be iterated. */
async function* streamed(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = readerOf(stream);
	let memory = new ArrayBuffer(PIECE);
	try {
		for (;;) {
			const { done, value } = await reader.read(new Uint8Array(memory));
			if (done) return;
			yield value;
			memory = value.buffer;
		}
	} finally {
		await reader.cancel();
	}
}

/** Reads a stream into memory that it is handed; where a browser cannot, that is passed over for memory of its own. */
function readerOf(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader {
	try {
		return stream.getReader({ mode: 'byob' });
	} catch {
		return stream.getReader() as unknown as ReadableStreamBYOBReader;
	}
}

/** Bytes that are there already. */
export function given(name: string, bytes: Uint8Array): Source {
	return {
		name,
		size: bytes.length,
		slice: async (from, to) => bytes.subarray(from, to),
		async *pieces(of) {
			for (let at = 0; at < of; at += PIECE) yield bytes.subarray(at, Math.min(at + PIECE, of));
		}
	};
}
