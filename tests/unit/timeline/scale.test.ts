import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scale } from '../../../src/lib/timeline/scale';
import { DAY } from '../../../src/lib/time/span';
import { day } from '../dataset';
import { someSpan } from '../random';

test('ten days on a thousand pixels are a hundred pixels a day', () => {
	const { x, time, day: pixels } = scale([day('2016-03-01'), day('2016-03-11')], 1000);
	expect(pixels).toBe(100);
	expect(x(day('2016-03-01'))).toBe(0);
	expect(x(day('2016-03-04'))).toBe(300);
	expect(x(day('2016-03-11'))).toBe(1000);
	expect(x(day('2016-02-29'))).toBe(-100);
	expect(time(500)).toBe(day('2016-03-06'));
});

test('an open end is infinitely far to the right', () => {
	const { x } = scale([0, DAY], 100);
	expect(x(Infinity)).toBe(Infinity);
	expect(x(-Infinity)).toBe(-Infinity);
});

test('a screen that has no width yet gives finite places', () => {
	const { x, time } = scale([0, DAY], 0);
	expect(x(DAY / 2)).toBe(0.5);
	expect(time(0)).toBe(0);
});

test('time and place are each other’s inverse', () => {
	const width = fc.integer({ min: 1, max: 4000 });
	fc.assert(
		fc.property(
			someSpan,
			width,
			fc.double({ min: -1, max: 2, noNaN: true }),
			(span, width, part) => {
				const { x, time } = scale(span, width);
				expect(x(time(part * width))).toBeCloseTo(part * width, 2);
			}
		)
	);
});
