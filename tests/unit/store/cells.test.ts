import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CELL, cells, cellTable, mercator, unproject } from '../../../src/lib/store/cells';
import { spots, type Spot } from '../../../src/lib/store/spots';
import { store } from '../../../src/lib/store/store';
import { mosul } from '../mosul';

const spot = (lat: number, lon: number, count = 1): Spot => ({
	lat,
	lon,
	precision: null,
	name: '',
	place: null,
	count
});

test.each([
	[0, 0, 0, 128, 128],
	[0, -180, 0, 0, 128],
	[0, 180, 3, 2048, 1024],
	[85.0511287798066, 0, 0, 128, 0.187]
])('%d°, %d° at zoom %i is at %d, %d', (lat, lon, zoom, x, y) => {
	const point = mercator(lat, lon, zoom);
	expect(point[0]).toBeCloseTo(x, 6);
	expect(point[1]).toBeCloseTo(y, 0);
});

test('a pole is drawn at the edge of the world instead of infinitely far', () => {
	expect(mercator(90, 0, 5)).toEqual(mercator(85, 0, 5));
	expect(mercator(-90, 0, 5)).toEqual(mercator(-85, 0, 5));
});

test('a near spot follows the busiest of its neighbours, a far one leads itself', () => {
	const all = [spot(36, 43, 2), spot(36.01, 43.01, 9), spot(36, 43.02, 1), spot(30, 40, 1)];
	expect([...cells(all, 8)]).toEqual([1, 1, 1, 3]);
	expect([...cells(all, 18)]).toEqual([0, 1, 2, 3]);
});

test('of equally busy spots the first leads', () => {
	expect([...cells([spot(36, 43), spot(36, 43)], 12)]).toEqual([0, 0]);
});

test('without spots there are no cells', () => {
	expect(cells([], 8)).toHaveLength(0);
});

const someSpots = fc.array(
	fc
		.record({
			lat: fc.double({ min: 35, max: 37, noNaN: true }),
			lon: fc.double({ min: 42, max: 45, noNaN: true }),
			count: fc.integer({ min: 1, max: 9 })
		})
		.map(({ lat, lon, count }) => spot(lat, lon, count)),
	{ maxLength: 60 }
);
const someZoom = fc.oneof(
	fc.integer({ min: 2, max: 12 }),
	fc.double({ min: 2, max: 12, noNaN: true })
);

test.each([
	['random spots', someSpots],
	['the shipped dataset', fc.constant(spots(store(mosul))!.spots)]
])('cells of %s are no wider than they may be and no two could be one', (_, lists) => {
	fc.assert(
		fc.property(lists, someZoom, (list, zoom) => {
			const leadOf = cells(list, zoom);
			expect(cells(list, zoom)).toEqual(leadOf);
			const points = list.map(({ lat, lon }) => mercator(lat, lon, zoom));
			const apart = (a: number, b: number) =>
				Math.hypot(points[a][0] - points[b][0], points[a][1] - points[b][1]);
			const leads = [...new Set(leadOf)];
			leads.forEach((lead, i) => {
				expect(leadOf[lead]).toBe(lead);
				const nearest = Math.min(...leads.slice(i + 1).map((other) => apart(lead, other)));
				expect(nearest).toBeGreaterThanOrEqual(CELL);
			});
			leadOf.forEach((lead, one) => {
				expect(apart(lead, one)).toBeLessThan(CELL);
				expect(list[lead].count).toBeGreaterThanOrEqual(list[one].count);
			});
		})
	);
});

test('a cell lists the spots that it gathers, itself among them', () => {
	expect(cellTable(Int32Array.of(1, 1, 1, 3))).toEqual({
		leadOf: Int32Array.of(1, 1, 1, 3),
		leads: Uint32Array.of(1, 3),
		first: Uint32Array.of(0, 3, 4),
		members: Uint32Array.of(0, 1, 2, 3)
	});
	expect(cellTable(new Int32Array(0)).leads).toHaveLength(0);
});

test('every spot is listed once, in the cell of its lead', () => {
	fc.assert(
		fc.property(someSpots, someZoom, (list, zoom) => {
			const { leadOf, leads, first, members } = cellTable(cells(list, zoom));
			expect([...members].sort((a, b) => a - b)).toEqual([...list.keys()]);
			leads.forEach((lead, cell) => {
				const there = [...members.subarray(first[cell], first[cell + 1])];
				expect(there).toEqual([...leadOf.keys()].filter((spot) => leadOf[spot] === lead));
			});
		})
	);
});

test('there and back again a point is where it was', () => {
	const degrees = fc.tuple(
		fc.double({ min: -84, max: 84, noNaN: true }),
		fc.double({ min: -180, max: 180, noNaN: true })
	);
	fc.assert(
		fc.property(degrees, someZoom, ([lat, lon], zoom) => {
			const [again, across] = unproject(...mercator(lat, lon, zoom), zoom);
			expect(again).toBeCloseTo(lat, 8);
			expect(across).toBeCloseTo(lon, 8);
		})
	);
});
