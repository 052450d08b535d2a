import { expect, test } from 'vitest';
import { mosul } from '../../mosul';
import { open } from '../../../../src/lib/read/formats/detect';
import { readWhen } from '../../../../src/lib/read/formats/timespans';
import { shapeOf } from '../../../../src/lib/read/formats/shape';
import { counts, openFixture, refusals, textFile, told } from './fixture';
import { exportGeoJson } from '../../write/whole';

const feature = (properties: object, more: object = {}) => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: [43.1, 36.3] },
	...more
});
const collection = (features: unknown[], more: object = {}) =>
	open([textFile('a.geojson', JSON.stringify({ type: 'FeatureCollection', features, ...more }))]);
const dates = async (features: unknown[]) =>
	(await collection(features)).dataset.events.map(({ when }) => when.edtf);

test('start and end: what lasted, one day, what goes on; the rest is refused with its reason', async () => {
	const reading = await openFixture('geojson/start-end.geojson');
	expect(counts(reading)).toEqual([7, 3, 1, 3, 0]);
	expect(told(reading)).toEqual([
		'One day 2016-07-09 35.77,43.27',
		'Goes on 2016-07-09/.. 35.8,43.2',
		'No place 2016-07-09 nowhere',
		'Siege 2016-10-17/2017-07-10 36.5,43.5'
	]);
	expect(refusals(reading)).toEqual([
		'4 end: not a date: "2016-07-09/2016-07-01": it ends before it starts',
		'6 start: there is no such day',
		'7 : not a feature'
	]);
});

test('milliseconds as texts, before 1970: a year beside them says how exact they are', async () => {
	const reading = await openFixture('geojson/epoch-text.geojson');
	expect(told(reading)).toEqual([
		'Older town 1200?/1500-12-31 44.47,11.34',
		'Old town 1495/1500-12-31 57.15,-2.11'
	]);
	expect(reading.dataset.events[0].note).toBe('the year is not known; 1200 stands in its place');
	expect(counts(reading)).toEqual([3, 2, 0, 1, 0]);
});

test('seconds as numbers: the day is that of UTC, and 0 is no date', async () => {
	const reading = await openFixture('geojson/epoch-seconds.geojson');
	expect(reading.dataset.events.map(({ when }) => when.edtf)).toEqual(['2016-07-09', '2016-07-09']);
	expect(refusals(reading)).toEqual(['3 timestamp: the moment 0 stands for none']);
});

test('a time for each corner of a line: one event from the first to the last, with its way', async () => {
	const reading = await openFixture('geojson/times.geojson');
	expect(told(reading)).toEqual(['Convoy 2016-07-08/2016-07-09 36.2,43.2']);
	const [{ from, to, event }] = reading.dataset.movements;
	expect([from, to]).toEqual([
		{ lat: 36.1, lon: 43.1 },
		{ lat: 36.3, lon: 43.3 }
	]);
	expect(event).toBe(reading.dataset.events[0].id);
});

test('one date that leaves no doubt decides which number is the day', async () => {
	const reading = await openFixture('geojson/date-orders.geojson');
	expect(told(reading).map((line) => line.slice(0, 12))).toEqual(['a 2016-04-03', 'b 2016-04-25']);
});

test('points are put right, and each repair can be taken back', async () => {
	const reading = await openFixture('geojson/swapped.geojson');
	expect(counts(reading)).toEqual([11, 10, 1, 0, 0]);
	expect(reading.report.repaired.map(({ line, what }) => `${line} ${what}`)).toEqual([
		'10 latitude and longitude swapped',
		'11 the point 0, 0'
	]);
	const keys = new Set(reading.report.repaired.map(({ key }) => key));
	const undone = await openFixture('geojson/swapped.geojson', { undone: keys });
	expect(counts(undone)).toEqual([11, 11, 0, 0, 0]);
});

test('without any date the day in the name of the file counts; without that these are places', async () => {
	const reading = await openFixture('geojson/front_20240708.geojson');
	expect(told(reading)).toEqual(['Held 2024-07-08 36.5,43.5']);
	expect(reading.report.said[0].sentence).toContain('2024-07-08');
	const none = await openFixture('none/undated.geojson');
	expect(counts(none)).toEqual([0, 0, 0, 0, 0]);
	expect(none.report.noEvents[0].sentence).toContain('2 points without any dates');
});

test('years, months and days in members of their own, and years alone', async () => {
	const parts = [
		feature({ year: 2016, month: 7, day: 9 }),
		feature({ year: 2016, month: 8, day: 0 })
	];
	expect(await dates(parts)).toEqual(['2016-07-09', '2016-08']);
	expect(await dates([feature({ YEAR: '1863' }), feature({ YEAR: -43 })])).toEqual([
		'-0042',
		'1863'
	]);
});

test('dates of the record itself, censuses and times of day are not when it happened', async () => {
	const reading = await collection([
		feature({ updated_at: '2020-01-01', date: '2016-07-09', time: '12:30' }),
		feature({ updated_at: '2020-01-01', date: null })
	]);
	expect(told(reading).map((line) => line.includes('2016-07-09'))).toEqual([true]);
	expect(refusals(reading)).toEqual(['2 date: no date']);
	const census = await collection([feature({ pop_year: 2017, lastcensus: 2010 })]);
	expect(census.report.noEvents).toHaveLength(1);
});

