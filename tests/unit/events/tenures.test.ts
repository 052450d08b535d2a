import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConflictEvent, Dataset } from '../../../src/lib/events/dataset';
import { statuses } from '../../../src/lib/events/status';
import { holderAt, tenures, type Tenure } from '../../../src/lib/events/tenures';
import { isoDay } from '../../../src/lib/time/calendar';
import { DAY } from '../../../src/lib/time/span';
import { dataset, day, event, place } from '../dataset';
import { mosul } from '../mosul';

type More = Partial<ConflictEvent>;

/** An event that gives a place, or several joined by spaces, to a holder. */
function takes(holder: string, at: string, date: string, more: More = {}): ConflictEvent {
	const id = `${holder}-${at.replaceAll(' ', '-')}-${date}`;
	return event(id, date, 'battle', { holder, heldPlaces: at.split(' '), ...more });
}

const town = [place('town', 36, 43, { holder: 'red' })];

const at = (time: number) => (Number.isFinite(time) ? isoDay(time) : '..');
const shown = (rows: readonly Tenure[] | undefined) =>
	rows?.map(({ from, to, holder, reason }) => `${at(from)} ${at(to)} ${holder} ${reason}`);
const held = (events: readonly ConflictEvent[], places = town, id = 'town') =>
	shown(tenures(dataset(events, { places })).get(id));

describe('the start', () => {
	test('a holder that nothing changes holds for ever', () => {
		expect(held([])).toEqual(['.. .. red start']);
	});

	test('no holder is no data before the first change, and no row without one', () => {
		const places = [place('town', 36, 43)];
		expect(held([], places)).toBeUndefined();
		expect(held([takes('blue', 'town', '2016-03-05')], places)).toEqual([
			'2016-03-05 .. blue event'
		]);
		expect(held([takes('blue', 'town', '[2016-03-05..2016-03-07]')], places)).toEqual([
			'2016-03-05 2016-03-07 contested changing',
			'2016-03-07 .. blue event'
		]);
	});

	test('unknown is a holder', () => {
		const places = [place('town', 36, 43, { holder: 'unknown' })];
		expect(held([takes('blue', 'town', '2016-03-05')], places)).toEqual([
			'.. 2016-03-05 unknown start',
			'2016-03-05 .. blue event'
		]);
	});
});

describe('a change', () => {
	test.each([
		['2016-03-05', ['.. 2016-03-05 red start', '2016-03-05 .. blue event']],
		[
			'[2016-03-05,2016-03-07]',
			[
				'.. 2016-03-05 red start',
				'2016-03-05 2016-03-07 contested changing',
				'2016-03-07 .. blue event'
			]
		],
		[
			'2016-03-05~',
			[
				'.. 2016-03-02 red start',
				'2016-03-02 2016-03-08 contested changing',
				'2016-03-08 .. blue event'
			]
		],
		[
			'2016-03',
			[
				'.. 2016-03-01 red start',
				'2016-03-01 2016-03-31 contested changing',
				'2016-03-31 .. blue event'
			]
		],
		[
			'2016-03-05/2016-03-09',
			[
				'.. 2016-03-05 red start',
				'2016-03-05 2016-03-09 contested changing',
				'2016-03-09 .. blue event'
			]
		],
		[
			'2016-03-05~/2016-03-09~',
			[
				'.. 2016-03-02 red start',
				'2016-03-02 2016-03-12 contested changing',
				'2016-03-12 .. blue event'
			]
		],
		['2016-03-05/', ['.. 2016-03-05 red start', '2016-03-05 .. blue event']],
		['2016-03-05/..', ['.. 2016-03-05 red start', '2016-03-05 .. contested changing']],
		['../2016-03-05', ['.. 2016-03-05 contested changing', '2016-03-05 .. blue event']]
	])('at %s', (date, expected) => {
		expect(held([takes('blue', 'town', date)])).toEqual(expected);
	});

	test('what goes on is over with the next change', () => {
		const events = [takes('blue', 'town', '2016-03-05/..'), takes('green', 'town', '2016-03-20')];
		expect(held(events)).toEqual([
			'.. 2016-03-05 red start',
			'2016-03-05 2016-03-20 contested changing',
			'2016-03-20 .. green event'
		]);
	});

	test.each(statuses)('that is %s', (status) => {
		const changes = held([takes('blue', 'town', '2016-03-05', { status })])?.length === 2;
		expect(changes).toBe(['occurred', 'claimed', 'announced'].includes(status));
	});

	test('to contested or unknown is a change like any other', () => {
		const events = [
			takes('contested', 'town', '2016-03-05'),
			takes('unknown', 'town', '2016-03-09')
		];
		expect(held(events)).toEqual([
			'.. 2016-03-05 red start',
			'2016-03-05 2016-03-09 contested event',
			'2016-03-09 .. unknown event'
		]);
	});

	test('of which nobody knows the day is none when the holder is the same before', () => {
		expect(held([takes('red', 'town', '2016-03')])).toEqual(['.. .. red start']);
	});

	test('on the same day as another: the later one in the list counts', () => {
		const [blue, green] = ['blue', 'green'].map((one) => takes(one, 'town', '2016-03-05'));
		expect(held([blue, green])?.at(-1)).toBe('2016-03-05 .. green event');
		expect(held([green, blue])?.at(-1)).toBe('2016-03-05 .. blue event');
	});

	test('said again is one tenure, with the first event and what confirmed it', () => {
		const events = [
			takes('blue', 'town', '2016-03-05'),
			takes('blue', 'town', '2016-03-05', { id: 'same-day' }),
			takes('blue', 'town', '2016-03-09', { id: 'later' }),
			takes('red', 'town', '2016-03-12', { id: 'back' })
		];
		expect(tenures(dataset(events, { places: town })).get('town')).toEqual([
			{
				place: 'town',
				holder: 'red',
				from: -Infinity,
				to: day('2016-03-05'),
				event: null,
				reason: 'start',
				confirmed: []
			},
			{
				place: 'town',
				holder: 'blue',
				from: day('2016-03-05'),
				to: day('2016-03-12'),
				event: 'blue-town-2016-03-05',
				reason: 'event',
				confirmed: ['same-day', 'later']
			},
			{
				place: 'town',
				holder: 'red',
				from: day('2016-03-12'),
				to: Infinity,
				event: 'back',
				reason: 'event',
				confirmed: []
			}
		]);
	});
});

