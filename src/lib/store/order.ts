import type { Span } from '../time/span';
import type { Columns } from './columns';
import { rank, rankThrough } from './rank';

/** Whether an event counts when it may have been in the window, or only when it must have been. */
export type Certainty = 'possible' | 'certain';

/**
 * Some of the events, ordered: `events` are their positions in the columns, ascending by earliest start, with their
 * `starts`; `ends` are their latest ends, ascending by themselves. `certainStarts` and `certainEnds` are the same for
 * the certain time of those that have any; `loose` are those that have none.
 */
export interface Order {
	readonly events: Uint32Array;
	readonly starts: Float64Array;
	readonly ends: Float64Array;
	readonly certainStarts: Float64Array;
	readonly certainEnds: Float64Array;
	readonly loose: Uint32Array;
}

/** Orders the events for which `chosen` is 1; all of them without it. One pass and a few sorts of numbers. */
export function order(columns: Columns, chosen?: Uint8Array): Order {
	const { earliestStart, latestStart, earliestEnd, latestEnd } = columns;
	let size = 0;
	let certain = 0;
	for (let i = 0; i < columns.size; i++) {
		if (chosen && !chosen[i]) continue;
		size++;
		if (latestStart[i] < earliestEnd[i]) certain++;
	}
	const events = new Uint32Array(size);
	const starts = new Float64Array(size);
	const ends = new Float64Array(size);
	const certainStarts = new Float64Array(certain);
	const certainEnds = new Float64Array(certain);
	const loose = new Uint32Array(size - certain);
	for (let i = 0, next = 0, sure = 0, vague = 0; i < columns.size; i++) {
		if (chosen && !chosen[i]) continue;
		events[next] = i;
		starts[next] = earliestStart[i];
		ends[next++] = latestEnd[i];
		if (latestStart[i] < earliestEnd[i]) {
			certainStarts[sure] = latestStart[i];
			certainEnds[sure++] = earliestEnd[i];
		} else loose[vague++] = i;
	}
	return {
		events,
		starts,
		ends: ends.sort(),
		certainStarts: certainStarts.sort(),
		certainEnds: certainEnds.sort(),
		loose
	};
}

/**
 * How many events overlap `[from, to)`. Binary searches; for certainty also a look at each event without any certain
 * time, which overlaps for certain only where the window holds both its latest start and its earliest end.
 */
export function countIn(
	order: Order,
	[from, to]: Span,
	columns: Columns,
	certainty: Certainty = 'possible'
): number {
	if (certainty === 'possible') return rank(order.starts, to) - rankThrough(order.ends, from);
	let count = rank(order.certainStarts, to) - rankThrough(order.certainEnds, from);
	for (const event of order.loose) {
		if (columns.latestStart[event] < to && columns.earliestEnd[event] > from) count++;
	}
	return count;
}

/** The positions of the events that overlap `[from, to)`, in order of earliest start. */
export function eventsIn(
	{ events, starts }: Order,
	[from, to]: Span,
	{ latestStart, earliestEnd, latestEnd }: Columns,
	certainty: Certainty = 'possible'
): number[] {
	const found: number[] = [];
	const last = rank(starts, to);
	for (let i = 0; i < last; i++) {
		const event = events[i];
		const inside =
			certainty === 'possible'
				? latestEnd[event] > from
				: latestStart[event] < to && earliestEnd[event] > from;
		if (inside) found.push(event);
	}
	return found;
}
