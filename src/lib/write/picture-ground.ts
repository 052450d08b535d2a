import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { groundLayers, type Properties } from '../map/basemap-layers';
import { grounds, type Theme } from '../map/basemap-theme';
import {
	airfields,
	areas,
	countries,
	lakes,
	places,
	rivers,
	type Airports,
	type GazetteerPlace
} from '../map/label-candidates';
import type { Candidate } from '../map/labels';
import type { Projection } from '../map/projection';
import { mercator } from '../store/cells';
import type { Box } from '../store/spots';
import type { MapView } from '../viewstate';
import { clippedLine, clippedRing, simplified, type Frame, type Position } from './picture-clip';
import { decimal, element, type Attributes } from './picture-markup';

/** The basemap's data, as far as they could be had. */
export interface GroundData {
	readonly detail: Topology | null;
	readonly lakes: Topology | null;
	/** Wanted only where the map reaches beyond what `detail` covers. */
	readonly world: Topology | null;
	readonly airports: Airports | null;
	readonly gazetteer: readonly GazetteerPlace[] | null;
}

const EQUATOR = 40_075_016.7;
/** Corners nearer than this to the line between their neighbours go. Pixels of the screen. */
const TOLERANCE = 0.4;
/** Lines are cut so far outside the frame, so that no cut is seen. */
const BLEED = 8;

/** Where points of the earth are on a map of a size that rests at a centre and zoom. */
export function projectionAt(
	{ lat, lon, zoom }: MapView,
	width: number,
	height: number
): Projection {
	const [x, y] = mercator(lat, lon, zoom);
	const [left, top] = [x - width / 2, y - height / 2];
	return {
		zoom,
		centre: { lat, lon },
		changing: false,
		point: (lat, lon) => {
			const [x, y] = mercator(lat, lon, zoom);
			return { x: x - left, y: y - top };
		},
		metre: (lat) => (256 * 2 ** zoom) / (EQUATOR * Math.cos((lat * Math.PI) / 180))
	};
}

/** The part of the earth on such a map. Degrees. */
export function boxAt({ lat, lon, zoom }: MapView, width: number, height: number): Box {
	const [x, y] = mercator(lat, lon, zoom);
	const size = 256 * 2 ** zoom;
	const lonAt = (x: number) => (x / size - 0.5) * 360;
	const latAt = (y: number) =>
		(Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
	return {
		south: latAt(y + height / 2),
		west: lonAt(x - width / 2),
		north: latAt(y - height / 2),
		east: lonAt(x + width / 2)
	};
}

/** All names that the basemap knows. */
export function names({
	detail,
	lakes: water,
	world,
	airports,
	gazetteer
}: GroundData): Candidate[] {
	return [
		...areas(),
		...(gazetteer ? places(gazetteer) : []),
		...(airports ? airfields(airports) : []),
		...(water ? lakes(water) : []),
		...(detail ? rivers(detail) : []),
		...(world ? countries(world) : [])
	];
}

/** The ground as markup: sea, land, lakes, rivers and borders, styled as on the screen, cut to the frame. */
export function groundMarkup(
	data: GroundData,
	where: Projection,
	width: number,
	height: number,
	theme: Theme
): string {
	const ground = grounds[theme];
	const frame = { left: -BLEED, top: -BLEED, right: width + BLEED, bottom: height + BLEED };
	const sea = data.detail || data.world ? ground.sea : ground.land;
	const drawn = [element('rect', { width, height, fill: sea })];
	for (const { file, object, style } of groundLayers) {
		const looks = new Map<string, { look: Attributes; paths: string[] }>();
		for (const { geometry, properties } of features(data, file, object)) {
			const options = style(where.zoom, ground, properties ?? {});
			if (!options || !geometry) continue;
			const path = pathOf(geometry, where, frame);
			if (!path) continue;
			const fill = options.fillColor ?? 'none';
			const look: Attributes = {
				fill,
				'fill-rule': fill === 'none' ? null : 'evenodd',
				'fill-opacity': fill !== 'none' && options.fillOpacity !== 1 ? options.fillOpacity! : null,
				...(options.stroke === false ? {} : strokeOf(options))
			};
			const key = JSON.stringify(look);
			const same = looks.get(key);
			if (same) same.paths.push(path);
			else looks.set(key, { look, paths: [path] });
		}
		for (const { look, paths } of looks.values()) {
			drawn.push(element('path', { d: paths.join(''), ...look }));
		}
	}
	return drawn.join('');
}

type Options = NonNullable<ReturnType<(typeof groundLayers)[number]['style']>>;

function strokeOf({
	color = '#888',
	weight,
	opacity = 1,
	dashArray,
	lineCap
}: Options): Attributes {
	// Casings are translucent in a way of writing that not every program reads.
	const veil = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(color);
	const strength = opacity * (veil ? Number(veil[4]) : 1);
	return {
		stroke: veil ? `rgb(${veil.slice(1, 4).join(',')})` : color,
		'stroke-width': weight ?? 1,
		'stroke-opacity': strength < 1 ? strength : null,
		'stroke-dasharray': dashArray ? String(dashArray) : null,
		'stroke-linecap': lineCap ?? 'round',
		'stroke-linejoin': 'round'
	};
}

type Drawn = GeoJSON.Feature<GeoJSON.Geometry | null, Properties | null>;

function features(
	{ detail, lakes, world, airports }: GroundData,
	file: (typeof groundLayers)[number]['file'],
	object: string
): readonly Drawn[] {
	if (file === 'airports') {
		return (airports?.runways ?? []).map(({ c: coordinates }) => ({
			type: 'Feature',
			properties: null,
			geometry: { type: 'LineString', coordinates }
		}));
	}
	const topology = { detail, lakes, world }[file];
	if (!topology?.objects[object]) return [];
	const found = feature(topology, topology.objects[object]);
	return found.type === 'FeatureCollection' ? found.features : [found];
}

function pathOf(geometry: GeoJSON.Geometry, where: Projection, frame: Frame): string {
	const onPage = (line: GeoJSON.Position[]): Position[] =>
		line.map(([lon, lat]) => {
			const { x, y } = where.point(lat, lon);
			return [x, y];
		});
	const ring = (line: GeoJSON.Position[]) => closed(clippedRing(onPage(line), frame));
	const open = (line: GeoJSON.Position[]) => clippedLine(onPage(line), frame).map(opened).join('');
	switch (geometry.type) {
		case 'Polygon':
			return geometry.coordinates.map(ring).join('');
		case 'MultiPolygon':
			return geometry.coordinates.flat().map(ring).join('');
		case 'LineString':
			return open(geometry.coordinates);
		case 'MultiLineString':
			return geometry.coordinates.map(open).join('');
		case 'GeometryCollection':
			return geometry.geometries.map((each) => pathOf(each, where, frame)).join('');
		default:
			return '';
	}
}

function opened(line: readonly Position[]): string {
	const kept = simplified(line, TOLERANCE);
	return kept.length > 1 ? `M${kept.map(written).join('L')}` : '';
}

function closed(ring: readonly Position[]): string {
	const kept = simplified(ring, TOLERANCE);
	return kept.length > 3 ? `M${kept.slice(0, -1).map(written).join('L')}Z` : '';
}

const written = ([x, y]: Position) => `${decimal(x, 1)} ${decimal(y, 1)}`;
