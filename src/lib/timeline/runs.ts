import type { Columns } from '../store/columns';
import { BLOCK, reachOf, type Order } from '../store/order';
import { rank } from '../store/rank';
import type { LaneTable } from './lanes';

/** The events of one lane: their positions in order of earliest start, and the latest end within each block of them. */
export type Run = Pick<Order, 'events' | 'reach'>;

/** Deals the events out to their lanes, in two passes. */
export function laneRuns(order: Order, { latestEnd }: Columns, table: LaneTable): Run[] {
	const { laneOf, rows } = table;
	const { row, from } = rows;
	const { events } = order;
	const counts = new Uint32Array(rows.count);
	for (let i = 0; i < events.length; i++) {
		const event = events[i];
		if (!from) counts[row[event]]++;
		else for (let j = from[event]; j < from[event + 1]; j++) counts[row[j]]++;
	}
	const ends = new Uint32Array(table.lanes.length);
	counts.forEach((count, one) => (ends[laneOf[one]] += count));
	for (let lane = 1; lane < ends.length; lane++) ends[lane] += ends[lane - 1];
	const next = Uint32Array.from(ends, (_, lane) => (lane ? ends[lane - 1] : 0));
	const dealt = new Uint32Array(ends.at(-1) ?? 0);
	for (let i = 0; i < events.length; i++) {
		const event = events[i];
		if (!from) dealt[next[laneOf[row[event]]]++] = event;
		else for (let j = from[event]; j < from[event + 1]; j++) dealt[next[laneOf[row[j]]]++] = event;
	}
	return Array.from(ends, (end, lane) => {
		const events = dealt.subarray(lane ? ends[lane - 1] : 0, end);
		return { events, reach: reachOf(events, latestEnd) };
	});
}

/** Ranks in a run of what begins in `[from, to)`. Positions are in order of earliest start, so they can be compared. */
export function begun({ events }: Run, { earliestStart }: Columns, from: number, to: number) {
	return [rank(events, rank(earliestStart, from)), rank(events, rank(earliestStart, to))] as const;
}

/**
 * Events of a run before rank `first` that end after `from`, at most so many: those that began last. In order of time.
 */
export function lasting(
	{ events, reach }: Run,
	{ latestEnd }: Columns,
	first: number,
	from: number,
	most: number
): number[] {
	const found: number[] = [];
	for (let block = Math.ceil(first / BLOCK) - 1; block >= 0; block--) {
		if (reach[block] <= from) continue;
		for (let i = Math.min((block + 1) * BLOCK, first) - 1; i >= block * BLOCK; i--) {
			if (latestEnd[events[i]] <= from) continue;
			if (found.length === most) return found.reverse();
			found.push(events[i]);
		}
	}
	return found.reverse();
}
