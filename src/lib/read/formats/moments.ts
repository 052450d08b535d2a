import { DateColumn, type DateRead } from './dates';
import type { Choices, Intake } from './format';
import { astronomicYear, epochText, yearText } from './edtftext';
import { isNothing, shown } from './nothing';

/** How the bare numbers of a column count time. */
type Unit = 'year' | 's' | 'ms' | 'us';

const MOST_YEAR = 9999;

/**
 * The dates of one member of many records, as JSON has them: texts in any notation, years, and seconds or milliseconds
 * since 1970 as numbers or as texts, negative too. What the numbers count is worked out from all of them together. Tell
 * it all values by `survey`, then `settle`, then `read` each.
 */
export class Moments {
	readonly #texts: DateColumn;
	readonly #yearly: boolean;
	readonly #dated: boolean;
	#most = 0;
	#least = Infinity;
	/** Whether a moment before 1970 is among them. */
	#early = false;
	#before = false;
	#numbers = 0;
	#compact = 0;
	#years = 0;
	#unit: Unit | null = null;

	/** `name` is the member's. */
	constructor(file: string, name: string) {
		this.#texts = new DateColumn(file, name);
		this.#yearly = /(^|[^a-z])(year|yr|annee|año|jahr)/i.test(name);
		this.#dated = /date|fecha|datum|дата|تاريخ/i.test(name);
	}

	survey(value: unknown): void {
		if (isNothing(value)) return;
		const number = numberOf(value);
		if (number === null) return this.#texts.survey(shown(value));
		this.#numbers++;
		this.#most = Math.max(this.#most, Math.abs(number));
		this.#least = Math.min(this.#least, number);
		this.#before ||= isBefore(value);
		this.#early ||= number < -MOST_YEAR;
		if (isCompact(shown(value).trim())) this.#compact++;
		if (Math.abs(number) <= MOST_YEAR && Number.isInteger(number)) this.#years++;
	}

	/** `others` were written by the same hand: see `DateColumn`. */
	settle(
		intake: Pick<Intake, 'ask'>,
		choices: Pick<Choices, 'answers'>,
		others: readonly Moments[] = []
	): void {
		this.#texts.settle(
			intake,
			choices,
			others.map((other) => other.#texts)
		);
		if (this.#numbers === 0 || this.#compact === this.#numbers) return;
		if (this.#years === this.#numbers) {
			const old = this.#dated && this.#least >= 100;
			const before = [this, ...others].some((each) => each.#before);
			const known = this.#most >= 1000 || old || before;
			if (this.#yearly || (known && this.#most <= (before ? MOST_YEAR : 2200))) this.#unit = 'year';
		} else if (this.#most >= 2e14) this.#unit = 'us';
		else if (this.#most >= 1e11) this.#unit = 'ms';
		else if (this.#most >= 1e8) this.#unit = 's';
	}

	/**
	 * The date of a value in EDTF, or why there is none. The number 0 is the start of 1970 where moments before that stand
	 * in other records, or where it is `sure`; else it stands for none.
	 */
	read(value: unknown, sure = false): DateRead {
		if (isNothing(value)) return { reason: 'no date' };
		const text = shown(value).trim();
		const number = numberOf(value);
		if (number === null || isCompact(text)) return this.#texts.read(text);
		if (this.#unit === null) return this.#texts.read(text);
		if (number === 0 && this.#unit === 'year') return { reason: 'the year 0 stands for none' };
		if (number === 0 && !sure && !this.#early) return { reason: 'the moment 0 stands for none' };
		if (this.#unit === 'year')
			return Number.isInteger(number) && Math.abs(number) <= MOST_YEAR
				? { edtf: yearText(astronomicYear(text)) }
				: { reason: 'a number that is no year' };
		if (number !== 0 && Math.abs(number) <= MOST_YEAR)
			return { reason: 'a number that is no moment as the others are' };
		const milliseconds =
			this.#unit === 's' ? number * 1000 : this.#unit === 'us' ? number / 1000 : number;
		const day = epochText(Math.floor(milliseconds), 'ms');
		return day === null ? { reason: 'a moment out of reach' } : { edtf: day };
	}
}

/** Whether a value is a number that can only be a year before Christ: `-338`, but not -99, which stands for none. */
export function isBefore(value: unknown): boolean {
	const text = shown(value).trim();
	return /^-[1-9]\d{1,3}$/.test(text) && !/^-9{2,4}$/.test(text);
}

function numberOf(value: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'string') return null;
	const text = value.trim();
	return /^[-+]?\d{1,19}(\.\d{1,9})?$/.test(text) ? Number(text) : null;
}

/** Digits that are a day: `20160709`, with or without a time behind. */
export function isCompact(text: string): boolean {
	const found = /^(1[0-9]|20|21)\d\d(\d\d)(\d\d)((\d\d)(\d\d)(\d\d)?)?$/.exec(text);
	if (!found) return false;
	const [month, day] = [Number(found[2]), Number(found[3])];
	const [hour, minute] = [Number(found[5] ?? 0), Number(found[6] ?? 0)];
	return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute < 60;
}
