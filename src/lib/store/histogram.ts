import type { Span } from '../time/span';
import type { Columns } from './columns';
import type { Order } from './order';
import { rankThrough } from './rank';

/**
 * Counts events by bin and kind: `counts[bin * kinds + kind]`. `bounds` are the bins' edges in ascending order, one
 * more than there are bins; an event counts once, in the bin in which the middle of its possible start lies, so that
 * the bars of all bins add up to the number of events within the bounds.
 */
export function histogram(
	{ events }: Order,
	{ earliestStart, latestStart, kind }: Columns,
	bounds: ArrayLike<number>,
	kinds: number
): Uint32Array {
	const bins = bounds.length - 1;
	const counts = new Uint32Array(Math.max(bins, 0) * kinds);
	for (const event of events) {
		const time = middle(earliestStart[event], latestStart[event]);
		const bin = rankThrough(bounds, time) - 1;
		if (bin >= 0 && bin < bins) counts[bin * kinds + kind[event]]++;
	}
	return counts;
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

function middle(earliest: number, latest: number): number {
	if (!Number.isFinite(earliest)) return latest;
	return Number.isFinite(latest) ? (earliest + latest) / 2 : earliest;
}
