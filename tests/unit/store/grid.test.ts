import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CELL, mercator } from '../../../src/lib/store/cells';
import { gridSpots } from '../../../src/lib/store/grid';
import type { Box } from '../../../src/lib/store/spots';
import { SOFT, TOO_VAGUE } from '../../../src/lib/store/vague';
import { store } from '../../../src/lib/store/store';
import { dataset, event, march, place } from '../dataset';

const iraq: Box = { south: 29, west: 38, north: 38, east: 49 };

test('events near to one another share a spot in their middle; those far away have their own', () => {
	const at = (lat: number, lon: number, i: number) =>
		event(`e${i}`, '2016-03-01', 'battle', { lat, lon });
	const set = dataset([
		at(36, 43, 0),
		at(36.0002, 43.0004, 1),
		at(33, 44, 2),
		event('none', '2016-03-01', 'battle')
	]);
	const { spots, spotOf } = gridSpots(store(set), 8, iraq);
	expect([...spotOf]).toEqual([0, 0, 1, -1]);
	expect(spots).toHaveLength(2);
	expect(spots[0]).toMatchObject({ precision: null, place: null, count: 2 });
	expect(spots[0].lat).toBeCloseTo(36.0001, 9);
	expect(spots[0].lon).toBeCloseTo(43.0002, 9);
	expect(spots[0].name).toBe('36.00, 43.00');
});

test('a spot of one place stands for it; one of several bears the name of the busiest', () => {
	const places = [place('hill', 36, 43), place('mill', 36.0001, 43.0001)];
	const at = (id: string, i: number) => {
		const { lat, lon } = places.find((place) => place.id === id)!;
		return event(`e${i}`, '2016-03-01', 'battle', { place: id, lat, lon });
	};
	const spotsAt = (...ids: string[]) =>
		gridSpots(store(dataset(ids.map(at), { places })), 8, iraq).spots;
	expect(spotsAt('hill', 'hill')).toMatchObject([{ place: 'hill', name: 'hill', count: 2 }]);
	expect(spotsAt('hill', 'mill', 'mill')).toMatchObject([{ place: null, name: 'mill', count: 3 }]);
	expect(spotsAt('mill', 'hill', 'mill')).toMatchObject([{ place: null, name: 'mill', count: 3 }]);
});

test('what is known roughly is kept apart by how roughly', () => {
	const precise = [null, 100, 8_000, 9_000, 20_000, 90_000, 100_000];
	const set = dataset(
		precise.map((precision, i) =>
			event(`e${i}`, '2016-03-01', 'battle', { lat: 36, lon: 43, precision })
		)
	);
	const { spots, spotOf } = gridSpots(store(set), 8, iraq);
	expect([...spotOf]).toEqual([0, 0, 1, 1, 2, 3, -2]);
	expect(spots.map(({ precision }) => precision)).toEqual([null, 9_000, 20_000, 90_000]);
});

test('beyond the box nothing is gathered', () => {
	const north = { ...iraq, south: 36.05 };
	expect([...gridSpots(store(march), 8, north).spotOf]).toEqual([-3, -3, 0, -3, 0, -1, -2, -3]);
});

const degrees = fc.record({
	lat: fc.double({ min: -80, max: 80, noNaN: true }),
	lon: fc.double({ min: -180, max: 180, noNaN: true }),
	precision: fc.constantFrom(null, 500, 9_000, 30_000, 200_000)
});
const someBox = fc.tuple(degrees, degrees).map(([a, b]) => ({
	south: Math.min(a.lat, b.lat),
	north: Math.max(a.lat, b.lat),
	west: Math.min(a.lon, b.lon),
	east: Math.max(a.lon, b.lon)
}));

test('every event within the box is in one spot near it, every other one is elsewhere', () => {
	fc.assert(
		fc.property(
			fc.array(degrees, { maxLength: 60 }),
			someBox,
			fc.double({ min: 2, max: 6, noNaN: true }),
			(points, box, zoom) => {
				const set = dataset(points.map((point, i) => event(`e${i}`, '2016', 'battle', point)));
				const { spots, spotOf } = gridSpots(store(set), zoom, box);
				points.forEach(({ lat, lon, precision }, i) => {
					if ((precision ?? 0) >= TOO_VAGUE) expect(spotOf[i]).toBe(-2);
					else if (spotOf[i] === -3) {
						const inside = lat > box.south && lat < box.north && lon > box.west && lon < box.east;
						expect(inside).toBe(false);
					} else {
						const spot = spots[spotOf[i]];
						const [[x, y], [left, top]] = [
							mercator(lat, lon, zoom),
							mercator(spot.lat, spot.lon, zoom)
						];
						expect(Math.abs(x - left)).toBeLessThanOrEqual(CELL + 1);
						// the middle of latitudes is not the middle of the projection
						expect(Math.abs(y - top)).toBeLessThanOrEqual(1.5 * CELL);
						expect(spot.precision === null).toBe((precision ?? 0) < SOFT);
					}
				});
				spots.forEach(({ count }, spot) => {
					expect(count).toBe(spotOf.filter((one) => one === spot).length);
					expect(count).toBeGreaterThan(0);
				});
			}
		)
	);
});

test('the grid is the same for any box that holds the points', () => {
	const inside = fc.record({
		lat: fc.double({ min: 33, max: 34, noNaN: true }),
		lon: fc.double({ min: 43, max: 44, noNaN: true })
	});
	fc.assert(
		fc.property(
			fc.array(inside, { maxLength: 40 }),
			fc.integer({ min: 5, max: 9 }),
			(points, zoom) => {
				const all = store(dataset(points.map((at, i) => event(`e${i}`, '2016', 'battle', at))));
				const narrow = { south: 32.5, west: 42.5, north: 34.5, east: 44.5 };
				expect(gridSpots(all, zoom, narrow).spots).toEqual(gridSpots(all, zoom, iraq).spots);
			}
		)
	);
});
