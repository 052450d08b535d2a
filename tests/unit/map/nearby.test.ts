import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Nearby } from '../../../src/lib/map/nearby';

const somePoint = fc.record({
	x: fc.integer({ min: -100, max: 100 }),
	y: fc.integer({ min: -100, max: 100 }),
	within: fc.integer({ min: 1, max: 20 })
});

test('a place is hidden by the points that a look at all of them finds', () => {
	fc.assert(
		fc.property(fc.array(somePoint), fc.array(somePoint), somePoint, (points, gone, { x, y }) => {
			const nearby = new Nearby(20);
			for (const point of [...points, ...gone]) nearby.add(point);
			for (const point of gone) nearby.remove(point);
			const hides = (one: (typeof points)[number]) => Math.hypot(one.x - x, one.y - y) < one.within;
			expect(nearby.hides(x, y)).toBe(points.some(hides));
			for (const self of points) {
				expect(nearby.hides(x, y, self)).toBe(points.some((one) => one !== self && hides(one)));
			}
		})
	);
});
