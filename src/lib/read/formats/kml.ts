import { plainName } from './columnnames';
import type { Given } from './features';
import { sureness, type Format } from './format';
import { readFeatures } from './geojson';
import { isNamedDate } from './guessdates';
import { readDate } from './notation';
import { decode } from './text';
import { child, childText, readXml, within, type Element } from './xml';

/** KML: each placemark is an event; its time is its own or that of a folder around it. */
export const kml: Format = {
	id: 'kml',
	name: 'KML',
	recognises: ({ start }) =>
		/<([a-z0-9]{1,8}:)?kml[\s>]/i.test(start.slice(0, 4000)) ? sureness.sure : sureness.no,
	read(file, intake, choices) {
		const features: unknown[] = [];
		let title = '';
		const names = { whole: new Set(['Placemark']), kept: new Set(['TimeSpan', 'TimeStamp']) };
		const fault = readXml(decode(file.bytes).text, names, (placemark, around) => {
			title ||= childText(
				around.find(({ name }) => name === 'Document'),
				'name'
			);
			features.push(placemarkFeature(placemark, around));
		});
		const given: Given = { file: file.name, intake, choices, kind: 'a KML file' };
		if (fault !== null && features.length === 0)
			return intake.noEvents(file.name, 'It is a KML file that is damaged or cut off.');
		if (fault !== null)
			intake.say(file.name, `It is damaged; what stands before the damage was read: ${fault}.`);
		readFeatures({ type: 'FeatureCollection', title, features }, given);
	}
};

function placemarkFeature(placemark: Element, around: readonly Element[]): unknown {
	const folders = around
		.filter(({ name }) => name === 'Folder')
		.map((folder) => childText(folder, 'name'));
	const data = [...within(placemark, 'Data'), ...within(placemark, 'SimpleData')].map(
		(each): [string, string] => [
			each.attributes.get('name') ?? '',
			each.name === 'Data' ? childText(each, 'value') : each.text
		]
	);
	const track = within(placemark, 'Track');
	const times = track.flatMap((each) => each.children.filter(({ name }) => name === 'when'));
	// what is said of a folder counts for what says nothing of itself
	const dated = data.some(([name, value]) => isNamedDate(plainName(name)) && isDate(value));
	const elements = dated ? [placemark] : [placemark, ...[...around].reverse()];
	const when = times.length > 0 ? undefined : timeOf(elements);
	const properties = new Map<string, unknown>([
		['name', childText(placemark, 'name')],
		['description', childText(placemark, 'description') || childText(placemark, 'Snippet')],
		['address', childText(placemark, 'address')],
		['folder', folders.filter((name) => name !== '').join(' / ')],
		...data.filter(([name]) => name !== '')
	]);
	for (const [name, value] of properties) if (value === '') properties.delete(name);
	if (times.length > 0)
		properties.set(
			'times',
			times.map(({ text }) => text)
		);
	const id = placemark.attributes.get('id');
	return {
		type: 'Feature',
		...(id !== undefined && { id }),
		...(when !== undefined && { when }),
		properties: Object.fromEntries(properties),
		geometry: geometryOf(placemark)
	};
}

/** The time of the first of these elements that has one. A span without an end goes on. */
function timeOf(elements: readonly Element[]): { edtf: string } | undefined {
	for (const element of elements) {
		const stamp = childText(child(element, 'TimeStamp'), 'when');
		if (stamp !== '') return { edtf: edtf(stamp) };
		const span = child(element, 'TimeSpan');
		const [begin, end] = [childText(span, 'begin'), childText(span, 'end')].map(
			(text) => text && edtf(text)
		);
		if (begin !== '' && begin === end) return { edtf: begin };
		if (begin !== '' || end !== '') return { edtf: `${begin || '..'}/${end || '..'}` };
	}
	return undefined;
}

function isDate(text: string): boolean {
	return !('reason' in readDate(text));
}

/** The day as written; what cannot be read stays, so that it is refused as it stands. */
function edtf(text: string): string {
	const read = readDate(text);
	return 'edtf' in read ? read.edtf : text;
}

function geometryOf(placemark: Element): unknown {
	const geometries = ['Point', 'LineString', 'LinearRing', 'Polygon', 'Track'].flatMap((name) =>
		within(placemark, name).flatMap((each) => geometry(each) ?? [])
	);
	const [first] = geometries;
	if (first === undefined) return null;
	const areas = geometries.filter(({ type }) => type === 'Polygon');
	if (areas.length > 1)
		return { type: 'MultiPolygon', coordinates: areas.map(({ coordinates }) => coordinates) };
	return areas[0] ?? first;
}

function geometry(element: Element): { type: string; coordinates: unknown } | null {
	if (element.name === 'Polygon') {
		const rings = within(element, 'LinearRing').map((ring) =>
			positions(childText(ring, 'coordinates'), /\s+/, ',')
		);
		return { type: 'Polygon', coordinates: rings };
	}
	if (element.name === 'Track') {
		const corners = element.children
			.filter(({ name }) => name === 'coord')
			.map(({ text }) => text.split(/\s/).slice(0, 2).map(Number));
		return { type: 'LineString', coordinates: corners };
	}
	const corners = positions(childText(element, 'coordinates'), /\s+/, ',');
	if (corners.length === 0) return null;
	return element.name === 'Point'
		? { type: 'Point', coordinates: corners[0] }
		: { type: 'LineString', coordinates: corners };
}

/** `43.13,36.34,0 43.2,36.4,0`; spaces may stand behind the commas too. */
function positions(text: string, between: RegExp, comma: string): number[][] {
	return text
		.replaceAll(', ', comma)
		.split(between)
		.filter((tuple) => tuple !== '')
		.map((tuple) => tuple.split(comma).slice(0, 2).map(Number))
		.filter(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat));
}
