import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { mercator, TILE } from '../store/cells';
import { encloses, type Box as Degrees } from '../store/spots';
import { turn } from '../turn';
import { groundLayers, reliefs, type GroundLayer } from './basemap-layers';
import { grounds, type Theme } from './basemap-theme';
import { paintGround, type Drawn, type Relief } from './ground-paint';
import {
	airfields,
	areas,
	countries,
	lakes,
	places,
	rivers,
	type Airports,
	type GazetteerPlace
} from './label-candidates';
import { paintLabels } from './label-paint';
import { measurer, placeLabels, type Box, type Candidate, type Disc } from './labels';
import { typeset } from './label-text';
import { loadData, loadPicture } from './load';
import { frameOf, type Projection } from './projection';
import { shapesOf } from './shapes';

export type { Theme } from './basemap-theme';
export type { Box, Disc } from './labels';

export interface BasemapOptions {
	/** Address of the folder that serves the files of `data/basemap`, without a slash at the end. */
	readonly base: string;
	readonly theme: Theme;
	/** Called when there is more to be seen, or it looks otherwise: paint it again. */
	readonly onchange: () => void;
}

/** The size of what is painted, CSS pixels: the map's, and so much more on each side. */
export interface Sheet {
	readonly width: number;
	readonly height: number;
	readonly beyond: number;
}

export interface Basemap {
	/** Resolves when the vector data are there. */
	readonly ready: Promise<void>;
	/** Whether more of it is on its way: `onchange` will be called. */
	readonly coming: boolean;
	/** What the data's licences ask to be said, as plain text. */
	readonly attribution: string;
	/** Fetches what a part of the earth needs beside the data that are always there. */
	want(box: Degrees, zoom: number): void;
	/**
	 * Paints ground and names as a projection has them, in steps: it is whole after the last. Names stand beside the marks
	 * of their places and keep clear of all of them and of the obstacles, in CSS pixels of the map.
	 */
	paint(
		ctx: CanvasRenderingContext2D,
		where: Projection,
		sheet: Sheet,
		marks: readonly Disc[],
		obstacles: readonly Box[]
	): Generator<void>;
	setTheme(theme: Theme): void;
	/** Nobody is told of anything any more. */
	remove(): void;
}

/** What the data's licences ask to be said, as plain text. */
export const attribution =
	'Natural Earth · rivers GSHHG/WDB II (LGPL) · lakes © OpenStreetMap contributors (ODbL) · ' +
	'places © GeoNames (CC BY 4.0) · airfields OurAirports · relief NASA SRTM30 via KDE Marble';

/** What every map needs. */
export interface GroundFile {
	readonly detail: Topology;
	readonly lakes: Topology;
	readonly airports: Airports;
	readonly gazetteer: readonly GazetteerPlace[];
}

/** Beyond this box the outline of the world is wanted. */
const DETAILED: Degrees = { south: 20, west: 24, north: 46, east: 62 };
/** Below this zoom the wide relief alone, from it the near one where it reaches. */
const NEAR_FROM = 6.5;
/** So many names are measured in a turn: the first time takes a browser long. */
const AT_ONCE = 100;
/** How often the outline of the world is asked for at most. */
const TRIES = 2;

type ReliefName = keyof typeof reliefs;

/**
 * The bundled ground of a map: land, relief, lakes, rivers, borders, runways, names. Asks nobody else for anything. Until
 * the data are there, and if they fail, it is plain land.
 */
