import { mapView } from '../parameters';
import type { MapView } from '../viewstate';

/** CSS pixels of the whole earth at zoom 0. */
const EARTH = 256;
/** Room that is left about what is to be seen. CSS pixels on each side. */
const ROOM = 16;

/**
 * The view that shows `[west, south, east, north]` in degrees, as in GeoJSON, on a map of so many CSS pixels; null
 * unless these are four finite numbers. Edges that stand the wrong way round are swapped.
 */
export function fitting(bounds: unknown, width: number, height: number): MapView | null {
	if (!Array.isArray(bounds) || bounds.length !== 4 || !bounds.every(Number.isFinite)) return null;
	const [west, south, east, north] = bounds as number[];
	const [left, right] = [x(Math.min(west, east)), x(Math.max(west, east))];
	const [bottom, top] = [y(Math.min(south, north)), y(Math.max(south, north))];
	const across = Math.max(width - 2 * ROOM, 1) / Math.max(right - left, 1e-9);
	const down = Math.max(height - 2 * ROOM, 1) / Math.max(top - bottom, 1e-9);
	// Down to a quarter, as the map does, so that nothing falls outside.
	const zoom = Math.floor(Math.log2(Math.min(across, down) / EARTH) * 4) / 4;
	return mapView(latitude((bottom + top) / 2), ((left + right) / 2) * 360 - 180, zoom);
}

/** Web Mercator: parts of the earth, eastwards from 180 degrees west and northwards from the equator. */
function x(lon: number): number {
	return (Math.min(Math.max(lon, -180), 180) + 180) / 360;
}

function y(lat: number): number {
	const sin = Math.sin((Math.min(Math.max(lat, -85), 85) * Math.PI) / 180);
	return Math.atanh(sin) / (2 * Math.PI);
}

function latitude(y: number): number {
	return (Math.atan(Math.sinh(y * 2 * Math.PI)) * 180) / Math.PI;
}
