import { kinds, type KindId } from '../events/kind';
import { statuses, type Status } from '../events/status';
import type { Columns } from './columns';
import { found } from './search';

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

/** Filters as the engine wants them: positions in the tables instead of ids, words instead of a query. */
export interface Sieve {
	readonly kinds: ReadonlySet<number>;
	readonly statuses: ReadonlySet<number>;
	readonly actors: ReadonlySet<number>;
	readonly places: ReadonlySet<number>;
	readonly words: readonly string[];
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
	words: readonly string[],
	knownOn: number = Infinity
): Sieve {
	const at = (ids: ReadonlySet<string>, index: (id: string) => number | undefined) =>
		new Set([...ids].map((id) => index(id) ?? -2));
	return {
		kinds: at(filters.kinds, (id) => kinds.findIndex((kind) => kind.id === id)),
		statuses: at(filters.statuses, (id) => statuses.indexOf(id as Status)),
		actors: at(filters.actors, (id) => actorAt.get(id)),
		places: at(filters.places, (id) => placeAt.get(id)),
		words,
		knownOn
	};
}

/**
 * For each event the facets that it fails, as bits; 0 means that it passes. One pass. `texts` are the search texts,
 * needed only when there are words.
 */
export function failures(columns: Columns, sieve: Sieve, texts: readonly string[]): Uint8Array {
	const failed = new Uint8Array(columns.size);
	const { kinds, statuses, actors, places, words, knownOn } = sieve;
	for (let i = 0; i < columns.size; i++) {
		let fails = 0;
		if (kinds.size && !kinds.has(columns.kind[i])) fails |= bit.kinds;
		if (statuses.size && !statuses.has(columns.status[i])) fails |= bit.statuses;
		if (places.size && !places.has(columns.place[i])) fails |= bit.places;
		if (actors.size && !hasActor(columns, i, actors)) fails |= bit.actors;
		if (words.length && !found(texts[i], words)) fails |= bit.text;
		if (columns.reported[i] > knownOn && knownOn !== Infinity) fails |= bit.known;
		failed[i] = fails;
	}
	return failed;
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
	return failed.map((fails) => (fails ? 0 : 1));
}

/** A 1 for each event that had been reported, whatever else it fails. */
export function known(failed: Uint8Array): Uint8Array {
	return failed.map((fails) => (fails & bit.known ? 0 : 1));
}

/**
 * For each value of a facet how many of the given events it would leave, the other facets staying as they are:
 * counts by position in the facet's table.
 */
export function facetCounts(
	columns: Columns,
	failed: Uint8Array,
	events: Iterable<number>,
	facet: Facet,
	values: number
): Uint32Array {
	const counts = new Uint32Array(values);
	const others = ~bit[facet];
	for (const event of events) {
		if (failed[event] & others) continue;
		if (facet === 'actors') {
			for (let j = columns.actorFrom[event]; j < columns.actorFrom[event + 1]; j++) {
				counts[columns.actor[j]]++;
			}
		} else if (facet === 'places') {
			if (columns.place[event] >= 0) counts[columns.place[event]]++;
		} else counts[facet === 'kinds' ? columns.kind[event] : columns.status[event]]++;
	}
	return counts;
}
