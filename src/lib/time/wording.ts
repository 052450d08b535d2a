import { civil, monthLength, type Civil } from './civil';
import { parseEdtf, type EdtfChoice, type EdtfDate, type EdtfEnd } from './edtf';
import { english } from './english';
import { DAY, type Span } from './span';

const words = english;
const { pieces } = words;

/**
 * A date in words: what goes before it ("about ", "some day in ") and its pieces, the small before
 * the large.
 */
interface Phrase {
	readonly lead: string;
	readonly pieces: readonly string[];
}

/**
 * A date in words that say no more than its EDTF does: "9 July 2016", "about June 2014", "some day
 * in July 2016", "10–12 June 2014", "since 8 August 2014". A time of day is left out. Costs a
 * parse, so keep the answer; throws a `RangeError` where `parseEdtf` does.
 */
export function dateWords(edtf: string): string {
	const said = parseEdtf(edtf);
	if (said.type === 'date') return spoken(phrase(said.date));
	if (said.type === 'set') return choicesWords(said.choices);
	return intervalWords(said.start, said.end);
}

/**
 * A window in words, its last day included: "3–17 July 2016", "June–August 2016", "2016". Days that
 * it holds in part count as whole. Where there is little room (`short`), two
 * months have three letters each: "3 Jul – 4 Aug 2016".
 */
export function spanWords([start, end]: Span, short = false): string {
	const [from, to] = [start, Math.max(start, Math.ceil(end / DAY) * DAY - DAY)];
	if (from === -Infinity) return to === Infinity ? words.always : words.until(dayWords(to));
	if (to === Infinity) return words.since(dayWords(from));
	const [first, last] = [civil(from), civil(to)];
	const brief = short && (first.month !== last.month || first.year !== last.year);
	const wholeMonths = first.day === 1 && last.day === monthLength(last.year, last.month);
	const wholeYears = wholeMonths && first.month === 1 && last.month === 12;
	const [a, b] = [first, last].map(({ year, month, day }) => {
		if (wholeYears) return pieces.year(year);
		return wholeMonths ? pieces.month(year, month, brief) : pieces.day(year, month, day, brief);
	});
	return range(a, b);
}

/** The day of an instant: "9 July 2016". */
export function dayWords(time: number): string {
	return dayOf(civil(time)).join(' ');
}

/** The day of an instant where its year is clear: "9 Jul". */
export function shortDay(time: number): string {
	const { month, day } = civil(time);
	return `${day} ${words.shortMonth(month)}`;
}

/** The month of an instant: "July 2016". */
export function monthWords(time: number): string {
	const { year, month } = civil(time);
	return pieces.month(year, month).join(' ');
}

/** The day of an instant with its weekday: "Saturday, 9 July 2016". */
export function weekdayWords(time: number): string {
	const date = civil(time);
	return words.weekdayAndDay(words.weekday(date.weekday), dayOf(date).join(' '));
}

/**
 * The date, or the first of several, for `<time datetime>`: "2016-07-09", "2014-06" or "2014",
 * never finer than what is known. Null for what HTML cannot say: decades, centuries, years before
 * 1, an interval without a known start. Throws where `parseEdtf` does.
 */
export function machineDate(edtf: string): string | null {
	const date = firstDate(edtf);
	if (typeof date === 'string' || date.year < 1) return null;
	if (date.grain === 'decade' || date.grain === 'century') return null;
	const parts = [String(date.year).padStart(4, '0')];
	for (const part of [date.month, date.day])
		if (part !== null) parts.push(String(part).padStart(2, '0'));
	return parts.join('-');
}

function firstDate(edtf: string): EdtfEnd {
	const said = parseEdtf(edtf);
	if (said.type === 'date') return said.date;
	if (said.type === 'interval') return said.start;
	const [choice] = said.choices;
	return isDate(choice) ? choice : choice[0];
}

function isDate(choice: EdtfChoice): choice is EdtfDate {
	return 'grain' in choice;
}

function dayOf({ year, month, day }: Civil): string[] {
	return pieces.day(year, month, day);
}

function phrase(date: EdtfDate): Phrase {
	const some = date.some === 'day' ? words.someDayIn : date.some ? words.someMonthIn : '';
	const between = date.grain === 'century' ? words.between : '';
	const about = date.approximate ? words.about : '';
	const perhaps = date.uncertain ? words.perhaps : '';
	return { lead: perhaps + some + between + about, pieces: piecesOf(date) };
}

function piecesOf({ grain, year, season, month, day }: EdtfDate): string[] {
	switch (grain) {
		case 'day':
			return pieces.day(year, month!, day!);
		case 'month':
			return pieces.month(year, month!);
		case 'season':
			return pieces.season(season!, year);
		default:
			return pieces[grain](year);
	}
}

function spoken({ lead, pieces }: Phrase): string {
	return lead + pieces.join(' ');
}

function intervalWords(start: EdtfEnd, end: EdtfEnd): string {
	if (typeof end === 'string') {
		const from = spoken(phrase(start as EdtfDate));
		return end === 'open' ? words.since(from) : words.from(from);
	}
	if (typeof start === 'string') {
		const to = spoken(phrase(end));
		return start === 'open' ? words.until(to) : words.to(to);
	}
	const [first, last] = [phrase(start), phrase(end)];
	return first.lead || last.lead
		? joined(first, last, words.fromTo)
		: range(first.pieces, last.pieces);
}

function choicesWords(choices: readonly EdtfChoice[]): string {
	if (!choices.every(isDate)) return words.or(choices.map(choiceWords));
	const phrases = choices.map(phrase);
	if (phrases.length === 1) return spoken(phrases[0]);
	if (phrases.some(({ lead }) => lead)) return words.either(words.or(phrases.map(spoken)));
	const { heads, tail } = shared(phrases.map(({ pieces }) => pieces));
	return words.or(heads) + tail;
}

function choiceWords(choice: EdtfChoice): string {
	if (isDate(choice)) return spoken(phrase(choice));
	return joined(phrase(choice[0]), phrase(choice[1]), words.betweenAnd);
}

function joined(first: Phrase, last: Phrase, join: (a: string, b: string) => string): string {
	const { heads, tail } = shared([first.pieces, last.pieces]);
	return join(first.lead + heads[0], last.lead + heads[1]) + tail;
}

function range(first: readonly string[], last: readonly string[]): string {
	if (first.join() === last.join()) return first.join(' ');
	const { heads, tail } = shared([first, last]);
	const tight = heads.every((head) => !/[ –-]/.test(head));
	return words.range(heads[0], heads[1], tight) + tail;
}

/** Takes off the end what all dates of one grain share, and leaves each at least one piece. */
function shared(dates: readonly (readonly string[])[]): { heads: string[]; tail: string } {
	const [{ length }] = dates;
	let kept = length;
	if (dates.every((date) => date.length === length))
		while (kept > 1 && dates.every((date) => date[kept - 1] === dates[0][kept - 1])) kept--;
	return {
		heads: dates.map((date) => date.slice(0, kept === length ? undefined : kept).join(' ')),
		tail: dates[0]
			.slice(kept)
			.map((piece) => ` ${piece}`)
			.join('')
	};
}
