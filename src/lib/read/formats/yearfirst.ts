import type { Read } from './dateread';
import { dayText } from './edtftext';
import { exemplify } from './orders';

/** How a day with its year first stands behind the year: the month and the day, or the other way round. */
export type YearFirst = 'ymd' | 'ydm';

const NUMBERS = /^([12]\d{3})[-/.](\d\d)[-/.](\d\d)(?!\d)/;
/** So many values make a case. */
const ENOUGH = 3;

/**
 * Whether the month comes before the day where the year comes first. It does nearly always; but some write 2016-17-10, and
 * a spreadsheet that takes 01/11/2016 for a day in January and cannot take 13/11/2016 for one leaves the one as 2016-01-11
 * and the other as it was. Then no day beyond the twelfth is among those with the year first, and that is asked about.
 */
export class YearsFirst {
	/** Values with a day beyond the twelfth; with a month beyond it; and with neither. */
	#late = 0;
	#turned = 0;
	/** Days that come before or after their month with the year last, and those of which that is not known. */
	#sure = 0;
	#open = 0;
	rows = 0;
	readonly examples: string[] = [];
	/** What was answered; null: it is not known, and they are refused. */
	found: YearFirst | null = 'ymd';

	/** Takes account of what a value says, which stands so many times. */
	survey(read: Read, text: string, times: number): void {
		if ('notation' in read && read.notation !== undefined) {
			if (!('edtf' in read)) this.#open += times;
			else if (read.order !== undefined) this.#sure += times;
		}
		const numbers = NUMBERS.exec(text.trim());
		if (numbers === null) return;
		const [second, third] = [Number(numbers[2]), Number(numbers[3])];
		if (second > 12) this.#turned += times;
		else if (third > 12) this.#late += times;
		else {
			this.rows += times;
			exemplify(this.examples, text);
		}
	}

	/** Takes account of so many days with the year first, of which some are beyond the twelfth. */
	days(times: number, late: boolean): void {
		if (late) this.#late += times;
		else this.rows += times;
	}

	/** True: there is something to ask, and they are refused until somebody answers. */
	settle(): boolean {
		if (this.#late > 0 || this.rows === 0) return false;
		const written = this.#turned >= 2 && this.#turned * 2 >= this.rows;
		const converted = this.#open === 0 && Math.min(this.#sure, this.rows) >= ENOUGH;
		if (written || converted) this.found = null;
		return this.found === null;
	}

	/** The day of a value as it was answered; `undefined`: it is none with its year first, or nothing is to be said. */
	read(text: string): string | null | undefined {
		if (this.found === 'ymd') return undefined;
		const numbers = NUMBERS.exec(text.trim());
		if (numbers === null) return undefined;
		const [year, second, third] = numbers.slice(1).map(Number);
		return this.found && dayText(year, third, second);
	}
}
