import { civil, midnight } from '../../time/civil';
import { isoDay } from '../../time/calendar';
import { DAY } from '../../time/span';
import { none, whole, type Read } from './dateread';
import { dayText, monthText, yearText } from './edtftext';

/** Reads a part of a text. */
type Again = (text: string) => Read;

const ABOUT =
	/^(?:~ ?|(?:circa|about|around|approximately|approx\.?|vers|environ|etwa|hacia) |c(?:a|irc)?\.? ?(?=\d)|ca?\. ?)(?=\S)/i;
const PART =
	/^(?:(?:the )?(?:early|mid|late|beginning of|middle of|end of|début|fin|anfang|mitte|ende))[- ](?=\S)/i;
const ROMAN = /^(x{0,2})(ix|iv|v?i{0,3})$/i;
const CENTURY =
	/^(?:siglo|s[eè]c(?:olo|ulo)?\.?) ([ivx]{1,5}|\d{1,2})$|^([ivx]{1,5}|\d{1,2})(?:st|nd|rd|th|er|e|ème|\.|º|°)? ?(?:century|centuries|si[eè]cle|jh\.?|jahrhundert|secolo|век|в\.)( b\.?c\.?(?:e\.?)?)?$/i;
const seasons: readonly RegExp[] = [
	/^(?:spring|printemps|frühling|frühjahr|primavera)$/i,
	/^(?:summer|été|sommer|verano|estate)$/i,
	/^(?:autumn|fall|automne|herbst|otoño|autunno)$/i
];
const ERA =
	/^(.{0,12}?)(\d{1,4}) ?(b\.?c\.?(?:e\.?)?|a\.?d\.?|c\.?e\.?|av\.? j\.?-?c\.?|ap\.? j\.?-?c\.?|[vn]\. ?chr\.?|a\.? ?c\.?|d\.? ?c\.?)$/i;
const BEFORE = /^(b|av|v|a\.? ?c)/i;

/** Ways to say when in words, each with what it says. */
const phrases: readonly (readonly [RegExp, (found: RegExpExecArray, again: Again) => Read])[] = [
	[/^(?:the )?(\d{3})0['’]?s$/i, ([, decade]) => ({ edtf: `${decade}X` })],
	[
		/^(?:the )?(\d{1,2})(?:st|nd|rd|th) century(?: (?:ad|ce))?$/i,
		([, number]) => centuryOf(Number(number))
	],
	[CENTURY, ([, one, two, before]) => centuryNumbered(one ?? two, before !== undefined)],
	[/^(\p{L}{4,9}) (?:of )?(\d{4})$/u, ([, season, year]) => seasonOf(season, year)],
	[/^winter (\d{4}) ?[/–-] ?(\d{4}|\d\d)$/i, ([, first, last]) => winterOf(first, last)],
	[
		/^(.{4,30}?) ?\((?:approx(?:\.|imate|imately)?|estimated|est\.?|circa|ca?\.)\)$/i,
		([, date], again) => marked(again(date), '~')
	],
	[/^(.{0,30}\p{L}.{0,30}\d)\?$/u, ([, date], again) => marked(again(date), '?')],
	[/^(\d{4})[- ]?Q([1-4])$/i, ([, year, quarter]) => quarterOf(Number(year), Number(quarter))],
	[/^Q([1-4])[- /]?(\d{4})$/i, ([, quarter, year]) => quarterOf(Number(year), Number(quarter))],
	[/^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/i, ([, year, week, day]) => weekOf(+year, +week, day)],
	[/^a\.?d\.? (\d{1,4})$/i, ([, year]) => ({ edtf: yearText(Number(year)) })],
	[ERA, ([, before, year, era], again) => inEra(before.trim(), Number(year), era, again)],
	[/^(\d{4}|\p{L}{3,12}\.? \d{4}) ?\(\?\)$/u, ([, date], again) => marked(again(date), '?')]
];

/** What a date in words says, such as `c. 1914`, `early 1916`, `490 BC`, `2016-W27`; null for anything else. */
export function phrase(text: string, again: Again): Read | null {
	const [about] = ABOUT.exec(text) ?? [];
	if (about !== undefined) return marked(again(text.slice(about.length)), '~');
	const [part] = PART.exec(text) ?? [];
	if (part !== undefined) return someDayOf(again(text.slice(part.length)));
	for (const [pattern, say] of phrases) {
		const found = pattern.exec(text);
		if (found) return say(found, again);
	}
	return null;
}

/** A single date with a mark of EDTF behind it. */
function marked(read: Read, mark: '~' | '?'): Read {
	if (!('edtf' in read)) return none('not a date');
	if (!/^-?[\dX]{4}(-\d\d){0,2}$/.test(read.edtf)) return none('not a date');
	return { edtf: `${read.edtf}${mark}` };
}

/** A part of a month or year: it happened on some day of it. */
function someDayOf(read: Read): Read {
	return 'edtf' in read && /^\d\d[\dX]{2}(-\d\d)?$/.test(read.edtf) ? read : none('not a date');
}

function centuryOf(number: number): Read {
	return number < 1 || number > 21
		? none('not a date')
		: { edtf: `${String(number - 1).padStart(2, '0')}XX` };
}

function quarterOf(year: number, quarter: number): Read {
	const [first, last] = [quarter * 3 - 2, quarter * 3].map((month) => monthText(year, month));
	return { edtf: `[${first}..${last}]` };
}

/** A century by its number, in digits or as Romans wrote it, before Christ or after. */
function centuryNumbered(text: string, before: boolean): Read {
	const roman = ROMAN.exec(text);
	const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
	const number = roman
		? roman[1].length * 10 + units.indexOf(roman[2].toLowerCase())
		: Number(text);
	if (!before) return centuryOf(number);
	if (!(number >= 1 && number <= 99)) return none('not a date');
	return { edtf: `[${yearText(1 - number * 100)}..${yearText(100 - number * 100)}]` };
}

/** A season as EDTF counts them. Winter is not one of them: it lies in two years. */
function seasonOf(name: string, year: string): Read {
	const at = seasons.findIndex((season) => season.test(name));
	return at < 0 ? none('not a date') : { edtf: `${year}-${21 + at}` };
}

function winterOf(first: string, last: string): Read {
	const next = String(Number(first) + 1);
	return next.endsWith(last) ? { edtf: `${first}-24` } : none('not a date');
}

/** Some day of a week of ISO 8601, or the one that is said. */
function weekOf(year: number, week: number, day: string | undefined): Read {
	const fourth = midnight(year, 1, 4);
	const monday = fourth - ((civil(fourth).weekday + 6) % 7) * DAY + (week - 1) * 7 * DAY;
	if (week < 1 || civil(monday + 3 * DAY).year !== year) return none('there is no such week');
	if (day !== undefined) return { edtf: isoDay(monday + (Number(day) - 1) * DAY) };
	return { edtf: `[${isoDay(monday)}..${isoDay(monday + 6 * DAY)}]` };
}

/** A year before or after Christ, as people count: there is no year 0. `before` is a day and a month, or nothing. */
function inEra(before: string, number: number, era: string, again: Again): Read {
	if (number === 0) return none('there is no year 0');
	const year = BEFORE.test(era) ? 1 - number : number;
	if (before === '') return { edtf: yearText(year) };
	const read = again(`${before} 2000`);
	if (!('edtf' in read) || !read.edtf.startsWith('2000-')) return none('not a date');
	const [, month, day] = read.edtf.split('-').map(Number);
	return whole(day ? dayText(year, month, day) : monthText(year, month), 'there is no such day');
}
