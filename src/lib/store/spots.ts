import type { Store } from './store';

/** A point at which events lie, degrees. `precision` in metres: how far from it they may have been; null: not said. */
export interface Spot {
	readonly lat: number;
	readonly lon: number;
	readonly precision: number | null;
	/** Id of the place, or null for a point of its own. */
	readonly place: string | null;
	readonly name: string;
	/** How many events of the dataset lie here. */
	readonly count: number;
}

/** All spots of a dataset, and for each event the position of its spot: -1 without one, -2 when it is too vague. */
export interface Spots {
	readonly spots: readonly Spot[];
	readonly spotOf: Int32Array;
}

/** Nothing known so vaguely is drawn at a point of the map: it would look like a place. Metres. */
export const TOO_VAGUE = 100_000;
/** From here on an event lies in a soft area instead of at a point. Metres. */
export const SOFT = 8_000;

/** Gathers the points at which the events of a dataset lie. Events of one place that are known alike share a spot. */
export function spots({ dataset, columns, place }: Store): Spots {
	const found = new Map<string, number>();
	const list: (Omit<Spot, 'count'> & { count: number })[] = [];
	const spotOf = new Int32Array(columns.size).fill(-1);
	dataset.events.forEach((event, i) => {
		if (event.lat === null || event.lon === null) return;
		if ((event.precision ?? 0) >= TOO_VAGUE) {
			spotOf[i] = -2;
			return;
		}
		const precision = (event.precision ?? 0) >= SOFT ? event.precision : null;
		const key = [event.lat, event.lon, precision].join();
		let spot = found.get(key);
		if (spot === undefined) {
			found.set(key, (spot = list.length));
			const name = place(event.place)?.name ?? `${event.lat}, ${event.lon}`;
			list.push({ lat: event.lat, lon: event.lon, precision, place: event.place, name, count: 0 });
		}
		list[spot].count++;
		spotOf[i] = spot;
	});
	return { spots: list, spotOf };
}
