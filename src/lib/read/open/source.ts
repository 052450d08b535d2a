/** A file that is read in pieces. */
export interface Source {
	/** With its folders, where it has any. */
	readonly name: string;
	/** In bytes. */
	readonly size: number;
	/** The bytes from the first to before the second. */
	slice(from: number, to: number): Promise<Uint8Array>;
}

/** A file of the browser. */
export function sourceOf(file: File): Source {
	return {
		name: file.webkitRelativePath || file.name,
		size: file.size,
		slice: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer())
	};
}

/** Bytes that are there already. */
export function given(name: string, bytes: Uint8Array): Source {
	return { name, size: bytes.length, slice: async (from, to) => bytes.subarray(from, to) };
}
