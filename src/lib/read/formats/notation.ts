import { none, whole, type Read } from './dateread';
import { dayText, epochText, monthText, yearText } from './edtftext';
import { parseEdtf } from '../../time/edtf';
import { phrase } from './phrases';
import { range } from './ranges';
import { ofTwoDigits } from './twodigits';
import { worded } from './wordeddate';

const LONGEST = 64;

/**
 * Reads a date in any of the notations that files have. The day is the day as written: neither a time nor a zone behind
 * it moves it. `year`, when another column says it, decides about years of two digits, and is that of days without one.
 */
export function readDate(given: string, year: number | null = null): Read {
	const text = bare(given.trim());
	if (text === '') return none('no date');
	if (text.length > LONGEST) return none(`longer than ${LONGEST} characters`);
	return ways(text, year);
}

/** The text without the marks of notes behind it, the sign that spreadsheets have before texts, the call around a moment. */
function bare(given: string): string {
	const text = plain(given).replace(/^'/, '');
	const moment = /^\/Date\((-?\d{1,16})(?:[-+]\d{4})?\)\/$/.exec(text);
	if (moment) return moment[1];
	if (text.startsWith('[')) return text;
	return text
		.replace(/(?: ?\[[^[\]]{1,12}\]){1,5}$|\*{1,3}$|;$/, '')
		.replace(/^\(([^()]{4,40})\)$/, '$1')
		.replace(/^(\d{1,4}) ?([/.·]) ?(\d{1,2}) ?\2 ?(\d{1,4})$/, '$1$2$3$2$4')
		.replaceAll('·', '.');
}

/** The text in the digits and signs of ASCII, without marks of the direction of writing. */
function plain(text: string): string {
	// eslint-disable-next-line no-control-regex
	if (/^[\x00-\x7f]*$/.test(text)) return text;
	return text
		.replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
		.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
		.replaceAll(/[\u2010-\u2012\u2212]/g, '-')
		.replace(/^(\d{4})[–—](\d\d?)[–—](\d\d?)$/, '$1-$2-$3')
		.replace(/^(\d{4}) ?年 ?(\d\d?) ?月(?: ?(\d\d?) ?日)?$/, '$1-$2-$3')
		.replace(/-$/, '')
		.replaceAll(/\s/g, ' ')
		.trim();
}

function ways(text: string, year: number | null): Read {
	const number = /^([-+]?\d{1,16})(?:\.0{1,6})?$|^([-+]?\d{9,14})\.\d{1,9}$/.exec(text);
	if (number) return digits(number[1] ?? number[2]);
	const compact = /^(\d{8})T\d{4}(\d\d)?(Z|[-+]\d\d:?(\d\d)?)?$/.exec(text);
	if (compact) return digits(compact[1]);
	const again = (part: string) => ways(part, year);
	const clock = withoutTime(text);
	if (clock === null) return none('not a date: a time that cannot be');
	const { day, time } = clock;
	const read = numbers(day, time, year) ?? worded(day, year) ?? phrase(day, again) ?? edtf(text);
	if (!('reason' in read)) return read;
	if (year !== null && OF_A_YEAR.test(day))
		return ways(`${day.replace(/[-./]/, ' ')} ${year}`, null);
	return range(text, again) ?? read;
}

/** A day of a month without its year: `10-Oct`, `October 10`. */
const OF_A_YEAR = /^(\d{1,2}[-./ ]\p{L}{3,12}|\p{L}{3,12} \d{1,2})$/u;

/** Digits alone: a year, a day, a moment, or seconds or milliseconds since 1970. */
function digits(text: string): Read {
	const number = Number(text);
	const plain = /^\d/.test(text);
	const { length } = text;
	if (plain && length === 4 && number >= 1000 && number <= 2200) return { edtf: text };
	if (plain && (length === 8 || ((length === 12 || length === 14) && isTime(text.slice(8))))) {
		const [y, m, d] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number);
		const edtf = y >= 1000 && y <= 2200 ? knownText(y, m, d) : null;
		if (edtf !== null) return { edtf };
		if (length === 8) return none('not a day: eight digits, but no YYYYMMDD');
	}
	const size = String(Math.abs(number)).length;
	if (size === 10 || (size === 9 && !plain)) return epoch(number, 's');
	if (size >= 11 && size <= 15) return epoch(number, 'ms');
	return none('a number that is no date');
}

function isTime(digits: string): boolean {
	return Number(digits.slice(0, 2)) <= 24 && (digits.match(/\d\d/g) ?? []).slice(1).every(ofSixty);
}

