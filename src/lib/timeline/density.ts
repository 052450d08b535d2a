import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import type { Columns } from '../store/columns';
import { binned, middle, type Daily } from '../store/daily';
import { rankThrough } from '../store/rank';
import type { Span } from '../time/span';
import type { LaneTable } from './lanes';
import { begun, lasting, type Run } from './runs';
import type { Scale } from './scale';

/** Lanes in which too many events are on the screen for marks: how many of them began in each stretch of time. */
export interface Density {
	/** Edges of the bins, one more than there are bins: whole days, weeks from Monday, months, years. */
	readonly bounds: Float64Array;
	readonly lanes: readonly BusyLane[];
}

/** How many events of a lane began in each bin. */
export interface BusyLane {
	readonly lane: number;
	readonly totals: Uint32Array;
	/** The largest total. A lane is as tall as that. */
	readonly most: number;
	/** Counts by bin for each kind that the lane has, by position in the table of kinds. */
	readonly parts: readonly { readonly kind: number; readonly counts: Uint32Array }[];
}

/** One bin of a busy lane. */
export interface Bar {
	readonly lane: number;
	readonly span: Span;
	readonly count: number;
	/** The largest count of the lane on the screen. */
	readonly most: number;
}

/** A lane with more beginnings than this on the screen gives way to density: about as many as make a row of numbers. */
function many(width: number): number {
	return Math.max(120, width / 6);
}

/** The lanes in which too many events begin on the screen for marks. */
export function busyLanes(runs: readonly Run[], columns: Columns, scale: Scale): Set<number> {
	const most = many(scale.width);
	const busy = new Set<number>();
	runs.forEach((run, lane) => {
		if (run.events.length <= most) return;
		const [first, last] = begun(run, columns, scale.span[0], scale.span[1]);
		if (last - first > most) busy.add(lane);
	});
	return busy;
}

/** Counts what begins in busy lanes, bin by bin. */
export function density(
	table: Daily,
	{ laneOf, kindOf }: LaneTable,
	busy: ReadonlySet<number>,
	scale: Scale
): Density {
	const bounds = bins(scale);
	const counts = binned(table, bounds);
	const size = bounds.length - 1;
	const parts = Array.from(laneOf, (lane, row) => ({ lane, kind: kindOf[row], row }));
	const lanes = [...busy].map((lane) => {
		const own = parts
			.filter((part) => part.lane === lane)
			.map(({ kind, row }) => ({
				kind,
				counts: Uint32Array.from({ length: size }, (_, bin) => counts[bin * table.rows + row])
			}));
		const totals = Uint32Array.from({ length: size }, (_, bin) =>
			own.reduce((sum, { counts }) => sum + counts[bin], 0)
		);
		return { lane, totals, most: Math.max(...totals), parts: own };
	});
	return { bounds, lanes };
}

/** The least width of a bin, CSS pixels. */
const NARROWEST = 4;

/** What a bin can cover, the finest first, with its days. */
const GRAINS: readonly [days: number, interval: TimeInterval][] = [
	[1, utcDay],
	[7, utcMonday],
	[30, utcMonth],
	[91, utcMonth.every(3)!],
	[365, utcYear],
	[3652, utcYear.every(10)!],
	[36_524, utcYear.every(100)!],
	[365_242, utcYear.every(1000)!]
];

/** The edges of the bins on the screen, in the finest grain that leaves a bin a few pixels. */
export function bins({ span: [start, end], day }: Scale): Float64Array {
	const [, interval] =
		GRAINS.find(([days]) => days * day >= NARROWEST) ?? GRAINS[GRAINS.length - 1];
	const stop = Number(interval.ceil(new Date(end)));
	const edges = interval.range(interval.floor(new Date(start)), new Date(stop)).map(Number);
	return Float64Array.from([...edges, stop]);
}

/** The bin under a point, CSS pixels from the top left of the lanes; null where nothing is counted. */
export function barAt(
	{ bounds, lanes }: Density,
	scale: Scale,
	lane: number,
	x: number
): Bar | null {
	const found = lanes.find((one) => one.lane === lane);
	const bin = rankThrough(bounds, scale.time(x)) - 1;
	if (!found?.totals[bin]) return null;
	const span: Span = [bounds[bin], bounds[bin + 1]];
	return { lane, span, count: found.totals[bin], most: found.most };
}

/** The events that a bar counts, in order of time. */
export function eventsOf({ span: [from, to] }: Bar, run: Run, columns: Columns): number[] {
	const [first, last] = begun(run, columns, from, to);
	return [
		...lasting(run, columns, first, from, Infinity),
		...run.events.subarray(first, last)
	].filter((event) => {
		const time = middle(columns.earliestStart[event], columns.latestStart[event]);
		return time >= from && time < to;
	});
}
