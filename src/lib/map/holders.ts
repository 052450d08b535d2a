import { holderAt, type Tenure } from '../events/tenures';
import type { Store } from '../store/store';
import type { MapMark, Placed } from './marks';
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
/** Radius where nobody knows who holds it. CSS pixels. */
const SMALL = 4.5;

/**
 * Who holds what at an instant, as rings: about the mark of the place where there is one, alone where there is none.
 * Of places too near to one another the one with more events is shown; one that lies under another place's mark is not.
 */
export function placedHolders(
	tenures: ReadonlyMap<string, readonly Tenure[]>,
	time: number,
	{ dataset, columns, placeAt }: Store,
	placed: readonly Placed[],
	where: Projection,
	width: number,
	height: number
): PlacedHolder[] {
	const counts = new Uint32Array(dataset.places.length);
	for (const place of columns.place) if (place >= 0) counts[place]++;
	const marks = new Map<string, Placed>();
	for (const one of placed) {
		const id = leadPlace(one.mark);
		if (id) marks.set(id, one);
	}
	const found: PlacedHolder[] = [];
	const byCount = [...tenures.keys()].sort(
		(a, b) => counts[placeAt.get(b)!] - counts[placeAt.get(a)!]
	);
	for (const id of byCount) {
		const tenure = holderAt(tenures.get(id), time);
		if (!tenure) continue;
		const { lat, lon } = dataset.places[placeAt.get(id)!];
		const own = marks.get(id);
		const { x, y } = own ?? where.point(lat, lon);
		if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
		if (found.some((other) => Math.hypot(other.x - x, other.y - y) < APART)) continue;
		if (!own && placed.some((one) => Math.hypot(one.x - x, one.y - y) < one.mark.radius + 4)) {
			continue;
		}
		found.push({
			place: id,
			holder: tenure.holder,
			x,
			y,
			radius: own ? own.mark.radius + 4.5 : tenure.holder === 'unknown' ? SMALL : RADIUS
		});
	}
	return found;
}

/** The place that a mark stands at. */
export function leadPlace({ spots: [first] }: MapMark): string | null {
	return first.place;
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
