/**
 * Reads the sample files where they lie (`TIMEFRONT_SAMPLES`, else `../shared/samples`) and compares what came of them with
 * `counts.json` to the last row. The files are other people's: they are never copied here. Without the folder there is
 * nothing to do.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConflictEvent } from '../src/lib/events/dataset';
import { open } from '../src/lib/read/formats/detect';
import { isoDay } from '../src/lib/time/calendar';
import { DAY } from '../src/lib/time/span';

/** What `counts.json` says of a file; each has some of it. */
interface Counts {
	readonly rows?: number;
	readonly features?: number;
	readonly events?: number;
	readonly dated?: number;
	readonly placed?: number;
	readonly box?: number;
	readonly min?: string;
	readonly max?: string;
	readonly per_year?: Readonly<Record<string, number>>;
	readonly columns?: number;
	readonly types?: Readonly<Record<string, number>>;
	readonly title?: boolean;
	readonly eras?: number;
	readonly type?: string;
	readonly first?: string;
	readonly last?: string;
}

const folder =
	process.env.TIMEFRONT_SAMPLES ?? fileURLToPath(new URL('../../shared/samples', import.meta.url));
const list = join(folder, 'counts.json');
let faults = 0;

if (!existsSync(list)) console.log(`No samples in ${folder}: nothing to compare.`);
else {
	const counts = JSON.parse(readFileSync(list, 'utf8')) as Record<string, Counts>;
	for (const [name, expected] of Object.entries(counts)) await compare(name, expected);
	const files = Object.keys(counts).length;
	console.log(faults === 0 ? `${files} files, right to the last row.` : `${faults} differences.`);
	process.exitCode = faults > 0 ? 1 : 0;
}

async function compare(name: string, expected: Counts): Promise<void> {
	const bytes = new Uint8Array(readFileSync(join(folder, name)));
	const { dataset, report, original } = await open([{ name: basename(name), bytes }]);
	const { events } = dataset;
	const [count] = report.files;
	const tell = (what: string, found: unknown, wanted: unknown) => {
		if (wanted === undefined || JSON.stringify(found) === JSON.stringify(wanted)) return;
		faults++;
		console.error(`${name}: ${what} ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
	};
	if (count === undefined) return tell('format', report.noEvents[0]?.sentence, 'a format');

	const { placed, unplaced, refused, apart, rows } = count;
	const timeline = count.format === 'timelinejs';
	const single = expected.type === 'Feature';
	tell('sum', placed + unplaced + refused + apart, rows);
	tell('refused', refused, 0);
	tell('rows', rows, expected.rows ?? expected.features ?? (single ? 1 : undefined));
	tell('dated', placed + unplaced, expected.dated);
	tell('placed', placed, expected.placed);
	tell('events', timeline ? placed + unplaced : placed, expected.events);
	tell('title rows', apart > 0, expected.title);
	if (expected.columns !== undefined)
		tell('columns', Math.max(...events.map(({ id }) => original(id).length)), expected.columns);
	if (expected.box !== undefined) tell('box', events.filter(inBox).length, expected.box);
	if (expected.features !== undefined) tell('placed', placed, expected.features);

	const starts = events.map(({ when }) => isoDay(when.earliestStart)).sort();
	const ends = events.map(({ when }) => isoDay(when.latestEnd - DAY)).sort();
	// the counts take a row by its first day
	tell('first day', starts[0], (expected.min ?? expected.first)?.slice(0, 10));
	tell('last day', starts.at(-1), expected.max);
	tell('last day', ends.at(-1), expected.last?.slice(0, 10));
	if (expected.per_year) {
		const drawn = events.filter(({ lat }) => lat !== null); // an event of the counts has a point
		const years = drawn.map(({ when }) => isoDay(when.earliestStart));
		tell('per year', tally(years, 4), sorted(expected.per_year));
	}
	if (expected.types && !timeline)
		tell(
			'types',
			tally(
				events.map(({ subkind }) => subkind),
				99
			),
			sorted(expected.types)
		);
	const what = `${count.formatName}: ${rows} rows, ${placed} placed, ${unplaced} without place`;
	console.log(
		`${name}: ${what}, ${refused} refused, ${apart} apart, ${starts[0]} to ${ends.at(-1)}`
	);
}

/** North Iraq, as the samples' README draws it. */
function inBox({ lat, lon }: ConflictEvent): boolean {
	return lat !== null && lon !== null && lon >= 40.5 && lon <= 46.5 && lat >= 33 && lat <= 37.6;
}

function tally(texts: readonly string[], length: number): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const text of texts) {
		const key = text.slice(0, length);
		counts[key] = (counts[key] ?? 0) + 1;
	}
	return sorted(counts);
}

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
	return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
