import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/lib/read/package';
import { problemText } from '../../../src/lib/read/problem';
import type { TableName } from '../../../src/lib/read/tables';
import { record, table } from './record';

const read = (changes: Record<string, string> = {}) => readPackage('small', record(changes));
const told = (changes: Record<string, string>) => read(changes).problems.map(problemText);

describe('a good record', () => {
	test('has no problems', () => {
		expect(read().problems).toEqual([]);
	});

	test('becomes events, places, actors and sources', () => {
		const { events, places, actors, sources } = read({
			'events.csv': table('events', {
				deaths_low: '5',
				deaths_best: '7',
				deaths_high: '7',
				figures: 'troops: 4,647 (AP) or about 4,650; distance: 63 km: computed',
				reported: '2016-07-09',
				tally: 'true',
				note: 'One source only.',
				later: 'They kept it.'
			})
		});
		expect(events).toEqual([
			{
				id: 'base',
				title: 'Iraqi forces take the air base',
				summary: 'They took it from Daesh.',
				kind: 'battle',
				subkind: 'Government regains territory',
				status: 'occurred',
				when: {
					edtf: '2016-07-09',
					earliestStart: Date.UTC(2016, 6, 9),
					latestStart: Date.UTC(2016, 6, 9),
					earliestEnd: Date.UTC(2016, 6, 10),
					latestEnd: Date.UTC(2016, 6, 10)
				},
				place: 'airfield',
				lat: 35.77,
				lon: 43.12,
				precision: null,
				actors: ['army', 'daesh'],
				holder: 'army',
				heldPlaces: ['airfield'],
				heldUntil: null,
				thenHolder: null,
				deaths: { low: 5, best: 7, high: 7 },
				tally: true,
				figures: [
					{ name: 'troops', value: '4,647 (AP) or about 4,650' },
					{ name: 'distance', value: '63 km: computed' }
				],
				sources: ['paper'],
				reported: '2016-07-09',
				outcome: null,
				outcomeOf: [],
				conflict: '',
				accounts: [],
				note: 'One source only.',
				later: 'They kept it.'
			}
		]);
		expect(places.map(({ id, holder }) => [id, holder])).toEqual([['airfield', 'daesh']]);
		expect(actors.map(({ id }) => id)).toEqual(['army', 'daesh']);
		expect(sources[0]).toMatchObject({ publisher: 'Paper', url: '', read: true });
	});

	test('an event lies at its own point with its own precision, else at those of its place', () => {
		const { events, problems } = read({
			'places.csv': table('places', { precision_m: '500' }),
			'events.csv': table(
				'events',
				{ id: 'a' },
				{ id: 'b', lat: '-1.5', lon: '2', precision_m: '10000' },
				{ id: 'c', place: '' }
			)
		});
		expect(problems).toEqual([]);
		expect(events.map(({ lat, lon, precision }) => [lat, lon, precision])).toEqual([
			[35.77, 43.12, 500],
			[-1.5, 2, 10000],
			[null, null, null]
		]);
	});

	test('events come in the order of start, then end, then id, whatever that of the rows', () => {
		const { events } = read({
			'events.csv': table(
				'events',
				{ id: 'late', date: '2016-07-11' },
				{ id: 'year', date: '2016' },
				{ id: 'b', date: '2016-07-09' },
				{ id: 'month', date: '2016-07' },
				{ id: 'long', date: '2016-07-09/2016-07-12' },
				{ id: 'a', date: '2016-07-09' }
			)
		});
		expect(events.map(({ id }) => id)).toEqual(['year', 'month', 'a', 'b', 'long', 'late']);
	});

	test('accounts stand beside one another at their event', () => {
		const { events } = read({
			'accounts.csv': table(
				'accounts',
				{ by: 'Agency', deaths_low: '2', deaths_high: '3', sources: 'paper' },
				{ by: 'Army', date: '2016-07-08', drawn: 'false' }
			)
		});
		expect(events[0].accounts).toMatchObject([
			{ by: 'Agency', date: null, deathsLow: 2, deathsHigh: 3, sources: ['paper'], drawn: true },
			{ by: 'Army', date: '2016-07-08', deathsLow: null, deathsHigh: null, drawn: false }
		]);
	});

	test('a plan has an outcome, and the event that decided it says so', () => {
		const { events, problems } = read({
			'events.csv': table(
				'events',
				{ id: 'done', date: '2016-07-20', outcome_of: 'plan' },
				{
					id: 'plan',
					status: 'planned',
					outcome: 'late',
					outcome_date: '2016-07-20',
					outcome_note: 'A week later than said.'
				}
			)
		});
		expect(problems).toEqual([]);
		expect(events.map(({ id, outcome, outcomeOf }) => ({ id, outcome, outcomeOf }))).toEqual([
			{
				id: 'plan',
				outcome: { result: 'late', date: '2016-07-20', note: 'A week later than said.' },
				outcomeOf: []
			},
			{ id: 'done', outcome: null, outcomeOf: ['plan'] }
		]);
	});

	test('a place may be contested, and its holder unknown or left out', () => {
		const { places, problems } = read({
			'places.csv': table(
				'places',
				{ holder: 'contested' },
				{ id: 'b', holder: 'unknown' },
				{ id: 'c', holder: '' }
			)
		});
		expect(problems).toEqual([]);
		expect(places.map(({ holder }) => holder)).toEqual(['contested', 'unknown', '']);
	});
});

