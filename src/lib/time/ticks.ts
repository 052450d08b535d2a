import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { civil } from './civil';
import { english } from './english';
import { DAY, type Span } from './span';
import { monthWords } from './wording';

/**
 * A place on the time axis: where a day, a month, a year or so begins. The label names the time up
 * to the next tick.
 */
export interface Tick {
	/** Milliseconds UTC. */
	readonly time: number;
	/** Empty where there is room for a line only. */
	readonly label: string;
}

/** The least distance of lines in the lower row, in CSS pixels. */
export const LINE_GAP = 12;

/** The least distance of labels in the lower row, in CSS pixels: room for "Sep" and for "28". */
export const LABEL_GAP = 28;

const YEAR_GAP = 36; // room for "2016"
const WEEKDAY_GAP = 44; // room for "We 28"

const quarters = utcMonth.every(3)!;
const decades = utcYear.every(10)!;
const centuries = utcYear.every(100)!;
const millennia = utcYear.every(1000)!;

type Label = (time: number) => string;

const none: Label = () => '';
const day: Label = (time) => String(civil(time).day);
const month: Label = (time) => english.shortMonth(civil(time).month);
const year: Label = (time) => english.pieces.year(civil(time).year).join(' ');
const quarter: Label = (time) => english.quarter((civil(time).month + 2) / 3);
const years: Label = (time) => english.years(civil(time).year);
const weekdayAndDay: Label = (time) =>
	`${english.weekdayLetters(civil(time).weekday)} ${day(time)}`;
const mondays: Label = (time) => (civil(time).weekday === 1 ? day(time) : '');
const yearsBy =
	(count: number): Label =>
	(time) =>
		civil(time).year % count ? '' : year(time);

/**
 * What the lower and the upper row show, the finest first: the first that leaves `gap` pixels to
 * the shortest lower unit is taken.
 */
const STEPS: { gap: number; days: number; lower: Row; upper: Row }[] = [
	{ gap: WEEKDAY_GAP, days: 1, lower: [utcDay, weekdayAndDay], upper: [utcMonth, monthWords] },
	{ gap: LABEL_GAP, days: 1, lower: [utcDay, day], upper: [utcMonth, monthWords] },
	{ gap: LINE_GAP, days: 1, lower: [utcDay, mondays], upper: [utcMonth, monthWords] },
	{ gap: LABEL_GAP, days: 7, lower: [utcMonday, day], upper: [utcMonth, monthWords] },
	{ gap: LABEL_GAP, days: 28, lower: [utcMonth, month], upper: [utcYear, year] },
	{ gap: LABEL_GAP, days: 90, lower: [quarters, quarter], upper: [utcYear, year] },
	{ gap: LINE_GAP, days: 90, lower: [quarters, none], upper: [utcYear, year] },
	{ gap: YEAR_GAP, days: 365, lower: [utcYear, year], upper: [decades, years] },
	{ gap: LINE_GAP, days: 365, lower: [utcYear, yearsBy(5)], upper: [decades, years] },
	{ gap: YEAR_GAP, days: 3652, lower: [decades, year], upper: [centuries, years] },
	{ gap: LINE_GAP, days: 3652, lower: [decades, yearsBy(50)], upper: [centuries, years] },
	{ gap: LINE_GAP, days: 36524, lower: [centuries, yearsBy(500)], upper: [millennia, years] }
];

type Row = readonly [interval: TimeInterval, label: Label];

/**
 * The ticks of a time axis in two rows, years over months for instance, for a domain drawn `width`
 * CSS pixels wide; at most `width / 8` together once that is 15. `major` is the upper row and
 * begins with the tick at or before the domain's start, so that its label can be kept in sight;
 * `minor` is the lower row and lies in the domain. Both are in order of time.
 */
export function ticks([start, end]: Span, width: number): { major: Tick[]; minor: Tick[] } {
	const perDay = (width * DAY) / (end - start);
	const found = STEPS.find(({ gap, days }) => perDay * days >= gap);
	if (!(end > start) || !found) return { major: [], minor: [] };
	const { lower, upper } = found;
	const first = upper[0].floor(new Date(start)).getTime();
	return { major: row(upper, first, end), minor: row(lower, start, end) };
}

function row([interval, label]: Row, start: number, end: number): Tick[] {
	return interval
		.range(new Date(start), new Date(end))
		.map((date) => ({ time: date.getTime(), label: label(date.getTime()) }));
}
