import fc from 'fast-check';
import { expect, test } from 'vitest';
import { when } from '../../../../src/lib/time/when';
import { countryBox } from '../../../../src/lib/read/formats/countries';
import { open } from '../../../../src/lib/read/formats/detect';
import { readDate } from '../../../../src/lib/read/formats/notation';
import { coordinate } from '../../../../src/lib/read/formats/places';
import { rawRows } from '../../../../src/lib/read/formats/rows';
import { slideDate } from '../../../../src/lib/read/formats/timelinesheet';

test.each([
	['2016-07-09', '2016-07-09'],
	['2016-7-9', '2016-07-09'],
	['2016/07/09', '2016-07-09'],
	['2016-07-09 00:00:00.000', '2016-07-09'],
	['2016-07-09T23:59:59Z', '2016-07-09'],
	['2016-07-09T00:30:00+03:00', '2016-07-09'],
	['25/12/2016 00:00:00', '2016-12-25'],
	['12/25/16 12:00 AM', '2016-12-25'],
	['25-12-2016', '2016-12-25'],
	['5-May-17', '2017-05-05'],
	['16 May 2025', '2025-05-16'],
	['Monday, 16 May 2025', '2025-05-16'],
	['Feb 28, 2021', '2021-02-28'],
	['February 28th, 2021', '2021-02-28'],
	['May 2025', '2025-05'],
	['20160709', '2016-07-09'],
	['20160709123000', '2016-07-09'],
	['1468022400000', '2016-07-09'],
	['1468022400', '2016-07-09'],
	['-14989536000000', '1495-01-01'],
	['1916', '1916'],
	['2016-07', '2016-07'],
	['2016-07-XX', '2016-07-XX'],
	['c. 1916', '1916~']
])('%s is %s', (text, edtf) => expect(readDate(text)).toMatchObject({ edtf }));

test.each([
	'total',
	'',
	'0',
	'45000',
	'30/02/2016',
	'2016-13-01',
	'13/13/2016',
	'5-May-45',
	'99:99'
])('"%s" is no date', (text) => expect(readDate(text)).toHaveProperty('reason'));

test.each([
	['36.34', 36.34],
	['36,34', 36.34],
	['−36.34', -36.34],
	[`34°54'37"N`, 34.9102778],
	['43 12 30 W', -43.2083333],
	['44.5E', 44.5],
	['S 12.5', -12.5]
])('%s is %d degrees', (text, value) => expect(coordinate(text)?.value).toBe(value));

test.each(['', 'near', '36.34.12', `34°74'`, '1e999x'])('"%s" is no coordinate', (text) =>
	expect(coordinate(text)).toBeNull()
);

test('countries by several names', () => {
	expect(countryBox('Iraq')).toEqual({ west: 38, south: 29, east: 49, north: 38 });
	expect(countryBox('Myanmar (Burma)')).toEqual(countryBox('Burma'));
	expect(countryBox('Nowhere')).toBeNull();
	expect(countryBox('__proto__')).toBeNull();
});

test('years of slides', () => {
	expect(slideDate('1815', '', '')).toEqual({ edtf: '1815' });
	expect(slideDate('1', '', '')).toEqual({ edtf: '0001' });
	expect(slideDate('1815', '', '3')).toHaveProperty('reason');
});

test('rows keep their lines, whatever the line ends', () => {
	const rows = [...rawRows('a,"b\r\nc"\r\n\r\nd,e\rf', ',')];
	expect(rows).toEqual([
		{ line: 1, cells: ['a', 'b\r\nc'] },
		{ line: 4, cells: ['d', 'e'] },
		{ line: 5, cells: ['f'] }
	]);
});

test('whatever the file, nothing is thrown and the counts add up', async () => {
	const cell = fc.oneof(
		fc.string({ maxLength: 12 }),
		fc.constantFrom('date', 'lat', 'lon', '2016-07-09', '03/04/2016', '36.3', '0', '"', '#date', '')
	);
	const table = fc
		.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 })
		.map((rows) => rows.map((cells) => cells.join(',')).join('\n'));
	await fc.assert(
		fc.asyncProperty(fc.oneof(table, fc.string({ maxLength: 200 })), async (text) => {
			const bytes = new TextEncoder().encode(text);
			const { report, dataset } = await open([{ name: 'x.csv', bytes }]);
			for (const { rows, placed, unplaced, refused, apart } of report.files)
				expect(placed + unplaced + refused + apart).toBe(rows);
			for (const event of dataset.events) expect(when(event.when.edtf)).toEqual(event.when);
		}),
		{ numRuns: 400 }
	);
});

test('bytes of any kind are refused or read, never thrown about', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
			const { report, dataset } = await open([{ name: 'x', bytes }]);
			expect(
				report.files.length + report.noEvents.length + dataset.events.length
			).toBeGreaterThanOrEqual(0);
		}),
		{ numRuns: 300 }
	);
});
