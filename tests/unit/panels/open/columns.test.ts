import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceOf, choose, dated, whole } from '../../../../src/lib/panels/open/columns';
import {
	choices,
	roles,
	type Choice,
	type Mapping
} from '../../../../src/lib/read/formats/mapping';

const offered: Choice[] = ['', ...Object.values(choices).flat()];

describe('choosing what a column stands for', () => {
	test('every role is offered', () => {
		expect(roles.filter((role) => !offered.includes(role))).toEqual([]);
	});

	test('a role of one column is taken from the column that had it', () => {
		expect(choose({ date: [0], title: [1] }, 1, 'date')).toEqual({ date: [1] });
	});

	test('several columns may be actors, sources and figures, in the order of the table', () => {
		expect(choose({ actor: [3] }, 1, 'actor')).toEqual({ actor: [1, 3] });
	});

	test('a column that is not used stands for nothing', () => {
		expect(choose({ date: [0], actor: [1, 2] }, 1, '')).toEqual({ date: [0], actor: [2] });
	});

	test('one cell may hold the whole point', () => {
		const both = choose({ lat: [1], lon: [2] }, 4, 'point');
		expect(both).toEqual({ lat: [4], lon: [4] });
		expect(choiceOf(both, 4)).toBe('point');
	});

	test('half of such a point does not stay behind', () => {
		expect(choose({ lat: [4], lon: [4] }, 2, 'lat')).toEqual({ lat: [2] });
		expect(choose({ lat: [4], lon: [4] }, 4, 'lon')).toEqual({ lon: [4] });
		expect(choose({ lat: [4], lon: [4] }, 4, 'title')).toEqual({ title: [4] });
	});

	test('whatever is chosen, each column stands for what was chosen for it last', () => {
		const steps = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...offered)), { maxLength: 20 });
		fc.assert(
			fc.property(steps, (chosen) => {
				let mapping: Mapping = {};
				for (const [column, choice] of chosen) {
					mapping = choose(mapping, column, choice);
					expect(choiceOf(mapping, column)).toBe(choice);
				}
				const single = roles.filter((role) => !['actor', 'figure', 'source', 'url'].includes(role));
				for (const role of single) expect(mapping[role]?.length ?? 1).toBe(1);
			})
		);
	});
});

describe('enough to read a table', () => {
	test('is when, and where or what', () => {
		expect(whole({ date: [0], place: [1] })).toBe(true);
		expect(whole({ year: [0], title: [1] })).toBe(true);
		expect(whole({ date: [0], lat: [1], lon: [2] })).toBe(true);
	});

	test('is not a date alone, half a point, or no date', () => {
		expect(whole({ date: [0] })).toBe(false);
		expect(whole({ date: [0], lat: [1] })).toBe(false);
		expect(whole({ title: [0], place: [1] })).toBe(false);
		expect(dated({ title: [0] })).toBe(false);
	});
});
