import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endSaid, plainName } from '../../../../src/lib/read/formats/columnnames';
import { kindOf } from '../../../../src/lib/read/formats/kinds';
import { counts, dates, dropped } from './opened';

test('names are the same whatever their accents, capitals and signs', () => {
	expect(['Año', 'event_date', 'Event Date', 'LÄNGE'].map(plainName)).toEqual([
		'ano',
		'eventdate',
		'eventdate',
		'lange'
	]);
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (name) => {
			expect(plainName(plainName(name))).toBe(plainName(name));
			expect(plainName(` ${name}_`)).toBe(plainName(name));
		})
	);
});

test('a name says of which end of a span it speaks, by a whole word', () => {
	const end = ['time_end', 'finishedAt', 'date_fin', 'data_fine', 'Datum bis', 'Дата окончания'];
	const start = ['time_start', 'startedAt', 'date_debut', 'Datum von', 'تاريخ البداية'];
	const neither = ['gender', 'date', 'tomorrow', 'startend', 'start to end', ''];
	expect(end.map(endSaid)).toEqual(end.map(() => 'end'));
	expect(start.map(endSaid)).toEqual(start.map(() => 'start'));
	expect(neither.map(endSaid)).toEqual(neither.map(() => null));
});

test.each([
	['time_start,time_end', '2026-02-07 18:00,2026-02-08 08:30', '2026-02-07/2026-02-08'],
	['started_at,finished_at', '2022-03-15T23:10Z,2022-03-16T03:40Z', '2022-03-15/2022-03-16'],
	['date_debut,date_fin', '25/03/2022,26/03/2022', '2022-03-25/2022-03-26'],
	['Datum von,Datum bis', '25.3.2022,26.3.2022', '2022-03-25/2022-03-26'],
	['Дата окончания,Дата начала', '26.03.2022,25.03.2022', '2022-03-25/2022-03-26'],
	['تاريخ البداية,تاريخ النهاية', '2016-10-17,2017-07-10', '2016-10-17/2017-07-10'],
	['Fecha.inicio,Fecha.fin', '31/10/1996,1/11/1996', '1996-10-31/1996-11-01']
])('from start to end under the names %s', async (header, cells, edtf) => {
	const reading = await dropped(`${header},title\n${cells},a\n${cells},b\n`);
	expect(dates(reading)).toEqual({ a: edtf, b: edtf });
});

test('the words of a date do not count where its start and end stand in columns that can be read', async () => {
	const reading = await dropped(
		'Nombre,Fecha,Fecha.inicio,Fecha.fin,anio\n' +
			'a,31 de Oct. 1 de Nov,31/10/1996,1/11/1996,1996\n' +
			'b,15 16 y 17 de Noviembre,15/11/2000,17/11/2000,2000\n' +
			'c,,,,2008\n'
	);
	expect(dates(reading)).toEqual({
		a: '1996-10-31/1996-11-01',
		b: '2000-11-15/2000-11-17',
		c: '2008'
	});
});

test('an end in year, month and day ends on that day', async () => {
	const text =
		'name,start_year,start_month,start_day,end_year,end_month,end_day\n' +
		'a,1863,5,18,1863,7,4\nb,1914,7,,1918,11,0\nc,1941,12,7,,,\nd,2003,3,20,present,,\ne,1863,7,1,1863,13,1\n';
	const reading = await dropped(text);
	expect(dates(reading)).toEqual({
		a: '1863-05-18/1863-07-04',
		b: '1914-07/1918-11',
		c: '1941-12-07',
		d: '2003-03-20/..'
	});
	expect(reading.report.refused).toMatchObject([
		{ line: 6, column: 'end_year', value: '1863-13-1', reason: 'there is no such day' }
	]);
});

test('year, month and day are known by what their names share, but not those of a birth', async () => {
	const reading = await dropped(
		'volcano,event_date_year,event_date_month,event_date_day,title\nx,1538,10,6,a\nx,1823,2,NA,b\nx,NA,NA,NA,c\n'
	);
	expect(dates(reading)).toEqual({ a: '1538-10-06', b: '1823-02' });
	const born = await dropped(
		'birth_year,birth_month,birth_day,date,title\n1970,1,2,2016-07-09,a\n1971,1,2,,b\n'
	);
	expect(dates(born)).toEqual({ a: '2016-07-09' });
});

test('years are known in Spanish, with accents and without', async () => {
	expect(dates(await dropped('año,mes,día,título\n2000,2,16,a\n'))).toEqual({ a: '2000-02-16' });
	expect(dates(await dropped('anio,mes,dia,titulo\n2000,2,16,a\n'))).toEqual({ a: '2000-02-16' });
});

test('a year below zero is one BC; only one that is filled up counts as ISO 8601 does', async () => {
	const text = 'year,title\n-509,a\n-31,b\n-0031,c\n9,d\n43,e\n194,f\n';
	expect(dates(await dropped(text))).toEqual({
		a: '-0508',
		b: '-0030',
		c: '-0031',
		d: '0009',
		e: '0043',
		f: '0194'
	});
});

test('a year of one or two digits is none where another is recent', async () => {
	const reading = await dropped('year,title\n-31,a\n2016,b\n16,c\n');
	expect(dates(reading)).toEqual({ a: '-0030', b: '2016' });
	expect(reading.report.refused[0].reason).toBe('not a year');
});

