import { isoDay } from '../../time/calendar';
import { DAY } from '../../time/span';

/** The items without those that say the same again. */
export function unique<Item>(items: readonly Item[]): Item[] {
	return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** From the first to the last day of events. */
export class Coverage {
	#first = Infinity;
	#end = -Infinity;

	/** Earliest start and latest end, milliseconds UTC; what is infinite says nothing. */
	add(start: number, end: number): void {
		if (start < this.#first && Number.isFinite(start)) this.#first = start;
		if (end > this.#end && Number.isFinite(end)) this.#end = end;
	}

	/** In EDTF; empty where nothing says so. */
	get edtf(): string {
		if (this.#first === Infinity || this.#end === -Infinity) return '';
		const [first, last] = [this.#first, this.#end - DAY].map(isoDay);
		const plain = /^-?\d{4}-/;
		return plain.test(first) && plain.test(last) ? `${first}/${last}` : '';
	}
}
