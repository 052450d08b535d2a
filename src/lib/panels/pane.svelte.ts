import { flushSync, untrack } from 'svelte';
import type { Listing } from './listing';
import { partsOf, type Part } from './parts';
import { Ruler } from './ruler';
import { Scroller } from './scroller';
import { Plan, type Anchor, type Sight } from './windowed';

/** The least that is laid out beyond what is seen, above and below, and how much while the list changes. CSS pixels. */
const [ROOM, LITTLE] = [400, 40];
/** How long scrolling rests before all is set right. Milliseconds. */
const REST = 150;

/**
 * What of a list is in the document: the rows in and near sight, and the one that has the focus with its neighbours.
 * What is seen never moves by itself, whatever is put above it or taken away there.
 */
export class Pane {
	#listing: Listing = $state.raw()!;
	#sight: Sight = $state.raw()!;
	/** Position of the event whose row has the focus. */
	#focused: number | null = $state(null);
	#plan: Plan;
	readonly #ruler = new Ruler();
	#content: HTMLElement | null = null;
	#scroller: Scroller | null = null;
	/** A row in sight, how far below the upper edge it begins, and how far had been scrolled then; null at the top. */
	#held: { event: number; row: number; offset: number; scrolled: number } | null = null;
	#resting: ReturnType<typeof setTimeout> | undefined;
	/** The event whose row a key has asked for, until all is set right: rows that come on the way there may push it out of sight. */
	#wanted: number | null = null;
	/** Whether the list is about to change again: then nothing is set right. */
	#moving = false;

	constructor(listing: Listing) {
		this.#listing = listing;
		this.#plan = new Plan(listing, this.#ruler.heights);
		this.#sight = this.#plan.around({ row: 0, y: 0 }, 0, ROOM);
	}

	get listing(): Listing {
		return this.#listing;
	}

