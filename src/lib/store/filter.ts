import { kinds as kindTable, type KindId } from '../events/kind';
import { statuses as statusTable, type Status } from '../events/status';
import type { Columns } from './columns';

/** What the reader wants to see. An empty set means all. Within a facet any choice will do, all facets must agree. */
export interface Filters {
	readonly kinds: ReadonlySet<KindId>;
	readonly statuses: ReadonlySet<Status>;
	/** Ids of actors and of places. */
	readonly actors: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	readonly text: string;
}

export const noFilters: Filters = {
	kinds: new Set(),
	statuses: new Set(),
	actors: new Set(),
	places: new Set(),
	text: ''
};

/** Filters as the engine wants them: positions in the tables instead of ids, and the day that counts. */
export interface Sieve {
	readonly kinds: ReadonlySet<number>;
	readonly statuses: ReadonlySet<number>;
	readonly actors: ReadonlySet<number>;
	readonly places: ReadonlySet<number>;
	/** The day up to which reports count, milliseconds UTC; infinite: all of them. */
	readonly knownOn: number;
}

export const facets = ['kinds', 'statuses', 'actors', 'places'] as const;
export type Facet = (typeof facets)[number];

const bit = { kinds: 1, statuses: 2, actors: 4, places: 8, text: 16, known: 32 } as const;

/** Whether anything is filtered out at all. */
export function isFiltering(filters: Filters): boolean {
	return filters.text.trim() !== '' || facets.some((facet) => filters[facet].size > 0);
}

/** Translates ids into positions. Ids that the dataset does not know match nothing. */
export function sieve(
	filters: Filters,
	placeAt: ReadonlyMap<string, number>,
	actorAt: ReadonlyMap<string, number>,
	knownOn: number = Infinity
): Sieve {
	const at = (ids: ReadonlySet<string>, index: (id: string) => number | undefined) =>
		new Set([...ids].map((id) => index(id) ?? -2));
	return {
		kinds: at(filters.kinds, (id) => kindTable.findIndex((kind) => kind.id === id)),
		statuses: at(filters.statuses, (id) => statusTable.indexOf(id as Status)),
		actors: at(filters.actors, (id) => actorAt.get(id)),
		places: at(filters.places, (id) => placeAt.get(id)),
		knownOn
	};
}

/**
 * For each event the facets that it fails, as bits; 0 means that it passes. One pass. `found` has a 1 for each event in
 * which the text is found; null when no text is asked for.
 */
export function failures(columns: Columns, sieve: Sieve, found: Uint8Array | null): Uint8Array {
	const failed = new Uint8Array(columns.size);
	const { kind, status, place, reported } = columns;
	const kinds = wanted(sieve.kinds, kindTable.length);
	const statuses = wanted(sieve.statuses, statusTable.length);
	const { actors, places, knownOn } = sieve;
	const timed = knownOn !== Infinity;
	for (let i = 0; i < columns.size; i++) {
		let fails = 0;
		if (kinds && !kinds[kind[i]]) fails |= bit.kinds;
		if (statuses && !statuses[status[i]]) fails |= bit.statuses;
		if (places.size && !places.has(place[i])) fails |= bit.places;
		if (actors.size && !hasActor(columns, i, actors)) fails |= bit.actors;
		if (found && !found[i]) fails |= bit.text;
		if (timed && reported[i] > knownOn) fails |= bit.known;
		failed[i] = fails;
	}
	return failed;
}

/** A 1 for each value that is wanted; null when all are. */
function wanted(values: ReadonlySet<number>, size: number): Uint8Array | null {
	if (!values.size) return null;
	return Uint8Array.from({ length: size }, (_, value) => (values.has(value) ? 1 : 0));
}

function hasActor(
	{ actorFrom, actor }: Columns,
	event: number,
	wanted: ReadonlySet<number>
): boolean {
	for (let j = actorFrom[event]; j < actorFrom[event + 1]; j++)
		if (wanted.has(actor[j])) return true;
	return false;
}

/** A 1 for each event that fails nothing. */
export function passing(failed: Uint8Array): Uint8Array {
	return without(failed, ~0);
}

/** A 1 for each event that had been reported, whatever else it fails. */
export function known(failed: Uint8Array): Uint8Array {
	return without(failed, bit.known);
}

function without(failed: Uint8Array, bits: number): Uint8Array {
	const chosen = new Uint8Array(failed.length);
	for (let i = 0; i < failed.length; i++) chosen[i] = failed[i] & bits ? 0 : 1;
	return chosen;
}

/**
 * For each value of a facet how many of the given events it would leave, the other facets staying as they are:
 * counts by position in the facet's table.
 */
export function facetCounts(
	columns: Columns,
	failed: Uint8Array,
	events: Uint32Array,
	facet: Facet,
	values: number
): Uint32Array {
	const counts = new Uint32Array(values);
	const others = ~bit[facet];
	const { actorFrom, actor, place, kind, status } = columns;
	for (let i = 0; i < events.length; i++) {
		const event = events[i];
		if (failed[event] & others) continue;
		if (facet === 'actors') {
			for (let j = actorFrom[event]; j < actorFrom[event + 1]; j++) counts[actor[j]]++;
		} else if (facet === 'places') {
			if (place[event] >= 0) counts[place[event]]++;
		} else counts[facet === 'kinds' ? kind[event] : status[event]]++;
	}
	return counts;
}