test('a zone moves no day', async () => {
	const given = [
		'2016-07-09T23:30:00-05:00',
		'2016-07-09T00:10:00+03:00',
		'2016-07-09T00:00:00.000Z'
	];
	expect(await dates(given.map((date) => feature({ date })))).toEqual(Array(3).fill('2016-07-09'));
});

test('coordinates in metres of the web are turned into degrees', async () => {
	const crs = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } };
	const geometry = { type: 'Point', coordinates: [1113194.9079, 5621521.4862] };
	const reading = await collection([feature({ date: '2016-07-09' }, { geometry })], crs);
	const [{ lat, lon }] = reading.dataset.events;
	expect([lat, lon]).toEqual([45, 10]);
});

test('names that objects have are members like others', async () => {
	const text =
		'{"type":"Feature","properties":{"__proto__":{"x":1},"constructor":"c","date":"2016"},"geometry":null}';
	const reading = await open([textFile('a.json', text)]);
	expect(counts(reading)).toEqual([1, 0, 1, 0, 0]);
	expect(({} as { x?: number }).x).toBeUndefined();
});

test('a damaged file is told, not thrown', async () => {
	const reading = await open([
		textFile('a.geojson', '{"type":"FeatureCollection","features":[{"type":"Feat')
	]);
	expect(reading.report.noEvents[0].sentence).toContain('damaged or cut off');
});

test('Linked Places: exact, vague and open ends, several spans, periods, members and EDTF', async () => {
	const reading = await openFixture('linked-places/linked-places.json');
	expect(reading.report.files[0].formatName).toBe('Linked Places');
	const said = Object.fromEntries(
		reading.dataset.events.map(({ title, when }) => [title, when.edtf])
	);
	expect(said).toEqual({
		Battle: '2014-06-10',
		Mosul: '[2014-06-04..2014-06-10]',
		Old: '-0612/-0609',
		'Fuzzy end': '2014-06-10/2017-07-21',
		Twice: '2014/2018',
		Member: '2016-07-09',
		'By edtf': '2016-07-XX'
	});
	const note = (title: string) =>
		reading.dataset.events.find((event) => event.title === title)?.note;
	expect(note('Fuzzy end')).toBe('ends between 2017-07-09 and 2017-07-21');
	expect(note('Twice')).toBe('2 timespans, with gaps between them');
	expect(refusals(reading)).toEqual(['6 when: only the name of a period: "Abbasid"']);
	const battle = reading.dataset.events.find(({ title }) => title === 'Battle');
	expect([battle?.kind, battle?.subkind]).toEqual(['battle', 'battle']);
	expect(reading.dataset.sources.map(({ url }) => url)).toContain('https://example.org/a');
});

test.each([
	[{ timespans: [{ start: { in: '1863' } }] }, '1863'],
	[{ timespans: [{ start: { in: '850' } }] }, '0850'],
	[{ timespans: [{ start: { in: '2014' } }], certainty: 'less-certain' }, '2014?'],
	[{ timespans: [{ end: { latest: '2014' } }] }, '/2014'],
	[{ timespans: [{ start: { earliest: '2014' } }] }, '2014/'],
	[{ timespans: [{ start: { in: '2014' }, end: { in: '2014' } }] }, '2014']
])('a timespan in EDTF: %j', (value, edtf) => {
	expect(readWhen(value)).toMatchObject({ edtf });
});

test('the point of a bent area lies inside of it', () => {
	const ring = [
		[0, 0],
		[10, 0],
		[10, 10],
		[9, 10],
		[9, 1],
		[0, 1],
		[0, 0]
	];
	const { point } = shapeOf({ type: 'Polygon', coordinates: [ring] });
	expect(point!.lon > 9 && point!.lon < 10).toBe(true);
	expect(shapeOf({ type: 'Polygon', coordinates: [] }).point).toBeNull();
	expect(shapeOf(null).point).toBeNull();
});

test('our own export comes back with its dates, points, kinds and figures', async () => {
	const { events } = mosul;
	const taken = { address: 'https://example.org/', accessed: '2020-01-01', filters: '' };
	const json = exportGeoJson(mosul, events, taken as Parameters<typeof exportGeoJson>[2]);
	const reading = await open([textFile('mosul.geojson', json)]);
	expect(counts(reading)[0]).toBe(events.length);
	const plain = (all: typeof events) =>
		all
			.map(
				({ title, when, lat, lon, kind, status, deaths, figures, precision, summary, reported }) =>
					[
						title,
						when.edtf,
						lat,
						lon,
						kind,
						status,
						deaths,
						figures,
						precision,
						summary,
						reported
					].map((each) => JSON.stringify(each))
			)
			.map((each) => each.join())
			.sort();
	expect(plain(reading.dataset.events)).toEqual(plain(events));
});
