import type { MultiPolygon, Polygon } from 'geojson';
import { inside } from '../inside';
import { list, object, text } from '../json';
import type { Point } from './places';

/** Where a geometry is drawn, and how far it reaches from there. */
export interface Shape {
	readonly type: string;
	/** As they stand, before anybody looked whether they can be degrees; null: it has none. */
	readonly point: Point | null;
	/** The distance from the point to the farthest corner in metres; null for a single point. */
	readonly reach: number | null;
}

type Position = readonly [x: number, y: number];

const EARTH = 6_371_000;

/**
 * The shape of a GeoJSON geometry: of a line the corner in its middle, of an area a point that lies inside of it, of
 * several the largest one. Heights are passed over. Null for what has no coordinates.
 */
export function shapeOf(geometry: unknown): Shape {
	const { type: name, coordinates, geometries } = object(geometry);
	const type = text(name);
	const none = { type, point: null, reach: null };
	if (type === 'GeometryCollection') {
		const shapes = list(geometries)
			.map(shapeOf)
			.filter(({ point }) => point !== null);
		return shapes.find(({ reach }) => reach === null) ?? shapes[0] ?? none;
	}
	const positions = positionsIn(coordinates);
	if (positions.length === 0) return none;
	const anchor = anchorOf(type, coordinates, positions);
	const point = { lon: anchor[0], lat: anchor[1] };
	return { type, point, reach: positions.length === 1 ? null : reachOf(anchor, positions) };
}

function anchorOf(type: string, coordinates: unknown, positions: readonly Position[]): Position {
	if (type === 'Polygon') return interior([list(coordinates)]);
	if (type === 'MultiPolygon') return interior(list(coordinates).map(list));
	if (type === 'MultiPoint') {
		const middle = centre(positions);
		return positions.reduce((best, each) => (far(each, middle) < far(best, middle) ? each : best));
	}
	return positions[positions.length >> 1];
}

/** All positions of coordinates, however deep they lie. Not by recursion: the depth is that of untrusted data. */
function positionsIn(coordinates: unknown): Position[] {
	const found: Position[] = [];
	let level: readonly unknown[] = [coordinates];
	for (let depth = 0; depth < 5 && level.length > 0; depth++) {
		const next: unknown[] = [];
		for (const each of level) {
			const [x, y] = list(each);
			const [lon, lat] = [numeric(x), numeric(y)];
			if (lon !== null && lat !== null) found.push([lon, lat]);
			else for (const inner of list(each)) next.push(inner);
		}
		level = next;
	}
	return found;
}

/** Some files write the numbers as texts. */
function numeric(value: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	return typeof value === 'string' && /^ ?-?\d{1,3}(\.\d{1,20})? ?$/.test(value)
		? Number(value)
		: null;
}

/** A point inside of the largest of several areas: its centre or, where that lies outside, the middle of its widest part. */
function interior(polygons: readonly (readonly unknown[])[]): Position {
	const rings = polygons.map((polygon) =>
		polygon.map(positionsIn).filter((ring) => ring.length > 0)
	);
	const largest = rings
		.filter((polygon) => polygon.length > 0)
		.reduce((best, each) => (Math.abs(area(each[0])) > Math.abs(area(best[0])) ? each : best));
	const shape: Polygon | MultiPolygon = {
		type: 'Polygon',
		coordinates: largest.map((ring) => ring.map(([x, y]) => [x, y]))
	};
	const middle = centre(largest[0]);
	if (inside(shape, middle[0], middle[1])) return middle;
	const y = middle[1] + 1e-9;
	const crossings = largest
		.flatMap((ring) =>
			ring.flatMap(([x2, y2], index): number[] => {
				const [x1, y1] = ring[(index || ring.length) - 1];
				return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
			})
		)
		.sort((a, b) => a - b);
	let best: Position = largest[0][0];
	let width = 0;
	for (let at = 0; at + 1 < crossings.length; at += 2)
		if (crossings[at + 1] - crossings[at] > width) {
			width = crossings[at + 1] - crossings[at];
			best = [crossings[at] + width / 2, y];
		}
	return best;
}

/** Twice the area of a ring, with its sign. */
function area(ring: readonly Position[]): number {
	return ring.reduce((sum, [x, y], index) => {
		const [lastX, lastY] = ring[(index || ring.length) - 1];
		return sum + lastX * y - x * lastY;
	}, 0);
}

function centre(positions: readonly Position[]): Position {
	const [xs, ys] = [0, 1].map((axis) => {
		let [low, high] = [Infinity, -Infinity];
		for (const position of positions) {
			low = Math.min(low, position[axis]);
			high = Math.max(high, position[axis]);
		}
		return (low + high) / 2;
	});
	return [round(xs), round(ys)];
}

function far([x, y]: Position, [x2, y2]: Position): number {
	return (x - x2) ** 2 + (y - y2) ** 2;
}

function reachOf([lon, lat]: Position, positions: readonly Position[]): number {
	const radians = Math.PI / 180;
	let most = 0;
	for (const [x, y] of positions) {
		const [dy, dx] = [(y - lat) * radians, (x - lon) * radians * Math.cos(lat * radians)];
		most = Math.max(most, Math.hypot(dx, dy));
	}
	return Math.round(most * EARTH);
}

function round(degrees: number): number {
	return Number(degrees.toFixed(6));
}

/** A point of the projection that most web maps have (EPSG:3857), in degrees. */
export function fromMercator({ lat: y, lon: x }: Point): Point {
	const degrees = 180 / Math.PI;
	const radius = 6_378_137;
	return {
		lon: round((x / radius) * degrees),
		lat: round((2 * Math.atan(Math.exp(y / radius)) - Math.PI / 2) * degrees)
	};
}
