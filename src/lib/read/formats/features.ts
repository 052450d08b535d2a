import { list, object, text } from '../json';
import type { Choices, GivenFile, Intake } from './format';
import { shown } from './nothing';
import type { Original } from './report';
import { decode } from './text';

/** A GeoJSON feature, or what else has properties and a geometry. */
export interface GivenFeature {
	readonly whole: Readonly<Record<string, unknown>>;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: unknown;
}

/** What a reader of features is given. */
export interface Given {
	readonly file: string;
	readonly intake: Intake;
	readonly choices: Choices;
	/** What the file is, in a sentence. */
	readonly kind: string;
}

/** JSON beyond this, in bytes, takes more memory than a page may have. */
const most = 200_000_000;

/** The value of a JSON file, or the sentence that says why there is none. */
export function readJson({
	bytes
}: GivenFile): { readonly value: unknown } | { readonly fault: string } {
	if (bytes.length > most)
		return {
			fault: 'It is a JSON file of more than 200 MB; one record a line (NDJSON) has no such limit.'
		};
	try {
		return { value: JSON.parse(decode(bytes).text) };
	} catch {
		return { fault: 'It is a JSON file that is damaged or cut off.' };
	}
}

/** The features of a GeoJSON value: of a collection, of a map of uMap, of one feature, of a bare geometry; else null. */
export function featuresOf(value: unknown): readonly unknown[] | null {
	if (Array.isArray(value))
		return value.some((each) => object(each).geometry !== undefined) ? value : null;
	const { type, features, geometry, coordinates, geometries, layers } = object(value);
	if (Array.isArray(features)) return features;
	if (text(type) === 'umap') return list(layers).flatMap(layerOf);
	if (text(type) === 'Feature' || geometry !== undefined) return [value];
	if (Array.isArray(coordinates) || Array.isArray(geometries))
		return [{ type: 'Feature', geometry: value }];
	return null;
}

/** The features of a layer of uMap, of the kind that the layer is called. */
function layerOf(layer: unknown): unknown[] {
	const { features, _umap_options } = object(layer);
	const category = text(object(_umap_options).name);
	return list(features).map((feature) => {
		const { _umap_options: _, ...properties } = object(object(feature).properties);
		return {
			...object(feature),
			properties: { ...(category !== '' && { category }), ...properties }
		};
	});
}

/** A feature of whatever stands in its place; null when nothing in it can be looked at. */
export function givenFeature(value: unknown): GivenFeature | null {
	const whole = object(value);
	if (Object.keys(whole).length === 0) return null;
	const { properties, attributes, geometry, type, coordinates } = whole;
	const bare = geometry === undefined && Array.isArray(coordinates) && text(type) !== 'Feature';
	return {
		whole,
		properties: flat({ ...beside(whole), ...object(properties ?? attributes) }),
		geometry: bare ? { type, coordinates } : esri(geometry)
	};
}

/** Members of a feature that are none of its properties. */
const own = new Set([
	...[
		'type',
		'geometry',
		'properties',
		'attributes',
		'id',
		'@id',
		'bbox',
		'when',
		'names',
		'types'
	],
	...[
		'links',
		'descriptions',
		'relations',
		'depictions',
		'coordinates',
		'geometries',
		'crs',
		'layer'
	]
]);

/** Texts and numbers that stand beside the properties of a feature rather than in them. */
function beside(whole: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(whole).filter(
			([name, value]) => !own.has(name) && (typeof value === 'string' || typeof value === 'number')
		)
	);
}

/** Members of properties that are read as they stand. */
const kept = new Set(['when', 'coordinateProperties']);

/** Properties within properties with the path to them, two levels deep: `event.date`. */
function flat(
	properties: Readonly<Record<string, unknown>>,
	depth = 0
): Readonly<Record<string, unknown>> {
	const inner = ([name, value]: [string, unknown]) =>
		!kept.has(name) && Object.keys(object(value)).length > 0;
	if (depth > 1 || !Object.entries(properties).some(inner)) return properties;
	return Object.fromEntries(
		Object.entries(properties).flatMap(([name, value]): [string, unknown][] =>
			inner([name, value])
				? Object.entries(flat(object(value), depth + 1)).map(([key, each]) => [
						`${name}.${key}`,
						each
					])
				: [[name, value]]
		)
	);
}

/** The geometries of ArcGIS, as GeoJSON has them. */
function esri(geometry: unknown): unknown {
	const { x, y, paths, rings } = object(geometry);
	if (x !== undefined && y !== undefined) return { type: 'Point', coordinates: [x, y] };
	if (Array.isArray(paths)) return { type: 'MultiLineString', coordinates: paths };
	return Array.isArray(rings) ? { type: 'Polygon', coordinates: rings } : geometry;
}

/** A feature as it stands, for the details: each of its properties, then what stands beside them. */
export function originalOf({ whole, properties, geometry }: GivenFeature): Original {
	const beside = ['id', '@id', 'when', 'names', 'types', 'links', 'descriptions', 'relations'];
	const { type, coordinates } = object(geometry);
	const short = text(type) === 'Point' ? shown(coordinates) : '';
	return [
		...Object.entries(properties).map(([name, value]) => ({ name, value: shown(value) })),
		...beside
			.filter((name) => whole[name] !== undefined)
			.map((name) => ({ name, value: shown(whole[name]).slice(0, 4000) })),
		...(text(type) === '' ? [] : [{ name: 'geometry', value: `${text(type)} ${short}`.trim() }])
	];
}

/** The times of the corners of a line, under any of the names that they go by; null when it has none. */
export function timesOf({ properties, geometry }: GivenFeature): readonly unknown[] | null {
	const around = object(properties.coordinateProperties);
	for (const holder of [properties, around, object(geometry)])
		for (const name of [
			'times',
			'coordTimes',
			'linestringTimestamps',
			'time',
			'timestamps',
			'dates'
		]) {
			const times = holder[name];
			if (Array.isArray(times) && times.length > 0) return times.flat(2);
		}
	return cornerTimes(geometry);
}

/** The seconds since 1970 that kepler.gl has behind longitude, latitude and height of each corner of a line. */
function cornerTimes(geometry: unknown): readonly unknown[] | null {
	const { type, coordinates } = object(geometry);
	if (text(type) !== 'LineString' || list(list(coordinates)[0])[3] === undefined) return null;
	const times = list(coordinates).map((corner) => list(corner)[3]);
	const all = times.length > 1 && times.every((time) => typeof time === 'number' && time >= 1e8);
	return all ? times : null;
}

/** The `when` of a feature: its own, or that of its properties, geometry, names, types or relations. */
export function whenOf({ whole, properties, geometry }: GivenFeature): unknown {
	const has = (value: unknown) => Object.keys(object(value)).length > 0;
	const own = [whole.when, properties.when, object(geometry).when].find(has);
	if (own !== undefined) return own;
	const inner = [object(geometry).geometries, whole.names, whole.types, whole.relations]
		.map((members) =>
			list(members)
				.map((member) => object(member).when)
				.filter(has)
		)
		.find((found) => found.length > 0);
	if (inner === undefined) return null;
	const spans = inner.flatMap((each) => list(object(each).timespans));
	return spans.length > 0 ? { timespans: spans } : inner[0];
}
