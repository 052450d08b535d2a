import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns } from '../../../src/lib/store/columns';
import { countIn, eventsIn, order } from '../../../src/lib/store/order';
import { store } from '../../../src/lib/store/store';
import { DAY, type Span } from '../../../src/lib/time/span';
import { day, idsOf, march } from '../dataset';
import { bruteForce, someDataset, someSpan } from '../random';

const marchStore = store(march);

test.each([
	['2016-02-01', '2016-03-01', []],
	['2016-03-01', '2016-03-02', ['fight', 'aid']],
	['2016-03-02', '2016-03-03', ['aid', 'strike', 'siege']],
	['2016-03-05', '2016-03-06', ['aid', 'siege', 'raid', 'march']],
	['2016-03-06', '2016-03-07', ['aid', 'raid', 'march']],
	['2016-03-10', '2016-03-20', ['aid']],
	['2016-04-01', '2016-04-02', ['camp']],
	['2030-01-01', '2030-01-02', ['camp']]
])('from %s up to %s there are %j', (from, to, expected) => {
	const span: Span = [day(from), day(to)];
	expect(idsOf(marchStore, eventsIn(marchStore.all, span, marchStore.columns))).toEqual(expected);
	expect(countIn(marchStore.all, span)).toBe(expected.length);
});

test('an event that ends when the window begins, or begins when it ends, is not in it', () => {
	const before: Span = [day('2016-02-01'), day('2016-03-01')];
	expect(countIn(marchStore.all, before)).toBe(0);
	expect(countIn(marchStore.all, [before[0], before[1] + 1])).toBe(2);
	const fightOver: Span = [day('2016-03-02'), day('2016-03-02') + 1];
	expect(idsOf(marchStore, eventsIn(marchStore.all, fightOver, marchStore.columns))).not.toContain('fight');
});

test('an order of chosen events holds those alone, ends in their own order', () => {
	const table = columns(march);
	const some = order(table, Uint8Array.from([0, 1, 0, 1, 0, 0, 0, 0]));
	expect([...some.events]).toEqual([1, 3]);
	expect([...some.starts]).toEqual([day('2016-03-01'), day('2016-03-02')]);
	expect([...some.ends]).toEqual([day('2016-03-06'), day('2016-04-01')]);
});

test('counts and events of any window are what looking at every event gives', () => {
	const chances = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
	fc.assert(
		fc.property(someDataset, someSpan, chances, (dataset, span, chances) => {
			const all = store(dataset);
			const expected = bruteForce(all, span);
			expect(eventsIn(all.all, span, all.columns)).toEqual(expected);
			expect(countIn(all.all, span)).toBe(expected.length);

			const chosen = Uint8Array.from(dataset.events, (_, i) => Number(chances[i]));
			const some = order(all.columns, chosen);
			const left = expected.filter((event) => chosen[event]);
			expect(eventsIn(some, span, all.columns)).toEqual(left);
			expect(countIn(some, span)).toBe(left.length);
		})
	);
});

test('the counts of a day and of the rest add up to those of the whole, but for what lies in both', () => {
	fc.assert(
		fc.property(someDataset, someSpan, (dataset, [from, to]) => {
			const { all, columns } = store(dataset);
			const [before, after]: Span[] = [
				[from - DAY, from],
				[from, to]
			];
			const both = new Set([...eventsIn(all, before, columns), ...eventsIn(all, after, columns)]);
			expect(countIn(all, [from - DAY, to])).toBe(both.size);
		})
	);
});
