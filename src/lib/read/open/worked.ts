import type { Terms } from './terms';

/** Not worked out yet. */
const UNKNOWN = Symbol('unknown');

/** Something that terms say: worked out when it is first asked for. */
export class Worked<Value> {
	readonly #terms: Terms | null;
	readonly #work: (start: number | null) => Value;
	readonly #values: (Value | typeof UNKNOWN)[];

	/** `work` is given where a row begins that has the term; null: no row has anything to say. */
	constructor(terms: Terms | null, work: (start: number | null) => Value) {
		this.#terms = terms;
		this.#work = work;
		this.#values = new Array(terms?.size ?? 1).fill(UNKNOWN);
	}

	of(term: number): Value {
		const number = this.#terms === null ? 0 : term;
		const value = this.#values[number];
		if (value !== UNKNOWN) return value;
		const found = this.#work(this.#terms === null ? null : this.#terms.rows[number]);
		this.#values[number] = found;
		return found;
	}
}
