import { DAY, duration, shift } from './time/span';
import { Scrubber } from './scrubber.svelte';
import { countIn, eventsIn, order, type Certainty } from './store/order';
import { asKnown } from './events/known';
import type { ConflictEvent } from './events/dataset';
import { tenures } from './events/tenures';
import { words } from './words/words';
import {
	facetCounts,
	failures,
	isFiltering,
	known,
	noFilters,
	passing,
	sieve,
	type Facet,
	type Filters
} from './store/filter';
import { knownColumns } from './store/columns';
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
	readonly events: readonly number[];
	/** Id of the place that the mark stands for, if it is one. */
	readonly place?: string | null;
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
	readonly first: ViewState;

	#selected: number | null = $state(null);
	#hovered: number | null = $state(null);
	#opened: Opened | null = $state.raw(null);
	#filters: Filters = $state.raw(noFilters);
	#lanes: Lanes = $state('kind');
	#map: MapView | null = $state.raw(null);
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
			sieve(this.#filters, store.placeAt, store.actorAt, words, this.knownOn),
			words.length ? store.texts() : []
		);
	});
	/** The columns with the ends that were known on the day that counts. */
	readonly columns = $derived.by(() => {
		const { columns, dataset } = this.store;
		if (this.knownOn === Infinity) return columns;
		return knownColumns(columns, dataset.events, this.knownOn);
	});
	/** The events that had been reported by the day that counts. */
	readonly reported = $derived.by(() =>
		this.knownOn === Infinity ? this.store.all : order(this.columns, known(this.#failed))
	);
	/** The events that had been reported and pass the filters. */
	readonly matching = $derived.by(() =>
		isFiltering(this.#filters) ? order(this.columns, passing(this.#failed)) : this.reported
	);
	/** How many events are in the window. */
	readonly count = $derived.by(() =>
		countIn(this.matching, this.span, this.columns, this.#certainty)
	);
	/** Positions of the events in the window, in order of time. */
	readonly shown = $derived.by(() =>
		eventsIn(this.matching, this.span, this.columns, this.#certainty)
	);
	/** Who held what, by what had been reported. */
	readonly tenures = $derived.by(() => {
		const { dataset } = this.store;
		if (this.knownOn === Infinity) return tenures(dataset);
		return tenures(dataset, { events: Array.from(this.reported.events, (at) => this.read(at)) });
	});
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
		const inWindow = eventsIn(this.reported, this.span, this.columns, this.#certainty);
		return facetCounts(this.columns, this.#failed, inWindow, facet, values);
	}

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
		this.#selected = this.store.eventAt.get(state.selected ?? '') ?? null;
		this.#opened = null;
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
		const [from, to] = this.span;
		if (start >= to || columns.latestEnd[event] <= from) {
			const length = duration(this.span);
			const room = Math.floor(length / DAY / 2) * DAY;
			const opened = this.#opened;
			this.scrub([at - room, at - room + length]);
			this.#opened = opened;
		}
		if (at < this.domain[0] || at >= this.domain[1]) {
			this.show(shift(this.domain, at - (this.domain[0] + this.domain[1]) / 2));
		}
		this.#attention++;
	}

	/** Selects the next (1) or previous (-1) event in time among those that pass the filters. */
	selectNext(by: 1 | -1) {
		const { events, starts } = this.matching;
		if (!events.length) return;
		let at: number;
		if (this.#selected === null) {
			const first = starts.findIndex((start) => start >= this.span[0]);
			const next = first < 0 ? events.length : first;
			at = by > 0 ? Math.min(next, events.length - 1) : Math.max(next - 1, 0);
		} else {
			const selected = this.#selected;
			const next =
				by > 0
					? events.find((event) => event > selected)
					: events.findLast((event) => event < selected);
			if (next === undefined) return;
			at = events.indexOf(next);
		}
		this.select(events[at]);
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
		const starts = Array.from(matching.events, (at) =>
			Math.max(columns.earliestStart[at], extent[0])
		);
		const ends = Array.from(matching.events, (at) =>
			Math.min(columns.latestEnd[at], columns.latestStart[at] + 365 * DAY, extent[1])
		);
		if (!starts.length) return;
		this.scrub([Math.min(...starts), Math.max(...ends)]);
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

	/** Notes where the map is. Told by the map itself. */
	moveMap(map: MapView) {
		this.#map = map;
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
