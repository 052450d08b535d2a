import type { Columns } from './columns';
import type { Store } from './store';
import { SOFT, TOO_VAGUE } from './vague';

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

/**
 * All spots of a dataset, and for each event the position of its spot: -1 without one, -2 when it is too vague, -3 when
 * it lies outside of the box for which spots were gathered.
 */
export interface Spots {
	readonly spots: readonly Spot[];
	readonly spotOf: Int32Array;
}

/** Degrees. */
export interface Box {
	readonly south: number;
	readonly west: number;
	readonly north: number;
	readonly east: number;
}

/** More points than this are gathered by a grid: see `gridSpots`. */
const MOST = 4_000;

/** How the spot of an event that has none is written, and how many ways of that there are. */
export const [NOWHERE, VAGUE, ELSEWHERE] = [-1, -2, -3];
export const ASIDE = 3;

/**
 * Gathers the points at which the events of a dataset lie, one spot a point: events of one place that are known alike
 * share it. Null when there are too many points for that.
 */
export function spots(store: Store): Spots | null {
	const { columns, scene, place } = store;
	const { size, lat, lon, precision } = columns;
	const spotOf = new Int32Array(size).fill(NOWHERE);
	const first: number[] = [];
	const counts: number[] = [];
	const slots = new Int32Array(4 * MOST).fill(-1);
	for (let i = 0; i < size; i++) {
		if (Number.isNaN(lat[i])) continue;
		if (precision[i] >= TOO_VAGUE) {
			spotOf[i] = VAGUE;
			continue;
		}
		let slot = hash(lat[i], lon[i], softness(precision[i])) % slots.length;
		while (slots[slot] >= 0 && !alike(columns, first[slots[slot]], i)) {
			slot = (slot + 1) % slots.length;
		}
		let spot = slots[slot];
		if (spot < 0) {
			if (first.length === MOST) return null;
			spot = slots[slot] = first.length;
			first.push(i);
			counts.push(0);
		}
		counts[spot]++;
		spotOf[i] = spot;
	}
	return {
		spots: first.map((event, spot) => {
			const id = scene.places[columns.place[event]]?.id ?? null;
			return {
				lat: lat[event],
				lon: lon[event],
				precision: softness(precision[event]) || null,
				place: id,
				name: place(id)?.name ?? `${lat[event]}, ${lon[event]}`,
				count: counts[spot]
			};
		}),
		spotOf
	};
}

/** The least box about the points of some events, at which they can be drawn; null when none has one. */
export function boxAbout(events: Iterable<number>, { lat, lon, precision }: Columns): Box | null {
	let [south, west, north, east] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const event of events) {
		if (Number.isNaN(lat[event]) || precision[event] >= TOO_VAGUE) continue;
		south = Math.min(south, lat[event]);
		north = Math.max(north, lat[event]);
		west = Math.min(west, lon[event]);
		east = Math.max(east, lon[event]);
	}
	return south <= north ? { south, west, north, east } : null;
}

/** Whether a box holds all of another one. */
export function encloses(outer: Box, inner: Box): boolean {
	return (
		outer.south <= inner.south &&
		outer.west <= inner.west &&
		outer.north >= inner.north &&
		outer.east >= inner.east
	);
}

/** What tells spots of one point apart: nothing below `SOFT`, the metres from there on. */
function softness(precision: number): number {
	return precision >= SOFT ? precision : 0;
}

function alike({ lat, lon, precision }: Columns, one: number, other: number): boolean {
	return (
		lat[one] === lat[other] &&
		lon[one] === lon[other] &&
		softness(precision[one]) === softness(precision[other])
	);
}

/** Three numbers mixed into a whole one that is not negative. */
function hash(a: number, b: number, c: number): number {
	const mixed =
		Math.imul(Math.round(a * 1e6), 0x9e3779b1) ^
		Math.imul(Math.round(b * 1e6), 0x85ebca6b) ^
		Math.imul(c, 0xc2b2ae35);
	return (mixed ^ (mixed >>> 15)) >>> 0;
}
