import { expect, test } from 'vitest';
import type { Account, Source } from '../../../src/lib/events/dataset';
import type { Tenure } from '../../../src/lib/events/tenures';
import {
	dateForm,
	datesByForm,
	disputed,
	doubt,
	emptyMonths,
	figures,
	gaps,
	kindCounts,
	languages,
	plans,
	publishers,
	reporting,
	sharpness,
	statusCounts,
	tenureFacts
} from '../../../src/lib/store/method';
import { isoDay } from '../../../src/lib/time/calendar';
import { dataset, day, event, march, place } from '../dataset';
import { mosul } from '../mosul';

function source(id: string, more: Partial<Source> = {}): Source {
	return {
		id,
		publisher: id,
		title: id,
		description: '',
		date: '2016-03-01',
		url: `https://example.org/${id}`,
		archiveUrl: '',
		language: 'en',
		via: '',
		read: true,
		...more
	};
}

const account: Account = {
	by: 'A paper',
	statement: 'It was Tuesday.',
	date: null,
	deathsLow: null,
	deathsHigh: null,
	sources: [],
	drawn: true
};

test('every kind and every status is counted, none as zero', () => {
	expect(kindCounts(march.events).map(({ of, count }) => `${of} ${count}`)).toEqual([
		'battle 2',
		'remote 1',
		'civilians 1',
		'protest 0',
		'riot 0',
		'strategic 1',
		'deployment 1',
		'announcement 0',
		'diplomacy 1',
		'politics 0',
		'humanitarian 1'
	]);
	expect(statusCounts(march.events).map(({ count }) => count)).toEqual([4, 2, 1, 1, 0]);
});

test.each([
	['2016-07-09', 'day'],
	['2016-07', 'month'],
	['2014-22', 'season'],
	['2014', 'year'],
	['201X', 'decade'],
	['20XX', 'century'],
	['2016-07-XX', 'some'],
	['2016-XX', 'some'],
	['2016-06-28~', 'about'],
	['2016-06-28?', 'perhaps'],
	['2016-06-28%', 'perhapsAbout'],
	['[2017-07-09,2017-07-10]', 'choices'],
	['[2014-06-09..2014-06-12]', 'between'],
	['2014-06-10/2014-09-20', 'lasted'],
	['2014-06-10~/2014-09-20', 'lastedRoughly'],
	['2014-06/2014-09', 'lastedRoughly'],
	['2014-08-08/..', 'goesOn'],
	['2014-08-08/', 'endUnknown'],
	['/2014-08-08', 'startUnknown'],
	['../2014-08-08', 'startUnknown']
])('%s is of the form %s', (edtf, form) => {
	expect(dateForm(edtf)).toBe(form);
});

test('dates are gathered by form, with the first of each as its example', () => {
	const found = datesByForm(march.events);
	expect(found.map(({ of, count, example }) => `${of} ${count} ${example.id}`)).toEqual([
		'day 3 fight',
		'some 1 aid',
		'about 1 raid',
		'between 1 march',
		'lasted 1 siege',
		'goesOn 1 camp'
	]);
	expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(march.events.length);
});

test('an event is sharp when it took one known day', () => {
	const { exact, example } = sharpness(march.events);
	expect(exact).toBe(3);
	expect(example?.id).toBe('march');
	expect(sharpness([]).example).toBeNull();
});

test('tallies, best counts and the accounts farthest apart', () => {
	const deaths = (low: number | null, best: number | null, high: number | null) => ({
		deaths: { low, best, high }
	});
	const found = figures([
		event('exact', '2016-03-01', 'battle', deaths(5, null, 5)),
		event('apart', '2016-03-02', 'battle', deaths(5, 8, 20)),
		event('all', '2016-03', 'battle', { ...deaths(100, 200, 900), tally: true }),
		event('open', '2016-03-03', 'battle', deaths(50, null, null))
	]);
	expect(found.tallies.map(({ id }) => id)).toEqual(['all']);
	expect(found.best).toBe(1);
	expect(found.widest?.id).toBe('apart');
	expect(figures([event('none', '2016-03-01', 'battle')]).widest).toBeNull();
});

test('reports are late from a week on', () => {
	const found = reporting([
		event('atOnce', '2016-03-01', 'battle', { reported: '2016-03-01' }),
		event('days', '2016-03-01', 'battle', { reported: '2016-03-07' }),
		event('week', '2016-03-01', 'battle', { reported: '2016-03-08' }),
		event('grave', '2014-06-10', 'civilians', { reported: '2017-03-11' }),
		event('undated', '2016-03-02', 'battle')
	]);
	expect(found.undated).toBe(1);
	expect(found.late).toBe(2);
	expect(found.latest?.id).toBe('grave');
});

test('tenures: places, those that changed hands, and holders by places', () => {
	const tenure = (place: string, holder: string): Tenure => ({
		place,
		holder,
		from: 0,
		to: 1,
		event: null,
		reason: 'start',
		confirmed: []
	});
	const found = tenureFacts(
		new Map([
			['hill', [tenure('hill', 'army'), tenure('hill', 'daesh'), tenure('hill', 'army')]],
			['ford', [tenure('ford', 'army')]]
		])
	);
	expect(found).toEqual({
		places: 2,
		changed: 1,
		stretches: 4,
		holders: [
			{ of: 'army', count: 2 },
			{ of: 'daesh', count: 1 }
		]
	});
});

test('an event is disputed when it has accounts or says what its sources differ in', () => {
	const found = disputed([
		event('agreed', '2016-03-01', 'battle'),
		event('told', '2016-03-01', 'battle', { accounts: [account] }),
		event('said', '2016-03-01', 'battle', { conflict: 'The day.' })
	]);
	expect(found.map(({ id }) => id)).toEqual(['told', 'said']);
});

