import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../../../src/lib/read/formats/notation';
import { when } from '../../../../src/lib/time/when';

test.each([
	['9–12 July 2016', '2016-07-09/2016-07-12'],
	['9-12 July 2016', '2016-07-09/2016-07-12'],
	['July 15–16, 1851', '1851-07-15/1851-07-16'],
	['July 9-12, 2016', '2016-07-09/2016-07-12'],
	['July 1 – November 18, 1916', '1916-07-01/1916-11-18'],
	['28 July - 3 August 2016', '2016-07-28/2016-08-03'],
	['28 December – 3 January 2017', '2016-12-28/2017-01-03'],
	['December 29, 2016 - January 2, 2017', '2016-12-29/2017-01-02'],
	['13 September 2014 – March 2015', '2014-09-13/2015-03'],
	['May – June 1915', '1915-05/1915-06'],
	['2016-07-09 to 2016-07-12', '2016-07-09/2016-07-12'],
	['1914–1918', '1914/1918'],
	['1914–18', '1914/1918'],
	['264–241 BC', '-0263/-0240'],
	['25.12.2016–26.12.2016', '2016-12-25/2016-12-26'],
	['15 Jan-17 Jan 2016', '2016-01-15/2016-01-17'],
	['6 April-29 May 1453', '1453-04-06/1453-05-29'],
	['April 6-May 29, 1453', '1453-04-06/1453-05-29'],
	['28 Dec 1914-3 Jan 1915', '1914-12-28/1915-01-03'],
	['15.-17.01.2016', '2016-01-15/2016-01-17'],
	['15.6.-17.6.2016', '2016-06-15/2016-06-17'],
	['June/July 2016', '2016-06/2016-07'],
	['2016-06-15 to 17', '2016-06-15/2016-06-17'],
	['2016-06-15/17', '2016-06-15/2016-06-17'],
	['du 19 au 25 août 1944', '1944-08-19/1944-08-25'],
	['del 3 al 9 de mayo de 1808', '1808-05-03/1808-05-09'],
	['1992-07-03 a 1992-07-10', '1992-07-03/1992-07-10'],
	['IVe–Ve siècle', '03XX/04XX'],
	['between 15 and 17 January 2016', '[2016-01-15..2016-01-17]'],
	['1939–present', '1939/..'],
	['since 15 June 2016', '2016-06-15/..'],
	['15 June 2016 onwards', '2016-06-15/..']
])('from one day to another: %s is %s', (text, edtf) =>
	expect(readDate(text)).toMatchObject({ edtf })
);

test.each(['28–3 January 2017', '12–9 July 2016', '2016-07-12 – 2016-07-09', '1914-18'])(
	'"%s" is refused: it ends before it starts, or is no date',
	(text) => expect(readDate(text)).toHaveProperty('reason')
);

test('a range whose days are open in which order is open as a whole', () => {
	expect(readDate('3/4/2016 – 5/4/2016')).toMatchObject({
		dmy: '2016-04-03/2016-04-05',
		mdy: '2016-03-04/2016-05-04'
	});
	expect(readDate('3/4/2016 – 15/4/2016')).toMatchObject({
		edtf: '2016-04-03/2016-04-15',
		order: 'dmy'
	});
});

test.each([
	['9 juillet 2016', '2016-07-09'],
	['1er août 2016', '2016-08-01'],
	['samedi 3 déc. 2016', '2016-12-03'],
	['9. Juli 2016', '2016-07-09'],
	['Samstag, 1. März 2016', '2016-03-01'],
	['9 de julio de 2016', '2016-07-09'],
	['3 de setiembre de 1999', '1999-09-03'],
	['25 aprile 1945', '1945-04-25'],
	['9 de julho de 2016', '2016-07-09'],
	['24 февраля 2022 г.', '2022-02-24'],
	['24 лютого 2022', '2022-02-24'],
	['9 Temmuz 2016', '2016-07-09'],
	['9 يوليو 2016', '2016-07-09'],
	['٩ تموز ٢٠١٦', '2016-07-09'],
	['9 تشرين الثاني 2016', '2016-11-09'],
	['٢٠١٦-٠٧-٠٩', '2016-07-09'],
	['2016年7月9日', '2016-07-09'],
	['15 czerwca 2016', '2016-06-15'],
	['15 ביוני 2016', '2016-06-15'],
	['october-7-2023', '2023-10-07'],
	['09jul2016', '2016-07-09']
])('months in other languages and other hands: %s is %s', (text, edtf) =>
	expect(readDate(text)).toMatchObject({ edtf })
);

