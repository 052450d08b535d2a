import type { DateRead } from './dates';
import { astronomicYear, dayText, monthText, yearText } from './edtftext';
import { monthNumber } from './monthnames';
import { isNothing } from './nothing';
import { readDate } from './notation';

/** What stands for a month or a day that nobody knows. */
const UNKNOWN = /^(88|98|99)(\.0)?$/;

/**
 * A date whose year, month and day stand in cells of their own. An empty month or day, or 0, is not known. Where nothing
 * stands beside the year, that cell may say more than a year: `c. 1250`, `1914–1918`. `early`: a year of one or two digits
 * is that of the first century.
 */
export function partsDate(year: string, month: string, day: string, early = false): DateRead {
	const y = bare(year);
	const [m, d] = [month, day].map((text) => (UNKNOWN.test(text.trim()) ? '' : bare(text)));
	if (y === '') return { reason: 'no date' };
	const plain = early ? /^-?\d{1,4}$/ : /^(\d{3,4}|-\d{1,4})$/;
	const known = plain.test(y) ? astronomicYear(y) : wordedYear(y);
	if (known === null) {
		const read = m === '' && d === '' && !/^\d{1,5}$/.test(y) ? readDate(y) : null;
		return read !== null && 'edtf' in read ? { edtf: read.edtf } : { reason: 'not a year' };
	}
	return datedParts(known, m, d);
}

/**
 * Whether the years of a column are so old that those of one or two digits stand for themselves. Where there are years of
 * our time too, they do so only in a column that rises from the first row to the last.
 */
export class EarlyYears {
	#old = false;
	#recent = false;
	#rising = true;
	#last = -Infinity;
	found = false;

	survey(text: string): void {
		const year = bare(text);
		if (!/^-?\d{1,4}$/.test(year)) return;
		if (/^(-\d{1,4}|[1-9]\d\d)$/.test(year)) this.#old = true;
		else if (/^(19|20|21)\d\d$/.test(year)) this.#recent = true;
		this.#rising &&= Number(year) >= this.#last;
		this.#last = Number(year);
		this.found = this.#old && (!this.#recent || this.#rising);
	}
}

/** A date of a year, counted as astronomers do, with the texts of its month and day. */
export function datedParts(year: number, month: string, day: string): DateRead {
	if (month === '') return { edtf: yearText(year) };
	const number = /^\d{1,2}$/.test(month) ? Number(month) : monthNumber(month.replace(/\.$/, ''));
	if (number === null) return { reason: 'not a month' };
	const whole = day === '' ? monthText(year, number) : null;
	const edtf = whole ?? (/^\d{1,2}$/.test(day) ? dayText(year, number, Number(day)) : null);
	return edtf === null ? { reason: 'there is no such day' } : { edtf };
}

/** A cell without the decimals that table writers give whole numbers; empty where it holds nothing. */
function bare(text: string): string {
	const number = text.trim().replace(/\.0$/, '');
	return isNothing(number) || /^(0{1,4}|-9{1,4})$/.test(number) ? '' : number;
}

/** A year with the words that say of which era it is. */
function wordedYear(text: string): number | null {
	const read = /\p{L}/u.test(text) ? readDate(text) : null;
	return read !== null && 'edtf' in read && /^-?\d{4}$/.test(read.edtf) ? Number(read.edtf) : null;
}
