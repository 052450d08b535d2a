import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/lib/events/kind';
import { eventsIn, orderAll, orderOf, type Certainty } from '../../../src/lib/store/order';
import { ANY } from '../../../src/lib/store/filter';
import { Tally } from '../../../src/lib/store/tally';
import type { Span } from '../../../src/lib/time/span';
import { columnsOf, day, march } from '../dataset';
import { someDataset, someSpan } from '../random';

const certainties: Certainty[] = ['possible', 'certain'];

/** Everything that a tally says, counted by looking at each event of the window. */
function counted(
	events: Uint32Array,
	{ kind, latestEnd }: ReturnType<typeof columnsOf>,
	groupOf: Int32Array,
	groups: number,
	aside: number
) {
	const found = {
		counts: new Int32Array(groups * kinds.length),
		totals: new Int32Array(groups),
		newest: new Float64Array(groups).fill(-Infinity),
		aside: new Int32Array(aside)
	};
	for (const event of events) {
		const group = groupOf[event];
		if (group < 0) {
			found.aside[-1 - group]++;
			continue;
		}
		found.counts[group * kinds.length + kind[event]]++;
		found.totals[group]++;
		found.newest[group] = Math.max(found.newest[group], latestEnd[event]);
	}
	return found;
}

test.each(certainties)('after any moves a tally says what a fresh count says: %s', (certainty) => {
	const windows = fc.array(someSpan, { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(someDataset, windows, fc.infiniteStream(fc.integer()), (set, spans, dice) => {
			const table = columnsOf(set);
			const groupOf = Int32Array.from(set.events, () => (dice.next().value! >>> 0) % 7).map(
				(group) => group - 3
			);
			const failed = Uint8Array.from(set.events, () => ((dice.next().value! >>> 0) % 4 ? 0 : 1));
			const order = orderOf(orderAll(table), table, failed, ANY);
			const tally = new Tally(order, table, groupOf, 4, 3, certainty);
			for (const span of spans) {
				tally.move(span);
				const inside = eventsIn(order, span, table, certainty);
				const { counts, totals, newest, aside } = tally;
				expect({ counts, totals, newest, aside }).toEqual(counted(inside, table, groupOf, 4, 3));
				const alone = [...inside].filter((event) => totals[groupOf[event]] === 1);
				expect(alone.map((event) => tally.only(groupOf[event]))).toEqual(alone);
			}
		}),
		{ numRuns: 300 }
	);
});

test.each<[string, Span[]]>([
	[
		'forward',
		[1, 2, 3, 4, 5, 6].map((d): Span => [
			day('2016-03-01') + d * 864e5,
			day('2016-03-04') + d * 864e5
		])
	],
	[
		'back',
		[6, 5, 4, 3, 2, 1].map((d): Span => [
			day('2016-03-01') + d * 864e5,
			day('2016-03-04') + d * 864e5
		])
	],
	['growing', [1, 2, 9, 30].map((d): Span => [day('2016-03-02'), day('2016-03-02') + d * 864e5])],
	['shrinking', [30, 9, 2, 1].map((d): Span => [day('2016-03-02'), day('2016-03-02') + d * 864e5])],
	[
		'far away and back',
		[
			[day('2016-03-01'), day('2016-03-03')],
			[day('2020-03-01'), day('2020-03-03')],
			[day('2016-03-01'), day('2016-03-03')]
		]
	]
])('a window that moves %s keeps the count of each place', (_, spans) => {
	const table = columnsOf(march);
	const order = orderAll(table);
	const groupOf = Int32Array.from(table.place, (place) => (place < 0 ? -1 : place));
	const tally = new Tally(order, table, groupOf, march.places.length, 1);
	for (const span of spans) {
		tally.move(span);
		const inside = eventsIn(order, span, table);
		const fresh = counted(inside, table, groupOf, march.places.length, 1);
		expect(tally.totals).toEqual(fresh.totals);
		expect(tally.newest).toEqual(fresh.newest);
		expect(tally.aside).toEqual(fresh.aside);
	}
});