describe('an announcement', () => {
	const announced = takes('blue', 'town', '2016-03-05', { status: 'announced' });
	const confirmed = takes('blue', 'town', '2016-03-09');

	test('that an event confirms is contested until then', () => {
		expect(held([announced, confirmed])).toEqual([
			'.. 2016-03-05 red start',
			'2016-03-05 2016-03-09 contested declared',
			'2016-03-09 .. blue event'
		]);
		const rows = tenures(dataset([announced, confirmed], { places: town })).get('town');
		expect(rows?.map((row) => row.event)).toEqual([null, announced.id, confirmed.id]);
	});

	test('that nothing confirms counts', () => {
		expect(held([announced])).toEqual(['.. 2016-03-05 red start', '2016-03-05 .. blue event']);
	});

	test.each(['claimed', 'announced'] as const)('that is only %s again counts', (status) => {
		expect(held([announced, { ...confirmed, status }])?.[1]).toBe('2016-03-05 .. blue event');
	});

	test('repeated before it is confirmed is contested from the first one on', () => {
		const again = takes('blue', 'town', '2016-03-07', { status: 'announced' });
		expect(held([announced, again, confirmed])?.[1]).toBe(
			'2016-03-05 2016-03-09 contested declared'
		);
	});

	test('counts when somebody else takes the place before it is confirmed', () => {
		const between = takes('green', 'town', '2016-03-07');
		expect(held([announced, between, confirmed])?.[1]).toBe('2016-03-05 2016-03-07 blue event');
	});

	test('of what has occurred takes nothing back', () => {
		const before = takes('blue', 'town', '2016-03-01');
		expect(held([before, announced, confirmed])).toEqual([
			'.. 2016-03-01 red start',
			'2016-03-01 .. blue event'
		]);
	});
});

