import type { GeometryCollection, Topology } from 'topojson-specification';
import { feature, mesh } from 'topojson-client';
import { runwaysFrom } from './basemap-layers';
import { areaNames, riversFrom } from './label-names';
import type { LabelKind } from './label-styles';
import type { Candidate, Point } from './labels';

/** A row of `gazetteer.json`: names as far as they are shown, position, class (0 capital to 5 village), first zoom, country, population. */
export interface GazetteerPlace {
	readonly k: string;
	readonly n: string;
	readonly ar?: string;
	readonly lat: number;
	readonly lon: number;
	readonly c: number;
	readonly z: number;
	readonly cc: string;
	readonly p?: number;
}

/** `airports.json`: airfields by ICAO code, and runways as pairs of ends, longitude first. */
export interface Airports {
	readonly airports: readonly { i: string; n: string; lat: number; lon: number; t: string }[];
	readonly runways: readonly { i: string; c: [number, number][] }[];
}

const placeKinds: readonly LabelKind[] = [
	'capital',
	'metropolis',
	'city',
	'town',
	'small',
	'village'
];

const last = 20; // a zoom beyond all

/** A place on the Web Mercator square, 0 to 1 from its north-west corner. */
export function mercator(lat: number, lon: number): Point {
	const sin = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
	return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

/** Towns: the larger class first, then the more people; Iraq's before its neighbours'. */
export const places = (gazetteer: readonly GazetteerPlace[]): Candidate[] =>
	gazetteer.map(({ n: name, ar, lat, lon, c, z: from, cc, p }) => ({
		name,
		ar,
		kind: placeKinds[c],
		at: mercator(lat, lon),
		from,
		to: last,
		priority: c - Math.log10((p ?? 0) + 1) / 20 + (cc === 'IQ' ? 0 : 0.6)
	}));

/** Airfields: Qayyarah West early, others from where there is room for them. */
export function airfields({ airports, runways }: Airports): Candidate[] {
	const drawn = new Set(runways.map(({ i }) => i));
	return airports.map(({ i, n: name, lat, lon }) => ({
		name,
		kind: 'airfield',
		at: mercator(lat, lon),
		from: i === 'ORQW' ? 7.5 : i.startsWith('OR') ? 9 : 10,
		to: last,
		bare: drawn.has(i) ? runwaysFrom : undefined,
		priority: i === 'ORQW' ? 2.5 : 5.5
	}));
}

const areaPriority: Partial<Record<LabelKind, number>> = {
	country: 1.4,
	region: 4.2,
	governorate: 5.2,
	mountain: 7
};

/** Countries, governorates and mountains near Iraq. */
export const areas = (): Candidate[] =>
	areaNames.map(({ lat, lon, ...name }) => ({
		...name,
		at: mercator(lat, lon),
		priority: areaPriority[name.kind] ?? 9
	}));

/** Rivers that have a name, each with its whole line. */
export function rivers(topology: Topology): Candidate[] {
	type River = { n?: string };
	const { geometries } = topology.objects.rivers as GeometryCollection<River>;
	return geometries.flatMap((geometry) => {
		const { n: name }: River = geometry.properties ?? {};
		if (!name) return [];
		const { coordinates } = mesh(topology, geometry);
		const from = riversFrom[name] ?? 8.5;
		return coordinates
			.filter((line) => line.length > 20)
			.map((positions): Candidate => {
				const line = positions.map(([lon, lat]) => mercator(lat, lon));
				return { name, kind: 'water', at: line[0], line, from, to: last, priority: 6 };
			});
	});
}

/** Lakes that have a name, written over their middle. */
export function lakes(topology: Topology): Candidate[] {
	type Lake = { n?: string; km2?: number };
	const { features } = feature(topology, topology.objects.lakes as GeometryCollection<Lake>);
	const found = new Map<string, Candidate>();
	const bySize = features.sort((a, b) => (b.properties.km2 ?? 0) - (a.properties.km2 ?? 0));
	for (const { properties, geometry } of bySize) {
		const { n: name, km2 = 0 } = properties;
		if (!name || found.has(name)) continue;
		const shore = coordinates(geometry).map(([lon, lat]) => mercator(lat, lon));
		const [xs, ys] = [shore.map(({ x }) => x), shore.map(({ y }) => y)];
		const at = {
			x: (Math.min(...xs) + Math.max(...xs)) / 2,
			y: (Math.min(...ys) + Math.max(...ys)) / 2
		};
		const from = km2 > 1200 ? 6.5 : km2 > 150 ? 7.5 : 8.5;
		found.set(name, { name, kind: 'water', at, from, to: last, priority: 5.8 });
	}
	return [...found.values()];
}

function coordinates(geometry: GeoJSON.Geometry): GeoJSON.Position[] {
	if (geometry.type === 'Polygon') return geometry.coordinates.flat();
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
}

/** Countries of the world, but those that are named by hand. */
export function countries(topology: Topology): Candidate[] {
	const byHand = new Set(areaNames.map(({ name }) => name));
	const { features } = feature(
		topology,
		topology.objects.names as GeometryCollection<{ n: string; a: number }>
	);
	return features.flatMap(({ properties: { n: name, a: area }, geometry }) => {
		if (byHand.has(name) || geometry.type !== 'Point') return [];
		const [lon, lat] = geometry.coordinates;
		const from = Math.max(2, 6.5 - Math.log2(area) / 2);
		return [
			{ name, kind: 'country' as const, at: mercator(lat, lon), from, to: from + 4, priority: 2 }
		];
	});
}
