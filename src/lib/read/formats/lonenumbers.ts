import { DAY } from '../../time/span';
import { astronomicYear, epochText, yearText } from './edtftext';
import { isNothing } from './nothing';
import { exemplify } from './orders';

/** From where a spreadsheet counts days. */
export type Epoch = 1900 | 1904;

/** The number that 1 January 1970 has. */
const first: Readonly<Record<Epoch, number>> = { 1900: 25_569, 1904: 24_107 };

/** The day of a number with which a spreadsheet counts days; null for one that is out of reach. */
export function countedDay(text: string, epoch: Epoch): string | null {
	return epochText((Math.floor(Number(text)) - first[epoch]) * DAY, 'ms');
}

/** Whether a text may be the number of a day as spreadsheets count them: from 1927 to 2064. */
export function isCount(text: string): boolean {
	return /^[1-5]\d{4}(\.\d{1,15})?$/.test(text);
}

/** Numbers in a column of dates that say nothing by themselves: years of less than four digits, counts of days. */
export class LoneNumbers {
	readonly #dated: boolean;
	#years = 0;
	#early = 0;
	#three = 0;
	#positive = 0;
	#others = 0;
	rows = 0;
	readonly examples: string[] = [];
	/** Whether numbers below a thousand, and those below zero, are years. */
	years = false;
	/** Null: nobody says. */
	epoch: Epoch | null = null;

	constructor(column: string) {
		this.#dated = /date|year|fecha|datum|дата|تاريخ/i.test(column);
	}

	survey(text: string, times: number): void {
		if (isNothing(text) || isMissing(text)) return;
		if (/^[1-9]\d{3}(\.0)?$/.test(text)) this.#years += times;
		else if (isEarly(text)) {
			this.#early += times;
			if (!text.startsWith('-')) this.#positive += times;
			if (/^[1-9]\d\d/.test(text)) this.#three += times;
		} else if (isCount(text)) {
			this.rows += times;
			exemplify(this.examples, text);
		} else this.#others += times;
	}

	/** Takes account of so many values that are plainly days. */
	days(times: number): void {
		this.#others += times;
	}

	/** `main` are those of the column beside that decides what numbers are; null: this one does. */
	settle(main: LoneNumbers | null): void {
		const old = this.#dated && this.#three > 1 && this.#three === this.#early;
		const known = this.#years > 0 || this.#positive === 0 || old;
		const rest = this.#others + this.rows;
		const own = this.#early > 0 && known && this.#years + this.#early >= rest;
		this.years = main === null ? own : main.years;
	}

	/** The date that a number says; null when it says none. */
	read(text: string): string | null {
		if (this.years && isEarly(text)) return yearText(astronomicYear(text));
		return this.epoch !== null && isCount(text) ? countedDay(text, this.epoch) : null;
	}
}

function isEarly(text: string): boolean {
	return /^(0?\d{3}|-\d{1,4})(\.0)?$/.test(text) && !isMissing(text);
}

/** Numbers that stand for none. */
function isMissing(text: string): boolean {
	return /^(-9{1,4}|-1|0{1,4}|9{3,4})(\.0)?$/.test(text);
}
