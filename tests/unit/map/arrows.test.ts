import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Movement } from '../../../src/lib/events/dataset';
import { arrowCurve, inSight, movementsOf, shownOf } from '../../../src/lib/map/arrows';
import type { Projection } from '../../../src/lib/map/projection';
import { store } from '../../../src/lib/store/store';
import { when } from '../../../src/lib/time/when';
import { march } from '../dataset';

/** A flat earth: a degree is a pixel, (0, 0) is the corner. */
const flat: Projection = {
	zoom: 8,
	centre: { lat: 0, lon: 0 },
	changing: false,
	point: (lat, lon) => ({ x: lon, y: lat }),
	metre: () => 1
};

type Point = [x: number, y: number];

function movement([x, y]: Point, [toX, toY]: Point, event = 'march'): Movement {
	const [from, to] = [
		{ lat: y, lon: x },
		{ lat: toY, lon: toX }
	];
	return { event, label: '', from, to, when: when('2016-03-05'), sources: [] };
}

test('movements appear with their events', () => {
	const movements = [
		movement([0, 0], [50, 0], 'march'),
		movement([0, 0], [0, 50], 'march'),
		movement([0, 0], [50, 50], 'raid'),
		movement([0, 0], [50, 50], 'no such event')
	];
	const all = store({ ...march, movements });
	const at = (id: string) => all.find(id)!;
	const shown = (...events: number[]) => shownOf(movementsOf(all), Uint32Array.from(events));
	expect(shown()).toEqual([]);
	expect(shown(at('fight'), at('march'))).toEqual([
		{ movement: movements[0], event: at('march') },
		{ movement: movements[1], event: at('march') }
	]);
	expect(shown(...march.events.keys())).toHaveLength(3);
});

test.each<[Point, Point, boolean]>([
	[[10, 10], [50, 50], true],
	[[-50, 50], [150, 50], true],
	[[-50, 50], [-10, 50], false],
	[[110, 50], [150, 50], false],
	[[50, -50], [50, -10], false],
	[[50, 110], [50, 150], false],
	[[50, -50], [50, 150], true],
	[[-10, 50], [10, 50], true]
])('from %j to %j an arrow is in sight of a map of 100 by 100: %s', (from, to, expected) => {
	expect(inSight(movement(from, to), flat, 100, 100)).toBe(expected);
});

test('an arrow bends to the right of its way by a part of its length', () => {
	expect(arrowCurve(movement([0, 0], [100, 0]), flat)).toEqual({
		a: { x: 0, y: 0 },
		b: { x: 100, y: 0 },
		control: { x: 50, y: 16 }
	});
	expect(arrowCurve(movement([0, 0], [0, -50]), flat)?.control).toEqual({ x: 8, y: -25 });
});

test('one that is too short to be seen is none', () => {
	expect(arrowCurve(movement([0, 0], [13, 0]), flat)).toBeNull();
	expect(arrowCurve(movement([0, 0], [14, 0]), flat)).not.toBeNull();
	expect(arrowCurve(movement([7, 7], [7, 7]), flat)).toBeNull();
});

test('there and back are two curves, as far from the straight line', () => {
	const point = fc.tuple(fc.integer({ max: 500 }), fc.integer({ max: 500 }));
	fc.assert(
		fc.property(point, point, (from, to) => {
			const there = arrowCurve(movement(from, to), flat);
			const back = arrowCurve(movement(to, from), flat);
			if (!there || !back) {
				expect(there).toBe(back);
				return;
			}
			const aside = ({ a, b, control }: typeof there) =>
				Math.hypot(control.x - (a.x + b.x) / 2, control.y - (a.y + b.y) / 2);
			const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
			expect(aside(there) / length).toBeCloseTo(0.16, 6);
			expect(aside(back) / length).toBeCloseTo(0.16, 6);
			expect((there.control.x + back.control.x) / 2).toBeCloseTo((from[0] + to[0]) / 2, 3);
			expect((there.control.y + back.control.y) / 2).toBeCloseTo((from[1] + to[1]) / 2, 3);
		})
	);
});
