import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/lib/events/dataset';
import { noFilters } from '../../../src/lib/store/filter';
import {
	areas,
	mapMarks,
	pickMark,
	place,
	radiusOf,
	type Placed
} from '../../../src/lib/map/marks';
import type { Projection } from '../../../src/lib/map/projection';
import { cells, mercator } from '../../../src/lib/store/cells';
import { spots } from '../../../src/lib/store/spots';
import { store } from '../../../src/lib/store/store';
import { DAY, type Span } from '../../../src/lib/time/span';
import { dataset, day, event, idsOf, march } from '../dataset';
import { mosul } from '../mosul';
import { bruteForce, someDataset, someSpan } from '../random';

const whole: Span = [day('2016-03-01'), day('2016-04-01')];

/** The marks of a window at a zoom, where they stand on a map of the whole world. */
function lay(set: Dataset, span: Span, zoom: number) {
	const all = store(set);
	const gathered = spots(all);
	const leadOf = cells(gathered.spots, zoom);
	const shown = bruteForce(all, span, noFilters);
	const marks = mapMarks(shown, all.columns, gathered, leadOf, span);
	const point = (lat: number, lon: number) => {
		const [x, y] = mercator(lat, lon, zoom);
		return { x, y };
	};
	const placed: Placed[] = place(marks, gathered, { point });
	return { all, shown, gathered, leadOf, marks, placed };
}

test.each([
	[
		12,
		[
			['fight', 'aid', 'siege', 'camp'],
			['strike', 'raid']
		],
		[['Hill Town'], ['Al-Ford']]
	],
	[5, [['fight', 'aid', 'strike', 'siege', 'raid', 'camp']], [['Hill Town', 'Al-Ford']]]
])('at zoom %i the events of March become the marks %j at %j', (zoom, events, names) => {
	const { all, marks } = lay(march, whole, zoom);
	expect(marks.map((mark) => idsOf(all, mark.events))).toEqual(events);
	expect(marks.map((mark) => mark.spots.map(({ name }) => name))).toEqual(names);
});

test('a mark stands at the busiest of its spots in the window', () => {
	const { marks } = lay(march, [day('2016-04-01'), day('2016-04-02')], 5);
	expect(marks[0].spots.map(({ name }) => name)).toEqual(['Hill Town']);
	const early = lay(
		{ ...march, events: march.events.filter(({ id }) => ['fight', 'strike', 'raid'].includes(id)) },
		whole,
		5
	);
	expect(early.marks[0].spots.map(({ name }) => name)).toEqual(['Al-Ford', 'Hill Town']);
});

test('a mark keeps its cell while the window moves', () => {
	const cellAt = (span: Span) => lay(march, span, 5).marks.map(({ cell }) => cell);
	expect(cellAt([day('2016-03-02'), day('2016-03-03')])).toEqual(cellAt(whole));
});

test('what has no point, or is too vague for one, is in no mark', () => {
	const { all, marks } = lay(march, whole, 8);
	const drawn = new Set(marks.flatMap(({ events }) => idsOf(all, events)));
	expect(march.events.map(({ id }) => id).filter((id) => !drawn.has(id))).toEqual([
		'talks',
		'march'
	]);
});

test('a mark is the paler the longer ago the newest of its events was', () => {
	const at = { lat: 36, lon: 43 };
	const strength = (...dates: string[]) =>
		lay(dataset(dates.map((date) => event(date, date, 'battle', at))), whole, 8).marks[0].strength;
	expect(strength('2016-03-31')).toBe(1);
	expect(strength('2016-03-01/..')).toBe(1);
	expect(strength('2016-03-01', '2016-03-31')).toBe(1);
	expect(strength('2016-03-15')).toBeCloseTo(1 - (0.5 * 16) / 31, 9);
	expect(strength('2016-03-01')).toBeGreaterThan(0.5);
});

test('a mark grows with its events, up to a bound', () => {
	const sizes = [1, 2, 5, 10, 19, 20, 1000].map(radiusOf);
	expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
	expect(sizes[0]).toBe(7);
	expect(sizes.slice(-2)).toEqual([16, 16]);
});

