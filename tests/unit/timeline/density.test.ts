import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConflictEvent } from '../../../src/lib/events/dataset';
import { middle } from '../../../src/lib/store/daily';
import { rank } from '../../../src/lib/store/rank';
import { store } from '../../../src/lib/store/store';
import { barAt, bins, eventsOf } from '../../../src/lib/timeline/density';
import { laneTable, lanesOf } from '../../../src/lib/timeline/lanes';
import { layOut, standing, stock } from '../../../src/lib/timeline/layout';
import { scale } from '../../../src/lib/timeline/scale';
import { DAY, type Span } from '../../../src/lib/time/span';
import { laneChoices, type Lanes } from '../../../src/lib/viewstate';
import { actor, dataset, day, event } from '../dataset';
import { names } from './names';

const year: Span = [day('2016-01-01'), day('2017-01-01')];
const date = (time: number) => new Date(time).toISOString().slice(0, 10);

/** A battle on each of the first days of the year, so many a day, and three riots. */
function busy(days: number, each: number, change: Partial<ConflictEvent> = {}) {
	const battles = Array.from({ length: days * each }, (_, i) => ({
		...event(`b${i}`, date(year[0] + Math.floor(i / each) * DAY), 'battle'),
		...change
	}));
	const riots = ['2016-01-05', '2016-02-05', '2016-11-05'].map((on) => event(on, on, 'riot'));
	const events = [...battles, ...riots];
	return dataset(
		events.sort((a, b) => a.when.earliestStart - b.when.earliestStart),
		{ actors: [actor('army'), actor('daesh')] }
	);
}

function lay(set = busy(100, 5), span = year, width = 366, by: Lanes = 'kind') {
	const all = store(set);
	const across = scale(span, width);
	const dealt = stock(all.all, all.columns, laneTable(by, all, names), all.extent);
	return { ...all, dealt, across, laid: layOut(dealt, across, Infinity) };
}

test('a lane with too many events for marks gives way to density, a rare one keeps its marks', () => {
	const { laid } = lay();
	expect(laid.density?.lanes.map(({ lane }) => lane)).toEqual([0]);
	expect(laid.marks.map(({ lane, events }) => [lane, events.length])).toEqual([
		[1, 1],
		[1, 1],
		[1, 1]
	]);
});

test('marks come back on zooming in, and on a screen with few events', () => {
	const near = lay(busy(100, 5), [year[0] + 10 * DAY, year[0] + 20 * DAY]).laid;
	expect(near.density).toBeNull();
	expect(near.marks.flatMap(({ events }) => events).length).toBeGreaterThan(50);
	expect(lay(busy(100, 5), [day('2016-10-01'), day('2017-01-01')]).laid.density).toBeNull();
	expect(lay(busy(100, 1)).laid.density).toBeNull();
});

test('a bar has the number of its events, of its kinds and of the tallest bar', () => {
	const { laid, across } = lay();
	const [lane] = laid.density!.lanes;
	expect(laid.density!.bounds.length - 1).toBe(53);
	expect(lane.most).toBe(35);
	expect(lane.parts.map(({ kind }) => kind)).toEqual([0]);
	const bar = barAt(laid.density!, across, 0, 10);
	expect(bar).toMatchObject({ lane: 0, count: 35, most: 35 });
	expect(bar!.span.map(date)).toEqual(['2016-01-11', '2016-01-18']);
	expect(barAt(laid.density!, across, 0, 300)).toBeNull();
	expect(barAt(laid.density!, across, 1, 10)).toBeNull();
	expect(barAt(laid.density!, across, 0, -30)).toBeNull();
});

test.each<[number, number, string[]]>([
	[4, 400, ['2016-06-01', '2016-06-02', '2016-06-03', '2016-06-04', '2016-06-05']],
	[28, 28, ['2016-05-30', '2016-06-06', '2016-06-13', '2016-06-20', '2016-06-27', '2016-07-04']],
	[60, 10, ['2016-06-01', '2016-07-01', '2016-08-01']],
	[200, 10, ['2016-04-01', '2016-07-01', '2016-10-01', '2017-01-01']],
	[700, 8, ['2016-01-01', '2017-01-01', '2018-01-01', '2019-01-01']],
	[7300, 8, ['2010-01-01', '2020-01-01', '2030-01-01', '2040-01-01']]
])('%i days on %i pixels are cut into whole units of the calendar', (days, width, expected) => {
	const from = day('2016-06-01');
	expect([...bins(scale([from, from + days * DAY], width))].map(date)).toEqual(expected);
});

