import { formatOf, glimpse, nameOf, readInto } from '../formats/detect';
import type { Choices, GivenFile } from '../formats/format';
import { guess } from '../formats/guess';
import { gzip } from '../formats/gzip';
import { Packing } from './packing';
import { given, type Source } from './source';
import { readTable } from './tablereading';
import type { Glance, Listener, Read } from './told';

/** After how much of a file it is told, and what of it is read at most; bytes. */
const [TOLD, MOST] = [4 * 1024 ** 2, 1024 ** 3];
/** How much of a file is glanced at. */
const GLANCE = 65_536;
/** From which size on a table is read by its bytes, and how many of these make the first picture. */
const SIZES = { large: 2 * 1024 ** 2, first: 2 * 1024 ** 2 };
/** Rows are told by so many. */
const STEP = 5_000;
const LF = 10;

/** Reads files, each with the format that it has. Never throws for what they hold. Other `sizes` are for trying. */
export async function read(
	sources: readonly Source[],
	choices: Partial<Choices>,
	listener: Listener,
	{ large, first } = SIZES
): Promise<Read> {
	const unwrapped = sources.length === 1 ? await unzipped(sources[0], listener) : null;
	const [only] = unwrapped === null ? sources : [unwrapped];
	if (sources.length === 1 && only.size >= large) {
		const of = Math.min(only.size, MOST);
		const table = await readTable(only, choices, listener, of, Math.min(first, of));
		if (table !== null) return only.size > MOST ? withCut(table, [only.name]) : table;
	}
	const files: GivenFile[] = [];
	for (const source of sources)
		files.push({ name: source.name, bytes: await bytesOf(source, listener) });
	const sizes = new Map(sources.map(({ name, size }) => [name, size]));
	const tick = (file: string, rows: number) => {
		if (rows % STEP !== 0) return;
		const size = sizes.get(file) ?? 0;
		listener.progress({ file, bytes: size, of: size, rows, left: null });
	};
	const packing = new Packing();
	const { scene, report, mapped } = await readInto(packing, files, choices, {
		id: nameOf(files),
		tick
	});
	const whole = { scene, events: packing.finish(scene), report, mapped };
	return withCut(
		whole,
		sources.filter(({ size }) => size > MOST).map(({ name }) => name)
	);
}

/** The account with a sentence for each file of which not all was read. */
function withCut(read: Read, files: readonly string[]): Read {
	const sentence = 'It has more than a gigabyte; only the first was read.';
	const said = [...read.report.said, ...files.map((file) => ({ file, sentence }))];
	return { ...read, report: { ...read.report, said } };
}

/** What is in a gzip file; null: it is none, or damaged. */
async function unzipped(source: Source, listener: Listener): Promise<Source | null> {
	const start = await source.slice(0, 3);
	if (!gzip.recognises(glimpse({ name: source.name, bytes: start }))) return null;
	try {
		const bytes = await bytesOf(source, listener);
		const [inner] = await gzip.unwrap({ name: source.name, bytes }, () => {});
		return given(inner.name, inner.bytes);
	} catch (error) {
		// whoever reads it the other way says what is wrong with it
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** The bytes of a file, or of the whole lines in its first gigabyte. */
async function bytesOf(source: Source, listener: Listener): Promise<Uint8Array> {
	const { name: file } = source;
	const of = Math.min(source.size, MOST);
	const bytes = new Uint8Array(of);
	let [come, told] = [0, 0];
	for await (const piece of source.pieces(of)) {
		bytes.set(piece, come);
		come += piece.length;
		if (come - told < TOLD && come < of) continue;
		told = come;
		listener.progress({ file, bytes: come, of, rows: 0, left: null });
	}
	return source.size > MOST ? bytes.subarray(0, bytes.lastIndexOf(LF) + 1) : bytes;
}

/** Looks at the start of a file. */
export async function glanceAt(source: Source): Promise<Glance> {
	const bytes = await source.slice(0, GLANCE);
	const seen = glimpse({ name: source.name, bytes });
	const format = formatOf(seen);
	const { head } = seen;
	return {
		format: format?.id ?? '',
		formatName: format?.name ?? '',
		mapped:
			format?.id === 'table' && head !== null
				? {
						file: source.name,
						header: head.header,
						mapping: guess(head),
						rows: head.rows.slice(0, 10)
					}
				: null
	};
}
