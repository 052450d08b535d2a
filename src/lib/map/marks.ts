import { kinds } from '../events/kind';
import type { Cells } from '../store/cells';
import type { Spot, Spots } from '../store/spots';
import type { Tally } from '../store/tally';
import type { Span } from '../time/span';
import { Nearby } from './nearby';
import type { Projection } from './projection';

/** Something on the map that can be hit: the events of one place, or of places too near to be told apart. */
export interface MapMark {
	/** The spot that leads the cell: the mark's identity while the zoom stays. */
	readonly cell: number;
	/** The busiest of its spots: here it stands. */
	readonly spot: number;
	/** Id of the place there, or null. */
	readonly place: string | null;
	/** How many events, and how many of each kind, by position in the table of kinds. */
	readonly count: number;
	readonly kinds: Int32Array;
	/** The event, where there is one. */
	readonly only: number | null;
	/** CSS pixels. */
	readonly radius: number;
	/** 0 to 1: paler the longer ago the newest of the events was. */
	readonly strength: number;
}

/** The spots of a dataset and their cells at a zoom. */
export interface Gathered extends Spots {
	readonly cells: Cells;
}

const KINDS = kinds.length;

/** Radius of a mark of so many events, CSS pixels. */
export function radiusOf(count: number): number {
	return count === 1 ? 7 : Math.min(16, 7.6 + 1.9 * Math.sqrt(count));
}

/** The marks of a window, the largest first. The tally counts its events by spot. */
export function mapMarks(tally: Tally, { spots, cells }: Gathered, span: Span): MapMark[] {
	const { leads, first, members } = cells;
	const { totals, newest, counts } = tally;
	const byKind = new Int32Array(leads.length * KINDS);
	const marks: MapMark[] = [];
	for (let cell = 0; cell < leads.length; cell++) {
		let [count, spot, latest] = [0, -1, -Infinity];
		for (let i = first[cell]; i < first[cell + 1]; i++) {
			const one = members[i];
			if (!totals[one]) continue;
			count += totals[one];
			if (spot < 0 || totals[one] > totals[spot]) spot = one;
			if (newest[one] > latest) latest = newest[one];
			for (let kind = 0; kind < KINDS; kind++) {
				byKind[cell * KINDS + kind] += counts[one * KINDS + kind];
			}
		}
		if (!count) continue;
		marks.push({
			cell: leads[cell],
			spot,
			place: spots[spot].place,
			count,
			kinds: byKind.subarray(cell * KINDS, (cell + 1) * KINDS),
			only: count === 1 ? tally.only(spot) : null,
			radius: radiusOf(count),
			strength: strength(latest, span)
		});
	}
	return marks.sort((a, b) => b.count - a.count || a.cell - b.cell);
}

function strength(newest: number, [from, to]: Span): number {
	const age = Math.min(Math.max((to - newest) / (to - from), 0), 1);
	return 1 - 0.5 * age;
}

/** How many events of each kind a mark stands for: those kinds of which there are some. */
export function kindsOf({ kinds }: MapMark): Map<number, number> {
	const found = new Map<number, number>();
	for (let kind = 0; kind < kinds.length; kind++) if (kinds[kind]) found.set(kind, kinds[kind]);
	return found;
}

/** Whether a mark stands for events of several kinds. */
export function isMixed({ kinds, count }: MapMark): boolean {
	for (const some of kinds) if (some) return some < count;
	return false;
}

/** The spots at which the events of a mark lie, the busiest first. */
export function spotsOf({ cell }: MapMark, { totals }: Tally, { cells }: Gathered): number[] {
	const index = cells.leads.indexOf(cell);
	return [...cells.members.subarray(cells.first[index], cells.first[index + 1])]
		.filter((spot) => totals[spot])
		.sort((a, b) => totals[b] - totals[a] || a - b);
}

/** Those of the events in the window that a mark stands for, in order of time. */
export function eventsOf({ cell }: MapMark, shown: Uint32Array, gathered: Gathered): Uint32Array {
	return shown.filter((event) => cellOf(event, gathered) === cell);
}

