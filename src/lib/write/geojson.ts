import type { Feature, FeatureCollection, MultiPolygon, LineString, Point } from 'geojson';
import type { Area, ConflictEvent, Movement, Place } from '../events/dataset';
import type { Scene } from '../store/sheet';
import { TOO_VAGUE } from '../store/vague';
import { attributionLine, licenceLine, type Taken } from './credit';
import { linkedWhen, type LinkedWhen } from './linked';
import { eventCells, type Cell } from './tables';

type Dated<Shape extends Point | LineString | MultiPolygon> = Feature<Shape | null> & {
	readonly when: LinkedWhen;
};

/**
 * Events as GeoJSON, a piece of text and a line for each feature, with the `when` of the Linked Places format. The properties are the record's columns, with the name
 * of the place beside its id; what is not known is null. There is a geometry only where the map draws a point: what is
 * known to a region or less has none, since it would look like a place.
 */
export function* exportGeoJson(
	scene: Scene,
	chosen: Iterable<ConflictEvent>,
	{ address, accessed, filters }: Taken
): Generator<string> {
	const places = new Map(scene.places.map((place) => [place.id, place]));
	const collection: FeatureCollection<Point | null> & Readonly<Record<string, unknown>> = {
		type: 'FeatureCollection',
		title: scene.title,
		version: scene.version,
		licence: licenceLine(scene),
		attribution: attributionLine(scene),
		address,
		accessed,
		filters,
		features: []
	};
	const end = ']\n}';
	yield JSON.stringify(collection, null, '\t').slice(0, -end.length);
	let before = '\n\t\t';
	for (const event of chosen) {
		yield before + JSON.stringify(eventFeature(event, places.get(event.place ?? '')));
		before = ',\n\t\t';
	}
	yield `\n\t${end}\n`;
}

function eventFeature(event: ConflictEvent, place: Place | undefined): Dated<Point> {
	const { id, lat, lon, precision, when } = event;
	const drawn = lat !== null && lon !== null && (precision ?? 0) < TOO_VAGUE;
	const properties: Record<string, Cell> = {
		...eventCells(event, place),
		place_name: place?.name ?? null,
		lat,
		lon,
		precision_m: precision
	};
	for (const [name, cell] of Object.entries(properties)) if (cell === '') properties[name] = null;
	return {
		type: 'Feature',
		id,
		properties,
		when: linkedWhen(when),
		geometry: drawn ? { type: 'Point', coordinates: [lon, lat] } : null
	};
}

/** Movements as the record's `movements.geojson` has them. */
export function movementFeatures(
	movements: readonly Movement[]
): FeatureCollection<LineString | null> {
	return {
		type: 'FeatureCollection',
		features: movements.map(({ event, label, sources, when, from, to }): Dated<LineString> => ({
			type: 'Feature',
			properties: { event, label, sources },
			when: linkedWhen(when),
			geometry: {
				type: 'LineString',
				coordinates: [from, to].map(({ lat, lon }) => [lon, lat])
			}
		}))
	};
}

/** Areas as the record's `areas.geojson` has them. */
export function areaFeatures(areas: readonly Area[]): FeatureCollection<MultiPolygon | null> {
	return {
		type: 'FeatureCollection',
		features: areas.map(({ name, author, holder, when, polygons }): Dated<MultiPolygon> => ({
			type: 'Feature',
			properties: { name, author, holder },
			when: linkedWhen(when),
			geometry: {
				type: 'MultiPolygon',
				coordinates: polygons.map((rings) => rings.map((ring) => ring.map((point) => [...point])))
			}
		}))
	};
}
