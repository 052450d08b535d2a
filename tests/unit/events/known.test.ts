import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConflictEvent, Source } from '../../../src/lib/events/dataset';
import { asKnown, knownWhen, lastDay, lasted, reportedAfter } from '../../../src/lib/events/known';
import { outcomes, statuses } from '../../../src/lib/events/status';
import { isoDay } from '../../../src/lib/time/calendar';
import { DAY } from '../../../src/lib/time/span';
import { possible, when } from '../../../src/lib/time/when';
import { day, event } from '../dataset';
import { mosul } from '../mosul';

const dates: Readonly<Record<string, string>> = {
	first: '2016-03-02',
	month: '2016-03',
	late: '2019-01-01',
	undated: ''
};
const source = (id: string) => (id in dates ? ({ id, date: dates[id] } as Source) : null);
const known = (one: ConflictEvent, on: string) => asKnown(one, day(on), source);

test.each([
	['2016-03-05', '2016-03-05'],
	['2016-03', '2016-03-31'],
	['2016', '2016-12-31'],
	['2016-03-05~', '2016-03-08'],
	['[2016-03-05,2016-03-09]', '2016-03-09'],
	['2016-03-05/2016-03-09', '2016-03-09']
])('what came out %s was out by %s', (date, expected) => {
	expect(isoDay(lastDay(date))).toBe(expected);
});

test.each([null, '', '2016-03-05/..', '2016-03-05/'])('nobody knows by when %j was out', (date) => {
	expect(lastDay(date)).toBe(Infinity);
});

test.each([
	['2016-03-05', 'occurred', '2016-03-05', false],
	['2016-03-05', 'occurred', '2016-03-01', false],
	['2016-03-05/2016-03-09', 'occurred', '2016-03-05', true],
	['2016-03-05/2016-03-09', 'occurred', '2016-03-08', true],
	['2016-03-05/2016-03-09', 'occurred', '2016-03-09', false],
	['2016-03-05~/2016-03-09~', 'claimed', '2016-03-11', true],
	['2016-03-05/..', 'occurred', '2030-01-01', true],
	['2016-03-05/', 'announced', '2030-01-01', true],
	['../2016-03-09', 'occurred', '2016-03-05', false],
	['/2016-03-09', 'occurred', '2016-03-05', false],
	['[2016-03-05..2016-03-09]', 'occurred', '2016-03-06', false],
	['2016-03-05/2016-03-09', 'planned', '2016-03-05', false]
] as const)('%s, %s: on %s it was still going on: %s', (date, status, on, expected) => {
	expect(lasted(event('one', date, 'battle', { status }), day(on))).toBe(expected);
});

test.each([
	['2016-03-05', '2016-03-05', 0],
	['2016-03-05', '2016-03-08', 3],
	['2016-03-05', '2016-03', 0],
	['2016-03-05', '2016-04', 27],
	['2016-03', '2016-03-31', 0],
	['2016-03', '2016-04-02', 2],
	['2016-03-05/2016-03-09', '2016-03-06', 0],
	['2016-03-05/..', '2018-01-01', 0],
	['2016-03-05', null, 0],
	['2016-03-05', '../2018', 0]
])('%s, first reported %s: %i days later', (date, reported, expected) => {
	expect(reportedAfter(event('one', date, 'battle', { reported }))).toBe(expected);
});

describe('as known on a day', () => {
	const full = event('one', '2016-03-01/2016-03-09', 'battle', {
		holder: 'red',
		heldPlaces: ['town'],
		heldUntil: '2016-03-20',
		thenHolder: 'blue',
		deaths: { low: 1, best: 2, high: 3 },
		figures: [{ name: 'fled', value: '100' }],
		sources: ['first', 'month'],
		outcome: { result: 'late', date: '2016-04-05', note: 'a month late' },
		conflict: 'they differ',
		accounts: [{ by: 'A', statement: '' } as ConflictEvent['accounts'][number]],
		note: 'unverified',
		later: 'there was more to it'
	});

	test.each([
		['2016-03-01', []],
		['2016-03-02', ['first']],
		['2016-03-30', ['first']],
		['2016-03-31', ['first', 'month']]
	])('%s: the sources that were out are %j', (on, expected) => {
		expect(known(full, on).sources).toEqual(expected);
	});

	test.each(['undated', 'late', 'nowhere'])('a source that is %s has not come out', (id) => {
		expect(known({ ...full, sources: ['first', id] }, '2018-01-01').sources).toEqual(['first']);
	});

	test('figures, accounts and notes wait for the last source', () => {
		const { deaths, figures, conflict, accounts, note } = known(full, '2016-03-30');
		expect(deaths).toEqual({ low: null, best: null, high: null });
		expect({ figures, conflict, accounts, note }).toEqual({
			figures: [],
			conflict: '',
			accounts: [],
			note: ''
		});
		expect(known(full, '2016-03-31')).toMatchObject({
			deaths: full.deaths,
			figures: full.figures,
			conflict: 'they differ',
			accounts: full.accounts,
			note: 'unverified'
		});
	});

	test('a plan is open until its outcome', () => {
		const open = { result: 'open', date: null, note: '' };
		expect(known(full, '2016-04-04').outcome).toEqual(open);
		expect(known(full, '2016-04-05').outcome).toEqual(full.outcome);
		const undated = { ...full, outcome: { ...full.outcome!, date: null } };
		expect(known(undated, '2030-01-01').outcome).toEqual(open);
		expect(known({ ...full, outcome: null }, '2016-03-05').outcome).toBeNull();
	});

	test('a hold has no end before it ended', () => {
		const end = (on: string) => {
			const { holder, heldPlaces, heldUntil, thenHolder } = known(full, on);
			return [holder, heldPlaces, heldUntil, thenHolder];
		};
		expect(end('2016-03-19')).toEqual(['red', ['town'], null, null]);
		expect(end('2016-03-20')).toEqual(['red', ['town'], '2016-03-20', 'blue']);
	});

	test.each([
		['2016-03-01/2016-03-09', '2016-03-08', '2016-03-01/..'],
		['2016-03-01/2016-03-09', '2016-03-09', '2016-03-01/2016-03-09'],
		['2016-03-01~/2016-03-09', '2016-03-02', '2016-03-01~/..'],
		['2016-03/2016-03-09', '2016-03-02', '2016-03/..'],
		['2016-03-01/', '2016-03-02', '2016-03-01/..']
	])('%s was known on %s as %s', (date, on, expected) => {
		expect(known({ ...full, when: when(date) }, on).when).toEqual(when(expected));
	});

	test('what became known later is left out, whatever the day', () => {
		expect(known(full, '2099-01-01').later).toBe('');
	});

	test('title, summary and place stay', () => {
		const { title, summary, place, status, kind } = full;
		expect(known(full, '2016-03-01')).toMatchObject({ title, summary, place, status, kind });
	});
});

