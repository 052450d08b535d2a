import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank, rankThrough } from '../../../src/lib/store/rank';

test.each([
	[[], 5, 0, 0],
	[[1, 3, 3, 7], 0, 0, 0],
	[[1, 3, 3, 7], 1, 0, 1],
	[[1, 3, 3, 7], 2, 1, 1],
	[[1, 3, 3, 7], 3, 1, 3],
	[[1, 3, 3, 7], 7, 3, 4],
	[[1, 3, 3, 7], 8, 4, 4],
	[[-Infinity, 3, Infinity], -Infinity, 0, 1],
	[[-Infinity, 3, Infinity], Infinity, 2, 3]
])('of %j before %d there are %i, up to it %i', (sorted, limit, below, through) => {
	expect(rank(sorted, limit)).toBe(below);
	expect(rankThrough(sorted, limit)).toBe(through);
});

test('ranks are what counting gives', () => {
	const numbers = fc.array(
		fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(-Infinity, Infinity))
	);
	fc.assert(
		fc.property(numbers, fc.integer({ min: -10, max: 10 }), (values, limit) => {
			const sorted = Float64Array.from(values).sort();
			expect(rank(sorted, limit)).toBe(values.filter((value) => value < limit).length);
			expect(rankThrough(sorted, limit)).toBe(values.filter((value) => value <= limit).length);
		})
	);
});
