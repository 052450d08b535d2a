import { describe, expect, test } from 'vitest';
import { check, type Governorate } from '../../../src/lib/read/check';
import { readPackage } from '../../../src/lib/read/package';
import { problemText } from '../../../src/lib/read/problem';
import { manifest, movements, record, storyStep, table } from './record';

const nineveh = governorate('Nineveh', 42, 35, 44, 37);
const erbil = governorate('Erbil', 44, 35, 45, 37);

function governorate(name: string, west: number, south: number, east: number, north: number) {
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
	return {
		type: 'Feature',
		properties: { name },
		geometry: { type: 'Polygon', coordinates: [ring] }
	} satisfies Governorate;
}

function told(changes: Record<string, string> = {}): string[] {
	const files = record(changes);
	return check(readPackage('small', files), files, [nineveh, erbil]).map(problemText);
}

test('a record that is complete and used passes', () => {
	expect(told()).toEqual([]);
});

describe('what nothing uses is told', () => {
	test('sources', () => {
		expect(told({ 'sources.csv': table('sources', {}, { id: 'radio' }) })).toEqual([
			'sources.csv line 3, id: nothing cites "radio"'
		]);
	});

	test('places: a holder at the start is no use', () => {
		expect(told({ 'places.csv': table('places', {}, { id: 'hill' }) })).toEqual([
			'places.csv line 3, id: no event is at or about "hill"'
		]);
	});

	test('actors: to hold a place is use enough', () => {
		expect(
			told({
				'actors.csv': table('actors', {}, { id: 'daesh' }, { id: 'us' }, { id: 'krg' }),
				'places.csv': table('places', { holder: 'krg' })
			})
		).toEqual(['actors.csv line 4, id: no event or place names "us"']);
	});
});

test('a place that others are part of, and an actor who came later, are used', () => {
	expect(
		told({
			'actors.csv': table('actors', {}, { id: 'daesh' }, { id: 'krg' }),
			'events.csv': table('events', { held_until: '2016-08', then_holder: 'krg' }),
			'places.csv': table('places', { part_of: 'district' }, { id: 'district' })
		})
	).toEqual([]);
});

test('a movement that rests on what its event does not is told', () => {
	expect(
		told({
			'accounts.csv': table('accounts', { sources: 'radio' }, { by: 'Army', drawn: 'false' }),
			'sources.csv': table('sources', {}, { id: 'radio' }),
			'datapackage.json': withFeatures(),
			'movements.geojson': movements({ sources: ['paper', 'radio'] })
		})
	).toContain('movements.geojson: "To the base" cites "radio", its event "base" does not');
});

test('features are described too', () => {
	expect(told({ 'datapackage.json': withFeatures(), 'movements.geojson': movements() })).toEqual(
		[]
	);
	expect(told({ 'movements.geojson': movements() })).toEqual([
		'datapackage.json, resources: does not describe "movements.geojson"'
	]);
	expect(told({ 'datapackage.json': withFeatures() })).toEqual([
		'datapackage.json, resources.movements.path: no such file: "movements.geojson"'
	]);
});

function withFeatures(): string {
	const features = { name: 'movements', path: 'movements.geojson' };
	return JSON.stringify({ ...manifest, resources: [...manifest.resources, features] });
}

test('a step of the story selects what carries it and lies in its days', () => {
	const step = { ...storyStep, event: 'base', from: '2016-07-10', to: '2016-07-11' };
	const story = (...steps: object[]) =>
		told({
			'events.csv': table('events', {}, { id: 'other', date: '2016-08' }),
			'datapackage.json': JSON.stringify({
				...manifest,
				timefront: { ...manifest.timefront, story: steps }
			})
		});
	expect(story({ ...step, from: '2016-07-09' }, { ...step, event: undefined })).toEqual([]);
	expect(story(step, { ...storyStep, to: '2016-08-01', event: 'other' })).toEqual([
		'datapackage.json, timefront.story: "The base" selects "base" outside of its days',
		'datapackage.json, timefront.story: "The base" selects "other", which does not carry it'
	]);
});

