import type * as Leaflet from 'leaflet';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
	between,
	boxOf,
	followMap,
	projection,
	type Projection
} from '../../../src/lib/map/projection';
import { mercator } from '../../../src/lib/store/cells';

const size = { x: 800, y: 600 };

/** As much of a Leaflet map as a projection asks for, on the same projection. */
class StillMap {
	center = { lat: 36, lng: 43 };
	zoom = 8;
	#listeners = new Map<string, Set<(event: unknown) => void>>();

	project(at: { lat: number; lng: number } | [number, number], zoom: number) {
		const [lat, lon] = Array.isArray(at) ? at : [at.lat, at.lng];
		const [x, y] = mercator(lat, lon, zoom);
		return { x, y, subtract: (by: { x: number; y: number }) => ({ x: x - by.x, y: y - by.y }) };
	}
	getSize() {
		return { divideBy: (by: number) => ({ x: size.x / by, y: size.y / by }) };
	}
	getCenter() {
		return this.center;
	}
	getZoom() {
		return this.zoom;
	}
	on(names: string, listener: (event: unknown) => void) {
		for (const name of names.split(' ')) {
			this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener));
		}
	}
	off(names: string, listener: (event: unknown) => void) {
		for (const name of names.split(' ')) this.#listeners.get(name)?.delete(listener);
	}
	fire(name: string, event: unknown = {}) {
		for (const listener of this.#listeners.get(name) ?? []) listener(event);
	}
	asLeaflet() {
		return this as unknown as Leaflet.Map;
	}
}

function at(lat: number, lng: number, zoom: number): Projection {
	return projection(new StillMap().asLeaflet(), { lat, lng } as Leaflet.LatLng, zoom);
}

describe('a map at rest', () => {
	test('has its centre in the middle of the screen', () => {
		const { point, centre } = at(36, 43, 8);
		expect(point(36, 43).x).toBeCloseTo(400, 6);
		expect(point(36, 43).y).toBeCloseTo(300, 6);
		expect(centre).toEqual({ lat: 36, lon: 43 });
	});

	test('has the north at the top and the east at the right', () => {
		const { point } = at(36, 43, 8);
		expect(point(37, 43).y).toBeLessThan(300);
		expect(point(36, 44).x).toBeGreaterThan(400);
	});

	test('shows twice as much of a metre at each zoom, and more of it towards the poles', () => {
		expect(at(0, 0, 9).metre(36)).toBeCloseTo(at(0, 0, 8).metre(36) * 2, 12);
		expect(at(0, 0, 8).metre(60)).toBeCloseTo(at(0, 0, 8).metre(0) * 2, 9);
	});

	test('measures a metre as it places points', () => {
		const { point, metre } = at(36, 43, 10);
		const degree = 40_075_016.7 / 360; // metres along the equator
		const apart = point(0, 1).x - point(0, 0).x;
		expect(apart).toBeCloseTo(degree * metre(0), 6);
	});
});

