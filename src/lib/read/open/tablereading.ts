import { formatOf, glimpse, strangers, wrappers } from '../formats/detect';
import { noChoices, type Choices } from '../formats/format';
import { headOf } from '../formats/table';
import { decode } from '../formats/text';
import type { Listener, Read } from './told';
import { rowFormatOf, type Recipe } from './recipe';
import { recipeFor } from './recipes';
import { resolve } from './resolving';
import { Rough } from './rough';
import { NotPlain } from './scanner';
import type { Source } from './source';
import { Utf8 } from './utf8';

/** What is read first, for the first picture, and what of it is looked at to tell the format; bytes. */
const [FIRST, LOOK] = [4 * 1024 ** 2, 1024 ** 2];
/** What is gone through while it lies in the nearest memory, and after how many of these it is told; bytes. */
const [BLOCK, TOLD] = [256 * 1024, 16];
/** Another picture comes where so much time has gone by; milliseconds. */
const AGAIN = 1_500;
/** Before so much time nobody can say how long it takes; milliseconds. */
const SURE = 300;
/** Rows are told by so many. */
const STEP = 20_000;
const LF = 10;

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
	const first = await source.slice(0, Math.min(FIRST, of));
	const recipe = recipeOf(source.name, first.subarray(0, LOOK), choices);
	if (recipe === null) return null;
	try {
		return await new TableReading(source, recipe, choices, listener, of).read(first);
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
	if (end === LOOK) while (end > LOOK - 4 && first[end - 1] >= 0x80) end--;
	const { text, encoding, guessed } = decode(first.subarray(0, end));
	if (encoding !== 'utf-8' || guessed) return null;
	return recipeFor(format, name, headOf(text, true), { ...noChoices, ...choices });
}

class TableReading {
	readonly #source: Source;
	readonly #recipe: Recipe;
	readonly #choices: Partial<Choices>;
	readonly #listener: Listener;
	readonly #of: number;
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
	}

	/** The file in two steps: its start for the first picture, while all of it is fetched. */
	async read(first: Uint8Array): Promise<Read> {
		const of = this.#of;
		const text = new Utf8();
		if (first.length === of) {
			const { rough, bytes } = this.#begun(first);
			this.#through(rough, bytes, text, 0);
			return this.#made(rough, bytes, of);
		}
		const coming = this.#source.slice(0, of);
		// whoever gives up early does not ask for the rest
		coming.catch(() => {});
		const { rough, bytes: start } = this.#begun(first);
		this.#check(text, start, 0, first.length);
		rough.read(first.length, false);
		this.#tell(first.length, rough.size);
		rough.expect(Math.ceil((rough.size / first.length) * of * 1.02));
		if (rough.size > 0) this.#listener.partial(this.#made(rough, start, first.length));
		const bytes = ended(await coming);
		rough.rebind(bytes);
		this.#through(rough, bytes, text, first.length);
		return this.#made(rough, bytes, of);
	}

	#begun(start: Uint8Array): { rough: Rough; bytes: Uint8Array<ArrayBuffer> } {
		const bytes = new Uint8Array(start.length + 1);
		bytes.set(start);
		bytes[start.length] = LF;
		const begin = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
		const { start: top } = this.#recipe;
		return { rough: new Rough(bytes, begin, top, rowFormatOf(this.#recipe)), bytes };
	}

	/** Goes through the bytes from `from` on, a block at a time. */
	#through(rough: Rough, bytes: Uint8Array<ArrayBuffer>, text: Utf8, from: number): void {
		const of = this.#of;
		const cut = this.#source.size > of;
		let shown = Date.now();
		for (let at = from, block = 1; at < of; at += BLOCK, block++) {
			const end = Math.min(at + BLOCK, of);
			this.#check(text, bytes, at, end);
			rough.read(of, !cut, end);
			if (block % TOLD !== 0) continue;
			this.#tell(end, rough.size);
			if (Date.now() - shown < AGAIN || end > of / 2) continue;
			shown = Infinity;
			const { next } = rough.scanner;
			this.#listener.partial(this.#made(rough, bytes.slice(0, next), next));
		}
		if (!cut && !text.ends()) throw new NotPlain();
	}

	#check(text: Utf8, bytes: Uint8Array, from: number, to: number): void {
		if (!text.goesOn(bytes, from, to)) throw new NotPlain();
	}

	/** What the rows come to, up to `end`. */
	#made(rough: Rough, bytes: Uint8Array<ArrayBuffer>, end: number): Read {
		const { events, scene, report, mapped } = resolve(
			rough,
			this.#recipe,
			// a format may remember what its survey found
			rowFormatOf(this.#recipe),
			bytes,
			end,
			end === this.#of,
			this.#choices,
			(_, rows) => {
				if (rows % STEP === 0) this.#tell(end, rough.size);
			}
		);
		return { scene, report, mapped, events: { ...events, bytes } };
	}

	#tell(bytes: number, rows: number): void {
		const took = Date.now() - this.#began;
		const left = took < SURE ? null : Math.round((took * (this.#of - bytes)) / bytes);
		this.#listener.progress({ file: this.#source.name, bytes, of: this.#of, rows, left });
	}
}

/** The same bytes, or, where they do not end with LF, with one more behind them: see `Scanner`. */
function ended(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	if (bytes[bytes.length - 1] === LF && bytes.buffer instanceof ArrayBuffer)
		return bytes as Uint8Array<ArrayBuffer>;
	const longer = new Uint8Array(bytes.length + 1);
	longer.set(bytes);
	longer[bytes.length] = LF;
	return longer;
}
