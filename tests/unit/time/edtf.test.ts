import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { days, parseEdtf, type EdtfDate } from '../../../src/lib/time/edtf';
import { anyEdtf, plainDate } from './dates';

function dateOf(text: string): EdtfDate {
	const said = parseEdtf(text);
	if (said.type !== 'date') throw new Error(`not one date: ${text}`);
	return said.date;
}

function daysOf(text: string): string {
	return days(dateOf(text))
		.map((time) => new Date(time).toISOString().slice(0, -14))
		.join(' ');
}

test.each([
	['2016-07-09', { grain: 'day', year: 2016, month: 7, day: 9 }],
	['2014-06', { grain: 'month', year: 2014, month: 6 }],
	['2014', { grain: 'year', year: 2014 }],
	['-0044', { grain: 'year', year: -44 }],
	['-0044-03-15', { grain: 'day', year: -44, month: 3, day: 15 }],
	['0000', { grain: 'year', year: 0 }],
	['2014-22', { grain: 'season', year: 2014, season: 22 }],
	['201X', { grain: 'decade', year: 2010 }],
	['20XX', { grain: 'century', year: 2000 }],
	['2014-XX', { grain: 'year', year: 2014, some: 'month' }],
	['2016-07-XX', { grain: 'month', year: 2016, month: 7, some: 'day' }],
	['2016-XX-XX', { grain: 'year', year: 2016, some: 'day' }],
	['2016-07-09?', { grain: 'day', year: 2016, month: 7, day: 9, uncertain: true }],
	['2014-06~', { grain: 'month', year: 2014, month: 6, approximate: true }],
	['2014%', { grain: 'year', year: 2014, uncertain: true, approximate: true }],
	['2014-24~', { grain: 'season', year: 2014, season: 24, approximate: true }]
])('%s is read as it is written', (text, expected) => {
	const nothing = {
		season: null,
		month: null,
		day: null,
		some: null,
		time: null,
		uncertain: false,
		approximate: false
	};
	expect(parseEdtf(text)).toEqual({ type: 'date', date: { ...nothing, ...expected } });
});

test.each(['12:30', '12:30:00', '12:30:00Z', '23:30:00-05:00', '00:30:00+03', '12:30:00.000Z'])(
	'a time of %s is kept and leaves the day as it was written',
	(time) => {
		const date = dateOf(`2016-07-09T${time}`);
		expect(date).toMatchObject({ grain: 'day', day: 9, time });
		expect(days(date)[0]).toBe(Date.UTC(2016, 6, 9));
	}
);

test('an interval has two ends, each of which may be open or unknown', () => {
	const date = dateOf('2014-08-08');
	expect(parseEdtf('2014-08-08/..')).toEqual({ type: 'interval', start: date, end: 'open' });
	expect(parseEdtf('2014-08-08/')).toEqual({ type: 'interval', start: date, end: 'unknown' });
	expect(parseEdtf('../2014-08-08')).toEqual({ type: 'interval', start: 'open', end: date });
	expect(parseEdtf('/2014-08-08')).toEqual({ type: 'interval', start: 'unknown', end: date });
	expect(parseEdtf('2014-06?/2014-08-08')).toEqual({
		type: 'interval',
		start: dateOf('2014-06?'),
		end: date
	});
});

test('a set has choices, each of which may be a range', () => {
	expect(parseEdtf('[2014,2016]')).toEqual({
		type: 'set',
		choices: [dateOf('2014'), dateOf('2016')]
	});
	expect(parseEdtf('[2014-06-09..2014-06-12]')).toEqual({
		type: 'set',
		choices: [[dateOf('2014-06-09'), dateOf('2014-06-12')]]
	});
	expect(parseEdtf('[2010,2014..2016]')).toEqual({
		type: 'set',
		choices: [dateOf('2010'), [dateOf('2014'), dateOf('2016')]]
	});
});

test.each([
	['2016-02-29', '2016-02-29 2016-03-01'],
	['2016-12', '2016-12-01 2017-01-01'],
	['0044', '0044-01-01 0045-01-01'],
	['2014-21', '2014-03-01 2014-06-01'],
	['2014-22', '2014-06-01 2014-09-01'],
	['2014-23', '2014-09-01 2014-12-01'],
	['2014-24', '2014-12-01 2015-03-01'],
	['2015-24', '2015-12-01 2016-03-01'],
	['201X', '2010-01-01 2020-01-01'],
	['20XX', '2000-01-01 2100-01-01'],
	['2014~', '2014-01-01 2015-01-01']
])('%s names the days %s', (text, expected) => {
	expect(daysOf(text)).toBe(expected);
});

