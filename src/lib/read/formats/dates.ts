import { when } from '../../time/when';
import type { Choices, Intake } from './format';
import { readDate, type Order } from './notation';

/** A date in EDTF, or why there is none. */
export type DateRead = { readonly edtf: string } | { readonly reason: string };

/** How many values of a question are shown. */
const EXAMPLES = 5;

/** How many dates are kept. */
const MOST_KNOWN = 20_000;

interface Notation {
	/** Values that leave no doubt, by the order that they have. */
	readonly sure: Record<Order, number>;
	doubtful: number;
	readonly examples: string[];
}

/**
 * The dates of a column. Tell it all values by `survey`, then `settle`, then `read` each. Which number is the day is
 * worked out for each notation (separator, digits of the year, zeros in front, time behind) from the values of that
 * notation that leave no doubt. What stays in doubt is asked, and refused until it is answered.
 */
export class DateColumn {
	readonly #file: string;
	readonly #column: string;
	readonly #notations = new Map<string, Notation>();
	readonly #orders = new Map<string, Order>();
	readonly #years: boolean;
	/** Dates come again and again. */
	readonly #known = new Map<string, DateRead>();

	constructor(file: string, column: string, { years = true }: { years?: boolean } = {}) {
		this.#file = file;
		this.#column = column;
		this.#years = years;
	}

	/** The orders that were found, by the notation: all that reading takes. */
	get orders(): readonly (readonly [notation: string, order: Order])[] {
		return [...this.#orders];
	}

	/** Takes orders that were found before, instead of a survey. */
	restore(orders: DateColumn['orders']): void {
		for (const [notation, order] of orders) this.#orders.set(notation, order);
	}

	/** Takes account of a value that stands so many times. */
	survey(text: string, year: number | null = null, times = 1): void {
		const read = readDate(text, year);
		if (!('notation' in read) || read.notation === undefined) return;
		const notation = this.#notations.get(read.notation) ?? {
			sure: { dmy: 0, mdy: 0 },
			doubtful: 0,
			examples: []
		};
		this.#notations.set(read.notation, notation);
		if ('edtf' in read) {
			if (read.order) notation.sure[read.order] += times;
			return;
		}
		notation.doubtful += times;
		if (notation.examples.length < EXAMPLES && !notation.examples.includes(text.trim()))
			notation.examples.push(text.trim());
	}

	/** Works out the orders and asks about those that stay in doubt. */
	settle(intake: Pick<Intake, 'ask'>, { answers }: Pick<Choices, 'answers'>): void {
		for (const [name, notation] of this.#notations) {
			const order = this.#orderOf(name);
			if (order !== null) this.#orders.set(name, order);
			if (order !== null || notation.doubtful === 0) continue;
			const key = `${this.#file}:${this.#column}:${name}`;
			const answer = answers.get(key);
			if (answer === 'dmy' || answer === 'mdy') this.#orders.set(name, answer);
			const [example] = notation.examples;
			intake.ask({
				key,
				file: this.#file,
				column: this.#column,
				sentence: `In ${this.#column}, is the first number of ${example} the day or the month?`,
				answers: [
					{ value: 'dmy', label: 'The day' },
					{ value: 'mdy', label: 'The month' }
				],
				rows: notation.doubtful,
				examples: notation.examples
			});
		}
	}

	/** The date of a value, or why there is none. */
	read(text: string, year: number | null = null): DateRead {
		const key = year === null ? text : `${text}\t${year}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const read = this.#read(text, year);
		if (this.#known.size < MOST_KNOWN) this.#known.set(key, read);
		return read;
	}

	#read(text: string, year: number | null): DateRead {
		const read = readDate(text, year);
		if ('reason' in read) return read;
		if ('edtf' in read)
			return !this.#years && /^\d{4}$/.test(read.edtf)
				? { reason: 'a number that is no date' }
				: { edtf: read.edtf };
		const order = this.#orders.get(read.notation);
		if (order === undefined)
			return { reason: 'whether the day or the month comes first is not known' };
		return { edtf: read[order] };
	}

	/**
	 * The order of a notation: `0d` has zeros in front, `d` has numbers of one digit, `??` could be either. Where only one
	 * of the two occurs, `??` is that one; where both do, `??` is in doubt unless all agree.
	 */
	#orderOf(name: string): Order | null {
		const family = name.slice(0, name.lastIndexOf(' ') + 1);
		const [zeros, bare, either] = ['0d', 'd', '??'].map((width) =>
			this.#notations.get(family + width)
		);
		const both = zeros !== undefined && bare !== undefined;
		if (both && !name.endsWith(' ??')) return agreed([this.#notations.get(name)]);
		if (!both) return agreed([zeros, bare, either]);
		const orders = new Set([agreed([zeros]), agreed([bare])]);
		return orders.size === 1 && !orders.has(null) ? agreed([zeros, bare, either]) : null;
	}
}

/** The order of all values that leave no doubt, if it is one. */
function agreed(notations: readonly (Notation | undefined)[]): Order | null {
	const [dmy, mdy] = (['dmy', 'mdy'] as const).map((order) =>
		notations.some((notation) => notation !== undefined && notation.sure[order] > 0)
	);
	if (dmy === mdy) return null;
	return dmy ? 'dmy' : 'mdy';
}

/**
 * From one date to another: something that lasted. The same date twice is that date; of something that ends before it
 * starts nothing can be made.
 */
export function lasting(start: string, end: string): DateRead {
	if (start === end || end === '') return { edtf: start };
	return checked(`${start}/${end}`);
}

/** Some day from one to another, both included. */
export function between(start: string, end: string): DateRead {
	if (start === end || end === '') return { edtf: start };
	return checked(`[${start}..${end}]`);
}

/** EDTF that can be read and is no longer than EDTF may be. */
export function checked(edtf: string): DateRead {
	try {
		when(edtf);
		return { edtf };
	} catch (error) {
		if (error instanceof RangeError) return { reason: error.message };
		throw error;
	}
}
