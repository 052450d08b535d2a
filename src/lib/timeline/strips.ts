import type { Tenure } from '../events/tenures';
import type { Store } from '../store/store';
import type { Strips } from '../viewstate';
import type { Scale } from './scale';

/** Height of a row of the strips, CSS pixels. */
export const ROW = 15;

/** A row: a place and who held it. */
export interface StripRow {
	readonly place: string;
	readonly name: string;
	readonly tenures: readonly Tenure[];
}

/**
 * The rows of the strips: the places with the most events first. `changed` leaves out those that stay with one holder
 * all the time.
 */
export function stripRows(
	tenures: ReadonlyMap<string, readonly Tenure[]>,
	{ dataset, columns, placeAt }: Store,
	which: Strips
): StripRow[] {
	if (which === 'none') return [];
	const counts = new Uint32Array(dataset.places.length);
	for (const place of columns.place) if (place >= 0) counts[place]++;
	const count = (id: string) => counts[placeAt.get(id)!];
	return [...tenures]
		.filter(([, spans]) => which === 'all' || spans.length > 1)
		.filter(([, spans]) => spans.some(({ holder }) => holder !== 'unknown'))
		.sort(([a], [b]) => count(b) - count(a))
		.map(([place, spans]) => ({
			place,
			name: dataset.places[placeAt.get(place)!].name,
			tenures: spans
		}));
}

/** A stretch of a strip on the screen, CSS pixels. */
export interface Stretch {
	readonly row: number;
	readonly x: number;
	readonly width: number;
	readonly tenure: Tenure;
}

/** The stretches that reach into the screen, up to where anything is known (exclusive). */
export function stretches(
	rows: readonly StripRow[],
	{ x, width }: Scale,
	knownTo: number = Infinity
): Stretch[] {
	return rows.flatMap(({ tenures }, row) =>
		tenures.flatMap((tenure) => {
			const from = Math.max(x(tenure.from), 0);
			const to = Math.min(x(Math.min(tenure.to, knownTo)), width);
			return to > from ? { row, x: from, width: to - from, tenure } : [];
		})
	);
}
