import { acled } from './acled';
import { Assembly } from './assembly';
import {
	noChoices,
	type Choices,
	type Format,
	type GivenFile,
	type Glimpse,
	type NoEvents,
	type Wrapper
} from './format';
import { gdelt } from './gdelt';
import { generic } from './generic';
import { geojson } from './geojson';
import { gpx } from './gpx';
import { gtd } from './gtd';
import { gzip } from './gzip';
import { hxl } from './hxl';
import { kml } from './kml';
import { linkedPlaces } from './linked-places';
import { slug } from './names';
import { featureLines, records } from './ndjson';
import { notEvents } from './notevents';
import { record } from './record';
import type { Dataset } from '../../events/dataset';
import type { Scene } from '../../store/sheet';
import type { Mapped } from './mapping';
import type { Reading, Report } from './report';
import { Objects, type Shelf } from './shelf';
import { scripts } from './scripts';
import { tableStrangers } from './strangers';
import { glimpseHead } from './table';
import { titleOf } from './tabular';
import { decode, isBinary } from './text';
import { timelineJson } from './timelinejs';
import { timelineSheet } from './timelinesheet';
import { timemap } from './timemap';
import { ucdp } from './ucdp';
import { workbook } from './workbook';

/** Every format; of equally sure ones the first counts. */
export const formats: readonly Format[] = [
	record,
	acled,
	ucdp,
	gtd,
	gdelt,
	timelineSheet,
	timelineJson,
	timemap,
	linkedPlaces,
	geojson,
	featureLines,
	kml,
	gpx,
	hxl,
	generic
];

/** What files may be wrapped in. */
export const wrappers: readonly Wrapper[] = [gzip, workbook, scripts, records];

/** Files that are known to hold no events. */
export const strangers: readonly NoEvents[] = [notEvents, ...tableStrangers];

/** How much of a file is looked at, and how deep wrappers may lie in each other. */
const [LOOK, DEPTH] = [65_536, 3];

/** What a format may look at. */
export function glimpse({ name, bytes }: GivenFile): Glimpse {
	const first = bytes.subarray(0, LOOK);
	// a character may be cut in two at the end: it must not make the rest look like another encoding
	let end = first.length;
	if (bytes.length > LOOK) while (end > LOOK - 4 && first[end - 1] >= 0x80) end--;
	const start = isBinary(first) ? '' : decode(first.subarray(0, end)).text;
	return {
		name: baseOf({ name }),
		bytes: first,
		start,
		head: start === '' ? null : glimpseHead(start)
	};
}

/** The name of a file without folders, in lower case. */
function baseOf({ name }: Pick<GivenFile, 'name'>): string {
	return (name.split(/[/\\]/).at(-1) ?? name).toLowerCase();
}

/** The format that is surest of a file, or null. */
export function formatOf(seen: Glimpse): Format | null {
	let best: { format: Format | null; score: number } = { format: null, score: 0 };
	for (const format of formats) {
		const score = format.recognises(seen);
		if (score > best.score) best = { format, score };
	}
	return best.format;
}

/**
 * Reads files, each with the format that it has, into one dataset; `id` names it. It never throws for what the files hold:
 * rows that cannot be read are refused, files without events get a sentence that says what they are.
 */
export async function open(
	files: readonly GivenFile[],
	choices: Partial<Choices> = {},
	id?: string
): Promise<Reading> {
	const objects = new Objects();
	const { scene, problems, report, mapped } = await readInto(objects, files, choices, { id });
	return {
		dataset: { ...scene, events: objects.events, problems },
		report,
		original: (event) => objects.original(event),
		mapped
	};
}

/** What was read besides the events. */
export interface ReadInto {
	readonly scene: Scene;
	readonly problems: Dataset['problems'];
	readonly report: Report;
	readonly mapped: readonly Mapped[];
}

/** The same with the events put on a shelf. `tick` is called for each row, with the number of rows of its file so far. */
export async function readInto(
	shelf: Shelf,
	files: readonly GivenFile[],
	choices: Partial<Choices>,
	{ id, tick = () => {} }: { id?: string; tick?: (file: string, rows: number) => void } = {}
): Promise<ReadInto> {
	const decided = { ...noChoices, ...choices };
	const assembly = new Assembly(decided, shelf, tick);
	const found: { file: GivenFile; format: Format }[] = [];
	for (const file of files) await look(file, DEPTH, assembly, found);
	const companions = found.map(({ file }) => file);
	for (const joining of new Set(found.map(({ format }) => format).filter(({ joins }) => joins)))
		for (const one of found) if (joining.joins?.(baseOf(one.file))) one.format = joining;
	const together = new Set<Format>();
	for (const { file, format } of found) {
		if (format.together && together.has(format)) continue;
		together.add(format);
		assembly.begin(format);
		const own = found.filter((other) => other.format === format).map((other) => other.file);
		try {
			await format.read(file, assembly, {
				...decided,
				companions: format.together ? own : companions
			});
		} catch (error) {
			if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
			assembly.noEvents(file.name, `It cannot be read as ${format.name}: ${error.message}.`);
		}
	}
	return {
		scene: assembly.scene(id ?? nameOf(files)),
		problems: assembly.problems,
		report: assembly.report,
		mapped: assembly.maps
	};
}

/** The id of a dataset, by the name of its first file. */
export function nameOf([file]: readonly Pick<GivenFile, 'name'>[]): string {
	return (file && slug(titleOf(file))) || 'file';
}

/** Finds out what a file is: something wrapped, something without events, or a format. */
async function look(
	file: GivenFile,
	depth: number,
	assembly: Assembly,
	found: { file: GivenFile; format: Format }[]
): Promise<void> {
	const seen = glimpse(file);
	const wrapper = wrappers.find((one) => one.recognises(seen));
	if (wrapper !== undefined) {
		if (depth === 0) return assembly.noEvents(file.name, 'Wrapped too often to be looked into.');
		try {
			const say = (sentence: string) => assembly.say(file.name, sentence);
			const within = await wrapper.unwrap(file, say);
			for (const inner of within) await look(inner, depth - 1, assembly, found);
			if (within.length === 0) assembly.noEvents(file.name, 'There is no list of records in it.');
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			assembly.noEvents(file.name, `It cannot be unpacked: ${error.message}.`);
		}
		return;
	}
	for (const stranger of strangers) {
		const sentence = stranger(seen);
		if (sentence !== null) return assembly.noEvents(file.name, sentence);
	}
	const format = formatOf(seen);
	if (format !== null) found.push({ file, format });
	else
		assembly.noEvents(
			file.name,
			/^\s{0,99}[[{]/.test(seen.start)
				? 'JSON, but of no kind that is known to hold events.'
				: 'Neither a table nor any other list of events that is known here.'
		);
}
