import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/lib/events/kind';
import { evenBins, histogram, tallest } from '../../../src/lib/store/histogram';
import { store } from '../../../src/lib/store/store';
import { DAY } from '../../../src/lib/time/span';
import { dataset, day, event, march } from '../dataset';
import { someDataset, someSpan } from '../random';

const totals = (counts: Uint32Array) =>
	Array.from({ length: counts.length / kinds.length }, (_, bin) =>
		counts
			.subarray(bin * kinds.length, (bin + 1) * kinds.length)
			.reduce((sum, count) => sum + count, 0)
	);

test('each event stands in the bin of the middle of its possible start', () => {
	const { all, columns } = store(march);
	const bounds = ['2016-03-01', '2016-03-02', '2016-03-04', '2016-03-10', '2016-04-01'].map(day);
	const counts = histogram(all, columns, bounds, kinds.length);
	expect(totals(counts)).toEqual([1, 2, 3, 2]);
	const battles = kinds.findIndex(({ id }) => id === 'battle');
	expect([0, 1, 2, 3].map((bin) => counts[bin * kinds.length + battles])).toEqual([1, 1, 0, 0]);
});

test('a bin holds its first instant and not its last', () => {
	const { all, columns } = store(dataset([event('one', '2016-03-02', 'battle')]));
	const bounds = ['2016-03-01', '2016-03-02', '2016-03-03'].map(day);
	expect(totals(histogram(all, columns, bounds, kinds.length))).toEqual([0, 1]);
	expect(totals(histogram(all, columns, bounds.slice(0, 2), kinds.length))).toEqual([0]);
});

test('without bins there are no counts', () => {
	const { all, columns } = store(march);
	expect(histogram(all, columns, [], kinds.length)).toHaveLength(0);
	expect(histogram(all, columns, [day('2016-03-01')], kinds.length)).toHaveLength(0);
});

test('all bars add up to the events whose start lies within the bounds, kind by kind', () => {
	const bins = fc.integer({ min: 1, max: 40 });
	fc.assert(
		fc.property(someDataset, someSpan, bins, (dataset, span, bins) => {
			const { all, columns } = store(dataset);
			const counts = histogram(all, columns, evenBins(span, bins), kinds.length);
			kinds.forEach(({ id }, kind) => {
				const bars = counts.filter((_, i) => i % kinds.length === kind);
				const inside = dataset.events.filter(({ kind, when: { earliestStart, latestStart } }) => {
					const start = Number.isFinite(earliestStart)
						? (earliestStart + latestStart) / 2
						: latestStart;
					return kind === id && start >= span[0] && start < span[1];
				});
				expect(bars.reduce((sum, count) => sum + count, 0)).toBe(inside.length);
			});
		})
	);
});

test('with a box only those count that have a point in it which is not too vague', () => {
	const at = (
		id: string,
		lat: number | null,
		lon: number | null,
		precision: number | null = null
	) => ({
		...event(id, '2016-03-02', 'battle'),
		...{ lat, lon, precision }
	});
	const { all, columns } = store(
		dataset([
			at('inside', 36.3, 43.1),
			at('on its edge', 36, 44),
			at('north of it', 37.1, 43.5),
			at('east of it', 36.5, 44.1),
			at('roughly inside', 36.5, 43.5, 20_000),
			at('somewhere in the country', 36.5, 43.5, 300_000),
			at('nowhere', null, null)
		])
	);
	const bounds = ['2016-03-01', '2016-04-01'].map(day);
	const box = { south: 36, north: 37, west: 43, east: 44 };
	expect(totals(histogram(all, columns, bounds, kinds.length, box))).toEqual([3]);
	expect(totals(histogram(all, columns, bounds, kinds.length))).toEqual([7]);
});

test.each([
	[[], 0],
	[[0, 0, 0, 0], 0],
	[[1, 2, 3, 4], 7],
	[[5, 5, 3, 4], 10]
])('of the counts %j by two kinds the tallest bin has %i', (counts, expected) => {
	expect(tallest(Uint32Array.from(counts), 2)).toBe(expected);
});

test.each([
	[4, [0, 1, 2, 3, 4]],
	[1, [0, 4]],
	[0, [0, 4]],
	[2.9, [0, 2, 4]]
])('four days in %d bins are cut at the days %j', (wanted, days) => {
	expect([...evenBins([0, 4 * DAY], wanted)]).toEqual(days.map((day) => day * DAY));
});
