import type { Topology } from 'topojson-specification';
import { attribution } from '../map/basemap';
import type { Airports, GazetteerPlace } from '../map/label-candidates';
import type { Measure } from '../map/label-text';
import { loadData } from '../map/load';
import { mercator } from '../store/cells';
import { spots } from '../store/spots';
import { palette, type Palette } from '../symbols/palette';
import type { View } from '../view.svelte';
import type { MapView } from '../viewstate';
import { heightOf, MAP_WIDTH, picture, WIDTH, type Seen } from './picture';
import { projectionAt, type GroundData } from './picture-ground';

export interface PictureOptions {
	/** Address of the folder of the basemap's files, without a slash at the end. */
	readonly base: string;
	/** The colours; without them those that are in force on the page. */
	readonly palette?: Palette;
	/** The address of the view, absolute; and the day on which it was seen, milliseconds UTC. */
	readonly address: string;
	readonly accessed: number;
	/** The reader's map in CSS pixels: the picture shows the same part of the earth. Without it, the map is its own. */
	readonly map?: { readonly width: number; readonly height: number };
	/** Widths of texts; without it a canvas tells. */
	readonly measure?: Measure;
}

/** How tall the map may be, as a part of its width, and how tall it is when nobody says. */
const SHAPE = { least: 0.5, most: 0.74, usual: 0.585 } as const;
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
	const { map, mapHeight } = framed(view, options.map);
	const ground = await groundFor(options.base, map, mapHeight);
	const svg = picture({
		seen: seenOf(view),
		map,
		mapHeight,
		ground,
		groundCredit: credit(ground),
		palette: options.palette ?? palette(document.documentElement),
		measure: options.measure ?? measurer(),
		address: options.address,
		accessed: options.accessed
	});
	return { svg, width: WIDTH, height: heightOf(svg) };
}

/** A view as it stands: what the reader does meanwhile does not come in. */
function seenOf(view: View): Seen {
	const { store, columns, span, domain, shown, reported, matching, tenures, selected } = view;
	const { knownOn, filters, certainty, lanes, strips } = view;
	return {
		...{ store, columns, span, domain, shown, reported, matching, tenures, knownOn, filters },
		...{ certainty, lanes, strips },
		selected: selected !== null && view.isKnown(selected) ? selected : null,
		read: (event) => view.read(event),
		holderName: (holder) => view.holderName(holder)
	};
}

/** The part of the earth that the reader's map shows, on a map of the picture's width. */
function framed(view: View, size: PictureOptions['map']): { map: MapView; mapHeight: number } {
	const own = !size || (view.map === view.first.map && size.width < WIDE);
	const shape = own ? SHAPE.usual : size.height / size.width;
	const mapHeight = Math.round(MAP_WIDTH * Math.min(Math.max(shape, SHAPE.least), SHAPE.most));
	const { map } = view;
	if (!map) return { map: fitted(view, mapHeight), mapHeight };
	const closer = own ? 0 : Math.log2(Math.min(MAP_WIDTH / size.width, mapHeight / size.height));
	const zoom = Math.min(Math.max(map.zoom + closer, ZOOMS.least), ZOOMS.most);
	return { map: { ...map, zoom }, mapHeight };
}

/** A map of all points of the window, or, where it has none, of the dataset. */
function fitted(view: View, height: number): MapView {
	const { spots: all, spotOf } = spots(view.store);
	const inWindow = new Set(view.shown.map((event) => spotOf[event]));
	const some = all.filter((_, spot) => inWindow.has(spot));
	const points = (some.length ? some : all).map(({ lat, lon }) => mercator(lat, lon, 0));
	if (!points.length) return { lat: 20, lon: 10, zoom: ZOOMS.least };
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const range = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
	const [[left, right], [top, bottom]] = [range(xs), range(ys)];
	const room = 72;
	const zoom = Math.log2(
		Math.min((MAP_WIDTH - room) / (right - left), (height - room) / (bottom - top))
	);
	const lat = (Math.atan(Math.sinh(Math.PI * (1 - (top + bottom) / 256))) * 180) / Math.PI;
	const lon = ((left + right) / 512) * 360 - 180;
	return { lat, lon, zoom: Math.min(Math.max(zoom, ZOOMS.least), ZOOMS.fit) };
}

async function groundFor(base: string, map: MapView, height: number): Promise<GroundData> {
	const { point } = projectionAt(map, MAP_WIDTH, height);
	const [{ x: left, y: top }, { x: right, y: bottom }] = [
		point(DETAIL.north, DETAIL.west),
		point(DETAIL.south, DETAIL.east)
	];
	const beyond = left > 0 || top > 0 || right < MAP_WIDTH || bottom < height;
	const data = <T>(name: string) => loadData<T>(base, name).catch(() => null);
	const [detail, lakes, airports, gazetteer, world] = await Promise.all([
		data<Topology>('detail.topo'),
		data<Topology>('lakes.topo'),
		data<Airports>('airports'),
		data<GazetteerPlace[]>('gazetteer'),
		beyond ? data<Topology>('world.topo') : null
	]);
	return { detail, lakes, airports, gazetteer, world };
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
