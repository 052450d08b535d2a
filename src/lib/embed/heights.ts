/** What was measured: CSS pixels, and how often the reader, the host or the view has done something until then. */
export interface Measured {
	readonly height: number;
	/** The width of the frame. */
	readonly width: number;
	readonly acts: number;
}

/** At most 12 heights in any second; more than 12 on end that nothing explains are a loop. */
const MOST = 12;
const GAP = 84;
const REST = 1000;

/**
 * Decides which heights the host is told. A height may change because the reader, the host or the frame's width did
 * something; where it keeps changing without, host and content drive each other on, and nothing more is told.
 */
export class Heights {
	#told: Measured = { height: -1, width: -1, acts: -1 };
	#at = -Infinity;
	#run = 0;
	#frozen = false;

	/**
	 * What to do with a measure at an instant (milliseconds): tell its height, measure again after a while, say that
	 * this is a loop (once, and then be silent for good), or nothing.
	 */
	next(measured: Measured, now: number): 'tell' | 'loop' | { readonly wait: number } | null {
		if (this.#frozen || measured.height === this.#told.height) return null;
		const wait = this.#at + GAP - now;
		if (wait > 0) return { wait };
		const explained = measured.acts !== this.#told.acts || measured.width !== this.#told.width;
		this.#run = explained || now - this.#at > REST ? 1 : this.#run + 1;
		if (this.#run > MOST) {
			this.#frozen = true;
			return 'loop';
		}
		this.#told = measured;
		this.#at = now;
		return 'tell';
	}
}
