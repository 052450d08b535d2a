import { expect, test } from 'vitest';
import { Gathering } from '../../../src/lib/map/gathering';
import type { Projection } from '../../../src/lib/map/projection';
import { mercator } from '../../../src/lib/store/cells';
import { store } from '../../../src/lib/store/store';
import { dataset, event, march } from '../dataset';

/** A map of 800 by 600 pixels about a point. */
function map(lat: number, lon: number, zoom: number): Projection {
	const [left, top] = mercator(lat, lon, zoom);
	return {
		zoom,
		centre: { lat, lon },
		changing: false,
		point(lat, lon) {
			const [x, y] = mercator(lat, lon, zoom);
			return { x: x - left + 400, y: y - top + 300 };
		},
		metre: () => 1
	};
}

/** More points than can be told apart: half of them about Mosul, half of them about Basra. */
const many = store(
	dataset(
		Array.from({ length: 9000 }, (_, i) =>
			event(`e${i}`, '2016-03-01', 'battle', {
				lat: (i % 2 ? 30.5 : 36.3) + (i % 97) / 1000,
				lon: (i % 2 ? 47.8 : 43.1) + Math.floor(i / 97) / 1000
			})
		)
	)
);

test('points that can be told apart are gathered once a zoom', () => {
	const gather = new Gathering(store(march));
	const first = gather.now(map(36, 43, 8), 800, 600, true);
	expect(first.spots.map(({ name }) => name)).toEqual(['Hill Town', 'Al-Ford']);
	expect(gather.now(map(30, 50, 8), 800, 600, true)).toBe(first);
	const wide = gather.now(map(36, 43, 5), 800, 600, false);
	expect(wide).not.toBe(first);
	expect([...wide.cells.leads]).toEqual([0]);
	expect(gather.now(map(36, 43, 5), 800, 600, true)).toBe(wide);
});

test('before there is a map, few points are there, many are elsewhere', () => {
	expect(new Gathering(store(march)).now(null, 0, 0, false).spots).toHaveLength(2);
	const { spots, spotOf } = new Gathering(many).now(null, 0, 0, false);
	expect(spots).toEqual([]);
	expect(spotOf.every((spot) => spot === -3)).toBe(true);
});

test('many points are gathered for the part of the earth about the map', () => {
	const { spots, spotOf, cells } = new Gathering(many).now(map(36.3, 43.1, 9), 800, 600, true);
	expect(spotOf.filter((spot) => spot === -3)).toHaveLength(4500);
	expect(spotOf.filter((spot) => spot >= 0)).toHaveLength(4500);
	expect(spots.reduce((sum, { count }) => sum + count, 0)).toBe(4500);
	expect(cells.leadOf).toHaveLength(spots.length);
});

test('they stay gathered while the map moves a little, and are gathered anew when it leaves that part', () => {
	const gather = new Gathering(many);
	const here = gather.now(map(36.3, 43.1, 9), 800, 600, true);
	expect(gather.now(map(36.5, 43.4, 9), 800, 600, false)).toBe(here);
	expect(gather.now(map(36.5, 43.4, 9), 800, 600, true)).toBe(here);
	const there = gather.now(map(30.5, 47.8, 9), 800, 600, false);
	expect(there).not.toBe(here);
	expect(there.spotOf.filter((spot) => spot >= 0)).toHaveLength(4500);
});

test('another zoom gathers them anew when the map has come to rest', () => {
	const gather = new Gathering(many);
	const here = gather.now(map(36.3, 43.1, 9), 800, 600, true);
	expect(gather.now(map(36.3, 43.1, 9.5), 800, 600, false)).toBe(here);
	const near = gather.now(map(36.3, 43.1, 9.5), 800, 600, true);
	expect(near).not.toBe(here);
	expect(near.spots.length).toBeGreaterThan(here.spots.length);
});

test('what is gathered ahead, in steps, is what is gathered at once', () => {
	const [ahead, atOnce] = [new Gathering(many), new Gathering(many)];
	const where = map(36.3, 43.1, 9);
	for (const _ of ahead.ahead(where, 800, 600));
	const steps = ahead.now(where, 800, 600, true);
	expect(ahead.now(where, 800, 600, true)).toBe(steps);
	expect(steps).toEqual(atOnce.now(where, 800, 600, true));
});