describe('what is unfinished is told', () => {
	const events = (cells: Record<string, string>) => told({ 'events.csv': table('events', cells) });

	test('a plan without an outcome, an outcome without a plan', () => {
		expect(events({ status: 'planned' })).toEqual([
			'events.csv line 2, outcome: a plan without an outcome'
		]);
		expect(events({ outcome: 'late' })).toEqual([
			'events.csv line 2, outcome: an outcome of what is no plan but occurred'
		]);
		expect(events({ status: 'planned', outcome: 'unknown' })).toEqual([]);
	});

	test('what was reported before it happened, unless it was a plan', () => {
		expect(events({ reported: '2016-07-08' })).toEqual([
			'events.csv line 2, reported: reported before it happened: "2016-07-08"'
		]);
		expect(events({ reported: '2016-07' })).toEqual([]);
		expect(events({ reported: '2016-07-08', status: 'planned', outcome: 'open' })).toEqual([]);
	});

	test('a conflict without accounts, accounts without a conflict', () => {
		expect(events({ conflict: 'The dates differ.' })).toEqual([
			'events.csv line 2, conflict: no accounts of the conflict about "base"'
		]);
		expect(told({ 'accounts.csv': table('accounts', {}, { by: 'Army', drawn: 'false' }) })).toEqual(
			['events.csv line 2, conflict: accounts of "base" but no word on what they differ in']
		);
	});

	test('one account alone', () => {
		expect(
			told({
				'accounts.csv': table('accounts', {}),
				'events.csv': table('events', { conflict: 'The dates differ.' })
			})
		).toEqual(['events.csv line 2, conflict: one account alone of "base"']);
	});

	test('an account with a source that its event does not have', () => {
		expect(
			told({
				'accounts.csv': table('accounts', {}, { sources: 'radio', drawn: 'false' }),
				'events.csv': table('events', { conflict: 'The dates differ.' }),
				'sources.csv': table('sources', {}, { id: 'radio' })
			})
		).toEqual(['events.csv line 2, sources: an account cites "radio", the event does not']);
	});
});

describe('places lie where they say', () => {
	const places = (cells: Record<string, string>) => told({ 'places.csv': table('places', cells) });

	test('in their governorate', () => {
		expect(places({ admin1: 'Nineveh' })).toEqual([]);
		expect(places({ admin1: 'Erbil' })).toEqual([
			'places.csv line 2, admin1: lies in Nineveh, not in "Erbil"'
		]);
		expect(places({ admin1: 'Erbil', lat: '40' })).toEqual([
			'places.csv line 2, admin1: lies in no governorate, not in "Erbil"'
		]);
	});

	test('a governorate that nobody knows is told', () => {
		expect(places({ admin1: 'Ninive' })).toEqual([
			'places.csv line 2, admin1: lies in Nineveh, not in "Ninive"'
		]);
	});

	test('a place in dispute, one abroad and one without a governorate are let pass', () => {
		expect(places({ admin1: 'Erbil', dispute: 'Both claim it.' })).toEqual([]);
		expect(places({ admin1: 'Raqqa', lat: '35.95', lon: '39' })).toEqual([]);
		expect(places({ admin1: '' })).toEqual([]);
	});
});