test.each([
	['490 BC', '-0489'],
	['216 BCE', '-0215'],
	['9 AD', '0009'],
	['AD 79', '0079'],
	['15 March 44 BC', '-0043-03-15'],
	['-0330-10-01T00:00:00Z', '-0330-10-01'],
	['ca. 1250', '1250~'],
	['~1800', '1800~'],
	['c. July 2016', '2016-07~'],
	['1840s', '184X'],
	['19th century', '18XX'],
	['early 1916', '1916'],
	['mid-July 2016', '2016-07'],
	['2016-Q3', '[2016-07..2016-09]'],
	['2016-W27', '[2016-07-04..2016-07-10]'],
	['2016-W27-6', '2016-07-09'],
	['2016-07-00', '2016-07'],
	['2016-00-00', '2016'],
	['20160700', '2016-07'],
	['07/2016', '2016-07'],
	['summer 2014', '2014-22'],
	['Herbst 1917', '1917-23'],
	['winter 2014/15', '2014-24'],
	['siglo IV', '03XX'],
	['XIX secolo', '18XX'],
	['5th century BC', '[-0499..-0400]'],
	['early 19th century', '18XX'],
	['the 1990s', '199X'],
	['10 June 2014 (approx.)', '2014-06-10~'],
	['June 10 2014?', '2014-06-10?']
])('what is known in part: %s is %s', (text, edtf) =>
	expect(readDate(text)).toMatchObject({ edtf })
);

test.each([
	['2016-07-09T23:30:00+03:00'],
	['2016-07-09T00:30:00-11:00'],
	['2016-07-09+03:00'],
	['20160709T233000Z'],
	['Sat Jul 09 2016 23:30:00 GMT+0300 (Arabian Standard Time)'],
	['Sat Jul 09 23:30:00 +0000 2016'],
	['Sat, 09 Jul 2016 23:30:00 GMT'],
	['Jul 9, 2016 @ 23:30:00.000'],
	['2016-07-09 23:30:00 UTC'],
	['1468108799.5'],
	['20160709.0'],
	['\u200f2016-07-09'],
	['2016‑07‑09'],
	['2016–07–09']
])('the day as written, whatever stands around it: %s', (text) =>
	expect(readDate(text)).toMatchObject({ edtf: '2016-07-09' })
);

test.each([
	...['before 1850', 'Winter 1916', '9 July', 'July 9', 'Jul-16', '0000-00-00', '1900-01-00'],
	...['6-Jun-44', '624', '42560', '2016-W54', '2016-13', '20169999', '5 Foo 2016', '– 2016']
])('"%s" is no date by itself', (text) => expect(readDate(text)).toHaveProperty('reason'));

test('whatever is read can be read again: no date is broken off', () => {
	const word = fc.constantFrom(
		...['9', '12', '31', '0', '99', '2016', '1914', '16', 'July', 'Jul', 'mars', 'BC', 'AD', 'c.'],
		...['early', 'to', '2016-07-09', '3/4/2016', '25.12.16', '12:30', 'Z', 'Q3', 'W27', '1840s']
	);
	const sign = fc.constantFrom(' ', '-', '–', ' – ', ' - ', '/', '.', ', ', '', 'T');
	const texts = fc
		.array(fc.tuple(word, sign), { minLength: 1, maxLength: 5 })
		.map((parts) => parts.flat().join(''));
	fc.assert(
		fc.property(fc.oneof(texts, fc.string()), (text) => {
			const read = readDate(text);
			const said = 'edtf' in read ? [read.edtf] : 'dmy' in read ? [read.dmy, read.mdy] : [];
			for (const edtf of said) expect(when(edtf).edtf).toBe(edtf);
		}),
		{ numRuns: 3000 }
	);
});
