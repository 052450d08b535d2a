import { expect, test } from 'vitest';
import { Listing } from '../../../src/lib/panels/listing';
import { partsOf } from '../../../src/lib/panels/parts';

const [MAY, JUNE] = [Date.UTC(2016, 4, 1), Date.UTC(2016, 5, 1)];
const list = new Listing(new Uint32Array(10), [
	{ from: 0, month: JUNE },
	{ from: 2, month: MAY },
	{ from: 4, month: JUNE },
	{ from: 8, month: 'lasting' }
]);
const sight = (first: number, last: number) => ({ first, last, above: 0, below: 0 });

test('the rows in sight are told by group', () => {
	expect(partsOf(list, sight(3, 6), [])).toEqual([
		{ key: `${MAY}`, group: 1, near: true, rows: [3] },
		{ key: `${JUNE}`, group: 2, near: true, rows: [4, 5] }
	]);
});

test('rows that are kept stand in their place among the others, and once', () => {
	expect(partsOf(list, sight(3, 4), [2, 3, 4])).toEqual([
		{ key: `${MAY}`, group: 1, near: true, rows: [2, 3] },
		{ key: `${JUNE}`, group: 2, near: false, rows: [4] }
	]);
	expect(partsOf(list, sight(0, 1), [8, 9]).map(({ rows, near }) => [near, ...rows])).toEqual([
		[true, 0],
		[false, 8, 9]
	]);
});

test('two groups of one month are told apart', () => {
	const keys = partsOf(list, sight(0, 10), []).map(({ key }) => key);
	expect(new Set(keys).size).toBe(4);
});
