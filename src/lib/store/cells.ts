import type { Spot } from './spots';

/** Side of a map tile in CSS pixels; the world is `TILE * 2 ** zoom` wide. */
export const TILE = 256;
/** Spots whose signs would hide one another share a cell. CSS pixels. */
export const CELL = 26;

/** Web Mercator: degrees to CSS pixels of the whole world at a zoom. */
export function mercator(lat: number, lon: number, zoom: number): [x: number, y: number] {
	const size = TILE * 2 ** zoom;
	const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
	return [
		((lon + 180) / 360) * size,
		(0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size
	];
}

/** The inverse of `mercator`. */
export function unproject(x: number, y: number, zoom: number): [lat: number, lon: number] {
	const size = TILE * 2 ** zoom;
	const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
	return [lat, (x / size) * 360 - 180];
}

/**
 * Gathers spots that lie too near to one another at a zoom: for each spot the spot that leads its cell (itself, when
 * it leads). The busiest spots lead. Depends on all events of the dataset and on the zoom alone, so that a mark stays
 * one mark while the window moves.
 */
export function cells(spots: readonly Spot[], zoom: number): Int32Array {
	const points = spots.map(({ lat, lon }) => mercator(lat, lon, zoom));
	const leadOf = new Int32Array(spots.length).fill(-1);
	const leads = new Map<number, number[]>();
	const busiest = [...spots.keys()].sort((a, b) => spots[b].count - spots[a].count || a - b);
	for (const spot of busiest) {
		const [x, y] = points[spot];
		const column = Math.floor(x / CELL);
		const row = Math.floor(y / CELL);
		let nearest = CELL;
		for (let i = column - 1; i <= column + 1; i++) {
			for (let j = row - 1; j <= row + 1; j++) {
				for (const lead of leads.get(keyOf(i, j)) ?? []) {
					const distance = Math.hypot(points[lead][0] - x, points[lead][1] - y);
					if (distance < nearest) {
						nearest = distance;
						leadOf[spot] = lead;
					}
				}
			}
		}
		if (leadOf[spot] >= 0) continue;
		leadOf[spot] = spot;
		const key = keyOf(column, row);
		const there = leads.get(key);
		if (there) there.push(spot);
		else leads.set(key, [spot]);
	}
	return leadOf;
}

/** One number for a column and a row; both are far below 2 ** 26 at any zoom. */
function keyOf(column: number, row: number): number {
	return column * 2 ** 26 + row;
}

/**
 * The spots of each cell: those of the cell that `leads[i]` leads are `members[first[i]]` up to
 * `members[first[i + 1]]`, ascending.
 */
export interface Cells {
	readonly leadOf: Int32Array;
	readonly leads: Uint32Array;
	readonly first: Uint32Array;
	readonly members: Uint32Array;
}

/** Lists the spots of each cell. `leadOf` has the spot that leads the cell of a spot. */
export function cellTable(leadOf: Int32Array): Cells {
	const leads = Uint32Array.from([...leadOf.keys()].filter((spot) => leadOf[spot] === spot));
	const cellAt = new Uint32Array(leadOf.length);
	leads.forEach((lead, cell) => (cellAt[lead] = cell));
	const first = new Uint32Array(leads.length + 1);
	for (const lead of leadOf) first[cellAt[lead] + 1]++;
	for (let cell = 0; cell < leads.length; cell++) first[cell + 1] += first[cell];
	const next = first.slice();
	const members = new Uint32Array(leadOf.length);
	leadOf.forEach((lead, spot) => (members[next[cellAt[lead]]++] = spot));
	return { leadOf, leads, first, members };
}
