import type { Heights } from './windowed';

/** Of so many rows the mean height is kept; what was measured long ago fades. */
const MEMORY = 600;

/** Learns how high rows and headings are from those that are in the document. */
export class Ruler {
	#heights: Heights = { row: 56, heading: 36 };
	#rows = 0;
	#sum = 0;

	get heights(): Heights {
		return this.#heights;
	}

	/** Measures so many rows, from the first to the last of them, among which so many groups begin. */
	measure(first: HTMLElement, last: HTMLElement, rows: number, groups: number) {
		const list = first.parentElement!;
		const title = list.previousElementSibling;
		const heading =
			(title instanceof HTMLElement ? title.offsetHeight : 0) +
			parseFloat(getComputedStyle(list).paddingBottom);
		const all = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
		if (all <= 0) return;
		const fade = this.#rows > MEMORY ? 0.5 : 1;
		this.#rows = this.#rows * fade + rows;
		this.#sum = this.#sum * fade + all - groups * heading;
		this.#heights = { row: this.#sum / this.#rows, heading };
	}
}
