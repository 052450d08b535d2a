import type { Choices } from '../formats/format';
import type { Apart, Refused, Repaired } from '../formats/report';
import { glanceAt, read } from './reading';
import type { Glance, Progress, Read } from './told';
import { sourceOf } from './source';

/** What the page asks of the worker. */
export interface Request {
	readonly files: readonly File[];
	/** Null: no more than a glance at the first file. */
	readonly choices: Partial<Choices> | null;
}

/** What the worker answers. Long lists come in pieces before the message that they belong to. */
export type Answer =
	| { readonly is: 'progress'; readonly progress: Progress }
	| { readonly is: 'refused'; readonly rows: readonly Refused[] }
	| { readonly is: 'repaired'; readonly rows: readonly Repaired[] }
	| { readonly is: 'apart'; readonly rows: readonly Apart[] }
	| { readonly is: 'read'; readonly read: Read; readonly complete: boolean }
	| { readonly is: 'glance'; readonly glance: Glance }
	| { readonly is: 'failed'; readonly reason: string };

export type Post = (answer: Answer, transfer: ArrayBuffer[]) => void;

/** So many rows of a list are handed over at a time: the page takes them in a few milliseconds. */
const PIECE = 2_000;

/** Does what the page asks. */
export async function answer({ files, choices }: Request, post: Post): Promise<void> {
	try {
		const sources = files.map(sourceOf);
		if (choices === null) return post({ is: 'glance', glance: await glanceAt(sources[0]) }, []);
		const whole = await read(sources, choices, {
			progress: (progress) => post({ is: 'progress', progress }, []),
			partial: (part) => hand(part, false, post)
		});
		hand(whole, true, post);
	} catch (error) {
		post({ is: 'failed', reason: error instanceof Error ? error.message : String(error) }, []);
	}
}

function hand(read: Read, complete: boolean, post: Post): void {
	const { refused, repaired, apart } = read.report;
	for (const rows of pieces(refused)) post({ is: 'refused', rows }, []);
	for (const rows of pieces(repaired)) post({ is: 'repaired', rows }, []);
	for (const rows of pieces(apart)) post({ is: 'apart', rows }, []);
	const report = { ...read.report, refused: [], repaired: [], apart: [] };
	const handed = { ...read, report };
	post({ is: 'read', read: handed, complete }, [...buffersIn(read.events)]);
}

function* pieces<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
	for (let at = 0; at < rows.length; at += PIECE) yield rows.slice(at, at + PIECE);
}

/** The memory of all arrays in a value that is made of plain objects. */
function buffersIn(value: object, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
	for (const inner of Object.values(value)) {
		if (ArrayBuffer.isView(inner)) found.add(inner.buffer as ArrayBuffer);
		else if (isPlain(inner)) buffersIn(inner, found);
	}
	return found;
}

function isPlain(value: unknown): value is object {
	return (
		typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
	);
}
