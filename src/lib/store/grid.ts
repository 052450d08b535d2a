import { CELL, mercator, TILE } from './cells';
import { ELSEWHERE, NOWHERE, SOFT, TOO_VAGUE, VAGUE, type Box, type Spots } from './spots';
import type { Store } from './store';

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
	const { size, lat, lon, precision, place } = store.columns;
	const spotOf = new Int32Array(size).fill(NOWHERE);
	const { cells, cellAt } = grid(zoom, box);
	const spotAt = new Int32Array(cells * CLASSES).fill(-1);
	const found: Sum[] = [];
	for (let i = 0; i < size; i++) {
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
		let spot = spotAt[slot];
		if (spot < 0) {
			spot = spotAt[slot] = found.length;
			found.push({
				count: 0,
				lat: 0,
				lon: 0,
				precision: 0,
				place: place[i],
				votes: 0,
				others: false
			});
		}
		const sum = found[spot];
		sum.count++;
		sum.lat += lat[i];
		sum.lon += lon[i];
		if (precision[i] > sum.precision) sum.precision = precision[i];
		vote(sum, place[i]);
		spotOf[i] = spot;
	}
	return { spots: found.map((sum) => spotOfSum(sum, store)), spotOf };
}

/** What is added up for a spot. */
interface Sum {
	count: number;
	lat: number;
	lon: number;
	/** The largest of its events. Metres. */
	precision: number;
	/** The place that leads by votes: the one that more than half of the events share, if there is one (Boyer and Moore). */
	place: number;
	votes: number;
	/** Whether there are several. */
	others: boolean;
}

function vote(sum: Sum, place: number) {
	if (sum.place === place) {
		sum.votes++;
		return;
	}
	sum.others = true;
	if (sum.votes-- > 0) return;
	sum.place = place;
	sum.votes = 1;
}

function spotOfSum({ count, place, others, ...sum }: Sum, store: Store) {
	const [lat, lon] = [sum.lat / count, sum.lon / count];
	const at = store.scene.places[place];
	return {
		lat,
		lon,
		precision: sum.precision >= SOFT ? sum.precision : null,
		place: others ? null : (at?.id ?? null),
		name: at?.name ?? `${lat.toFixed(2)}, ${lon.toFixed(2)}`,
		count
	};
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
