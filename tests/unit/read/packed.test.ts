import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../../src/lib/read/packed';
import { when } from '../../../src/lib/time/when';
import { dataset, event, march } from '../dataset';
import { mosul } from '../mosul';
import { date } from '../time/dates';

const carried = (value: unknown) => JSON.parse(JSON.stringify(value));

test.each([
	['a small dataset', march],
	['the shipped dataset', mosul]
])('%s comes out of JSON as it went in', (_, set) => {
	expect(unpack(carried(pack(set)))).toEqual({ ...set, problems: [] });
});

test('dates travel as they were written', () => {
	expect(pack(march).events.map(({ when }) => when)).toContain('2016-03-20/..');
});

test('movements and areas travel as events do', () => {
	const set = {
		...march,
		movements: [
			{
				event: 'march',
				label: 'To the ford',
				from: { lat: 36, lon: 43 },
				to: { lat: 36.1, lon: 43.2 },
				when: when('2016-03-05~/2016-03-07'),
				sources: []
			}
		],
		areas: [
			{
				name: 'The Plain',
				author: 'Institute',
				holder: 'contested',
				when: when('2016-03'),
				polygons: []
			}
		]
	};
	expect(pack(set).movements[0].when).toBe('2016-03-05~/2016-03-07');
	expect(pack(set).areas[0].when).toBe('2016-03');
	expect(unpack(carried(pack(set)))).toEqual({ ...set, problems: [] });
});

test('problems stay behind', () => {
	const problem = { file: 'events.csv', line: 2, column: null, message: 'missing', kept: false };
	expect(JSON.stringify(pack({ ...march, problems: [problem] }))).not.toContain('events.csv');
	expect(unpack(pack({ ...march, problems: [problem] })).problems).toEqual([]);
});

test('whatever the date, it means the same afterwards', () => {
	const dates = fc.oneof(
		date,
		date.chain((end) => fc.constantFrom(`${end}/..`, `${end}/`, `../${end}`))
	);
	fc.assert(
		fc.property(dates, (date) => {
			const set = dataset([event('one', date, 'battle')]);
			expect(unpack(carried(pack(set)))).toEqual(set);
		})
	);
});
