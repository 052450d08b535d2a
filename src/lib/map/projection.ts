import type * as Leaflet from 'leaflet';
import { mercator, unproject } from '../store/cells';
import type { Box } from '../store/spots';
import type { Frame } from './shapes';

/** Where points of the earth are on the screen just now, in CSS pixels of the map's container. */
export interface Projection {
	readonly zoom: number;
	/** The middle of the map, degrees. */
	readonly centre: { readonly lat: number; readonly lon: number };
	/** Whether it is between two zooms. */
	readonly changing: boolean;
	readonly point: (lat: number, lon: number) => { x: number; y: number };
	/** How many pixels a metre is at a latitude. */
	readonly metre: (lat: number) => number;
}

/** Seconds and curve of Leaflet's zoom animation (`.leaflet-zoom-anim` in its style sheet). */
const ANIMATION = { duration: 250, curve: [0, 0, 0.25, 1] } as const;
const EQUATOR = 40_075_016.7;

/** The projection of a map at rest at a centre and zoom. */
export function projection(map: Leaflet.Map, center: Leaflet.LatLng, zoom: number): Projection {
	const { x: left, y: top } = map.project(center, zoom).subtract(map.getSize().divideBy(2));
	return {
		zoom,
		centre: { lat: center.lat, lon: center.lng },
		changing: false,
		point: (lat, lon) => {
			const { x, y } = map.project([lat, lon], zoom);
			return { x: x - left, y: y - top };
		},
		metre: (lat) => (256 * 2 ** zoom) / (EQUATOR * Math.cos((lat * Math.PI) / 180))
	};
}

/** What a map of a size shows, and so many pixels more on each side, as a frame: see `shapes.ts`. */
export function frameOf(
	{ centre, zoom }: Pick<Projection, 'centre' | 'zoom'>,
	width: number,
	height: number,
	beyond: number
): Frame {
	const [x, y] = mercator(centre.lat, centre.lon, zoom);
	const [left, top] = [x - width / 2 - beyond, y - height / 2 - beyond];
	const scale = 256 * 2 ** zoom;
	return { scale, left, top, width: width + 2 * beyond, height: height + 2 * beyond };
}

/** The part of the earth that a map of a size shows, and as much more on each side as a part of its size. Degrees. */
export function boxOf(
	{ centre, zoom }: Pick<Projection, 'centre' | 'zoom'>,
	width: number,
	height: number,
	more = 0
): Box {
	const [x, y] = mercator(centre.lat, centre.lon, zoom);
	const [wide, tall] = [width * (0.5 + more), height * (0.5 + more)];
	const [north, west] = unproject(x - wide, y - tall, zoom);
	const [south, east] = unproject(x + wide, y + tall, zoom);
	return { south, west, north, east };
}

/** The projection part of the way from one to another, as Leaflet's own layers move between two zooms. */
export function between(from: Projection, to: Projection, part: number): Projection {
	const mix = (a: number, b: number) => a + (b - a) * part;
	return {
		zoom: from.zoom,
		centre: to.centre,
		changing: true,
		point: (lat, lon) => {
			const [a, b] = [from.point(lat, lon), to.point(lat, lon)];
			return { x: mix(a.x, b.x), y: mix(a.y, b.y) };
		},
		metre: (lat) => mix(from.metre(lat), to.metre(lat))
	};
}

/**
 * Follows a map: `moved` is called with the projection whenever it changes, in each frame of a zoom animation too
 * (`settled` is then false). Returns how to stop.
 */
export function followMap(
	map: Leaflet.Map,
	moved: (projection: Projection, settled: boolean) => void
): () => void {
	let frame = 0;
	let animating = false;
	const now = () => projection(map, map.getCenter(), map.getZoom());

	function animate({ center, zoom }: Leaflet.ZoomAnimEvent) {
		const from = now();
		const to = projection(map, center, zoom);
		const started = performance.now();
		animating = true;
		cancelAnimationFrame(frame);
		const step = () => {
			const part = Math.min((performance.now() - started) / ANIMATION.duration, 1);
			moved(between(from, to, ease(part)), false);
			if (part < 1 && animating) frame = requestAnimationFrame(step);
		};
		frame = requestAnimationFrame(step);
	}
	function move() {
		if (!animating) moved(now(), false);
	}
	function end() {
		animating = false;
		cancelAnimationFrame(frame);
		moved(now(), true);
	}
	map.on('zoomanim', animate);
	map.on('move zoom', move);
	map.on('moveend zoomend resize', end);
	return () => {
		cancelAnimationFrame(frame);
		map.off('zoomanim', animate);
		map.off('move zoom', move);
		map.off('moveend zoomend resize', end);
	};
}

/** Leaflet's cubic curve at a part of the time, found by halving. */
function ease(part: number): number {
	const [x1, y1, x2, y2] = ANIMATION.curve;
	const bezier = (a: number, b: number, t: number) =>
		3 * a * t * (1 - t) ** 2 + 3 * b * t * t * (1 - t) + t ** 3;
	let [low, high] = [0, 1];
	for (let i = 0; i < 20; i++) {
		const middle = (low + high) / 2;
		if (bezier(x1, x2, middle) < part) low = middle;
		else high = middle;
	}
	return bezier(y1, y2, low);
}
