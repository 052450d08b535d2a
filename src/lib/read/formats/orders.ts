import type { Order, Read } from './dateread';

interface Notation {
	/** Values that leave no doubt, by the order that they have. */
	readonly sure: Record<Order, number>;
	doubtful: number;
	readonly examples: string[];
}

/** How many values of a question are shown. */
const EXAMPLES = 5;

/** Takes a value among the examples of a question: the first in order of all, so that they are the same however rows come. */
export function exemplify(examples: string[], value: string): void {
	const text = value.trim();
	if (examples.length === EXAMPLES && text >= examples[EXAMPLES - 1]) return;
	if (examples.includes(text)) return;
	examples.push(text);
	examples.sort();
	if (examples.length > EXAMPLES) examples.pop();
}

/** A notation that stays in doubt: how many values hang on it, and some of them. */
export interface Doubt {
	readonly name: string;
	readonly rows: number;
	readonly examples: readonly string[];
}

/** How the names of columns say day, month and year: `DD`, `Tag`, `jj`. */
const [D, M, Y] = [
	'(?:d{1,2}|day|t{1,2}|tag|j{1,2}|jour|d[ií]a|g{1,2}|д{1,2}|день)',
	'(?:m{1,2}|month|mon|monat|mois|mes|м{1,2}|месяц)',
	'(?:y{2}|year|j{2}|jahr|a{2}|année|a[nñ]o|г{2}|год)'
];
const [DAY_FIRST, MONTH_FIRST] = [
	[D, M],
	[M, D]
].map(
	([first, second]) => new RegExp(`(?:^|[^\\p{L}])${first}[^\\p{L}]?${second}[^\\p{L}]?${Y}`, 'iu')
);

/**
 * Which number is the day in the dates of a column. It is worked out for each notation (separator, digits of the year,
 * zeros in front, time behind) from the values of that notation that leave no doubt.
 */
export class Orders {
	/** What the name of the column says. */
	readonly #named: Order | null;
	readonly #notations = new Map<string, Notation>();
	readonly #settled = new Map<string, Order>();

	/** `column` is the name, which may say how dates are written: `Date (DD/MM/YYYY)`. */
	constructor(column: string) {
		this.#named = DAY_FIRST.test(column) ? 'dmy' : MONTH_FIRST.test(column) ? 'mdy' : null;
	}

	/** The orders that were found, by the notation. */
	get found(): readonly (readonly [notation: string, order: Order])[] {
		return [...this.#settled];
	}

	of(notation: string): Order | undefined {
		return this.#settled.get(notation);
	}

	take(notation: string, order: Order): void {
		this.#settled.set(notation, order);
	}

	/** Takes account of what a value says, which stands so many times. */
	survey(read: Read, text: string, times: number): void {
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
		exemplify(notation.examples, text);
	}

	/**
	 * Works out the orders; what stays in doubt comes back. `others` are columns that were written by the same hand: a
	 * notation has the same order in all of them.
	 */
	settle(others: readonly Orders[]): Doubt[] {
		// however rows come, the questions come in the same order
		const notations = [...this.#notations].sort(([a], [b]) => (a < b ? -1 : 1));
		return notations.flatMap(([name, { doubtful, examples }]): Doubt[] => {
			const order = this.#orderAmong(name, others);
			if (order !== null) this.#settled.set(name, order);
			return order !== null || doubtful === 0 ? [] : [{ name, rows: doubtful, examples }];
		});
	}

	/**
	 * The order of a notation: `0d` has zeros in front, `d` has numbers of one digit, `??` could be either. Where only one
	 * of the two occurs, `??` is that one; where both do, `??` is in doubt unless all agree.
	 */
	#orderOf(name: string): Order | null {
		const [zeros, bare, either] = this.#family(name);
		const both = zeros !== undefined && bare !== undefined;
		if (both && !name.endsWith(' ??')) return agreed([this.#notations.get(name)]);
		if (!both) return agreed([zeros, bare, either]);
		const orders = new Set([agreed([zeros]), agreed([bare])]);
		return orders.size === 1 && !orders.has(null) ? agreed([zeros, bare, either]) : null;
	}

	/**
	 * The order of a notation as its values, the name of the column and the columns beside say; null where they contradict
	 * each other.
	 */
	#orderAmong(name: string, others: readonly Orders[]): Order | null {
		const own = this.#orderOf(name);
		const said = this.#family(name).some((one) => one && one.sure.dmy + one.sure.mdy > 0);
		if (own === null && said) return null;
		const beside = others.map((other) => other.#orderOf(name));
		const orders = new Set([own, this.#named, ...beside]);
		orders.delete(null);
		return orders.size === 1 ? [...orders][0] : null;
	}

	/** The notations that differ from one in nothing but their zeros. */
	#family(name: string): (Notation | undefined)[] {
		const base = name.slice(0, name.lastIndexOf(' ') + 1);
		return ['0d', 'd', '??'].map((width) => this.#notations.get(base + width));
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
