import { DAY, duration, sameSpan, shift, type Span } from './time/span';
import { Scrubber } from './scrubber.svelte';
import { countIn, eventsIn, orderOf, type Certainty } from './store/order';
import { rank } from './store/rank';
import { asKnown } from './events/known';
import type { ConflictEvent } from './events/dataset';
import { words } from './words/words';
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
import { knownColumns } from './store/columns';
import type { Box } from './store/spots';
import { toll, tollAt } from './store/toll';
import { searchWords } from './store/search';
import type { Store } from './store/store';
import {
	firstState,
	stepState,
	type Known,
	type Lanes,
	type MapView,
	type Strips,
	type Theme,
	type ViewState
} from './viewstate';

/** Several events of one mark, opened into a card. `at` is the mark that it belongs to. */
export interface Opened {
	readonly title: string;
	readonly events: Uint32Array | readonly number[];
	/** Id of the place that the mark stands for, if it is one. */
	readonly place?: string | null;
	/** Where the map shows the events farther apart; null or absent where it cannot. */
	readonly closer?: MapView | null;
	readonly at: 'map' | 'timeline';
	/** Where the mark was when it was opened, in CSS pixels of the browser's window. */
	readonly x: number;
	readonly y: number;
}

/**
 * What the reader is looking at. The only mutable thing in the application: components read it, keep no copy, and
 * change it only by its verbs. The window (`span`) always covers whole days and at least one.
 */
export class View extends Scrubber {
	/** The view that the dataset opens with. */
	first: ViewState = $state.raw()!;

	#selected: number | null = $state(null);
	#hovered: number | null = $state(null);
	#opened: Opened | null = $state.raw(null);
	#filters: Filters = $state.raw(noFilters);
	#lanes: Lanes = $state('kind');
	#map: MapView | null = $state.raw(null);
	#seen: Box | null = $state.raw(null);
	#theme: Theme = $state('auto');
	#certainty: Certainty = $state('possible');
	#known: Known = $state.raw(null);
	#strips: Strips = $state('changed');
	#step: number | null = $state(null);
	#attention = $state(0);

	constructor(store: Store) {
		super(store);
		this.open(firstState(store));
		this.first = this.state;
	}

