import { midnight, monthLength } from './civil';
import { english } from './english';
import { DAY, type Span } from './span';

/** The stretch of the calendar that a date names. */
export type Grain = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** A date as far as it is known. What is not said is null. */
export interface EdtfDate {
	readonly grain: Grain;
	/** As astronomers count (0 is 1 BC); of a decade or century the first year. */
	readonly year: number;
	/** 21 spring, 22 summer, 23 autumn, 24 winter. */
	readonly season: number | null;
	/** 1 to 12. */
	readonly month: number | null;
	readonly day: number | null;
	/** What `XX` stands for: some day, or some month, of the stretch that the date names. */
	readonly some: 'day' | 'month' | null;
	/**
	 * The time of day as it was written, zone included. The day is the day as written, whatever the
	 * zone.
	 */
	readonly time: string | null;
	/** `?` or `%`. */
	readonly uncertain: boolean;
	/** `~` or `%`. */
	readonly approximate: boolean;
}

/** An end of an interval: a date, `..` (it goes on) or nothing (nobody knows). */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

/**
 * A date, something that lasted, or a set of which one choice is the date. Both ends of intervals
 * and ranges are included.
 */
export type Edtf =
	| { readonly type: 'date'; readonly date: EdtfDate }
	| { readonly type: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd }
	| { readonly type: 'set'; readonly choices: readonly EdtfChoice[] };

/** A choice of a set: a date, or a range `a..b` of them. */
export type EdtfChoice = EdtfDate | readonly [first: EdtfDate, last: EdtfDate];

const LONGEST = 40;
const EXPECTED = 'expected YYYY, YYYY-MM or YYYY-MM-DD';

// None of these repeats without a bound: the whole parser is linear.
const NUMBER = /^\d\d$/;
const YEAR = /^\d{4}$/;
const DECADE = /^\d{3}X$/;
const CENTURY = /^\d\dXX$/;
const LONG_YEAR = /^(Y|\d{5})/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4])(:[0-5]\d)?)?$/;

const MONTHS = { month: 1, season: 3, year: 12, decade: 120, century: 1200 };

type Refuse = (reason: string) => never;

/**
 * Reads EDTF levels 0 and 1, intervals, and one-of sets. Throws a `RangeError` that says `not a
 * date: "2016-02-30": February 2016 has 29 days` for everything else: impossible dates, what ends
 * before it starts, and texts of more than 40 characters.
 */
export function parseEdtf(text: string): Edtf {
	let found = read.get(text);
	if (!found) {
		found = parse(text);
		if (read.size >= MOST_READ) read.clear();
		read.set(text, found);
	}
	return found;
}

/** What was read lately: the same dates are worded again and again. */
const read = new Map<string, Edtf>();
const MOST_READ = 4096;

function parse(text: string): Edtf {
	const refuse: Refuse = (reason) => {
		const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
		throw new RangeError(`not a date: "${shown}": ${reason}`);
	};
	if (text.length > LONGEST) refuse(`longer than ${LONGEST} characters`);
	if (text.startsWith('[')) return oneOf(text, refuse);
	if (text.startsWith('{')) refuse('a set of choices is written [a,b]');
	const ends = text.split('/');
	if (ends.length === 1) return { type: 'date', date: parseDate(text, refuse) };
	if (ends.length > 2) refuse('an interval has two ends');
	return interval(ends[0], ends[1], refuse);
}

/**
 * The days that a date names, taken at its word: half-open, in milliseconds UTC. Winter ends in
 * February of the next year.
 */
export function days({ grain, year, season, month, day }: EdtfDate): Span {
	if (grain === 'day') {
		const start = midnight(year, month!, day!);
		return [start, start + DAY];
	}
	const first = season ? (season - 20) * 3 : (month ?? 1);
	return [midnight(year, first), midnight(year, first + MONTHS[grain])];
}

