import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/lib/events/dataset';
import { store } from '../../../src/lib/store/store';
import { laneTable, lanesOf } from '../../../src/lib/timeline/lanes';
import { cutAt, LANE, markOf, marks, pick, type Mark } from '../../../src/lib/timeline/marks';
import { laneRuns } from '../../../src/lib/timeline/runs';
import { scale, type Scale } from '../../../src/lib/timeline/scale';
import { DAY, type Span } from '../../../src/lib/time/span';
import { laneChoices, type Lanes } from '../../../src/lib/viewstate';
import { dataset, day, event } from '../dataset';
import { mosul } from '../mosul';
import { someDataset, someSpan } from '../random';
import { names } from './names';

/** Signs nearer than this become one mark; the signs of one mark never lie farther apart than the reach. */
const NEAR = 11;
const REACH = 26;

const span: Span = [day('2016-03-01'), day('2016-03-31')];
const wide = scale(span, 3000);

function lay(set: Dataset, scale: Scale, by: Lanes = 'kind', busy: number[] = []): Mark[] {
	const all = store(set);
	const runs = laneRuns(all.all, all.columns, laneTable(by, all, names));
	return marks(runs, all.columns, scale, new Set(busy));
}

const battles = (...dates: string[]) => dataset(dates.map((date) => event(date, date, 'battle')));

test.each([
	['2016-03-02', 150, 100, 200, 100, 200],
	['2016-03-02~', 150, -40, 500, 400, 400],
	['[2016-03-02..2016-03-04]', 250, 100, 400, 300, 300],
	['2016-03-02/2016-03-11', 150, 100, 1100, 100, 1100],
	['2016-03-02~/2016-03-11~', 150, -40, 1400, 400, 800],
	['2016-03-02/..', 150, 100, 3040, 100, 3040],
	['2016-03-02/', 150, 100, 3040, 100, 200],
	['/2016-03-02', 150, -40, 200, 100, 200]
])('%s stands at %d and reaches from %d to %d', (date, x, from, to, coreFrom, coreTo) => {
	const [mark] = lay(battles(date), wide);
	expect(mark).toMatchObject({ x, from, to, coreFrom, lane: 0, events: [0] });
	expect(mark.coreTo).toBe(coreTo);
});

test('what has always been stands at its last day', () => {
	const [mark] = lay(battles('../2016-03-04'), wide);
	expect(mark).toMatchObject({ x: 350, from: -40, to: 400, coreFrom: -40, coreTo: 400 });
});

test.each<[number, number[][]]>([
	[3000, [[0], [1], [2], [3]]],
	[300, [[0, 1], [2], [3]]],
	[150, [[0, 1, 2], [3]]],
	[30, [[0, 1, 2, 3]]]
])('on %i pixels four battles become the marks %j', (width, expected) => {
	const set = battles('2016-03-02', '2016-03-03', '2016-03-05', '2016-03-15');
	expect(lay(set, scale(span, width)).map(({ events }) => events)).toEqual(expected);
});

test('a busy month becomes a row of marks, none of them wider than the reach', () => {
	const days = Array.from({ length: 30 }, (_, i) => `2016-03-${String(i + 1).padStart(2, '0')}`);
	const row = lay(battles(...days), scale(span, 300));
	expect(row.map(({ events }) => events.length)).toEqual(Array(10).fill(3));
	expect(row[0].x).toBe(15);
	expect(row[1].x).toBe(45);
});

test('a mark of several covers all their days, and what is certain of any', () => {
	const [mark] = lay(
		battles('2016-03-02', '2016-03-02/2016-03-06', '2016-03-03~'),
		scale(span, 60)
	);
	expect(mark.events).toEqual([0, 1, 2]);
	expect(mark).toMatchObject({ from: -2, to: 12, coreFrom: 2, coreTo: 12 });
	const [vague] = lay(battles('2016-03-04~', '2016-03-05~'), scale(span, 30));
	expect(vague.coreFrom).toBe(vague.coreTo);
});