test.each([
	['2016-13-01', 'there is no month 13'],
	['2016-00', 'there is no month 00'],
	['2016-25', 'there is no month 25'],
	['2016-02-30', 'February 2016 has 29 days'],
	['2014-02-29', 'February 2014 has 28 days'],
	['2014-06-31', 'June 2014 has 30 days'],
	['2014-06-00', 'June 2014 has 30 days'],
	['2014-21-01', 'a season has no days'],
	['2016-XX-09', 'a day needs its month'],
	['201X-06', 'nothing can follow a year with X'],
	['Y-170000002', 'a year has four digits'],
	['20165', 'a year has four digits'],
	['20160709', 'a year has four digits'],
	['-0000', 'there is no year -0000'],
	['2014-06T12:30', 'only a whole day can have a time'],
	['2014-06-09T25:00', 'expected a time such as 12:30 or 12:30:00Z'],
	['2014-06-09T', 'expected a time such as 12:30 or 12:30:00Z'],
	['2014-06-09T12:30~', 'a time cannot be followed by ~'],
	['2014-06-12/2014-06-10', 'it ends before it starts'],
	['2014-06/2014-05-30', 'it ends before it starts'],
	['[2014-06-12..2014-06-10]', 'it ends before it starts'],
	['../..', 'one end must be known'],
	['/', 'one end must be known'],
	['2014/2015/2016', 'an interval has two ends'],
	['[2014', 'a set ends with ]'],
	['[..2014]', 'a range in a set needs both ends'],
	['[2014..]', 'a range in a set needs both ends'],
	['[2014..2015..2016]', 'a range has two ends'],
	['{2014,2015}', 'a set of choices is written [a,b]'],
	['', 'expected YYYY, YYYY-MM or YYYY-MM-DD'],
	['[]', 'expected YYYY, YYYY-MM or YYYY-MM-DD'],
	[' 2014', 'expected YYYY, YYYY-MM or YYYY-MM-DD'],
	['2014-6-9', 'expected YYYY, YYYY-MM or YYYY-MM-DD'],
	['2014-06-1X', 'expected YYYY, YYYY-MM or YYYY-MM-DD'],
	['2014??', 'expected YYYY, YYYY-MM or YYYY-MM-DD'],
	['٢٠١٤', 'expected YYYY, YYYY-MM or YYYY-MM-DD'],
	['9 July 2016', 'expected YYYY, YYYY-MM or YYYY-MM-DD']
])('%j is refused: %s', (text, reason) => {
	expect(() => parseEdtf(text)).toThrow(new RangeError(`not a date: "${text}": ${reason}`));
});

test('an interval may end in the stretch in which it starts', () => {
	for (const text of ['2014-06-20/2014-06', '2014-06/2014-06', '2014-06/2014-06-01'])
		expect(parseEdtf(text).type).toBe('interval');
});

test('a text of more than 40 characters is refused before it is read, and not repeated in full', () => {
	const message = `not a date: "${'['.repeat(40)}…": longer than 40 characters`;
	expect(() => parseEdtf('['.repeat(10_000_000))).toThrow(new RangeError(message));
	expect(() => parseEdtf(`[${'2014,'.repeat(7)}2014]`)).toThrow(/longer than 40/);
	expect(parseEdtf(`[${'2014,'.repeat(6)}2014]`).type).toBe('set');
});

test('texts made to be slow are not', () => {
	const nasty = ['[,', '[2014..', '2014-', 'X', '0', '2014-06-09T12:30:0', '/..', '~', '..'].map(
		(part) => part.repeat(40).slice(0, 40)
	);
	const start = performance.now();
	for (let i = 0; i < 500; i++) for (const text of nasty) expect(() => parseEdtf(text)).toThrow();
	expect(performance.now() - start).toBeLessThan(5000);
});

test('any text is either read or refused with a RangeError', () => {
	const letters = fc.constantFrom(...'0129X-/.[],?~%TZ:+ ');
	const texts = fc.oneof(
		fc.string(),
		fc.string({ unit: 'binary' }),
		fc.array(letters, { maxLength: 45 }).map((characters) => characters.join('')),
		fc.tuple(anyEdtf, letters).map((parts) => parts.join(''))
	);
	fc.assert(
		fc.property(texts, (text) => {
			try {
				parseEdtf(text);
			} catch (error) {
				expect(error).toBeInstanceOf(RangeError);
				expect((error as RangeError).message).toMatch(/^not a date: "/);
			}
		}),
		{ numRuns: 2000 }
	);
});

test('dates mean the same days to us as to the edtf package', () => {
	fc.assert(
		fc.property(plainDate, (text) => {
			const theirs = edtf(text);
			expect(days(dateOf(text)), text).toEqual([theirs.min, endOf(theirs.max)]);
		}),
		{ numRuns: 500 }
	);
});

test('intervals mean the same days to us as to the edtf package', () => {
	fc.assert(
		fc.property(plainDate, plainDate, (start, end) => {
			const [from, to] = [start, end].map((text) => days(dateOf(text))[0]);
			fc.pre(from !== to); // which they refuse, and we do not
			const text = from < to ? `${start}/${end}` : `${end}/${start}`;
			const ours = parseEdtf(text);
			const theirs = edtf(text);
			if (ours.type !== 'interval') throw new Error(`not an interval: ${text}`);
			const [first, last] = [ours.start, ours.end] as EdtfDate[];
			expect([days(first)[0], days(last)[1]], text).toEqual([theirs.min, endOf(theirs.max)]);
		}),
		{ numRuns: 300 }
	);
});

function endOf(last: number): number {
	return last + 1;
}
