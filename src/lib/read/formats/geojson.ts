import { when } from '../../time/when';
import { list, object, text } from '../json';
import type { Draft } from './draft';
import {
	featuresOf,
	givenFeature,
	originalOf,
	readJson,
	timesOf,
	type Given,
	type GivenFeature
} from './features';
import { FeatureTimes, type FeatureTime } from './featuretimes';
import { draftOf, Fields } from './fields';
import {
	sureness,
	type Choices,
	type Format,
	type GivenFile,
	type Glimpse,
	type Intake
} from './format';
import { jsonStart } from './jsonstart';
import { linkedDraft } from './linkeddraft';
import { shown } from './nothing';
import { readDate } from './notation';
import { Neighbours, point, type Point } from './places';
import { fromMercator, shapeOf, type Shape } from './shape';

/** GeoJSON with any of the ways in which features say when. */
export const geojson: Format = {
	id: 'geojson',
	name: 'GeoJSON',
	recognises: (glimpse) => (isGeoJson(glimpse) ? sureness.likely : sureness.no),
	read: readGeoJson
};

const geometries = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/;

/** Whether a file starts as GeoJSON does, features of ArcGIS and bare lists of features included. */
export function isGeoJson({ start }: Glimpse): boolean {
	const paths = jsonStart(start)?.paths;
	if (!paths) return false;
	const type = paths.get('type') ?? '';
	return (
		/^Feature(Collection)?$/.test(type) ||
		(geometries.test(type) && (paths.has('coordinates') || paths.has('geometries'))) ||
		paths.get('features[].type') === 'Feature' ||
		(paths.has('features[].attributes') && paths.has('features[].geometry')) ||
		paths.get('[].type') === 'Feature'
	);
}

/** Reads the features of a file: each is an event, or refused. */
export function readGeoJson(file: GivenFile, intake: Intake, choices: Choices): void {
	const read = readJson(file);
	if ('fault' in read) return intake.noEvents(file.name, read.fault);
	readFeatures(read.value, { file: file.name, intake, choices, kind: 'a GeoJSON file' });
}

/** Reads the features of a GeoJSON value. `lines` are their lines, where they have any. */
export function readFeatures(value: unknown, given: Given, lines?: readonly number[]): void {
	const { file, intake, kind } = given;
	const raw = featuresOf(value);
	const features = raw?.map(givenFeature);
	if (!raw || !features) return intake.noEvents(file, `It is ${kind} without any features.`);
	if (features.length === 0) return intake.noEvents(file, `It is ${kind} without any features.`);
	const times = new FeatureTimes(features, given);
	const named = times.any ? null : dayIn(file);
	if (!times.any && named === null)
		return intake.noEvents(
			file,
			`It is ${kind} of ${kindsIn(features)} without any dates: places, not events.`
		);
	if (named !== null)
		intake.say(
			file,
			`None of its features has a date; the day in its name, ${named}, was taken for all.`
		);
	tellAbout(value, intake);
	const where = new Whereabouts(value, features, given);
	features.forEach((feature, index) => {
		const at = { file, line: lines?.[index] ?? index + 1 };
		if (feature === null)
			return intake.refuse(at, null, shown(raw[index]).slice(0, 200), 'not a feature');
		const time: FeatureTime =
			named === null ? times.read(feature) : { edtf: named, note: '', column: '', value: '' };
		if ('reason' in time)
			return intake.refuse(at, time.column, time.value.slice(0, 200), time.reason);
		readFeature(feature, at, time, where, given);
	});
}

function readFeature(
	feature: GivenFeature,
	at: { readonly file: string; readonly line: number },
	{ edtf, note }: Extract<FeatureTime, { readonly edtf: string }>,
	where: Whereabouts,
	{ intake }: Given
): void {
	const original = originalOf(feature);
	const fields = new Fields(original);
	const { id, '@id': uri } = feature.whole;
	const own = typeof id === 'number' ? String(id) : text(id) || text(uri);
	const linked = linkedDraft(feature, fields);
	const base = draftOf(fields, `Feature ${at.line}`);
	const spot = where.of(feature, at, fields);
	const track = timesOf(feature) !== null;
	const draft: Draft = {
		...base,
		...linked,
		id: own || base.id,
		date: edtf,
		point: spot.point,
		precision: linked.precision ?? (track ? null : spot.reach),
		note: [linked.note ?? '', note].filter((part) => part !== '').join('; ')
	};
	const event = intake.event(at, draft, original);
	const [from, to] = track ? ends(feature.geometry) : [];
	if (from && to && (from.lat !== to.lat || from.lon !== to.lon))
		intake.movement({ event, label: draft.title, from, to, when: when(edtf), sources: [] });
}

