import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { inside } from '../../../src/lib/read/inside';

const square = (from: number, to: number) => [
	[from, from],
	[to, from],
	[to, to],
	[from, to],
	[from, from]
];
const ring: Polygon = { type: 'Polygon', coordinates: [square(0, 10), square(4, 6)] };

test('a point is inside an area, outside it or in its hole', () => {
	expect(inside(ring, 2, 2)).toBe(true);
	expect(inside(ring, 5, 5)).toBe(false);
	expect(inside(ring, 11, 5)).toBe(false);
	expect(inside(ring, -1, 10)).toBe(false);
});

test('an area may have several parts', () => {
	const parts = { type: 'MultiPolygon' as const, coordinates: [[square(0, 1)], [square(5, 6)]] };
	expect([0.5, 3, 5.5].map((at) => inside(parts, at, at))).toEqual([true, false, true]);
});

test('a ray through a corner is counted once', () => {
	const diamond: Polygon = {
		type: 'Polygon',
		coordinates: [
			[
				[0, -1],
				[1, 0],
				[0, 1],
				[-1, 0],
				[0, -1]
			]
		]
	};
	expect(inside(diamond, 0, 0)).toBe(true);
	expect(inside(diamond, -2, 0)).toBe(false);
});

test('for a square it is what comparing says', () => {
	const number = fc.double({ min: -5, max: 15, noNaN: true });
	fc.assert(
		fc.property(number, number, (x, y) => {
			const within = (at: number, from: number, to: number) => at > from && at < to;
			fc.pre(![0, 4, 6, 10].some((edge) => x === edge || y === edge));
			const hole = within(x, 4, 6) && within(y, 4, 6);
			expect(inside(ring, x, y)).toBe(within(x, 0, 10) && within(y, 0, 10) && !hole);
		})
	);
});
