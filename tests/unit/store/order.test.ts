import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFilters } from '../../../src/lib/store/filter';
import {
	countIn,
	eventsIn,
	orderAll,
	orderOf,
	sortedBy,
	type Certainty
} from '../../../src/lib/store/order';
import { ANY } from '../../../src/lib/store/filter';
import { store } from '../../../src/lib/store/store';
import { DAY, type Span } from '../../../src/lib/time/span';
import { columnsOf, day, idsOf, march } from '../dataset';
import { bruteForce, someDataset, someSpan } from '../random';

const marchStore = store(march);

/** The events of March in a window; counting gives their number. */
function inWindow(from: string, to: string, certainty?: Certainty): string[] {
	const { all, columns } = marchStore;
	const span: Span = [day(from), day(to)];
	const found = eventsIn(all, span, columns, certainty);
	expect(countIn(all, span, columns, certainty)).toBe(found.length);
	return idsOf(marchStore, found);
}

test.each([
	['2016-02-01', '2016-03-01', []],
	['2016-03-01', '2016-03-02', ['fight', 'aid']],
	['2016-03-02', '2016-03-03', ['aid', 'strike', 'siege']],
	['2016-03-05', '2016-03-06', ['aid', 'siege', 'raid', 'march']],
	['2016-03-06', '2016-03-07', ['aid', 'raid', 'march']],
	['2016-03-10', '2016-03-20', ['aid']],
	['2016-04-01', '2016-04-02', ['camp']],
	['2030-01-01', '2030-01-02', ['camp']]
])('from %s up to %s there may have been %j', (from, to, expected) => {
	expect(inWindow(from, to)).toEqual(expected);
});

test.each([
	['2016-03-01', '2016-03-02', ['fight']],
	['2016-03-02', '2016-03-03', ['strike', 'siege']],
	['2016-03-05', '2016-03-07', ['siege']],
	['2016-03-05', '2016-03-08', ['siege', 'march']],
	['2016-03-03', '2016-03-10', ['siege', 'raid', 'talks', 'march']],
	[
		'2016-03-01',
		'2016-04-01',
		['fight', 'aid', 'strike', 'siege', 'raid', 'talks', 'march', 'camp']
	],
	['2030-01-01', '2030-01-02', ['camp']]
])('from %s up to %s there must have been %j', (from, to, expected) => {
	expect(inWindow(from, to, 'certain')).toEqual(expected);
});

test('an event that ends when the window begins, or begins when it ends, is not in it', () => {
	const { all, columns } = marchStore;
	const [from, to]: Span = [day('2016-02-01'), day('2016-03-01')];
	expect(countIn(all, [from, to], columns)).toBe(0);
	expect(countIn(all, [from, to + 1], columns)).toBe(2);
	expect(inWindow('2016-03-02', '2016-03-03')).not.toContain('fight');
});

test('an order of chosen events holds those alone, ends in their own order', () => {
	const table = columnsOf(march);
	const some = orderOf(orderAll(table), table, Uint8Array.from([1, 0, 1, 0, 1, 1, 1, 1]), ANY);
	expect([...some.events]).toEqual([1, 3]);
	expect([...some.starts]).toEqual([day('2016-03-01'), day('2016-03-02')]);
	expect([...some.byEnd]).toEqual([3, 1]);
	expect([...some.ends]).toEqual([day('2016-03-06'), day('2016-04-01')]);
});

test('counts and events of any window are what looking at every event gives', () => {
	const chances = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
	const certainties = fc.constantFrom<Certainty>('possible', 'certain');
	fc.assert(
		fc.property(
			someDataset,
			someSpan,
			chances,
			certainties,
			(dataset, span, chances, certainty) => {
				const { all, columns, ...rest } = store(dataset);
				const expected = bruteForce({ all, columns, ...rest }, span, noFilters, certainty);
				expect([...eventsIn(all, span, columns, certainty)]).toEqual(expected);
				expect(countIn(all, span, columns, certainty)).toBe(expected.length);

				const failed = Uint8Array.from(dataset.events, (_, i) => Number(chances[i]));
				const some = orderOf(all, columns, failed, ANY);
				const left = expected.filter((event) => !failed[event]);
				expect([...eventsIn(some, span, columns, certainty)]).toEqual(left);
				expect(countIn(some, span, columns, certainty)).toBe(left.length);
			}
		)
	);
});

test('what must have been in a window may have been in it', () => {
	fc.assert(
		fc.property(someDataset, someSpan, (dataset, span) => {
			const { all, columns } = store(dataset);
			const possible = [...eventsIn(all, span, columns)];
			const certain = [...eventsIn(all, span, columns, 'certain')];
			expect(possible).toEqual(expect.arrayContaining(certain));
		})
	);
});

test('the counts of two windows add up to that of both, but for what lies in each', () => {
	fc.assert(
		fc.property(someDataset, someSpan, (dataset, [from, to]) => {
			const { all, columns } = store(dataset);
			const either = new Set([
				...eventsIn(all, [from - DAY, from], columns),
				...eventsIn(all, [from, to], columns)
			]);
			expect(countIn(all, [from - DAY, to], columns)).toBe(either.size);
		})
	);
});

test.each([
	['whole days', [3, 1, 2, 1].map((n) => n * DAY), [1, 3, 2, 0]],
	['parts of days', [3.5, 1, 2, 1].map((n) => n * DAY), [1, 3, 2, 0]],
	['the infinite', [Infinity, DAY, -Infinity, 0], [2, 3, 1, 0]],
	['the infinite alone', [Infinity, -Infinity, Infinity], [1, 0, 2]],
	['days far apart', [1e8 * DAY, -1e7 * DAY], [1, 0]],
	['nothing', [], []]
])('%s are sorted, equal ones as they come', (_, values, expected) => {
	expect([...sortedBy(Float64Array.from(values))]).toEqual(expected);
});

test('what has ended long ago is passed over, however many blocks of it there are', () => {
	const size = 5000;
	const starts = Float64Array.from({ length: size }, (_, i) => i * DAY);
	const ends = starts.map((start, i) => (i === 7 ? Infinity : start + DAY));
	const table = {
		...columnsOf(march),
		size,
		earliestStart: starts,
		latestStart: starts,
		earliestEnd: ends,
		latestEnd: ends
	};
	const all = orderAll(table);
	expect([...eventsIn(all, [4000 * DAY, 4002 * DAY], table)]).toEqual([7, 4000, 4001]);
	expect([...eventsIn(all, [4000 * DAY, 4002 * DAY], table, 'certain')]).toEqual([7, 4000, 4001]);
});
