import type { Actor } from '../events/dataset';
import type { Tenure } from '../events/tenures';
import type { Span } from '../time/span';
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

/** Who holds the places of some rows within a span, again and again. */
export function holdersIn(
	rows: readonly HeldRow[],
	[from, to]: Span = [-Infinity, Infinity]
): string[] {
	return rows.flatMap(({ tenures }) =>
		tenures.filter((tenure) => tenure.from < to && tenure.to > from).map(({ holder }) => holder)
	);
}

/** Some holders, each once: the actors in the order of the dataset, then those that nobody is. */
export function inOrder(holders: readonly string[], actors: readonly Actor[]): string[] {
	const order = [...actors.map(({ id }) => id), 'contested', 'unknown'];
	return [...new Set(holders)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
