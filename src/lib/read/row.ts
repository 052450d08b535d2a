import type { Problem } from '../events/dataset';
import { when, type When } from '../time/when';
import { link } from './link';
import type { TableRow } from './csv';

const integer = /^-?\d{1,15}$/;
const decimal = /^-?\d{1,15}(\.\d{1,15})?$/;

/** A set of ids to look into. */
export type Known = { has(id: string): boolean };

/** A row while it is being read: gives its cells as what they should be, and keeps account of those that are not. */
export class Row<Column extends string> {
	readonly line: number;
	readonly #file: string;
	readonly #cells: ReadonlyMap<string, string>;
	readonly #notes: { column: Column; message: string }[] = [];
	#refused = false;

	constructor(file: string, { line, cells }: TableRow) {
		this.#file = file;
		this.line = line;
		this.#cells = cells;
	}

	/** Whether something was found for which the row cannot be used. */
	get refused(): boolean {
		return this.#refused;
	}

	/** What was found, each with whether the row was kept in the end. */
	get problems(): Problem[] {
		return this.#notes.map(({ column, message }) => ({
			file: this.#file,
			line: this.line,
			column,
			message,
			kept: !this.#refused
		}));
	}

	note(column: Column, message: string): void {
		this.#notes.push({ column, message });
	}

	/** Gives the row up: without what was just noted, nothing can be made of it. */
	refuse(): void {
		this.#refused = true;
	}

	text(column: Column): string {
		return this.#cells.get(column)?.trim() ?? '';
	}

	/** A text that ought to be there. */
	needed(column: Column): string {
		const text = this.text(column);
		if (text === '') this.note(column, 'missing');
		return text;
	}

	/** The texts between semicolons. */
	list(column: Column): string[] {
		const parts = this.text(column).split(';');
		return parts.map((part) => part.trim()).filter((part) => part !== '');
	}

	/** The row's own id, when it has one that no row before it had. */
	id(column: Column, taken: Known): string {
		const id = this.text(column);
		if (id === '') this.note(column, 'missing');
		else if (taken.has(id)) this.note(column, `id appears twice: "${id}"`);
		if (id === '' || taken.has(id)) this.refuse();
		return id;
	}

	/** One word of a fixed set, or null. The column is named after what it holds. */
	oneOf<Word extends string>(column: Column, words: readonly Word[]): Word | null {
		const text = this.text(column);
		const word = words.find((candidate) => candidate === text);
		if (word === undefined && text !== '') this.note(column, `no such ${column}: "${text}"`);
		return word ?? null;
	}

	/** An id of `known`, or null. */
	reference(column: Column, what: string, known: Known): string | null {
		const id = this.text(column);
		if (id === '' || known.has(id)) return id || null;
		this.note(column, `no such ${what}: "${id}"`);
		return null;
	}

	/** The ids of a list that are among `known`. */
	references(column: Column, what: string, known: Known): string[] {
		return [...new Set(this.list(column))].filter((id) => {
			if (known.has(id)) return true;
			this.note(column, `no such ${what}: "${id}"`);
			return false;
		});
	}

	number(column: Column, min: number, max: number): number | null {
		return this.#amount(column, decimal, 'a number', min, max);
	}

	/** A whole number that is not negative. */
	count(column: Column): number | null {
		return this.#amount(column, integer, 'a whole number', 0, Number.MAX_SAFE_INTEGER);
	}

	#amount(column: Column, form: RegExp, what: string, min: number, max: number): number | null {
		const text = this.text(column);
		if (text === '') return null;
		const number = Number(text);
		if (!form.test(text)) this.note(column, `not ${what}: "${text}"`);
		else if (number < min) this.note(column, `less than ${min}: "${text}"`);
		else if (number > max) this.note(column, `more than ${max}: "${text}"`);
		else return number;
		return null;
	}

	/** Whether those of the numbers that are known rise or stay equal. */
	rising(column: Column, numbers: readonly (number | null)[]): boolean {
		const known = numbers.filter((number) => number !== null);
		const rising = known.every((number, index) => index === 0 || known[index - 1] <= number);
		if (!rising) this.note(column, `does not rise from low to high: ${known.join(', ')}`);
		return rising;
	}

	/** Degrees, or null when the row has no point or an impossible one. */
	point(lat: Column, lon: Column): { lat: number; lon: number } | null {
		const point = { lat: this.number(lat, -90, 90), lon: this.number(lon, -180, 180) };
		if (this.text(lat) !== '' && this.text(lon) === '') this.note(lon, `missing beside ${lat}`);
		if (this.text(lon) !== '' && this.text(lat) === '') this.note(lat, `missing beside ${lon}`);
		return point.lat === null || point.lon === null ? null : { lat: point.lat, lon: point.lon };
	}

	/** What an EDTF date says, or null when it is empty or none. */
	when(column: Column): When | null {
		const text = this.text(column);
		if (text === '') return null;
		try {
			return when(text);
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			this.note(column, error.message);
			return null;
		}
	}

	/** An EDTF date that can be read, or null. */
	date(column: Column): string | null {
		return this.when(column)?.edtf ?? null;
	}

	/** An address that may be followed, or an empty text. */
	link(column: Column): string {
		const text = this.text(column);
		if (text === '') return '';
		const address = link(text);
		if (address === null) this.note(column, `not a web or mail address: "${text}"`);
		return address ?? '';
	}

	/** Empty means no. */
	yes(column: Column): boolean {
		const text = this.text(column);
		if (!['', 'true', 'false'].includes(text))
			this.note(column, `neither true nor false: "${text}"`);
		return text === 'true';
	}
}
