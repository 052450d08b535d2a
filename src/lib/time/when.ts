import { civil, midnight } from './civil';
import { days, parseEdtf, type EdtfDate, type EdtfEnd, type Grain } from './edtf';
import { isoDay } from './calendar';
import { DAY, hull, type Span } from './span';

/**
 * How exactly a date is known: the text and what it means. Milliseconds UTC, whole days; ends are
 * exclusive, as those of spans.
 */
export interface When {
	/** The text that says so, in EDTF. */
	readonly edtf: string;
	readonly earliestStart: number;
	readonly latestStart: number;
	readonly earliestEnd: number;
	readonly latestEnd: number;
}

/**
 * What "about" (`~`) allows on each side. EDTF leaves that open, so this is our convention: three
 * days about a day, a month about a month or a season, and about anything longer once its own
 * length. "Perhaps" (`?`) allows nothing: it doubts the source, not the day.
 */
const ABOUT: Record<Grain, { days: number; months: number }> = {
	day: { days: 3, months: 0 },
	month: { days: 0, months: 1 },
	season: { days: 0, months: 1 },
	year: { days: 0, months: 12 },
	decade: { days: 0, months: 120 },
	century: { days: 0, months: 1200 }
};

/**
 * What a date says, in EDTF. The finest grain is a day; a time of day is not counted.
 *
 * - A day is that day. A month, season, year, decade or century is some one day of it, and so is
 *   `XX`. Seasons are northern: 21 is March to May, 22 June to August, 23 September to November, 24
 *   December to February of the next year.
 * - An interval starts on some day of its first date and ends on some day of its last, a day after
 *   it started at the earliest. An open end (`..`) never comes; an unknown end may be any day from
 *   the start on. The same holds for starts.
 * - A set is some one day from the first of its choices to the last; gaps between them are not
 *   kept.
 * - `~` widens each date by `ABOUT`.
 *
 * Throws a `RangeError` where `parseEdtf` does.
 */
export function when(text: string): When {
	const said = parseEdtf(text);
	if (said.type === 'date') return someDayOf(reach(said.date), text);
	if (said.type === 'interval') return lasting(said.start, said.end, text);
	const choices = said.choices.map((choice): Span => {
		if ('grain' in choice) return reach(choice);
		const [first, last] = choice.map(reach);
		return [first[0], last[1]];
	});
	return someDayOf(choices.reduce(hull), text);
}

/** What a calendar day says, which begins at an instant (milliseconds UTC): the same as its date does. */
export function onDay(time: number): When {
	return someDayOf([time, time + DAY], isoDay(time));
}

/**
 * All the time that it can have taken, from the earliest start to the latest end. May be infinite.
 */
export function possible({ earliestStart, latestEnd }: When): Span {
	return [earliestStart, latestEnd];
}

/**
 * The time that it took in any case, from the latest start to the earliest end, or null if there is
 * none. May be infinite.
 */
export function certain({ latestStart, earliestEnd }: When): Span | null {
	return latestStart < earliestEnd ? [latestStart, earliestEnd] : null;
}

/** Whether it can have happened, at least in part, in a span. */
export function possiblyIn({ earliestStart, latestEnd }: When, [from, to]: Span): boolean {
	return earliestStart < to && latestEnd > from;
}

/** Whether it happened, at least in part, in a span, however the date is understood. */
export function certainlyIn({ latestStart, earliestEnd }: When, [from, to]: Span): boolean {
	return latestStart < to && earliestEnd > from;
}

/** Whether it took one calendar day, and it is known which. */
export function exactDay({ earliestStart, latestStart, latestEnd }: When): boolean {
	return earliestStart === latestStart && latestEnd - earliestStart === DAY;
}

function someDayOf([start, end]: Span, edtf: string): When {
	return {
		edtf,
		earliestStart: start,
		latestStart: end - DAY,
		earliestEnd: start + DAY,
		latestEnd: end
	};
}

function lasting(start: EdtfEnd, end: EdtfEnd, edtf: string): When {
	const starts = typeof start === 'string' ? null : reach(start);
	const ends = typeof end === 'string' ? null : reach(end);
	const earliestStart = starts ? starts[0] : -Infinity;
	const latestEnd = ends ? ends[1] : Infinity;
	// it lasted a day at least: a vague end is not before the start, a vague start not after the end
	const latestStart = starts ? Math.min(starts[1], latestEnd) - DAY : latestEnd - DAY;
	const earliestEnd = ends ? Math.max(ends[0], earliestStart) + DAY : earliestStart + DAY;
	return {
		edtf,
		earliestStart,
		latestStart: start === 'open' ? -Infinity : latestStart,
		earliestEnd: end === 'open' ? Infinity : earliestEnd,
		latestEnd
	};
}

function reach(date: EdtfDate): Span {
	const [start, end] = days(date);
	if (!date.approximate) return [start, end];
	const about = ABOUT[date.grain];
	if (date.grain === 'day') return [start - about.days * DAY, end + about.days * DAY];
	return [monthsLater(start, -about.months), monthsLater(end, about.months)];
}

function monthsLater(firstOfMonth: number, months: number): number {
	const { year, month } = civil(firstOfMonth);
	return midnight(year, month + months);
}