test('years of three digits alone are years in a date, and nothing in a time', async () => {
	expect(dates(await dropped('date,title\n624,a\n656,b\n'))).toEqual({ a: '0624', b: '0656' });
	expect(dates(await dropped('time,title\n624,a\n656,b\n'))).toEqual({});
});

test('the title is a label, or whatever is called a name; never an address', async () => {
	const titles = async (text: string) =>
		(await dropped(text)).dataset.events.map(({ title }) => title);
	expect(
		await titles('battle,battleLabel,date\nhttp://example.org/Q1,Cannae,1863-07-01\n')
	).toEqual(['Cannae']);
	expect(await titles('Massacre Name,Date,Notes\nAcari,1990-07-26,not clear\n')).toEqual(['Acari']);
	expect(await titles('date,link2,x\n1990-07-26,https://example.org/a,words\n')).toEqual(['words']);
	expect(await titles('title,kind,date\nN/A,battle,1990-07-26\n')).toEqual(['battle']);
});

test('numbers and the type of a target are no kinds', async () => {
	const text =
		'date,category,incident_type,target_type,title\n2016-07-09,4,Shelling,Police,a\n2016-07-10,5,Shelling,Police,b\n';
	const { dataset } = await dropped(text);
	expect(dataset.events.map(({ kind, subkind }) => [kind, subkind])).toEqual([
		['remote', 'Shelling'],
		['remote', 'Shelling']
	]);
	expect(kindOf('Direct Fire')).toBe('battle');
	expect(kindOf('Direct assignment of a programme')).toBeNull();
});

test('figures by time and counts of events are no events', async () => {
	const series = await dropped('YEAR,MONTH,MISSIONS\n1965,10,15751\n1965,11,17970\n');
	expect(series.report.noEvents[0].sentence).toMatch(/^Figures by time/);
	const summed = await dropped(
		'Admin 1 Name,Start Date,End Date,Event Type,Events,Fatalities\n' +
			'#adm1+name,#date+start,#date+end,#event+type,#event+num,#fatality+num\n' +
			'Nineveh,2016-07-01,2016-07-31,battles,33,445\nAnbar,2016-07-01,2016-07-31,battles,3,4\n'
	);
	expect(summed.report.noEvents[0].sentence).toMatch(/^Counts of events/);
	const dated = await dropped('date,killed,place\n2016-07-09,3,Mosul\n2016-07-10,4,Mosul\n');
	expect(counts(dated)).toEqual([2, 0, 2, 0, 0]);
});

test('a row that holds nothing but its date is refused', async () => {
	const reading = await dropped('date,main,other\n2017-01-01,,\n2017-02-01,a,\n2017-03-01,,b\n');
	expect(counts(reading)).toEqual([3, 0, 2, 1, 0]);
	expect(reading.report.refused).toMatchObject([{ line: 2, reason: 'nothing but a date' }]);
});

test('records that an object has by their ids are read', async () => {
	const text = JSON.stringify({
		e1: { date: '2016-07-09', title: 'a' },
		e2: { date: '2016-07-10', title: 'b' }
	});
	const reading = await dropped(text, 'events.json');
	expect(dates(reading)).toEqual({ a: '2016-07-09', b: '2016-07-10' });
	const settings = await dropped('{"a":{"x":1,"y":2},"b":{"z":3}}', 'settings.json');
	expect(settings.report.noEvents).toHaveLength(1);
});

test('GDELT’s kind is told by the code where the root is missing', async () => {
	const { dataset } = await dropped(
		'GLOBALEVENTID,SQLDATE,Actor1Name,EventCode,ActionGeo_Lat,ActionGeo_Long\n1,20250504,SEPARATIST,190,26.6,-11.6\n'
	);
	expect(dataset.events[0]).toMatchObject({ title: 'Fight: SEPARATIST', kind: 'battle' });
});

const feature = (properties: object) => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: [43.1, 36.3] }
});
const features = (...all: object[]) =>
	dropped(
		JSON.stringify({ type: 'FeatureCollection', features: all.map(feature) }),
		'events.geojson'
	);

test.each([
	[{ titulo: 'a', data: '2024-01-10' }, '2024-01-10'],
	[{ nom: 'a', date_debut: '2024-01-10', date_fin: '2024-01-12' }, '2024-01-10/2024-01-12'],
	[{ name: 'a', started_at: '2024-01-10', finished_at: '2024-01-12' }, '2024-01-10/2024-01-12'],
	[{ name: 'a', date: '2014-06-10', enddate: '2014-06-12' }, '2014-06-10/2014-06-12'],
	[{ name: 'a', startYear: 1863, endYear: 1865 }, '1863/1865'],
	[{ name: 'a', date: 624 }, '0624'],
	[{ name: 'a', year: -31 }, '-0030'],
	[
		{ name: 'a', start_year: 1863, start_month: 7, end_year: 1863, end_month: 7, end_day: 3 },
		'1863-07/1863-07-03'
	]
])('a feature with %o', async (properties, edtf) => {
	const reading = await features(properties, { ...properties });
	expect(reading.dataset.events.map(({ title, when }) => [title, when.edtf])).toEqual([
		['a', edtf],
		['a', edtf]
	]);
});

test('a town is no name of a place', async () => {
	const { dataset } = await features({ name: 'Gumuruk', place: 'town', date: '2022-12-24' });
	expect(dataset.events[0].title).toBe('Gumuruk');
	expect(dataset.places).toEqual([]);
});
