import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, type Span } from '../../../src/lib/time/span';
import { LABEL_GAP, LINE_GAP, ticks, type Tick } from '../../../src/lib/time/ticks';

function at(text: string): number {
	return Date.parse(`${text}T00:00:00Z`);
}

function labels(row: Tick[]): string[] {
	return row.map(({ label }) => label);
}

function days(row: Tick[]): string[] {
	return row.map(({ time }) => new Date(time).toISOString().slice(0, 10));
}

test('years lie over months', () => {
	const { major, minor } = ticks([at('2016-03-10'), at('2017-02-10')], 500);
	expect(labels(major)).toEqual(['2016', '2017']);
	expect(days(major)).toEqual(['2016-01-01', '2017-01-01']);
	expect(labels(minor).join(' ')).toBe('Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb');
	expect(days(minor)[0]).toBe('2016-04-01');
});

test.each([
	['months over days with weekdays', 10, 600, 'July 2016', 'Fr 1', 'Sa 2'],
	['months over days', 20, 600, 'July 2016', '1', '2'],
	['months over days, Mondays labelled', 31, 600, 'July 2016', '', ''],
	['months over weeks', 90, 600, 'July 2016', '4', '11'],
	['years over months', 365, 600, '2016', 'Jul', 'Aug'],
	['years over quarters', 1000, 600, '2016', 'Q3', 'Q4'],
	['years over lines', 3000, 600, '2016', '', ''],
	['decades over years', 5000, 600, '2010s', '2017', '2018'],
	['decades over years, some labelled', 8000, 600, '2010s', '', ''],
	['centuries over decades', 50_000, 600, '2000s', '2020', '2030'],
	['centuries over decades, some labelled', 73_000, 600, '2000s', '', ''],
	['millennia over centuries', 400_000, 600, '2000s', '', '']
])('%s: %i days on %i pixels', (_name, length, width, major, first, second) => {
	const rows = ticks([at('2016-07-01'), at('2016-07-01') + length * DAY], width);
	expect(labels(rows.major)[0]).toBe(major);
	expect(labels(rows.minor).slice(0, 2)).toEqual([first, second]);
});

test('days without a label are lines between labelled Mondays', () => {
	const { minor } = ticks([at('2016-07-01'), at('2016-07-20')], 300);
	expect(labels(minor).filter(Boolean)).toEqual(['4', '11', '18']);
	expect(minor).toHaveLength(19);
});

test('a tick on the start of the domain is in it, one on its end is not', () => {
	const { major, minor } = ticks([at('2016-07-01'), at('2016-08-01')], 1000);
	expect(labels(major)).toEqual(['July 2016']);
	expect(minor[0].time).toBe(at('2016-07-01'));
	expect(minor.at(-1)!.time).toBe(at('2016-07-31'));
});

test('one day on a wide screen still says which month it is in', () => {
	const { major, minor } = ticks([at('2016-07-09'), at('2016-07-10')], 1200);
	expect(labels(major)).toEqual(['July 2016']);
	expect(labels(minor)).toEqual(['Sa 9']);
});

test('no time and no room give no ticks', () => {
	const nothing = { major: [], minor: [] };
	expect(ticks([0, DAY], 0)).toEqual(nothing);
	expect(ticks([0, 0], 500)).toEqual(nothing);
	expect(ticks([DAY, 0], 500)).toEqual(nothing);
	expect(ticks([-Infinity, Infinity], 500)).toEqual(nothing);
	expect(ticks([NaN, NaN], 500)).toEqual(nothing);
});

const domains = fc
	.tuple(
		fc.integer({ min: at('1600-01-01'), max: at('2200-01-01') }),
		fc.double({ min: 0, max: Math.log(200 * 366), noNaN: true }),
		fc.integer({ min: 120, max: 4000 })
	)
	.map(([start, length, width]) => ({
		domain: [start, start + Math.exp(length) * DAY] as Span,
		width
	}));

test('from a day to 200 years, ticks are in order, in the domain, and few', () => {
	fc.assert(
		fc.property(domains, ({ domain: [start, end], width }) => {
			const { major, minor } = ticks([start, end], width);
			expect(major.length + minor.length).toBeLessThanOrEqual(width / 8);
			expect(major[0].time).toBeLessThanOrEqual(start);
			if (major.length > 1) expect(major[1].time).toBeGreaterThan(start);
			for (const row of [major, minor])
				for (const [index, { time }] of row.entries()) {
					expect(time % DAY === 0).toBe(true);
					expect(time).toBeLessThan(end);
					if (index > 0) expect(time).toBeGreaterThan(row[index - 1].time);
				}
			for (const { time } of minor) expect(time).toBeGreaterThanOrEqual(start);
		}),
		{ numRuns: 1000 }
	);
});

test('lines and labels keep their distance', () => {
	fc.assert(
		fc.property(domains, ({ domain: [start, end], width }) => {
			const { major, minor } = ticks([start, end], width);
			const least = (row: Tick[]) =>
				Math.min(
					...row.slice(1).map(({ time }, i) => ((time - row[i].time) * width) / (end - start))
				);
			const slack = 1e-6;
			expect(least(minor)).toBeGreaterThanOrEqual(LINE_GAP - slack);
			expect(least(minor.filter(({ label }) => label))).toBeGreaterThanOrEqual(LABEL_GAP - slack);
			expect(least(major)).toBeGreaterThanOrEqual(4 * LINE_GAP - slack);
			for (const { label } of major) expect(label).not.toBe('');
		}),
		{ numRuns: 1000 }
	);
});