describe('a hold that did not last', () => {
	const held = (cells: Record<string, string>) => {
		const { events, problems } = read({ 'events.csv': table('events', cells) });
		const { heldUntil, thenHolder } = events[0];
		return { heldUntil, thenHolder, told: problems.map(problemText) };
	};

	test('says until when and who came then', () => {
		expect(held({ held_until: '2016-07-21~', then_holder: 'contested' })).toEqual({
			heldUntil: '2016-07-21~',
			thenHolder: 'contested',
			told: []
		});
	});

	test.each([
		[{ held_until: '2016-07-21' }, 'then_holder: missing'],
		[{ then_holder: 'daesh' }, 'held_until: missing'],
		[{ held_until: 'soon', then_holder: 'daesh' }, 'held_until: not a date: "soon"'],
		[{ held_until: '2016-07-21', then_holder: 'us' }, 'then_holder: no such holder: "us"'],
		[
			{ held_until: '2016-07-08', then_holder: 'daesh' },
			'held_until: ends before the event: "2016-07-08"'
		],
		[
			{ holder: '', held_places: '', held_until: '2016-07-21', then_holder: 'daesh' },
			'held_until: nobody held anything from here on'
		]
	])('%o says neither', (cells, problem) => {
		const { heldUntil, thenHolder, told } = held(cells);
		expect(told).toEqual([expect.stringContaining(`events.csv line 2, ${problem}`)]);
		expect([heldUntil, thenHolder]).toEqual([null, null]);
	});
});

describe('a place that is part of another', () => {
	const parts = (...rows: Record<string, string>[]) => {
		const { places, problems } = read({ 'places.csv': table('places', {}, ...rows) });
		return {
			parts: places.slice(1).map(({ id, partOf }) => [id, partOf]),
			told: problems.map(problemText)
		};
	};

	test('names it, wherever it stands', () => {
		expect(
			parts({ id: 'mosque', part_of: 'quarter' }, { id: 'quarter', part_of: 'airfield' })
		).toEqual({
			parts: [
				['mosque', 'quarter'],
				['quarter', 'airfield']
			],
			told: []
		});
	});

	test('is part of none when that is not there', () => {
		expect(parts({ id: 'mosque', part_of: 'moon' })).toEqual({
			parts: [['mosque', '']],
			told: ['places.csv line 3, part_of: no such place: "moon"']
		});
		expect(parts({ id: 'mosque', part_of: 'hill' }, { id: 'hill', lat: '', lon: '' }).told).toEqual(
			[
				'places.csv line 3, part_of: no such place: "hill"',
				'places.csv line 4, lat: missing',
				'places.csv line 4, lon: missing'
			]
		);
	});

	test('is not part of itself, over however many steps; what hangs on the circle stays', () => {
		expect(parts({ id: 'a', part_of: 'a' }).told).toEqual([
			'places.csv line 3, part_of: a part of itself: a in a'
		]);
		const rows = [
			{ id: 'a', part_of: 'b' },
			{ id: 'b', part_of: 'c' },
			{ id: 'c', part_of: 'a' },
			{ id: 'd', part_of: 'c' }
		];
		expect(parts(...rows)).toEqual({
			parts: [
				['a', ''],
				['b', ''],
				['c', ''],
				['d', 'c']
			],
			told: [
				'places.csv line 3, part_of: a part of itself: a in b in c in a',
				'places.csv line 4, part_of: a part of itself: b in c in a in b',
				'places.csv line 5, part_of: a part of itself: c in a in b in c'
			]
		});
	});
});

