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
import type { Point } from './places';
import { shapeOf } from './shape';
import { Whereabouts } from './whereabouts';

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
		(type === 'umap' && paths.get('layers[].features[].type') === 'Feature') ||
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
	const what = `It is ${kind} of ${kindsIn(features)}`;
	if (areDistricts(features))
		return intake.noEvents(
			file,
			`${what} that are the boundaries of districts, not events: their dates say since when they are valid.`
		);
	const times = new FeatureTimes(features, given);
	const named = times.any ? null : dayIn(file);
	if (!times.any && named === null) {
		const { name, value } = times.unread ?? {};
		const why = name
			? `whose dates are not understood, such as "${value?.slice(0, 40)}" in ${name}.`
			: 'without any dates: places, not events.';
		return intake.noEvents(file, `${what} ${why}`);
	}
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

/** Whether these are the districts of a country as OCHA publishes them: each with its code and the day from which it is valid. */
function areDistricts(features: readonly (GivenFeature | null)[]): boolean {
	return features.every((feature) => {
		const names = Object.keys(feature?.properties ?? {});
		return [/^adm\d_?pcode$/i, /^valid_?(on|to)$/i].every((one) =>
			names.some((name) => one.test(name))
		);
	});
}

function tellAbout(value: unknown, intake: Intake): void {
	const { properties, ...own } = object(value);
	const { title, attribution, licence, name } = own.type === 'umap' ? object(properties) : own;
	const credited = text(attribution);
	intake.about({
		...(text(title) !== '' && { title: text(title) }),
		...(text(title) === '' && text(name) !== '' && { title: text(name) }),
		...(credited !== '' && { attributions: [credited] }),
		...(text(licence) !== '' && { licences: [{ name: '', title: text(licence), path: '' }] })
	});
}
