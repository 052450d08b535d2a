import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addMonths as addCalendarMonths } from 'date-fns/addMonths';
import { startOfDay } from 'date-fns/startOfDay';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfYear } from 'date-fns/startOfYear';
import type { Span } from './span';

/** A unit of the calendar. Weeks begin on Monday. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const UNITS: Record<Unit, { floor: (date: Date) => Date; days: number; months: number }> = {
	day: { floor: startOfDay, days: 1, months: 0 },
	week: { floor: startOfISOWeek, days: 7, months: 0 },
	month: { floor: startOfMonth, days: 0, months: 1 },
	quarter: { floor: startOfQuarter, days: 0, months: 3 },
	year: { floor: startOfYear, days: 0, months: 12 }
};

/**
 * An instant so many calendar months later, or earlier if negative. The 31st becomes the last day
 * of a shorter month.
 */
export function addMonths(time: number, months: number): number {
	return addCalendarMonths(new UTCDateMini(time), months).getTime();
}

/** An instant so many calendar units later, or earlier if negative. */
export function step(time: number, unit: Unit, count: number): number {
	const { days, months } = UNITS[unit];
	if (months) return addMonths(time, months * count);
	return addDays(new UTCDateMini(time), days * count).getTime();
}

/**
 * The calendar day, week, month, quarter or year that an instant lies in: `[start, end)`,
 * milliseconds UTC.
 */
export function presetSpan(unit: Unit, about: number): Span {
	const start = UNITS[unit].floor(new UTCDateMini(about)).getTime();
	return [start, step(start, unit, 1)];
}

/**
 * The day of an instant as `YYYY-MM-DD`; years before 0 or after 9999 have a sign and six digits.
 */
export function isoDay(time: number): string {
	return new Date(time).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/**
 * The start of the day that a text names, in milliseconds UTC; null unless it is exactly
 * `YYYY-MM-DD` and there is such a day.
 */
export function parseDay(text: string): number | null {
	if (text.length !== 'YYYY-MM-DD'.length) return null;
	const time = Date.parse(`${text}T00:00:00Z`);
	// some engines read 30 February as 1 March, and some forms that are not ours
	return Number.isFinite(time) && isoDay(time) === text ? time : null;
}
