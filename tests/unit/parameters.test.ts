import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressIn } from '../../src/lib/address';
import { parseDays, spanOf } from '../../src/lib/parameters';
import { isoDay } from '../../src/lib/time/calendar';
import { DAY, type Span } from '../../src/lib/time/span';

const days = (span: Span | null) => span && [isoDay(span[0]), isoDay(span[1] - DAY)];

describe('the days of a text', () => {
	test.each([
		['2016-07-09', ['2016-07-09', '2016-07-09']],
		['2016-02', ['2016-02-01', '2016-02-29']],
		['2016-12', ['2016-12-01', '2016-12-31']],
		['2016', ['2016-01-01', '2016-12-31']],
		['0044', ['0044-01-01', '0044-12-31']],
		['-0044-03-15', ['-000044-03-15', '-000044-03-15']],
		['-000044', ['-000044-01-01', '-000044-12-31']],
		['012016-07', ['+012016-07-01', '+012016-07-31']]
	])('%s are %j', (text, expected) => {
		expect(days(parseDays(text))).toEqual(expected);
	});

	test.each([
		'',
		'2016-13',
		'2016-00',
		'2016-02-30',
		'2016-7',
		'216',
		'2016-07-09T00:00',
		'999999',
		' 2016',
		'2016-07-32',
		'１９９９'
	])('%j has none', (text) => {
		expect(parseDays(text)).toBeNull();
	});

	test('any that there are come out whole', () => {
		fc.assert(
			fc.property(
				fc.date({
					noInvalidDate: true,
					min: new Date('-9999-01-01T00:00:00Z'.replace('-', '-00')),
					max: new Date('9999-12-31')
				}),
				(date) => {
					const text = isoDay(date.getTime());
					expect(days(parseDays(text))).toEqual([text, text]);
				}
			)
		);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
				const span = parseDays(text);
				expect(span === null || span[0] < span[1]).toBe(true);
			})
		);
	});
});

describe('a span', () => {
	const otherwise = parseDays('2016')!;
	const span = (from: string | null, to: string | null, at: string | null = null) =>
		days(
			spanOf(
				{ from: parseDays(from ?? ''), to: parseDays(to ?? ''), at: parseDays(at ?? '') },
				otherwise
			)
		);

	test('runs from the beginning of its first to the end of its last, whichever way round they stand', () => {
		expect(span('2016-06', '2016-07-09')).toEqual(['2016-06-01', '2016-07-09']);
		expect(span('2016-07', '2016-06')).toEqual(['2016-06-01', '2016-07-31']);
		expect(span('2016-07-09', '2016-07-08')).toEqual(['2016-07-08', '2016-07-09']);
		expect(span(null, null, '2016-07')).toEqual(['2016-07-01', '2016-07-31']);
	});

	test('keeps the end that is not said', () => {
		expect(span('2016-07', null)).toEqual(['2016-07-01', '2016-12-31']);
		expect(span(null, '2016-07')).toEqual(['2016-01-01', '2016-07-31']);
		expect(span('2017-02-03', null)).toEqual(['2016-12-31', '2017-02-03']);
		expect(span(null, null)).toEqual(['2016-01-01', '2016-12-31']);
	});
});

test('an address is in the fragment if that says anything of a view, else in the query', () => {
	expect(addressIn({ search: '?q=a', hash: '#q=b' })).toBe('#q=b');
	for (const hash of ['', '#', '#record', '#amp=1', '#?secret=abc', '#layout=map'])
		expect(addressIn({ search: '?q=a', hash })).toBe('?q=a');
	expect(addressIn({ search: '?q=a', hash: '#lanes=place&secret=abc' })).toMatch(/^#lanes/);
});
