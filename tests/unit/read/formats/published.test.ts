import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src/lib/read/formats/text';
import { dateText } from '../../../../src/lib/read/formats/workbook';
import { counts, dates, dropped } from './opened';

describe('of several columns of dates that of the event counts', () => {
	test.each([
		['Year,Month,Day,Last update,What\n2016,6,15,2016-08-01,a\n2016,6,16,2016-08-01,b'],
		['Year,Month,Day,Timestamp,What\n2016,6,15,2016-08-01 10:00,a\n2016,6,16,2016-08-01 10:00,b'],
		['Name,Date of birth,Date of death\na,1980-01-01,2016-06-15\nb,1981-01-01,2016-06-16'],
		[
			'start,end,Date of the incident,What\n2016-07-01,2016-07-01,2016-06-15,a\n2016-07-01,2016-07-02,2016-06-16,b'
		],
		[
			'Verification date,Incident took place on,What\n2016-08-01,2016-06-15,a\n2016-08-01,2016-06-16,b'
		],
		[
			'Date of interview,Date event took place,What\n2016-08-01,2016-06-15,a\n2016-08-01,2016-06-16,b'
		],
		['Date Rptd,DATE OCC,What\n2016-08-01,2016-06-15,a\n2016-08-01,2016-06-16,b'],
		['Last updated,When did it happen?,What\n2016-08-01,2016-06-15,a\n2016-08-01,2016-06-16,b'],
		['Yr,Mo,Dy,What\n2016,6,15,a\n2016,6,16,b'],
		['year,month,day,what,last_seen\n2016,6,15,a,2021-01-02\n2016,6,16,b,2021-03-04'],
		['year,month,day,what,date_coded\n2016,6,15,a,2016-08-01\n2016,6,16,b,2016-08-01'],
		['Year,Date,What\n2016,15-Jun,a\n2016,June 16,b'],
		['Year,Month,Day,What,Crowd\n2016,6,15,a,1000s\n2016,6,16,b,100s']
	])('%j', async (text) =>
		expect(dates(await dropped(text))).toEqual({ a: '2016-06-15', b: '2016-06-16' })
	);

	test('a date of birth is none of an event', async () => {
		const { report } = await dropped('Name,Date of birth\na,1980-01-01\nb,1981-01-01');
		expect(report.noEvents).toHaveLength(1);
	});
});

test('a date that names other years than the year of its row is not that of its row', async () => {
	const text =
		'location,side_b,year,start_date\nIraq,IS,2015,2004-04-04\nIraq,IS,2016,2004-04-04\nIraq,IS,2017,2004-04-04';
	const { dataset } = await dropped(text);
	expect(dataset.events.map(({ when }) => when.edtf)).toEqual(['2015', '2016', '2017']);
});

test('what lasted may end in another year than that of its row', async () => {
	const text =
		'year,start_date,end_date,title\n2014,2014-06-10,2017-07-10,a\n2015,2015-05-17,2016-02-09,b';
	expect(dates(await dropped(text))).toEqual({
		a: '2014-06-10/2017-07-10',
		b: '2015-05-17/2016-02-09'
	});
});

test('a form without the date of its incident is refused, whenever it was begun', async () => {
	const reading = await dropped(
		'start,end,Date of incident,What,_uuid\n2016-12-01,2016-12-01,2016-10-10,a,u1\n2016-12-01,2016-12-01,,b,u2'
	);
	expect(counts(reading)).toEqual([2, 0, 1, 1, 0]);
	expect(dates(reading)).toEqual({ a: '2016-10-10' });
});

test('a month or a day that nobody knows has a code in some tables', async () => {
	const text = 'year,month,day,title\n2016,5,7,a\n2016,6,99,b\n2016,99,99,c';
	expect(dates(await dropped(text))).toEqual({ a: '2016-05-07', b: '2016-06', c: '2016' });
});

test('a row that adds others up is none, even where it has a date', async () => {
	const reading = await dropped(
		'Date,Governorate,Killed\n2016-10-10,Ninewa,3\n2016-10,Total,3\n2016,Grand total,3'
	);
	expect(counts(reading)).toEqual([3, 0, 1, 2, 0]);
	expect(reading.report.refused.map(({ reason }) => reason)).toEqual([
		'a row of totals',
		'a row of totals'
	]);
});

