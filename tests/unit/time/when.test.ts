import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay } from '../../../src/lib/time/calendar';
import { parseEdtf } from '../../../src/lib/time/edtf';
import { DAY, type Span } from '../../../src/lib/time/span';
import {
	certain,
	certainlyIn,
	exactDay,
	possible,
	possiblyIn,
	when
} from '../../../src/lib/time/when';
import { anyEdtf } from './dates';

function day(text: string): number {
	return Date.parse(`${text}T00:00:00Z`);
}

function shown(time: number): string {
	return Number.isFinite(time) ? isoDay(time) : String(time);
}

test.each([
	['2016-07-09', '2016-07-09', '2016-07-09', '2016-07-10', '2016-07-10'],
	['2016-07-09?', '2016-07-09', '2016-07-09', '2016-07-10', '2016-07-10'],
	['2016-07-09T23:30:00-05:00', '2016-07-09', '2016-07-09', '2016-07-10', '2016-07-10'],
	['2016-07-09~', '2016-07-06', '2016-07-12', '2016-07-07', '2016-07-13'],
	['2016-07-09%', '2016-07-06', '2016-07-12', '2016-07-07', '2016-07-13'],
	['2014-06', '2014-06-01', '2014-06-30', '2014-06-02', '2014-07-01'],
	['2014-06-XX', '2014-06-01', '2014-06-30', '2014-06-02', '2014-07-01'],
	['2014-06~', '2014-05-01', '2014-07-31', '2014-05-02', '2014-08-01'],
	['2014-01~', '2013-12-01', '2014-02-28', '2013-12-02', '2014-03-01'],
	['2014', '2014-01-01', '2014-12-31', '2014-01-02', '2015-01-01'],
	['2014-XX', '2014-01-01', '2014-12-31', '2014-01-02', '2015-01-01'],
	['2014~', '2013-01-01', '2015-12-31', '2013-01-02', '2016-01-01'],
	['2014-24', '2014-12-01', '2015-02-28', '2014-12-02', '2015-03-01'],
	['2014-22~', '2014-05-01', '2014-09-30', '2014-05-02', '2014-10-01'],
	['201X', '2010-01-01', '2019-12-31', '2010-01-02', '2020-01-01'],
	['201X~', '2000-01-01', '2029-12-31', '2000-01-02', '2030-01-01'],
	['20XX~', '1900-01-01', '2199-12-31', '1900-01-02', '2200-01-01'],
	['2014-06-10/2014-06-12', '2014-06-10', '2014-06-10', '2014-06-13', '2014-06-13'],
	['2014-06/2014-08', '2014-06-01', '2014-06-30', '2014-08-02', '2014-09-01'],
	['2014-06-10~/2014-06-20', '2014-06-07', '2014-06-13', '2014-06-21', '2014-06-21'],
	['2014-06-20/2014-06', '2014-06-20', '2014-06-20', '2014-06-21', '2014-07-01'],
	['2014-06/2014-06-10', '2014-06-01', '2014-06-10', '2014-06-11', '2014-06-11'],
	['2014-08-08/..', '2014-08-08', '2014-08-08', 'Infinity', 'Infinity'],
	['2014-08-08/', '2014-08-08', '2014-08-08', '2014-08-09', 'Infinity'],
	['2014-08/', '2014-08-01', '2014-08-31', '2014-08-02', 'Infinity'],
	['../2014-08-08', '-Infinity', '-Infinity', '2014-08-09', '2014-08-09'],
	['/2014-08-08', '-Infinity', '2014-08-08', '2014-08-09', '2014-08-09'],
	['[2014-06-09,2014-06-12]', '2014-06-09', '2014-06-12', '2014-06-10', '2014-06-13'],
	['[2014-06-09..2014-06-12]', '2014-06-09', '2014-06-12', '2014-06-10', '2014-06-13'],
	['[2014-06..2014-06-12]', '2014-06-01', '2014-06-12', '2014-06-02', '2014-06-13'],
	['[2014-06-09~..2014-06-12~]', '2014-06-06', '2014-06-15', '2014-06-07', '2014-06-16'],
	['[2015-01,2014-06..2014-08]', '2014-06-01', '2015-01-31', '2014-06-02', '2015-02-01']
])('%s starts from %s to %s and ends from %s to %s', (edtf, ...bounds) => {
	const { edtf: text, earliestStart, latestStart, earliestEnd, latestEnd } = when(edtf);
	expect(text).toBe(edtf);
	expect([earliestStart, latestStart, earliestEnd, latestEnd].map(shown)).toEqual(bounds);
});

test('what is not a date is refused', () => {
	expect(() => when('2016-13-01')).toThrow('not a date: "2016-13-01": there is no month 13');
});

test('an exact day is possible and certain on that day', () => {
	const date = when('2016-07-09');
	expect(possible(date)).toEqual([day('2016-07-09'), day('2016-07-10')]);
	expect(certain(date)).toEqual([day('2016-07-09'), day('2016-07-10')]);
});

