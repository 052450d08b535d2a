import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/lib/events/dataset';
import { tenures } from '../../../src/lib/events/tenures';
import { csvRows } from '../../../src/lib/read/csv';
import { readPackage } from '../../../src/lib/read/package';
import { tableFile, tableNames } from '../../../src/lib/read/tables';
import { exportTenures } from '../../../src/lib/write/tenures';
import { actor, dataset, event, place } from '../dataset';
import { mosul, mosulFiles } from './mosul';
import { awkwardDataset } from './random';
import { exportEvents, exportPackage } from './whole';

const taken = { address: 'https://example.org/mosul/?a="b"', accessed: '2026-07-01' };
const all = { ...taken, scope: 'all' } as const;
const view = { ...taken, scope: 'view' } as const;

const again = (json: string, id: string) => readPackage(id, new Map([['datapackage.json', json]]));

/** The cells of the tables inside a package, unquoted. */
function cellsOf(json: string): string[] {
	const { resources } = JSON.parse(json) as { resources: { data: unknown }[] };
	const tables = resources.map(({ data }) => data).filter((data) => typeof data === 'string');
	return tables.flatMap((text) => csvRows(text).rows.flatMap(({ cells }) => cells));
}

/** The rule C8 of the project's tests of trust, on unquoted cells. */
const offending = (cells: readonly string[]) =>
	cells.filter((cell) => /^[=+\-@\t\r\0＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));

describe('round trip', () => {
	test('2,000 awkward datasets come back as they were, and no cell is a formula', () => {
		fc.assert(
			fc.property(awkwardDataset, (data) => {
				const json = exportPackage(data, data.events, all);
				expect(again(json, data.id)).toEqual(data);
				const csv = [
					exportEvents(data, data.events, taken),
					exportTenures(tenures(data), data.events)
				].flatMap((text) => csvRows(text).rows.flatMap(({ cells }) => cells));
				expect(offending([...cellsOf(json), ...csv])).toEqual([]);
			}),
			{ numRuns: 2000 }
		);
	}, 120_000);

	test('what is in view of awkward datasets needs nothing that is not there', () => {
		fc.assert(
			fc.property(awkwardDataset, fc.nat(3), (data, count) => {
				const chosen = data.events.slice(0, count);
				const { events, problems } = again(exportPackage(data, chosen, view), data.id);
				expect(problems).toEqual([]);
				const ids = chosen.map(({ id }) => id);
				expect(events).toEqual(
					chosen.map((one) => ({
						...one,
						outcomeOf: one.outcomeOf.filter((id) => ids.includes(id))
					}))
				);
			}),
			{ numRuns: 500 }
		);
	}, 60_000);

	test('the shipped dataset comes back as it is', () => {
		expect(again(exportPackage(mosul, mosul.events, all), 'mosul')).toEqual(mosul);
	});

	test('the cells of the shipped dataset are those of its files', () => {
		const { resources } = JSON.parse(exportPackage(mosul, mosul.events, all)) as {
			resources: { name: string; data: string }[];
		};
		for (const name of tableNames) {
			const file = csvRows(mosulFiles.get(tableFile(name)) ?? '').rows;
			const data = csvRows(resources.find((one) => one.name === name)?.data ?? '').rows;
			// a point or a precision may stand there though it is the place's own
			const own = file[0].cells.map((column) => !/^(lat|lon|precision_m)$/.test(column));
			const lines = (rows: typeof file) =>
				rows
					.map(({ cells }) => cells.map(plain).filter((_, i) => name !== 'events' || own[i]))
					.map((cells) => cells.join('|'))
					.sort();
			expect(lines(data)).toEqual(lines(file));
		}
	});

	test('a table of events alone, with its credits, is a table of events', () => {
		const files = new Map(mosulFiles);
		files.set('events.csv', exportEvents(mosul, mosul.events, taken));
		expect(readPackage('mosul', files)).toEqual(mosul);
	});
});

/** What `false` and nothing mean is the same, and so is what `36.0` and `36` mean. */
function plain(cell: string): string {
	if (cell === 'false') return '';
	return /^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell;
}

describe('what is in view', () => {
	const places = [
		place('city', 36, 43, { holder: 'red' }),
		place('half', 36, 43, { partOf: 'city' }),
		place('far', 30, 40, { holder: 'green' })
	];
	const actors = ['red', 'blue', 'green', 'white'].map((id) => actor(id));
	const whole: Dataset = dataset(
		[
			event('taken', '2016-07-09', 'battle', {
				place: 'half',
				lat: 36,
				lon: 43,
				holder: 'blue',
				heldPlaces: ['half'],
				heldUntil: '2016-07-12',
				thenHolder: 'white',
				outcomeOf: ['plan']
			}),
			event('plan', '2016', 'announcement', { status: 'planned' })
		],
		{
			places,
			actors,
			firstView: {
				from: '2016-07-01',
				to: '2016-07-20',
				domain: ['2016-01-01', '2016-12-31'],
				map: null,
				event: 'plan'
			},
			story: [['taken'], ['taken', 'plan']].map((events) => ({
				title: 'Step',
				text: 'Words',
				from: '2016-07-01',
				to: '2016-07-20',
				map: { lat: 36, lon: 43, zoom: 8 },
				event: 'plan',
				events
			}))
		}
	);
	const read = again(exportPackage(whole, whole.events.slice(0, 1), view), 'test');

	test('brings the places of its events with what they are a part of, and who held them', () => {
		expect(read.places.map(({ id }) => id)).toEqual(['city', 'half']);
		expect(read.actors.map(({ id }) => id)).toEqual(['red', 'blue', 'white']);
	});

	test('names no event that is not in it', () => {
		expect(read.events[0].outcomeOf).toEqual([]);
		expect(read.firstView?.event).toBeNull();
		expect(read.story.map(({ event, events }) => [event, events])).toEqual([[null, ['taken']]]);
	});

	test('says from where and when it was taken', () => {
		const filters = 'status: claimed';
		const { timefront } = JSON.parse(exportPackage(whole, [], { ...view, filters })) as {
			timefront: { export: unknown };
		};
		expect(timefront.export).toEqual({ ...view, filters });
	});
});
