import { expect, test } from 'vitest';
import { open } from '../../../../src/lib/read/formats/detect';
import { counts, dates, dropped } from './opened';

const rows = '2016-07-09,One,36.3,43.1\n2016-07-10,Two,36.4,43.2\n';

test.each([
	['a title of one cell', 'Incidents\n\ndate,name,lat,lon\n', 1],
	['a title with a comma in it', 'Source: a, read on 9 July 2016\ndate,name,lat,lon\n', 1],
	['titles with the commas of a table', 'Incidents,,,\n"A, 2016",,,\ndate,name,lat,lon\n', 2],
	['a word for spreadsheets', 'sep=,\r\ndate,name,lat,lon\n', 1],
	['no title', 'date,name,lat,lon\n', 0]
])('above the header: %s', async (_, top, lines) => {
	const reading = await dropped(top + rows);
	expect(counts(reading)).toEqual([2, 2, 0, 0, 0]);
	expect(
		reading.report.said.map(({ sentence }) => /^(\d+|A) lines? stands?/.test(sentence))
	).toEqual(lines > 0 ? [true] : []);
});

test('a title above two columns', async () => {
	const reading = await dropped('What happened\ndate,event\n2016-07-09,One\n2016-07-10,Two\n');
	expect(dates(reading)).toEqual({ One: '2016-07-09', Two: '2016-07-10' });
});

test('a header of few names over many empty columns is a header, and no row is passed over', async () => {
	const empty = ','.repeat(12);
	const text = [`,date,description${empty}`, `,2022-02-01,One${empty}`, `,2022-03-01,Two${empty}`];
	const reading = await dropped(text.join('\n'));
	expect(dates(reading)).toEqual({ One: '2022-02-01', Two: '2022-03-01' });
});

test('rows at the top that say little are rows, where nothing says that they are titles', async () => {
	const full = '2016-07-11,Three,36.3,43.1,a,b,c,d';
	const text = ['2016-07-09,One,,,,,,', '2016-07-10,Two,,,,,,', full, full, full];
	expect(counts(await dropped(text.join('\n')))[0]).toBe(5);
});

test('a column without a name is not taken for one that a format has no column for', async () => {
	const text = [
		',event_date,event_type,actor1,latitude,longitude',
		'1,2022-02-24,Battles,A,50.45,30.52',
		'2,2022-02-25,Battles,A,50.45,30.52',
		'3,2022-02-26,Battles,A,50.45,30.52'
	];
	const { dataset } = await dropped(text.join('\n'), 'acled.csv');
	expect(dataset.events.map(({ when }) => when.edtf)).toEqual([
		'2022-02-24',
		'2022-02-25',
		'2022-02-26'
	]);
});

test('Cyrillic of old', async () => {
	const text = [
		[0xe4, 0xe0, 0xf2, 0xe0, 0x2c, 0xf1, 0xee, 0xe1, 0xfb, 0xf2, 0xe8, 0xe5], // дата,событие
		[...'2022-02-24,'].map((sign) => sign.charCodeAt(0)),
		[0xce, 0xe1, 0xf1, 0xf2, 0xf0, 0xe5, 0xeb, 0x20, 0xca, 0xe8, 0xe5, 0xe2, 0xe0] // Обстрел Киева
	];
	const bytes = new Uint8Array([...text[0], 10, ...text[1], ...text[2], 10]);
	const { dataset, report } = await open([{ name: 'a.csv', bytes }]);
	expect(dataset.events[0]?.when.edtf).toBe('2022-02-24');
	expect(report.said[0].sentence).toContain('windows-1251');
});

