import { expect, test } from 'vitest';
import type { Actor, ConflictEvent } from '../../../src/lib/events/dataset';
import { tenures } from '../../../src/lib/events/tenures';
import { heldRows, holdersIn, inOrder } from '../../../src/lib/store/held';
import { store } from '../../../src/lib/store/store';
import { dataset, event, place } from '../dataset';
import { mosul } from '../mosul';

const at = (id: string, town: string, more: Partial<ConflictEvent> = {}) =>
	event(id, '2016-03-05', 'battle', { place: town, ...more });

/** Two towns that change hands, one that does not, one that nobody knows of, one without data. */
const set = dataset(
	[
		at('a', 'ford', { holder: 'blue', heldPlaces: ['ford'] }),
		at('b', 'hill', { holder: 'blue', heldPlaces: ['hill'] }),
		at('c', 'hill'),
		...['d', 'e', 'f'].map((id) => at(id, 'camp')),
		...['g', 'h', 'i', 'j'].map((id) => at(id, 'marsh'))
	],
	{
		places: [
			place('ford', 36, 43, { holder: 'red' }),
			place('hill', 36, 43, { name: 'Hill Town', holder: 'red' }),
			place('camp', 36, 43, { holder: 'red' }),
			place('marsh', 36, 43, { holder: 'unknown' }),
			place('mill', 36, 43)
		]
	}
);
const all = tenures(set);

test.each([
	['changed', ['hill', 'ford']],
	['all', ['camp', 'hill', 'ford']],
	['none', []]
] as const)('the rows of %s are those of %j, the most events first', (which, expected) => {
	expect(heldRows(all, store(set), which).map(({ place }) => place)).toEqual(expected);
});

test('a row has the name of its place and all its tenures', () => {
	const [hill] = heldRows(all, store(set), 'changed');
	expect(hill.name).toBe('Hill Town');
	expect(hill.tenures).toBe(all.get('hill'));
	expect(hill.tenures.map(({ holder }) => holder)).toEqual(['red', 'blue']);
});

test('places with as many events stay in the order of the table', () => {
	const even = { ...set, events: set.events.filter(({ id }) => id !== 'c') };
	const rows = heldRows(tenures(even), store(even), 'changed');
	expect(rows.map(({ place }) => place)).toEqual(['ford', 'hill']);
});

test('what changed hands in the shipped dataset is a part of all, in the same order', () => {
	const rows = (which: 'changed' | 'all') => heldRows(tenures(mosul), store(mosul), which);
	const changed = new Set(rows('changed').map(({ place }) => place));
	expect(changed.size).toBeGreaterThan(20);
	expect(
		rows('all')
			.filter(({ place }) => changed.has(place))
			.map(({ place }) => place)
	).toEqual([...changed]);
});

test('holders are named once each, in the order of the dataset, and last those that nobody is', () => {
	const actors = ['blue', 'red'].map((id) => ({ id })) as unknown as Actor[];
	const found = ['unknown', 'red', 'contested', 'blue', 'red'];
	expect(inOrder(found, actors)).toEqual(['blue', 'red', 'contested', 'unknown']);
});

test('who held before a span or after it does not hold within', () => {
	const rows = heldRows(all, store(set), 'changed');
	expect(new Set(holdersIn(rows))).toEqual(new Set(['red', 'blue']));
	expect(new Set(holdersIn(rows, [Date.UTC(2016, 0), Date.UTC(2016, 1)]))).toEqual(
		new Set(['red'])
	);
	expect(new Set(holdersIn(rows, [Date.UTC(2017, 0), Date.UTC(2017, 1)]))).toEqual(
		new Set(['blue'])
	);
});
