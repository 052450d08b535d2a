import type { Read } from './dateread';
import { exemplify } from './orders';

/** Days of these years may be those of an Islamic, a Persian or a Buddhist calendar, whose years since 1970 they are. */
const ELSEWHERE = /^(1(3[5-9]|4[0-4])|25[1-9])\d-\d\d-\d\d/;
/** Days of our time, which people who write down events have from their own calendar. */
const MODERN = /^(19|20|21)\d\d-\d\d-\d\d/;

/**
 * By which calendar the days of a column are counted. Nothing in `1437-09-10` says that it is a day of June 2016; beside
 * other days of the Middle Ages it is none, beside days of our time it is at least no day that can be told.
 */
export class Calendars {
	#modern = 0;
	#older = 0;
	/** How many values may be of another calendar, and some of them. */
	rows = 0;
	readonly examples: string[] = [];
	/** Whether what may be of another calendar is refused. */
	refused = false;

	/** Takes account of what a value says, which stands so many times. */
	survey(read: Read, text: string, times: number): void {
		if ('reason' in read) return;
		const day = 'edtf' in read ? read.edtf : read.dmy;
		if (MODERN.test(day)) this.#modern += times;
		else if (!ELSEWHERE.test(day)) this.#older += times;
		else {
			this.rows += times;
			exemplify(this.examples, text);
		}
	}

	/** Takes account of so many days of our time. */
	days(times: number): void {
		this.#modern += times;
	}

	/** Works out whether they are refused. True: nothing says, and they are until somebody answers. */
	settle(): boolean {
		this.refused = this.rows > 0 && this.#older === 0;
		return this.refused && this.#modern === 0;
	}

	/** Whether a date is one of those that are refused. */
	refuses(edtf: string): boolean {
		return this.refused && ELSEWHERE.test(edtf);
	}
}
