import fc from 'fast-check';
import { expect, test } from 'vitest';
import { store } from '../../../src/lib/store/store';
import { laneTable, lanesOf } from '../../../src/lib/timeline/lanes';
import { laneChoices } from '../../../src/lib/viewstate';
import { actor, dataset, day, event, march } from '../dataset';
import { mosul } from '../mosul';
import { someDataset } from '../random';
import { names } from './names';

const marchStore = store(march);
const rows = (by: (typeof laneChoices)[number]) => {
	const table = laneTable(by, marchStore, names);
	return table.lanes.map(({ label }, lane) => [
		label,
		march.events.filter((_, i) => lanesOf(table, i).includes(lane)).map(({ id }) => id)
	]);
};

test('lanes by kind are the kinds that occur, in the order of the table of kinds', () => {
	expect(rows('kind')).toEqual([
		['Battles', ['fight', 'siege']],
		['Explosions/Remote violence', ['strike']],
		['Violence against civilians', ['raid']],
		['Strategic developments', ['march']],
		['Deployment', ['camp']],
		['Diplomacy', ['talks']],
		['Humanitarian', ['aid']]
	]);
	expect(laneTable('kind', marchStore, names).lanes.map(({ kind }) => kind?.shape)[1]).toBe(
		'triangle'
	);
});

test('lanes by place are the places by their number of events, what has no place comes last', () => {
	expect(rows('place')).toEqual([
		['Hill Town', ['fight', 'aid', 'siege', 'camp']],
		['Al-Ford', ['strike', 'raid']],
		['The Plain', ['march']],
		['Other places', ['talks']]
	]);
});

test('lanes by actor hold an event once for each of its actors', () => {
	expect(rows('actor')).toEqual([
		['Army', ['fight', 'strike', 'siege', 'march', 'camp']],
		['Daesh', ['fight', 'siege', 'raid']],
		['Relief Committee', ['aid']],
		['Other actors', ['talks']]
	]);
});

test('there are ten lanes of actors at most, the rare ones share one more', () => {
	const actors = Array.from({ length: 12 }, (_, i) => actor(`a${i}`));
	const events = actors.flatMap(({ id }, i) =>
		Array.from({ length: 20 - i }, (_, j) =>
			event(`e${i}-${j}`, '2016-03-01', 'battle', { actors: [id] })
		)
	);
	const all = store(dataset(events, { actors }));
	const table = laneTable('actor', all, names);
	expect(table.lanes.map(({ id }) => id)).toEqual([...actors.slice(0, 10).map(({ id }) => id), '']);
	expect(lanesOf(table, events.length - 1)).toEqual([10]);
	expect(lanesOf(table, 0)).toEqual([0]);
});

test('there is no lane for the rest when there is no rest', () => {
	const one = event('one', '2016-03-01', 'battle', { actors: ['army'] });
	const all = store(dataset([one], { actors: [actor('army')] }));
	expect(laneTable('actor', all, names).lanes.map(({ id }) => id)).toEqual(['army']);
	expect(laneTable('place', all, names).lanes.map(({ id }) => id)).toEqual(['']);
});

test('a dataset without events has no lanes', () => {
	for (const by of laneChoices) expect(laneTable(by, store(dataset([])), names).lanes).toEqual([]);
});

test('every event stands in one lane at least and no lane is empty', () => {
	const datasets = fc.oneof(someDataset, fc.constant(mosul));
	fc.assert(
		fc.property(datasets, fc.constantFrom(...laneChoices), (dataset, by) => {
			const table = laneTable(by, store(dataset), names);
			const used = new Set(dataset.events.flatMap((_, i) => lanesOf(table, i)));
			dataset.events.forEach((_, i) => expect(lanesOf(table, i).length).toBeGreaterThan(0));
			expect([...used].sort((a, b) => a - b)).toEqual([...table.lanes.keys()]);
		})
	);
});

test('a lane has a row for each kind of event in it, and every event stands in the row of its kind', () => {
	const datasets = fc.oneof(someDataset, fc.constant(mosul));
	fc.assert(
		fc.property(datasets, fc.constantFrom(...laneChoices), (dataset, by) => {
			const { columns, ...rest } = store(dataset);
			const table = laneTable(by, { columns, ...rest }, names);
			const { rows, laneOf, kindOf } = table;
			const standing = dataset.events.flatMap((_, i) => [
				...(rows.from ? rows.row.subarray(rows.from[i], rows.from[i + 1]) : [rows.row[i]]).map(
					(row) => {
						expect(kindOf[row]).toBe(columns.kind[i]);
						return row;
					}
				)
			]);
			const pairs = Array.from(laneOf, (lane, row) => lane * 100 + kindOf[row]);
			expect(pairs).toEqual([...new Set(pairs)].sort((a, b) => a - b));
			expect([...new Set(standing)].sort((a, b) => a - b)).toEqual([...pairs.keys()]);
			expect(rows.count).toBe(pairs.length);
		})
	);
});

test('lanes stay as they are, whatever the days of the events', () => {
	const moved = march.events.map((one) => ({
		...one,
		when: { ...one.when, latestEnd: day('2030-01-01') }
	}));
	for (const by of laneChoices) {
		const table = laneTable(by, store({ ...march, events: moved }), names);
		expect(table.lanes).toEqual(laneTable(by, marchStore, names).lanes);
	}
});
