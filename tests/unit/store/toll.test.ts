import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds, type KindId } from '../../../src/lib/events/kind';
import { toll } from '../../../src/lib/store/toll';
import { event } from '../dataset';

type Figures = [low: number | null, best: number | null, high: number | null];

function killed(figures: Figures, kind: KindId = 'battle', tally = false) {
	const [low, best, high] = figures;
	return event('one', '2016-03-01', kind, { deaths: { low, best, high }, tally });
}

test.each<[Figures, number, number]>([
	[[3, null, 3], 3, 3],
	[[3, 5, 9], 3, 9],
	[[3, null, 9], 3, 9],
	[[3, 5, null], 3, 5],
	[[null, 5, 9], 5, 9],
	[[null, 5, null], 5, 5],
	[[3, null, null], 3, 3],
	[[null, null, 9], 0, 9],
	[[0, 0, 0], 0, 0]
])('the figures %j are at least %i and at most %i', (figures, low, high) => {
	expect(toll([killed(figures)])).toEqual({ low, high, counted: 1, uncounted: 0 });
});

test('the figures of several events add up', () => {
	const events = [killed([1, null, 2]), killed([10, 15, 20]), killed([null, null, null])];
	expect(toll(events)).toEqual({ low: 11, high: 22, counted: 2, uncounted: 1 });
});

test('without events there is nothing', () => {
	expect(toll([])).toEqual({ low: 0, high: 0, counted: 0, uncounted: 0 });
});

test('a tally counts nowhere', () => {
	const events = [killed([1, 1, 1]), killed([100, 100, 100], 'battle', true)];
	expect(toll([...events, killed([null, null, null], 'battle', true)])).toEqual({
		low: 1,
		high: 1,
		counted: 1,
		uncounted: 0
	});
});

test('a missing figure is a gap only where people are killed', () => {
	const gaps = kinds.filter(({ id }) => toll([killed([null, null, null], id)]).uncounted > 0);
	expect(gaps.map(({ id }) => id)).toEqual(['battle', 'remote', 'civilians', 'protest', 'riot']);
	expect(toll([killed([2, 2, 2], 'humanitarian')]).counted).toBe(1);
});

test('the toll of all is that of its parts, and never less than nothing', () => {
	const some = fc
		.tuple(
			fc.array(fc.option(fc.nat(50)), { minLength: 3, maxLength: 3 }),
			fc.constantFrom(...kinds.map(({ id }) => id)),
			fc.boolean()
		)
		.map(([figures, kind, tally]) => {
			const sorted = figures.filter((figure) => figure !== null).sort((a, b) => a - b);
			const next = () => sorted.shift()!;
			return killed(
				figures.map((figure) => (figure === null ? null : next())) as Figures,
				kind,
				tally
			);
		});
	fc.assert(
		fc.property(fc.array(some), fc.array(some), (a, b) => {
			const [one, other, both] = [toll(a), toll(b), toll([...a, ...b])];
			expect(both).toEqual({
				low: one.low + other.low,
				high: one.high + other.high,
				counted: one.counted + other.counted,
				uncounted: one.uncounted + other.uncounted
			});
			expect(both.low).toBeGreaterThanOrEqual(0);
			expect(both.high).toBeGreaterThanOrEqual(both.low);
			const gaps = [...a, ...b].filter((event) => !event.tally).length;
			expect(both.counted + both.uncounted).toBeLessThanOrEqual(gaps);
		})
	);
});