function ofSixty(digits: string): boolean {
	return Number(digits) < 60;
}

function epoch(number: number, unit: 'ms' | 's'): Read {
	return whole(epochText(number, unit), 'a moment out of reach');
}

/** A day, or the month or year where a 0 stands for what is not known; null when there is none. */
function knownText(year: number, month: number, day: number): string | null {
	if (day !== 0 || year === 0) return dayText(year, month, day);
	if (month === 0) return yearText(year);
	// where a spreadsheet counts days, this is the number 0
	return year === 1900 && month === 1 ? null : monthText(year, month);
}

/** The date without the time of day behind it and what kind of time it was; null when there is no such time. */
function withoutTime(text: string): { day: string; time: string } | null {
	// the year may stand behind the time, as in `Sat Jul 09 23:30:00 +0000 2016`
	const late = /^(\D{3,12}\d{1,2}) [\d:]{5,8}(?: [-+]\d{4}| [A-Z]{3,4})? (\d{4})$/.exec(text);
	if (late) return { day: `${late[1]} ${late[2]}`, time: ' time' };
	const zoned = /^(\d{4}-\d\d-\d\d)(?:Z|[-+]\d\d:\d\d)$/.exec(text);
	if (zoned) return { day: zoned[1], time: '' };
	const found =
		/^(.{4,24}?)(?:[T ,@]{1,3}| at )(\d{1,2})[:.h](\d\d)([:.]\d\d([.,]\d{1,9})?)? {0,2}([ap]\.?m\.?)? {0,2}(Z|(?:UTC|GMT)?(?:[-+]\d\d:?\d\d|[-+]\d\d)|UTC|GMT|[A-Z]{3,4})?(?: [A-Z]{3,4}| \([^()]{1,40}\))?$/i.exec(
			text
		);
	if (!found) return { day: text, time: '' };
	const [, day, hour, minute, , , half] = found;
	if (Number(hour) > (half ? 12 : 24) || Number(minute) > 59) return null;
	return { day: day.trim(), time: half ? ' am' : ' time' };
}

/** Three numbers, or two of which one is a year, with `-`, `/`, `.` or spaces between. */
function numbers(text: string, time: string, hint: number | null): Read | null {
	const monthFirst = /^(\d{1,2})[-/](\d{4})$/.exec(text);
	if (monthFirst) return whole(monthText(Number(monthFirst[2]), Number(monthFirst[1])), NO_MONTH);
	const found = /^(-?\d{1,4})([-/. ])(\d{1,2})(?:\2(-?\d{1,4}))?[.]?$/.exec(text);
	if (!found) return null;
	const [, first, sign, second, third] = found;
	if (third === undefined) {
		if (first.length === 4 && sign !== ' ')
			return whole(knownText(Number(first), Number(second), 0), NO_MONTH);
		return null;
	}
	const [a, b, c] = [first, second, third].map(Number);
	if (first.length >= 4)
		return third.length > 2 ? none('not a date') : whole(knownText(a, b, c), NO_DAY);
	if (third.length === 3 || first.length === 3) return none('a year of three digits');
	const padded = first.startsWith('0') || second.startsWith('0');
	const bare = /^\d$/.test(first) || /^\d$/.test(second);
	const width = padded === bare ? '??' : padded ? '0d' : 'd';
	const notation = `${sign}${third.length >= 4 ? 'yyyy' : 'yy'}${time} ${width}`;
	if (third.length >= 4) return inOrders(a, b, c, notation);
	if (a > 31) return none('whether the year comes first is not said');
	if (hint === null && sign === '-' && c <= 31 && first.length === 2)
		return none('which of the three is the year is not said');
	return ofTwoDigits(c, hint, (year) => inOrders(a, b, year, notation));
}

const [NO_DAY, NO_MONTH] = ['there is no such day', 'no such month'];

/** The day first, or the month. */
function inOrders(a: number, b: number, year: number, notation: string): Read {
	const [dmy, mdy] = [dayText(year, b, a), dayText(year, a, b)];
	if (dmy === null && mdy === null) return none(NO_DAY);
	if (dmy === mdy) return { edtf: dmy! };
	if (mdy === null) return { edtf: dmy!, order: 'dmy', notation };
	if (dmy === null) return { edtf: mdy, order: 'mdy', notation };
	return { notation, dmy, mdy };
}

function edtf(text: string): Read {
	try {
		parseEdtf(text);
		return { edtf: text };
	} catch {
		return none('not a date');
	}
}