describe('a hold that did not last', () => {
	const until = (heldUntil: string, date = '2016-03-05') =>
		takes('blue', 'town', date, { heldUntil, thenHolder: 'red' });

	test('ends on its day', () => {
		expect(held([until('2016-03-09')])).toEqual([
			'.. 2016-03-05 red start',
			'2016-03-05 2016-03-09 blue event',
			'2016-03-09 .. red until'
		]);
	});

	test('is contested while nobody knows whether it has ended', () => {
		expect(held([until('2016-03-15~')])).toEqual([
			'.. 2016-03-05 red start',
			'2016-03-05 2016-03-12 blue event',
			'2016-03-12 2016-03-18 contested changing',
			'2016-03-18 .. red until'
		]);
	});

	test('and not even the day is contested on that day', () => {
		expect(held([until('2016-03-05')])).toEqual([
			'.. 2016-03-05 red start',
			'2016-03-05 2016-03-06 contested changing',
			'2016-03-06 .. red until'
		]);
	});

	test('and may have ended before it began is contested from its beginning', () => {
		expect(held([until('2016-03-06~')])).toEqual([
			'.. 2016-03-05 red start',
			'2016-03-05 2016-03-09 contested changing',
			'2016-03-09 .. red until'
		]);
	});

	test('ends with the event that gives the place to somebody else before', () => {
		expect(held([until('2016-03-15~'), takes('green', 'town', '2016-03-08')])).toEqual([
			'.. 2016-03-05 red start',
			'2016-03-05 2016-03-08 blue event',
			'2016-03-08 .. green event'
		]);
	});

	test('is nobody knows whose where nobody says', () => {
		const events = [takes('blue', 'town', '2016-03-05', { heldUntil: '2016-03-09' })];
		expect(held(events)?.at(-1)).toBe('2016-03-09 .. unknown until');
	});
});

describe('parts', () => {
	const city = place('city', 36, 43, { holder: 'red' });
	const half = place('half', 36, 43, { partOf: 'city' });
	const street = place('street', 36, 43, { partOf: 'half' });
	const places = [street, half, city];
	const falls = takes('blue', 'city', '2016-03-01');

	test('take on the start and every change of their whole', () => {
		for (const id of ['half', 'street'])
			expect(held([falls], places, id)).toEqual([
				'.. 2016-03-01 red start',
				'2016-03-01 .. blue event'
			]);
	});

	test('keep the holder that they start with', () => {
		const own = [city, { ...half, holder: 'unknown' }];
		expect(held([falls], own, 'half')?.[0]).toBe('.. 2016-03-01 unknown start');
	});

	test('divide their whole while another holds them, until the whole follows', () => {
		const events = [
			falls,
			takes('red', 'street', '2016-03-05'),
			takes('red', 'city', '2016-03-09', { id: 'all' })
		];
		expect(held(events, places, 'city')).toEqual([
			'.. 2016-03-01 red start',
			'2016-03-01 2016-03-05 blue event',
			'2016-03-05 2016-03-09 contested part',
			'2016-03-09 .. red event'
		]);
		expect(held(events, places, 'half')).toEqual(held(events, places, 'city'));
		const all = tenures(dataset(events, { places }));
		expect(all.get('city')?.[2].event).toBe('red-street-2016-03-05');
		expect(all.get('street')?.map((row) => row.confirmed)).toEqual([[], [], ['all']]);
	});

	test('give their whole back when they follow it', () => {
		const events = [
			falls,
			takes('red', 'street', '2016-03-05'),
			takes('blue', 'street', '2016-03-09')
		];
		expect(held(events, places, 'city')).toEqual([
			'.. 2016-03-01 red start',
			'2016-03-01 2016-03-05 blue event',
			'2016-03-05 2016-03-09 contested part',
			'2016-03-09 .. blue event'
		]);
		expect(tenures(dataset(events, { places })).get('city')?.at(-1)?.event).toBe(falls.id);
	});

	test('divide their whole while they pass to another', () => {
		const events = [falls, takes('red', 'half', '[2016-03-05,2016-03-06]')];
		expect(held(events, places, 'city')?.[2]).toBe('2016-03-05 .. contested part');
	});

	test('of which nobody knows the holder do not divide their whole', () => {
		const own = [city, { ...half, holder: 'unknown' }];
		const events = [takes('blue', 'city', '2016-03-01'), takes('unknown', 'half', '2016-03-05')];
		expect(held(events, own, 'city')).toEqual([
			'.. 2016-03-01 red start',
			'2016-03-01 .. blue event'
		]);
		const unknown = [{ ...city, holder: 'unknown' }, half];
		expect(held([takes('blue', 'half', '2016-03-05')], unknown, 'city')).toEqual([
			'.. .. unknown start'
		]);
	});

	test('on the same day their own change counts', () => {
		const events = [takes('green', 'half', '2016-03-01'), falls];
		expect(held(events, places, 'half')?.[1]).toBe('2016-03-01 .. green event');
	});

	test('in a circle end in something', () => {
		const circle = [
			{ ...city, partOf: 'street' },
			half,
			street,
			place('alone', 1, 1, { partOf: 'alone', holder: 'red' })
		];
		expect(tenures(dataset([falls], { places: circle })).size).toBe(4);
	});
});

