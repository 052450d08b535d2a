import { when } from '../../time/when';
import { Calendars } from './calendars';
import { Centuries, type Century } from './centuries';
import type { Choices, Intake } from './format';
import { countedDay, LoneNumbers, type Epoch } from './lonenumbers';
import { isNever, isNothing } from './nothing';
import { readDate } from './notation';
import { Orders } from './orders';
import type { Read } from './dateread';
import type { Question } from './report';
import { YearsFirst, type YearFirst } from './yearfirst';

/** A date in EDTF, or why there is none. */
export type DateRead = { readonly edtf: string } | { readonly reason: string };

/** What the survey of a column found: all that reading one of its values takes. */
export interface FoundDates {
	readonly orders: Orders['found'];
	readonly century: Century | null;
	readonly years: boolean;
	readonly epoch: Epoch | null;
	/** Whether days that may be of another calendar are refused. */
	readonly elsewhere: boolean;
	/** Which comes first behind a year; null: that is not known. */
	readonly yearFirst: YearFirst | null;
}

const DOUBT = 'whether the day or the month comes first is not known';
/** How many dates are kept. */
const MOST_KNOWN = 20_000;

/**
 * The dates of a column. Tell it all values by `survey`, then `settle`, then `read` each. What a value leaves open is
 * worked out from the others of the column; what stays in doubt is asked, and refused until it is answered.
 */
export class DateColumn {
	readonly #file: string;
	readonly #column: string;
	readonly #orders: Orders;
	readonly #centuries = new Centuries();
	readonly #calendars = new Calendars();
	readonly #yearsFirst = new YearsFirst();
	readonly #numbers: LoneNumbers;
	/** The notations about which is asked. */
	readonly #asked = new Set<string>();
	/** Whether any value leaves no doubt which number is the day. */
	#sure = false;
	/** Dates come again and again. */
	readonly #known = new Map<string, DateRead>();

	constructor(file: string, column: string) {
		this.#file = file;
		this.#column = column;
		this.#orders = new Orders(column);
		this.#numbers = new LoneNumbers(column);
	}

	get found(): FoundDates {
		const { years, epoch } = this.#numbers;
		return {
			orders: this.#orders.found,
			century: this.#centuries.found,
			years,
			epoch,
			elsewhere: this.#calendars.refused,
			yearFirst: this.#yearsFirst.found
		};
	}

	/** Takes what was found before, instead of a survey. */
	restore({ orders, century, years, epoch, elsewhere, yearFirst }: FoundDates): void {
		for (const [notation, order] of orders) this.#orders.take(notation, order);
		this.#centuries.found = century;
		this.#calendars.refused = elsewhere;
		this.#yearsFirst.found = yearFirst;
		Object.assign(this.#numbers, { years, epoch });
	}

	/** Takes account of a value that stands so many times. */
	survey(text: string, year: number | null = null, times = 1): void {
		this.#numbers.survey(text.trim(), times);
		const read = readDate(text, year);
		this.#yearsFirst.survey(read, text, times);
		this.#look(read, text, times);
	}

	#look(read: Read, text: string, times: number): void {
		if ('reason' in read && read.centuries) {
			this.#centuries.doubt(text, times);
			this.#look(read.centuries[0], text, times);
		} else {
			if ('past' in read) this.#centuries.past(times);
			this.#sure ||= 'order' in read && read.order !== undefined;
			this.#orders.survey(read, text, times);
			this.#calendars.survey(read, text, times);
		}
	}

	/** Takes account of so many values that are plainly days of our time, some of them beyond the twelfth of their month. */
	days(times: number, late: boolean): void {
		this.#numbers.days(times);
		this.#calendars.days(times);
		this.#yearsFirst.days(times, late);
	}

	/**
	 * Works out what is open and asks about what stays so. `others` are columns that were written by the same hand: what was
	 * asked about one of them is not asked again, the answer counts for all. `main` is the one that decides what bare numbers
	 * are; null: this one does.
	 */
	settle(
		intake: Pick<Intake, 'ask'>,
		{ answers }: Pick<Choices, 'answers'>,
		others: readonly DateColumn[] = [],
		main: DateColumn | null = null
	): void {
		for (const { name, ...doubt } of this.#orders.settle(others.map((other) => other.#orders))) {
			// where some values leave no doubt the columns may contradict each other
			const open = this.#sure ? [] : others.filter((other) => !other.#sure);
			const elder = open.find((other) => other.#asked.has(name));
			const answer = answers.get((elder ?? this).#key(name));
			if (answer === 'dmy' || answer === 'mdy') this.#orders.take(name, answer);
			if (elder !== undefined) continue;
			this.#asked.add(name);
			const sentence = `is the first number of ${doubt.examples[0]} the day or the month?`;
			this.#ask(intake, name, doubt, sentence, [
				['dmy', 'The day'],
				['mdy', 'The month']
			]);
		}
		this.#settleCentury(intake, answers);
		this.#settleCalendar(intake, answers);
		this.#settleYearFirst(intake, answers);
		this.#numbers.settle(main && main.#numbers);
		this.#askNumbers(intake, answers);
	}

