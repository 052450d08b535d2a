/**
 * Makes the served files of `data/basemap` from the rough ones. Run by hand, seldom:
 *
 *     npx tsx scripts/basemap.ts <folder of the originals>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature, merge, mesh, quantize } from 'topojson-client';
import { filter, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import {
	clipped,
	distance,
	middle,
	parts,
	signedArea,
	strays,
	unrolled,
	type Box,
	type Line,
	type Position
} from './basemap-lines';
import { names } from './basemap-names';

type Named = GeometryCollection<Record<string, string | number>>;

const detailBox: Box = [36, 28.5, 50.5, 40.5];
/** Natural Earth draws a border of states here; the map draws none, at the isthmus or anywhere else about Crimea. */
const crimea: Box = [33.2, 45.7, 35.2, 46.4];
/** What Natural Earth shows apart and hardly a state recognises: its line is drawn, its name is not. */
const unnamed = new Set(['N. Cyprus', 'Somaliland']);
/** South of it the original's Tigris runs down the Gharraf canal, past Nasiriyah. */
const tigris: Box = [36, 32.5, 50.5, 40.5];
const contextBox: Box = [24, 20, 62, 46];

/** A corner nearer than this to the line between its neighbours goes: metres. The grids are steps across the box. */
const grain = {
	admin: 150,
	provinces: 500,
	rivers: 150,
	lakes: 150,
	context: 800,
	world: 2000,
	grid: 6e4,
	lakesGrid: 2.5e4,
	worldGrid: 4e4
};

const from = process.argv[2];
if (!from) throw new Error('usage: npx tsx scripts/basemap.ts <folder of the originals>');

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const original = (name: string) => read<Topology>(`${from}/${name}`);
const outputs = new URL('../data/basemap/', import.meta.url);

function write(name: string, content: unknown) {
	const text = JSON.stringify(content);
	writeFileSync(new URL(name, outputs), text);
	const kilobytes = gzipSync(text, { level: 9 }).length / 1000;
	console.log(`${name.padEnd(20)} ${kilobytes.toFixed(1).padStart(6)} kB gzip`);
}

/** Geometries, depth first, each with its arcs (undefined for points). */
function* walk(object: GeometryObject): Generator<GeometryObject & { arcs?: unknown }> {
	if (object.type === 'GeometryCollection') for (const each of object.geometries) yield* walk(each);
	else yield object;
}

const absolute = (topology: Topology): Topology =>
	topology.transform ? { ...presimplify(topology), transform: undefined } : topology;

/** Keeps the named objects, drops unused arcs and the corners that hardly stand out. */
function slim(topology: Topology, objects: Topology['objects'], metres: number): Topology {
	const kept = presimplify(filter({ ...topology, objects }), ([a, b, c]) => distance(b, a, c));
	const before = kept.arcs.map((arc) => arc.map(([x, y]): Position => [x, y]));
	const after = simplify(kept, metres);
	const corners = (arcs: unknown[][]) => arcs.reduce((sum, arc) => sum + arc.length, 0);
	const off = before.map((arc, i) => strays(arc, after.arcs[i] as Line)).flat();
	off.sort((a, b) => a - b);
	console.log(
		`${Object.keys(objects).join(' ')}: ${corners(before)} corners, ${corners(after.arcs)} kept;`,
		`dropped ones lie ${off[Math.floor(off.length * 0.95)]?.toFixed(0)} m off (95 %),`,
		`${off.at(-1)?.toFixed(0)} m at most`
	);
	return after;
}

const ofLines = (name: string, lines: Line[]): Topology => ({
	type: 'Topology',
	arcs: lines,
	objects: { [name]: { type: 'MultiLineString', arcs: lines.map((_, i) => [i]) } }
});

/** Several topologies as one. Arcs are not shared across them. */
function join(...topologies: Topology[]): Topology {
	const joined: Topology = { type: 'Topology', arcs: [], objects: {} };
	for (const topology of topologies.map(absolute)) {
		const first = joined.arcs.length;
		const shift = (arcs: unknown): unknown =>
			Array.isArray(arcs)
				? arcs.map(shift)
				: Number(arcs) < 0
					? Number(arcs) - first
					: Number(arcs) + first;
		const copy = structuredClone(topology.objects);
		for (const object of Object.values(copy)) {
			for (const geometry of walk(object)) if (geometry.arcs) geometry.arcs = shift(geometry.arcs);
		}
		joined.arcs.push(...topology.arcs);
		Object.assign(joined.objects, copy);
	}
	return joined;
}

function admin(): Topology {
	const topology = original('admin.topo.json');
	const { admin0, admin1, admin1x, kri, gov } = topology.objects;
	for (const { properties } of (gov as Named).geometries) {
		for (const key of ['c', 'tr', 'gu', 'x', 'y']) delete properties?.[key];
	}
	return join(
		slim(topology, { admin0, admin1, kri, gov }, grain.admin),
		slim(topology, { admin1x }, grain.provinces)
	);
}

