import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/lib/events/dataset';
import { noFilters } from '../../../src/lib/store/filter';
import { kinds } from '../../../src/lib/events/kind';
import { gathered } from '../../../src/lib/map/gathering';
import {
	areas,
	cellOf,
	eventsOf,
	isMixed,
	kindsOf,
	lastOf,
	mapMarks,
	pickMark,
	place,
	radiusOf,
	softSpots,
	spotsOf,
	standing,
	within,
	type Placed
} from '../../../src/lib/map/marks';
import type { Projection } from '../../../src/lib/map/projection';
import { mercator } from '../../../src/lib/store/cells';
import { gridSpots } from '../../../src/lib/store/grid';
import { ASIDE, spots } from '../../../src/lib/store/spots';
import { store } from '../../../src/lib/store/store';
import { Tally } from '../../../src/lib/store/tally';
import { DAY, type Span } from '../../../src/lib/time/span';
import { dataset, day, event, idsOf, march } from '../dataset';
import { mosul } from '../mosul';
import { bruteForce, someDataset, someSpan } from '../random';

const whole: Span = [day('2016-03-01'), day('2016-04-01')];

/** The marks of a window at a zoom, where they stand on a map of the whole world; of a grid's points, if asked for. */
function lay(set: Dataset, span: Span, zoom: number, grid = false) {
	const all = store(set);
	const around = { south: 25, west: 30, north: 45, east: 60 };
	const here = gathered(grid ? gridSpots(all, zoom, around) : spots(all)!, zoom);
	const shown = Uint32Array.from(bruteForce(all, span, noFilters));
	const tally = new Tally(all.all, all.columns, here.spotOf, here.spots.length, ASIDE);
	const marks = mapMarks(tally.move(span), here, span);
	const point = (lat: number, lon: number) => {
		const [x, y] = mercator(lat, lon, zoom);
		return { x, y };
	};
	const placed: Placed[] = place(marks, standing(here.spots, { point }));
	const eventsAt = (mark: (typeof marks)[number]) => eventsOf(mark, shown, here);
	const namesAt = (mark: (typeof marks)[number]) =>
		spotsOf(mark, tally, here).map((spot) => here.spots[spot].name);
	return { all, shown, here, tally, marks, placed, eventsAt, namesAt };
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
	const { all, marks, eventsAt, namesAt } = lay(march, whole, zoom);
	expect(marks.map((mark) => idsOf(all, eventsAt(mark)))).toEqual(events);
	expect(marks.map(namesAt)).toEqual(names);
});

test('a mark stands at the busiest of its spots in the window', () => {
	const { marks, namesAt } = lay(march, [day('2016-04-01'), day('2016-04-02')], 5);
	expect(marks.map(namesAt)).toEqual([['Hill Town']]);
	expect(marks[0].place).toBe('hill');
	const early = lay(
		{ ...march, events: march.events.filter(({ id }) => ['fight', 'strike', 'raid'].includes(id)) },
		whole,
		5
	);
	expect(early.marks.map(early.namesAt)).toEqual([['Al-Ford', 'Hill Town']]);
	expect(early.marks[0].place).toBe('ford');
});

test('a mark keeps its cell while the window moves', () => {
	const cellAt = (span: Span) => lay(march, span, 5).marks.map(({ cell }) => cell);
	expect(cellAt([day('2016-03-02'), day('2016-03-03')])).toEqual(cellAt(whole));
});

test('what has no point, or is too vague for one, is in no mark', () => {
	const { all, marks, eventsAt } = lay(march, whole, 8);
	const drawn = new Set(marks.flatMap((mark) => idsOf(all, eventsAt(mark))));
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

test.each([
	['point', false],
	['cell of a grid', true]
])(
	'every event of the window is in one mark, that of its own %s, unless it has no point',
	(_, grid) => {
		fc.assert(
			fc.property(scene, ([[set, span], zoom]) => {
				const { all, shown, here, tally, marks, eventsAt } = lay(
					set,
					span,
					grid ? zoom / 2 + 2 : zoom,
					grid
				);
				const aside = [...shown].filter((event) => here.spotOf[event] < 0);
				const counted = [...marks.flatMap((mark) => [...eventsAt(mark)]), ...aside];
				expect(counted.sort((a, b) => a - b)).toEqual([...shown]);
				expect(tally.aside.reduce((sum, some) => sum + some, 0)).toBe(aside.length);
				for (const mark of marks) {
					const events = [...eventsAt(mark)];
					expect(mark.count).toBe(events.length);
					expect(mark.only).toBe(events.length === 1 ? events[0] : null);
					for (const event of events) expect(cellOf(event, here)).toBe(mark.cell);
					expect(lastOf(mark, shown, here)).toBe(events.at(-1));
					const kindOf = events.map((event) => all.columns.kind[event]);
					expect(kindsOf(mark)).toEqual(
						new Map(
							[...kinds.keys()]
								.map((kind) => [kind, kindOf.filter((one) => one === kind).length] as const)
								.filter(([, count]) => count > 0)
						)
					);
					expect(isMixed(mark)).toBe(new Set(kindOf).size > 1);
					const found = spotsOf(mark, tally, here);
					expect(new Set(found)).toEqual(new Set(events.map((event) => here.spotOf[event])));
					expect(found[0]).toBe(mark.spot);
					const newest = Math.max(...events.map((event) => all.columns.latestEnd[event]));
					const age = Math.min(Math.max((span[1] - newest) / (span[1] - span[0]), 0), 1);
					expect(mark.strength).toBe(1 - 0.5 * age);
				}
				expect(new Set(marks.map(({ cell }) => cell)).size).toBe(marks.length);
			})
		);
	}
);

test('the largest marks come first', () => {
	fc.assert(
		fc.property(scene, ([[set, span], zoom]) => {
			const sizes = lay(set, span, zoom).marks.map(({ count }) => count);
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
	const { all, here, tally } = lay(dataset([sharp, soft]), whole, 8);
	const where: Projection = {
		zoom: 8,
		centre: { lat: 36, lon: 43 },
		changing: false,
		point: (lat, lon) => ({ x: lon, y: lat }),
		metre: () => 0.001
	};
	expect(areas(softSpots(here.spots), here.spots, tally, where)).toEqual([
		{ x: 43, y: 36, radius: 20, kind: all.columns.kind[1] }
	]);
});

test('an area is there as long as one of its events is in the window', () => {
	const soft = event('soft', '2016-03-02', 'riot', { lat: 36, lon: 43, precision: 20_000 });
	const { here, tally } = lay(dataset([soft]), [day('2016-03-03'), day('2016-03-04')], 8);
	const where = { point: () => ({ x: 0, y: 0 }), metre: () => 1 } as unknown as Projection;
	expect(areas(softSpots(here.spots), here.spots, tally, where)).toEqual([]);
});

test('a map shows the marks on it, and asked for more, those that reach in', () => {
	const { placed } = lay(march, whole, 12);
	const at = (x: number, y: number) => ({ ...placed[0], x, y });
	const all = [at(0, 0), at(100, 50), at(101, 50), at(50, -1), at(50, 62)];
	expect(within(all, 100, 50)).toEqual(all.slice(0, 2));
	expect(within(all, 100, 50, 12)).toEqual(all);
	expect(within(all, 100, 50, 11)).toEqual(all.slice(0, 4));
});
