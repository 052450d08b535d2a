import { expect, test } from 'vitest';
import type { Reading } from '../../../../src/lib/read/formats/report';
import { counts, told } from './fixture';
import { dropped } from './opened';

const json = (value: unknown) => dropped(JSON.stringify(value), 'a.json');
const saidOf = ({ report }: Reading) => report.said.map(({ sentence }) => sentence);

test('records within an envelope of each: names by the ends of their paths, the day of the event', async () => {
	const reading = await json({
		data: [
			{
				id: '1',
				fields: {
					id: 1,
					name: 'Earthquake in the High Atlas',
					primary_country: { name: 'Morocco', location: { lat: 31.9, lon: -6.3 } },
					date: { created: '2023-09-09', changed: '2024-03-01', event: '2023-09-08' }
				}
			},
			{
				id: '2',
				fields: {
					id: 2,
					name: 'Floods',
					primary_country: { name: 'Libya', location: { lat: 26.3, lon: 17.2 } },
					date: { created: '2023-09-11', event: '2023-09-10' }
				}
			}
		]
	});
	expect(told(reading)).toEqual([
		'Earthquake in the High Atlas 2023-09-08 31.9,-6.3',
		'Floods 2023-09-10 26.3,17.2'
	]);
});

test('what is in a part that speaks of somebody else is not the name of the event', async () => {
	const reading = await json([
		{ when: { date: '2020-01-01' }, reporter: { name: 'Ann' }, info: { title: 'A clash' } },
		{ when: { date: '2020-01-02' }, reporter: { name: 'Ben' }, info: { title: 'A march' } }
	]);
	expect(told(reading)).toEqual(['A clash 2020-01-01 nowhere', 'A march 2020-01-02 nowhere']);
	const reported = await json([
		{ title: 'a', occurred: '2020-01-01', created: { date: '2021-05-05' } },
		{ title: 'b', occurred: '2020-01-02', created: { date: '2021-05-06' } }
	]);
	expect(told(reported)).toEqual(['a 2020-01-01 nowhere', 'b 2020-01-02 nowhere']);
});

test('records in records, and categories that stand alone in theirs', async () => {
	const incident = (id: string, title: string, date: string) => ({
		incident: {
			incidentid: id,
			incidenttitle: title,
			incidentdate: date,
			locationname: 'Leogane',
			locationlatitude: '18.5',
			locationlongitude: '-72.6'
		},
		categories: [{ category: { id: 5, title: '5. Security Threats' } }]
	});
	const reading = await json({
		payload: {
			incidents: [
				incident('1', 'Looting', '2010-01-17 14:30:00'),
				incident('2', 'Water needed', '2010-01-18 09:00:00')
			]
		},
		error: { code: '0' }
	});
	expect(told(reading)).toEqual([
		'Looting 2010-01-17 18.5,-72.6',
		'Water needed 2010-01-18 18.5,-72.6'
	]);
	expect(reading.dataset.events[0].subkind).toBe('5. Security Threats');
});

const clash = { id: 'e1', date: '2020-01-01', title: 'Clash', lat: 1, lon: 2 };

test('lists of like members are read together; the lists say which kind they are', async () => {
	const reading = await json({
		battles: [clash, { ...clash, id: 'e2', title: 'Second' }],
		massacres: [{ ...clash, id: 'm1', title: 'Third' }]
	});
	expect(reading.dataset.events.map(({ title, kind }) => `${title} ${kind}`)).toEqual([
		'Clash battle',
		'Second battle',
		'Third civilians'
	]);
	expect(saidOf(reading)).toEqual(['It has 2 lists of events: "battles" (2), "massacres" (1).']);
	const years = await json({ 2020: [clash], 2021: [{ ...clash, id: 'e2' }] });
	expect(counts(years)).toEqual([2, 2, 0, 0, 0]);
});

test('of lists of unlike members those with dates are read; what is left out is told', async () => {
	const reading = await json({
		actors: ['A', 'B', 'C'].map((name, id) => ({ id, name })),
		sources: [{ url: 'https://a.example', name: 'A', date: '2021-01-01' }],
		events: [clash]
	});
	expect(told(reading)).toEqual(['Clash 2020-01-01 1,2']);
	expect(saidOf(reading)).toEqual([
		'Its list "actors" (3) was left out: nothing in it says when.',
		'Its list "sources" (1) was left out: it goes with the events.'
	]);
});