/** The last of those events in time. */
export function lastOf({ cell }: MapMark, shown: Uint32Array, gathered: Gathered): number | null {
	return shown.findLast((event) => cellOf(event, gathered) === cell) ?? null;
}

/** The cell in which an event lies; null without one. */
export function cellOf(event: number, { spotOf, cells }: Gathered): number | null {
	const spot = spotOf[event];
	return spot < 0 ? null : cells.leadOf[spot];
}

/** A mark where it is on the screen, in CSS pixels of the map. */
export interface Placed {
	readonly mark: MapMark;
	readonly x: number;
	readonly y: number;
}

/** Where spots are on the screen, by position. CSS pixels. */
export interface Standing {
	readonly x: Float64Array;
	readonly y: Float64Array;
}

/** Sets spots on the screen: the same for any window, as long as the map stays. */
export function standing(spots: readonly Spot[], where: Pick<Projection, 'point'>): Standing {
	const [x, y] = [new Float64Array(spots.length), new Float64Array(spots.length)];
	spots.forEach(({ lat, lon }, spot) => {
		const point = where.point(lat, lon);
		x[spot] = point.x;
		y[spot] = point.y;
	});
	return { x, y };
}

/** Marks nearer than this to one another would hide one another. CSS pixels. */
const HIDES = 14;

/**
 * Sets marks on the screen: each at its busiest spot, or, where it would hide another mark there, at the spot that leads
 * its cell. Leads are a cell apart, so this comes to an end.
 */
export function place(marks: readonly MapMark[], { x, y }: Standing): Placed[] {
	const placed = marks.map((mark) => ({
		mark,
		x: x[mark.spot],
		y: y[mark.spot],
		within: HIDES
	}));
	const loose = placed.filter(({ mark }) => mark.spot !== mark.cell);
	if (!loose.length) return placed;
	const nearby = new Nearby(HIDES);
	for (const one of placed) nearby.add(one);
	const led = new Set<Placed>();
	for (let moved = true; moved;) {
		moved = false;
		for (const one of loose) {
			if (led.has(one) || !nearby.hides(one.x, one.y, one)) continue;
			nearby.remove(one);
			one.x = x[one.mark.cell];
			one.y = y[one.mark.cell];
			nearby.add(one);
			led.add(one);
			moved = true;
		}
	}
	return placed;
}

/** The marks on a map of a size, or so near to it that they reach in. CSS pixels. */
export function within(
	placed: readonly Placed[],
	width: number,
	height: number,
	near = 0
): Placed[] {
	return placed.filter(
		({ x, y }) => x >= -near && y >= -near && x <= width + near && y <= height + near
	);
}

/** The mark under a point: the nearest of those within reach. */
export function pickMark(
	placed: readonly Placed[],
	x: number,
	y: number,
	reach: number
): Placed | null {
	let best: Placed | null = null;
	let nearest = Infinity;
	for (const candidate of placed) {
		const distance = Math.hypot(candidate.x - x, candidate.y - y);
		if (distance <= Math.max(candidate.mark.radius + 3, reach) && distance < nearest) {
			nearest = distance;
			best = candidate;
		}
	}
	return best;
}

/** A soft area: something happened somewhere within it. CSS pixels of the map. */
export interface Area {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	/** Position of the kind, for the colour. */
	readonly kind: number;
}

/**
 * The areas in which those events of the window lie whose place is known only roughly, each in the colour of the kind
 * that most of them are of. `soft` are the spots that stand for such a place.
 */
export function areas(
	soft: readonly number[],
	spots: readonly Spot[],
	{ totals, counts }: Tally,
	where: Projection
): Area[] {
	return soft.flatMap((spot) => {
		if (!totals[spot]) return [];
		const { lat, lon, precision } = spots[spot];
		const ofSpot = counts.subarray(spot * KINDS, (spot + 1) * KINDS);
		const kind = ofSpot.indexOf(Math.max(...ofSpot));
		return { ...where.point(lat, lon), radius: precision! * where.metre(lat), kind };
	});
}

/** The spots whose events are known only roughly. */
export function softSpots(spots: readonly Spot[]): number[] {
	return [...spots.keys()].filter((spot) => spots[spot].precision !== null);
}