function interval(from: string, to: string, refuse: Refuse): Edtf {
	const [start, end] = [from, to].map((text) => {
		if (text === '') return 'unknown';
		return text === '..' ? 'open' : parseDate(text, refuse);
	});
	if (typeof start === 'string' && typeof end === 'string') refuse('one end must be known');
	if (typeof start !== 'string' && typeof end !== 'string') inOrder(start, end, refuse);
	return { type: 'interval', start, end };
}

function oneOf(text: string, refuse: Refuse): Edtf {
	if (!text.endsWith(']')) refuse('a set ends with ]');
	const choices = text
		.slice(1, -1)
		.split(',')
		.map((choice): EdtfChoice => {
			const ends = choice.split('..');
			if (ends.length === 1) return parseDate(choice, refuse);
			if (ends.length > 2) refuse('a range has two ends');
			if (ends.includes('')) refuse('a range in a set needs both ends');
			const [first, last] = ends.map((end) => parseDate(end, refuse));
			inOrder(first, last, refuse);
			return [first, last];
		});
	return { type: 'set', choices };
}

function inOrder(first: EdtfDate, last: EdtfDate, refuse: Refuse) {
	if (days(last)[1] <= days(first)[0]) refuse('it ends before it starts');
}

function parseDate(text: string, refuse: Refuse): EdtfDate {
	const mark = text.at(-1);
	const qualified = mark === '?' || mark === '~' || mark === '%';
	const [calendar, time, ...rest] = (qualified ? text.slice(0, -1) : text).split('T');
	if (rest.length > 0) refuse(EXPECTED);
	const date = {
		season: null,
		month: null,
		day: null,
		some: null,
		time: time ?? null,
		...calendarDate(calendar, refuse),
		uncertain: mark === '?' || mark === '%',
		approximate: mark === '~' || mark === '%'
	};
	if (time !== undefined) {
		if (date.grain !== 'day') refuse('only a whole day can have a time');
		if (!TIME.test(time)) refuse('expected a time such as 12:30 or 12:30:00Z');
		if (qualified) refuse(`a time cannot be followed by ${mark}`);
	}
	return date;
}

function calendarDate(
	text: string,
	refuse: Refuse
): Pick<EdtfDate, 'grain' | 'year'> & Partial<EdtfDate> {
	const negative = text.startsWith('-');
	const parts = (negative ? text.slice(1) : text).split('-');
	if (parts.length > 3) refuse(EXPECTED);
	const [digits, month, day] = parts;

	if (!negative && (DECADE.test(digits) || CENTURY.test(digits))) {
		if (month !== undefined) refuse('nothing can follow a year with X');
		const year = Number(digits.replaceAll('X', '0'));
		return { grain: digits.endsWith('XX') ? 'century' : 'decade', year };
	}
	if (LONG_YEAR.test(digits)) refuse('a year has four digits');
	if (!YEAR.test(digits)) refuse(EXPECTED);
	if (negative && digits === '0000') refuse('there is no year -0000');
	const year = negative ? -Number(digits) : Number(digits);

	if (month === undefined) return { grain: 'year', year };
	if (month === 'XX') {
		if (day !== undefined && day !== 'XX') refuse('a day needs its month');
		return { grain: 'year', year, some: day ? 'day' : 'month' };
	}
	if (!NUMBER.test(month)) refuse(EXPECTED);
	const number = Number(month);
	if (number >= 21 && number <= 24) {
		if (day !== undefined) refuse('a season has no days');
		return { grain: 'season', year, season: number };
	}
	if (number < 1 || number > 12) refuse(`there is no month ${month}`);

	if (day === undefined) return { grain: 'month', year, month: number };
	if (day === 'XX') return { grain: 'month', year, month: number, some: 'day' };
	if (!NUMBER.test(day)) refuse(EXPECTED);
	const length = monthLength(year, number);
	if (Number(day) < 1 || Number(day) > length)
		refuse(`${english.pieces.month(year, number).join(' ')} has ${length} days`);
	return { grain: 'day', year, month: number, day: Number(day) };
}
