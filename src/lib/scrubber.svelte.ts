import { presetSpan } from './time/calendar';
import {
	DAY,
	duration,
	hull,
	nearestDay,
	sameSpan,
	shift,
	within,
	zoom,
	type Span
} from './time/span';
import type { Store } from './store/store';
import { bounds, coverage, speeds, wholeDays, type Preset } from './viewstate';

/** The least that the screen can show. Milliseconds. */
const SHORTEST_DOMAIN = 2 * DAY;

/**
 * The window and the screen, and how they move: the part of a `View` that is about time alone. The window (`span`)
 * always covers whole days and at least one; the screen (`domain`) is any span.
 */
export class Scrubber {
	#store: Store = $state.raw()!;
	#span: Span = $state.raw([0, DAY]);
	#domain: Span = $state.raw([0, DAY]);
	#playing = $state(false);
	#speed: (typeof speeds)[number] = $state(1);

	constructor(store: Store) {
		this.#store = store;
	}

	/** What is looked at. It only ever changes for more of the same: see `receive`. */
	get store() {
		return this.#store;
	}

	/** Takes a store in the place of the one before, such as a file of which more has been read. */
	protected restore(store: Store) {
		this.#store = store;
	}

	/** The window: the span that the reader has selected. */
	get span() {
		return this.#span;
	}
	/** The span on the screen. */
	get domain() {
		return this.#domain;
	}
	get playing() {
		return this.#playing;
	}
	get speed() {
		return this.#speed;
	}
	#outlined: Span = [0, 0];
	/** What the overview covers: the dataset's coverage, stretched to hold window and domain. The same as long as it can. */
	readonly outline = $derived.by(() => {
		const next = hull(hull(coverage(this.store), this.#span), this.#domain);
		return (this.#outlined = sameSpan(next, this.#outlined) ? this.#outlined : next);
	});

	/** Called after the reader has moved the window or asked for something else. */
	protected changed() {}

	/** Sets window and screen at once. */
	protected setTime(span: Span, domain: Span) {
		const [window, screen] = [wholeDays(span, bounds(this.store)), this.#bounded(domain)];
		// whoever follows them is not to be told of what stays
		if (!sameSpan(window, this.#span)) this.#span = window;
		if (!sameSpan(screen, this.#domain)) this.#domain = screen;
	}

	/** Moves the window. The domain follows when the window would leave the screen. */
	scrub(span: Span) {
		const next = wholeDays(span, bounds(this.store));
		if (next[0] === this.#span[0] && next[1] === this.#span[1]) return;
		this.#span = next;
		this.changed();
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

	/** The instant that is spoken of, if it lies in the window: presets keep it in. */
	protected spokenOf(): number | null {
		return null;
	}

	/** Moves the window to a preset about what is spoken of, or about its own end, and shows it. */
	preset(preset: Preset) {
		const { extent } = this.store;
		const about = this.spokenOf() ?? Math.min(this.#span[1], extent[1]) - DAY;
		if (preset === 'all') this.scrub(extent);
		else if (preset === 'now') this.scrub([extent[0], this.#span[1]]);
		else this.scrub(presetSpan(preset, about));
		this.reveal();
	}

	/** Shows a span on the screen. */
	show(domain: Span) {
		const next = this.#bounded(domain);
		if (!sameSpan(next, this.#domain)) this.#domain = next;
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

	/**
	 * Moves the screen along just so far that the window stays in sight, with a part of the screen beside it for its handles;
	 * but no farther than there are events. A drag leaves no room: what is dragged stays under the pointer.
	 */
	follow(beside = 1 / 7) {
		const [from, to] = this.#span;
		const [start, end] = this.#domain;
		const { extent } = this.store;
		const [window, screen] = [to - from, end - start];
		const room = Math.min(screen * beside, (screen - window) / 2);
		const first = Math.max(from - room, Math.min(from, extent[0]));
		const last = Math.min(to + room, Math.max(to, extent[1]));
		if (window > screen) this.reveal();
		else if (first < start) this.pan(first - start);
		else if (last > end) this.pan(last - end);
	}

	/** Plays on; from the beginning where the end is in the window, and a twelfth of it all where all of it is. */
	play() {
		const { extent } = this.store;
		if (this.#span[1] >= extent[1]) {
			const [length, whole] = [duration(this.#span), duration(extent)];
			const part = length < whole ? length : Math.max(Math.round(whole / 12 / DAY), 1) * DAY;
			this.scrub([extent[0], extent[0] + part]);
		}
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
