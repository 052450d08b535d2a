import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asKnown } from '../../../src/lib/events/known';
import { kinds } from '../../../src/lib/events/kind';
import { statuses } from '../../../src/lib/events/status';
import { countKinds, extent, knownColumns } from '../../../src/lib/store/columns';
import { orderAll } from '../../../src/lib/store/order';
import { store } from '../../../src/lib/store/store';
import { DAY } from '../../../src/lib/time/span';
import { columnsOf, dataset, day, event, march } from '../dataset';
import { mosul } from '../mosul';

const table = columnsOf(march);

test('each column holds its part of the events, in their order', () => {
	expect(table.size).toBe(8);
	expect(Array.from(table.kind, (kind) => kinds[kind].id)).toEqual(
		march.events.map(({ kind }) => kind)
	);
	expect(Array.from(table.status, (status) => statuses[status])).toEqual(
		march.events.map(({ status }) => status)
	);
	expect([...table.earliestStart]).toEqual(march.events.map(({ when }) => when.earliestStart));
	expect([...table.latestStart]).toEqual(march.events.map(({ when }) => when.latestStart));
	expect([...table.earliestEnd]).toEqual(march.events.map(({ when }) => when.earliestEnd));
	expect([...table.latestEnd]).toEqual(march.events.map(({ when }) => when.latestEnd));
});

test('a place is a position among the places, -1 when it is not known', () => {
	expect([...table.place]).toEqual([0, 0, 1, 0, 1, -1, 2, 0]);
});

test('a report counts from the last day on which it can have come out, or never', () => {
	const reported = (date: string | null) =>
		columnsOf(dataset([event('one', '2016-03-01', 'battle', { reported: date })])).reported[0];
	expect(reported('2016-03-02')).toBe(day('2016-03-02'));
	expect(reported('2016-03')).toBe(day('2016-03-31'));
	expect(reported(null)).toBe(Infinity);
});

test('the actors of an event lie between its bound and the next', () => {
	const names = (i: number) =>
		Array.from(
			table.actor.subarray(table.actorFrom[i], table.actorFrom[i + 1]),
			(actor) => march.actors[actor].id
		);
	expect(march.events.map((_, i) => names(i))).toEqual(march.events.map(({ actors }) => actors));
});

test('without events there is nothing, and no extent', () => {
	const empty = columnsOf(dataset([]));
	expect(empty.size).toBe(0);
	expect([...empty.actorFrom]).toEqual([0]);
	expect(extent(empty, orderAll(empty).byEnd)).toBeNull();
});

test.each([
	['a day', ['2016-03-01'], '2016-03-01', '2016-03-02'],
	['the widest bounds of vague dates', ['2016-03-XX', '2016-03-30~'], '2016-03-01', '2016-04-03'],
	[
		'a long event before a short one',
		['2016-01-01/2016-12-31', '2016-06-01'],
		'2016-01-01',
		'2017-01-01'
	],
	['an event that goes on', ['2016-03-01', '2016-03-20/..'], '2016-03-01', '2016-03-21'],
	['nothing but an event that goes on', ['2016-03-20/..'], '2016-03-20', '2016-03-21'],
	['an event of unknown end', ['2016-03-20/'], '2016-03-20', '2016-03-21'],
	['an event of unknown start', ['/2016-03-20', '2016-03-25'], '2016-03-20', '2016-03-26'],
	['an event that has always been', ['../2016-03-20'], '2016-03-20', '2016-03-21']
])('the extent of %s: %j', (_, dates, start, end) => {
	const events = dates.map((date, i) => event(`e${i}`, date, 'battle'));
	const table = columnsOf(dataset(events));
	expect(extent(table, orderAll(table).byEnd)).toEqual([day(start), day(end)]);
});

test('kinds are counted among the events that are given', () => {
	const at = (id: string) => kinds.findIndex((kind) => kind.id === id);
	expect(countKinds([0, 1, 3], table)).toEqual(
		new Map([
			[at('battle'), 2],
			[at('humanitarian'), 1]
		])
	);
});

test.each([
	['2016-03-01/2016-03-09', '2016-03-08', ['2016-03-01', null]],
	['2016-03-01/2016-03-09', '2016-03-09', ['2016-03-01', '2016-03-10']],
	['2016-03/2016-03-09', '2016-03-08', ['2016-03-31', null]],
	['2016-03-01', '2016-02-01', ['2016-03-01', '2016-03-02']]
])('%s as known on %s began by, and ended: %j', (date, on, [began, ended]) => {
	const { columns, lasting, event: at } = store(dataset([event('one', date, 'battle')]));
	const known = knownColumns(columns, lasting, at, day(on));
	expect(known.latestStart[0]).toBe(day(began!));
	expect([known.earliestEnd[0], known.latestEnd[0]]).toEqual(
		Array(2).fill(ended === null ? Infinity : day(ended))
	);
});

test('the columns as known on a day are those of the events as known on that day', () => {
	const sets = fc.oneof(fc.constant(march), fc.constant(mosul));
	const days = fc.integer({ min: 0, max: 1500 });
	fc.assert(
		fc.property(sets, days, (set, days) => {
			const on = day('2014-01-01') + days * DAY;
			const { columns: all, lasting, event: at } = store(set);
			const before = Array.from(all.latestEnd);
			const known = knownColumns(all, lasting, at, on);
			const events = set.events.map((event) => asKnown(event, on, () => null));
			const { earliestStart, latestStart, earliestEnd, latestEnd } = columnsOf({ ...set, events });
			expect(known).toEqual({ ...all, earliestStart, latestStart, earliestEnd, latestEnd });
			expect(Array.from(all.latestEnd)).toEqual(before);
		})
	);
});