test('points: of a database, with commas, in Arabic digits, none', async () => {
	const points = [
		'SRID=4326;POINT(43.13 36.34)',
		'"36,34; 43,13"',
		'"36.34, 43.13"',
		'"(36.34, 43.13)"',
		'"[43.13, 36.34]"'
	];
	const placed = await Promise.all(
		points.map(async (point) => {
			const { dataset } = await dropped(`date,where\n2016-07-09,${point}\n`);
			return [dataset.events[0].lat, dataset.events[0].lon];
		})
	);
	const there = [36.34, 43.13];
	expect(placed).toEqual([there, there, there, there, [null, null]]);

	const arabic = await dropped('date,lat,lon\n2016-07-09,٣٦٫٣٤,٤٣٫١٣\n2016-07-10,NA,NA\n');
	expect(arabic.dataset.events.map(({ lat, lon }) => [lat, lon])).toEqual([there, [null, null]]);
	expect(arabic.report.repaired.map(({ what }) => what)).toEqual(['Arabic digits']);
});

test('years by country are no events', async () => {
	const { report } = await dropped('Entity,Code,Year,Deaths\nIraq,IRQ,1989,1\n');
	expect(report.noEvents[0].sentence).toMatch(/^Figures by country and year/);
});

test('records as JSON: answers of SPARQL, coordinates in the order of GeoJSON, pairs of which nothing is known', async () => {
	const value = (of: string) => ({ type: 'literal', value: of });
	const sparql = {
		head: { vars: ['item', 'date', 'coord', 'itemLabel'] },
		results: {
			bindings: [
				{
					date: value('-0201-10-19T00:00:00Z'),
					coord: value('Point(9.45 36.3)'),
					itemLabel: value('Zama')
				}
			]
		}
	};
	const zama = await dropped(JSON.stringify(sparql), 'query.json');
	expect(zama.dataset.events[0]).toMatchObject({ lat: 36.3, lon: 9.45 });
	expect(zama.dataset.events[0].when.edtf).toBe('-0201-10-19');

	const points = [
		{ coordinates: [43.13, 36.34] },
		{ latlng: [36.34, 43.13] },
		{ loc: [43.13, 36.34] }
	];
	const placed = await Promise.all(
		points.map(async (point) => {
			const text = JSON.stringify([{ date: '2016-07-09', ...point }]);
			const { dataset } = await dropped(text, 'a.json');
			return [dataset.events[0].lat, dataset.events[0].lon];
		})
	);
	expect(placed).toEqual([
		[36.34, 43.13],
		[36.34, 43.13],
		[null, null]
	]);
});

test('properties within properties of a feature', async () => {
	const feature = {
		type: 'Feature',
		properties: { event: { date: '2016-07-09', title: 'One' }, tags: ['x'] },
		geometry: null
	};
	const reading = await dropped(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
	expect(dates(reading)).toEqual({ One: '2016-07-09' });
	expect(reading.original(reading.dataset.events[0].id)[0]).toEqual({
		name: 'event.date',
		value: '2016-07-09'
	});
});

test('TimelineJS sheets: months by name, numbers with decimals, what goes on, the title of old', async () => {
	const text = [
		'Year,Month,Day,End Year,End Month,End Day,Headline,Media',
		'2016,July,9,,,,a,',
		'2016.0,7.0,10.0,,,,b,',
		'2016,7,11,present,,,c,',
		'"July 12, 2016",,,,,,d,',
		'2016,Foo,1,,,,e,'
	];
	const reading = await dropped(text.join('\n'));
	expect(dates(reading)).toEqual({
		a: '2016-07-09',
		b: '2016-07-10',
		c: '2016-07-11/..',
		d: '2016-07-12'
	});
	expect(counts(reading)).toEqual([5, 0, 4, 1, 0]);
	const old = await dropped(
		'Start Date,End Date,Headline,Media,Type\n1/1/2011,,T,,start\n3/15/2011,ongoing,a,,\n'
	);
	expect(counts(old)).toEqual([2, 0, 1, 0, 1]);
	expect(dates(old)).toEqual({ a: '2011-03-15/..' });
});

test.each([
	['a variable', 'var quakes = ', ';\n'],
	['a constant of a module', '// data\nexport const data=', ''],
	['a function', 'eqfeed_callback(', ');'],
	['a member', 'window.data["a"] = ', ';'],
	['a module', 'export default ', ';']
])('JSON that a script gives to %s', async (_, before, after) => {
	const feature = { type: 'Feature', properties: { date: '2016-07-09' }, geometry: null };
	const json = JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] });
	const reading = await dropped(`${before}${json}${after}`, 'data.js');
	expect(counts(reading)).toEqual([2, 0, 2, 0, 0]);
});