test('some day in a month is certain on no day, but certainly in that month', () => {
	const date = when('2014-06');
	const june: Span = [day('2014-06-01'), day('2014-07-01')];
	expect(possible(date)).toEqual(june);
	expect(certain(date)).toBeNull();
	expect(certainlyIn(date, june)).toBe(true);
	expect(certainlyIn(date, [june[0], june[1] - DAY])).toBe(false);
	expect(possiblyIn(date, [june[1] - DAY, june[1]])).toBe(true);
	expect(possiblyIn(date, [june[1], june[1] + DAY])).toBe(false);
});

test('what lasted with vague ends is certain in between', () => {
	expect(certain(when('2014-06/2014-08'))).toEqual([day('2014-06-30'), day('2014-08-02')]);
	expect(certain(when('2014-08-08/..'))).toEqual([day('2014-08-08'), Infinity]);
	expect(certain(when('2014-08-08/'))).toEqual([day('2014-08-08'), day('2014-08-09')]);
});

test.each([
	['2016-07-09', true],
	['2016-07-09?', true],
	['2016-07-09T12:30', true],
	['2016-07-09~', false],
	['2016-07', false],
	['2016-07-09/2016-07-10', false],
	['2016-07-09/', false],
	['[2016-07-09,2016-07-10]', false]
])('%s is one known day: %s', (edtf, expected) => {
	expect(exactDay(when(edtf))).toBe(expected);
});

test('bounds are whole days and in order, whatever the date', () => {
	fc.assert(
		fc.property(anyEdtf, (text) => {
			fc.pre(readable(text));
			const { earliestStart, latestStart, earliestEnd, latestEnd } = when(text);
			expect(earliestStart).toBeLessThanOrEqual(latestStart);
			expect(earliestEnd).toBeLessThanOrEqual(latestEnd);
			expect(earliestStart).toBeLessThan(latestEnd);
			expect(earliestStart).toBeLessThan(earliestEnd);
			expect(latestStart).toBeLessThan(latestEnd);
			for (const bound of [earliestStart, latestStart, earliestEnd, latestEnd])
				if (Number.isFinite(bound)) expect(Math.abs(bound % DAY)).toBe(0);
		}),
		{ numRuns: 2000 }
	);
});

function readable(text: string): boolean {
	try {
		return parseEdtf(text) !== null;
	} catch {
		return false;
	}
}

// Brute force: every day of a year, and a date as a prefix of the days that it can mean.

const YEAR = Array.from({ length: 366 }, (_, index) => day('2016-01-01') + index * DAY);
const NAMES = YEAR.map(isoDay);

function daysMeant(prefix: string): number[] {
	const start = prefix.replace('-XX', '');
	return YEAR.filter((_, index) => NAMES[index].startsWith(start));
}

const prefix = fc
	.tuple(fc.integer({ min: 4, max: 8 }), fc.integer({ min: 1, max: 30 }), fc.nat(5))
	.map(([month, date, form]) => {
		const text = `2016-0${month}`;
		if (form === 0) return text;
		return form === 1 ? `${text}-XX` : `${text}-${String(date).padStart(2, '0')}`;
	});

const scrubbed = fc
	.tuple(fc.integer({ min: 60, max: 270 }), fc.integer({ min: 1, max: 60 }))
	.map(([start, length]): Span => [YEAR[start], YEAR[start] + length * DAY]);

function agrees(edtf: string, meant: Span[], span: Span) {
	const inside = meant.map(([start, end]) => start < span[1] && end > span[0]);
	expect(possiblyIn(when(edtf), span), edtf).toBe(inside.includes(true));
	expect(certainlyIn(when(edtf), span), edtf).toBe(!inside.includes(false));
}

function oneDay(start: number): Span {
	return [start, start + DAY];
}

test('a date is in a window as all the days that it can mean', () => {
	fc.assert(
		fc.property(prefix, scrubbed, (text, span) => agrees(text, daysMeant(text).map(oneDay), span)),
		{ numRuns: 500 }
	);
});

test('an interval is in a window as all the pairs of days that it can mean', () => {
	fc.assert(
		fc.property(prefix, prefix, scrubbed, (start, end, span) => {
			const pairs = daysMeant(start).flatMap((first) =>
				daysMeant(end)
					.filter((last) => last >= first)
					.map((last): Span => [first, last + DAY])
			);
			fc.pre(pairs.length > 0);
			agrees(`${start}/${end}`, pairs, span);
		}),
		{ numRuns: 300 }
	);
});

test('a range of choices is in a window as all its days', () => {
	fc.assert(
		fc.property(prefix, prefix, scrubbed, (first, last, span) => {
			const [from] = daysMeant(first);
			const to = daysMeant(last).at(-1)!;
			fc.pre(from <= to);
			const meant = YEAR.filter((time) => time >= from && time <= to).map(oneDay);
			agrees(`[${first}..${last}]`, meant, span);
		}),
		{ numRuns: 500 }
	);
});

test('choices with gaps are never missed, and certain only if all of them are inside', () => {
	fc.assert(
		fc.property(prefix, prefix, scrubbed, (a, b, span) => {
			const meant = [...daysMeant(a), ...daysMeant(b)].map(oneDay);
			const inside = meant.map(([start, end]) => start < span[1] && end > span[0]);
			const date = when(`[${a},${b}]`);
			if (inside.includes(true)) expect(possiblyIn(date, span)).toBe(true);
			expect(certainlyIn(date, span)).toBe(!inside.includes(false));
		}),
		{ numRuns: 500 }
	);
});
