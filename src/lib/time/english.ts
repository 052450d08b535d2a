const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function year(year: number): string {
	if (year <= 0) return `${1 - year} BC`;
	return year < 1000 ? `AD ${year}` : String(year);
}

/**
 * The names and the grammar of dates in English: what another language has to bring. Months are 1
 * to 12, weekdays 0 (Sunday) to 6.
 */
export const english = {
	month: (month: number) => MONTHS[month - 1],
	shortMonth: (month: number) => MONTHS[month - 1].slice(0, 3),
	weekday: (weekday: number) => WEEKDAYS[weekday],
	weekdayLetters: (weekday: number) => WEEKDAYS[weekday].slice(0, 2),
	quarter: (quarter: number) => `Q${quarter}`,
	/** Of a decade or century, by its first year. */
	years: (y: number) => (y < 1000 ? year(y) : `${y}s`),

	/**
	 * A date is made of pieces, the small before the large, so that a range can say once what its
	 * ends share. `short` names months by three letters.
	 */
	pieces: {
		day: (y: number, month: number, day: number, short = false) => [
			String(day),
			...english.pieces.month(y, month, short)
		],
		month: (y: number, month: number, short = false): string[] => [
			short ? english.shortMonth(month) : MONTHS[month - 1],
			year(y)
		],
		year: (y: number) => [year(y)],
		/** EDTF's 21 to 24, each named after the year in which it begins. */
		season(season: number, y: number) {
			if (season === 21) return ['spring', year(y)];
			if (season === 22) return [`mid-${year(y)}`];
			if (season === 23) return ['autumn', year(y)];
			const short = y >= 1000 && (y + 1) % 100 > 0;
			return ['winter', `${year(y)}–${short ? String(y + 1).slice(-2) : year(y + 1)}`];
		},
		decade: (y: number) => (y < 1000 ? [`${year(y)}–${year(y + 9)}`] : [`the ${y}s`]),
		century: (y: number) => [`${year(y)} and ${year(y + 99)}`]
	},

	about: 'about ',
	perhaps: 'perhaps ',
	someDayIn: 'some day in ',
	someMonthIn: 'some month in ',
	between: 'between ',
	weekdayAndDay: (weekday: string, day: string) => `${weekday}, ${day}`,
	/** `tight` when both ends are plain numbers or names. */
	range: (first: string, last: string, tight: boolean) =>
		tight ? `${first}–${last}` : `${first} – ${last}`,
	fromTo: (first: string, last: string) => `from ${first} to ${last}`,
	betweenAnd: (first: string, last: string) => `between ${first} and ${last}`,
	or: (words: readonly string[]) =>
		words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
	either: (words: string) => `either ${words}`,
	since: (start: string) => `since ${start}`,
	from: (start: string) => `from ${start}, end not known`,
	until: (end: string) => `until ${end}`,
	to: (end: string) => `until ${end}, start not known`,
	always: 'all time'
};

/** What every language of dates has. */
export type Language = typeof english;
