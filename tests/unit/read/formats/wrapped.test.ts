import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { open } from '../../../../src/lib/read/formats/detect';
import { dateText, unpackedBytes } from '../../../../src/lib/read/formats/workbook';
import { counts, fixture, openFixture, refusals, textFile, told } from './fixture';

test('KML: times of placemarks, folders and tracks; no entity is expanded', async () => {
	const reading = await openFixture('kml/places.kml');
	expect(counts(reading)).toEqual([5, 3, 1, 1, 0]);
	expect(told(reading)).toEqual([
		'Of the folder &big; 2016-06/2016-07 36.5,43.5',
		'Drive 2016-07-08/2016-07-09 36.2,43.2',
		'Strike 2016-07-09 35.77,43.27',
		'Goes on 2017/.. nowhere'
	]);
	expect(refusals(reading)).toEqual(['3 when: no date']);
	expect(reading.dataset.title).toBe('The war & after');
	expect(reading.dataset.events[2].summary).toBe('A strike');
});

test('GPX: waypoints and tracks', async () => {
	const reading = await openFixture('gpx/walk.gpx');
	expect(told(reading)).toEqual([
		'Bridge 2016-07-09 36.3,43.1',
		'Patrol 2016-07-09/2016-07-10 36.2,43.2'
	]);
	expect(refusals(reading)).toEqual(['2 time: no date']);
});

test('XML that is cut off keeps what stood before', async () => {
	const { bytes } = fixture('kml/places.kml');
	const reading = await open([{ name: 'cut.kml', bytes: bytes.subarray(0, bytes.length - 300) }]);
	expect(reading.report.said[0].sentence).toContain('damaged');
	expect(counts(reading)[0]).toBe(3);
});

test('features and records, one a line', async () => {
	const features = await openFixture('ndjson/features.ndjson');
	expect(counts(features)).toEqual([3, 1, 1, 1, 0]);
	expect(refusals(features)).toEqual(['3 : not a feature']);
	const records = await openFixture('ndjson/records.ndjson');
	expect(told(records)).toEqual(['One 2016-07-09 36.3,43.1', 'Two 2016-07-10 36.4,43.2']);
	expect(counts(records)).toEqual([3, 2, 0, 1, 0]);
	const envelope = await openFixture('ndjson/envelope.json');
	expect(told(envelope)).toEqual(told(records));
});

test('gzip of anything, whatever its name', async () => {
	const { bytes } = fixture('geojson/times.geojson');
	const reading = await open([{ name: 'a.geojson.gz', bytes: gzipSync(bytes) }]);
	expect(told(reading)).toEqual(['Convoy 2016-07-08/2016-07-09 36.2,43.2']);
	expect(reading.report.files[0].file).toBe('a.geojson.gz/a.geojson');
});

test('gzip that is cut off, or holds far more than it may, is told', async () => {
	const { bytes } = fixture('geojson/times.geojson');
	const cut = await open([{ name: 'a.gz', bytes: gzipSync(bytes).subarray(0, 100) }]);
	expect(cut.report.noEvents[0].sentence).toContain('damaged or cut off');
	const bomb = await open([{ name: 'b.gz', bytes: gzipSync(new Uint8Array(60_000_000)) }]);
	expect(bomb.report.noEvents[0].sentence).toContain('more than 100 times');
});

test('a workbook: the days that its cells show, and its rows by their numbers', async () => {
	const reading = await openFixture('workbook/events.xlsx');
	expect(told(reading)).toEqual([
		'A month 2016-07 36.34,43.13',
		'A day, with a comma 2016-07-09 36.34,43.13',
		'Late in the evening 2016-07-09 36.34,43.13'
	]);
	expect(refusals(reading)).toEqual(['6 date: not a date']);
	expect(reading.report.files[0].file).toBe('events.xlsx/Events.csv');
	const old = await openFixture('workbook/events-1904.xlsx');
	expect(told(old)).toEqual(['A day 2016-07-09 36.34,43.13']);
});

test('a workbook that is cut off is told; its size is known before it is unpacked', async () => {
	const { bytes } = fixture('workbook/events.xlsx');
	const cut = await open([{ name: 'a.xlsx', bytes: bytes.subarray(0, 700) }]);
	expect(cut.report.noEvents[0].sentence).toContain('damaged');
	expect(unpackedBytes(bytes)).toBeGreaterThan(bytes.length);
	expect(unpackedBytes(bytes.subarray(0, 10))).toBe(0);
});

test.each([
	['2016-07-09T00:00:00Z', 'm/d/yyyy', '2016-07-09'],
	['2016-07-09T12:30:00Z', 'dd/mm/yyyy\\ hh:mm', '2016-07-09 12:30:00'],
	['2016-07-01T00:00:00Z', 'mmm-yy', '2016-07'],
	['2016-01-01T00:00:00Z', 'yyyy', '2016'],
	['1899-12-31T12:30:00Z', 'h:mm AM/PM', '12:30:00'],
	['2016-07-09T00:00:00Z', '[$-409]d" of "mmmm', '2016-07-09']
])('%s as %s is %s', (date, format, text) => {
	expect(dateText(new Date(date), format)).toBe(text);
});

test.each([
	['style.json', '{"version":8,"sources":{},"layers":[{"id":"a","paint":{}}]}', 'style for a map'],
	['a.json', '{"status":200,"count":0,"data":[],"messages":[]}', 'An empty list.'],
	['b.json', '[ ]', 'An empty list.'],
	['a.geojson', '{"type":"FeatureCollection","features":[]}', 'without any features'],
	['topo.json', '{"type":"Topology","objects":{},"arcs":[]}', 'TopoJSON'],
	['a.svg', '<?xml version="1.0"?><!-- <kml> --><svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
	['feed.xml', '<?xml version="1.0"?><rss version="2.0"></rss>', 'RSS'],
	['a.xml', '<?xml version="1.0"?><gml:thing xmlns:gml="x"/>', '<thing>'],
	['package.json', '{"name":"a","version":"1","scripts":{}}', 'package.json'],
	['a.qml', "<!DOCTYPE qgis PUBLIC 'x' 'y'><qgis version=\"3\"></qgis>", 'QGIS'],
	['a.prj', 'GEOGCS["WGS 84"]', 'projection']
])('%s is told for what it is', async (name, text, what) => {
	const { report } = await open([textFile(name, text)]);
	expect(report.noEvents.map(({ sentence }) => sentence).join()).toContain(what);
	expect(report.files).toEqual([]);
});