describe('a row that cannot be used is refused', () => {
	const refused: [table: TableName, cells: Record<string, string>, problem: string][] = [
		['events', { id: '' }, 'events.csv line 3, id: missing'],
		['events', { id: 'base' }, 'events.csv line 3, id: id appears twice: "base"'],
		['events', { date: '' }, 'events.csv line 3, date: missing'],
		['events', { date: '2016-13-01' }, 'events.csv line 3, date: not a date: "2016-13-01"'],
		['events', { kind: '' }, 'events.csv line 3, kind: missing'],
		['events', { kind: 'Battle' }, 'events.csv line 3, kind: no such kind: "Battle"'],
		['events', { status: '' }, 'events.csv line 3, status: missing'],
		['events', { status: 'true' }, 'events.csv line 3, status: no such status: "true"'],
		['accounts', { event: 'none' }, 'accounts.csv line 3, event: no such event: "none"'],
		['accounts', { event: '' }, 'accounts.csv line 3, event: missing'],
		['places', { id: '' }, 'places.csv line 3, id: missing'],
		['places', { lat: '' }, 'places.csv line 3, lat: missing'],
		['places', { lat: '91' }, 'places.csv line 3, lat: more than 90: "91"'],
		['places', { lon: '-180.5' }, 'places.csv line 3, lon: less than -180: "-180.5"'],
		['actors', { id: 'army' }, 'actors.csv line 3, id: id appears twice: "army"'],
		['sources', { id: '' }, 'sources.csv line 3, id: missing']
	];

	test.each(refused)('%s %o', (name, cells, problem) => {
		const daesh = name === 'actors' ? [{ id: 'daesh' }] : [];
		const { problems, events, places, sources } = read({
			[`${name}.csv`]: table(name, {}, { id: 'other', ...cells }, ...daesh)
		});
		expect(problems.map(problemText)).toContainEqual(expect.stringContaining(problem));
		expect(problems.every(({ kept }) => !kept)).toBe(true);
		expect([events.length, places.length, sources.length]).toEqual([1, 1, 1]);
		expect(events[0].accounts).toHaveLength(name === 'accounts' ? 1 : 0);
	});
});