test('holderAt finds the tenure of an instant', () => {
	const places = [place('town', 36, 43)];
	const rows = tenures(dataset([takes('blue', 'town', '2016-03-05')], { places })).get('town');
	expect(holderAt(rows, day('2016-03-05') - 1)).toBeNull();
	expect(holderAt(rows, day('2016-03-05'))?.holder).toBe('blue');
	expect(holderAt(rows, Infinity)).toBeNull();
	expect(holderAt(undefined, 0)).toBeNull();
});

const dates = fc
	.tuple(
		fc.integer({ min: 1, max: 20 }),
		fc.integer({ min: 0, max: 8 }),
		fc.constantFrom('day', 'set', 'lasted', 'about', 'month', 'open', 'unknown', 'before')
	)
	.map(([first, length, form]) => {
		const [a, b] = [first, first + length].map((n) => `2016-03-${String(n).padStart(2, '0')}`);
		return {
			day: a,
			set: `[${a}..${b}]`,
			lasted: `${a}/${b}`,
			about: `${a}~`,
			month: '2016-03',
			open: `${a}/..`,
			unknown: `${a}/`,
			before: `../${a}`
		}[form];
	});
const holders = fc.constantFrom('red', 'blue', 'green', 'contested', 'unknown');
const ids = ['city', 'half', 'street', 'town', 'void'];

const someChanges: fc.Arbitrary<Dataset> = fc
	.record({
		starts: fc.array(fc.oneof(holders, fc.constant('')), { minLength: 5, maxLength: 5 }),
		changes: fc.array(
			fc.record({
				holder: holders,
				heldPlaces: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
				date: dates,
				status: fc.constantFrom(...statuses),
				until: fc.option(fc.record({ heldUntil: dates, thenHolder: holders }), { freq: 4 })
			}),
			{ maxLength: 9 }
		)
	})
	.map(({ starts, changes }) =>
		dataset(
			changes.map(({ date, until, ...more }, i) =>
				event(`e${i}`, date, 'battle', { ...more, ...until })
			),
			{
				places: ids.map((id, i) =>
					place(id, 0, 0, {
						holder: starts[i],
						partOf: { half: 'city', street: 'half' }[id] ?? ''
					})
				)
			}
		)
	);

test('the tenures of a place are in order, touch, last for ever and differ from their neighbours', () => {
	fc.assert(
		fc.property(someChanges, (data) => {
			const all = tenures(data);
			for (const [id, rows] of all) {
				const start = data.places.find((one) => one.id === id)?.holder;
				const good = rows.every(
					(row, i) =>
						row.place === id &&
						row.from < row.to &&
						(row.event === null || !row.confirmed.includes(row.event)) &&
						(i === 0 || (row.from === rows[i - 1].to && row.holder !== rows[i - 1].holder))
				);
				if (!good) expect.fail(JSON.stringify(rows));
				if (start) expect(rows[0].from).toBe(-Infinity);
				expect(rows.at(-1)?.to).toBe(Infinity);
			}
		}),
		{ numRuns: 2000 }
	);
});

test('every tenure after the start names an event that can change something', () => {
	fc.assert(
		fc.property(someChanges, (data) => {
			for (const row of [...tenures(data).values()].flat()) {
				const cause = data.events.find(({ id }) => id === row.event);
				if (row.reason !== 'start' && row.reason !== 'part') expect(cause).toBeDefined();
				if (cause) expect(['planned', 'withdrawn']).not.toContain(cause.status);
			}
		}),
		{ numRuns: 2000 }
	);
});

test('without doubt about days, parts and announcements, the last change before an instant says who holds', () => {
	const exact = someChanges.map((data) => ({
		...data,
		places: data.places.map((one) => ({ ...one, partOf: '' })),
		events: data.events.filter(
			({ when, status, heldUntil }) =>
				when.latestEnd - when.earliestStart === DAY && status !== 'announced' && heldUntil === null
		)
	}));
	fc.assert(
		fc.property(exact, fc.integer({ min: 0, max: 31 }), (data, days) => {
			const time = day('2016-03-01') + days * DAY;
			for (const { id, holder } of data.places) {
				const last = data.events
					.filter(({ heldPlaces, status }) => heldPlaces.includes(id) && status !== 'planned')
					.filter(({ status, when }) => status !== 'withdrawn' && when.latestStart <= time)
					.reduce<ConflictEvent | null>(
						(a, b) => (a && a.when.latestStart > b.when.latestStart ? a : b),
						null
					);
				expect(holderAt(tenures(data).get(id), time)?.holder ?? '').toBe(last?.holder ?? holder);
			}
		}),
		{ numRuns: 1000 }
	);
});

