import type { PathOptions } from 'leaflet';
import type { Ground } from './basemap-theme';

/** What is drawn of the vector data, in order. `null` means not at this zoom. */
export interface GroundLayer {
	readonly file: 'detail' | 'lakes' | 'world' | 'airports';
	readonly object: string;
	readonly pane: 'land' | 'lines';
	readonly style: (zoom: number, ground: Ground, of: Properties) => PathOptions | null;
}

/** What features of the data may carry: rank of a river, type of a lake, a name. */
export interface Properties {
	readonly r?: number;
	readonly t?: string;
	readonly n?: string;
}

/** Rivers by rank: from which zoom, how wide at zoom 7 in pixels, how strong. */
const rivers: Record<number, readonly [from: number, width: number, opacity: number]> = {
	1: [0, 1.7, 1],
	2: [5.5, 1.2, 1],
	3: [7, 0.9, 1],
	4: [7.5, 0.7, 1],
	5: [7.5, 0.63, 0.75],
	6: [8.5, 0.46, 0.55]
};

/** The zoom from which runways are drawn, and stand for their airfields. */
export const runwaysFrom = 9;

const land = (_: number, { land }: Ground): PathOptions => ({
	stroke: false,
	fillColor: land,
	fillOpacity: 1
});

const frontier = (zoom: number, { border }: Ground): PathOptions => ({
	color: border,
	weight: zoom < 6.5 ? 1 : 1.25,
	opacity: 0.9
});

const casing = (zoom: number, { casing }: Ground): PathOptions | null =>
	zoom < 6.5 ? null : { color: casing, weight: 3.6 };

export const groundLayers: readonly GroundLayer[] = [
	{ file: 'world', object: 'land', pane: 'land', style: land },
	{ file: 'detail', object: 'land', pane: 'land', style: land },
	{ file: 'detail', object: 'rivers', pane: 'lines', style: river },
	{ file: 'lakes', object: 'lakes', pane: 'lines', style: lake },
	{
		file: 'detail',
		object: 'admin1x',
		pane: 'lines',
		style: (zoom, { governorate: color }) =>
			zoom < 7 ? null : { color, weight: 0.6, dashArray: '1 3', opacity: 0.8 }
	},
	{
		file: 'detail',
		object: 'admin1',
		pane: 'lines',
		style: (zoom, { governorate: color }) =>
			zoom < 5.5 ? null : { color, weight: zoom < 7 ? 0.8 : 1.1, dashArray: '4 3' }
	},
	{
		file: 'detail',
		object: 'kri',
		pane: 'lines',
		style: (zoom, { region: color }) =>
			zoom < 6 ? null : { color, weight: zoom < 7 ? 2.5 : 4, opacity: 0.28 }
	},
	{ file: 'world', object: 'borders', pane: 'lines', style: frontier },
	{ file: 'detail', object: 'borders', pane: 'lines', style: casing },
	{ file: 'detail', object: 'borders', pane: 'lines', style: frontier },
	{ file: 'detail', object: 'admin0', pane: 'lines', style: casing },
	{ file: 'detail', object: 'admin0', pane: 'lines', style: frontier },
	{
		file: 'airports',
		object: 'runways',
		pane: 'lines',
		style: (zoom, { runway: color }) =>
			zoom < runwaysFrom
				? null
				: { color, weight: zoom < 11 ? 2.4 : 3.5, opacity: 0.85, lineCap: 'butt' }
	}
];

function river(zoom: number, { river: color }: Ground, { r = 6 }: Properties): PathOptions | null {
	const [from, width, opacity] = rivers[r] ?? rivers[6];
	if (zoom < from) return null;
	return {
		color,
		weight: Math.max(width * 1.24 ** (zoom - 7), 0.4),
		opacity,
		dashArray: r === 6 ? '4 4' : undefined
	};
}

function lake(zoom: number, ground: Ground, { t, n }: Properties): PathOptions | null {
	if (t === 'salt') {
		const { governorate: color, salt: fillColor } = ground;
		return { weight: 0.6, color, dashArray: '2 3', fillColor, fillOpacity: 0.8 };
	}
	if (zoom < 6 && !n) return null;
	return { weight: 0.7, color: ground.shore, fillColor: ground.lake, fillOpacity: 1 };
}

/** Shaded relief: two nested pictures, rows in Web Mercator. The inner one fades out at its edge into the wide one. */
export const reliefs = {
	wide: {
		file: 'relief-wide',
		bounds: [
			[23, 26],
			[44, 62]
		]
	},
	near: {
		file: 'relief',
		bounds: [
			[30.5, 38],
			[39.5, 49]
		]
	}
} as const;

/** How strong the relief is at a zoom: its samples lie 2 arc-minutes apart, so it gives way where that shows. */
export function reliefStrength(zoom: number): number {
	return zoom < 8.75 ? 1 : zoom < 9.5 ? 0.85 : zoom < 10.5 ? 0.6 : 0.35;
}