describe('in a row that is kept, a bad cell is set aside', () => {
	const kept: [cells: Record<string, string>, problem: string, read: object][] = [
		[{ title: '' }, 'title: missing', { title: 'base' }],
		[{ sources: '' }, 'sources: missing', { sources: [] }],
		[{ sources: 'paper;radio' }, 'sources: no such source: "radio"', { sources: ['paper'] }],
		[{ place: 'moon' }, 'place: no such place: "moon"', { place: null, lat: null }],
		[{ actors: 'army; us' }, 'actors: no such actor: "us"', { actors: ['army'] }],
		[{ holder: 'nobody' }, 'holder: no such holder: "nobody"', { holder: null }],
		[{ holder: '' }, 'holder: missing', { holder: null, heldPlaces: ['airfield'] }],
		[{ held_places: '' }, 'held_places: missing', { holder: 'army', heldPlaces: [] }],
		[{ held_places: 'moon' }, 'held_places: no such place: "moon"', { heldPlaces: [] }],
		[{ lat: '100', lon: '43' }, 'lat: more than 90: "100"', { lat: 35.77, lon: 43.12 }],
		[{ lat: '36N', lon: '43' }, 'lat: not a number: "36N"', { lat: 35.77, lon: 43.12 }],
		[{ lat: '36' }, 'lon: missing beside lat', { lat: 35.77, lon: 43.12 }],
		[{ lon: '43' }, 'lat: missing beside lon', { lat: 35.77, lon: 43.12 }],
		[{ precision_m: '1.5' }, 'precision_m: not a whole number: "1.5"', { precision: null }],
		[{ deaths_low: 'many' }, 'deaths_low: not a whole number: "many"', { deaths: none() }],
		[{ deaths_low: '-1' }, 'deaths_low: less than 0: "-1"', { deaths: none() }],
		[
			{ deaths_low: '9', deaths_best: '5', deaths_high: '12' },
			'deaths_low: does not rise from low to high: 9, 5, 12',
			{ deaths: none() }
		],
		[
			{ figures: 'troops: 560; many' },
			'figures: not a name and a value: "many"',
			{ figures: [{ name: 'troops', value: '560' }] }
		],
		[{ reported: 'July' }, 'reported: not a date: "July"', { reported: null }],
		[{ outcome: 'done' }, 'outcome: no such outcome: "done"', { outcome: null }],
		[{ outcome_note: 'It came late.' }, 'outcome: missing', { outcome: null }],
		[{ outcome_of: 'plan' }, 'outcome_of: no such event: "plan"', { outcomeOf: [] }]
	];

	test.each(kept)('%o', (cells, problem, expected) => {
		const { problems, events } = read({ 'events.csv': table('events', cells) });
		expect(problems).toHaveLength(1);
		expect(problemText(problems[0])).toMatch(`events.csv line 2, ${problem}`);
		expect(problems[0].kept).toBe(true);
		expect(events[0]).toMatchObject(expected);
	});

	function none() {
		return { low: null, best: null, high: null };
	}

	const elsewhere: [table: TableName, cells: Record<string, string>, problem: string][] = [
		['places', { name: '' }, 'places.csv line 2, name: missing'],
		['places', { holder: 'us' }, 'places.csv line 2, holder: no such holder: "us"'],
		['actors', { colour: 'red' }, 'actors.csv line 2, colour: not a colour such as #1f77b4: "red"'],
		['sources', { publisher: '' }, 'sources.csv line 2, publisher: missing'],
		['sources', { title: '' }, 'sources.csv line 2, title: neither title nor description'],
		['sources', { date: '2016-00' }, 'sources.csv line 2, date: not a date: "2016-00"'],
		['sources', { read: 'yes' }, 'sources.csv line 2, read: neither true nor false: "yes"'],
		[
			'sources',
			{ url: 'javascript:alert(1)' },
			'sources.csv line 2, url: not a web or mail address: "javascript:alert(1)"'
		],
		['accounts', { by: '' }, 'accounts.csv line 2, by: missing'],
		['accounts', { date: 'May' }, 'accounts.csv line 2, date: not a date: "May"'],
		['accounts', { sources: 'radio' }, 'accounts.csv line 2, sources: no such source: "radio"'],
		['accounts', { drawn: 'false' }, 'accounts.csv line 2, drawn: no account of "base" is drawn'],
		[
			'accounts',
			{ deaths_low: '3', deaths_high: '2' },
			'accounts.csv line 2, deaths_low: does not rise from low to high: 3, 2'
		]
	];

	test.each(elsewhere)('%s %o', (name, cells, problem) => {
		const more = name === 'actors' ? [{ id: 'daesh' }] : [];
		const { problems } = read({ [`${name}.csv`]: table(name, cells, ...more) });
		expect(problems).toHaveLength(1);
		expect(problemText(problems[0])).toMatch(problem);
		expect(problems[0].kept).toBe(true);
	});

	test('a dangerous address is dropped, its source stays', () => {
		const { sources } = read({ 'sources.csv': table('sources', { url: 'javascript:alert(1)' }) });
		expect(sources).toMatchObject([{ id: 'paper', url: '' }]);
	});

	test('of two accounts that are drawn, the first is', () => {
		const changes = { 'accounts.csv': table('accounts', {}, { by: 'Army' }) };
		expect(told(changes)).toEqual([
			'accounts.csv line 3, drawn: another account of "base" is drawn'
		]);
		expect(read(changes).events[0].accounts.map(({ drawn }) => drawn)).toEqual([true, false]);
	});
});

