import type { Area } from '../events/dataset';
import { position, type Feature } from './feature';
import { list } from './json';
import type { Known } from './row';

/** The area of a feature of `areas.geojson`, or null: without an author it would be nobody's assessment. */
export function area(
	{ row, when, type, coordinates }: Feature<'name' | 'author' | 'holder'>,
	holders: Known
): Area | null {
	const name = row.needed('properties.name');
	const author = row.needed('properties.author');
	row.needed('properties.holder');
	const holder = row.reference('properties.holder', 'holder', holders);
	const polygons = polygonsOf(type, coordinates);
	if (polygons === null) row.note('geometry', 'not a polygon of closed rings of [lon, lat]');
	if (polygons === null || holder === null || author === '' || when === null) {
		row.refuse();
		return null;
	}
	return { name, author, holder, when, polygons };
}

function polygonsOf(type: string, coordinates: unknown): Area['polygons'] | null {
	if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
	const polygons = type === 'Polygon' ? [coordinates] : list(coordinates);
	const read = polygons.map((polygon) => list(polygon).map(ringOf));
	const whole = read.every((rings) => rings.length > 0 && !rings.includes(null));
	return whole && read.length > 0 ? (read as Area['polygons']) : null;
}

/** A ring has four positions or more and ends where it starts. */
function ringOf(value: unknown): Area['polygons'][number][number] | null {
	const ring = list(value).map(position);
	const [first] = ring;
	const last = ring.at(-1);
	if (ring.length < 4 || ring.includes(null) || !first || !last) return null;
	const closed = first[0] === last[0] && first[1] === last[1];
	return closed ? (ring as Area['polygons'][number][number]) : null;
}
