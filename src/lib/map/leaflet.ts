/**
 * The parts of Leaflet that this map uses, from its sources: a map that can be dragged, pinched and zoomed. Layers, markers,
 * tiles, popups and controls stay out, which leaves less than half of it: what is seen, we paint.
 * https://leafletjs.com/reference.html
 */
import type * as Leaflet from 'leaflet';
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { toLatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
import { toPoint } from 'leaflet/src/geometry/Point.js';
import { createMap } from 'leaflet/src/map/Map.js';

/** What of Leaflet there is. */
export type LeafletParts = Pick<typeof Leaflet, 'map' | 'latLngBounds' | 'point'>;

export const parts: LeafletParts = {
	map: createMap as LeafletParts['map'],
	latLngBounds: toLatLngBounds as LeafletParts['latLngBounds'],
	point: toPoint as LeafletParts['point']
};
