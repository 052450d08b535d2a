import { DAY, type Span } from '../time/span';
import type { Columns } from './columns';
import { rank, rankThrough } from './rank';

/** Whether an event counts when it may have been in the window, or only when it must have been. */
export type Certainty = 'possible' | 'certain';

/** So many events share a figure of `Order.reach`. */
export const BLOCK = 1024;

/**
 * Some of the events, ordered: `events` are their positions in the columns, ascending by earliest start, with their
 * `starts`; `byEnd` are the same ones by latest end, with their `ends`. `reach` is the latest end within each block of
 * `events`: what has ended long ago is passed over a block at a time.
 */
export interface Order {
	readonly events: Uint32Array;
	readonly starts: Float64Array;
	readonly byEnd: Uint32Array;
	readonly ends: Float64Array;
	readonly reach: Float64Array;
}

/** Orders all events of the columns. */
export function orderAll(columns: Columns): Order {
	const events = Uint32Array.from({ length: columns.size }, (_, i) => i);
	const byEnd = sortedBy(columns.latestEnd);
	return {
		events,
		starts: columns.earliestStart,
		byEnd,
		ends: byEnd.length ? gather(columns.latestEnd, byEnd) : new Float64Array(0),
		reach: reachOf(events, columns.latestEnd)
	};
}

/**
 * Orders the events that fail none of these facets, of which `failed` holds the bits (see `failures`), in one pass over
 * an order that holds them. When other ends hold for the columns than those that the order was made of (what was known
 * on a day), they are sorted anew.
 */
export function orderOf(
	all: Order,
	columns: Columns,
	failed: Uint8Array,
	facets: number,
	resort = false
): Order {
	const { latestEnd, earliestStart } = columns;
	let size = 0;
	if (all.events.length === failed.length) {
		for (let i = 0; i < failed.length; i++) size += failed[i] & facets ? 0 : 1;
	} else for (const event of all.events) size += failed[event] & facets ? 0 : 1;
	const pick = (from: Uint32Array, values: Float64Array) => {
		// what fails is written as well, and over it what comes next: no branch can be guessed wrongly
		const picked = new Uint32Array(size + 1);
		const theirs = new Float64Array(size + 1);
		for (let i = 0, next = 0; i < from.length && next < size; i++) {
			const event = from[i];
			picked[next] = event;
			theirs[next] = values[event];
			next += failed[event] & facets ? 0 : 1;
		}
		return [picked.subarray(0, size), theirs.subarray(0, size)] as const;
	};
	const [events, starts] = pick(all.events, earliestStart);
	const [byEnd, ends] = pick(resort ? sortedBy(latestEnd) : all.byEnd, latestEnd);
	return { events, starts, byEnd, ends, reach: reachOf(events, latestEnd) };
}

/** How many events overlap `[from, to)`. Two binary searches; for certainty a look at each that may. */
export function countIn(
	order: Order,
	span: Span,
	columns: Columns,
	certainty: Certainty = 'possible'
): number {
	if (certainty === 'possible')
		return rank(order.starts, span[1]) - rankThrough(order.ends, span[0]);
	return eventsIn(order, span, columns, certainty).length;
}

/** The positions of the events that overlap `[from, to)`, in order of earliest start. */
export function eventsIn(
	order: Order,
	[from, to]: Span,
	{ latestStart, earliestEnd, latestEnd }: Columns,
	certainty: Certainty = 'possible'
): Uint32Array {
	const { events, starts, ends } = order;
	const last = rank(starts, to);
	if (certainty === 'possible') {
		const size = last - rankThrough(ends, from);
		if (size === events.length) return events;
		const found = new Uint32Array(size);
		const first = rank(starts, from);
		const before = found.length - (last - first);
		if (before) lastingInto(order, first, from, latestEnd, found);
		found.set(events.subarray(first, last), before);
		return found;
	}
	const found: number[] = [];
	overBlocks(order, last, from, (event) => {
		if (latestStart[event] < to && earliestEnd[event] > from) found.push(event);
	});
	return Uint32Array.from(found);
}

/** Writes what started before rank `first` and ends after `from`. */
function lastingInto(
	order: Order,
	first: number,
	from: number,
	latestEnd: Float64Array,
	found: Uint32Array
) {
	let next = 0;
	overBlocks(order, first, from, (event) => {
		if (latestEnd[event] > from) found[next++] = event;
	});
}

/** Visits the first `last` events, leaving out blocks that have ended by `from`. */
function overBlocks(
	{ events, reach }: Order,
	last: number,
	from: number,
	visit: (event: number) => void
) {
	for (let block = 0; block * BLOCK < last; block++) {
		if (reach[block] <= from) continue;
		const end = Math.min((block + 1) * BLOCK, last);
		for (let i = block * BLOCK; i < end; i++) visit(events[i]);
	}
}

/** The latest end within each block of some events. */
export function reachOf(events: Uint32Array, latestEnd: Float64Array): Float64Array {
	const reach = new Float64Array(Math.ceil(events.length / BLOCK));
	for (let block = 0; block < reach.length; block++) {
		const last = Math.min((block + 1) * BLOCK, events.length);
		let latest = -Infinity;
		for (let i = block * BLOCK; i < last; i++) {
			if (latestEnd[events[i]] > latest) latest = latestEnd[events[i]];
		}
		reach[block] = latest;
	}
	return reach;
}

function gather(values: Float64Array, positions: Uint32Array): Float64Array {
	const gathered = new Float64Array(positions.length);
	for (let i = 0; i < positions.length; i++) gathered[i] = values[positions[i]];
	return gathered;
}

/** The most days between the first value and the last for which values are counted instead of compared. */
const MOST_DAYS = 4_000_000;

/**
 * Positions in ascending order of their values, equal ones as they come. Whole days are counted, in one pass; anything
 * else is compared. Infinite values go to the ends.
 */
export function sortedBy(values: Float64Array): Uint32Array {
	let least = Infinity;
	let most = -Infinity;
	let whole = true;
	for (let i = 0; i < values.length; i++) {
		const value = values[i];
		if (!Number.isFinite(value)) continue;
		if (value < least) least = value;
		if (value > most) most = value;
		if (value % DAY !== 0) whole = false;
	}
	const days = least <= most ? (most - least) / DAY + 1 : 0;
	if (!whole || days > MOST_DAYS) {
		return Uint32Array.from(values.keys()).sort((a, b) =>
			values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b
		);
	}
	// a place before the first day and one after the last, for what is infinite
	const slot = (value: number) =>
		value === -Infinity ? 0 : value === Infinity ? days + 1 : (value - least) / DAY + 1;
	const starts = new Uint32Array(days + 3);
	for (let i = 0; i < values.length; i++) starts[slot(values[i]) + 1]++;
	for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
	const sorted = new Uint32Array(values.length);
	for (let i = 0; i < values.length; i++) sorted[starts[slot(values[i])]++] = i;
	return sorted;
}