test('the lanes that are busy have no marks, the others keep theirs', () => {
	const set = dataset([event('a', '2016-03-02', 'battle'), event('b', '2016-03-02', 'riot')]);
	expect(lay(set, wide, 'kind', [0]).map(({ events }) => events)).toEqual([[1]]);
	expect(lay(set, wide, 'kind', [0, 1])).toEqual([]);
});

test('of hundreds that began before the screen and still go on, the last ones to begin have bars', () => {
	const many = dataset(
		Array.from({ length: 500 }, (_, i) =>
			event(`e${i}`, i < 250 ? '2015-01-01/..' : '2015-01-02/..', 'battle')
		)
	);
	const laid = lay(many, wide).flatMap(({ events }) => events);
	expect(laid).toEqual(Array.from({ length: 200 }, (_, i) => 300 + i));
});

test('events of different lanes never become one', () => {
	const set = dataset([event('a', '2016-03-02', 'battle'), event('b', '2016-03-02', 'riot')]);
	expect(lay(set, wide).map(({ lane, events }) => [lane, events])).toEqual([
		[0, [0]],
		[1, [1]]
	]);
});

test('a sign is hit before a bar, a bar where it is certain or not, and nothing beyond', () => {
	const all = lay(battles('2016-03-02/2016-03-20', '2016-03-10'), wide);
	const y = LANE / 2;
	expect(pick(all, 950, y, 12)?.events).toEqual([1]);
	expect(pick(all, 950, LANE - 1, 12)?.events).toEqual([1]);
	expect(pick(all, 1500, y, 12)?.events).toEqual([0]);
	expect(pick(all, 2050, y, 12)).toBeNull();
	expect(pick(all, 1500, LANE + y, 12)).toBeNull();
	expect(pick([], 0, 0, 12)).toBeNull();
});

test.each([
	['2016-03-02/2016-03-11', 600, { x: 150, from: 100, to: 600, coreFrom: 100, coreTo: 600 }],
	['2016-03-02/2016-03-11', 1100, { x: 150, from: 100, to: 1100, coreFrom: 100, coreTo: 1100 }],
	['2016-03-02/..', 600, { x: 150, from: 100, to: 600, coreFrom: 100, coreTo: 600 }],
	['2016-03-02/..', 50, { x: 150, from: 100, to: 150, coreFrom: 100, coreTo: 150 }],
	['2016-03-02~', 200, { x: 150, from: -40, to: 200, coreFrom: 200, coreTo: 200 }]
])('%s, cut at %d, is %j', (date, x, expected) => {
	expect(cutAt(lay(battles(date), wide)[0], x)).toMatchObject(expected);
});

const sets = fc.oneof(
	{ weight: 4, arbitrary: someDataset },
	{ weight: 1, arbitrary: fc.constant(mosul) }
);
const scene = fc.record({
	set: sets,
	scale: fc
		.tuple(
			someSpan,
			fc.double({ min: 0.2, max: 30, noNaN: true }),
			fc.integer({ min: 200, max: 2000 })
		)
		.map(([[from, to], stretch, width]) =>
			scale([from, from + (to - from + DAY) * stretch], width)
		),
	by: fc.constantFrom(...laneChoices)
});

test('every event of the screen is in exactly one mark of each of its lanes, and no other event is', () => {
	fc.assert(
		fc.property(scene, ({ set, scale, by }) => {
			const table = laneTable(by, store(set), names);
			const laid = lay(set, scale, by);
			const placed = laid.flatMap(({ lane, events }) =>
				events.map((event) => `${event} in ${lane}`)
			);
			const onScreen = ({ when }: Dataset['events'][number]) =>
				when.earliestStart < scale.time(scale.width + 40) && when.latestEnd > scale.time(-40);
			const expected = set.events.flatMap((event, i) =>
				onScreen(event) ? lanesOf(table, i).map((lane) => `${i} in ${lane}`) : []
			);
			expect(placed.sort()).toEqual(expected.sort());
		})
	);
});

