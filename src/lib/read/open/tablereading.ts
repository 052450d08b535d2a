import { formatOf, glimpse, strangers, wrappers } from '../formats/detect';
import { noChoices, type Choices } from '../formats/format';
import { headOf } from '../formats/table';
import { decode } from '../formats/text';
import type { Listener, Read } from './told';
import { rowFormatOf, type Recipe } from './recipe';
import { recipeFor } from './recipes';
import { PlainBytes } from './plainbytes';
import { resolve } from './resolving';
import { Rough } from './rough';
import { NotPlain } from './scanner';
import type { Source } from './source';

/** What is looked at to tell the format; bytes. */
const LOOK = 1024 ** 2;
/** What is gone through while it lies in the nearest memory, and after how much it is told; bytes. */
const [BLOCK, TOLD] = [256 * 1024, 4 * 1024 ** 2];
/** Another picture comes where so much time has gone by; milliseconds. */
const AGAIN = 1_500;
/** Before so much time nobody can say how long it takes; milliseconds. */
const SURE = 300;
/** Rows are told by so many. */
const STEP = 20_000;
const LF = 10;

/**
 * Reads a large table by its bytes, `of` of them, as they come; `first` of them make the first picture. Null when it is none
 * that can be read so; the careful readers of `formats` can.
 */
export async function readTable(
	source: Source,
	choices: Partial<Choices>,
	listener: Listener,
	of: number,
	first: number
): Promise<Read | null> {
	const look = await source.slice(0, Math.min(LOOK, of));
	const recipe = recipeOf(source.name, look, choices);
	if (recipe === null) return null;
	const begin = look[0] === 0xef && look[1] === 0xbb && look[2] === 0xbf ? 3 : 0;
	try {
		return await new TableReading(source, recipe, choices, listener, of, begin).read(first);
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
	/** Those that have come, with room for an end of line behind them: see `Scanner`. */
	readonly #bytes: Uint8Array<ArrayBuffer>;
	readonly #plain: PlainBytes;
	readonly #rough: Rough;
	readonly #began = Date.now();
	/** How many bytes have come, and how many were told of last. */
	#come = 0;
	#told = 0;

	/** The text begins at byte `begin`. */
	constructor(
		source: Source,
		recipe: Recipe,
		choices: Partial<Choices>,
		listener: Listener,
		of: number,
		begin: number
	) {
		this.#source = source;
		this.#recipe = recipe;
		this.#choices = choices;
		this.#listener = listener;
		this.#of = of;
		this.#bytes = new Uint8Array(of + 1);
		this.#plain = new PlainBytes(this.#bytes);
		this.#rough = new Rough(this.#bytes, begin, recipe.start, rowFormatOf(recipe));
	}

	/** The file as it comes, with a picture of its first bytes, and where it takes long another. */
	async read(first: number): Promise<Read> {
		const of = this.#of;
		const rough = this.#rough;
		let pictures = 0;
		let shown = 0;
		for await (const piece of this.#source.pieces(of)) {
			this.#take(piece);
			const come = this.#come;
			if (pictures === 0 && come >= first && come < of) {
				rough.expect(Math.ceil((rough.size / come) * of * 1.02));
			} else if (pictures !== 1 || come > of / 2 || Date.now() - shown < AGAIN) continue;
			this.#show();
			pictures++;
			shown = Date.now();
		}
		if (this.#source.size === of && !this.#plain.ends()) throw new NotPlain();
		return this.#made(this.#bytes, of, this.#plain);
	}

	/** Goes through the bytes that come next, a block at a time. */
	#take(piece: Uint8Array): void {
		const bytes = this.#bytes;
		const from = this.#come;
		const come = from + piece.length;
		bytes.set(piece, from);
		bytes[come] = LF;
		for (let at = from; at < come; at += BLOCK) {
			const end = Math.min(at + BLOCK, come);
			if (!this.#plain.goesOn(at, end)) throw new NotPlain();
			this.#rough.read(come, come === this.#source.size, end);
		}
		this.#come = come;
		if (come - this.#told < TOLD && from > 0) return;
		this.#told = come;
		this.#tell(come);
	}

	/** A picture of the rows that have been read. */
	#show(): void {
		const { size, scanner } = this.#rough;
		const { next } = scanner;
		if (size > 0) this.#listener.partial(this.#made(this.#bytes.slice(0, next), next, null));
	}

	/** What the rows come to, up to `end`; `plain` once all of them are there. */
	#made(bytes: Uint8Array<ArrayBuffer>, end: number, plain: PlainBytes | null): Read {
		const { events, scene, report, mapped } = resolve(
			this.#rough,
			this.#recipe,
			// a format may remember what its survey found
			rowFormatOf(this.#recipe),
			bytes,
			end,
			plain,
			this.#choices,
			(_, rows) => {
				if (rows % STEP === 0) this.#tell(end);
			}
		);
		return { scene, report, mapped, events: { ...events, bytes } };
	}

	#tell(bytes: number): void {
		const took = Date.now() - this.#began;
		const left = took < SURE ? null : Math.round((took * (this.#of - bytes)) / bytes);
		const { size: rows } = this.#rough;
		this.#listener.progress({ file: this.#source.name, bytes, of: this.#of, rows, left });
	}
}
