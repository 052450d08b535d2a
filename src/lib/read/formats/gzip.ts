import type { GivenFile, Wrapper } from './format';

/** What may come out of one gzip file, in bytes, and how many times its own size once it is more than `free`. */
const limits = { bytes: 2 * 1024 ** 3 - 1, ratio: 100, free: 16 * 1024 ** 2 } as const;

/** Files compressed with gzip, whatever their name. */
export const gzip: Wrapper = {
	id: 'gzip',
	recognises: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
	unwrap: async (file) => [
		{ name: `${file.name}/${innerName(file.name)}`, bytes: await inflate(file) }
	]
};

/** The name without its ending; `set.csv.gz` holds `set.csv`. */
function innerName(outer: string): string {
	const name = outer.split(/[/\\]/).at(-1) ?? outer;
	if (/\.tgz$/i.test(name)) return name.replace(/\.tgz$/i, '.tar');
	return name.replace(/\.(gz|gzip)$/i, '');
}

/** What is in a gzip file. Throws a `RangeError` that says what is wrong once a limit is passed or the file is damaged. */
export async function inflate({ bytes }: GivenFile): Promise<Uint8Array> {
	const most = Math.min(limits.bytes, Math.max(limits.free, bytes.length * limits.ratio));
	const reader = streamOf(bytes).pipeThrough(new DecompressionStream('gzip')).getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const chunk = await reader.read().catch(() => {
			throw new RangeError('the gzip file is damaged or cut off');
		});
		if (chunk.done) break;
		length += chunk.value.length;
		if (length > most) {
			await reader.cancel().catch(() => {});
			throw new RangeError(
				most === limits.bytes
					? 'the gzip file holds more than 2 GB'
					: `the gzip file holds more than ${limits.ratio} times its own size`
			);
		}
		chunks.push(chunk.value);
	}
	return joined(chunks, length);
}

/** In pieces, so that a limit is noticed soon. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
	const step = 1024 ** 2;
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) controller.close();
			else controller.enqueue(new Uint8Array(bytes.subarray(at, at + step)));
			at += step;
		}
	});
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