test('a program is none of these', async () => {
	const { report } = await dropped(
		'define(["a"], function (a) { return { b: [1, 2] }; });',
		'a.js'
	);
	expect(report.files).toEqual([]);
});

test('ACLED out of R: NA says nothing', async () => {
	const text = [
		'event_id_cnty,event_date,event_type,sub_event_type,actor1,assoc_actor_1,actor2,civilian_targeting,location,latitude,longitude,fatalities,tags',
		'BEN1,28 December 2022,Strategic developments,Other,Civilians (Benin),NA,NA,NA,Mamassi,12.05,3.13,0,NA',
		'BEN2,27 December 2022,Battles,Armed clash,Armed Group,NA,NA,NA,NA,NA,NA,0,NA'
	].join('\n');
	const reading = await dropped(text, 'acled.csv');
	expect(counts(reading)).toEqual([2, 1, 1, 0, 0]);
	const [clash, other] = reading.dataset.events;
	expect([clash.title, clash.note, clash.actors]).toEqual([
		'Armed clash: Armed Group',
		'',
		['armed-group']
	]);
	expect(other.actors).toEqual([]);
	expect(reading.report.repaired).toEqual([]);
});

test('UCDP of 2019 without a header', async () => {
	const row = [
		...['1', '2016', '1', '1', '259', 'Iraq: Government', '524', 'Iraq - IS', '116', '645'],
		...['Government of Iraq', '234', '', 'IS', '1', 'Reuters', '', '', '', '', '1', 'Mosul town'],
		...[
			'Ninewa',
			'Mosul',
			'36.34',
			'43.13',
			'POINT (43.13 36.34)',
			'1',
			'Iraq',
			'645',
			'Middle East'
		],
		...['1', '1', '2016-07-09', '2016-07-09', '0', '3', '0', '0', '2', '3', '4']
	].join(',');
	const reading = await dropped(`${row}\n${row.replace(/^1/, '2')}\n`, 'ged191.csv');
	expect(counts(reading)).toEqual([2, 2, 0, 0, 0]);
	expect(reading.dataset.events[0].deaths).toEqual({ low: 2, best: 3, high: 4 });
	expect(reading.report.said[0].sentence).toContain('42 columns');
});

test('counts by week with the centre of a province are no events', async () => {
	const { report } = await dropped(
		'WEEK,COUNTRY,ADMIN1,EVENT_TYPE,EVENTS,FATALITIES,CENTROID_LATITUDE,CENTROID_LONGITUDE\n2016-07-09,Iraq,Ninewa,Battles,12,30,36.2,42.6\n'
	);
	expect(report.noEvents[0].sentence).toMatch(/^Counts of events/);
});

test('the end of features says which number is the day of their start', async () => {
	const features = [
		['9/6/1914', '9/12/1914'],
		['9/5/1914', '9/30/1914']
	].map(([start, end]) => ({ type: 'Feature', properties: { start, end }, geometry: null }));
	const reading = await dropped(JSON.stringify({ type: 'FeatureCollection', features }));
	expect(reading.dataset.events.map(({ when }) => when.edtf)).toEqual([
		'1914-09-05/1914-09-30',
		'1914-09-06/1914-09-12'
	]);
	expect(reading.report.questions).toEqual([]);
});

test('rows that begin with their number, as R writes them, under a header that has no name for it', async () => {
	const rows = '1,2016-07-09,One,36.3,43.1\n2,2016-07-10,Two,36.3,43.1\n';
	const reading = await dropped(`date,name,lat,lon\n${rows}`);
	expect(counts(reading)).toEqual([2, 2, 0, 0, 0]);
	const more = await dropped(`date,name,lat,lon\n${'2016-07-09,One,36.3,43.1,x\n'.repeat(2)}`);
	expect(counts(more)).toEqual([2, 2, 0, 0, 0]);
});

