import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedWhen as read } from '../../../src/lib/read/linked';
import { when } from '../../../src/lib/time/when';
import { linkedWhen } from '../../../src/lib/write/linked';
import { dataset, event, place } from '../dataset';
import { mosul } from './mosul';
import { awkwardDataset } from './random';
import { exportGeoJson } from './whole';

interface Written {
	readonly [name: string]: unknown;
	readonly features: readonly {
		readonly id: string;
		readonly geometry: { readonly coordinates: readonly [number, number] } | null;
		readonly properties: Readonly<Record<string, unknown>>;
		readonly when: { readonly edtf: string };
	}[];
}

const taken = { address: 'https://example.org/mosul/', accessed: '2026-07-01' };

describe('when', () => {
	test.each([
		['2016-07-09', { start: { in: '2016-07-09' } }],
		['2016-07', { start: { earliest: '2016-07-01', latest: '2016-07-31' } }],
		['2016-06-28~', { start: { earliest: '2016-06-25', latest: '2016-07-01' } }],
		['[2017-07-09,2017-07-10]', { start: { earliest: '2017-07-09', latest: '2017-07-10' } }],
		['2014-06-10/2014-09-20', { start: { in: '2014-06-10' }, end: { in: '2014-09-20' } }],
		[
			'2014-06-10~/2014-09-20',
			{ start: { earliest: '2014-06-07', latest: '2014-06-13' }, end: { in: '2014-09-20' } }
		],
		['2014-08-08/..', { start: { in: '2014-08-08' } }],
		['2014-08-08/', { start: { in: '2014-08-08' } }],
		['../2016-01-05', { start: { latest: '2016-01-05' }, end: { in: '2016-01-05' } }],
		['/2016-01-05', { start: { latest: '2016-01-05' }, end: { in: '2016-01-05' } }]
	])('of %s', (edtf, timespan) => {
		expect(linkedWhen(when(edtf)).timespans).toEqual([timespan]);
		expect(read(linkedWhen(when(edtf)))).toEqual(when(edtf));
	});

	test('says what is in doubt, and it in words', () => {
		expect(linkedWhen(when('2016-06-28?'))).toEqual({
			timespans: [{ start: { in: '2016-06-28' } }],
			label: 'perhaps 28 June 2016',
			certainty: 'less-certain',
			edtf: '2016-06-28?'
		});
	});
});

describe('GeoJSON', () => {
	const places = [place('town', 36, 43), place('region', 35, 42, { precision: 200_000 })];
	const data = dataset(
		[
			event('a', '2016-07-09', 'battle', {
				place: 'town',
				lat: 36,
				lon: 43,
				precision: 500,
				actors: ['army'],
				deaths: { low: 1, best: null, high: 3 }
			}),
			event('b', '2016-07-09', 'battle', {
				place: 'region',
				lat: 35,
				lon: 42,
				precision: 200_000
			}),
			event('c', '2016-07-09', 'battle')
		],
		{
			places,
			version: '1.2.0',
			licences: [{ name: 'X', title: 'CC BY 4.0', path: 'https://example.org/l' }],
			attributions: ['Data from Y.']
		}
	);
	const written = JSON.parse(exportGeoJson(data, data.events, taken)) as Written;

	test('has a point only for what is known well enough', () => {
		expect(written.features.map(({ id, geometry }) => [id, geometry?.coordinates])).toEqual([
			['a', [43, 36]],
			['b', undefined],
			['c', undefined]
		]);
		expect(written.features[1].geometry).toBeNull();
	});

	test('has the record’s columns, null for what is not known', () => {
		expect(written.features[0].properties).toMatchObject({
			date: '2016-07-09',
			place: 'town',
			place_name: 'town',
			precision_m: 500,
			actors: ['army'],
			deaths_low: 1,
			deaths_best: null,
			subkind: null
		});
	});

	test('says whose it is and when it was taken', () => {
		expect(written).toMatchObject({
			licence: 'CC BY 4.0 (https://example.org/l)',
			attribution: 'Test, version 1.2.0. Data from Y.',
			...taken
		});
	});

	test('of awkward datasets says of each event when and what, to the letter', () => {
		fc.assert(
			fc.property(awkwardDataset, (some) => {
				const { features } = JSON.parse(exportGeoJson(some, some.events, taken)) as Written;
				expect(features.map((one) => [one.id, one.properties.title, read(one.when)])).toEqual(
					some.events.map((one) => [one.id, one.title, one.when])
				);
			}),
			{ numRuns: 300 }
		);
	}, 30_000);

	test('of the shipped dataset has every event', () => {
		const { features } = JSON.parse(exportGeoJson(mosul, mosul.events, taken)) as Written;
		expect(features).toHaveLength(mosul.events.length);
		expect(features.map((one) => read(one.when))).toEqual(mosul.events.map((one) => one.when));
	});
});
