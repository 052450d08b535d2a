import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listing, type Listing } from '../../../src/lib/panels/listing';
import { eventsIn } from '../../../src/lib/store/order';
import { store, type Store } from '../../../src/lib/store/store';
import type { Span } from '../../../src/lib/time/span';
import { monthWords } from '../../../src/lib/time/wording';
import { dataset, day, event, idsOf } from '../dataset';
import { someDataset, someSpan } from '../random';

function listed(set: Store, span: Span): Listing {
	return listing(eventsIn(set.all, span, set.columns), set.columns, span[0]);
}

/** What a list says: its headings, each with the events below it. */
function told(set: Store, list: Listing) {
	return list.groups.map(({ from, month }, group) => [
		typeof month === 'string' ? month : monthWords(month),
		...idsOf(set, list.events.subarray(from, list.end(group)))
	]);
}

test('events stand by the month in which they may have begun, what began before the window last', () => {
	const set = store(
		dataset([
			event('no-start', '/2016-03-05', 'battle'),
			event('siege', '2016-01-10/2016-05-01', 'strategic'),
			event('some-day', '2016-02', 'battle'),
			event('open', '2016-02-20/..', 'battle'),
			event('first', '2016-03-01', 'battle'),
			event('second', '2016-03-31', 'battle'),
			event('april', '2016-04-01', 'battle')
		])
	);
	expect(told(set, listed(set, [day('2016-02-10'), day('2016-05-01')]))).toEqual([
		['March 2016', 'no-start'],
		['February 2016', 'some-day', 'open'],
		['March 2016', 'first', 'second'],
		['April 2016', 'april'],
		['lasting', 'siege']
	]);
	expect(told(set, listed(set, [day('2016-03-01'), day('2016-03-02')]))).toEqual([
		['March 2016', 'no-start', 'first'],
		['lasting', 'siege'],
		['unended', 'open']
	]);
});

test('what has no end that anybody knows is not said to go on', () => {
	const set = store(
		dataset([
			event('over-by-then', '2016-01-10/2016-03-05', 'strategic'),
			event('nobody-knows', '2016-01-11/', 'strategic'),
			event('no-end', '2016-01-12/..', 'strategic')
		])
	);
	expect(told(set, listed(set, [day('2016-03-01'), day('2016-04-01')]))).toEqual([
		['lasting', 'over-by-then'],
		['unended', 'nobody-knows', 'no-end']
	]);
	expect(told(set, listed(set, [day('2016-01-11'), day('2016-04-01')]))).toEqual([
		['January 2016', 'nobody-knows', 'no-end'],
		['lasting', 'over-by-then']
	]);
});

test('an empty window has no headings', () => {
	const set = store(dataset([event('one', '2016-03-01', 'battle')]));
	expect(told(set, listed(set, [day('2017-03-01'), day('2017-03-02')]))).toEqual([]);
});

test('a list is what a look at every event finds', () => {
	fc.assert(
		fc.property(someDataset, someSpan, (data, span) => {
			const set = store(data);
			const { columns } = set;
			const [begun, lasting, unended]: number[][] = [[], [], []];
			for (const at of eventsIn(set.all, span, columns)) {
				const earlier = columns.latestStart[at] < span[0];
				if (earlier && columns.latestEnd[at] === Infinity) unended.push(at);
				else (earlier && columns.earliestEnd[at] > span[0] ? lasting : begun).push(at);
			}
			const groups: [string, ...string[]][] = [];
			for (const at of begun) {
				const start = columns.earliestStart[at];
				const month = monthWords(Number.isFinite(start) ? start : columns.earliestEnd[at] - 1);
				if (groups.at(-1)?.[0] !== month) groups.push([month]);
				groups.at(-1)!.push(data.events[at].id);
			}
			if (lasting.length) groups.push(['lasting', ...idsOf(set, lasting)]);
			if (unended.length) groups.push(['unended', ...idsOf(set, unended)]);
			expect(told(set, listed(set, span))).toEqual(groups);
		})
	);
});

test('every event is found at its row, every row in its group', () => {
	fc.assert(
		fc.property(someDataset, someSpan, (data, span) => {
			const list = listed(store(data), span);
			const shown = new Set(list.events);
			list.events.forEach((at, row) => {
				expect(list.row(at)).toBe(row);
				const group = list.groupAt(row);
				expect(list.groups[group].from).toBeLessThanOrEqual(row);
				expect(list.end(group)).toBeGreaterThan(row);
			});
			data.events.forEach((_, at) => {
				if (!shown.has(at)) expect(list.row(at)).toBe(-1);
			});
		})
	);
});
