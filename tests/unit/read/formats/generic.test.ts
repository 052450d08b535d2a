import { expect, test } from 'vitest';
import { open } from '../../../../src/lib/read/formats/detect';
import { shapeOf } from '../../../../src/lib/read/formats/mapping';
import { counts, dates, dropped, fixture, fixtureWith } from './opened';

test('several notations in one column: each has its own order, in doubt it is asked', async () => {
	const reading = await fixture('table/orders.csv');
	expect(counts(reading)).toEqual([13, 10, 0, 3, 0]);
	expect(dates(reading)).toEqual({
		a: '2016-12-25',
		b: '2016-04-03',
		c: '2016-03-04',
		d: '2016-04-30',
		e: '2016-06-06',
		h: '2021-02-28',
		i: '2017-05-05',
		j: '2016-07-09',
		k: '2016-07-09',
		l: '2016-07-09'
	});
	expect(reading.report.questions.map(({ examples }) => examples)).toEqual([['03.04.2016']]);
	expect(reading.report.refused.map(({ line, reason }) => [line, reason])).toEqual([
		[7, 'whether the day or the month comes first is not known'],
		[8, 'there is no such day'],
		[14, 'a row of totals']
	]);
	const [{ key }] = reading.report.questions;
	const answered = await fixtureWith('table/orders.csv', { answers: new Map([[key, 'dmy']]) });
	expect(dates(answered).f).toBe('2016-04-03');
});

test('zeros in front and none: one order where both say the same', async () => {
	const reading = await fixture('table/mixed.csv');
	expect(dates(reading)).toEqual({
		a: '2022-02-24',
		b: '2022-06-25',
		c: '2022-06-07',
		d: '2022-03-04',
		e: '2022-10-11'
	});
	expect(reading.report.questions).toEqual([]);
});

test('dates that a spreadsheet may have turned round are asked about, never guessed', async () => {
	const reading = await fixture('table/trap.csv');
	expect(dates(reading)).toEqual({ a: '2021-12-25', b: '2021-11-26' });
	expect(reading.report.questions).toHaveLength(3);
});

test('places: each defect is put right and said, and can be taken back', async () => {
	const reading = await fixture('table/places.csv');
	expect(counts(reading)).toEqual([25, 17, 5, 2, 1]);
	const at = new Map(reading.dataset.events.map(({ title, lat, lon }) => [title, [lat, lon]]));
	expect(Object.fromEntries([...at].filter(([title]) => !/^t\d/.test(title)))).toEqual({
		swapped: [36.3, 43.1],
		'null island': [null, null],
		same: [null, null],
		dms: [34.9102778, 43.2083333],
		comma: [36.5, 43.5],
		letter: [36.4, 43.4],
		zero: [null, null],
		words: [null, null],
		neighbours: [36.2, 43.2],
		one: [null, null]
	});
	expect(reading.report.repaired).toHaveLength(10);
	const { key } = reading.report.repaired[0];
	const back = await fixtureWith('table/places.csv', { undone: new Set([key]) });
	const swapped = back.dataset.events.find(({ title }) => title === 'swapped');
	expect([swapped?.lat, swapped?.lon]).toEqual([43.1, 36.3]);
});

test.each([
	['no-header.csv', [3, 0, 3, 0, 0]],
	['utf16.csv', [1, 0, 1, 0, 0]],
	['cr-only.csv', [2, 0, 2, 0, 0]],
	['quote.csv', [3, 0, 3, 0, 0]],
	['pandas.csv', [2, 2, 0, 0, 0]],
	['parts.csv', [4, 0, 3, 1, 0]],
	['title-lines.csv', [3, 3, 0, 0, 0]],
	['arabic-1256.csv', [1, 0, 1, 0, 0]],
	['hostile.csv', [1, 0, 1, 0, 0]]
])('%s: every row is accounted for', async (name, expected) => {
	expect(counts(await fixture(`table/${name}`))).toEqual(expected);
});

test('identical rows are events of their own, with ids that stay', async () => {
	const [first, again] = [
		await fixture('table/no-header.csv'),
		await fixture('table/no-header.csv')
	];
	const ids = first.dataset.events.map(({ id }) => id);
	expect(new Set(ids).size).toBe(3);
	expect(again.dataset.events.map(({ id }) => id)).toEqual(ids);
});

