import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../../src/lib/time/edtf';
import { DAY } from '../../../src/lib/time/span';
import {
	dateWords,
	dayWords,
	machineDate,
	monthWords,
	shortDay,
	spanWords,
	weekdayWords
} from '../../../src/lib/time/wording';
import { anyEdtf } from './dates';

const at = (text: string) => Date.parse(`${text}T00:00:00Z`);

test.each([
	['2016-07-09', '9 July 2016'],
	['2016-07-09T23:30:00-05:00', '9 July 2016'],
	['2014-06', 'June 2014'],
	['2014', '2014'],
	['2014-06-28~', 'about 28 June 2014'],
	['2014-06~', 'about June 2014'],
	['2014~', 'about 2014'],
	['2016-07-09?', 'perhaps 9 July 2016'],
	['2016-07-09%', 'perhaps about 9 July 2016'],
	['2014-21', 'spring 2014'],
	['2014-22', 'mid-2014'],
	['2014-23~', 'about autumn 2014'],
	['2014-24', 'winter 2014–15'],
	['2009-24', 'winter 2009–10'],
	['1999-24', 'winter 1999–2000'],
	['2016-07-XX', 'some day in July 2016'],
	['2016-07-XX~', 'some day in about July 2016'],
	['2016-07-XX?', 'perhaps some day in July 2016'],
	['2014-XX', 'some month in 2014'],
	['2016-XX-XX', 'some day in 2016'],
	['201X', 'the 2010s'],
	['201X~', 'about the 2010s'],
	['20XX', 'between 2000 and 2099'],
	['20XX%', 'perhaps between about 2000 and 2099'],
	['0079-08-24', '24 August AD 79'],
	['-0043-03-15', '15 March 44 BC'],
	['0000', '1 BC']
])('%s is “%s”', (edtf, expected) => {
	expect(dateWords(edtf)).toBe(expected);
});

test.each([
	['[2017-07-09,2017-07-10]', '9 or 10 July 2017'],
	['[2015-03-31,2015-04-01]', '31 March or 1 April 2015'],
	['[2014-12-31,2015-01-01]', '31 December 2014 or 1 January 2015'],
	['[2014-06-09,2014-06-10,2014-06-12]', '9, 10 or 12 June 2014'],
	['[2014-06,2014-08]', 'June or August 2014'],
	['[2014,2016]', '2014 or 2016'],
	['[2014-06,2014-07-09]', 'June 2014 or 9 July 2014'],
	['[2014-06-09..2014-06-12]', 'between 9 and 12 June 2014'],
	['[2014-06-28..2014-07-02]', 'between 28 June and 2 July 2014'],
	['[2014-06..2014-08]', 'between June and August 2014'],
	['[2014..2016]', 'between 2014 and 2016'],
	['[2014-06-09,2014-06-12..2014-06-14]', '9 June 2014 or between 12 and 14 June 2014'],
	['[2014-06-09~,2014-06-12]', 'either about 9 June 2014 or 12 June 2014'],
	['[2014-06-09]', '9 June 2014']
])('the set %s is “%s”', (edtf, expected) => {
	expect(dateWords(edtf)).toBe(expected);
});

test.each([
	['2014-06-10/2014-06-12', '10–12 June 2014'],
	['2014-06-10/2014-09-20', '10 June – 20 September 2014'],
	['2013-12-30/2014-01-04', '30 December 2013 – 4 January 2014'],
	['2014-06-10/2014-06-10', '10 June 2014'],
	['2014-06-10/2015-06-10', '10 June 2014 – 10 June 2015'],
	['2014-06/2014-08', 'June–August 2014'],
	['2014-06/2017-12', 'June 2014 – December 2017'],
	['2014/2017', '2014–2017'],
	['2014-06/2014-08-04', 'June 2014 – 4 August 2014'],
	['2014/2017-07-09', '2014 – 9 July 2017'],
	['2014-21/2014-23', 'spring–autumn 2014'],
	['2014-22/2014-23', 'mid-2014 – autumn 2014'],
	['2014-24/2015-21', 'winter 2014–15 – spring 2015'],
	['200X/201X', 'the 2000s – the 2010s'],
	['2015-12-04~/2015-12-14', 'from about 4 to 14 December 2015'],
	['2015-12-04/2015-12-14~', 'from 4 to about 14 December 2015'],
	['2015-12-04?/2015-12-14%', 'from perhaps 4 to perhaps about 14 December 2015'],
	['2015-12-04~/2015-12-04', 'from about 4 to 4 December 2015'],
	['2014-06~/2014-08-04', 'from about June 2014 to 4 August 2014'],
	['2014-06-XX/2014-07', 'from some day in June to July 2014'],
	['2014-08-08/..', 'since 8 August 2014'],
	['2014-08-08~/..', 'since about 8 August 2014'],
	['2014-08-08/', 'from 8 August 2014, end not known'],
	['../2016-07-09', 'until 9 July 2016'],
	['../2016-07-09?', 'until perhaps 9 July 2016'],
	['/2016-07-09', 'until 9 July 2016, start not known']
])('the interval %s is “%s”', (edtf, expected) => {
	expect(dateWords(edtf)).toBe(expected);
});

