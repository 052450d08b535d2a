import { midnight, monthLength } from '../../time/civil';

/** A calendar day in EDTF, or null when there is no such day. Years count as astronomers do. */
export function dayText(year: number, month: number, day: number): string | null {
	if (!Number.isInteger(day) || day < 1 || monthText(year, month) === null) return null;
	return day > monthLength(year, month) ? null : `${yearText(year)}-${two(month)}-${two(day)}`;
}

/** A month in EDTF, or null when there is none. */
export function monthText(year: number, month: number): string | null {
	if (!Number.isInteger(year) || year < -9999 || year > 9999) return null;
	if (!Number.isInteger(month) || month < 1 || month > 12) return null;
	return `${yearText(year)}-${two(month)}`;
}

/** A year in EDTF. */
export function yearText(year: number): string {
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/**
 * A year as astronomers count it, with a year 0, of one that stands by itself: whoever writes -31 means 31 BC, and only
 * who fills it up to -0031 counts as ISO 8601 does.
 */
export function astronomicYear(text: string): number {
	const year = Number(text);
	return year < 0 && !text.startsWith('-0') ? year + 1 : year;
}

/** The day (UTC) of a number of milliseconds or seconds since 1970, or null when it is out of reach. */
export function epochText(number: number, unit: 'ms' | 's'): string | null {
	const time = unit === 's' ? number * 1000 : number;
	if (!Number.isFinite(time) || time < midnight(-9999) || time >= midnight(10_000)) return null;
	const date = new Date(time);
	return dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
