import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/lib/events/kind';
import { binned, daily, middle, type Daily, type Rows } from '../../../src/lib/store/daily';
import { store } from '../../../src/lib/store/store';
import { DAY } from '../../../src/lib/time/span';
import { dataset, day, event } from '../dataset';
import { someDataset } from '../random';

/** All events in one row. */
const together = (size: number): Rows => ({ count: 1, row: new Uint8Array(size), from: null });

function table(...dates: string[]): Daily {
	const { all, columns, extent } = store(dataset(dates.map((date) => event(date, date, 'battle'))));
	return daily(all, columns, together(dates.length), extent);
}
const counts = (table: Daily, ...days: string[]) => [...binned(table, days.map(day))];

test('an event counts on the day in the middle of its possible start', () => {
	const all = table('2016-03-01', '2016-03', '2016-03-16', '2016-03-20/2016-03-25');
	expect(counts(all, '2016-03-01', '2016-03-02', '2016-03-15', '2016-03-17')).toEqual([1, 0, 2]);
	expect(counts(all, '2016-03-20', '2016-03-21', '2016-03-26')).toEqual([1, 0]);
});

test('what is before the first day and after the last is empty', () => {
	const all = table('2016-03-01', '2016-03-02');
	expect(counts(all, '2015-01-01', '2016-03-01', '2016-03-03', '2030-01-01')).toEqual([0, 2, 0]);
});

test('what has always been began on no day, what has an unknown start on its last possible one', () => {
	const all = table('../2016-03-04', '/2016-03-04', '2016-03-10');
	expect(counts(all, '2016-01-01', '2016-03-04', '2016-03-05', '2016-04-01')).toEqual([0, 1, 1]);
});

test('without events, bins or rows there are no counts', () => {
	expect(counts(table(), '2016-03-01', '2016-03-02')).toEqual([0]);
	expect(counts(table('2016-03-01'))).toEqual([]);
	expect(counts(table('2016-03-01'), '2016-03-01')).toEqual([]);
	const { all, columns, extent } = store(dataset([]));
	const none = daily(all, columns, { count: 0, row: new Uint8Array(0), from: null }, extent);
	expect(counts(none, '2016-03-01', '2016-03-02')).toEqual([]);
});

test('of a hundred thousand years the days are taken together, and none is lost', () => {
	const { all, columns } = store(
		dataset(['2016-03-01', '2016-03-02'].map((date) => event(date, date, 'battle')))
	);
	const long = daily(all, columns, together(2), [
		day('0001-01-01') - 36e6 * DAY,
		day('2017-01-01')
	]);
	expect(long.step).toBeGreaterThan(DAY);
	expect(long.sums.length).toBeLessThan(8_000_010);
	expect(counts(long, '0001-01-01', '2017-01-01')).toEqual([2]);
	expect(counts(long, '0001-01-01', '2016-01-01')).toEqual([0]);
});

test('a span of whole days counts what a look at every event counts, row by row', () => {
	const edges = fc
		.uniqueArray(fc.integer({ min: -10, max: 150 }), { maxLength: 8 })
		.map((days) => days.sort((a, b) => a - b).map((at) => day('2016-01-01') + at * DAY));
	fc.assert(
		fc.property(someDataset, edges, fc.boolean(), (set, bounds, several) => {
			const { all, columns, extent } = store(set);
			const rowsOf = (i: number) =>
				several
					? columns.actor.subarray(columns.actorFrom[i], columns.actorFrom[i + 1])
					: [columns.kind[i]];
			const rows: Rows = several
				? { count: 4, row: Uint8Array.from(columns.actor), from: columns.actorFrom }
				: { count: kinds.length, row: columns.kind, from: null };
			const found = binned(daily(all, columns, rows, extent), bounds);
			const expected = new Uint32Array(Math.max(bounds.length - 1, 0) * rows.count);
			for (let bin = 0; bin < bounds.length - 1; bin++) {
				for (let i = 0; i < columns.size; i++) {
					const time = middle(columns.earliestStart[i], columns.latestStart[i]);
					if (time < bounds[bin] || time >= bounds[bin + 1]) continue;
					for (const row of rowsOf(i)) expected[bin * rows.count + row]++;
				}
			}
			expect(found).toEqual(expected);
		})
	);
});

test.each([
	[10, 20, 15],
	[-Infinity, 20, 20],
	[10, Infinity, 10],
	[-Infinity, -Infinity, -Infinity]
])('the middle of %d and %d is %d', (earliest, latest, expected) => {
	expect(middle(earliest, latest)).toBe(expected);
});
