import { link } from '../link';
import { sureness, type Format } from './format';
import { readFeatures } from './geojson';
import { decode } from './text';
import { child, childText, readXml, within, type Element } from './xml';

/** GPX: each waypoint, track and route is an event; a track lasts from its first to its last point. */
export const gpx: Format = {
	id: 'gpx',
	name: 'GPX',
	recognises: ({ start }) =>
		/<([a-z0-9]{1,8}:)?gpx[\s>]/i.test(start.slice(0, 4000)) ? sureness.sure : sureness.no,
	read(file, intake, choices) {
		const features: unknown[] = [];
		let title = '';
		const names = { whole: new Set(['wpt', 'trk', 'rte']), kept: new Set(['metadata']) };
		const fault = readXml(decode(file.bytes).text, names, (element, [root]) => {
			title ||= childText(child(root, 'metadata'), 'name') || childText(root, 'name');
			features.push(element.name === 'wpt' ? waypoint(element) : track(element));
		});
		if (fault !== null && features.length === 0)
			return intake.noEvents(file.name, 'It is a GPX file that is damaged or cut off.');
		if (fault !== null)
			intake.say(file.name, `It is damaged; what stands before the damage was read: ${fault}.`);
		const given = { file: file.name, intake, choices, kind: 'a GPX file' };
		readFeatures({ type: 'FeatureCollection', title, features }, given);
	}
};

function waypoint(element: Element): unknown {
	const time = childText(element, 'time');
	return {
		type: 'Feature',
		properties: { ...told(element), ...(time !== '' && { time }) },
		geometry: { type: 'Point', coordinates: position(element) }
	};
}

function track(element: Element): unknown {
	const points = within(element, element.name === 'trk' ? 'trkpt' : 'rtept');
	const times = points.map((point) => childText(point, 'time')).filter((time) => time !== '');
	return {
		type: 'Feature',
		properties: { ...told(element), ...(times.length > 0 && { times }) },
		geometry: points.length === 0 ? null : { type: 'LineString', coordinates: points.map(position) }
	};
}

function told(element: Element): Readonly<Record<string, string>> {
	const address = link(child(element, 'link')?.attributes.get('href') ?? '');
	const texts = ['name', 'desc', 'cmt', 'sym', 'type', 'src']
		.map((name): [string, string] => [name, childText(element, name)])
		.filter(([, value]) => value !== '');
	return { ...Object.fromEntries(texts), ...(address !== null && { link: address }) };
}

function position({ attributes }: Element): number[] {
	return ['lon', 'lat'].map((name) => Number(attributes.get(name) || NaN));
}