const scene = fc.tuple(
	fc.oneof(
		{ weight: 4, arbitrary: fc.tuple(someDataset, someSpan) },
		{
			weight: 1,
			arbitrary: fc
				.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 400 }))
				.map(([from, length]): [Dataset, Span] => {
					const start = day('2014-01-01') + from * DAY;
					return [mosul, [start, start + length * DAY]];
				})
		}
	),
	fc.oneof(fc.integer({ min: 2, max: 12 }), fc.double({ min: 2, max: 12, noNaN: true }))
);

test('every event of the window is in one mark, that of its own cell, unless it has no point', () => {
	fc.assert(
		fc.property(scene, ([[set, span], zoom]) => {
			const { shown, gathered, leadOf, marks } = lay(set, span, zoom);
			const aside = shown.filter((event) => gathered.spotOf[event] < 0);
			const counted = [...marks.flatMap(({ events }) => events), ...aside];
			expect(counted).toHaveLength(shown.length);
			expect(counted.sort((a, b) => a - b)).toEqual(shown);
			for (const { cell, events, spots, strength } of marks) {
				for (const event of events) expect(leadOf[gathered.spotOf[event]]).toBe(cell);
				expect(events).toEqual([...events].sort((a, b) => a - b));
				expect(new Set(events.map((event) => gathered.spots[gathered.spotOf[event]]))).toEqual(
					new Set(spots)
				);
				expect(strength >= 0.5 && strength <= 1).toBe(true);
			}
			expect(new Set(marks.map(({ cell }) => cell)).size).toBe(marks.length);
		})
	);
});

test('the largest marks come first', () => {
	fc.assert(
		fc.property(scene, ([[set, span], zoom]) => {
			const sizes = lay(set, span, zoom).marks.map(({ events }) => events.length);
			expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		})
	);
});

test('no mark hides another', () => {
	fc.assert(
		fc.property(scene, ([[set, span], zoom]) => {
			const { placed } = lay(set, span, zoom);
			placed.forEach((one, i) => {
				for (const other of placed.slice(i + 1)) {
					expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(14);
				}
			});
		})
	);
});

test('a hit in the middle of a mark is a hit on that mark', () => {
	fc.assert(
		fc.property(scene, ([[set, span], zoom]) => {
			const { placed } = lay(set, span, zoom);
			for (const one of placed) expect(pickMark(placed, one.x, one.y, 9)).toBe(one);
		})
	);
});

test('the nearest mark within reach is hit; a large one can be hit anywhere on it', () => {
	const { placed } = lay(march, whole, 12);
	const [large, small] = [
		{ ...placed[0], x: 100, y: 100 },
		{ ...placed[1], x: 120, y: 100 }
	];
	const both = [large, small];
	const edge = large.mark.radius + 2.9;
	expect(pickMark(both, 100, 100 - edge, 0)).toBe(large);
	expect(pickMark(both, 100, 100 - edge - 1, 0)).toBeNull();
	expect(pickMark(both, 112, 100, 0)).toBe(small);
	expect(pickMark(both, 120, 121, 22)).toBe(small);
	expect(pickMark(both, 120, 123, 22)).toBeNull();
	expect(pickMark([], 0, 0, 100)).toBeNull();
});

test('what is known only roughly lies in an area, as wide as it is vague', () => {
	const sharp = event('sharp', '2016-03-01', 'battle', { lat: 36, lon: 43 });
	const soft = event('soft', '2016-03-02', 'riot', { lat: 36, lon: 43, precision: 20_000 });
	const { all, gathered, placed } = lay(dataset([sharp, soft]), whole, 8);
	const where: Projection = {
		zoom: 8,
		centre: { lat: 36, lon: 43 },
		changing: false,
		point: (lat, lon) => ({ x: lon, y: lat }),
		metre: () => 0.001
	};
	expect(areas(placed, gathered, all.columns, where)).toEqual([
		{ x: 43, y: 36, radius: 20, kind: all.columns.kind[1] }
	]);
});
