import { DAY, type Span } from '../time/span';
import type { Columns } from './columns';
import type { Order } from './order';

/**
 * In which rows events are counted. Event `i` stands in the rows `row[from[i]]` up to `row[from[i + 1]]`; where `from`
 * is null, each stands in one row alone, `row[i]`.
 */
export interface Rows {
	/** How many rows there are. */
	readonly count: number;
	readonly row: Uint8Array;
	readonly from: Uint32Array | null;
}

/**
 * How many events began up to each day, by row: `sums[day * rows + row]` are those before day `day`, counted from
 * `first` (milliseconds UTC, a midnight). A span is the difference of two of them, however many events there are.
 */
export interface Daily {
	readonly first: number;
	/** Milliseconds; a day, or several where the table would be too long. */
	readonly step: number;
	/** How many steps there are. */
	readonly steps: number;
	readonly rows: number;
	readonly sums: Uint32Array;
}

/** The most counts in a table: 32 MB. Of eleven rows that is two thousand years day by day. */
const MOST = 8_000_000;

/**
 * Counts events by day and row, an event on the day on which the middle of its possible start lies; what has always
 * been counts nowhere. `extent` is the span that holds those days.
 */
export function daily(
	{ events }: Order,
	{ earliestStart, latestStart }: Columns,
	{ count: rows, row, from }: Rows,
	extent: Span
): Daily {
	const first = Math.floor(extent[0] / DAY) * DAY;
	const days = Math.max(Math.ceil((extent[1] - first) / DAY), 1);
	const step = Math.ceil((days * rows) / MOST) * DAY || DAY;
	const steps = Math.ceil((days * DAY) / step);
	const sums = new Uint32Array((steps + 1) * rows);
	for (let i = 0; i < events.length; i++) {
		const event = events[i];
		const time = middle(earliestStart[event], latestStart[event]);
		if (time === -Infinity) continue;
		const at = Math.min(Math.max(Math.floor((time - first) / step), 0), steps - 1) + 1;
		if (!from) sums[at * rows + row[event]]++;
		else for (let j = from[event]; j < from[event + 1]; j++) sums[at * rows + row[j]]++;
	}
	for (let i = rows; i < sums.length; i++) sums[i] += sums[i - rows];
	return { first, step, steps, rows, sums };
}

/**
 * Counts by bin and row, `counts[bin * rows + row]`, for bins with these edges, one more than there are bins. Edges are
 * taken to the nearest day.
 */
export function binned({ first, step, steps, rows, sums }: Daily, bounds: ArrayLike<number>) {
	const bins = Math.max(bounds.length - 1, 0);
	const counts = new Uint32Array(bins * rows);
	const at = (time: number) => Math.min(Math.max(Math.round((time - first) / step), 0), steps);
	for (let bin = 0; bin < bins; bin++) {
		const from = at(bounds[bin]) * rows;
		const to = at(bounds[bin + 1]) * rows;
		for (let row = 0; row < rows; row++) {
			counts[bin * rows + row] = sums[to + row] - sums[from + row];
		}
	}
	return counts;
}

/** Where an event stands on an axis of time: in the middle of its possible start. */
export function middle(earliest: number, latest: number): number {
	const half = (earliest + latest) / 2;
	if (Number.isFinite(half)) return half;
	return Number.isFinite(earliest) ? earliest : latest;
}
