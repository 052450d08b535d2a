import { CELL, mercator, TILE } from './cells';
import { ELSEWHERE, NOWHERE, VAGUE, type Box, type Spot, type Spots } from './spots';
import type { Store } from './store';
import { SOFT, TOO_VAGUE } from './vague';

/** How many steps of doubling lead from `SOFT` to `TOO_VAGUE`, and with what is known sharply how many classes there are. */
const ROUGHLY = 4;
const CLASSES = ROUGHLY + 1;

/**
 * Gathers points by the cells of a grid as wide as a mark at a zoom, within a box: for datasets with more points than
 * can be told apart. A spot stands in the middle of its events and bears the name of the place where more than half of
 * them were, or, where there is none, of one of their places. What is known roughly is kept apart by how roughly. The grid's lines are the same for any
 * box.
 */
export function gridSpots(store: Store, zoom: number, box: Box): Spots {
	const steps = gridding(store, zoom, box);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

/** So many events are gathered in a step. */
const STEP = 2 ** 18;

/** The same in steps, so that something else can be done in between. */
export function* gridding(store: Store, zoom: number, box: Box): Generator<void, Spots> {
	const { size, lat, lon, precision, place } = store.columns;
	const spotOf = new Int32Array(size).fill(NOWHERE);
	const { cells, cellAt } = grid(zoom, box);
	const spotAt = new Int32Array(cells * CLASSES).fill(-1);
	const sums = new Sums(cells * CLASSES);
	for (let i = 0; i < size; i++) {
		if (i % STEP === STEP - 1) yield;
		if (Number.isNaN(lat[i])) continue;
		if (precision[i] >= TOO_VAGUE) {
			spotOf[i] = VAGUE;
			continue;
		}
		const cell = cellAt(lat[i], lon[i]);
		if (cell < 0) {
			spotOf[i] = ELSEWHERE;
			continue;
		}
		const slot = cell * CLASSES + roughly(precision[i]);
		if (spotAt[slot] < 0) spotAt[slot] = sums.begin(place[i]);
		spotOf[i] = spotAt[slot];
		sums.add(spotAt[slot], lat[i], lon[i], precision[i], place[i]);
	}
	return { spots: Array.from({ length: sums.size }, (_, spot) => sums.spot(spot, store)), spotOf };
}

/** What is added up for each spot. */
class Sums {
	size = 0;
	readonly #count: Int32Array;
	readonly #lat: Float64Array;
	readonly #lon: Float64Array;
	/** The largest of its events. Metres. */
	readonly #precision: Float32Array;
	/** The place that leads by votes: the one that more than half of the events share, if there is one (Boyer and Moore). */
	readonly #place: Int32Array;
	readonly #votes: Int32Array;
	/** Whether there are several. */
	readonly #others: Uint8Array;

	constructor(most: number) {
		this.#count = new Int32Array(most);
		this.#lat = new Float64Array(most);
		this.#lon = new Float64Array(most);
		this.#precision = new Float32Array(most);
		this.#place = new Int32Array(most);
		this.#votes = new Int32Array(most);
		this.#others = new Uint8Array(most);
	}

	/** Begins a spot, and says which. */
	begin(place: number): number {
		this.#place[this.size] = place;
		return this.size++;
	}

	add(spot: number, lat: number, lon: number, precision: number, place: number) {
		this.#count[spot]++;
		this.#lat[spot] += lat;
		this.#lon[spot] += lon;
		if (precision > this.#precision[spot]) this.#precision[spot] = precision;
		if (this.#place[spot] === place) {
			this.#votes[spot]++;
			return;
		}
		this.#others[spot] = 1;
		if (this.#votes[spot] > 0) this.#votes[spot]--;
		else {
			this.#place[spot] = place;
			this.#votes[spot] = 1;
		}
	}

	spot(spot: number, { scene }: Store): Spot {
		const count = this.#count[spot];
		const [lat, lon] = [this.#lat[spot] / count, this.#lon[spot] / count];
		const at = scene.places[this.#place[spot]];
		const precision = this.#precision[spot];
		return {
			lat,
			lon,
			precision: precision >= SOFT ? precision : null,
			place: this.#others[spot] ? null : (at?.id ?? null),
			name: at?.name ?? `${lat.toFixed(2)}, ${lon.toFixed(2)}`,
			count
		};
	}
}

/** 0 for what is known sharply, else 1 to `ROUGHLY`. */
function roughly(precision: number): number {
	return precision >= SOFT ? Math.min(Math.floor(Math.log2(precision / SOFT)) + 1, ROUGHLY) : 0;
}

/** The rows of the table of latitudes: between two of them the projection is as good as straight. */
const STEPS = 8192;

/** The cells of a grid within a box: how many, and the one of a point; -1 outside. */
function grid(zoom: number, box: Box) {
	const [west, north] = mercator(box.north, box.west, zoom);
	const [east, south] = mercator(box.south, box.east, zoom);
	const [left, top] = [Math.floor(west / CELL), Math.floor(north / CELL)];
	const wide = Math.floor(east / CELL) - left + 1;
	const tall = Math.floor(south / CELL) - top + 1;
	const across = (TILE * 2 ** zoom) / CELL;
	// the projection costs two functions of trigonometry a point: a table does
	const step = (box.north - box.south) / STEPS || 1;
	const rows = Float64Array.from(
		{ length: STEPS + 2 },
		(_, i) => mercator(box.south + i * step, 0, zoom)[1] / CELL - top
	);
	return {
		cells: wide * tall,
		cellAt(lat: number, lon: number): number {
			if (lat > box.north || lat < box.south) return -1;
			const column = Math.floor((lon / 360 + 0.5) * across) - left;
			if (column < 0 || column >= wide) return -1;
			const at = (lat - box.south) / step;
			const low = Math.floor(at);
			const row = Math.floor(rows[low] + (rows[low + 1] - rows[low]) * (at - low));
			// interpolated: the first and the last may lie beyond by a hair
			return Math.min(Math.max(row, 0), tall - 1) * wide + column;
		}
	};
}
