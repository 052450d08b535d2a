import { presetSpan } from './time/calendar';
import { DAY, duration, hull, nearestDay, shift, within, zoom, type Span } from './time/span';
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
import { searchWords } from './store/search';
import type { Store } from './store/store';
import {
	bounds,
	coverage,
	firstState,
	speeds,
	stepState,
	wholeDays,
	type Known,
	type Lanes,
	type MapView,
	type Preset,
	type Strips,
	type Theme,
	type ViewState
} from './viewstate';

/** The least that the screen can show. Milliseconds. */
const SHORTEST_DOMAIN = 2 * DAY;

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
export class View {
	readonly store: Store;
	/** The view that the dataset opens with. */
	readonly first: ViewState;

	#span: Span = $state.raw([0, DAY]);
	#domain: Span = $state.raw([0, DAY]);
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
	#playing = $state(false);
	#speed: (typeof speeds)[number] = $state(1);
	#attention = $state(0);

	constructor(store: Store) {
		this.store = store;
		this.open(firstState(store));
		this.first = this.state;
	}

	/** The window: the span that the reader has selected. */
	get span() {
		return this.#span;
	}
	/** The span on the screen. */
	get domain() {
		return this.#domain;
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
	get playing() {
		return this.#playing;
	}
	get speed() {
		return this.#speed;
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
	/** The events that had been reported by the day that counts. */
	readonly reported = $derived.by(() =>
		this.knownOn === Infinity ? this.store.all : order(this.store.columns, known(this.#failed))
	);
	/** The events that had been reported and pass the filters. */
	readonly matching = $derived.by(() =>
		isFiltering(this.#filters) ? order(this.store.columns, passing(this.#failed)) : this.reported
	);
	/** How many events are in the window. */
	readonly count = $derived.by(() =>
		countIn(this.matching, this.#span, this.store.columns, this.#certainty)
	);
	/** Positions of the events in the window, in order of time. */
	readonly shown = $derived.by(() =>
		eventsIn(this.matching, this.#span, this.store.columns, this.#certainty)
	);
	/** Who held what, by what had been reported. */
	readonly tenures = $derived.by(() => {
		const { dataset } = this.store;
		if (this.knownOn === Infinity) return tenures(dataset);
		return tenures(dataset, { events: Array.from(this.reported.events, (at) => this.read(at)) });
	});
	/** What the overview covers: the dataset's coverage, stretched to hold window and domain. */
	readonly outline = $derived.by(() => hull(hull(coverage(this.store), this.#span), this.#domain));
	/** The event that is selected, as it was known. */
	readonly event = $derived.by(() =>
		this.#selected === null || !this.isKnown(this.#selected) ? null : this.read(this.#selected)
	);

	/** The last day whose reports count, milliseconds UTC; infinite when all of them do. */
	get knownOn(): number {
		if (this.#known === null) return Infinity;
		return this.#known === 'window' ? this.#span[1] - DAY : this.#known;
	}

	/** Everything that an address holds. */
	readonly state: ViewState = $derived({
		span: this.#span,
		domain: this.#domain,
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
		const { columns, all } = this.store;
		const inWindow = eventsIn(all, this.#span, columns, this.#certainty);
		return facetCounts(columns, this.#failed, inWindow, facet, values);
	}

	/** The view that an address goes out from: the first (null), or that of a step of the story, from 0. */
	readonly stateAt = (step: number | null): ViewState | null =>
		step === null ? this.first : stepState(this.store, step, this.first);

	/** Takes over a state, such as one read from an address. */
	open(state: ViewState) {
		this.#span = wholeDays(state.span, bounds(this.store));
		this.#domain = this.#bounded(state.domain);
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

	/** Moves the window. The domain follows when the window would leave the screen. */
	scrub(span: Span) {
		const next = wholeDays(span, bounds(this.store));
		if (next[0] === this.#span[0] && next[1] === this.#span[1]) return;
		this.#span = next;
		this.#opened = null;
	}

	/** Moves the window's first day; it never passes the last. */
	scrubStart(start: number) {
		const [least] = bounds(this.store);
		this.scrub([clamp(nearestDay(start), least, this.#span[1] - DAY), this.#span[1]]);
	}

	/** Moves the window's end (exclusive); it never passes the first day. */
	scrubEnd(end: number) {
		const [, most] = bounds(this.store);
		this.scrub([this.#span[0], clamp(nearestDay(end), this.#span[0] + DAY, most)]);
	}

	/** Moves the window to a preset about its own end and shows it. */
	preset(preset: Preset) {
		const { extent } = this.store;
		const about = Math.min(this.#span[1], extent[1]) - DAY;
		if (preset === 'all') this.scrub(extent);
		else if (preset === 'now') this.scrub([extent[0], this.#span[1]]);
		else this.scrub(presetSpan(preset, about));
		this.reveal();
	}

	/** Shows a span on the screen. */
	show(domain: Span) {
		this.#domain = this.#bounded(domain);
	}

	/** Moves the screen through time by so many milliseconds. */
	pan(by: number) {
		this.show(shift(this.#domain, by));
	}

	/** Zooms the screen about an instant; a factor above 1 shows less time. */
	zoom(about: number, factor: number) {
		const least = Math.min(factor, duration(this.#domain) / SHORTEST_DOMAIN);
		this.show(zoom(this.#domain, about, least));
	}

	/** Brings the whole window onto the screen, with room about it, when it is not well in sight. */
	reveal() {
		const [from, to] = this.#span;
		const length = to - from;
		const fits = from >= this.#domain[0] && to <= this.#domain[1];
		if (fits && length > duration(this.#domain) / 25) return;
		const room = Math.min(Math.max(length * 0.6, 3 * DAY), 90 * DAY);
		this.show([from - room, to + room]);
	}

	/** Moves the screen along just so far that the window stays in sight. */
	follow() {
		const [from, to] = this.#span;
		const [start, end] = this.#domain;
		if (to - from > end - start) this.reveal();
		else if (from < start) this.pan(from - start);
		else if (to > end) this.pan(to - end);
	}

	/** Selects an event and brings it into the window and onto the screen; null selects nothing. */
	select(event: number | null) {
		this.#selected = event;
		if (event === null) return;
		const { columns } = this.store;
		const start = columns.earliestStart[event];
		const at = Number.isFinite(start) ? start : columns.earliestEnd[event] - DAY;
		const [from, to] = this.#span;
		if (start >= to || columns.latestEnd[event] <= from) {
			const length = duration(this.#span);
			const room = Math.floor(length / DAY / 2) * DAY;
			const opened = this.#opened;
			this.scrub([at - room, at - room + length]);
			this.#opened = opened;
		}
		if (at < this.#domain[0] || at >= this.#domain[1]) {
			this.show(shift(this.#domain, at - (this.#domain[0] + this.#domain[1]) / 2));
		}
		this.#attention++;
	}

	/** Selects the next (1) or previous (-1) event in time among those that pass the filters. */
	selectNext(by: 1 | -1) {
		const { events, starts } = this.matching;
		if (!events.length) return;
		let at: number;
		if (this.#selected === null) {
			const first = starts.findIndex((start) => start >= this.#span[0]);
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

	play() {
		if (this.#span[1] >= this.store.extent[1]) {
			const length = duration(this.#span);
			const start = this.store.extent[0];
			this.scrub([start, start + length]);
		}
		this.#opened = null;
		this.#playing = true;
	}

	pause() {
		this.#playing = false;
	}

	pace(speed: (typeof speeds)[number]) {
		this.#speed = speed;
	}

	/** One step of play: so many whole days on; stops when the last event is in the window. */
	advance(days: number) {
		const left = this.store.extent[1] - this.#span[1];
		this.scrub(shift(this.#span, Math.min(days * DAY, left)));
		this.follow();
		if (this.#span[1] >= this.store.extent[1]) this.pause();
	}

	#bounded(domain: Span): Span {
		const whole = bounds(this.store);
		const length = Math.max(duration(domain), SHORTEST_DOMAIN);
		const middle = (domain[0] + domain[1]) / 2;
		return within([middle - length / 2, middle + length / 2], whole);
	}
}

function clamp(time: number, least: number, most: number): number {
	return Math.min(Math.max(time, least), most);
}
