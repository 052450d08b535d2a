import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tenure } from '../../../src/lib/events/tenures';
import { holderAt, tenures } from '../../../src/lib/events/tenures';
import { heldRows, type HeldRow } from '../../../src/lib/store/held';
import { store } from '../../../src/lib/store/store';
import { scale } from '../../../src/lib/timeline/scale';
import { rowsInSight, stretches } from '../../../src/lib/timeline/strips';
import { DAY } from '../../../src/lib/time/span';
import { day } from '../dataset';
import { mosul } from '../mosul';

/** March 2016 on 310 pixels, ten a day. */
const across = scale([day('2016-03-01'), day('2016-04-01')], 310);

/** A row whose holders change on some days. */
function row(place: string, first: string, ...changes: [day: string, holder: string][]): HeldRow {
	const holders = [first, ...changes.map(([, holder]) => holder)];
	const times = [-Infinity, ...changes.map(([date]) => day(date)), Infinity];
	const tenures = holders.map((holder, i): Tenure => ({
		...{ place, holder, from: times[i], to: times[i + 1] },
		...{ event: null, reason: 'start', confirmed: [] }
	}));
	return { place, name: place, tenures };
}

const drawn = (rows: readonly HeldRow[], knownTo?: number) =>
	stretches(rows, across, knownTo).map(({ row, x, width, tenure }) => [
		row,
		x,
		width,
		tenure.holder
	]);

test('what has no end reaches from edge to edge', () => {
	expect(drawn([row('town', 'red')])).toEqual([[0, 0, 310, 'red']]);
});

test('holders follow one another without a gap, row by row', () => {
	const town = row('town', 'red', ['2016-03-11', 'contested'], ['2016-03-12', 'blue']);
	expect(drawn([town, row('hill', 'unknown')])).toEqual([
		[0, 0, 100, 'red'],
		[0, 100, 10, 'contested'],
		[0, 110, 200, 'blue'],
		[1, 0, 310, 'unknown']
	]);
});

test('what ended before the screen or begins after it is not drawn', () => {
	const town = row('town', 'red', ['2016-03-01', 'blue'], ['2016-04-01', 'green']);
	expect(drawn([town])).toEqual([[0, 0, 310, 'blue']]);
});

test.each([
	['2016-03-15', [[0, 0, 140, 'red']]],
	[
		'2016-03-21',
		[
			[0, 0, 150, 'red'],
			[0, 150, 50, 'blue']
		]
	],
	['2016-02-01', []]
])('nothing is drawn from %s on when nothing is known from then on', (known, expected) => {
	expect(drawn([row('town', 'red', ['2016-03-16', 'blue'])], day(known))).toEqual(expected);
});

test('at every pixel of the screen the strip shows the holder of that day, up to what is known', () => {
	const rows = heldRows(tenures(mosul), store(mosul), 'all');
	const days = fc.integer({ min: 0, max: 1500 });
	const known = fc.oneof(fc.constant(Infinity), days);
	fc.assert(
		fc.property(days, fc.integer({ min: 10, max: 900 }), known, (first, length, known) => {
			const from = day('2013-12-01') + first * DAY;
			const knownTo = day('2013-12-01') + known * DAY;
			const screen = scale([from, from + length * DAY], 700);
			const all = stretches(rows, screen, knownTo);
			for (let x = 0.5; x < 700; x += 35) {
				const there = all.filter((one) => one.x <= x && x < one.x + one.width);
				const expected = rows.flatMap(({ tenures }, row) => {
					const tenure = screen.time(x) < knownTo ? holderAt(tenures, screen.time(x)) : null;
					return tenure ? [[row, tenure]] : [];
				});
				expect(there.map(({ row, tenure }) => [row, tenure])).toEqual(expected);
			}
		}),
		{ numRuns: 30 }
	);
});

test.each([
	[0, 0, 5, 0, 0],
	[60, 30, 5, 0, 60],
	[4000, 0, 5, 0, 17],
	[4000, 100.4, 5.3, 88, 118],
	[4000, 3995, 5, 3983, 4000],
	[61, 5000, 5, 60, 61]
])('of %i rows, scrolled by %d with %d in sight, those from %i up to %i are there', (...row) => {
	const [count, top, tall, first, last] = row;
	expect(rowsInSight(count, top, tall)).toEqual({ first, last });
});
