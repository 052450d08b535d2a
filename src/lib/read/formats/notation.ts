import { midnight, monthLength } from '../../time/civil';
import { parseEdtf } from '../../time/edtf';

/** Which of two numbers is the day. */
export type Order = 'dmy' | 'mdy';

/** What a text says of a date. */
export type Read =
	| { readonly edtf: string; readonly order?: Order; readonly notation?: string }
	/** Two readings; `notation` is the way in which it is written, so that others written so may tell. */
	| { readonly notation: string; readonly dmy: string; readonly mdy: string }
	| { readonly reason: string };

const LONGEST = 40;
const none = (reason: string): Read => ({ reason });

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAMES =
	'january february march april may june july august september october november december'.split(
		' '
	);

/** A calendar day in EDTF, or null when there is no such day. Years count as astronomers do. */
export function dayText(year: number, month: number, day: number): string | null {
	if (!Number.isInteger(year) || year < -9999 || year > 9999) return null;
	if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
	return `${yearText(year)}-${two(month)}-${two(day)}`;
}

/** A month in EDTF, or null when there is none. */
export function monthText(year: number, month: number): string | null {
	return month >= 1 && month <= 12 ? `${yearText(year)}-${two(month)}` : null;
}

/** A year in EDTF. */
export function yearText(year: number): string {
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** The day (UTC) of a number of milliseconds or seconds since 1970, or null when it is out of reach. */
export function epochText(number: number, unit: 'ms' | 's'): string | null {
	const time = unit === 's' ? number * 1000 : number;
	if (!Number.isFinite(time) || time < midnight(-9999) || time >= midnight(10_000)) return null;
	const date = new Date(time);
	return dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * Reads a date in any of the notations that files have. The day is the day as written: neither a time nor a zone behind
 * it moves it. `year`, when another column says it, decides about years of two digits.
 */
export function readDate(given: string, year: number | null = null): Read {
	const text = given.trim();
	if (text === '') return none('no date');
	if (text.length > LONGEST) return none(`longer than ${LONGEST} characters`);
	return ways(text, year);
}

function ways(text: string, year: number | null): Read {
	if (/^[-+]?\d{1,16}$/.test(text)) return digits(text);
	const clock = withoutTime(text);
	if (clock === null) return none('not a date: a time that cannot be');
	const { day, time } = clock;
	return numbers(day, time, year) ?? words(day, year) ?? edtf(text);
}

/** Digits alone: a year, a day, a moment, or seconds or milliseconds since 1970. */
function digits(text: string): Read {
	const number = Number(text);
	const plain = /^\d/.test(text);
	const { length } = text;
	if (plain && length === 4 && number >= 1000 && number <= 2200) return { edtf: text };
	if (plain && (length === 8 || length === 12 || length === 14)) {
		const [y, m, d] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number);
		const whole = y >= 1000 && y <= 2200 ? dayText(y, m, d) : null;
		if (whole !== null) return { edtf: whole };
		if (length === 8) return none('not a day: eight digits, but no YYYYMMDD');
	}
	const size = String(Math.abs(number)).length;
	if (size === 10 || (size === 9 && !plain)) return epoch(number, 's');
	if (size >= 11 && size <= 15) return epoch(number, 'ms');
	return none('a number that is no date');
}

function epoch(number: number, unit: 'ms' | 's'): Read {
	const day = epochText(number, unit);
	return day === null ? none('a moment out of reach') : { edtf: day };
}

/** The date without the time of day behind it and what kind of time it was; null when there is no such time. */
function withoutTime(text: string): { day: string; time: string } | null {
	const found =
		/^(.{4,24}?)[T ,]{1,2}(\d{1,2})[:.h](\d\d)([:.]\d\d([.,]\d{1,9})?)? {0,2}([ap]\.?m\.?)? {0,2}(Z|UTC|GMT|[-+]\d\d:?\d\d|[-+]\d\d)?$/i.exec(
			text
		);
	if (!found) return { day: text, time: '' };
	const [, day, hour, minute, , , half] = found;
	if (Number(hour) > (half ? 12 : 24) || Number(minute) > 59) return null;
	return { day: day.trim(), time: half ? ' am' : ' time' };
}

/** Three numbers, or two of which one is a year, with `-`, `/`, `.` or spaces between. */
function numbers(text: string, time: string, hint: number | null): Read | null {
	const found = /^(-?\d{1,4})([-/.])(\d{1,2})(?:\2(-?\d{1,4}))?[.]?$/.exec(text);
	if (!found) return null;
	const [, first, sign, second, third] = found;
	if (third === undefined) {
		if (first.length === 4) return whole(monthText(Number(first), Number(second)), 'no such month');
		return null;
	}
	const [a, b, c] = [first, second, third].map(Number);
	if (first.length >= 4)
		return third.length > 2 ? none('not a date') : whole(dayText(a, b, c), `there is no such day`);
	if (third.length === 3 || first.length === 3) return none('a year of three digits');
	const year = third.length >= 4 ? c : fullYear(c, hint);
	if (third.length < 4 && a > 31) return none('whether the year comes first is not said');
	if (year === null) return none('the century is not said');
	if (third.length < 4 && hint === null && sign === '-' && c <= 31 && a <= 31 && first.length === 2)
		return none('which of the three is the year is not said');
	const [dmy, mdy] = [dayText(year, b, a), dayText(year, a, b)];
	const padded = first.startsWith('0') || second.startsWith('0');
	const bare = /^\d$/.test(first) || /^\d$/.test(second);
	const width = padded === bare ? '??' : padded ? '0d' : 'd';
	const notation = `${sign}${third.length >= 4 ? 'yyyy' : 'yy'}${time} ${width}`;
	if (dmy === null && mdy === null) return none('there is no such day');
	if (dmy === mdy) return { edtf: dmy! };
	if (mdy === null) return { edtf: dmy!, order: 'dmy', notation };
	if (dmy === null) return { edtf: mdy, order: 'mdy', notation };
	return { notation, dmy, mdy };
}

/** A date with the month's English name: `16 May 2025`, `5-May-17`, `Feb 28, 2021`, `May 2025`. */
function words(text: string, hint: number | null): Read | null {
	const parts = text
		.replace(/^[a-z]{3,9}day,? |^(mon|tue|wed|thu|fri|sat|sun),? /i, '')
		.split(/[\s,./-]{1,3}/)
		.filter((part) => part !== '' && !/^of$/i.test(part));
	if (parts.length < 2 || parts.length > 3) return null;
	const at = parts.findIndex((part) => monthOf(part) !== null);
	if (at < 0) return null;
	const month = monthOf(parts[at])!;
	const rest = parts.filter((_, index) => index !== at);
	const day = (part: string) => Number(/^(\d{1,2})(st|nd|rd|th)?$/i.exec(part)?.[1] ?? NaN);
	if (rest.length === 1)
		return /^\d{4}$/.test(rest[0])
			? whole(monthText(Number(rest[0]), month), 'no such month')
			: none('whether that is a day or a year is not said');
	const [first, last] = rest;
	if (/^\d{4}$/.test(first) && at !== 2)
		return whole(dayText(Number(first), month, day(last)), 'there is no such day');
	if (/^\d{4}$/.test(last))
		return whole(dayText(Number(last), month, day(first)), 'there is no such day');
	if (!/^\d\d$/.test(last)) return null;
	const year = fullYear(Number(last), hint);
	if (year === null) return none('the century is not said');
	return whole(dayText(year, month, day(first)), 'there is no such day');
}

function monthOf(part: string): number | null {
	const word = part.toLowerCase();
	if (word === 'sept') return 9;
	const short = MONTHS.indexOf(word);
	const index = short >= 0 ? short : NAMES.indexOf(word);
	return index < 0 ? null : index + 1;
}

/** Years of two digits: as another column says, or where spreadsheets and Unix agree. */
function fullYear(year: number, hint: number | null): number | null {
	if (hint !== null && ((hint % 100) + 100) % 100 === year) return hint;
	if (hint !== null) return year >= 69 ? 1900 + year : 2000 + year;
	if (year <= 29) return 2000 + year;
	return year >= 69 ? 1900 + year : null;
}

function edtf(text: string): Read {
	const about = /^(?:ca?\.?|circa|about) {0,2}(-?\d{4}(?:-\d\d){0,2})$/i.exec(text);
	const said = about ? `${about[1]}~` : text;
	try {
		parseEdtf(said);
		return { edtf: said };
	} catch {
		return none('not a date');
	}
}

function whole(day: string | null, reason: string): Read {
	return day === null ? none(reason) : { edtf: day };
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