test('bins cover the screen, touch each other and are a few pixels wide', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -400_000, max: 40_000 }),
			fc.double({ min: 2, max: 1_000_000, noNaN: true }),
			fc.integer({ min: 100, max: 2000 }),
			(start, days, width) => {
				const from = start * DAY;
				const across = scale([from, from + days * DAY], width);
				const edges = bins(across);
				expect(edges[0]).toBeLessThanOrEqual(from);
				expect(edges[edges.length - 1]).toBeGreaterThanOrEqual(Math.floor(across.span[1]));
				edges.slice(1).forEach((edge, i) => {
					expect(Number.isInteger(edge / DAY)).toBe(true);
					// February is shorter than its twelfth
					expect(across.x(edge) - across.x(edges[i])).toBeGreaterThan(3.5);
				});
			}
		)
	);
});

const screens = fc.record({
	days: fc.integer({ min: 1, max: 200 }),
	each: fc.integer({ min: 1, max: 8 }),
	from: fc.integer({ min: -100, max: 300 }),
	length: fc.integer({ min: 2, max: 800 }),
	width: fc.integer({ min: 200, max: 1200 }),
	by: fc.constantFrom(...laneChoices),
	when: fc.constantFrom('day', 'month', 'open')
});

test('bars count each event of a busy lane once, and those are the events that they open', () => {
	fc.assert(
		fc.property(screens, ({ days, each, from, length, width, by, when }) => {
			const vague = event('', when === 'month' ? '2016-03' : '2016-03-05/..', 'battle').when;
			const set = busy(days, each, { actors: ['army', 'daesh'] });
			const sorted = {
				...set,
				events: set.events
					.map((one, i) => (i % 3 || when === 'day' ? one : { ...one, when: vague }))
					.sort((a, b) => a.when.earliestStart - b.when.earliestStart)
			};
			const span: Span = [year[0] + from * DAY, year[0] + (from + length) * DAY];
			const { laid, dealt, across, columns } = lay(sorted, span, width, by);
			const { density } = laid;
			for (const { lane, totals, most, parts } of density?.lanes ?? []) {
				expect(laid.marks.some((mark) => mark.lane === lane)).toBe(false);
				expect(most).toBe(Math.max(...totals));
				totals.forEach((total, bin) => {
					const [first, last] = [density!.bounds[bin], density!.bounds[bin + 1]];
					const expected = sorted.events.flatMap((_, i) => {
						const time = middle(columns.earliestStart[i], columns.latestStart[i]);
						return time >= first && time < last && lanesOf(dealt.table, i).includes(lane)
							? [i]
							: [];
					});
					expect(total).toBe(expected.length);
					expect(parts.reduce((sum, { counts }) => sum + counts[bin], 0)).toBe(total);
					const bar = { lane, span: [first, last] as const, count: total, most };
					expect(eventsOf(bar, dealt.runs[lane], columns)).toEqual(expected);
				});
				expect(rank(density!.bounds, across.span[0])).toBeLessThanOrEqual(1);
			}
		}),
		{ numRuns: 40 }
	);
});

test('the event that is spoken of stands out from density, in the lanes that are busy and if it matches', () => {
	const { dealt, laid, across, all } = lay();
	const marks = standing(dealt, laid.density, across, [7, null]);
	expect(marks.map(({ lane, events }) => [lane, events])).toEqual([[0, [7]]]);
	expect(standing(dealt, laid.density, across, [7, 7])).toHaveLength(1);
	const riot = dealt.columns.kind.findIndex((kind) => kind !== dealt.columns.kind[0]);
	expect(standing(dealt, laid.density, across, [riot])).toEqual([]);
	expect(standing(dealt, null, across, [7])).toEqual([]);
	const others = { ...dealt, order: { ...all, events: all.events.filter((one) => one !== 7) } };
	expect(standing(others, laid.density, across, [7])).toEqual([]);
});

test('what lasted is cut at the end of what is known, a plan is not', () => {
	const set = dataset([
		event('siege', '2016-01-02/2016-12-01', 'battle'),
		event('plan', '2016-01-03/2016-12-01', 'riot', { status: 'planned' })
	]);
	const { dealt, across } = lay(set);
	const { marks } = layOut(dealt, across, day('2016-06-01'));
	expect(marks.map(({ to }) => Math.round(to))).toEqual([
		Math.round(across.x(day('2016-06-01'))),
		Math.round(across.x(day('2016-12-02')))
	]);
});