test('old encodings are recognised and said', async () => {
	const reading = await fixture('table/arabic-1256.csv');
	expect(reading.dataset.events[0].title).toBe('الموصل القديمة');
	expect(reading.report.said).toHaveLength(1);
});

test('a row that is longer than its header is said, and keeps what no column names', async () => {
	const rows = Array.from({ length: 12 }, (_, i) => `2016-07-${10 + i},35.8,43.1,Clash ${i}`);
	const reading = await dropped(
		[
			'date,lat,lon,title',
			...rows,
			'2016-07-09,35.8,43.1,Strike, with a comma',
			'2016-07-08,35.8,43.1,Raid,,'
		].join('\n')
	);
	expect(counts(reading)).toEqual([14, 14, 0, 0, 0]);
	expect(reading.report.said.map(({ sentence }) => sentence)).toEqual([
		expect.stringContaining('Rows are longer than the header: line 14.')
	]);
	const strike = reading.dataset.events.find(({ title }) => title === 'Strike')!;
	expect(reading.original(strike.id)).toContainEqual({
		name: 'column 5',
		value: ' with a comma'
	});
});

test('a table without dates is refused with a sentence that names its columns', async () => {
	const { report } = await fixture('table/no-dates.csv');
	expect(report.noEvents[0].sentence).toBe(
		'A table of 2 columns (name, colour), none of which says when.'
	);
});

test('what the columns stand for is told, and the reader may say otherwise', async () => {
	const text = 'when,who knows,a,b\n2016-07-09,x,43.1,36.3\n';
	const guessed = await dropped(text);
	expect(guessed.mapped[0].mapping).toEqual({ date: [0] });
	const mapping = { date: [0], title: [1], lat: [3], lon: [2] };
	const mappings = new Map([[shapeOf(guessed.mapped[0].header), mapping]]);
	const told = await dropped(text, 'events.txt', { mappings });
	expect(told.dataset.events[0]).toMatchObject({ title: 'x', lat: 36.3, lon: 43.1 });
	expect(told.original(told.dataset.events[0].id)).toEqual([
		{ name: 'when', value: '2016-07-09' },
		{ name: 'who knows', value: 'x' },
		{ name: 'a', value: '43.1' },
		{ name: 'b', value: '36.3' }
	]);
});

test('tables with different columns that are given together are understood each by itself', async () => {
	const encoder = new TextEncoder();
	const files = [
		['a.csv', 'when,what,y,x\n2016-07-09,One,43.1,36.3\n'],
		['b.csv', 'id,name,day\n1,Two,2016-07-10\n'],
		['c.csv', 'When,What,Y,X\n2016-07-11,Three,43.1,36.3\n']
	].map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
	const mapping = { date: [0], title: [1], lat: [3], lon: [2] };
	const mappings = new Map([[shapeOf(['when', 'what', 'y', 'x']), mapping]]);
	const reading = await open(files, { mappings });
	expect(dates(reading)).toEqual({ One: '2016-07-09', Two: '2016-07-10', Three: '2016-07-11' });
	expect(reading.mapped.map(({ mapping }) => mapping)).toEqual([
		mapping,
		{ id: [0], date: [2], title: [1] },
		mapping
	]);
});

test('each repair can be taken back: the cell is read as it stands, a second row of an id is the first', async () => {
	const text = [
		'id;date;title;lat;lon',
		'1;2016-07-09;comma;36,34;43,13',
		`2;2016-07-09;minutes;36°20'24"N;43°7'48"E`,
		'2;2016-07-10;again;36.34;43.13'
	].join('\n');
	const reading = await dropped(text);
	expect(counts(reading)).toEqual([3, 3, 0, 0, 0]);
	expect(reading.report.repaired.map(({ what }) => what)).toEqual([
		'decimal comma',
		'degrees, minutes, seconds',
		'an id that a row before has'
	]);
	const undone = new Set(reading.report.repaired.map(({ key }) => key));
	const back = await dropped(text, 'events.txt', { undone });
	expect(counts(back)).toEqual([3, 0, 2, 0, 1]);
	expect(back.report.repaired).toEqual([]);
	expect(back.report.apart[0].what).toBe('an event that is there already');
	expect(dates(back)).toEqual({ comma: '2016-07-09', minutes: '2016-07-09' });
});