test.each([
	['2016-07-03', '2016-07-18', '3–17 July 2016'],
	['2016-06-17', '2016-07-21', '17 June – 20 July 2016'],
	['2013-12-30', '2014-01-05', '30 December 2013 – 4 January 2014'],
	['2016-07-09', '2016-07-10', '9 July 2016'],
	['2016-07-01', '2016-08-01', 'July 2016'],
	['2016-02-01', '2016-03-01', 'February 2016'],
	['2016-07-01', '2016-07-31', '1–30 July 2016'],
	['2016-06-01', '2016-09-01', 'June–August 2016'],
	['2014-06-01', '2018-01-01', 'June 2014 – December 2017'],
	['2016-01-01', '2017-01-01', '2016'],
	['2014-01-01', '2018-01-01', '2014–2017'],
	['2014-01-01', '2018-01-02', '1 January 2014 – 1 January 2018'],
	['2016-07-09', '2016-07-09', '9 July 2016']
])('the window from %s up to %s is “%s”', (start, end, expected) => {
	expect(spanWords([at(start), at(end)])).toBe(expected);
});

test.each([
	['2013-12-30', '2014-01-05', '30 Dec 2013 – 4 Jan 2014'],
	['2016-06-01', '2016-10-01', 'Jun–Sep 2016'],
	['2016-07-03', '2016-07-18', '3–17 July 2016'],
	['2016-07-01', '2016-08-01', 'July 2016'],
	['2014-01-01', '2018-01-01', '2014–2017']
])('the window from %s up to %s is in short “%s”', (start, end, expected) => {
	expect(spanWords([at(start), at(end)], true)).toBe(expected);
});

test('a window that holds days in part counts them as whole', () => {
	expect(spanWords([at('2016-07-09') + 1, at('2016-07-10') + 1])).toBe('9–10 July 2016');
});

test('a window without an end is worded too', () => {
	expect(spanWords([at('2016-07-09'), Infinity])).toBe('since 9 July 2016');
	expect(spanWords([-Infinity, at('2016-07-10')])).toBe('until 9 July 2016');
	expect(spanWords([-Infinity, Infinity])).toBe('all time');
});

test('an instant is named by its day, from the first millisecond to the last', () => {
	for (const time of [at('2016-07-09'), at('2016-07-10') - 1]) {
		expect(dayWords(time)).toBe('9 July 2016');
		expect(shortDay(time)).toBe('9 Jul');
		expect(monthWords(time)).toBe('July 2016');
		expect(weekdayWords(time)).toBe('Saturday, 9 July 2016');
	}
	expect(weekdayWords(at('1969-12-31') + DAY / 2)).toBe('Wednesday, 31 December 1969');
});

test.each([
	['2016-07-09', '2016-07-09'],
	['2016-07-09T12:30:00Z', '2016-07-09'],
	['2016-07-09~', '2016-07-09'],
	['2014-06?', '2014-06'],
	['2016-07-XX', '2016-07'],
	['2014', '2014'],
	['2014-XX', '2014'],
	['2014-24', '2014'],
	['0079-08-24', '0079-08-24'],
	['2014-06-10/2014-06-12', '2014-06-10'],
	['2014-08-08/..', '2014-08-08'],
	['[2014-06,2014-07-09]', '2014-06'],
	['[2014-06-09..2014-06-12]', '2014-06-09'],
	['../2016-07-09', null],
	['/2016-07-09', null],
	['201X', null],
	['20XX', null],
	['0000', null],
	['-0044', null]
])('%s is %s to a machine', (edtf, expected) => {
	expect(machineDate(edtf)).toBe(expected);
});

test('whatever can be read can be worded', () => {
	fc.assert(
		fc.property(anyEdtf, (text) => {
			let readable = true;
			try {
				parseEdtf(text);
			} catch {
				readable = false;
			}
			fc.pre(readable);
			expect(dateWords(text)).toMatch(/\d/);
			expect(dateWords(text)).not.toMatch(/undefined|null|NaN| {2}|^ | $/);
			expect(machineDate(text) ?? '2014').toMatch(/^\d{4}(-\d\d){0,2}$/);
		}),
		{ numRuns: 2000 }
	);
});

test('any window of whole days can be worded', () => {
	const number = fc.integer({ min: -800_000, max: 800_000 });
	fc.assert(
		fc.property(number, fc.nat(80_000), (start, length) => {
			const words = spanWords([start * DAY, (start + length) * DAY]);
			expect(words).not.toMatch(/undefined|null|NaN| {2}/);
		})
	);
});
