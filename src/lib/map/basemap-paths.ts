import type * as Leaflet from 'leaflet';
import type { Properties } from './basemap-layers';
import type { LeafletParts } from './leaflet';

/** A line or an area on the map, and what it is. */
export interface GroundPath {
	readonly path: Leaflet.Path;
	readonly properties: Properties;
}

/** Makes paths of the lines and areas of GeoJSON; points have none. */
export function groundPaths(
	L: LeafletParts,
	data: GeoJSON.GeoJsonObject,
	options: Leaflet.PolylineOptions
): GroundPath[] {
	const features =
		data.type === 'FeatureCollection'
			? (data as GeoJSON.FeatureCollection).features
			: [data as GeoJSON.Feature];
	return features.flatMap(({ geometry, properties }) => {
		const path = geometry && pathOf(L, geometry, options);
		return path ? [{ path, properties: (properties ?? {}) as Properties }] : [];
	});
}

function pathOf(
	L: LeafletParts,
	geometry: GeoJSON.Geometry,
	options: Leaflet.PolylineOptions
): Leaflet.Path | null {
	switch (geometry.type) {
		case 'LineString':
			return L.polyline(turned(geometry.coordinates), options);
		case 'MultiLineString':
			return L.polyline(geometry.coordinates.map(turned), options);
		case 'Polygon':
			return L.polygon(geometry.coordinates.map(turned), options);
		case 'MultiPolygon':
			return L.polygon(
				geometry.coordinates.map((rings) => rings.map(turned)),
				options
			);
		default:
			return null;
	}
}

/** Longitude and latitude as Leaflet has them: the other way round. */
function turned(line: readonly GeoJSON.Position[]): [lat: number, lon: number][] {
	return line.map(([lon, lat]) => [lat, lon]);
}