describe('between two places', () => {
	const [from, to] = [at(36, 43, 8), at(35, 44, 9)];

	test.each([
		['at first it is where it was', 0, from],
		['in the end it is where it goes', 1, to]
	])('%s', (_, part, expected) => {
		const { point, metre } = between(from, to, part);
		expect(point(36.3, 43.1).x).toBeCloseTo(expected.point(36.3, 43.1).x, 6);
		expect(point(36.3, 43.1).y).toBeCloseTo(expected.point(36.3, 43.1).y, 6);
		expect(metre(36)).toBeCloseTo(expected.metre(36), 12);
	});

	test('half way every point is half way', () => {
		const half = between(from, to, 0.5);
		expect(half.changing).toBe(true);
		for (const [lat, lon] of [
			[36, 43],
			[34, 40]
		]) {
			const [a, b] = [from.point(lat, lon), to.point(lat, lon)];
			expect(half.point(lat, lon)).toEqual({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
		}
	});

	test('the zoom is the old one, so that marks are not gathered anew on the way', () => {
		expect(between(from, to, 0.9).zoom).toBe(8);
	});
});

describe('following a map', () => {
	let now = 0;
	let frames: Map<number, () => void>;

	beforeEach(() => {
		now = 0;
		frames = new Map();
		let next = 1;
		vi.spyOn(performance, 'now').mockImplementation(() => now);
		vi.stubGlobal('requestAnimationFrame', (step: () => void) => {
			frames.set(next, step);
			return next++;
		});
		vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
	});
	afterEach(() => {
		vi.restoreAllMocks();
		vi.unstubAllGlobals();
	});

	/** Lets time pass and paints a frame. */
	function frame(time: number) {
		now = time;
		const steps = [...frames.values()];
		frames.clear();
		for (const step of steps) step();
	}

	function following() {
		const map = new StillMap();
		const told: { projection: Projection; settled: boolean }[] = [];
		const stop = followMap(map.asLeaflet(), (projection, settled) =>
			told.push({ projection, settled })
		);
		return { map, told, stop };
	}

	test('tells of a move while it goes on and when it has ended', () => {
		const { map, told } = following();
		map.center = { lat: 35, lng: 43 };
		map.fire('move');
		map.fire('moveend');
		expect(told.map(({ settled }) => settled)).toEqual([false, true]);
		expect(told[0].projection.point(35, 43).y).toBeCloseTo(300, 6);
	});

	test('tells of every frame of a zoom, from where it was to where it goes', () => {
		const { map, told } = following();
		const [from, to] = [at(36, 43, 8), at(36, 43, 9)];
		map.fire('zoomanim', { center: { lat: 36, lng: 43 }, zoom: 9 });
		for (const time of [0, 60, 120, 180, 250]) frame(time);
		expect(frames.size).toBe(0);
		const ways = told.map(({ projection }) => projection.point(36, 44).x);
		expect(ways).toHaveLength(5);
		expect(ways[0]).toBeCloseTo(from.point(36, 44).x, 3);
		expect(ways[4]).toBeCloseTo(to.point(36, 44).x, 3);
		expect(ways).toEqual([...ways].sort((a, b) => a - b));
		expect(told.some(({ settled }) => settled)).toBe(false);

		map.zoom = 9;
		map.fire('zoomend');
		expect(told[5].settled).toBe(true);
		expect(told[5].projection.zoom).toBe(9);
	});

	test('does not let Leaflet’s own moves break into a zoom', () => {
		const { map, told } = following();
		map.fire('zoomanim', { center: { lat: 36, lng: 43 }, zoom: 9 });
		map.fire('move');
		map.fire('zoom');
		expect(told).toEqual([]);
	});

	test('drops the frames that are left when a zoom ends early', () => {
		const { map, told } = following();
		map.fire('zoomanim', { center: { lat: 36, lng: 43 }, zoom: 9 });
		frame(50);
		map.fire('moveend');
		frame(100);
		expect(told.map(({ settled }) => settled)).toEqual([false, true]);
	});

	test('ends for good', () => {
		const { map, told, stop } = following();
		map.fire('zoomanim', { center: { lat: 36, lng: 43 }, zoom: 9 });
		stop();
		frame(50);
		for (const name of ['move', 'moveend', 'zoom', 'zoomend', 'resize', 'zoomanim']) map.fire(name);
		frame(100);
		expect(told).toEqual([]);
	});
});

describe('the box of a map', () => {
	test('reaches from corner to corner', () => {
		const where = at(36, 43, 8);
		const { south, west, north, east } = boxOf(where, 800, 600);
		const [corner, other] = [where.point(north, west), where.point(south, east)];
		for (const [found, expected] of [
			[corner.x, 0],
			[corner.y, 0],
			[other.x, 800],
			[other.y, 600]
		]) {
			expect(found).toBeCloseTo(expected, 6);
		}
	});

	test('reaches as much farther as is asked for', () => {
		const where = at(36, 43, 8);
		const { north, west } = boxOf(where, 800, 600, 0.5);
		const { x, y } = where.point(north, west);
		expect(x).toBeCloseTo(-400, 6);
		expect(y).toBeCloseTo(-300, 6);
	});
});
