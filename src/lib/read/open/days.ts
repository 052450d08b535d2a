import { DAY } from '../../time/span';
import { midnight, monthLength } from '../../time/civil';

/** What is no day that bytes say plainly. */
export const NO_DAY = -0x80000000;

const [ZERO, DASH, T, SPACE, COLON, POINT, COMMA, PLUS, Z] = [48, 45, 84, 32, 58, 46, 44, 43, 90];

/** By year and month: the number of the day before its first since 1970 began, and how many days it has. */
const before = new Int32Array(10_000 * 12).fill(NO_DAY);
const lengths = new Uint8Array(10_000 * 12);

/**
 * The day, counted since 1970, of `YYYY-MM-DD` with or without a time behind it. `NO_DAY` for anything else, also where
 * there is no such day, and before 1900: there it may be of another calendar.
 */
export function dayIn(bytes: Uint8Array, start: number, end: number): number {
	const length = end - start;
	if (length < 10 || bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return NO_DAY;
	const year = two(bytes, start) * 100 + two(bytes, start + 2);
	const month = two(bytes, start + 5);
	const day = two(bytes, start + 8);
	// what is no digit makes a number that is negative or too large
	if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1)) return NO_DAY;
	if (length > 10 && !isTime(bytes, start + 10, end)) return NO_DAY;
	const slot = year * 12 + month - 1;
	if (before[slot] === NO_DAY) {
		before[slot] = midnight(year, month) / DAY - 1;
		lengths[slot] = monthLength(year, month);
	}
	return day <= lengths[slot] ? before[slot] + day : NO_DAY;
}

/** Two digits; NaN for anything else. */
function two(bytes: Uint8Array, at: number): number {
	const tens = bytes[at] - ZERO;
	const ones = bytes[at + 1] - ZERO;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Whether bytes say a time of day: `T12:30`, ` 12:30:00`, `T12:30:00.5Z`, `T12:30+03:00`. */
function isTime(bytes: Uint8Array, start: number, end: number): boolean {
	const [sign, colon] = [bytes[start], bytes[start + 3]];
	if ((sign !== T && sign !== SPACE) || colon !== COLON || end - start < 6) return false;
	if (!(two(bytes, start + 1) <= 23 && two(bytes, start + 4) <= 59)) return false;
	let at = start + 6;
	if (bytes[at] === COLON && at < end) {
		if (!(two(bytes, at + 1) <= 59) || at + 3 > end) return false;
		at += 3;
		if ((bytes[at] === POINT || bytes[at] === COMMA) && at < end) {
			const first = ++at;
			while (at < end && bytes[at] >= ZERO && bytes[at] <= ZERO + 9) at++;
			if (at === first || at - first > 9) return false;
		}
	}
	if (at === end) return true;
	if (bytes[at] === Z) return at + 1 === end;
	if (bytes[at] !== PLUS && bytes[at] !== DASH) return false;
	if (end - at === 6 && bytes[at + 3] !== COLON) return false;
	if (end - at !== 5 && end - at !== 6) return false;
	return two(bytes, at + 1) <= 99 && two(bytes, end - 2) <= 99;
}