test('plans with how late they were', () => {
	const planned = { status: 'planned' } as const;
	const outcome = (result: 'missed' | 'kept', date: string | null) => ({
		...planned,
		outcome: { result, date, note: '' }
	});
	const found = plans([
		event('fact', '2016-03-01', 'battle'),
		event('open', '2016-03-01', 'battle', planned),
		event('missed', '2016-03-01/2016-03-10', 'battle', outcome('missed', '2016-03-21')),
		event('kept', '2016-03-01', 'battle', outcome('kept', '2016-03-21')),
		event('stated', '2016-03-01', 'battle', outcome('missed', '2016-03-21')),
		event('undated', '2016-03-01/2016-03-10', 'battle', outcome('missed', null))
	]);
	expect(found.map(({ event, late }) => [event.id, late])).toEqual([
		['open', 0],
		['missed', 10],
		['kept', 0],
		['stated', 0],
		['undated', 0]
	]);
});

test('publishers by the events that rest on them; an event counts once for each', () => {
	const sources = [
		source('a1', { publisher: 'Agency' }),
		source('a2', { publisher: 'Agency', language: 'ar' }),
		source('paper', { language: '' }),
		source('radio'),
		source('hearsay', { publisher: 'None', title: '', url: '', date: '', read: false })
	];
	const events = [
		event('one', '2016-03-01', 'battle', { sources: ['a1', 'a2', 'paper'] }),
		event('two', '2016-03-02', 'battle', { sources: ['a1', 'radio', 'hearsay'] })
	];
	expect(publishers(dataset(events, { sources }), 1)).toEqual({
		all: 3,
		first: [{ name: 'Agency', sources: 2, events: 2 }],
		rest: { publishers: 2, sources: 2, events: 2 }
	});
	expect(publishers(dataset(events, { sources }), 9).rest.publishers).toBe(0);
	expect(languages(sources)).toEqual([
		{ of: 'en', count: 2 },
		{ of: '', count: 1 },
		{ of: 'ar', count: 1 }
	]);
});

test('months in which no event begins, neighbours as one span', () => {
	const events = [
		event('day', '2016-03-05', 'battle'),
		event('month', '2016-05', 'battle'),
		// Known no better than to a year; and begun before, though it lasts.
		event('year', '2016', 'battle'),
		event('long', '2015-01-01/2017-01-01', 'battle')
	];
	const months = emptyMonths('2016-01/2016-06', events);
	expect(months.map((span) => span.map(isoDay).join(' '))).toEqual([
		'2016-01-01 2016-03-01',
		'2016-04-01 2016-05-01',
		'2016-06-01 2016-07-01'
	]);
});

test.each(['', '2016-01/..', '../2016-01'])('coverage %j has no months to count', (coverage) => {
	expect(emptyMonths(coverage, [])).toEqual([]);
});

test('a date that lies in two months counts for both', () => {
	const events = [event('turn', '[2016-04-30,2016-05-01]', 'battle')];
	expect(emptyMonths('2016-04/2016-06', events)).toEqual([[day('2016-06-01'), day('2016-07-01')]]);
});

test('gaps: sources, places and what was not verified', () => {
	const sources = [
		source('read'),
		source('unread', { read: false, url: '' }),
		source('kept', { archiveUrl: 'https://example.org/archive' })
	];
	const events = [
		event('sure', '2016-03-01', 'battle', {
			sources: ['read', 'kept'],
			place: 'hill',
			lat: 36,
			lon: 43
		}),
		event('soft', '2016-03-01', 'battle', {
			sources: ['unread'],
			place: 'hill',
			lat: 36,
			lon: 43,
			precision: 9_000,
			note: 'One source only. Not verified: the day.'
		}),
		event('vague', '2016-03-01', 'battle', {
			sources: ['unread'],
			lat: 36,
			lon: 43,
			precision: 200_000,
			note: 'Whether it was not verified is unknown.'
		}),
		event('nowhere', '2016-03-01', 'politics', { sources: ['read', 'kept'] })
	];
	const places = [
		place('hill', 36, 43, { admin1: 'Nineveh' }),
		place('range', 36, 42, { precision: 15_000 })
	];
	const found = gaps(dataset(events, { sources, places }));
	expect(found.regions).toEqual([
		{ of: '', count: 2 },
		{ of: 'Nineveh', count: 2 }
	]);
	expect([found.oneSource, found.soft, found.vague, found.nowhere]).toEqual([2, 1, 1, 1]);
	expect(found.unverified.map(({ id }) => id)).toEqual(['soft']);
	expect(found.roughPlaces.map(({ id }) => id)).toEqual(['range']);
	expect(found.unread.map(({ source, events }) => [source.id, events.length])).toEqual([
		['unread', 2]
	]);
	expect([found.unlinked, found.unarchived, found.published]).toEqual([1, 2, 3]);
	expect(found.kinds[0].count).toBe(0);
	expect(found.kinds.at(-1)).toEqual({ of: 'battle', count: 3 });
});

test.each([
	['Not verified: the day.', 'the day.'],
	['One source only. Not verified: the day; it may be later.', 'the day; it may be later.'],
	['Nobody knows.', 'Nobody knows.']
])('the doubt in %j', (note, text) => {
	expect(doubt(note)).toBe(text);
});

test('the shipped record: every date has a form, and counts add up', () => {
	const { events } = mosul;
	const sum = (counts: readonly { count: number }[]) =>
		counts.reduce((all, { count }) => all + count, 0);
	expect(sum(datesByForm(events))).toBe(events.length);
	expect(sum(kindCounts(events))).toBe(events.length);
	expect(sum(statusCounts(events))).toBe(events.length);
	expect(sum(gaps(mosul).regions)).toBe(events.length);
});