test('marks come lane by lane from left to right, their events in order of time', () => {
	fc.assert(
		fc.property(scene, ({ set, scale, by }) => {
			const laid = lay(set, scale, by);
			laid.forEach((mark, i) => {
				expect(mark.events).toEqual([...mark.events].sort((a, b) => a - b));
				const next = laid[i + 1];
				if (next) expect(next.lane > mark.lane || next.x > mark.x).toBe(true);
				expect(mark.from <= mark.to && mark.coreFrom <= mark.coreTo).toBe(true);
				expect(
					[mark.x, mark.from, mark.to, mark.coreFrom, mark.coreTo].every(Number.isFinite)
				).toBe(true);
			});
		})
	);
});

test('a cut takes time away and nothing else, and never the sign', () => {
	fc.assert(
		fc.property(scene, fc.double({ min: -200, max: 2200, noNaN: true }), ({ set, scale }, at) => {
			// `toBe` tells 0 from -0, and least and most do not always give the same of the two
			const x = at + 0;
			for (const mark of lay(set, scale)) {
				const { events, lane, x: sign, ...cut } = cutAt(mark, x);
				expect([events, lane, sign]).toEqual([mark.events, mark.lane, mark.x]);
				expect(cut.to).toBe(Math.min(mark.to, Math.max(x, mark.x)));
				expect(cut.coreTo).toBeLessThanOrEqual(Math.max(x, mark.x));
				expect(cut.from <= cut.to && cut.coreFrom <= cut.coreTo).toBe(true);
				if (mark.to <= x && mark.coreTo <= x) expect(cutAt(mark, x)).toBe(mark);
			}
		})
	);
});

test('signs that are merged lie near each other, signs that are not lie apart, or the reach cut them', () => {
	fc.assert(
		fc.property(scene, ({ set, scale, by }) => {
			const { columns } = store(set);
			const signOf = (event: number) => markOf(event, 0, columns, scale).x;
			const groups = lay(set, scale, by).map((mark) => ({
				mark,
				signs: mark.events.map(signOf).sort((a, b) => a - b)
			}));
			groups.forEach(({ mark, signs }, i) => {
				signs.slice(1).forEach((x, j) => expect(x - signs[j]).toBeLessThan(NEAR));
				const last = signs[signs.length - 1];
				expect(last - signs[0]).toBeLessThan(REACH);
				expect(mark.x).toBeCloseTo((signs[0] + last) / 2, 6);
				const next = groups[i + 1];
				if (next?.mark.lane !== mark.lane) return;
				expect(next.signs[0] - last >= NEAR || next.signs[0] - signs[0] >= REACH).toBe(true);
				expect(next.mark.x - mark.x).toBeGreaterThanOrEqual(NEAR - 1e-6);
			});
		}),
		{ numRuns: 50 }
	);
});

test('an event stays in its lanes at any zoom', () => {
	fc.assert(
		fc.property(scene, ({ set, scale: one, by }) => {
			const lanesIn = (scale: Scale) => {
				const lanes = new Map<number, number[]>();
				for (const { events, lane } of lay(set, scale, by))
					for (const event of events) lanes.set(event, [...(lanes.get(event) ?? []), lane]);
				return lanes;
			};
			const far = lanesIn(scale([one.span[0] - 400 * DAY, one.span[1] + 400 * DAY], 300));
			for (const [event, lanes] of lanesIn(one)) expect(far.get(event)).toEqual(lanes);
		})
	);
});

test('a hit in the middle of a mark is a hit on that mark', () => {
	fc.assert(
		fc.property(scene, fc.constantFrom(12, 22), ({ set, scale, by }, reach) => {
			const laid = lay(set, scale, by);
			for (const mark of laid)
				expect(pick(laid, mark.x, (mark.lane + 0.5) * LANE, reach)).toBe(mark);
		})
	);
});
