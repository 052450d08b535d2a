import { expect, test } from 'vitest';
import { kinds } from '../../../src/lib/events/kind';
import { shapes } from '../../../src/lib/symbols/shape';

test('every kind has a shape of its own, and no shape is left over', () => {
	const used = kinds.map(({ shape }) => shape);
	expect([...used].sort()).toEqual(Object.keys(shapes).sort());
	expect(new Set(Object.values(shapes)).size).toBe(used.length);
});

/** Takes path data apart; only the commands that the shapes are drawn with. */
function commands(path: string): [letter: string, ...numbers: number[]][] {
	return [...path.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, letter, numbers]) => [
		letter,
		...(numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number)
	]);
}

test.each(Object.entries(shapes))('the %s is one closed outline about the origin', (_, path) => {
	const parts = commands(path);
	expect(parts[0][0]).toBe('M');
	expect(parts[parts.length - 1]).toEqual(['Z']);
	expect(parts.filter(([letter]) => letter === 'M')).toHaveLength(1);
	const arity = { M: [2], L: [2], H: [1], V: [1], A: [7, 14], Z: [0] };
	for (const [letter, ...numbers] of parts) {
		expect(arity[letter as keyof typeof arity]).toContain(numbers.length);
		const ends = letter === 'A' ? numbers.filter((_, i) => i % 7 >= 5) : numbers;
		for (const number of ends) expect(Math.abs(number)).toBeLessThanOrEqual(1.2);
	}
});
