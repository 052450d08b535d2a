import { expect, test } from 'vitest';
import { last } from '../../src/lib/last';

test('who asks for the same again gets it, and only the last is kept', () => {
	const made: string[] = [];
	const pair = last((one: string, other: number) => {
		made.push(one + other);
		return { one, other };
	});
	const first = pair('a', 1);
	expect(pair('a', 1)).toBe(first);
	expect(pair('a', 2)).toEqual({ one: 'a', other: 2 });
	expect(pair('a', 1)).not.toBe(first);
	expect(made).toEqual(['a1', 'a2', 'a1']);
});
