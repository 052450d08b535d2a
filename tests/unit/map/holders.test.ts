import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holderAt, tenures } from '../../../src/lib/events/tenures';
import { heldPlaces, pickHolder, placedHolders } from '../../../src/lib/map/holders';
import { gathered } from '../../../src/lib/map/gathering';
import { mapMarks, place as placeMarks, standing, type Placed } from '../../../src/lib/map/marks';
import type { Projection } from '../../../src/lib/map/projection';
import { mercator } from '../../../src/lib/store/cells';
import { ASIDE, spots } from '../../../src/lib/store/spots';
import { store } from '../../../src/lib/store/store';
import { Tally } from '../../../src/lib/store/tally';
import { DAY } from '../../../src/lib/time/span';
import { dataset, day, event, place } from '../dataset';
import { mosul } from '../mosul';

/** A flat earth: a degree is 100 pixels, (0, 0) is the corner. */
const flat: Projection = {
	zoom: 8,
	centre: { lat: 0, lon: 0 },
	changing: false,
	point: (lat, lon) => ({ x: lon * 100, y: lat * 100 }),
	metre: () => 1
};

const town = (id: string, x: number, y: number, holder = 'red') =>
	place(id, y / 100, x / 100, { holder });

/** A mark at a place, or at a point of its own. */
function mark(place: string | null, x: number, y: number, radius = 7): Placed {
	const one = { cell: 0, spot: 0, count: 1, kinds: new Int32Array(11), only: 0, strength: 1 };
	return { mark: { ...one, place, radius }, x, y };
}

/** The signs of places on a map of 200 by 100 pixels; each event is at a place that it gives to blue on 5 March. */
function signs(
	places: ReturnType<typeof town>[],
	{ events = [], marks = [], on = '2016-03-01' }: Partial<Scene> = {}
) {
	const set = dataset(
		events.map((at, i) =>
			event(`e${i}`, '2016-03-05', 'battle', { place: at, holder: 'blue', heldPlaces: [at] })
		),
		{ places }
	);
	return placedHolders(heldPlaces(tenures(set), store(set)), day(on), marks, flat, 200, 100);
}
interface Scene {
	events: string[];
	marks: Placed[];
	on: string;
}

test.each([
	['2016-03-04', 'red'],
	['2016-03-05', 'blue']
])('a sign shows who holds a place on %s: %s', (on, holder) => {
	expect(signs([town('hill', 50, 40)], { events: ['hill'], on })).toEqual([
		{ place: 'hill', holder, x: 50, y: 40, radius: 7 }
	]);
});

test('where nobody knows the sign is small, without data there is none', () => {
	const found = signs([town('hill', 50, 40, 'unknown'), town('mill', 100, 40, '')]);
	expect(found).toEqual([{ place: 'hill', holder: 'unknown', x: 50, y: 40, radius: 4.5 }]);
});

test('before the first word of a place there is no sign', () => {
	const hill = [town('hill', 50, 40, '')];
	expect(signs(hill, { events: ['hill'], on: '2016-03-04' })).toEqual([]);
	expect(signs(hill, { events: ['hill'], on: '2016-03-05' })).toHaveLength(1);
});

test('about the mark of its place a sign is a ring, where the mark stands', () => {
	const [hill] = signs([town('hill', 50, 40)], { marks: [mark('hill', 52, 44, 10)] });
	expect(hill).toMatchObject({ x: 52, y: 44, radius: 14.5 });
});

test('under the mark of another place, or of a point, no sign is shown', () => {
	const hill = [town('hill', 50, 40)];
	expect(signs(hill, { marks: [mark('ford', 55, 40)] })).toEqual([]);
	expect(signs(hill, { marks: [mark(null, 55, 40)] })).toEqual([]);
	expect(signs(hill, { marks: [mark('ford', 62, 40)] })).toHaveLength(1);
});

test('of two places near to one another the one with more events is shown', () => {
	const places = [town('ford', 50, 40), town('hill', 60, 40), town('far', 90, 40)];
	const shown = (events: string[]) => signs(places, { events }).map(({ place }) => place);
	expect(shown(['ford'])).toEqual(['ford', 'far']);
	expect(shown(['hill'])).toEqual(['hill', 'far']);
});

test('what lies outside the map is not shown, what reaches into it is', () => {
	const places = [town('out', 230, 40), town('in', 210, 40), town('above', 50, -25)];
	expect(signs(places).map(({ place }) => place)).toEqual(['in']);
});

test('the nearest sign within reach is hit', () => {
	const both = signs([town('hill', 50, 40), town('ford', 69, 40)]);
	const hit = (x: number, y: number, reach: number) => pickHolder(both, x, y, reach)?.place ?? null;
	expect(hit(50, 50, 6)).toBe('hill');
	expect(hit(50, 51, 6)).toBeNull();
	expect(hit(50, 51, 22)).toBe('hill');
	expect(hit(69, 40, 22)).toBe('ford');
	expect(hit(61, 40, 22)).toBe('ford');
	expect(pickHolder([], 0, 0, 22)).toBeNull();
});

const mosulStore = store(mosul);
const points = spots(mosulStore)!;
const held = tenures(mosul);
const places = heldPlaces(held, mosulStore);

test('on any map of the shipped dataset signs lie apart, tell the holder of the day and can be hit', () => {
	const days = fc.integer({ min: 0, max: 1500 });
	fc.assert(
		fc.property(fc.integer({ min: 5, max: 11 }), days, days, (zoom, from, length) => {
			const start = day('2014-01-01') + from * DAY;
			const end = start + (length + 1) * DAY;
			const [left, top] = mercator(37.5, 41, zoom);
			const where = {
				...flat,
				point(lat: number, lon: number) {
					const [x, y] = mercator(lat, lon, zoom);
					return { x: x - left, y: y - top };
				}
			};
			const { columns, all: order } = mosulStore;
			const here = gathered(points, zoom);
			const tally = new Tally(order, columns, here.spotOf, here.spots.length, ASIDE);
			const marks = mapMarks(tally.move([start, end]), here, [start, end]);
			const placed = placeMarks(marks, standing(here.spots, where));
			const found = placedHolders(places, end - DAY, placed, where, 900, 700);
			found.forEach((one, i) => {
				expect(one.holder).toBe(holderAt(held.get(one.place), end - DAY)!.holder);
				expect(pickHolder(found, one.x, one.y, 22)).toBe(one);
				for (const other of found.slice(i + 1)) {
					expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(18);
				}
			});
			expect(new Set(found.map(({ place }) => place)).size).toBe(found.length);
		}),
		{ numRuns: 50 }
	);
});
