import { holderAt, type Tenure } from '../events/tenures';
import type { Store } from '../store/store';
import type { Placed } from './marks';
import { Nearby } from './nearby';
import type { Projection } from './projection';

/** A place with its holder, where it is on the screen. CSS pixels. */
export interface PlacedHolder {
	readonly place: string;
	readonly holder: string;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** Radius of a holder's sign that stands alone, and the least distance between two. CSS pixels. */
const RADIUS = 7;
const APART = 18;
/** The farthest that a sign keeps from a mark or another sign. CSS pixels. */
const REACH = 20;
/** Radius where nobody knows who holds it. CSS pixels. */
const SMALL = 4.5;

/** A place that somebody holds, degrees, with its tenures. */
export interface Held {
	readonly place: string;
	readonly lat: number;
	readonly lon: number;
	readonly tenures: readonly Tenure[];
}

/** The places that are held, those with the most events first. The same for any window. */
export function heldPlaces(
	tenures: ReadonlyMap<string, readonly Tenure[]>,
	{ scene, placeAt, placeCounts }: Store
): Held[] {
	if (!tenures.size) return [];
	const counts = placeCounts();
	return [...tenures]
		.map(([place, tenures]) => ({ place, tenures, at: placeAt.get(place)! }))
		.sort((a, b) => counts[b.at] - counts[a.at])
		.map(({ place, tenures, at }) => {
			const { lat, lon } = scene.places[at];
			return { place, tenures, lat, lon };
		});
}

/** How far outside of the map a sign may stand and reach into it. CSS pixels. */
const BESIDE = 20;

/**
 * Who holds what at an instant, as rings: about the mark of the place where there is one, alone where there is none.
 * Of places too near to one another the one with more events is shown; one that lies under another place's mark is not.
 */
export function placedHolders(
	held: readonly Held[],
	time: number,
	placed: readonly Placed[],
	where: Projection,
	width: number,
	height: number
): PlacedHolder[] {
	if (!held.length) return [];
	const own = new Map<string, Placed>();
	const marks = new Nearby(REACH);
	for (const one of placed) {
		const { place, radius } = one.mark;
		if (place) own.set(place, one);
		marks.add({ x: one.x, y: one.y, within: radius + 4 });
	}
	const signs = new Nearby(REACH);
	const found: PlacedHolder[] = [];
	for (const { place, lat, lon, tenures } of held) {
		const mark = own.get(place);
		const { x, y } = mark ?? where.point(lat, lon);
		if (x < -BESIDE || y < -BESIDE || x > width + BESIDE || y > height + BESIDE) continue;
		const tenure = holderAt(tenures, time);
		if (!tenure || signs.hides(x, y) || (!mark && marks.hides(x, y))) continue;
		const alone = tenure.holder === 'unknown' ? SMALL : RADIUS;
		const radius = mark ? mark.mark.radius + 4.5 : alone;
		signs.add({ x, y, within: APART });
		found.push({ place, holder: tenure.holder, x, y, radius });
	}
	return found;
}

/** The holder's sign under a point: the nearest of those within reach. */
export function pickHolder(
	holders: readonly PlacedHolder[],
	x: number,
	y: number,
	reach: number
): PlacedHolder | null {
	let best: PlacedHolder | null = null;
	let nearest = Infinity;
	for (const one of holders) {
		const distance = Math.hypot(one.x - x, one.y - y);
		if (distance <= Math.max(one.radius + 3, reach) && distance < nearest) {
			nearest = distance;
			best = one;
		}
	}
	return best;
}
