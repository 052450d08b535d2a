import type { Spot } from './spots';

/** Side of a map tile in CSS pixels; the world is `TILE * 2 ** zoom` wide. */
const TILE = 256;
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

/**
 * Gathers spots that lie too near to one another at a zoom: for each spot the spot that leads its cell (itself, when
 * it leads). The busiest spots lead. Depends on all events of the dataset and on the zoom alone, so that a mark stays
 * one mark while the window moves.
 */
export function cells(spots: readonly Spot[], zoom: number): Int32Array {
	const points = spots.map(({ lat, lon }) => mercator(lat, lon, zoom));
	const leadOf = new Int32Array(spots.length).fill(-1);
	const leads = new Map<string, number[]>();
	const busiest = [...spots.keys()].sort((a, b) => spots[b].count - spots[a].count || a - b);
	for (const spot of busiest) {
		const [x, y] = points[spot];
		const column = Math.floor(x / CELL);
		const row = Math.floor(y / CELL);
		let nearest = CELL;
		for (let i = column - 1; i <= column + 1; i++) {
			for (let j = row - 1; j <= row + 1; j++) {
				for (const lead of leads.get(`${i},${j}`) ?? []) {
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
		const key = `${column},${row}`;
		const there = leads.get(key);
		if (there) there.push(spot);
		else leads.set(key, [spot]);
	}
	return leadOf;
}
