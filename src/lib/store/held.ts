import type { Tenure } from '../events/tenures';
import type { Store } from './store';

/** A row: a place and who held it. */
export interface HeldRow {
	readonly place: string;
	readonly name: string;
	readonly tenures: readonly Tenure[];
}

/**
 * The rows of who held what: the places with the most events first. `changed` leaves out those that stay with one holder
 * all the time.
 */
export function heldRows(
	tenures: ReadonlyMap<string, readonly Tenure[]>,
	{ scene, placeAt, placeCounts }: Store,
	which: 'changed' | 'all' | 'none'
): HeldRow[] {
	if (which === 'none' || !tenures.size) return [];
	const counts = placeCounts();
	const count = (id: string) => counts[placeAt.get(id)!];
	return [...tenures]
		.filter(([, spans]) => which === 'all' || spans.length > 1)
		.filter(([, spans]) => spans.some(({ holder }) => holder !== 'unknown'))
		.sort(([a], [b]) => count(b) - count(a))
		.map(([place, spans]) => ({
			place,
			name: scene.places[placeAt.get(place)!].name,
			tenures: spans
		}));
}