	#settleCentury(intake: Pick<Intake, 'ask'>, answers: Choices['answers']): void {
		const centuries = this.#centuries;
		centuries.settle();
		if (centuries.rows === 0 || centuries.found !== null) return;
		const answer = Number(answers.get(this.#key('century')));
		if (answer === 1900 || answer === 2000) centuries.found = answer;
		const sentence = `is the year of ${centuries.examples[0]} in the 1900s or in the 2000s?`;
		this.#ask(intake, 'century', centuries, sentence, [
			['1900', 'In the 1900s'],
			['2000', 'In the 2000s']
		]);
	}

	#settleCalendar(intake: Pick<Intake, 'ask'>, answers: Choices['answers']): void {
		const calendars = this.#calendars;
		if (!calendars.settle()) return;
		if (answers.get(this.#key('calendar')) === 'ours') calendars.refused = false;
		const sentence = `is ${calendars.examples[0]} a day of our calendar, far from our time, or one of another?`;
		this.#ask(intake, 'calendar', calendars, sentence, [
			['ours', 'Of our calendar'],
			['other', 'Of another']
		]);
	}

	#settleYearFirst(intake: Pick<Intake, 'ask'>, answers: Choices['answers']): void {
		const first = this.#yearsFirst;
		if (!first.settle()) return;
		const answer = answers.get(this.#key('year-first'));
		if (answer === 'ymd' || answer === 'ydm') first.found = answer;
		const sentence = `is the last number of ${first.examples[0]} the day or the month?`;
		this.#ask(intake, 'year-first', first, sentence, [
			['ymd', 'The day'],
			['ydm', 'The month']
		]);
	}

	#askNumbers(intake: Pick<Intake, 'ask'>, answers: Choices['answers']): void {
		const numbers = this.#numbers;
		if (numbers.rows === 0) return;
		const answer = Number(answers.get(this.#key('numbers')));
		if (answer === 1900 || answer === 1904) numbers.epoch = answer;
		const [example] = numbers.examples;
		const sentence = `is ${example} the number of a day, as spreadsheets count them?`;
		this.#ask(intake, 'numbers', numbers, sentence, [
			['1900', `Yes: ${countedDay(example, 1900)}`],
			['1904', `Yes, of an old Mac: ${countedDay(example, 1904)}`],
			['no', 'No']
		]);
	}

	#ask(
		intake: Pick<Intake, 'ask'>,
		name: string,
		{ rows, examples }: Pick<Question, 'rows' | 'examples'>,
		sentence: string,
		answers: readonly (readonly [value: string, label: string])[]
	): void {
		intake.ask({
			key: this.#key(name),
			file: this.#file,
			column: this.#column,
			sentence: `In ${this.#column}, ${sentence}`,
			answers: answers.map(([value, label]) => ({ value, label })),
			rows,
			examples
		});
	}

	#key(name: string): string {
		return `${this.#file}:${this.#column}:${name}`;
	}

	/** The date of a value, or why there is none. */
	read(text: string, year: number | null = null): DateRead {
		const key = year === null ? text : `${text}\t${year}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const read = this.#read(text, year);
		if (this.#known.size < MOST_KNOWN) this.#known.set(key, read);
		return read;
	}

	#read(text: string, year: number | null): DateRead {
		const number = this.#numbers.read(text.trim());
		if (number !== null) return { edtf: number };
		const turned = this.#yearsFirst.read(text);
		if (turned !== undefined) return turned === null ? { reason: DOUBT } : this.#ofOurs(turned);
		let read = readDate(text, year);
		const { found } = this.#centuries;
		if ('reason' in read && read.centuries && found !== null)
			read = read.centuries[found === 1900 ? 0 : 1];
		if ('edtf' in read) return this.#ofOurs(read.edtf);
		if ('reason' in read) return { reason: isNothing(text) ? 'no date' : read.reason };
		const order = this.#orders.of(read.notation);
		if (order === undefined) return { reason: DOUBT };
		return this.#ofOurs(read[order]);
	}

	#ofOurs(edtf: string): DateRead {
		if (isNever(edtf)) return { reason: 'a date that stands for none' };
		const other = this.#calendars.refuses(edtf);
		return other ? { reason: 'a day that may be of another calendar' } : { edtf };
	}
}

/**
 * From one date to another: something that lasted. The same date twice is that date; of something that ends before it
 * starts nothing can be made. Of dates that last themselves the first begins and the second ends.
 */
export function lasting(start: string, end: string): DateRead {
	if (start === end || end === '') return { edtf: start };
	return checked(`${ends(start)[0]}/${ends(end)[1]}`);
}

/** Some day from one to another, both included. */
export function between(start: string, end: string): DateRead {
	if (start === end || end === '') return { edtf: start };
	return checked(`[${ends(start)[0]}..${ends(end)[1]}]`);
}

/** The first and the last date of an interval or a set; both the same of a single date. */
function ends(edtf: string): readonly [first: string, last: string] {
	const parts = edtf.startsWith('[')
		? edtf.slice(1, -1).split(/,|\.\./)
		: edtf === '..'
			? [edtf]
			: edtf.split('/');
	return [parts[0], parts.at(-1)!];
}

/** EDTF that can be read and is no longer than EDTF may be. */
export function checked(edtf: string): DateRead {
	try {
		when(edtf);
		return { edtf };
	} catch (error) {
		if (error instanceof RangeError) return { reason: error.message };
		throw error;
	}
}