test('records by their ids with lists in them; records in a list behind what is said of them', async () => {
	const sources = [{ name: 'x', url: 'https://a.example/c' }];
	const byId = await json({
		e1: { date: '2020-01-01', title: 'A', sources },
		e2: { date: '2020-01-02', title: 'B', sources: [] }
	});
	expect(told(byId)).toEqual(['A 2020-01-01 nowhere', 'B 2020-01-02 nowhere']);
	const paged = await json([
		{ page: 1 },
		[
			{ date: '2020-01-01', title: 'A' },
			{ date: '2020-01-02', title: 'B' }
		]
	]);
	expect(told(paged)).toEqual(told(byId));
});

test('the answer of a search: records in their envelopes, the id of a kind is not theirs', async () => {
	const hit = (_id: string, title: string) => ({
		_id,
		_source: { event_date: '2020-02-03', title, category: { id: 7, name: 'Protest' } }
	});
	const reading = await json({ hits: { total: 2, hits: [hit('a1', 'One'), hit('a2', 'Two')] } });
	expect(reading.dataset.events.map(({ id, title, kind }) => [id, title, kind])).toEqual([
		['table-a1', 'One', 'protest'],
		['table-a2', 'Two', 'protest']
	]);
	expect(reading.report.repaired).toEqual([]);
});

test.each([
	['numbers that can be no latitude', [[39.9, -122.4]], '', [39.9, -122.4]],
	['a latitude where nobody lives', [[39.9, -79.6]], '', [39.9, -79.6]],
	['the country', [[36.34, 43.13]], 'Iraq', [36.34, 43.13]],
	['nothing', [[36.34, 43.13]], '', [43.13, 36.34]]
])('coordinates: %s tells which comes first', async (_, pairs, country, [lat, lon]) => {
	const reading = await json(
		pairs.map((coordinates) => ({ title: 'a', date: '2020-01-01', country, coordinates }))
	);
	expect(reading.dataset.events.map((event) => [event.lat, event.lon])).toEqual([[lat, lon]]);
	expect(saidOf(reading).some((sentence) => sentence.startsWith('Nothing says'))).toBe(
		_ === 'nothing'
	);
});

test('a point of GeoJSON has the longitude first, and its type is no kind', async () => {
	const reading = await json([
		{ title: 'a', date: '2020-01-01', loc: { type: 'Point', coordinates: [36.34, 43.13] } }
	]);
	const [{ lat, lon, subkind }] = reading.dataset.events;
	expect([lat, lon, subkind]).toEqual([43.13, 36.34, '']);
	expect(saidOf(reading)).toEqual([]);
});

test('coordinates beside a latitude and a longitude are not wanted', async () => {
	const reading = await json([
		{ title: 'a', date: '2020-01-01', lat: 36.34, lng: 43.13, coordinates: [36.34, 43.13] }
	]);
	expect(told(reading)).toEqual(['a 2020-01-01 36.34,43.13']);
	expect(saidOf(reading)).toEqual([]);
});

test('a place in words with its point behind; of another member nothing is made', async () => {
	const reading = await json([
		{ title: 'a', date: '2020-01-01', loc: ['Tijuana', 'Mexico', 32.5, -117.0], points: [3, 4] },
		{ title: 'b', date: '2020-01-02', loc: ['Beni', 'Congo', 0.5, 29.46], points: [1, 2] }
	]);
	expect(told(reading)).toEqual(['a 2020-01-01 32.5,-117', 'b 2020-01-02 0.5,29.46']);
	expect(reading.dataset.places[0].name).toBe('Tijuana, Mexico');
});

test('rows as lists: with a header, with HXL tags, with the names beside them', async () => {
	const tagged = await json([
		['Id', 'Date', 'Admin1', 'Dead'],
		['#event+code', '#date+occurred', '#adm1+name', '#affected+killed'],
		['A1', '2020-05-01', 'Kidal', 3]
	]);
	expect(tagged.report.files[0].formatName).toBe('HXL table');
	expect(tagged.dataset.events[0].deaths.best).toBe(3);
	const map = await json({
		datasets: [
			{
				version: 'v1',
				data: {
					label: 'strikes.csv',
					allData: [
						['2023-10-09 10:00:00', 31.5, 34.46, 'strike'],
						['2023-10-10 11:00:00', 31.4, 34.3, 'strike 2']
					],
					fields: ['time', 'lat', 'lng', 'name'].map((name) => ({ name }))
				}
			}
		],
		config: {}
	});
	expect(told(map)).toEqual(['strike 2023-10-09 31.5,34.46', 'strike 2 2023-10-10 31.4,34.3']);
});

test('rows as lists without a header are read at the top of a file, and nowhere else', async () => {
	const rows = [
		['2016-07-09', 'Strike', 36.3, 43.1],
		['2016-07-10', 'Clash', 36.4, 43.2]
	];
	expect(counts(await json(rows))[0]).toBe(2);
	const { report } = await json({ settings: { rows }, other: [[1, 2]] });
	expect(report.files).toEqual([]);
	expect(report.noEvents.map(({ sentence }) => sentence)).toEqual([
		'There is no list of records in it.'
	]);
});

