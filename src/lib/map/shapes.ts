import { mercator } from '../store/cells';
import type { Properties } from './basemap-layers';

/** West, north, east and south, in parts of the earth. */
type Extent = readonly [west: number, north: number, east: number, south: number];

/** A line or a ring: x and y by turns, in parts of the earth after Mercator, from 0 at its north-west to 1. */
export interface Part {
	readonly points: Float64Array;
	readonly extent: Extent;
}

/** What is drawn alike: lines or rings of features with the same properties. */
export interface Shape {
	readonly of: Properties;
	readonly parts: readonly Part[];
}

/** What of the earth is drawn, and where: a point lies at its part of the earth times `scale`, less `left` and `top`. Pixels. */
export interface Frame {
	readonly scale: number;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** The shapes of GeoJSON, features with the same properties as one; points have none. */
export function shapesOf(data: GeoJSON.FeatureCollection | GeoJSON.Feature): Shape[] {
	const features = data.type === 'FeatureCollection' ? data.features : [data];
	const shapes = new Map<string, { of: Properties; parts: Part[] }>();
	for (const { geometry, properties } of features) {
		const { r, t, n } = (properties ?? {}) as Properties;
		// of a name it matters only whether there is one
		const key = `${r} ${t} ${n ? 1 : 0}`;
		const shape = shapes.get(key) ?? { of: { r, t, n }, parts: [] };
		shapes.set(key, shape);
		if (geometry) shape.parts.push(...linesOf(geometry).map(partOf));
	}
	return [...shapes.values()];
}

function linesOf(geometry: GeoJSON.Geometry): readonly GeoJSON.Position[][] {
	switch (geometry.type) {
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates;
		case 'MultiPolygon':
			return geometry.coordinates.flat();
		default:
			return [];
	}
}

/** The width of the earth that `mercator` has at zoom 0. */
const EARTH = 256;

function partOf(line: readonly GeoJSON.Position[]): Part {
	const points = new Float64Array(2 * line.length);
	let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
	line.forEach(([lon, lat], i) => {
		const at = mercator(lat, lon, 0);
		const [x, y] = [at[0] / EARTH, at[1] / EARTH];
		points[2 * i] = x;
		points[2 * i + 1] = y;
		[west, east] = [Math.min(west, x), Math.max(east, x)];
		[north, south] = [Math.min(north, y), Math.max(south, y)];
	});
	return { points, extent: [west, north, east, south] };
}

/** Lines reach so far beyond the frame, so that no end is seen. Pixels. */
const BLEED = 8;
/** A corner so near the one before is left out. Pixels. */
const NEAR = 0.6;

/** Takes strokes. */
type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath'>;

/** Draws the outlines of what lies in a frame. Of lines only the stretches in it: dashes far outside cost as much as those in sight. */
export function trace(pen: Pen, { parts }: Shape, frame: Frame, filled: boolean): void {
	const { scale, left, top, width, height } = frame;
	const seen: Extent = [
		(left - BLEED) / scale,
		(top - BLEED) / scale,
		(left + width + BLEED) / scale,
		(top + height + BLEED) / scale
	];
	for (const part of parts) {
		if (!overlap(part.extent, seen)) continue;
		if (filled) traceRing(pen, part.points, frame);
		else traceLine(pen, part.points, frame, seen);
	}
}

function traceRing(pen: Pen, points: Float64Array, { scale, left, top }: Frame) {
	let [lastX, lastY] = [Infinity, Infinity];
	for (let i = 0; i < points.length; i += 2) {
		const [x, y] = [points[i] * scale - left, points[i + 1] * scale - top];
		if (i === 0) pen.moveTo(x, y);
		else if (Math.abs(x - lastX) < NEAR && Math.abs(y - lastY) < NEAR) continue;
		else pen.lineTo(x, y);
		[lastX, lastY] = [x, y];
	}
	pen.closePath();
}

function traceLine(pen: Pen, points: Float64Array, { scale, left, top }: Frame, seen: Extent) {
	let down = false;
	let [lastX, lastY] = [Infinity, Infinity];
	const last = points.length - 2;
	for (let i = 0; i < last; i += 2) {
		const stretch: Extent = [
			Math.min(points[i], points[i + 2]),
			Math.min(points[i + 1], points[i + 3]),
			Math.max(points[i], points[i + 2]),
			Math.max(points[i + 1], points[i + 3])
		];
		if (!overlap(stretch, seen)) {
			down = false;
			continue;
		}
		if (!down) {
			[lastX, lastY] = [points[i] * scale - left, points[i + 1] * scale - top];
			pen.moveTo(lastX, lastY);
			down = true;
		}
		const [x, y] = [points[i + 2] * scale - left, points[i + 3] * scale - top];
		if (Math.abs(x - lastX) < NEAR && Math.abs(y - lastY) < NEAR && i + 2 < last) continue;
		pen.lineTo(x, y);
		[lastX, lastY] = [x, y];
	}
}

function overlap(one: Extent, other: Extent): boolean {
	return one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];
}
