import { Query } from './query.svelte';
import { rank } from './store/rank';
import type { Box } from './store/spots';
import type { Store } from './store/store';
import { DAY, duration, sameSpan, shift, type Span } from './time/span';
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
import { words } from './words/words';

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
export class View extends Query {
	/** The view that the dataset opens with. */
	first: ViewState = $state.raw()!;

	#selected: number | null = $state(null);
	#hovered: number | null = $state(null);
	#opened: Opened | null = $state.raw(null);
	#lanes: Lanes = $state('kind');
	#map: MapView | null = $state.raw(null);
	#seen: Box | null = $state.raw(null);
	#theme: Theme = $state('auto');
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

	/** The event that is selected, as it was known. */
	readonly event = $derived.by(() =>
		this.#selected === null || !this.isKnown(this.#selected) ? null : this.read(this.#selected)
	);

	/** Everything that an address holds. */
	readonly state: ViewState = $derived({
		span: this.span,
		domain: this.domain,
		selected: this.event?.id ?? null,
		filters: this.filters,
		lanes: this.#lanes,
		map: this.#map,
		theme: this.#theme,
		certainty: this.certainty,
		known: this.known,
		strips: this.#strips,
		step: this.#step
	});

	/** What a holder is called: an actor's name, or the word for contested or unknown. */
	holderName(holder: string): string {
		if (holder === 'contested' || holder === 'unknown') return words.holders[holder];
		return this.store.actor(holder)?.name ?? holder;
	}

	/** The view that an address goes out from: the first (null), or that of a step of the story, from 0. */
	readonly stateAt = (step: number | null): ViewState | null =>
		step === null ? this.first : stepState(this.store, step, this.first);

	/** Takes over a state, such as one read from an address. */
	open(state: ViewState) {
		this.setTime(state.span, state.domain);
		this.ask(state.filters, state.certainty, state.known);
		this.#lanes = state.lanes;
		this.#map = state.map;
		this.#theme = state.theme;
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

	/** A card belongs to a mark, and marks change with the window and with what is asked. */
	protected override changed() {
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

	override knowBy(known: Known) {
		// A story is told with hindsight.
		if (known !== null) this.#step = null;
		super.knowBy(known);
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
