import type { Listing } from './listing';

/** What rows and headings are taken to be high until they are measured, CSS pixels. */
export interface Heights {
	readonly row: number;
	/** With what stands between a group and the next. */
	readonly heading: number;
}

/** Rows `first` up to `last` are in the document, with so much room above and below them in place of the others. */
export interface Sight {
	readonly first: number;
	readonly last: number;
	readonly above: number;
	readonly below: number;
}

/** A row whose place is known: `y` is where it would begin if its group's heading stood right above it. */
export interface Anchor {
	readonly row: number;
	readonly y: number;
}

/** The most that a list may be high: at some 17 million CSS pixels browsers stop counting. */
export const TALLEST = 8_000_000;

/**
 * Where rows of a list would stand were all of them in the document, by the heights that they are taken to have.
 * The rows in sight are laid out from one whose place is known, so that wrong guesses about the others move nothing
 * that is seen; how far the reader has scrolled then tells about the whole list only roughly.
 */
export class Plan {
	readonly #listing: Listing;
	readonly #heights: Heights;
	/** How high the list would be. */
	readonly total: number;
	/** What the list is shortened by so that it is no higher than `TALLEST`. */
	readonly #scale: number;

	constructor(listing: Listing, heights: Heights) {
		this.#listing = listing;
		this.#heights = heights;
		this.total = this.#top(listing.size);
		this.#scale = Math.min(1, TALLEST / Math.max(this.total, 1));
	}

	/** Where a row stands in the shortened list. */
	place(row: number): number {
		return this.#scale * this.#top(row);
	}

	/** The row at a place of the shortened list. */
	at(y: number): number {
		return this.#rowAt(y / this.#scale);
	}

	/** The rows that cover `from` up to `to` as seen from the anchor, and the room that stands for the others. */
	around({ row, y }: Anchor, from: number, to: number): Sight {
		const { size } = this.#listing;
		const shift = this.#top(row) - y;
		const first = Math.min(this.#rowAt(from + shift), row);
		const last = Math.min(Math.max(this.#rowAt(to + shift), row) + 1, size);
		const above = Math.max(this.#top(first) - shift, 0);
		return { first, last, above, below: this.below(last, to - from) };
	}

	/** The room that stands for the rows from `last` on; where the list is shortened, at least so much to scroll into. */
	below(last: number, least: number): number {
		const left = this.total - this.#top(last);
		return Math.max(this.#scale * left, Math.min(left, least));
	}

	/** Where a row begins if its group's heading stands right above it; that of the end is the height of all. */
	#top(row: number): number {
		const { groups, size } = this.#listing;
		const headings = row < size ? this.#listing.groupAt(row) : groups.length;
		return row * this.#heights.row + headings * this.#heights.heading;
	}

	#rowAt(top: number): number {
		const { groups, size } = this.#listing;
		let [low, high] = [0, groups.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.#top(groups[middle].from) <= top) low = middle + 1;
			else high = middle;
		}
		const group = Math.max(low - 1, 0);
		if (!size) return 0;
		const { from } = groups[group];
		const row = from + Math.floor((top - this.#top(from)) / this.#heights.row);
		return Math.min(Math.max(row, from), this.#listing.end(group) - 1);
	}
}