	/** Position of the selected event. */
	get selected() {
		return this.#selected;
	}
	/** Position of the event under the pointer. */
	get hovered() {
		return this.#hovered;
	}
	get opened() {
		return this.#opened;
	}
	get filters() {
		return this.#filters;
	}
	get lanes() {
		return this.#lanes;
	}
	get map() {
		return this.#map;
	}
	/** The part of the earth that the map shows while it rests; null as long as there is no map. */
	get seen() {
		return this.#seen;
	}
	get theme() {
		return this.#theme;
	}
	get certainty() {
		return this.#certainty;
	}
	/** Up to which day reports count, as the reader chose it. */
	get known() {
		return this.#known;
	}
	get strips() {
		return this.#strips;
	}
	/** The step of the story that is being told. */
	get step() {
		return this.#step;
	}
	/** Grows by one whenever a selection asks every part to bring the event into sight. */
	get attention() {
		return this.#attention;
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
		return sources.size && this.store.scene.sources.length ? this.store.cites(sources) : null;
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
	/** What the figures of the window add up to. On a day in the past some of them were not known. */
	readonly toll = $derived.by(() =>
		this.knownOn === Infinity
			? tollAt(this.shown, this.columns)
			: toll(Array.from(this.shown, (at) => this.read(at)))
	);
	/** The event that is selected, as it was known. */
	readonly event = $derived.by(() =>
		this.#selected === null || !this.isKnown(this.#selected) ? null : this.read(this.#selected)
	);

	/** The last day whose reports count, milliseconds UTC; infinite when all of them do. */
	get knownOn(): number {
		if (this.#known === null) return Infinity;
		return this.#known === 'window' ? this.span[1] - DAY : this.#known;
	}

	/** The day for which holders are told: the window's last, but none after the last that is known. */
	get asOf(): number {
		return Math.min(this.span[1] - DAY, this.knownOn);
	}

	/** Everything that an address holds. */
	readonly state: ViewState = $derived({
		span: this.span,
		domain: this.domain,
		selected: this.event?.id ?? null,
		filters: this.#filters,
		lanes: this.#lanes,
		map: this.#map,
		theme: this.#theme,
		certainty: this.#certainty,
		known: this.#known,
		strips: this.#strips,
		step: this.#step
	});

	/** An event as it was known on the day that counts. */
	read(event: number): ConflictEvent {
		return asKnown(this.store.event(event), this.knownOn, this.store.source);
	}

	/** What a holder is called: an actor's name, or the word for contested or unknown. */
	holderName(holder: string): string {
		if (holder === 'contested' || holder === 'unknown') return words.holders[holder];
		return this.store.actor(holder)?.name ?? holder;
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

	/** The view that an address goes out from: the first (null), or that of a step of the story, from 0. */
	readonly stateAt = (step: number | null): ViewState | null =>
		step === null ? this.first : stepState(this.store, step, this.first);

	/** Takes over a state, such as one read from an address. */
	open(state: ViewState) {
		this.setTime(state.span, state.domain);
		this.#filters = state.filters;
		this.#lanes = state.lanes;
		this.#map = state.map;
		this.#theme = state.theme;
		this.#certainty = state.certainty;
		this.#known = state.known;
		this.#strips = state.strips;
		this.#step = state.step;
		this.#selected = state.selected === null ? null : (this.store.find(state.selected) ?? null);
		this.#opened = null;
	}

	readonly #ahead = new Set<(store: Store) => Iterable<unknown>>();
	/**
	 * Has something made, in steps, of every large store that is to come, so that little is left to be done when it has
	 * come. Gives what ends that.
	 */
	ahead(make: (store: Store) => Iterable<unknown>): () => void {
		this.#ahead.add(make);
		return () => this.#ahead.delete(make);
	}

	/** All that is made of a store before `receive` takes it, step by step. In vain where filters leave little of it. */
	*stepsAhead(store: Store): Generator<void> {
		if (this.matching !== this.store.all) return;
		for (const make of [...this.#ahead]) for (const _ of make(store)) yield;
	}

	/** The window that there will be once a store has come. */
	spanAfter(store: Store): Span {
		return sameSpan(this.span, this.store.extent) ? store.extent : this.span;
	}

	/**
	 * Takes a store in the place of the one before, such as a file of which more has been read. What the reader looks at
	 * stays; a window that showed everything goes on showing everything.
	 */
	receive(store: Store) {
		const before = this.store;
		const { state } = this;
		const selected = this.#selected === null ? null : before.event(this.#selected).id;
		const span = this.spanAfter(store);
		const all = span === store.extent;
		this.restore(store);
		this.first = firstState(store);
		this.#opened = null;
		this.#hovered = null;
		this.#selected = selected === null ? null : (store.find(selected) ?? null);
		this.setTime(span, all ? store.extent : state.domain);
	}

	/** A card belongs to a mark, and marks change with the window. */
	protected override moved() {
		this.#opened = null;
	}

	protected override spokenOf(): number | null {
		const start = this.selected === null ? NaN : this.columns.earliestStart[this.selected];
		return start >= this.span[0] && start < this.span[1] ? start : null;
	}

	override play() {
		this.#opened = null;
		super.play();
	}

	/** Selects an event and brings it into the window and onto the screen; null selects nothing. */
	select(event: number | null) {
		this.#selected = event;
		if (event === null) return;
		const { columns } = this;
		const start = columns.earliestStart[event];
		const at = Number.isFinite(start) ? start : columns.earliestEnd[event] - DAY;
		const end = columns.latestEnd[event];
		const [from, to] = this.span;
		if (start >= to || end <= from) {
			const length = duration(this.span);
			const room = Math.floor(length / DAY / 2) * DAY;
			const opened = this.#opened;
			this.scrub([at - room, at - room + length]);
			this.#opened = opened;
		}
		// what lasts into the screen is in sight already
		if (end <= this.domain[0] || at >= this.domain[1]) {
			this.show(shift(this.domain, at - (this.domain[0] + this.domain[1]) / 2));
		}
		this.#attention++;
	}

	/** Selects the next (1) or previous (-1) event in time among those that pass the filters. */
	selectNext(by: 1 | -1) {
		const { events, starts } = this.matching;
		if (!events.length) return;
		const selected = this.#selected;
		if (selected === null) {
			const next = rank(starts, this.span[0]) + (by > 0 ? 0 : -1);
			this.select(events[Math.min(Math.max(next, 0), events.length - 1)]);
			return;
		}
		const next = by > 0 ? rank(events, selected + 1) : rank(events, selected) - 1;
		if (next >= 0 && next < events.length) this.select(events[next]);
	}

	hover(event: number | null) {
		this.#hovered = event;
	}

	/** Opens a mark of several events into a card; null closes it. */
	openMark(opened: Opened | null) {
		this.#opened = opened;
	}

	/** Changes some filters. A selected event that no longer passes stays selected. */
	filter(change: Partial<Filters>) {
		this.#filters = { ...this.#filters, ...change };
		this.#opened = null;
	}

	/** Takes a value into a facet, or out of it. */
	toggle(facet: Facet, value: string) {
		const values = new Set<string>(this.#filters[facet]);
		if (!values.delete(value)) values.add(value);
		this.filter({ [facet]: values });
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

	/** Takes all filters away. */
	reset() {
		this.filter(noFilters);
	}

	arrange(lanes: Lanes) {
		this.#lanes = lanes;
		this.#opened = null;
	}

	/** Says where the map is: the map goes there, unless it was the map that said so. */
	moveMap(map: MapView) {
		this.#map = map;
	}

	/** Notes what the map shows. Told by the map itself, at rest. */
	see(box: Box | null) {
		this.#seen = box;
	}

	/** Counts what may have been in the window, or only what must have been. */
	trust(certainty: Certainty) {
		this.#certainty = certainty;
		this.#opened = null;
	}

	/** Takes only those reports into account that had come out by a day. */
	knowBy(known: Known) {
		// A story is told with hindsight.
		if (known !== null) this.#step = null;
		this.#known = known;
		this.#opened = null;
	}

	showStrips(strips: Strips) {
		this.#strips = strips;
	}

	/** Tells a step of the story; null goes back to free exploration, everything staying as it is. */
	tell(step: number | null) {
		const told = step === null ? null : stepState(this.store, step, this.state);
		if (told) {
			this.pause();
			this.open(told);
			this.#attention++;
		} else this.#step = null;
	}

	light(theme: Theme) {
		this.#theme = theme;
	}
}
