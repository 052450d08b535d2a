import type { Scene } from '../../store/sheet';
import { formatOf, glimpse, nameOf, readInto } from '../formats/detect';
import type { Choices, GivenFile } from '../formats/format';
import type { Mapped } from '../formats/mapping';
import type { Report } from '../formats/report';
import { guess } from '../formats/guess';
import type { Glance, Progress } from './opening';
import { Packing, type Packed } from './packing';
import type { Source } from './source';

/** What was read of files, in a form that can be handed from a worker to the page. */
export interface Read {
	readonly scene: Scene;
	readonly events: Packed;
	readonly report: Report;
	readonly mapped: readonly Mapped[];
}

/** Who is told how it goes on. */
export interface Listener {
	progress(progress: Progress): void;
	/** What has been read so far. */
	partial(read: Read): void;
}

/** What is read at a time, and what of a file at most; bytes. */
const [PIECE, MOST] = [4 * 1024 ** 2, 1024 ** 3];
/** How much of a file is glanced at. */
const GLANCE = 65_536;
/** Rows are told by so many. */
const STEP = 5_000;

/** Reads files, each with the format that it has. Never throws for what they hold. */
export async function read(
	sources: readonly Source[],
	choices: Partial<Choices>,
	listener: Listener
): Promise<Read> {
	const packing = new Packing();
	const files: GivenFile[] = [];
	const cut: string[] = [];
	for (const source of sources) {
		files.push({ name: source.name, bytes: await bytesOf(source, listener) });
		if (source.size > MOST) cut.push(source.name);
	}
	const sizes = new Map(sources.map(({ name, size }) => [name, size]));
	const tick = (file: string, rows: number) => {
		if (rows % STEP !== 0) return;
		const size = sizes.get(file) ?? 0;
		listener.progress({ file, bytes: size, of: size, rows, left: null });
	};
	const { scene, report, mapped } = await readInto(packing, files, choices, {
		id: nameOf(files),
		tick
	});
	const sentence = 'Only its first gigabyte was read.';
	const said = [...report.said, ...cut.map((file) => ({ file, sentence }))];
	return { scene, events: packing.finish(scene), report: { ...report, said }, mapped };
}

/** The bytes of a file, or of its first gigabyte. */
async function bytesOf(source: Source, listener: Listener): Promise<Uint8Array> {
	const { name: file } = source;
	const of = Math.min(source.size, MOST);
	const bytes = new Uint8Array(of);
	for (let at = 0; at < of; at += PIECE) {
		bytes.set(await source.slice(at, Math.min(at + PIECE, of)), at);
		listener.progress({ file, bytes: Math.min(at + PIECE, of), of, rows: 0, left: null });
	}
	return bytes;
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