/** Where features lie, in degrees. */
class Whereabouts {
	readonly #given: Given;
	readonly #neighbours = new Neighbours();
	readonly #mercator: boolean;
	readonly #shapes = new WeakMap<GivenFeature, Shape>();

	constructor(value: unknown, features: readonly (GivenFeature | null)[], given: Given) {
		const { crs, spatialReference } = object(value);
		const { wkid, latestWkid } = object(spatialReference);
		const name = [text(object(object(crs).properties).name), wkid, latestWkid].join(' ');
		this.#given = given;
		this.#mercator = /\b(3857|900913|102100|102113)\b/.test(name);
		if (this.#mercator)
			given.intake.say(
				given.file,
				'Its coordinates are in metres (EPSG:3857); they were turned into degrees.'
			);
		for (const feature of features) {
			if (feature === null) continue;
			const shape = this.#shapeOf(feature);
			if (shape.point !== null)
				this.#neighbours.survey(String(shape.point.lat), String(shape.point.lon));
		}
	}

	#shapeOf(feature: GivenFeature): Shape {
		let shape = this.#shapes.get(feature);
		if (shape === undefined) {
			const { point, ...rest } = shapeOf(feature.geometry);
			shape = { ...rest, point: point && this.#mercator ? fromMercator(point) : point };
			this.#shapes.set(feature, shape);
		}
		return shape;
	}

	/** The point of a feature; without a geometry that of its properties. What is put right is told. */
	of(
		feature: GivenFeature,
		at: { file: string; line: number },
		fields: Fields
	): { point: Point | null; reach: number | null } {
		const { point: given, reach } = this.#shapeOf(feature);
		const country = fields.text('country', 'countryname', 'iso3');
		const [lat, lon] = given
			? [String(given.lat), String(given.lon)]
			: [fields.text('latitude', 'lat'), fields.text('longitude', 'lon', 'lng', 'long')];
		const columns = given
			? (['geometry', 'geometry'] as const)
			: (['latitude', 'longitude'] as const);
		const { intake } = this.#given;
		if (reach !== null && given !== null && Math.abs(given.lat) <= 90 && Math.abs(given.lon) <= 180)
			return { point: given, reach };
		return { point: point(at, { lat, lon, columns, country }, this.#neighbours, intake), reach };
	}
}

/** The first and the last corner of a line. */
function ends(geometry: unknown): (Point | undefined)[] {
	const { type, coordinates } = object(geometry);
	const lines =
		text(type) === 'MultiLineString' ? list(coordinates).map(list) : [list(coordinates)];
	const corners = text(type).endsWith('LineString') ? [lines[0]?.[0], lines.at(-1)?.at(-1)] : [];
	return corners.map(
		(corner) => shapeOf({ type: 'Point', coordinates: corner }).point ?? undefined
	);
}

/** The day in the name of a file, such as `front_20240708.geojson`; null when there is none. */
export function dayIn(file: string): string | null {
	const found = /(?:^|\D)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?:\D|$)/.exec(file.slice(-200));
	if (!found) return null;
	const read = readDate(`${found[1]}-${found[3]}-${found[4]}`);
	return 'edtf' in read ? read.edtf : null;
}

function kindsIn(features: readonly (GivenFeature | null)[]): string {
	const types = new Set(features.map((feature) => text(object(feature?.geometry).type)));
	const kinds = new Set([...types].map((type) => type.replace('Multi', '')));
	const [kind] = kinds;
	const name = { Point: 'points', LineString: 'lines', Polygon: 'areas' }[kind ?? ''] ?? 'features';
	return `${features.length} ${kinds.size === 1 ? name : 'features'}`;
}

function tellAbout(value: unknown, intake: Intake): void {
	const { title, attribution, licence, name } = object(value);
	const credited = text(attribution);
	intake.about({
		...(text(title) !== '' && { title: text(title) }),
		...(text(title) === '' && text(name) !== '' && { title: text(name) }),
		...(credited !== '' && { attributions: [credited] }),
		...(text(licence) !== '' && { licences: [{ name: '', title: text(licence), path: '' }] })
	});
}
