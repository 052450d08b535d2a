import { cells, cellTable } from '../store/cells';
import { gridding } from '../store/grid';
import { ELSEWHERE, encloses, spots, type Box, type Spots } from '../store/spots';
import type { Store } from '../store/store';
import type { Gathered } from './marks';
import { boxOf, type Projection } from './projection';

/** The zoom of the cells before there is a map. */
const FIRST = 8;
/** By what part of its size, on each side, more than the map is gathered, so that it can be moved. */
const ROOM = 0.5;

/**
 * Gathers a store's points for a map, and again when it has to be: every point where they can be told apart, else by a
 * grid, for the part of the earth about the map, when it rests at another zoom or leaves that part. What is given stays
 * the same as long as it holds.
 */
export class Gathering {
	readonly #store: Store;
	readonly #few: Spots | null;
	#zoom = NaN;
	#within: Box | null = null;
	#last: Gathered | null = null;

	constructor(store: Store) {
		this.#store = store;
		this.#few = spots(store);
	}

	/** What there is for a map of a size in CSS pixels, `still` when it rests. */
	now(where: Projection | null, width: number, height: number, still: boolean): Gathered {
		if (!where) return (this.#last ??= gathered(this.#few ?? nothing(this.#store), FIRST));
		if (this.#few) {
			if (where.zoom !== this.#zoom) this.#last = gathered(this.#few, where.zoom);
			this.#zoom = where.zoom;
			return this.#last!;
		}
		const same = where.zoom === this.#zoom || !still;
		const within = this.#within && encloses(this.#within, boxOf(where, width, height));
		if (!this.#last || !within || !same) for (const _ of this.ahead(where, width, height));
		return this.#last!;
	}

	/** Does what `now` would have to do, in steps. */
	*ahead(where: Projection, width: number, height: number): Generator<void> {
		if (this.#few) return;
		const within = boxOf(where, width, height, ROOM);
		const found = yield* gridding(this.#store, where.zoom, within);
		this.#within = within;
		this.#zoom = where.zoom;
		this.#last = gathered(found, where.zoom);
	}
}

/** Spots with their cells at a zoom. */
export function gathered(found: Spots, zoom: number): Gathered {
	return { ...found, cells: cellTable(cells(found.spots, zoom)) };
}

function nothing({ columns }: Store): Spots {
	return { spots: [], spotOf: new Int32Array(columns.size).fill(ELSEWHERE) };
}
