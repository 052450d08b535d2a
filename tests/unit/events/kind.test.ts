import { expect, test } from 'vitest';
import { kindById, kindByName, kinds } from '../../../src/lib/events/kind';

test('ACLED’s six event types come first, exactly so spelt', () => {
	expect(
		kinds
			.slice(0, 6)
			.map(({ name }) => name)
			.sort()
	).toEqual([
		'Battles',
		'Explosions/Remote violence',
		'Protests',
		'Riots',
		'Strategic developments',
		'Violence against civilians'
	]);
});

test('every kind is found by its name and by its id', () => {
	for (const kind of kinds) {
		expect(kindByName.get(kind.name)).toBe(kind);
		expect(kindById.get(kind.id)).toBe(kind);
	}
	expect(kindByName.size).toBe(kinds.length);
	expect(kindById.size).toBe(kinds.length);
});

test('an id can stand in an address as it is', () => {
	for (const { id } of kinds) expect(id).toMatch(/^[a-z]+$/);
});

test('no two kinds share a sign, not even without colours', () => {
	expect(new Set(kinds.map(({ shape }) => shape)).size).toBe(kinds.length);
});
