import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/lib/read/package';
import { problemText } from '../../../src/lib/read/problem';
import { collection, movementFeature, movements, record } from './record';

const read = (changes: Record<string, string>) => readPackage('small', record(changes));
const told = (changes: Record<string, string>) => read(changes).problems.map(problemText);

const ring = [
	[43, 35],
	[44, 35],
	[44, 36],
	[43, 35]
];
const areaFeature = (properties: object = {}, more: object = {}) => ({
	type: 'Feature',
	properties: { name: 'South of Mosul', author: 'Institute', holder: 'daesh', ...properties },
	when: { timespans: [{ start: { in: '2016-07-14' } }] },
	geometry: { type: 'Polygon', coordinates: [ring] },
	...more
});

describe('movements', () => {
	test('lead from a point to a point in their time and belong to an event', () => {
		const { movements: found, problems } = read({ 'movements.geojson': movements() });
		expect(problems).toEqual([]);
		expect(found).toEqual([
			{
				event: 'base',
				label: 'To the base',
				from: { lat: 34.93, lon: 43.49 },
				to: { lat: 35.77, lon: 43.12 },
				when: expect.objectContaining({ edtf: '2016-07-01/2016-07-09' }),
				sources: ['paper']
			}
		]);
	});

	test('need not be there', () => {
		expect(read({})).toMatchObject({ movements: [], areas: [], problems: [] });
	});

	const line = (...coordinates: unknown[]) => ({ geometry: { type: 'LineString', coordinates } });
	test.each([
		[{ event: 'x' }, {}, 'properties.event: no such event: "x"'],
		[{ event: 7 }, {}, 'properties.event: missing'],
		[{}, { when: undefined }, 'when: missing'],
		[{}, { when: { timespans: [{ start: { in: 'soon' } }] } }, 'when: not a date: "soon"'],
		[{}, line([43, 35]), 'geometry: not a line of two positions [lon, lat]'],
		[{}, line([43, 35], [44, 36], [45, 37]), 'geometry: not a line'],
		[{}, line([43, 35], [35, 95]), 'geometry: not a line'],
		[{}, line([43, 35], ['43', '35']), 'geometry: not a line'],
		[{}, { geometry: null }, 'geometry: not a line']
	])('%o %o: left out', (properties, more, problem) => {
		const file = collection(movementFeature(), movementFeature(properties, more));
		const { movements, problems } = read({ 'movements.geojson': file });
		expect(movements).toHaveLength(1);
		expect(problems).toHaveLength(1);
		expect(problemText(problems[0])).toContain(`movements.geojson feature 2, ${problem}`);
		expect(problems[0].kept).toBe(false);
	});

	test.each([
		[{ label: '' }, 'properties.label: missing', { label: '' }],
		[{ sources: [] }, 'properties.sources: missing', { sources: [] }],
		[
			{ sources: ['paper', 'radio'] },
			'properties.sources: no such source: "radio"',
			{ sources: ['paper'] }
		]
	])('%o: kept', (properties, problem, expected) => {
		const { movements: kept, problems } = read({ 'movements.geojson': movements(properties) });
		expect(problems.map(problemText)).toEqual([`movements.geojson feature 1, ${problem}`]);
		expect(kept).toMatchObject([expected]);
	});
});

describe('areas', () => {
	const areas = (properties: object, more: object = {}) => ({
		'areas.geojson': collection(areaFeature(properties, more))
	});

	test('are their author’s, in their time', () => {
		const parts = { geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] } };
		const file = collection(areaFeature(), areaFeature({ holder: 'contested' }, parts));
		const { areas, problems } = read({ 'areas.geojson': file });
		expect(problems).toEqual([]);
		expect(areas).toEqual([
			{
				name: 'South of Mosul',
				author: 'Institute',
				holder: 'daesh',
				when: expect.objectContaining({ edtf: '2016-07-14' }),
				polygons: [[ring]]
			},
			expect.objectContaining({ holder: 'contested', polygons: [[ring], [ring, ring]] })
		]);
	});

	test.each([
		[{ author: '' }, {}, 'properties.author: missing'],
		[{ holder: 'nobody' }, {}, 'properties.holder: no such holder: "nobody"'],
		[{ holder: '' }, {}, 'properties.holder: missing'],
		[{}, { when: {} }, 'when: missing'],
		[{}, { geometry: { type: 'Point', coordinates: [43, 35] } }, 'geometry: not a polygon'],
		[{}, { geometry: { type: 'Polygon', coordinates: [] } }, 'geometry: not a polygon'],
		[
			{},
			{ geometry: { type: 'Polygon', coordinates: [ring.slice(0, 3)] } },
			'geometry: not a polygon of closed rings of [lon, lat]'
		],
		[
			{},
			{ geometry: { type: 'MultiPolygon', coordinates: [[ring], []] } },
			'geometry: not a polygon'
		]
	])('%o %o: left out', (properties, more, problem) => {
		const { areas: kept, problems } = read(areas(properties, more));
		expect(kept).toEqual([]);
		expect(problems.map(problemText)).toEqual([
			expect.stringContaining(`areas.geojson feature 1, ${problem}`)
		]);
	});
});

test.each(['{', '[]', '7', '{"type":"Feature"}', '{"type":"FeatureCollection"}'])(
	'a file with %s is told, and the record is read nonetheless',
	(json) => {
		expect(told({ 'movements.geojson': json })).toEqual([
			expect.stringMatching(/^movements\.geojson: not /)
		]);
		expect(read({ 'areas.geojson': json }).events).toHaveLength(1);
	}
);

test('no JSON breaks it', () => {
	const value = fc.oneof(
		fc.jsonValue(),
		fc.record({ type: fc.constantFrom('LineString', 'Polygon'), coordinates: fc.jsonValue() }),
		fc.record({ timespans: fc.array(fc.record({ start: fc.jsonValue(), end: fc.jsonValue() })) })
	);
	const feature = fc.record(
		{ properties: value, when: value, geometry: value },
		{ requiredKeys: [] }
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(feature, fc.jsonValue())), (features) => {
			const { movements, areas, problems } = read({
				'movements.geojson': collection(...(features as object[])),
				'areas.geojson': collection(...(features as object[]))
			});
			expect(movements.length + areas.length).toBeLessThanOrEqual(2 * features.length);
			if (features.length > 0) expect(problems.length).toBeGreaterThan(0);
		})
	);
});