describe('the war', () => {
	const all = tenures(mosul);
	const who = (id: string, date: string) => holderAt(all.get(id), day(date))?.holder ?? 'no data';

	test.each([
		['daesh', ['mosul', 'tal-afar', 'sharqat', 'hawija', 'qayyarah']],
		['iraq-gov', ['tikrit', 'baiji', 'ramadi', 'fallujah', 'qayyarah-west']],
		['krg', ['sinjar', 'makhmur', 'kirkuk']]
	])('on 11 July 2016 %s holds %s', (holder, places) => {
		for (const id of places) expect([id, who(id, '2016-07-11')]).toEqual([id, holder]);
	});

	// derived by hand from shared/facts/facts.json
	test.each([
		['2014-01-02', 'fallujah', 'contested'],
		['2014-01-05', 'fallujah', 'daesh'],
		['2014-01-05', 'ramadi', 'iraq-gov'],
		['2014-01-05', 'mosul', 'iraq-gov'],
		['2014-06-09', 'mosul', 'iraq-gov'],
		['2014-06-10', 'mosul', 'daesh'],
		['2014-06-11', 'tikrit', 'daesh'],
		['2014-06-11', 'baiji', 'contested'],
		['2014-06-11', 'kirkuk', 'iraq-gov'],
		['2014-06-11', 'sharqat', 'contested'],
		['2014-06-12', 'kirkuk', 'krg'],
		['2014-06-15', 'tal-afar', 'contested'],
		['2014-06-16', 'tal-afar', 'daesh'],
		['2014-08-02', 'sinjar', 'krg'],
		['2014-08-09', 'makhmur', 'daesh'],
		['2014-08-09', 'sinjar', 'daesh'],
		['2014-08-09', 'qaraqosh', 'daesh'],
		['2014-08-09', 'mosul-dam', 'daesh'],
		['2014-08-17', 'mosul-dam', 'contested'],
		['2014-12-25', 'sinjar', 'daesh'],
		['2014-12-25', 'mount-sinjar', 'krg'],
		['2014-12-25', 'makhmur', 'krg'],
		['2014-12-25', 'mosul-dam', 'krg'],
		['2014-12-25', 'k-1-base', 'unknown'],
		['2015-06-01', 'tikrit', 'iraq-gov'],
		['2015-06-01', 'ramadi', 'daesh'],
		['2015-06-01', 'baaj', 'unknown'],
		['2016-01-15', 'ramadi', 'contested'],
		['2016-01-15', 'baiji', 'iraq-gov'],
		['2016-01-15', 'sinjar', 'krg'],
		['2016-06-20', 'fallujah', 'contested'],
		['2016-06-20', 'hit', 'iraq-gov'],
		['2016-06-27', 'fallujah', 'iraq-gov'],
		['2016-08-24', 'qayyarah', 'daesh'],
		['2016-08-25', 'qayyarah', 'iraq-gov'],
		['2016-12-01', 'bashiqa', 'krg'],
		['2016-12-01', 'qaraqosh', 'iraq-gov'],
		['2016-12-01', 'hawija', 'daesh'],
		['2016-12-01', 'al-qaim', 'daesh'],
		['2017-07-11', 'mosul', 'iraq-gov'],
		['2017-07-11', 'tal-afar', 'daesh'],
		['2017-10-17', 'kirkuk', 'iraq-gov'],
		['2017-10-17', 'sinjar', 'iraq-gov'],
		['2017-10-17', 'hawija', 'iraq-gov'],
		['2017-10-17', 'rawa', 'daesh'],
		['2017-12-31', 'rawa', 'iraq-gov'],
		['2017-12-31', 'raqqa', 'no data']
	])('on %s %s: %s', (date, id, holder) => {
		expect(who(id, date)).toBe(holder);
	});

	test('every change but the first names the event behind it', () => {
		for (const row of [...all.values()].flat())
			if (row.reason !== 'start') expect(row.event).not.toBeNull();
	});
});
