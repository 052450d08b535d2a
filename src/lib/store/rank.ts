/**
 * The number of values below `limit` in an array in ascending order. With one order of the events by start and one by
 * end, `rank(starts, to) - rankThrough(ends, from)` is the number of events that overlap `[from, to)`.
 */
export function rank(sorted: ArrayLike<number>, limit: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle] < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The number of values up to and including `limit` in an array in ascending order. */
export function rankThrough(sorted: ArrayLike<number>, limit: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle] <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether a value is in an array in ascending order. */
export function includes(sorted: ArrayLike<number>, value: number): boolean {
	return sorted[rank(sorted, value)] === value;
}
