import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapesOf, trace, type Frame } from '../../../src/lib/map/shapes';

const feature = (
	geometry: GeoJSON.Geometry,
	properties: GeoJSON.GeoJsonProperties = null
): GeoJSON.Feature => ({ type: 'Feature', geometry, properties });
const collection = (...features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
	type: 'FeatureCollection',
	features
});

/** The equator and the prime meridian cross in the middle of the earth. */
const HALF = 180;

/** Notes strokes as text, whole pixels. */
function pen() {
	const strokes: string[] = [];
	const at = (x: number, y: number) => `${Math.round(x)},${Math.round(y)}`;
	return {
		strokes,
		moveTo: (x: number, y: number) => void strokes.push(`M${at(x, y)}`),
		lineTo: (x: number, y: number) => void strokes.push(`L${at(x, y)}`),
		closePath: () => void strokes.push('Z')
	};
}

/** A frame of 100 by 100 pixels about the middle of an earth of 3600 pixels: ten pixels a degree of longitude. */
const frame: Frame = { scale: 3600, left: 1750, top: 1750, width: 100, height: 100 };

function drawn(geometry: GeoJSON.Geometry, filled = false, within = frame): string {
	const { strokes, ...rest } = pen();
	for (const shape of shapesOf(feature(geometry))) trace(rest, shape, within, filled);
	return strokes.join(' ');
}
const line = (...coordinates: GeoJSON.Position[]): GeoJSON.LineString => ({
	type: 'LineString',
	coordinates
});

describe('shapesOf', () => {
	test('places points in parts of the earth, from its north-west', () => {
		const [{ parts }] = shapesOf(feature(line([0, 0], [HALF, 0], [-HALF, 0])));
		expect([...parts[0].points]).toEqual([0.5, 0.5, 1, 0.5, 0, 0.5]);
		expect(parts[0].extent).toEqual([0, 0.5, 1, 0.5]);
	});

	test('takes features of the same rank, type and namedness together', () => {
		const of = (properties: GeoJSON.GeoJsonProperties) => feature(line([0, 0], [1, 1]), properties);
		const shapes = shapesOf(
			collection(
				of({ r: 1 }),
				of({ r: 2 }),
				of({ r: 1 }),
				of({ n: 'Tigris' }),
				of({ n: 'Zab' }),
				of(null)
			)
		);
		expect(shapes.map(({ parts }) => parts.length)).toEqual([2, 1, 2, 1]);
		expect(shapes[0].of).toMatchObject({ r: 1 });
	});

	test('takes every ring and line of what has several, and no points', () => {
		const ring = [
			[0, 0],
			[1, 0],
			[1, 1],
			[0, 0]
		];
		const count = (geometry: GeoJSON.Geometry) => shapesOf(feature(geometry))[0].parts.length;
		expect(count({ type: 'MultiPolygon', coordinates: [[ring, ring], [ring]] })).toBe(3);
		expect(count({ type: 'MultiLineString', coordinates: [ring, ring] })).toBe(2);
		expect(count({ type: 'Point', coordinates: [0, 0] })).toBe(0);
	});
});

describe('trace', () => {
	test('draws a line where it lies in the frame', () => {
		expect(drawn(line([-2, 0], [0, 0], [2, 0]))).toBe('M30,50 L50,50 L70,50');
	});

	test('closes a ring', () => {
		const ring = [
			[-1, 0],
			[1, 0],
			[1, 1],
			[-1, 0]
		];
		expect(drawn({ type: 'Polygon', coordinates: [ring] }, true)).toMatch(
			/^M40,50 L60,50 L60,40 L40,50 Z$/
		);
	});

	test('leaves out what lies outside, and the stretches of a line that do', () => {
		expect(drawn(line([20, 0], [30, 0]))).toBe('');
		expect(drawn(line([-1, 0], [1, 0], [20, 0], [20, 30], [-20, 30], [-20, 0], [0, 0]))).toBe(
			'M40,50 L60,50 L250,50 M-150,50 L50,50'
		);
	});

	test('leaves out corners that nobody could see, but never the end', () => {
		expect(drawn(line([-1, 0], [-0.99, 0], [-0.98, 0], [1, 0], [1.01, 0]))).toBe(
			'M40,50 L60,50 L60,50'
		);
	});

	test('a stretch that crosses the frame is always drawn', () => {
		const inside = fc.double({ min: -4.9, max: 4.9, noNaN: true });
		const anywhere = fc.double({ min: -80, max: 80, noNaN: true });
		fc.assert(
			fc.property(inside, inside, anywhere, anywhere, (lon, lat, otherLon, otherLat) => {
				fc.pre(Math.hypot(otherLon - lon, otherLat - lat) > 0.2);
				const strokes = drawn(line([otherLon, otherLat], [lon, lat]));
				expect(strokes).toMatch(/^M\S+ L\S+$/);
			})
		);
	});
});