export function basemap({ base, theme, onchange }: BasemapOptions): Basemap {
	const measure = measurer();
	const candidates: Candidate[] = [];
	const drawn = new Map<GroundLayer, Drawn>();
	const images = new Map<ReliefName, ImageBitmap | null>();
	let wanted: readonly ReliefName[] = [];
	let sea = false;
	let removed = false;
	let tries = 0;
	/** What was last asked for. */
	let seen: { readonly box: Degrees; readonly zoom: number } | null = null;

	const changed = () => {
		if (!removed) onchange();
	};

	/** How much is on its way: what comes together is painted together. */
	let pending = 0;
	async function adding(coming: Promise<void>): Promise<void> {
		pending++;
		try {
			await coming;
		} finally {
			if (--pending === 0) changed();
		}
	}

	async function draw(file: GroundLayer['file'], topology: Topology) {
		for (const layer of groundLayers) {
			if (layer.file !== file) continue;
			await turn();
			const shapes = shapesOf(feature(topology, topology.objects[layer.object]));
			drawn.set(layer, { layer, shapes });
		}
	}

	async function load() {
		candidates.push(...areas());
		const {
			detail,
			lakes: water,
			airports,
			gazetteer
		} = await loadData<GroundFile>(base, 'ground');
		await draw('detail', detail);
		await draw('lakes', water);
		const layer = groundLayers.find(({ file }) => file === 'airports')!;
		drawn.set(layer, { layer, shapes: shapesOf(runways(airports)) });
		sea = true;
		await turn();
		candidates.push(
			...places(gazetteer),
			...airfields(airports),
			...lakes(water),
			...rivers(detail)
		);
		for (let first = 0; first < candidates.length; first += AT_ONCE) {
			await turn();
			for (const candidate of candidates.slice(first, first + AT_ONCE)) {
				if (seen && mayStand(candidate, seen.zoom, seen.box))
					typeset(candidate, seen.zoom, measure);
			}
		}
		await turn();
	}

	async function widen() {
		const before = tries;
		tries = TRIES;
		try {
			const world = await loadData<Topology>(base, 'world.topo');
			await draw('world', world);
			sea = true;
			candidates.push(...countries(world));
		} catch {
			tries = before + 1;
		}
	}

	function shade(name: ReliefName) {
		const file = `${base}/${reliefs[name].file}-${theme}.webp`;
		images.set(name, null);
		const coming = loadPicture(file).then(
			// the colours may have changed meanwhile
			(image) => void (file.endsWith(`-${theme}.webp`) && images.set(name, image)),
			() => {} // without it there is no relief
		);
		void adding(coming);
	}

	const ready = adding(load());
	ready.catch(() => {}); // whoever wants to know listens to `ready`

	return {
		ready,
		get coming() {
			return pending > 0;
		},
		attribution,
		want(box, zoom) {
			seen = { box, zoom };
			if (tries < TRIES && !encloses(DETAILED, box)) void adding(widen());
			wanted = reliefsFor(box, zoom);
			for (const name of wanted) if (!images.has(name)) shade(name);
		},
		*paint(ctx, where, { width, height, beyond }, marks, obstacles) {
			const frame = frameOf(where, width, height, beyond);
			const layers = groundLayers.flatMap((layer) => drawn.get(layer) ?? []);
			const relief = wanted.flatMap((name): Relief[] => {
				const image = images.get(name);
				return image ? [{ name, image }] : [];
			});
			yield* paintGround(ctx, layers, relief, frame, where.zoom, grounds[theme], sea);
			const { scale, left, top } = frame;
			const placed = placeLabels(candidates, {
				zoom: where.zoom,
				project: ({ x, y }) => ({ x: x * scale - left - beyond, y: y * scale - top - beyond }),
				size: { x: width, y: height },
				marks,
				obstacles,
				measure
			});
			yield;
			paintLabels(ctx, placed, theme, { x: beyond, y: beyond });
		},
		setTheme(next) {
			if (next === theme) return;
			theme = next;
			images.clear();
			for (const name of wanted) shade(name);
			changed();
		},
		remove() {
			removed = true;
		}
	};
}

/** Whether a name may stand on a part of the earth. */
function mayStand({ from, to, at, line }: Candidate, zoom: number, box: Degrees): boolean {
	if (zoom < from || zoom > to) return false;
	const [west, north] = mercator(box.north, box.west, 0).map((side) => side / TILE);
	const [east, south] = mercator(box.south, box.east, 0).map((side) => side / TILE);
	return line !== undefined || (at.x > west && at.x < east && at.y > north && at.y < south);
}

/** The pictures of the relief that a part of the earth needs, the lower one first. */
function reliefsFor(box: Degrees, zoom: number): ReliefName[] {
	const near = zoom >= NEAR_FROM && overlaps(boxOfRelief('near'), box);
	const wide = !near || !encloses(boxOfRelief('near'), box);
	return [
		...(wide && overlaps(boxOfRelief('wide'), box) ? ['wide' as const] : []),
		...(near ? ['near' as const] : [])
	];
}

function boxOfRelief(name: ReliefName): Degrees {
	const [[south, west], [north, east]] = reliefs[name].bounds;
	return { south, west, north, east };
}

function overlaps(one: Degrees, other: Degrees): boolean {
	return (
		one.south <= other.north &&
		one.north >= other.south &&
		one.west <= other.east &&
		one.east >= other.west
	);
}

const runways = ({ runways }: Airports): GeoJSON.FeatureCollection => ({
	type: 'FeatureCollection',
	features: runways.map(({ c: coordinates }) => ({
		type: 'Feature',
		properties: {},
		geometry: { type: 'LineString', coordinates }
	}))
});
