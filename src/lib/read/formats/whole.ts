import type { ConflictEvent } from '../../events/dataset';
import { isoDay } from '../../time/calendar';
import { DAY } from '../../time/span';

/** The items without those that say the same again. */
export function unique<Item>(items: readonly Item[]): Item[] {
	return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** From the first to the last day of the events, in EDTF. */
export function coverageOf(events: readonly ConflictEvent[]): string {
	const starts = events.map(({ when }) => when.earliestStart).filter(Number.isFinite);
	const ends = events.map(({ when }) => when.latestEnd).filter(Number.isFinite);
	const least = (a: number, b: number) => Math.min(a, b);
	const most = (a: number, b: number) => Math.max(a, b);
	if (starts.length === 0 || ends.length === 0) return '';
	const [first, last] = [starts.reduce(least), ends.reduce(most) - DAY].map(isoDay);
	const plain = /^-?\d{4}-/;
	return plain.test(first) && plain.test(last) ? `${first}/${last}` : '';
}