/** Rivers with a name stay features, those without become one feature for each rank. */
function rivers(): Topology {
	const topology = original('rivers.topo.json');
	const all = (topology.objects.rivers as Named).geometries;
	const lines = (geometry: GeometryObject) => mesh(topology, geometry).coordinates as Line[];
	const named = all
		.filter(({ properties }) => properties?.n)
		.map((river) => {
			const { n, ar, r } = river.properties ?? {};
			return { properties: { n, ar, r }, lines: lines(river) };
		});
	const ranks = [...new Set(all.map(({ properties }) => properties?.r as number))].sort();
	const others = ranks.map((r) => {
		const geometries = all.filter(({ properties }) => !properties?.n && properties?.r === r);
		return { properties: { r }, lines: geometries.flatMap(lines) };
	});
	for (const river of named.filter(({ properties }) => properties.n === 'Tigris')) {
		const gharraf = parts(river.lines, 'out', tigris);
		others.find(({ properties }) => properties.r === 5)?.lines.push(...gharraf);
		river.lines = parts(river.lines, 'in', tigris);
	}
	const grouped = [...named, ...others].filter((group) => group.lines.length);
	let next = 0;
	const geometries = grouped.map((group) => ({
		type: 'MultiLineString' as const,
		properties: group.properties as Record<string, string | number>,
		arcs: group.lines.map(() => [next++])
	}));
	const arcs = grouped.flatMap((group) => group.lines);
	return slim(
		{ type: 'Topology', arcs, objects: { rivers: { type: 'GeometryCollection', geometries } } },
		{ rivers: { type: 'GeometryCollection', geometries } },
		grain.rivers
	);
}

function lakes(): Topology {
	const topology = original('lakes.topo.json');
	for (const { properties } of (topology.objects.lakes as Named).geometries)
		delete properties?.fill;
	return slim(topology, topology.objects, grain.lakes);
}

/** Land within the context box, and borders in it but outside the detail box, which brings its own. */
function context(): Topology {
	const topology = original('context.topo.json');
	const slimmer = slim(topology, topology.objects, grain.context);
	const borders = parts(bordersOf(slimmer, 'c'), 'out', detailBox);
	return join(
		landOf(slimmer, 0.004, (ring) => [clipped(ring, contextBox)]),
		ofLines('borders', parts(borders, 'in', contextBox))
	);
}

function bordersOf(topology: Topology, name: string): Line[] {
	return mesh(topology, topology.objects[name] as Named, (a, b) => a !== b).coordinates as Line[];
}

/** The land of a topology of countries as one object, without islands below an area in square degrees. */
function landOf(topology: Topology, area: number, cut: (ring: Line) => Line[]): Topology {
	const [countries] = Object.values(topology.objects) as Named[];
	const polygons = merge(topology, countries.geometries as never).coordinates.map((polygon) =>
		polygon.flatMap((ring) => cut(ring as Line)).filter((ring) => Math.abs(signedArea(ring)) > area)
	);
	const kept = polygons.filter((polygon) => polygon.length);
	let next = 0;
	return {
		type: 'Topology',
		arcs: kept.flat(),
		objects: {
			land: { type: 'MultiPolygon', arcs: kept.map((polygon) => polygon.map(() => [next++])) }
		}
	};
}

function world(): Topology {
	const atlas = read<Topology>('node_modules/world-atlas/countries-50m.json');
	const { countries } = atlas.objects;
	const slimmer = slim(atlas, { countries }, grain.world);
	return join(
		landOf(slimmer, 0.02, unrolled),
		ofLines(
			'borders',
			parts(parts(bordersOf(slimmer, 'countries'), 'out', contextBox), 'out', crimea)
		),
		{ type: 'Topology', arcs: [], objects: { names: countryNames(atlas) } }
	);
}

/** Where to write the countries' names: the middle of the largest part, with its area in square degrees. */
function countryNames(atlas: Topology): Named {
	const { features } = feature(atlas, atlas.objects.countries as Named);
	const geometries = features.flatMap(({ geometry, properties }) => {
		const polygons =
			geometry.type === 'Polygon'
				? [geometry.coordinates]
				: geometry.type === 'MultiPolygon'
					? geometry.coordinates
					: [];
		const outlines = polygons.map(([outline]) => outline as Line);
		outlines.sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
		const area = Math.abs(signedArea(outlines[0]));
		if (area < 0.3 || unnamed.has(properties.name as string)) return [];
		const size = Math.round(area * 10) / 10;
		return [
			{
				type: 'Point' as const,
				coordinates: middle(outlines[0]),
				properties: { n: properties.name, a: size }
			}
		];
	});
	return { type: 'GeometryCollection', geometries };
}

const rounded = (_: string, value: unknown) =>
	typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
const copied = (name: string) =>
	JSON.parse(JSON.stringify(read(`${from}/${name}`), rounded)) as unknown;

const gazetteer = (copied('gazetteer.json') as { k: string }[]).map(({ k, ...town }) => ({
	k,
	...town,
	...names[k]
}));

write('detail.topo.json', quantize(join(admin(), rivers(), context()), grain.grid));
write('lakes.topo.json', quantize(absolute(lakes()), grain.lakesGrid));
write('world.topo.json', quantize(world(), grain.worldGrid));
write('gazetteer.json', gazetteer);
write('airports.json', copied('airports.json'));