test('a point that a cell has as GeoJSON', async () => {
	const cell = '"{""type"":""Point"",""coordinates"":[43.13,36.34]}"';
	const { dataset } = await dropped(`date,geometry\n2016-07-09,${cell}\n`);
	expect(dataset.events[0]).toMatchObject({ lat: 36.34, lon: 43.13 });
});

test('the name of a column may say which number is the day, unless its dates say otherwise', async () => {
	const days = await dropped('Date (DD/MM/YYYY),Event\n03/04/2016,a\n');
	expect(dates(days)).toEqual({ a: '2016-04-03' });
	const months = await dropped('date_mm_dd_yyyy,Event\n03/04/2016,a\n');
	expect(dates(months)).toEqual({ a: '2016-03-04' });
	const torn = await dropped('Date (DD/MM/YYYY),Event\n03/04/2016,a\n05/26/2016,b\n');
	expect(dates(torn)).toEqual({ b: '2016-05-26' });
	expect(torn.report.questions).toHaveLength(1);
});

test('wars by their years: the end is no start', async () => {
	const reading = await dropped('War,Start year,End year\nA,1914,1918\nB,2014,ongoing\nC,2022,\n');
	expect(reading.dataset.events.map(({ when }) => when.edtf)).toEqual([
		'1914/1918',
		'2014/..',
		'2022'
	]);
});

test('times beside the properties of a feature, and within them', async () => {
	const features = [
		{ type: 'Feature', date: '2016-07-09', properties: { name: 'One' }, geometry: null },
		{ type: 'Feature', date: '2016-07-10', properties: null, geometry: null }
	];
	const beside = await dropped(JSON.stringify({ type: 'FeatureCollection', features }));
	expect(beside.dataset.events.map(({ when }) => when.edtf)).toEqual(['2016-07-09', '2016-07-10']);
	const time = { start: '2016-07-09', end: '2016-07-12' };
	const within = await dropped(
		JSON.stringify({ type: 'Feature', properties: { time }, geometry: null })
	);
	expect(within.dataset.events[0].when.edtf).toBe('2016-07-09/2016-07-12');
});

test('dates of exports: of MongoDB, of .NET, of the web', async () => {
	const lines = [
		{ title: 'a', date: { $date: '2016-07-09T00:00:00Z' } },
		{ title: 'b', date: { $date: { $numberLong: '1468108800000' } } }
	];
	const mongo = await dropped(lines.map((line) => JSON.stringify(line)).join('\n'), 'a.ndjson');
	const net = await dropped(
		JSON.stringify([{ EventDate: '/Date(1468022400000)/', id: 1 }]),
		'a.json'
	);
	const notes = await dropped("Date,Event\n9 July 2016[1],a\n2016-07-10*,b\n'2016-07-11,c\n");
	const found = [mongo, net, notes].map(({ dataset }) =>
		dataset.events.map(({ when }) => when.edtf)
	);
	expect(found).toEqual([
		['2016-07-09', '2016-07-10'],
		['2016-07-09'],
		['2016-07-09', '2016-07-10', '2016-07-11']
	]);
});

test('a point far from the others is turned round only where these lie in one region', async () => {
	const world = [
		'40,-100',
		'51,0.1',
		'35,139',
		'30,31',
		'33,44',
		'48,2',
		'28,77',
		'19,-99',
		'60,25'
	];
	const region = [
		'33.3,44.4',
		'36.3,43.1',
		'35.5,44.4',
		'34.6,43.7',
		'33.4,43.3',
		'36.2,44',
		'32,44',
		'35,42'
	];
	const last = async (points: readonly string[], stray: string) => {
		const rows = [...points, stray].map((point, at) => `e${at},2016-07-0${(at % 9) + 1},${point}`);
		const { dataset } = await dropped(`title,date,lat,lon\n${rows.join('\n')}\n`);
		const { lat, lon } = dataset.events.find(({ title }) => title === `e${points.length}`)!;
		return [lat, lon];
	};
	expect(await last(world, '-30,26')).toEqual([-30, 26]);
	expect(await last(region, '44.4,33.3')).toEqual([33.3, 44.4]);
});
