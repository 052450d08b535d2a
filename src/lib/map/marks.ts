import type { Columns } from '../store/columns';
import type { Spot, Spots } from '../store/spots';
import type { Projection } from './projection';
import type { Span } from '../time/span';

/** Something on the map that can be hit: the events of one place, or of places too near to be told apart. */
export interface MapMark {
	/** The spot that leads the cell: the mark's identity while the zoom stays. */
	readonly cell: number;
	/** Positions of events, in order of time. */
	readonly events: readonly number[];
	/** The spots that they lie at, the busiest first; the mark stands at the first. */
	readonly spots: readonly Spot[];
	/** CSS pixels. */
	readonly radius: number;
	/** 0 to 1: paler the longer ago the newest of the events was. */
	readonly strength: number;
}

/** Radius of a mark of so many events, CSS pixels. */
export function radiusOf(count: number): number {
	return count === 1 ? 7 : Math.min(16, 7.6 + 1.9 * Math.sqrt(count));
}

/** Gathers the events of the window into marks, the largest first. `leadOf` says which spots share a cell. */
export function mapMarks(
	shown: readonly number[],
	columns: Columns,
	{ spots, spotOf }: Spots,
	leadOf: Int32Array,
	span: Span
): MapMark[] {
	const byCell = new Map<number, number[]>();
	for (const event of shown) {
		const spot = spotOf[event];
		if (spot < 0) continue;
		const cell = leadOf[spot];
		const there = byCell.get(cell);
		if (there) there.push(event);
		else byCell.set(cell, [event]);
	}
	return [...byCell]
		.map(([cell, events]) => ({
			cell,
			events,
			spots: busiest(events, spotOf).map((spot) => spots[spot]),
			radius: radiusOf(events.length),
			strength: strength(events, columns, span)
		}))
		.sort((a, b) => b.events.length - a.events.length || a.cell - b.cell);
}

function busiest(events: readonly number[], spotOf: Int32Array): number[] {
	const counts = new Map<number, number>();
	for (const event of events) counts.set(spotOf[event], (counts.get(spotOf[event]) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([spot]) => spot);
}

function strength(events: readonly number[], { latestEnd }: Columns, [from, to]: Span): number {
	const newest = Math.max(...events.map((event) => latestEnd[event]));
	const age = Math.min(Math.max((to - newest) / (to - from), 0), 1);
	return 1 - 0.5 * age;
}

/** A mark where it is on the screen, in CSS pixels of the map. */
export interface Placed {
	readonly mark: MapMark;
	readonly x: number;
	readonly y: number;
}

/** Marks nearer than this to one another would hide one another. CSS pixels. */
const HIDES = 14;

/**
 * Sets marks on the screen: each at its busiest spot, or, where it would hide another mark there, at the spot that leads
 * its cell. Leads are a cell apart, so this comes to an end.
 */
export function place(
	marks: readonly MapMark[],
	{ spots }: Spots,
	where: Pick<Projection, 'point'>
): Placed[] {
	const placed = marks.map((mark) => ({
		mark,
		lead: mark.spots[0] === spots[mark.cell],
		...where.point(mark.spots[0].lat, mark.spots[0].lon)
	}));
	for (let moved = true; moved;) {
		moved = false;
		for (const one of placed) {
			if (one.lead) continue;
			const hides = placed.some(
				(other) => other !== one && Math.hypot(other.x - one.x, other.y - one.y) < HIDES
			);
			if (!hides) continue;
			const { lat, lon } = spots[one.mark.cell];
			Object.assign(one, where.point(lat, lon), { lead: true });
			moved = true;
		}
	}
	return placed.map(({ mark, x, y }) => ({ mark, x, y }));
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

/** The areas in which those events of the marks lie whose place is known only roughly. */
export function areas(
	placed: readonly Placed[],
	{ spots, spotOf }: Spots,
	{ kind }: Columns,
	where: Projection
): Area[] {
	return placed.flatMap(({ mark }) =>
		mark.spots.flatMap((spot) => {
			if (spot.precision === null) return [];
			const event = mark.events.find((event) => spots[spotOf[event]] === spot)!;
			const radius = spot.precision * where.metre(spot.lat);
			return { ...where.point(spot.lat, spot.lon), radius, kind: kind[event] };
		})
	);
}
