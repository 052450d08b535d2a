import { none, whole, type Read } from './dateread';
import { dayText, monthText } from './edtftext';
import { monthNumber, withOneWord } from './monthnames';
import { ofTwoDigits } from './twodigits';

const WEEKDAY =
	/^(?:[a-z]{3,9}day|mon|tue|wed|thu|fri|sat|sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|mo|di|mi|do|fr|sa|so)\.?,? (?=\S)/i;
/** Words between the parts of a date. */
const BETWEEN = /^(of|the|de|del|do|der|den|г|год|года|року|р|م)$/i;
const NO_DAY = 'there is no such day';

/** A date with the month's name: `16 May 2025`, `5-May-17`, `Feb 28, 2021`, `May 2025`, `1er août 2016`, `09jul2016`. */
export function worded(text: string, hint: number | null): Read | null {
	const parts = withOneWord(text)
		.replace(WEEKDAY, '')
		.replace(/^(\d{1,2})(\p{L}{3,4})(\d\d|\d{4})$/u, '$1 $2 $3')
		.split(/[\s,./-]{1,3}/)
		.filter((part) => part !== '' && !BETWEEN.test(part));
	if (parts.length < 2 || parts.length > 3) return null;
	const at = parts.findIndex((part) => monthNumber(part) !== null);
	if (at < 0) return null;
	const month = monthNumber(parts[at])!;
	const rest = parts.filter((_, index) => index !== at);
	if (rest.length === 1)
		return /^\d{4}$/.test(rest[0])
			? whole(monthText(Number(rest[0]), month), 'no such month')
			: none('whether that is a day or a year is not said');
	const yearFirst = /^\d{4}$/.test(rest[0]) && at !== 2;
	const [year, ordinal] = yearFirst ? rest : [rest[1], rest[0]];
	const day = /^(\d{1,2})(st|nd|rd|th|er|º|°|ª)?$/i.exec(ordinal)?.[1];
	if (day === undefined) return null;
	const inYear = (year: number) => whole(dayText(year, month, Number(day)), NO_DAY);
	if (/^\d{4}$/.test(year)) return inYear(Number(year));
	return /^\d\d$/.test(year) ? ofTwoDigits(Number(year), hint, inYear) : null;
}
