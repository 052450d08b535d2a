/**
 * The parts of Leaflet that this map uses, from its sources: a map that can be dragged, pinched and zoomed, canvases with
 * lines and areas, pictures. Markers, tiles, popups and controls stay out, which halves it.
 * https://leafletjs.com/reference.html
 */
import type * as Leaflet from 'leaflet';
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { toLatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
import { toPoint } from 'leaflet/src/geometry/Point.js';
import { imageOverlay } from 'leaflet/src/layer/ImageOverlay.js';
import { canvas } from 'leaflet/src/layer/vector/Canvas.js';
import { polygon } from 'leaflet/src/layer/vector/Polygon.js';
import { polyline } from 'leaflet/src/layer/vector/Polyline.js';
import { createMap } from 'leaflet/src/map/Map.js';

/** What of Leaflet there is. */
export type LeafletParts = Pick<
	typeof Leaflet,
	'map' | 'canvas' | 'imageOverlay' | 'polygon' | 'polyline' | 'latLngBounds' | 'point'
>;

export const parts: LeafletParts = {
	map: createMap as LeafletParts['map'],
	canvas: canvas as LeafletParts['canvas'],
	imageOverlay: imageOverlay as LeafletParts['imageOverlay'],
	polygon: polygon as LeafletParts['polygon'],
	polyline: polyline as LeafletParts['polyline'],
	latLngBounds: toLatLngBounds as LeafletParts['latLngBounds'],
	point: toPoint as LeafletParts['point']
};
