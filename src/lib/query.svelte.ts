import { asKnown, lastDay } from './events/known';
import type { ConflictEvent } from './events/dataset';
import { Scrubber } from './scrubber.svelte';
import { knownColumns } from './store/columns';
import {
	ANY,
	facetCounts,
	failures,
	isFiltering,
	noFilters,
	sieve,
	UNREPORTED,
	type Facet,
	type Filters
} from './store/filter';
import { countIn, eventsIn, orderOf, type Certainty } from './store/order';
import { searchWords } from './store/search';
import { citing } from './store/sheet';
import type { Store } from './store/store';
import { tollAt } from './store/toll';
import { DAY } from './time/span';
import type { Known } from './viewstate';

/**
 * What is asked of a store, and what comes of it: which events of the window count, by filters, by certainty and by what was
 * known on a day. The part of a `View` that has nothing to do with what is chosen or how it is shown.
 */
export class Query extends Scrubber {
	#filters: Filters = $state.raw(noFilters);
	#certainty: Certainty = $state('possible');
	#known: Known = $state.raw(null);

	get filters() {
		return this.#filters;
	}
	get certainty() {
		return this.#certainty;
	}
	/** Up to which day reports count, as the reader chose it. */
	get known() {
		return this.#known;
	}

	/** Asks for all of it at once. */
	protected ask(filters: Filters, certainty: Certainty, known: Known) {
		this.#filters = filters;
		this.#certainty = certainty;
		this.#known = known;
	}

	/** The last day whose reports count, milliseconds UTC; infinite when all of them do. */
	get knownOn(): number {
		if (this.#known === null) return Infinity;
		return this.#known === 'window' ? this.span[1] - DAY : this.#known;
	}

	/** The day for which holders are told: the window's last, but none after the last that is known. */
	get asOf(): number {
		return Math.min(this.span[1] - DAY, this.knownOn);
	}

	readonly #failed = $derived.by(() => {
		const { store } = this;
		const words = searchWords(this.#filters.text);
		return failures(
			store.columns,
			sieve(this.#filters, store.placeAt, store.actorAt, this.knownOn),
			words.length ? this.#found(words.join(' ')) : null,
			this.#cited
		);
	});
	/** Where the sources are not there as yet, nobody can tell what rests on them. */
	readonly #cited = $derived.by(() => {
		const { sources } = this.#filters;
		return sources.size && this.store.scene.sources.length ? citing(this.store, sources) : null;
	});
	/** The last search: other filters leave it as it is. */
	#searched: { store: Store; text: string; found: Uint8Array } | null = null;
	#found(text: string): Uint8Array {
		const { store } = this;
		if (this.#searched?.store !== store || this.#searched.text !== text) {
			this.#searched = { store, text, found: store.search(text.split(' ')) };
		}
		return this.#searched.found;
	}
	#drawn: Store | null = null;
	/** What is drawn of the store: it stays where another only tells more of the same events. */
	readonly drawn: Store = $derived.by(() => {
		if (this.#drawn?.columns !== this.store.columns) this.#drawn = this.store;
		return this.#drawn!;
	});
	/** The columns with the ends that were known on the day that counts. */
	readonly columns = $derived.by(() => {
		const { columns, lasting, event } = this.store;
		if (this.knownOn === Infinity) return columns;
		return knownColumns(columns, lasting, event, this.knownOn);
	});
	/** The events that had been reported by the day that counts. */
	readonly reported = $derived.by(() =>
		this.knownOn === Infinity
			? this.store.all
			: orderOf(this.store.all, this.columns, this.#failed, UNREPORTED, true)
	);
	/** The events that had been reported and pass the filters. */
	readonly matching = $derived.by(() =>
		isFiltering(this.#filters)
			? orderOf(this.reported, this.columns, this.#failed, ANY)
			: this.reported
	);
	/** How many events are in the window. */
	readonly count = $derived.by(() =>
		countIn(this.matching, this.span, this.columns, this.#certainty)
	);
	/** Positions of the events in the window, in order of time. */
	readonly shown = $derived.by(() =>
		eventsIn(this.matching, this.span, this.columns, this.#certainty)
	);
	/** A 1 for each event of which a source had not come out by the day that counts: see `asKnown`. */
	readonly #untold = $derived.by(() => {
		if (this.knownOn === Infinity) return null;
		const later = this.store.scene.sources.filter(({ date }) => lastDay(date) > this.knownOn);
		return later.length ? citing(this.store, new Set(later.map(({ id }) => id))) : null;
	});
	/** What the figures of the window add up to. On a day in the past some of them were not known. */
	readonly toll = $derived.by(() => tollAt(this.shown, this.columns, this.#untold));

	/** An event as it was known on the day that counts. */
	read(event: number): ConflictEvent {
		return asKnown(this.store.event(event), this.knownOn, this.store.source);
	}

	/** Whether an event had been reported by the day that counts. */
	isKnown(event: number): boolean {
		return this.knownOn === Infinity || this.store.columns.reported[event] <= this.knownOn;
	}

	/** For each value of a facet how many events of the window it would leave. */
	facetCounts(facet: Facet, values: number): Uint32Array {
		return facetCounts(this.columns, this.#failed, this.#inWindow, facet, values);
	}
	/** What had been reported of the window, whatever the filters. */
	readonly #inWindow = $derived.by(() =>
		isFiltering(this.#filters)
			? eventsIn(this.reported, this.span, this.columns, this.#certainty)
			: this.shown
	);

	/** Changes some filters. A selected event that no longer passes stays selected. */
	filter(change: Partial<Filters>) {
		this.#filters = { ...this.#filters, ...change };
		this.changed();
	}

	/** Takes a value into a facet, or out of it. */
	toggle(facet: Facet, value: string) {
		const values = new Set<string>(this.#filters[facet]);
		if (!values.delete(value)) values.add(value);
		this.filter({ [facet]: values });
	}

	/** Takes all filters away. */
	reset() {
		this.filter(noFilters);
	}

	/** Moves the window so that it holds all events that pass the filters, and shows it. */
	showMatching() {
		const { columns, matching } = this;
		const { extent } = this.store;
		let [first, last] = [Infinity, -Infinity];
		for (const at of matching.events) {
			const end = Math.min(columns.latestEnd[at], columns.latestStart[at] + 365 * DAY, extent[1]);
			first = Math.min(first, Math.max(columns.earliestStart[at], extent[0]));
			last = Math.max(last, end);
		}
		if (!matching.events.length) return;
		this.scrub([first, last]);
		this.reveal();
	}

	/** Counts what may have been in the window, or only what must have been. */
	trust(certainty: Certainty) {
		this.#certainty = certainty;
		this.changed();
	}

	/** Takes only those reports into account that had come out by a day. */
	knowBy(known: Known) {
		this.#known = known;
		this.changed();
	}
}
