import type { ConflictEvent } from '../events/dataset';
import { kinds } from '../events/kind';
import { NO_FIGURE, TALLY, type Columns } from './columns';

/** What the figures of several events add up to. */
export interface Toll {
	/** The sums of the lowest and the highest accounts. */
	readonly low: number;
	readonly high: number;
	/** How many events have a figure, and how many of those in which people can have died have none. */
	readonly counted: number;
	readonly uncounted: number;
}

/** Kinds of event in which people are killed: only of these a missing figure is a gap. */
const deadly: ReadonlySet<string> = new Set(['battle', 'remote', 'civilians', 'riot', 'protest']);

/** Adds up reported deaths. Tallies, which count again what other events count, are left out. */
export function toll(events: Iterable<ConflictEvent>): Toll {
	let [low, high, counted, uncounted] = [0, 0, 0, 0];
	for (const { deaths, kind, tally } of events) {
		if (tally) continue;
		const most = deaths.high ?? deaths.best ?? deaths.low;
		if (most === null) {
			if (deadly.has(kind)) uncounted++;
			continue;
		}
		// a highest account alone says "at most", and nothing of how many at least
		low += deaths.low ?? deaths.best ?? 0;
		high += most;
		counted++;
	}
	return { low, high, counted, uncounted };
}

/** The same from columns, for the events at these positions; of those with a 1 in `untold` no figure counts. */
export function tollAt(
	events: Uint32Array,
	{ least, most, kind }: Columns,
	untold: Uint8Array | null = null
): Toll {
	let [low, high, counted, uncounted] = [0, 0, 0, 0];
	for (let i = 0; i < events.length; i++) {
		const event = events[i];
		if (most[event] === TALLY) continue;
		if (most[event] === NO_FIGURE || untold?.[event]) {
			if (deadly.has(kinds[kind[event]].id)) uncounted++;
			continue;
		}
		low += least[event];
		high += most[event];
		counted++;
	}
	return { low, high, counted, uncounted };
}