test('whole degrees in a row that is longer than its header are no point', async () => {
	const reading = await dropped(
		'date,killed,lat,lon,title\n2016-10-17,3,36.34,43.13,a\n2016-10-18,1,036,36.34,43.13,b'
	);
	expect(counts(reading)).toEqual([2, 1, 1, 0, 0]);
	expect(reading.report.said[0].sentence).toContain('line 3');
});

test('columns are known by their Ukrainian, Turkish and Persian names', async () => {
	for (const header of ['Дата,Місце,Широта,Довгота,Подія', 'Tarih,Yer,Enlem,Boylam,Olay']) {
		const reading = await dropped(`${header}\n2022-02-24,Маріуполь,47.1,37.5,a`);
		expect(counts(reading)).toEqual([1, 1, 0, 0, 0]);
		expect(dates(reading)).toEqual({ a: '2022-02-24' });
	}
});

test('the day or the month comes first as the name of the column says in words', async () => {
	const us = 'What,Date of Incident (month/day/year)\na,11/5/2017\nb,11/3/2017';
	expect(dates(await dropped(us))).toEqual({ a: '2017-11-05', b: '2017-11-03' });
	const german = 'What;Datum (TT.MM.JJJJ)\na;05.11.2017\nb;03.11.2017';
	expect(dates(await dropped(german))).toEqual({ a: '2017-11-05', b: '2017-11-03' });
});

test('years of an end are years, however old', async () => {
	const text = 'title,start_year,end_year\na,-431,-404\nb,-73,-71\nc,18,27';
	expect(dates(await dropped(text))).toEqual({
		a: '-0430/-0403',
		b: '-0072/-0070',
		c: '0018/0027'
	});
});

test('a year of one digit stands for itself where the years rise from those before Christ', async () => {
	const text = (rows: readonly string[]) => `year,title\n${rows.join('\n')}`;
	const rising = await dropped(text(['-1200,a', '9,b', '2022,c']));
	expect(dates(rising)).toEqual({ a: '-1199', b: '0009', c: '2022' });
	const mixed = await dropped(text(['2022,c', '-1200,a', '9,b']));
	expect(dates(mixed)).toEqual({ a: '-1199', c: '2022' });
});

test('how exact a date is may be said in words beside it', async () => {
	const text =
		'title,date,date_precision\na,2024-02-01,month\nb,2024-01-01,year\nc,2024-03-05,day\nd,2024-03-05,approximate';
	expect(dates(await dropped(text))).toEqual({
		a: '2024-02',
		b: '2024',
		c: '2024-03-05',
		d: '2024-03-05~'
	});
});

describe('whether the month comes first behind a year', () => {
	const half =
		'Date,title\n2016-01-11,a\n13/11/2016,b\n2016-05-11,c\n21/11/2016,d\n2016-12-11,e\n28/11/2016,f';

	test('is asked where a spreadsheet has taken for days what it could', async () => {
		const reading = await dropped(half);
		expect(dates(reading)).toEqual({ b: '2016-11-13', d: '2016-11-21', f: '2016-11-28' });
		const [{ key, sentence, rows }] = reading.report.questions;
		expect([sentence, rows]).toEqual([
			'In Date, is the last number of 2016-01-11 the day or the month?',
			3
		]);
		const turned = await dropped(half, 'events.txt', { answers: new Map([[key, 'ydm']]) });
		expect(dates(turned)).toMatchObject({ a: '2016-11-01', c: '2016-11-05', e: '2016-11-12' });
		const straight = await dropped(half, 'events.txt', { answers: new Map([[key, 'ymd']]) });
		expect(dates(straight)).toMatchObject({ a: '2016-01-11', c: '2016-05-11' });
	});

	test('is asked where months beyond the twelfth stand there', async () => {
		const text = 'Date,title\n2016-17-10,a\n2016-13-10,b\n2016-05-10,c';
		const reading = await dropped(text);
		expect(counts(reading)).toEqual([3, 0, 0, 3, 0]);
		const [{ key }] = reading.report.questions;
		const turned = await dropped(text, 'events.txt', { answers: new Map([[key, 'ydm']]) });
		expect(dates(turned)).toEqual({ a: '2016-10-17', b: '2016-10-13', c: '2016-10-05' });
	});

	test('is not asked for one slip, nor where a later day leaves no doubt', async () => {
		for (const text of [
			'Date,title\n2016-07-09,a\n2016-07-10,b\n2016-13-01,c\n2016-07-11,d',
			`${half}\n2016-11-30,g`
		])
			expect((await dropped(text)).report.questions).toEqual([]);
	});
});

