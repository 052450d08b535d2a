import { turn } from './turn';

/** How long something may take to come until the reader is told that it has not, milliseconds. It is still taken then. */
export const PATIENCE = 9_000;

/** A part that is fetched when it is wanted. What it consists of comes in turns, so that the page never stands still for long. */
export class Later<Part> {
	#part: Part | null = $state.raw(null);
	#turns = $state(0);
	#failed = $state(false);
	#wanted = false;
	readonly #fetch: () => Promise<Part>;
	readonly #last: number;

	/** `turns` is how many it takes. */
	constructor(fetch: () => Promise<Part>, turns = 1) {
		this.#fetch = fetch;
		this.#last = turns;
	}

	/** The part, once it has come. */
	get part() {
		return this.#part;
	}
	/** How many turns there have been since, up to those that it takes. */
	get turns() {
		return this.#turns;
	}
	/** Whether it could not be fetched, or has not come for long. It may be wanted again. */
	get failed() {
		return this.#failed;
	}

	/** Fetches it, unless that has been done. */
	async want(): Promise<void> {
		if (this.#wanted) return;
		this.#wanted = true;
		this.#failed = false;
		const fail = () => {
			this.#failed = true;
			this.#wanted = false;
		};
		const late = setTimeout(fail, PATIENCE);
		try {
			const part = await this.#fetch();
			await turn();
			if (this.#part) return;
			this.#part = part;
			this.#wanted = true;
			this.#failed = false;
			while (++this.#turns < this.#last) await turn();
		} catch {
			if (!this.#part) fail();
		} finally {
			clearTimeout(late);
		}
	}
}
