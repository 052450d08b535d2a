import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	busiest,
	countUses,
	finder,
	OFFERED,
	offered,
	type Value
} from '../../../src/lib/panels/choices';

/** Values with these labels, their ids the same in small letters. */
function values(labels: readonly string[], aliases: readonly string[] = []): Value[] {
	return labels.map((label) => ({ id: label.toLowerCase(), label, aliases }));
}

test('uses are counted by value; what has none counts nowhere', () => {
	expect([...countUses([2, 0, -1, 2, -1], 4)]).toEqual([1, 0, 2, 0]);
});

test('of few values all that any event has are offered, the busiest first, equal ones by name', () => {
	const uses = Uint32Array.of(1, 5, 0, 1);
	const table = values(['Mosul', 'Erbil', 'Nowhere', 'Baiji']);
	expect(offered(busiest(uses), uses, table, new Set())).toEqual([1, 3, 0]);
});

test('what is chosen is offered even where it is not among the busiest, and then before them', () => {
	const labels = Array.from({ length: 200 }, (_, i) => `Place ${i}`);
	const uses = Uint32Array.from(labels, (_, i) => 1000 - i);
	const list = offered(busiest(uses), uses, values(labels), new Set(['place 3', 'place 150']));
	expect(list).toHaveLength(OFFERED + 1);
	expect(list.slice(0, 5)).toEqual([150, 0, 1, 2, 3]);
});

test('a search offers what it finds by name or alias, whatever the case and the accents', () => {
	const table = [
		...values(['Qayyarah', 'Mosul']),
		...values(['Tal Afar'], ['Tall ʿAfar', 'تلعفر'])
	];
	const uses = Uint32Array.of(1, 9, 4);
	const found = (text: string) =>
		offered(busiest(uses), uses, table, new Set(), finder(table)(text)).map(
			(at) => table[at].label
		);
	expect(found('QAYY')).toEqual(['Qayyarah']);
	expect(found('tall')).toEqual(['Tal Afar']);
	expect(found('تلعفر')).toEqual(['Tal Afar']);
	expect(found('afar mosul')).toEqual([]);
	expect(found(' ')).toEqual(['Mosul', 'Tal Afar', 'Qayyarah']);
});

test('the busiest are in order, and all that are used are there', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 300 }), (counts) => {
			const expected = [...counts.keys()]
				.filter((value) => counts[value])
				.sort((a, b) => counts[b] - counts[a] || a - b);
			expect([...busiest(Uint32Array.from(counts))]).toEqual(expected);
		})
	);
});