const someDay = fc.integer({ min: 0, max: 60 }).map((days) => day('2016-02-20') + days * DAY);
const someDate = fc.constantFrom(
	...['2016-03-01', '2016-03', '2016-03-05~', '[2016-03-05..2016-03-09]', '2016-03-01/2016-03-20'],
	...['2016-03/2016-03-15', '2016-03-05/..', '2016-03-05/', '/2016-03-05', '2016-03-04~/2016-04-02']
);
const someReport: fc.Arbitrary<ConflictEvent> = fc
	.record({
		date: someDate,
		status: fc.constantFrom(...statuses),
		sources: fc.uniqueArray(fc.constantFrom(...Object.keys(dates), 'nowhere')),
		heldUntil: fc.constantFrom(null, '2016-03-15', '2016-03'),
		outcome: fc.option(
			fc.record({
				result: fc.constantFrom(...outcomes),
				date: fc.constantFrom(null, '2016-03-12', '2016-04'),
				note: fc.constantFrom('', 'so it went')
			})
		),
		low: fc.constantFrom(null, 0, 5)
	})
	.map(({ date, low, ...rest }) =>
		event('one', date, 'battle', {
			...rest,
			holder: 'red',
			thenHolder: rest.heldUntil && 'blue',
			deaths: { low, best: low, high: low },
			figures: [{ name: 'fled', value: '100' }],
			conflict: 'they differ',
			note: 'unverified',
			later: 'more'
		})
	);
const mosulSources = new Map(mosul.sources.map((one) => [one.id, one]));
/** An event, invented or of the shipped dataset, with what tells its sources. */
const someKnown = fc.oneof(
	someReport.map((one) => ({ one, source })),
	fc
		.constantFrom(...mosul.events)
		.map((one) => ({ one, source: (id: string) => mosulSources.get(id) ?? null }))
);
const anyDay = fc.oneof(
	someDay,
	fc.integer({ min: 0, max: 2000 }).map((days) => day('2014-01-01') + days * DAY)
);

/** The facts that an event holds beside its title and summary, each as a text. */
function facts(one: ConflictEvent): Set<string> {
	const { sources, outcome, deaths, figures, accounts } = one;
	const { heldUntil, thenHolder, conflict, note, later, when } = one;
	const single = { heldUntil, thenHolder, conflict, note, later, ...deaths };
	return new Set([
		...sources,
		...[...figures, ...accounts].map((row) => JSON.stringify(row)),
		...Object.entries(single).flatMap(([name, value]) => (value ? `${name}: ${value}` : [])),
		...(outcome && outcome.result !== 'open' ? [JSON.stringify(outcome)] : []),
		...(when.edtf.endsWith('/..') ? [] : [when.edtf])
	]);
}

test('nothing is ever added', () => {
	fc.assert(
		fc.property(someKnown, anyDay, ({ one, source }, on) => {
			const then = asKnown(one, on, source);
			expect([...facts(one)]).toEqual(expect.arrayContaining([...facts(then)]));
			const [start, end] = possible(then.when);
			expect(start).toBe(one.when.earliestStart);
			expect(end).toBeGreaterThanOrEqual(one.when.latestEnd);
			expect(knownWhen(one, on)).toEqual(then.when);
		})
	);
});

test('what is visible on a day is visible on every later day', () => {
	fc.assert(
		fc.property(someKnown, anyDay, anyDay, ({ one, source }, a, b) => {
			const earlier = facts(asKnown(one, Math.min(a, b), source));
			const later = facts(asKnown(one, Math.max(a, b), source));
			expect([...later]).toEqual(expect.arrayContaining([...earlier]));
		})
	);
});

test('what is known on a day changes nothing when it is asked for once more', () => {
	fc.assert(
		fc.property(someKnown, anyDay, ({ one, source }, on) => {
			const then = asKnown(one, on, source);
			expect(asKnown(then, on, source).sources).toEqual(then.sources);
			expect(asKnown(then, on, source).when).toEqual(then.when);
		})
	);
});

test('when all reports count, an event is itself', () => {
	fc.assert(
		fc.property(someKnown, ({ one, source }) => {
			expect(asKnown(one, Infinity, source)).toBe(one);
		})
	);
});
