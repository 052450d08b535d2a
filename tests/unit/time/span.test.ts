import { expect, test } from 'vitest';
import {
	DAY,
	dayNumber,
	duration,
	hull,
	nearestDay,
	overlaps,
	sameSpan,
	shift,
	startOfDay,
	within,
	zoom
} from '../../../src/lib/time/span';

test('days before 1970 are counted downwards', () => {
	expect(dayNumber(0)).toBe(0);
	expect(dayNumber(DAY - 1)).toBe(0);
	expect(dayNumber(-1)).toBe(-1);
	expect(startOfDay(-1)).toBe(-DAY);
	expect(nearestDay(0.6 * DAY)).toBe(DAY);
});

test('spans that only touch do not overlap', () => {
	expect(overlaps([0, 2], [1, 3])).toBe(true);
	expect(overlaps([0, 2], [2, 3])).toBe(false);
	expect(overlaps([2, 3], [0, 2])).toBe(false);
});

test('the hull holds both spans and what lies between', () => {
	expect(hull([0, 1], [4, 6])).toEqual([0, 6]);
	expect(hull([4, 6], [0, 9])).toEqual([0, 9]);
});

test('a span is moved into its bounds, and keeps its length if it can', () => {
	expect(within([-3, 1], [0, 10])).toEqual([0, 4]);
	expect(within([8, 12], [0, 10])).toEqual([6, 10]);
	expect(within([2, 5], [0, 10])).toEqual([2, 5]);
	expect(within([-5, 20], [0, 10])).toEqual([0, 10]);
});

test('zooming keeps the instant under the pointer', () => {
	expect(zoom([0, 100], 25, 2)).toEqual([12.5, 62.5]);
	expect(zoom([0, 100], 0, 0.5)).toEqual([0, 200]);
});

test('shifting keeps the length', () => {
	expect(shift([1, 4], -2)).toEqual([-1, 2]);
	expect(duration(shift([1, 4], 7))).toBe(3);
	expect(sameSpan(shift([1, 4], 1), [2, 5])).toBe(true);
	expect(sameSpan([1, 4], [1, 5])).toBe(false);
});
