/** A stretch of time `[start, end)`, half-open, in milliseconds UTC. */
export type Span = readonly [start: number, end: number];

/** One calendar day in milliseconds. Calendar days are kept in UTC, so every one of them has this length. */
export const DAY = 86_400_000;

/** The number of whole days since 1 January 1970 that have begun at an instant. */
export function dayNumber(time: number): number {
	return Math.floor(time / DAY);
}

/** The start of the day that an instant lies in. */
export function startOfDay(time: number): number {
	return dayNumber(time) * DAY;
}

/** The start of the day that is nearest to an instant. */
export function nearestDay(time: number): number {
	return Math.round(time / DAY) * DAY;
}

/** The length of a span in milliseconds. */
export function duration([start, end]: Span): number {
	return end - start;
}

/** Whether two spans share an instant. Spans that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
	return a[0] < b[1] && a[1] > b[0];
}

/** Whether two spans are the same. */
export function sameSpan(a: Span, b: Span): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

/** The smallest span that holds both. */
export function hull(a: Span, b: Span): Span {
	return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** Moves a span so that it lies within `bounds`; a span longer than the bounds becomes the bounds. */
export function within([start, end]: Span, bounds: Span): Span {
	const length = end - start;
	if (length >= bounds[1] - bounds[0]) return bounds;
	if (start < bounds[0]) return [bounds[0], bounds[0] + length];
	if (end > bounds[1]) return [bounds[1] - length, bounds[1]];
	return [start, end];
}

/** Moves a span by so many milliseconds. */
export function shift([start, end]: Span, by: number): Span {
	return [start + by, end + by];
}

/** Zooms about a fixed instant: whatever was under the pointer stays under it. A factor above 1 shows less time. */
export function zoom([start, end]: Span, about: number, factor: number): Span {
	return [about + (start - about) / factor, about + (end - about) / factor];
}