test('days of Buddhist years are none of our time', async () => {
	const reading = await dropped('date,title\n13/01/2559,a\n14/01/2559,b');
	expect(counts(reading)).toEqual([2, 0, 0, 2, 0]);
	expect(reading.report.questions).toHaveLength(1);
});

describe('days of years around 1400', () => {
	test('are asked about where there are no others, and refused until then', async () => {
		const text = 'Date,What\n1437-09-10,a\n1437-09-11,b';
		const reading = await dropped(text);
		expect(counts(reading)).toEqual([2, 0, 0, 2, 0]);
		const [question] = reading.report.questions;
		expect(question.sentence).toBe(
			'In Date, is 1437-09-10 a day of our calendar, far from our time, or one of another?'
		);
		const answers = new Map([[question.key, 'ours']]);
		const told = await dropped(text, 'events.txt', { answers });
		expect(dates(told)).toEqual({ a: '1437-09-10', b: '1437-09-11' });
	});

	test('are refused among days of our time', async () => {
		const reading = await dropped('Date,What\n2016-06-15,a\n25/09/1437,b\n2016-06-16,c');
		expect(dates(reading)).toEqual({ a: '2016-06-15', c: '2016-06-16' });
		expect(reading.report.refused[0].reason).toBe('a day that may be of another calendar');
	});

	test('are taken for what they are among older ones', async () => {
		const reading = await dropped('Date,What\n1346-08-26,a\n1415-10-25,b\n1429-05-08,c');
		expect(dates(reading)).toEqual({ a: '1346-08-26', b: '1415-10-25', c: '1429-05-08' });
	});
});

describe('where a table says where', () => {
	const placed = async (header: string, cell: string) => {
		const { dataset } = await dropped(`date\twhat\t${header}\n2016-06-15\ta\t${cell}\n`);
		return dataset.events.map(({ lat, lon }) => [lat, lon]);
	};
	test.each([
		['Coordinates', '36.34, 43.13'],
		['Coordinates', '36.34/43.13'],
		['Coordinates', '36°20.4′N 43°7.8′E'],
		['Coordinates', '36.34N 43.13E'],
		['GPS', '36.34 43.13 210.0 5.0'],
		['Lon, Lat', '43.13, 36.34'],
		['LongLat', '43.13, 36.34'],
		['pos_x\tpos_y', '43.13\t36.34'],
		['Latitude\tLongitude', '۳۶٫۳۴\t۴۳٫۱۳']
	])('%s: %s', async (header, cell) =>
		expect(await placed(header, cell)).toEqual([[36.34, 43.13]])
	);
});

describe('a header', () => {
	const at = '2016-06-15,Mosul,36.34,43.13,2\n2016-06-16,Erbil,36.19,44.01,0\n';
	test.each([
		['below the names of groups of columns', `Event,,Place,,\nDate,What,Lat,Long,Killed\n${at}`],
		['that goes on in the line below', `Date,What,Coordinates,,Killed\n,,Lat,Long,\n${at}`],
		['below a line with a date', `Log,,As of,2016-08-01,\nDate,What,Lat,Long,Killed\n${at}`],
		['below comments', `# a, b, c, d, e\nDate,What,Lat,Long,Killed\n${at}`]
	])('%s', async (_, text) => {
		const { dataset, report } = await dropped(text);
		expect(report.files[0]).toMatchObject({ rows: 2, placed: 2 });
		expect(dataset.events.map(({ title, deaths }) => [title, deaths.best])).toEqual([
			['Mosul', 2],
			['Erbil', 0]
		]);
	});

	test('that says when is not passed over for words below it', async () => {
		const { report } = await dropped('Date,What,,\nunknown,a,b,c\n2016-06-15,a,b,c\n');
		expect(report.files[0]).toMatchObject({ rows: 2, unplaced: 1, refused: 1 });
	});
});