test('years as numbers: those before Christ, and the first ones beside them', async () => {
	const spans = await json([
		{ name: 'Chaeronea', start: -338 },
		{ name: 'Cleopatra', start: -69, end: -30 },
		{ name: 'Augustus', start: -63, end: 14 }
	]);
	expect(spans.dataset.events.map(({ when }) => when.edtf)).toEqual([
		'-0337',
		'-0068/-0029',
		'-0062/0014'
	]);
	const years = await json([
		{ title: 'now', year: 1944 },
		{ title: 'Vesuvius', year: 79 },
		{ title: 'Caesar', year: -44 }
	]);
	expect(years.dataset.events.map(({ when }) => when.edtf)).toEqual(['-0043', '0079', '1944']);
	// nothing says that these count from Christ
	const short = await json([
		{ title: 'a', year: 79 },
		{ title: 'b', year: 1981 }
	]);
	expect(counts(short)).toEqual([2, 0, 1, 1, 0]);
});

test('moments as numbers near 1970, where others say what they count', async () => {
	const of = async (...times: number[]) => {
		const reading = await json(times.map((timestamp, at) => ({ title: `t${at}`, timestamp })));
		return reading.dataset.events.map(({ when }) => when.edtf);
	};
	expect(await of(1451606400, -86400, 0)).toEqual(['1969-12-31', '1970-01-01', '2016-01-01']);
	expect(await of(1451606400000, 1451606400)).toEqual(['1970-01-17', '2016-01-01']);
	expect(await of(1451606400, 0)).toEqual(['2016-01-01']);
	expect(await of(1451606400, -1, 0)).toEqual(['2016-01-01']);
	expect(await of(1451606400, 1944)).toEqual(['1944', '2016-01-01']);
	expect(await of(201607091530, 20160709)).toEqual(['2016-07-09', '2016-07-09']);
});

test('deaths in parts, and sources with their addresses', async () => {
	const reading = await json([
		{
			title: 'a',
			date_start: '1948-04-09',
			casualties: { deaths: { raw: '107–250', min: 107, max: 250, estimate: 200 } },
			sources: [
				{ source: 'Morris; 2004', source_link: 'https://a.example/x' },
				{ source: 'ICRC', source_link: 'https://b.example/' }
			]
		}
	]);
	expect(reading.dataset.events[0].deaths).toEqual({ low: 107, best: 200, high: 250 });
	expect(reading.dataset.sources.map(({ publisher, url }) => [publisher, url])).toEqual([
		['Morris, 2004', 'https://a.example/x'],
		['ICRC', 'https://b.example/']
	]);
});

test('features of ACLED and UCDP are as exact as their tables', async () => {
	const acled = { event_id_cnty: 'IRQ1', event_date: '2016-10-15', event_type: 'Battles' };
	const ged = { id: 1, type_of_violence: 1, date_start: '2016-10-01', date_end: '2016-10-31' };
	const read = async (properties: object) => {
		const geometry = { type: 'Point', coordinates: [43.1, 36.3] };
		const features = [{ type: 'Feature', properties, geometry }];
		const text = JSON.stringify({ type: 'FeatureCollection', features });
		const { dataset } = await dropped(text, 'a.geojson');
		const [{ when, lat, lon }] = dataset.events;
		return [when.edtf, lat, lon];
	};
	expect(await read({ ...acled, time_precision: 3 })).toEqual(['2016-10', 36.3, 43.1]);
	expect(await read({ ...acled, time_precision: 1 })).toEqual(['2016-10-15', 36.3, 43.1]);
	expect(await read({ ...ged, date_prec: 4, where_prec: 1 })).toEqual([
		'[2016-10-01..2016-10-31]',
		36.3,
		43.1
	]);
});

test.each([
	[
		'ADMIN1,COUNTRY,MONTH,YEAR,FATALITIES\nNinewa,Iraq,6,2016,30\nErbil,Iraq,6,2016,3',
		'Figures by region and month'
	],
	[
		'COUNTRY,MONTH,YEAR,POLITICAL_VIOLENCE_EVENTS\nIraq,June,2016,30\nIraq,July,2016,33',
		'Counts of events'
	],
	['country,year,deaths\nIraq,2016,30\nIraq,2017,33', 'Figures by country and year']
])('%j: counts are no events', async (text, sentence) => {
	const { report } = await dropped(text, 'a.csv');
	expect(report.noEvents[0].sentence).toContain(sentence);
});
