import { cells, cellTable } from '../store/cells';
import { gridSpots } from '../store/grid';
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
 * grid, for the part of the earth about the map, when it rests at another zoom or leaves that part. What is returned
 * stays the same as long as it holds.
 */
export function gathering(store: Store) {
	const few = spots(store);
	let zoom = NaN;
	let within: Box | null = null;
	let last: Gathered | null = null;
	return (where: Projection | null, width: number, height: number, still: boolean): Gathered => {
		if (!where) return (last ??= few ? gathered(few, FIRST) : gathered(nothing(store), FIRST));
		if (few) {
			if (where.zoom !== zoom) last = gathered(few, where.zoom);
		} else {
			const same = where.zoom === zoom || !still;
			if (last && within && same && encloses(within, boxOf(where, width, height))) return last;
			within = boxOf(where, width, height, ROOM);
			last = gathered(gridSpots(store, where.zoom, within), where.zoom);
		}
		zoom = where.zoom;
		return last!;
	};
}

/** Spots with their cells at a zoom. */
export function gathered(found: Spots, zoom: number): Gathered {
	return { ...found, cells: cellTable(cells(found.spots, zoom)) };
}

function nothing({ columns }: Store): Spots {
	return { spots: [], spotOf: new Int32Array(columns.size).fill(ELSEWHERE) };
}
