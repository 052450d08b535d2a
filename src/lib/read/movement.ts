import type { Movement } from '../events/dataset';
import { position, type Feature } from './feature';
import { list } from './json';
import type { Known } from './row';

/** The movement of a feature of `movements.geojson`, or null when it leads nowhere or belongs to no event. */
export function movement(
	{ row, when, type, coordinates }: Feature<'event' | 'label' | 'sources'>,
	events: Known,
	sources: Known
): Movement | null {
	row.needed('properties.event');
	const event = row.reference('properties.event', 'event', events);
	const label = row.needed('properties.label');
	row.needed('properties.sources');
	const cited = row.references('properties.sources', 'source', sources);

	const positions = list(coordinates).map(position);
	const [from, to] = positions;
	const line = type === 'LineString' && positions.length === 2 && from && to;
	if (!line) row.note('geometry', 'not a line of two positions [lon, lat]');
	if (!line || event === null || when === null) {
		row.refuse();
		return null;
	}
	return { event, label, from: point(from), to: point(to), when, sources: cited };
}

function point([lon, lat]: readonly [number, number]): Movement['from'] {
	return { lat, lon };
}