	/** The rows in the document, by group. */
	readonly parts: readonly Part[] = $derived(partsOf(this.#listing, this.#sight, this.#kept()));

	/** The row with the focus and its neighbours, so that the Tab key finds them. */
	#kept(): number[] {
		const row = this.#focused === null ? -1 : this.#listing.row(this.#focused);
		if (row < 0) return [];
		return [row - 1, row, row + 1].filter((near) => near >= 0 && near < this.#listing.size);
	}

	/** Where a row stands that is neither in nor near sight, CSS pixels from either end of the list; else null. */
	far(row: number): { top?: number; bottom?: number } | null {
		const { first, last, above, below } = this.#sight;
		const { heading } = this.#ruler.heights;
		if (row < first) return { top: Math.min(this.#plan.place(row) + heading, above) };
		if (row < last) return null;
		const left = this.#plan.place(this.#listing.size) - this.#plan.place(row + 1) - heading;
		return { bottom: Math.min(Math.max(left, 0), below) };
	}

	/** Notes which event's row has the focus; null: none. */
	focused(event: number | null) {
		this.#focused = event;
	}

	/** The one row at which the Tab key stops: that with the focus, else the selected one, else the first that is there. */
	stop(selected: number | null): number {
		const rows = this.parts.flatMap((part) => part.rows);
		const wanted = [this.#focused, selected].map((event) =>
			event === null ? -1 : this.#listing.row(event)
		);
		return wanted.find((row) => rows.includes(row)) ?? rows[0] ?? -1;
	}

	/** Gives a row the focus; the browser brings it into sight. */
	focus(row: number) {
		const event = this.#listing.events[Math.min(Math.max(row, 0), this.#listing.size - 1)];
		if (event === undefined) return;
		this.#focused = this.#wanted = event;
		flushSync();
		this.#element(this.#listing.row(event))?.querySelector('button')?.focus();
		this.#rest();
	}

	/** Takes over the element that holds the rows. Returns what ends it. */
	attach(content: HTMLElement): () => void {
		this.#content = content;
		this.#scroller = new Scroller(content);
		// Whoever attaches must not be called again for every row that comes or goes.
		untrack(() => this.#paint());
		let box: Element | null = null;
		const sizes = () => [content, box].map((one) => [one?.clientWidth, one?.clientHeight]).join();
		let last = '';
		const resized = new ResizeObserver(() => {
			if (this.#scroller!.find() === box && sizes() === last) return;
			// what changes here is not to be told as a change in the same frame: browsers make that an error
			resized.unobserve(content);
			this.#hold();
			this.#fill(0);
			this.#rest();
			last = sizes();
			requestAnimationFrame(watch);
		});
		const watch = () => {
			if (this.#content !== content) return;
			const now = this.#scroller!.find();
			if (now !== box) resized.observe((box = now));
			resized.observe(content);
		};
		watch();
		return () => {
			resized.disconnect();
			clearTimeout(this.#resting);
			this.#content = this.#scroller = null;
		};
	}

	/** Shows another list, which may be about to change again. What is seen stays where it is, if it is in that list too. */
	replace(listing: Listing, moving = false) {
		const held = this.#held;
		this.#moving = moving;
		this.#listing = listing;
		this.#plan = new Plan(listing, this.#ruler.heights);
		if (!this.#scroller) return;
		const { seen } = this.#scroller;
		if (held && listing.size) {
			let row = listing.row(held.event);
			if (row < 0) row = Math.min(listing.nearest(held.event), held.row, listing.size - 1);
			this.#show(
				{ row, y: seen[0] + held.offset - this.#ruler.heights.heading },
				true,
				seen,
				LITTLE
			);
		} else this.#show({ row: 0, y: 0 }, false, seen, LITTLE);
		this.#rest();
	}

	/** Looks whether all rows in sight are in the document. To be called when anything has been scrolled or resized. */
	look() {
		if (!this.#scroller) return;
		this.#fill();
		this.#rest();
	}

	/** Lays rows out where those that are come near the edge of what is seen, or nearer than `room`. */
	#fill(room?: number) {
		const [from, to] = this.#scroller!.seen;
		const { first, last, above, below } = this.#sight;
		room ??= Math.max(ROOM, to - from) / 2;
		const height = this.#content!.offsetHeight;
		const short =
			(first > 0 && from < above + room) ||
			(last < this.#listing.size && to > height - below - room);
		const seen = this.#inSight();
		if (!short) this.#note();
		else if (seen) this.#show(seen, true);
		else {
			const row = this.#plan.at(from);
			this.#show({ row, y: this.#plan.place(row) }, false);
			// Whoever goes to the very end wants to be there, however wrong the guess of where that is.
			if (to >= height - 1 && !this.#scroller!.ofPage)
				this.#scroller!.by(this.#content!.offsetHeight);
		}
	}

	#rest() {
		clearTimeout(this.#resting);
		if (!this.#moving) this.#resting = setTimeout(() => this.#settle(), REST);
	}

	/** Brings a row into sight within the list's own box, never by moving the page. */
	bring(row: number) {
		if (!this.#scroller || this.#scroller.ofPage || row < 0) return;
		const [from, to] = this.#scroller.seen;
		if (row < this.#sight.first || row >= this.#sight.last) {
			const y = this.#plan.place(row);
			this.#show({ row, y }, false, [y, y + to - from]);
		}
		const { top, bottom } = this.#scroller.place(this.#element(row)!);
		const { heading } = this.#ruler.heights;
		if (top < from + heading) this.#scroller.by(top - from - heading);
		else if (bottom > to) this.#scroller.by(bottom - to + heading);
		this.#note();
	}

	/** Lays rows out about one whose place is known; one that has been seen stays exactly where it is on the screen. */
	#show(
		anchor: Anchor,
		seen: boolean,
		[from, to] = this.#scroller!.seen,
		room = Math.max(ROOM, to - from)
	) {
		this.#sight = this.#plan.around(anchor, from - room, to + room);
		flushSync();
		this.#paint();
		const element = this.#element(anchor.row);
		if (element) {
			const { first, above } = this.#sight;
			const low = this.#scroller!.place(element).top - this.#ruler.heights.heading - anchor.y;
			const right = first ? Math.max(above - low, 0) : 0;
			if (right !== above) this.#pad({ above: right });
			if (seen) this.#scroller!.by(low + right - above);
		}
		this.#note();
	}

	/** Sets what is seen where it belongs in the whole, by all heights that have been measured. */
	#settle() {
		if (!this.#scroller || !this.#listing.size) return;
		this.#fill();
		const { first, last, above } = this.#sight;
		const [start, end] = [this.#element(first), this.#element(last - 1)];
		const groups = this.#listing.groupAt(last - 1) - this.#listing.groupAt(first);
		if (start && end) this.#ruler.measure(start, end, last - first, groups);
		this.#plan = new Plan(this.#listing, this.#ruler.heights);
		const [from, to] = this.#scroller.seen;
		const right = this.#plan.place(first);
		this.#pad({ above: right, below: this.#plan.below(last, to - from) });
		this.#scroller.by(right - above);
		const wanted = this.#wanted;
		this.#wanted = null;
		if (wanted !== null && wanted === this.#focused) this.bring(this.#listing.row(wanted));
		this.#note();
	}

	/** Notes a row in sight, to find it again. */
	#note() {
		const [from] = this.#scroller!.seen;
		const seen = from > 0 ? this.#inSight() : null;
		this.#held = seen && {
			event: this.#listing.events[seen.row],
			row: seen.row,
			offset: seen.y + this.#ruler.heights.heading - from,
			scrolled: this.#scroller!.scrolled
		};
	}

	/** Puts that row back where it was, after rows have become higher or lower. */
	#hold() {
		if (!this.#held || this.#held.scrolled !== this.#scroller!.scrolled) return;
		const element = this.#element(this.#listing.row(this.#held.event));
		if (!element) return;
		const { seen } = this.#scroller!;
		this.#scroller!.by(this.#scroller!.place(element).top - seen[0] - this.#held.offset);
	}

	/** The row with the focus if it is in sight, else the first that is. */
	#inSight(): Anchor | null {
		const [from, to] = this.#scroller!.seen;
		const focused = this.#content!.querySelector<HTMLElement>('[data-row]:focus-within');
		const rows = this.#content!.querySelectorAll<HTMLElement>('[data-row]');
		for (const element of focused ? [focused, ...rows] : rows) {
			const { top, bottom } = this.#scroller!.place(element);
			if (bottom > from && top < to) {
				return { row: Number(element.dataset.row), y: top - this.#ruler.heights.heading };
			}
		}
		return null;
	}

	#element(row: number): HTMLElement | null {
		return this.#content!.querySelector(`[data-row="${row}"]`);
	}

	#pad(room: Partial<Sight>) {
		this.#sight = { ...this.#sight, ...room };
		this.#paint();
	}

	#paint() {
		const { above, below } = this.#sight;
		this.#content!.style.paddingBlock = `${above}px ${below}px`;
	}
}
