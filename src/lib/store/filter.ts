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
	/** Ids of sources on which an event rests. */
	readonly sources: ReadonlySet<string>;
	readonly text: string;
}

export const noFilters: Filters = {
	kinds: new Set(),
	statuses: new Set(),
	actors: new Set(),
	places: new Set(),
	sources: new Set(),
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

const bit = {
	kinds: 1,
	statuses: 2,
	actors: 4,
	places: 8,
	text: 16,
	known: 32,
	sources: 64
} as const;
/** Whatever an event can fail, and that it had not been reported: see `failures`. */
export const [ANY, UNREPORTED] = [0xff, bit.known];

/** Whether anything is filtered out at all. */
export function isFiltering(filters: Filters): boolean {
	return (
		filters.text.trim() !== '' ||
		filters.sources.size > 0 ||
		facets.some((facet) => filters[facet].size > 0)
	);
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
 * For each event the facets that it fails, as bits; 0 means that it passes. One pass for each facet that is asked about.
 * `found` has a 1 for each event in which the text is found, `cited` for each that rests on one of the sources; null when
 * that is not asked for.
 */
export function failures(
	columns: Columns,
	sieve: Sieve,
	found: Uint8Array | null,
	cited: Uint8Array | null = null
): Uint8Array {
	const { size, kind, status, place, reported, actorFrom, actor } = columns;
	const { knownOn } = sieve;
	const failed = new Uint8Array(size);
	const fail = (values: ArrayLike<number>, fails: Uint8Array) => {
		// -1 stands for no value at all and has no element
		for (let i = 0; i < size; i++) failed[i] |= fails[values[i] + 1];
	};
	if (sieve.kinds.size) fail(kind, failing(sieve.kinds, kindTable.length, bit.kinds));
	if (sieve.statuses.size) fail(status, failing(sieve.statuses, statusTable.length, bit.statuses));
	if (sieve.places.size) fail(place, failing(sieve.places, most(place), bit.places));
	if (sieve.actors.size) {
		const fails = failing(sieve.actors, most(actor), bit.actors);
		for (let i = 0; i < size; i++) {
			let all: number = bit.actors;
			for (let j = actorFrom[i]; j < actorFrom[i + 1]; j++) all &= fails[actor[j] + 1];
			failed[i] |= all;
		}
	}
	if (found) for (let i = 0; i < size; i++) failed[i] |= found[i] ? 0 : bit.text;
	if (cited) for (let i = 0; i < size; i++) failed[i] |= cited[i] ? 0 : bit.sources;
	if (knownOn !== Infinity) {
		for (let i = 0; i < size; i++) failed[i] |= reported[i] > knownOn ? bit.known : 0;
	}
	return failed;
}

/** For no value and each of so many the bit that failing gives, 0 for those that are wanted. */
function failing(wanted: ReadonlySet<number>, size: number, bit: number): Uint8Array {
	return Uint8Array.from({ length: size + 1 }, (_, i) => (wanted.has(i - 1) ? 0 : bit));
}

/** How many values there can be: one more than the largest. */
function most(values: Int32Array | Uint32Array): number {
	let most = -1;
	for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
	return most + 1;
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
	const { actorFrom, actor } = columns;
	const column = { kinds: columns.kind, statuses: columns.status, places: columns.place };
	if (facet === 'actors') {
		for (let i = 0; i < events.length; i++) {
			const event = events[i];
			if (failed[event] & others) continue;
			for (let j = actorFrom[event]; j < actorFrom[event + 1]; j++) counts[actor[j]]++;
		}
		return counts;
	}
	const of = column[facet];
	for (let i = 0; i < events.length; i++) {
		const event = events[i];
		if (!(failed[event] & others) && of[event] >= 0) counts[of[event]]++;
	}
	return counts;
}
