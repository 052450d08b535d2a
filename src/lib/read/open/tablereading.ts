import { formatOf, glimpse, strangers, wrappers } from '../formats/detect';
import type { Choices } from '../formats/format';
import { headOf } from '../formats/table';
import { decode } from '../formats/text';
import type { Listener, Read } from './reading';
import { rowFormatOf, type Recipe } from './recipe';
import { recipeFor } from './recipes';
import { resolve } from './resolving';
import { Rough } from './rough';
import { NotPlain } from './scanner';
import type { Source } from './source';
import { Utf8 } from './utf8';

/** What is read at a time, and how much is looked at first; bytes. */
const [PIECE, LOOK] = [4 * 1024 ** 2, 1024 ** 2];
/** What is gone through while it lies in the nearest memory; bytes. */
const BLOCK = 256 * 1024;
/** What has been read so far is handed over after so many rows, and again where so much time goes by; milliseconds. */
const [FIRST, AGAIN] = [20_000, 1_500];
/** Before so much time nobody can say how long it takes; milliseconds. */
const SURE = 300;
/** Rows are told by so many. */
const STEP = 20_000;

/**
 * Reads a large table by its bytes, `of` of them, as they come. Null when it is none that can be read so; the careful
 * readers of `formats` can.
 */
export async function readTable(
	source: Source,
	choices: Partial<Choices>,
	listener: Listener,
	of: number
): Promise<Read | null> {
	const first = await source.slice(0, Math.min(LOOK, of));
	const recipe = recipeOf(source.name, first, choices);
	if (recipe === null) return null;
	try {
		return await new TableReading(source, recipe, choices, listener, of).read();
	} catch (error) {
		if (error instanceof NotPlain) return null;
		throw error;
	}
}

/** How to read a file that starts so; null when it is not for here. */
function recipeOf(name: string, first: Uint8Array, choices: Partial<Choices>): Recipe | null {
	const seen = glimpse({ name, bytes: first });
	if (wrappers.some((wrapper) => wrapper.recognises(seen))) return null;
	if (strangers.some((stranger) => stranger(seen) !== null)) return null;
	const format = formatOf(seen);
	if (format === null) return null;
	let end = first.length;
	// a character may be cut in two
	while (end > first.length - 4 && first[end - 1] >= 0x80) end--;
	const { text, encoding, guessed } = decode(first.subarray(0, end));
	if (encoding !== 'utf-8' || guessed) return null;
	return recipeFor(format, name, headOf(text, true), { mapping: choices.mapping ?? null });
}

class TableReading {
	readonly #source: Source;
	readonly #recipe: Recipe;
	readonly #choices: Partial<Choices>;
	readonly #listener: Listener;
	readonly #of: number;
	readonly #bytes: Uint8Array<ArrayBuffer>;
	readonly #began = Date.now();

	constructor(
		source: Source,
		recipe: Recipe,
		choices: Partial<Choices>,
		listener: Listener,
		of: number
	) {
		this.#source = source;
		this.#recipe = recipe;
		this.#choices = choices;
		this.#listener = listener;
		this.#of = of;
		// one more, behind the last: see `Scanner`
		this.#bytes = new Uint8Array(of + 1);
	}

	async read(): Promise<Read> {
		const of = this.#of;
		const bytes = this.#bytes;
		const cut = this.#source.size > of;
		const text = new Utf8();
		let rough: Rough | null = null;
		let shown = 0;
		let coming = this.#piece(0);
		for (let at = 0; at < of;) {
			const piece = await coming;
			const end = at + piece.length;
			coming = this.#piece(end);
			for (let from = at; from < end; from += BLOCK) {
				const to = Math.min(from + BLOCK, end);
				bytes.set(piece.subarray(from - at, to - at), from);
				if (!text.goesOn(bytes, from, to)) throw new NotPlain();
				rough ??= new Rough(bytes, begin(bytes), this.#recipe.start, rowFormatOf(this.#recipe));
				rough.read(to, to === of && !cut);
			}
			if (rough === null) break;
			if (at === 0) rough.expect(Math.ceil((rough.size / end) * of * 1.02));
			this.#tell(end, rough.size);
			const due = shown === 0 ? rough.size >= FIRST : Date.now() - shown > AGAIN && end < of / 2;
			if (due && end < of) {
				shown = shown === 0 ? Date.now() : Infinity;
				this.#listener.partial(this.#made(rough, end, bytes.slice(0, end + 1)));
			}
			at = end;
		}
		if (rough === null || (!cut && !text.ends())) throw new NotPlain();
		return this.#made(rough, of, bytes);
	}

	#piece(from: number): Promise<Uint8Array> {
		return this.#source.slice(from, Math.min(from + PIECE, this.#of));
	}

	/** What the rows come to; `kept` are the bytes that stay with them. */
	#made(rough: Rough, end: number, kept: Uint8Array<ArrayBuffer>): Read {
		const { events, scene, report, mapped } = resolve(
			rough,
			this.#recipe,
			// a format may remember what its survey found
			rowFormatOf(this.#recipe),
			this.#bytes,
			end,
			end === this.#of,
			this.#choices,
			(_, rows) => {
				if (rows % STEP === 0) this.#tell(end, rough.size);
			}
		);
		return { scene, report, mapped, events: { ...events, bytes: kept } };
	}

	#tell(bytes: number, rows: number): void {
		const took = Date.now() - this.#began;
		const left = took < SURE ? null : Math.round((took * (this.#of - bytes)) / bytes);
		this.#listener.progress({ file: this.#source.name, bytes, of: this.#of, rows, left });
	}
}

/** Where the text begins, behind a byte order mark. */
function begin([a, b, c]: Uint8Array): number {
	return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
}
