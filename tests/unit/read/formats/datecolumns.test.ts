import { expect, test } from 'vitest';
import { DateColumn } from '../../../../src/lib/read/formats/dates';
import type { Question } from '../../../../src/lib/read/formats/report';
import { counts, dates, dropped } from './opened';

/** What a column of these values comes to, and what it asks. */
function column(values: readonly string[], answers: Record<string, string> = {}) {
	const dates = new DateColumn('a.csv', 'Date');
	const asked: Question[] = [];
	for (const value of values) dates.survey(value);
	dates.settle(
		{ ask: (question) => asked.push(question) },
		{ answers: new Map(Object.entries(answers)) }
	);
	const read = values.map((value) => dates.read(value));
	return { asked, read: read.map((each) => ('edtf' in each ? each.edtf : each.reason)) };
}

test('years of two digits go on from where others of the column reach back', () => {
	const { asked, read } = column(['09-Feb-68', '12-Mar-75', '31-Dec-09']);
	expect([read, asked]).toEqual([['1968-02-09', '1975-03-12', '2009-12-31'], []]);
});

test('with nothing to go by, the century is asked', () => {
	const values = ['6-Jun-44', '7/13/44'];
	const { asked, read } = column(values);
	expect(read).toEqual(['the century is not said', 'the century is not said']);
	expect(asked.map(({ key, sentence }) => [key, sentence])).toEqual([
		['a.csv:Date:century', 'In Date, is the year of 6-Jun-44 in the 1900s or in the 2000s?']
	]);
	expect(column(values, { 'a.csv:Date:century': '1900' }).read).toEqual([
		'1944-06-06',
		'1944-07-13'
	]);
	expect(column(values, { 'a.csv:Date:century': '2000' }).read[0]).toBe('2044-06-06');
});

test('numbers that a spreadsheet may have counted are asked about, never guessed', () => {
	const { asked, read } = column(['42560', '42560.75', '2016-07-10']);
	expect(read).toEqual(['a number that is no date', 'not a date', '2016-07-10']);
	expect(asked[0].answers.map(({ label }) => label)).toEqual([
		'Yes: 2016-07-09',
		'Yes, of an old Mac: 2020-07-10',
		'No'
	]);
	expect(asked[0].rows).toBe(2);
	const told = column(['42560', '42560.75'], { 'a.csv:Date:numbers': '1900' });
	expect(told.read).toEqual(['2016-07-09', '2016-07-09']);
});

test('among years, numbers of three digits and those below zero are years', () => {
	expect(column(['624', '1187', '-490', '1258']).read).toEqual(['0624', '1187', '-0489', '1258']);
	expect(column(['624', '2016-07-09', '2016-07-10']).read[0]).toBe('a number that is no date');
	expect(column(['1999', '-99', '2001', '-999']).read[1]).toBe('a number that is no date');
});

test('the day of the end says which number is the day of the start, unless the start says otherwise', async () => {
	const text = 'name,start,end\na,7/9/2016,7/9/2016\nb,7/1/2016,7/31/2016\n';
	const reading = await dropped(text);
	expect(reading.dataset.events.map(({ when }) => when.edtf)).toEqual([
		'2016-07-01/2016-07-31',
		'2016-07-09'
	]);
	const torn = await dropped('name,start,end\na,13/9/2016,9/14/2016\nb,7/1/2016,7/2/2016\n');
	expect(torn.report.questions.map(({ column }) => column)).toEqual(['start', 'end']);
	expect(dates(torn)).toEqual({ a: '2016-09-13/2016-09-14' });
});

test('a table with several dates: the first that a row has counts, then its year', async () => {
	const text = [
		'id,start_date,date,year,end_date',
		'a,2016-10-16,,,2017-07-20',
		'b,,2016-07-09,,',
		'c,,,1863,',
		'd,NA,2016-07-10,NA,ongoing',
		'e,,,,'
	].join('\n');
	const reading = await dropped(text);
	expect(reading.dataset.events.map(({ when }) => when.edtf)).toEqual([
		'1863',
		'2016-07-09',
		'2016-07-10/..',
		'2016-10-16/2017-07-20'
	]);
	expect(reading.report.refused.map(({ line, reason }) => [line, reason])).toEqual([
		[6, 'no date']
	]);
});

test('years, months and days in columns of their own, as people write them', async () => {
	const text = [
		'Year,Month,Day,Event',
		'490 BC,,,a',
		'1863,7.0,1.0,b',
		'2016,juillet,9,c',
		'2016,Unknown,,d',
		'c. 1250,,,e',
		'1914–1918,NA,NA,f',
		'-31,9,2,g',
		'16,7,9,h'
	].join('\n');
	const { dataset, report } = await dropped(text);
	expect(Object.fromEntries(dataset.events.map(({ title, when }) => [title, when.edtf]))).toEqual({
		a: '-0489',
		b: '1863-07-01',
		c: '2016-07-09',
		d: '2016',
		e: '1250~',
		f: '1914/1918',
		g: '-0030-09-02'
	});
	expect(report.refused.map(({ line, reason }) => [line, reason])).toEqual([[9, 'not a year']]);
});

test('of a column that is called a date each cell is refused for what it is', async () => {
	const reading = await dropped('date,title\n9 July,a\n10 July,b\n');
	expect(counts(reading)).toEqual([2, 0, 0, 2, 0]);
	expect(reading.report.refused[0].reason).toBe('whether that is a day or a year is not said');
});

test('the last of all years stands for no date, and at an end for none as yet', async () => {
	expect(column(['9999-12-31', '31/12/9999', '10/07/2016']).read).toEqual([
		'a date that stands for none',
		'a date that stands for none',
		'2016-07-10'
	]);
	const rows = ['2016-07-09,31/12/9999,Siege', '2016-07-10,99991231,Talks'];
	const read = await dropped(['start_date,end_date,event', ...rows].join('\n'));
	expect(dates(read)).toEqual({ Siege: '2016-07-09/..', Talks: '2016-07-10/..' });
});

test('dates of other calendars are no dates', async () => {
	const text = 'battle,date_hijri,date_ce\nBadr,1002,1594\nHattin,583,1187\nVienna,1094,1683\n';
	const reading = await dropped(text);
	expect(reading.dataset.events.map(({ when }) => when.edtf)).toEqual(['1187', '1594', '1683']);
});

test('when a row was written is no date of its event, where there is another', async () => {
	const text = [
		'Timestamp,Incident date,What',
		'2020-01-01 10:00:00,9 July 2016,a',
		'2020-01-02 10:00:00,,b',
		'2020-01-03 10:00:00,not known,c',
		'2020-01-04 10:00:00,somewhen,d'
	];
	const reading = await dropped(text.join('\n'));
	expect(reading.mapped[0].mapping.date).toEqual([1]);
	expect(counts(reading)).toEqual([4, 0, 1, 3, 0]);
	const alone = await dropped('Timestamp,What\n2020-01-01 10:00:00,a\n');
	expect(dates(alone)).toEqual({ a: '2020-01-01' });
});
