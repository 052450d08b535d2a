import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { open } from '../../../../src/lib/read/formats/detect';
import { jsonStart } from '../../../../src/lib/read/formats/jsonstart';
import { counts, textFile } from './fixture';

const folder = new URL('../../../fixtures/', import.meta.url);
const paths = [
	'geojson',
	'linked-places',
	'timelinejs',
	'timemap',
	'kml',
	'gpx',
	'ndjson',
	'workbook'
].flatMap((kind) => readdirSync(new URL(kind, folder)).map((name) => `${kind}/${name}`));

test.each(paths)('%s: no byte that is changed, and no cut, makes a reader throw', async (path) => {
	const whole = readFileSync(new URL(path, folder));
	await fc.assert(
		fc.asyncProperty(fc.nat(), fc.nat(255), fc.boolean(), async (place, byte, cut) => {
			const at = place % whole.length;
			const bytes = new Uint8Array(cut ? whole.subarray(0, at) : whole);
			if (!cut) bytes[at] = byte;
			counts(await open([{ name: path.split('/')[1], bytes }]));
		}),
		{ numRuns: 40 }
	);
});

test('any JSON in the place of features, slides and records is accounted for', async () => {
	const frames = [
		(value: unknown) => ({ type: 'FeatureCollection', features: [value, value] }),
		(value: unknown) => ({ type: 'Feature', properties: value, geometry: value, when: value }),
		(value: unknown) => ({ events: [{ start_date: value, text: value, media: value }] }),
		(value: unknown) => ({ timeline: { date: [value], headline: 'x' } }),
		(value: unknown) => [{ description: value, date: value, latitude: value, filters: [value] }]
	];
	await fc.assert(
		fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...frames), async (value, frame) => {
			counts(await open([textFile('a.json', JSON.stringify(frame(value)))]));
		}),
		{ numRuns: 300 }
	);
});

test('JSON and XML within each other without end are told, not followed', async () => {
	const deep = 100_000;
	const files = [
		`{"type":"Feature","geometry":null,"properties":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`,
		`{"type":"Feature","properties":{"date":"2016"},"geometry":{"type":"Polygon","coordinates":${'['.repeat(deep)}${']'.repeat(deep)}}}`,
		`<kml>${'<Folder>'.repeat(deep)}`
	];
	for (const text of files) counts(await open([textFile('a', text)]));
	expect(jsonStart('['.repeat(deep))).not.toBeNull();
});