describe('the Table Schema is true', () => {
	type Manifest = typeof manifest;

	function schema(change: (copy: Manifest) => void, tables: Record<string, string> = {}): string[] {
		const copy = structuredClone(manifest);
		change(copy);
		return told({ 'datapackage.json': JSON.stringify(copy), ...tables });
	}
	const field = ({ resources }: Manifest, table: string, column: string) =>
		resources
			.find(({ name }) => name === table)!
			.schema.fields.find(({ name }) => name === column)!;

	test('every table and every column is described', () => {
		expect(schema((copy) => copy.resources.pop())).toEqual([
			'datapackage.json, resources: does not describe "sources.csv"'
		]);
		expect(schema((copy) => copy.resources[3].schema.fields.pop())).toEqual([
			'datapackage.json, resources.actors: does not describe column "description"'
		]);
		expect(schema((copy) => (field(copy, 'actors', 'side').description = ''))).toEqual([
			'datapackage.json, resources.actors: does not say what column "side" means'
		]);
	});

	test('what is described is there, in the same order', () => {
		expect(schema((copy) => (copy.resources[4].path = 'books.csv'))).toEqual([
			'datapackage.json, resources.sources.path: no such file: "books.csv"',
			'datapackage.json, resources: does not describe "sources.csv"'
		]);
		expect(schema((copy) => copy.resources[3].schema.fields.reverse())).toEqual([
			'datapackage.json, resources.actors: describes the columns in another order'
		]);
		const more = { name: 'flag', type: 'string' as const, description: 'A flag.', constraints: {} };
		expect(schema((copy) => copy.resources[3].schema.fields.push(more))).toEqual([
			'datapackage.json, resources.actors: describes column "flag", which is not there'
		]);
	});

	test('types and keys are those of the format', () => {
		expect(schema((copy) => (field(copy, 'places', 'lat').type = 'string'))).toEqual([
			'datapackage.json, resources.places: column "lat" is not number: "string"'
		]);
		expect(schema((copy) => (copy.resources[3].schema.primaryKey = undefined))).toEqual([
			'datapackage.json, resources.actors: primary key is not id: ""'
		]);
		expect(schema((copy) => copy.resources[0].schema.foreignKeys.pop())).toEqual([
			'datapackage.json, resources.events: no foreign key from place to places'
		]);
	});

	test.each<[column: string, constraints: Record<string, unknown>, cell: string, problem: string]>([
		['side', { required: true }, '', 'missing'],
		['side', { unique: true }, 'a', 'appears twice: "a"'],
		['side', { enum: ['b'] }, 'a', 'not one of the enum: "a"'],
		['side', { pattern: '[b-z]' }, 'a', 'does not match [b-z]: "a"'],
		['side', {}, ' a', 'spaces around it: " a"'],
		['aliases', {}, 'a;;b', 'not list: "a;;b"']
	])('%s with %o is not %o', (column, constraints, cell, problem) => {
		const rows = [{ [column]: cell }, { id: 'daesh', [column]: cell }];
		const problems = schema((copy) => (field(copy, 'actors', column).constraints = constraints), {
			'actors.csv': table('actors', ...rows)
		});
		expect(problems.at(-1)).toBe(`actors.csv line 3, ${column}: ${problem}`);
	});

	test.each([
		['lat', 'north', 'not number: "north"'],
		['lat', '-91', 'less than -90: "-91"'],
		['lat', '91', 'more than 90: "91"'],
		['precision_m', '1.5', 'not integer: "1.5"']
	])('a %s of %o is told', (column, cell, problem) => {
		const places = table('places', {}, { id: 'hill', [column]: cell });
		expect(told({ 'places.csv': places })).toContain(`places.csv line 3, ${column}: ${problem}`);
	});

	test('a foreign key leads to a row, and to a table', () => {
		expect(told({ 'events.csv': table('events', { place: 'moon' }) })).toContain(
			'events.csv line 2, place: not in places: "moon"'
		);
		const problems = schema(
			(copy) => (copy.resources[0].schema.foreignKeys[0].reference.resource = 'towns' as 'places')
		);
		expect(problems).toContain(
			'datapackage.json, resources.events: foreign key to no table: "towns"'
		);
	});

	test('JSON of another form breaks nothing', () => {
		for (const json of ['{', 'null', '[]', '{"resources":[null,{"schema":{"fields":[7]}}]}'])
			expect(told({ 'datapackage.json': json }).length).toBeGreaterThan(0);
	});
});
