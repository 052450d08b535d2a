import { tenuresOf } from '../tenuresof';
import type { Topology } from 'topojson-specification';
import { attribution, type GroundFile } from '../map/basemap';
import type { Measure } from '../map/label-text';
import { mercator } from '../store/cells';
import { TOO_VAGUE } from '../store/vague';
import { palette, type Palette } from '../symbols/palette';
import type { View } from '../view.svelte';
import type { MapView } from '../viewstate';
import { picture, sizeOf, WIDTH, type PictureInput, type Seen } from './picture';
import { projectionAt, type GroundData } from './picture-ground';

export interface PictureOptions {
	/** Brings a file of the basemap by its name, without its ending; rejects where it cannot be had. */
	readonly load: <T>(name: string) => Promise<T>;
	/** The colours; without them those that are in force on the page. */
	readonly palette?: Palette;
	/** The address of the view, absolute, or empty; and the day on which it was seen, milliseconds UTC. */
	readonly address: string;
	readonly accessed: number | null;
	/** The reader's map in CSS pixels: the picture shows the same part of the earth. Without it, the map is its own. */
	readonly map?: { readonly width: number; readonly height: number };
	/** How wide the picture's map is, and how tall where it may not be as it likes. The picture's own pixels. */
	readonly width?: number;
	readonly mapHeight?: number;
	/** By how many levels of zoom a small map comes closer than it must to show all that the reader's map would. */
	readonly closer?: number;
	/** Widths of texts; without it a canvas tells. */
	readonly measure?: Measure;
}

/** How tall the map may be, as a part of its width; and the map that a first view is drawn up for. */
const SHAPE = { least: 0.5, most: 0.74 } as const;
const USUAL = { width: WIDTH, height: 503 } as const;
/** A first view is drawn up for a map at least so wide. CSS pixels. */
const WIDE = 640;
const ZOOMS = { least: 2, most: 12, fit: 9 } as const;
/** What the detailed data cover, degrees: beyond it the outline of the world is wanted. */
const DETAIL = { south: 20, west: 24, north: 46, east: 62 } as const;

/**
 * What is in view as an SVG document of its own. Loads what it needs of the basemap; what cannot be had is left out.
 * To be imported only when a reader asks for a picture.
 */
export async function viewPicture(
	view: View,
	options: PictureOptions
): Promise<{ svg: string; width: number; height: number }> {
	const svg = picture(await pictureInput(view, options));
	return { svg, ...sizeOf(svg) };
}

/** All that a picture of what is in view is made of, the basemap's files loaded. */
export async function pictureInput(view: View, options: PictureOptions): Promise<PictureInput> {
	const { width = WIDTH } = options;
	const { map, mapHeight } = framed(view, options);
	const ground = await groundFor(options.load, map, width, mapHeight);
	return {
		seen: seenOf(view),
		width,
		map,
		mapHeight,
		ground,
		groundCredit: credit(ground),
		palette: options.palette ?? palette(document.documentElement)!,
		measure: options.measure ?? measurer(),
		address: options.address,
		accessed: options.accessed
	};
}

/** A view as it stands: what the reader does meanwhile does not come in. */
export function seenOf(view: View): Seen {
	const { store, columns, span, domain, outline, reported, matching, selected } = view;
	const { knownOn, filters, certainty, lanes, strips } = view;
	const shown = view.shown.slice();
	return {
		...{
			store,
			columns,
			span,
			domain,
			outline,
			shown,
			reported,
			matching,
			tenures: tenuresOf(view),
			knownOn,
			filters
		},
		...{ certainty, lanes, strips },
		selected: selected !== null && view.isKnown(selected) ? selected : null,
		read: (event) => view.read(event),
		holderName: (holder) => view.holderName(holder)
	};
}

/** The part of the earth that the reader's map shows, on a map of the picture's width. */
function framed(view: View, options: PictureOptions): { map: MapView; mapHeight: number } {
	const { map: reader, width = WIDTH } = options;
	const own = !reader || (view.map === view.first.map && reader.width < WIDE);
	const size = own ? USUAL : reader;
	const shape = Math.min(Math.max(size.height / size.width, SHAPE.least), SHAPE.most);
	const { mapHeight = Math.round(width * shape), closer = 0 } = options;
	const { map } = view;
	if (!map) return { map: fitted(view, width, mapHeight), mapHeight };
	const scale = Math.log2(Math.min(width / size.width, mapHeight / size.height));
	const zoom = Math.min(Math.max(map.zoom + scale + closer, ZOOMS.least), ZOOMS.most);
	return { map: { ...map, zoom }, mapHeight };
}

/** A map of all points of the window, or, where it has none, of the dataset. */
function fitted(view: View, width: number, height: number): MapView {
	const { lat: lats, lon: lons, precision, size } = view.columns;
	const at = (events: Iterable<number>) =>
		Array.from(events)
			.filter((event) => !Number.isNaN(lats[event]) && !(precision[event] >= TOO_VAGUE))
			.map((event) => mercator(lats[event], lons[event], 0));
	const shown = at(view.shown);
	const points = shown.length ? shown : at(Array(size).keys());
	if (!points.length) return { lat: 20, lon: 10, zoom: ZOOMS.least };
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const range = (values: number[]) =>
		values.reduce(
			([least, most], value) => [Math.min(least, value), Math.max(most, value)],
			[Infinity, -Infinity]
		);
	const [[left, right], [top, bottom]] = [range(xs), range(ys)];
	const room = 72;
	const zoom = Math.log2(
		Math.min((width - room) / (right - left), (height - room) / (bottom - top))
	);
	const lat = (Math.atan(Math.sinh(Math.PI * (1 - (top + bottom) / 256))) * 180) / Math.PI;
	const lon = ((left + right) / 512) * 360 - 180;
	return { lat, lon, zoom: Math.min(Math.max(zoom, ZOOMS.least), ZOOMS.fit) };
}

async function groundFor(
	load: PictureOptions['load'],
	map: MapView,
	width: number,
	height: number
): Promise<GroundData> {
	const { point } = projectionAt(map, width, height);
	const [{ x: left, y: top }, { x: right, y: bottom }] = [
		point(DETAIL.north, DETAIL.west),
		point(DETAIL.south, DETAIL.east)
	];
	const beyond = left > 0 || top > 0 || right < width || bottom < height;
	const data = <T>(name: string) => load<T>(name).catch(() => null);
	const none = { detail: null, lakes: null, airports: null, gazetteer: null };
	const [ground, world] = await Promise.all([
		data<GroundFile>('ground'),
		beyond ? data<Topology>('world.topo') : null
	]);
	return { ...(ground ?? none), world };
}

/** What the licences ask for; not that of the relief, which a picture does not have. */
function credit({ detail, world, gazetteer }: GroundData): string {
	if (!detail && !world && !gazetteer) return '';
	return attribution
		.split(' · ')
		.filter((part) => !part.startsWith('relief'))
		.join(' · ');
}

function measurer(): Measure {
	const ctx = document.createElement('canvas').getContext('2d');
	return (text, font) => {
		if (!ctx) return text.length * 7;
		ctx.font = font;
		return ctx.measureText(text).width;
	};
}