test('a quote that opens and never closes takes no rows with it', async () => {
	const text = 'Date,What\n2016-06-15,"a\n2016-06-16,b\n2016-06-17,"c"\n';
	const reading = await dropped(text);
	expect(dates(reading)).toEqual({ '"a': '2016-06-15', b: '2016-06-16', c: '2016-06-17' });
	expect(reading.report.said.map(({ sentence }) => sentence)).toEqual([
		'A quote opens that never closes: line 2. It was taken for text.'
	]);
});

describe('figures and no events', () => {
	test.each([
		['by day', 'date,date_text,fires\n2017-08-25,"Aug. 25, 2017",3\n2017-08-26,"Aug. 26, 2017",0'],
		['by country and year', 'year,ISO,drought\n2000,AFG,1\n2000,ARM,1\n2001,AFG,0']
	])('%s', async (_, text) => {
		const { dataset, report } = await dropped(text);
		expect(dataset.events).toEqual([]);
		expect(report.noEvents[0].sentence).toMatch(/^Figures by .*, not events/);
	});

	test('where each row has words of its own they are events', async () => {
		const text = 'year,country,what\n2000,AFG,Flood\n2000,ARM,Quake';
		expect(counts(await dropped(text))).toEqual([2, 0, 2, 0, 0]);
	});
});

test('what kind an event is of is said by its title, not by what else a table holds', async () => {
	const text = 'date,title,law\n2020-01-01,Flood,NA\n2020-01-02,Battle of Mosul,NA\n';
	const { dataset } = await dropped(text);
	expect(dataset.events.map(({ kind }) => kind)).toEqual(['strategic', 'battle']);
});

test('the dead are counted in columns of other names too, and several are figures', async () => {
	const killed = async (header: string, cells: string) => {
		const { dataset } = await dropped(`date,what,${header}\n2016-06-15,a,${cells}\n`);
		const [{ deaths, figures }] = dataset.events;
		return [deaths.best, figures.map(({ name, value }) => `${name}: ${value}`)];
	};
	expect(await killed('No. of people killed', '3')).toEqual([3, []]);
	expect(await killed('Погибло', '3')).toEqual([3, []]);
	const [{ deaths }] = (
		await dropped('date,what,Civilian deaths (min),Civilian deaths (max)\n2016-06-15,a,73,203\n')
	).dataset.events;
	expect(deaths).toEqual({ low: 73, best: null, high: 203 });
	expect(await killed('Pupils killed,Teachers killed', '3,1')).toEqual([
		null,
		['Pupils killed: 3', 'Teachers killed: 1']
	]);
});

test('a title is of words, not of codes and what stands for nothing', async () => {
	const { dataset } = await dropped(
		'date,name,code,channel,where it was\n2016-06-15,NA,X_12,a/b/c1,by the river\n2016-06-16,Raid,X_13,a/b/c2,-\n'
	);
	expect(dataset.events.map(({ title }) => title)).toEqual(['by the river', 'Raid']);
});

test('a workbook shows no date in a time, in a month alone, and in what is nothing', () => {
	const day = (text: string) => new Date(`${text}Z`);
	expect(dateText(day('2016-06-01T00:00'), 'mmmm')).toBe('June');
	expect(dateText(day('1899-12-31T12:30'), '[h]:mm')).toBe('12:30:00');
	expect(dateText(day('1899-12-31T00:00'), 'yyyy-mm-dd')).toBe('');
	expect(dateText(day('1899-12-31T18:00'), 'yyyy-mm-dd')).toBe('18:00:00');
});

test('one broken letter does not change how all the others are read', () => {
	const bytes = [...new TextEncoder().encode('الموصل, تلعفر, بيجي, سنجار'), 0xe9];
	expect(decode(Uint8Array.from(bytes)).text).toMatch(/^الموصل, تلعفر, بيجي, سنجار/);
});

test('windows-1252 has its quotes and dashes', () => {
	expect(decode(Uint8Array.of(0x61, 0x92, 0x73, 0x20, 0x96, 0x20, 0xe9, 0x74)).text).toBe(
		'a’s – ét'
	);
});

test('a column of points is no name of a place', async () => {
	const { dataset } = await dropped(
		'date,type,latitude,longitude,location\n2016-06-15,Theft,36.34,43.13,"(36.34, 43.13)"\n2016-06-16,Theft,36.35,43.14,"(36.35, 43.14)"\n'
	);
	expect(dataset.events.map(({ title }) => title)).toEqual(['Theft', 'Theft']);
});
