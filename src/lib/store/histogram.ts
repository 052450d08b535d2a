import type { Span } from '../time/span';
import type { Columns } from './columns';
import { middle } from './daily';
import type { Order } from './order';
import { rankThrough } from './rank';
import type { Box } from './spots';
import { TOO_VAGUE } from './vague';

/**
 * Counts events by bin and kind: `counts[bin * kinds + kind]`. `bounds` are the bins' edges in ascending order, one
 * more than there are bins; an event counts once, in the bin in which the middle of its possible start lies, so that
 * the bars of all bins add up to the number of events within the bounds. With a box only those count that a map of it
 * shows: those with a point in it that is not too vague.
 */
export function histogram(
	{ events }: Order,
	columns: Columns,
	bounds: ArrayLike<number>,
	kinds: number,
	box: Box | null = null
): Uint32Array {
	const { earliestStart, latestStart, kind } = columns;
	const bins = bounds.length - 1;
	const counts = new Uint32Array(Math.max(bins, 0) * kinds);
	let bin = 0;
	let from = bounds[0];
	let to = bounds[1];
	for (let i = 0; i < events.length; i++) {
		const event = events[i];
		if (box && !inBox(columns, event, box)) continue;
		const time = middle(earliestStart[event], latestStart[event]);
		// in order of time the bin is nearly always that of the event before, or the next one
		if (!(time >= from && time < to)) {
			const next = time >= to && time < bounds[bin + 2];
			bin = next ? bin + 1 : rankThrough(bounds, time) - 1;
			from = bounds[bin];
			to = bounds[bin + 1];
		}
		if (bin >= 0 && bin < bins) counts[bin * kinds + kind[event]]++;
	}
	return counts;
}

function inBox({ lat, lon, precision }: Columns, event: number, box: Box): boolean {
	return (
		lat[event] >= box.south &&
		lat[event] <= box.north &&
		lon[event] >= box.west &&
		lon[event] <= box.east &&
		!(precision[event] >= TOO_VAGUE)
	);
}

/** The largest total of a bin. */
export function tallest(counts: Uint32Array, kinds: number): number {
	let most = 0;
	for (let from = 0; from < counts.length; from += kinds) {
		let total = 0;
		for (let i = from; i < from + kinds; i++) total += counts[i];
		if (total > most) most = total;
	}
	return most;
}

/** Cuts a span into about `wanted` equal bins and returns their edges. */
export function evenBins([start, end]: Span, wanted: number): Float64Array {
	const bins = Math.max(1, Math.floor(wanted));
	return Float64Array.from({ length: bins + 1 }, (_, i) => start + ((end - start) * i) / bins);
}
