import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/lib/events/dataset';
import { pack, unpack, type Packed } from '../../../src/lib/read/packed';
import { citing, sheetOf } from '../../../src/lib/store/sheet';
import { retold, sheetStore, store } from '../../../src/lib/store/store';
import { when } from '../../../src/lib/time/when';
import { dataset, event, march } from '../dataset';
import { mosul } from '../mosul';
import { someDataset } from '../random';
import { date } from '../time/dates';

const rising = (a: number, b: number) => (a < b ? -1 : Number(a > b));

/** Days, and what lasted. */
const dates = fc.oneof(
	date,
	date.chain((end) => fc.constantFrom(`${end}/..`, `${end}/`, `../${end}`))
);

/** A dataset as a page gets it: both parts through JSON. */
function carried(set: Dataset): Dataset {
	const { light, texts } = JSON.parse(JSON.stringify(pack(set))) as Packed;
	const { sheet, told } = unpack(light);
	const { event } = told(texts);
	return {
		...sheet.scene,
		sources: texts.sources,
		events: set.events.map((_, i) => event(i)),
		problems: []
	};
}

test.each([
	['a small dataset', march],
	['the shipped dataset', mosul]
])('%s comes out of JSON as it went in', (_, set) => {
	expect(carried(set)).toEqual({ ...set, problems: [] });
});

test('dates travel as they were written, days as numbers from the one before', () => {
	const set = dataset([
		event('one', '2016-03-01', 'battle'),
		event('two', '2016-03-01/..', 'battle'),
		event('three', '2016-03-04', 'battle')
	]);
	expect(pack(set).light.events.when).toEqual({ list: [16861, '2016-03-01/..', 3] });
	expect(carried(set)).toEqual(set);
});

test('without its texts a dataset has everything that can be drawn, and no sources', () => {
	const { light } = pack(mosul);
	const { sheet } = unpack(light);
	expect(sheet.scene.sources).toEqual([]);
	mosul.events.forEach((whole, i) => {
		const { id, title, when, lat, lon, kind, holder, deaths, summary, sources } = sheet.event(i);
		expect({ id, title, when, lat, lon, kind, holder, deaths }).toEqual({
			...{ id: whole.id, title: whole.title, when: whole.when, lat: whole.lat, lon: whole.lon },
			...{ kind: whole.kind, holder: whole.holder, deaths: whole.deaths }
		});
		expect([summary, sources]).toEqual(['', []]);
	});
});

test('when the texts come, all that is drawn of a dataset stays, and what tells of it is whole', () => {
	const { light, texts } = pack(mosul);
	const { sheet, told } = unpack(light);
	const before = sheetStore(sheet);
	const after = retold(before, told(texts), texts.sources);
	const { columns, all, holds, decisions, lasting, extent, scene } = store(mosul);
	expect(after).toMatchObject({ columns, all, holds, decisions, lasting, extent, scene });
	expect(after.columns).toBe(before.columns);
	expect(after.all).toBe(before.all);
	expect(after.extent).toBe(before.extent);
	expect(after.scene.places).toBe(before.scene.places);
	expect([...columns.kind.keys()].map(after.event)).toEqual(mosul.events);
	const { id } = mosul.sources[0];
	expect([before.source(id), after.source(id)]).toEqual([null, mosul.sources[0]]);
	expect(after.search(['mosul'])).toEqual(store(mosul).search(['mosul']));
	expect(citing(after, new Set([id]))).toEqual(citing(store(mosul), new Set([id])));
});

test('whatever a dataset holds, it is laid out as if it had never been packed', () => {
	fc.assert(
		fc.property(someDataset, fc.infiniteStream(dates), ({ events, ...rest }, days) => {
			const set = dataset(
				events
					.map((event) => ({ ...event, when: when(days.next().value!) }))
					.sort((a, b) => rising(a.when.earliestStart, b.when.earliestStart)),
				rest
			);
			const { light, texts } = JSON.parse(JSON.stringify(pack(set))) as Packed;
			const { sheet, told } = unpack(light);
			const { columns, all, holds, decisions, lasting, find } = sheetOf(set);
			expect(sheet).toMatchObject({ columns, all, holds, decisions, lasting });
			for (const { id } of set.events) expect(told(texts).find(id)).toBe(find(id));
			expect(sheet.find('nobody')).toBeUndefined();
		})
	);
});

test('an event is made once, and is the same each time that it is asked for', () => {
	const { sheet } = unpack(pack(march).light);
	expect(sheet.event(2)).toBe(sheet.event(2));
	expect(sheet.event(2)).not.toBe(sheet.event(1));
});

test('a value that all events have is carried once, values that many have by their number', () => {
	const kinds = ['battle', 'riot', 'battle', 'riot'] as const;
	const { light } = pack(dataset(kinds.map((kind, i) => event(`e${i}`, '2016-03-01', kind))));
	expect(light.events.kind).toEqual({ of: ['battle', 'riot'], at: [0, 1, 0, 1] });
	expect(light.events.status).toEqual({ all: 'occurred' });
	expect(light.events.id).toEqual({ list: ['e0', 'e1', 'e2', 'e3'] });
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
	expect(pack(set).light.movements[0].when).toBe('2016-03-05~/2016-03-07');
	expect(pack(set).light.areas[0].when).toBe('2016-03');
	expect(carried(set)).toEqual({ ...set, problems: [] });
});

test('problems stay behind', () => {
	const problem = { file: 'events.csv', line: 2, column: null, message: 'missing', kept: false };
	expect(JSON.stringify(pack({ ...march, problems: [problem] }))).not.toContain('events.csv');
	expect(carried({ ...march, problems: [problem] }).problems).toEqual([]);
});

test('whatever the date, it means the same afterwards', () => {
	fc.assert(
		fc.property(dates, (date) => {
			const set = dataset([event('one', date, 'battle')]);
			expect(carried(set)).toEqual(set);
		})
	);
});
