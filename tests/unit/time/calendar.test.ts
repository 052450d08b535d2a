import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addMonths,
	isoDay,
	parseDay,
	presetSpan,
	step,
	type Unit
} from '../../../src/lib/time/calendar';
import { DAY } from '../../../src/lib/time/span';

const UNITS: Unit[] = ['day', 'week', 'month', 'quarter', 'year'];
const dayNumbers = fc.integer({ min: -700_000, max: 2_900_000 });

function day(text: string): number {
	return Date.parse(`${text}T00:00:00Z`);
}

test.each([
	['2016-07-09', 1, '2016-08-09'],
	['2016-07-09', -1, '2016-06-09'],
	['2016-01-31', 1, '2016-02-29'],
	['2016-10-31', 4, '2017-02-28'],
	['2016-07-09', 0, '2016-07-09']
])('%s and %i months make %s', (from, months, expected) => {
	expect(isoDay(addMonths(day(from), months))).toBe(expected);
});

test('the time of day is kept by a step', () => {
	expect(addMonths(day('2016-07-09') + 123, 1)).toBe(day('2016-08-09') + 123);
	expect(step(day('2016-07-09') + 123, 'week', -1)).toBe(day('2016-07-02') + 123);
});

test.each([
	['day', 3, '2016-07-12'],
	['week', -1, '2016-07-02'],
	['month', 6, '2017-01-09'],
	['quarter', 2, '2017-01-09'],
	['year', -2, '2014-07-09']
] as const)('a step by %s times %i ends on %s', (unit, count, expected) => {
	expect(isoDay(step(day('2016-07-09'), unit, count))).toBe(expected);
});

test.each([
	['day', '2016-07-09', '2016-07-10'],
	['week', '2016-07-04', '2016-07-11'],
	['month', '2016-07-01', '2016-08-01'],
	['quarter', '2016-07-01', '2016-10-01'],
	['year', '2016-01-01', '2017-01-01']
] as const)('the %s of Saturday, 9 July 2016 is from %s up to %s', (unit, start, end) => {
	const expected = [day(start), day(end)];
	expect(presetSpan(unit, day('2016-07-09'))).toEqual(expected);
	expect(presetSpan(unit, day('2016-07-10') - 1)).toEqual(expected);
});

test('a Monday begins its week and a Sunday ends it', () => {
	expect(isoDay(presetSpan('week', day('2016-07-04'))[0])).toBe('2016-07-04');
	expect(isoDay(presetSpan('week', day('2016-07-10'))[0])).toBe('2016-07-04');
	expect(isoDay(presetSpan('week', day('2017-01-01'))[0])).toBe('2016-12-26');
});

test('the spans of a unit hold their instant, follow each other and are whole days', () => {
	fc.assert(
		fc.property(fc.constantFrom(...UNITS), dayNumbers, fc.nat(DAY - 1), (unit, number, rest) => {
			const time = number * DAY + rest;
			const [start, end] = presetSpan(unit, time);
			expect(start <= time && time < end).toBe(true);
			expect(presetSpan(unit, end)[0]).toBe(end);
			expect(presetSpan(unit, start - 1)[1]).toBe(start);
			expect(Math.abs(start % DAY)).toBe(0);
		})
	);
});

test('a day survives being written', () => {
	const days = fc.integer({ min: day('0000-01-01') / DAY, max: day('9999-12-31') / DAY });
	fc.assert(
		fc.property(days, fc.nat(DAY - 1), (number, rest) => {
			expect(parseDay(isoDay(number * DAY + rest))).toBe(number * DAY);
		})
	);
});

test('a year of more than four digits is written with a sign', () => {
	expect(isoDay(Date.UTC(-43, 2, 15))).toBe('-000043-03-15');
	expect(isoDay(Date.UTC(12016, 6, 9))).toBe('+012016-07-09');
});

test.each([
	'',
	'2016-02-30',
	'2016-13-01',
	'2016-07-00',
	'2016-7-9',
	'2016-07',
	'2016-07-09T00:00:00Z',
	' 2016-07-09',
	'2016/07/09',
	'2016-07-9 ',
	'9 Jul 2016',
	'09-07-2016',
	'Infinity--'
])('%j is not a day', (text) => {
	expect(parseDay(text)).toBeNull();
});

test('no text makes the reading of a day throw', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 12 }), (text) => {
			const time = parseDay(text);
			if (time !== null) expect(isoDay(time)).toBe(text);
		})
	);
});
