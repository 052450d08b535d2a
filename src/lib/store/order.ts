import type { Span } from '../time/span';
import type { Columns } from './columns';
import { rank, rankThrough } from './rank';

/**
 * Some of the events, ordered twice: `events` are their positions in the columns, ascending by earliest start, with
 * their `starts`; `ends` are their latest ends, ascending by themselves.
 */
export interface Order {
	readonly events: Uint32Array;
	readonly starts: Float64Array;
	readonly ends: Float64Array;
}

/** Orders the events for which `chosen` is 1; all of them without it. One pass and one sort of numbers. */
export function order(columns: Columns, chosen?: Uint8Array): Order {
	let size = columns.size;
	if (chosen) {
		size = 0;
		for (let i = 0; i < columns.size; i++) size += chosen[i];
	}
	const events = new Uint32Array(size);
	const starts = new Float64Array(size);
	const ends = new Float64Array(size);
	for (let i = 0, next = 0; i < columns.size; i++) {
		if (chosen && !chosen[i]) continue;
		events[next] = i;
		starts[next] = columns.earliestStart[i];
		ends[next++] = columns.latestEnd[i];
	}
	return { events, starts, ends: ends.sort() };
}

/** How many events possibly overlap `[from, to)`: two binary searches. */
export function countIn({ starts, ends }: Order, [from, to]: Span): number {
	return rank(starts, to) - rankThrough(ends, from);
}

/** The positions of the events that possibly overlap `[from, to)`, in order of start. */
export function eventsIn(
	{ events, starts }: Order,
	[from, to]: Span,
	{ latestEnd }: Columns
): number[] {
	const found: number[] = [];
	const last = rank(starts, to);
	for (let i = 0; i < last; i++) if (latestEnd[events[i]] > from) found.push(events[i]);
	return found;
}