describe('a record with faults', () => {
	test('a bad record is reported, the others are kept', () => {
		const { events, problems } = read({
			'events.csv': table('events', { id: 'a' }, { id: 'b', date: 'soon' }, { id: 'c' })
		});
		expect(events.map(({ id }) => id)).toEqual(['a', 'c']);
		expect(problems.map(problemText)).toEqual([
			expect.stringContaining('events.csv line 3, date: not a date: "soon"')
		]);
	});

	test('lines are counted as an editor counts them', () => {
		const events = table('events', { summary: 'One.\nTwo.\nThree.' }, { id: 'b', place: 'moon' });
		expect(told({ 'events.csv': events })).toEqual([
			'events.csv line 5, place: no such place: "moon"'
		]);
	});

	test('problems come file by file and line by line', () => {
		expect(
			told({
				'sources.csv': table('sources', { publisher: '' }),
				'events.csv': table('events', { outcome_of: 'x', actors: 'us' }, { id: '' }),
				'places.csv': table('places', { name: '' })
			})
		).toEqual([
			'events.csv line 2, actors: no such actor: "us"',
			'events.csv line 2, outcome_of: no such event: "x"',
			'events.csv line 3, id: missing',
			'places.csv line 2, name: missing',
			'sources.csv line 2, publisher: missing'
		]);
	});

	test('a missing column is told once, not for every row', () => {
		const events = table('events', {}, { id: 'b' }).replace('outcome_of', 'outcome of');
		expect(told({ 'events.csv': events })).toEqual([
			'events.csv line 1, outcome_of: missing column'
		]);
	});

	test('missing files are told', () => {
		const { title, events, problems } = readPackage('empty', new Map());
		expect(problems.map(problemText)).toEqual([
			'datapackage.json: missing file',
			'events.csv: missing file',
			'accounts.csv: missing file',
			'places.csv: missing file',
			'actors.csv: missing file',
			'sources.csv: missing file'
		]);
		expect([title, events.length]).toEqual(['empty', 0]);
	});

	test('a guard against formulas is taken off, once', () => {
		const { events } = read({
			'events.csv': table('events', { title: "'=1+1", summary: "''=2", lat: '-1.5', lon: "'-2" })
		});
		expect(events).toMatchObject([{ title: '=1+1', summary: "'=2", lat: -1.5, lon: -2 }]);
	});

	test('no text of any cell breaks it, and what is kept fits together', () => {
		const text = fc.oneof(
			fc.string(),
			fc.constantFrom('', 'base', 'army', 'airfield', '2016', '-1', '1e9', ';', 'a: b;', 'true')
		);
		const columns = Object.keys(read().events[0]);
		const row = fc.dictionary(
			fc.constantFrom(
				'id',
				'date',
				'kind',
				'lat',
				'lon',
				'actors',
				'figures',
				'deaths_low',
				'place',
				'held_until',
				'then_holder'
			),
			text
		);
		fc.assert(
			fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
				const { events, places, actors } = read({ 'events.csv': table('events', ...rows) });
				const ids = events.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				for (const event of events) {
					expect(Object.keys(event).sort()).toEqual(columns.toSorted());
					expect(event.actors.every((id) => actors.some((actor) => actor.id === id))).toBe(true);
					expect(event.heldUntil === null).toBe(event.thenHolder === null);
					expect(event.place === null || places.some(({ id }) => id === event.place)).toBe(true);
				}
			})
		);
	});
});
