import { endSaid, monthDays, plainName, plainNames, whenNames } from './columnnames';
import type { GivenFeature } from './features';
import { isBefore } from './moments';
import { isNothing, shown } from './nothing';
import { readDate } from './notation';

const starts =
	'realstart actualstart start startdate begin begindate datestart datebegin from fromdate datefrom starttime timestart startdatetime stdate validfrom started firstdate begintime eventstart eventstartdate'.split(
		' '
	);
const ends =
	'realend actualend end enddate stop stopdate dateend dateto to todate endtime timeend enddatetime endate validto until ended finish lastdate endtime eventend eventenddate'.split(
		' '
	);
const days =
	'eventdate date dateevent dateoccurred occurred incidentdate occurreddate datetime dateandtime eventtime startdatelocal isodate sqldate acqdate day time when dateoftheevent asof timestamp dt fecha datum data tarih дата التاريخ تاريخ'.split(
		' '
	);
const years = ['eventyear', ...plainNames(whenNames.year)];
const months = plainNames(whenNames.month);
const daysOfMonth = ['dayofmonth', ...monthDays];
const endParts = ['endyear yearend', 'endmonth monthend', 'endday dayend'].map((all) =>
	all.split(' ')
);
/** Names that speak of the record or of something else, and never of when it happened. */
const other =
	/updat|modif|chang|creat|edit|added|access|publi|report|retriev|birth|durat|zone|prec|census|pop|gdp|wiki|income|check|scrap|upload|expir/;

/** Names that may mean something else: they say when in features that have no better one, if the file has none at all. */
const weak = /^(day|time|when|asof|timestamp|dt|data)$/;

/** The members of a year, a month and a day. */
export type Parts = readonly [year: string, month: string | null, day: string | null];

/** The members of a start and an end; null: there is none. */
export interface Ends {
	readonly start: string | null;
	readonly end: string | null;
}

/** Which members of features say when, by their names and by what is in them, found out for all of a file together. */
export class TimeMembers {
	readonly #features: readonly GivenFeature[];
	readonly #names: ReadonlyMap<string, readonly string[]>;
	/** Whether a start or an end is a year before Christ as a number: then all numbers in them are years. */
	readonly #before: boolean;
	/** The first that holds anything counts. */
	readonly spans: readonly Ends[];
	/** Members with a date that stands alone: the first that holds anything counts. */
	readonly ones: readonly string[];
	readonly parts: Parts | null;
	readonly endParts: Parts | null;

	constructor(features: readonly GivenFeature[]) {
		this.#features = features;
		this.#names = namesOf(features);
		this.#before = this.#all([...starts, ...ends]).some((name) =>
			features.some(({ properties }) => isBefore(properties[name]))
		);
		const [year] = this.#all(years);
		const [month = null] = this.#all(months);
		const [day = null] = this.#all(daysOfMonth).filter((name) => !this.#dated(name, 0.5));
		const yearly = year !== undefined && this.#dated(year, 0);
		this.parts = yearly ? [year, month, month && day] : null;
		const [endYear, endMonth, endDay = null] = endParts.flatMap((keys) => this.#all(keys)[0]);
		const ended = endYear !== undefined && endMonth !== undefined && this.#dated(endYear, 0);
		this.endParts = ended ? [endYear, endMonth, endDay] : null;
		this.spans = this.#spans();
		const ones = this.#all(days).filter((name) => this.#dated(name, 0));
		const none = this.spans.length === 0 && this.parts === null && ones.length === 0;
		this.ones = none
			? this.#guessed()
			: ones.filter((name, at) => at === 0 || !weak.test(plainName(name)));
	}

	/** A member that is called a date and holds something, though no date: to say so. Null: there is none. */
	get unread(): { readonly name: string; readonly value: string } | null {
		for (const name of this.#all([...days, ...starts].filter((key) => !weak.test(key))))
			for (const { properties } of this.#features)
				if (!isNothing(properties[name])) return { name, value: shown(properties[name]) };
		return null;
	}

	/** Each start with an end; of a file that has but one of both, that one. */
	#spans(): Ends[] {
		const [from, to] = [starts, ends].map((keys) =>
			this.#all(keys).filter((name) => this.#dated(name, 0))
		);
		if (from.length === 0) from.push(...this.#said('start'));
		if (to.length === 0) to.push(...this.#said('end'));
		if (this.endParts !== null) to.length = 0;
		const [start = null, end = null] = [from[0], to[0]];
		const first = start === null && end === null && this.endParts === null ? [] : [{ start, end }];
		const pairs = from
			.slice(1)
			.flatMap((name, at) => (to[at + 1] ? [{ start: name, end: to[at + 1] }] : []));
		return [...first, ...pairs];
	}

	/** The first member of which a word says that it is a start, or an end. */
	#said(which: 'start' | 'end'): string[] {
		return [...this.#names]
			.filter(([key]) => !other.test(key) && !years.includes(key))
			.flatMap(([, names]) => names)
			.filter((name) => endSaid(name) === which && this.#dated(name, 0.8))
			.slice(0, 1);
	}

	#guessed(): string[] {
		return [...this.#names.keys()]
			.filter((key) => /date|time|year|fecha|datum/.test(key) && !other.test(key))
			.flatMap((key) => this.#names.get(key)!)
			.filter((name) => this.#dated(name, 0.8))
			.slice(0, 1);
	}

	#all(keys: readonly string[]): string[] {
		return keys.flatMap((key) => this.#names.get(key) ?? []);
	}

	/** Whether a member has a date anywhere, and in at least this share of the features that have it at all. */
	#dated(name: string, share: number): boolean {
		const key = plainName(name);
		const yearly =
			years.includes(key) || (this.#before && (starts.includes(key) || ends.includes(key)));
		let [full, dates] = [0, 0];
		for (const { properties } of this.#features) {
			const value = properties[name];
			if (isNothing(value) || typeof value === 'boolean') continue;
			full++;
			if (datable(name, value, yearly)) dates++;
			if (full >= 2000 && dates > 0) break;
		}
		return dates > 0 && dates >= full * share;
	}
}

function datable(name: string, value: unknown, yearly: boolean): boolean {
	const text = shown(value).trim();
	if (text.length > 40) return false;
	const number = /^-?\d{1,19}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
	if (yearly && (years.includes(plainName(name)) || Math.abs(number) < 10_000))
		return Number.isInteger(number) && number !== 0 && Math.abs(number) < 10_000;
	if (Math.abs(number) >= 1e8 || (/^[1-9]\d\d$/.test(text) && /date/i.test(name))) return true;
	return !('reason' in readDate(text));
}

/** Names as they stand by their keys, in the order in which they come. */
function namesOf(features: readonly GivenFeature[]): Map<string, string[]> {
	const names = new Map<string, string[]>();
	const seen = new Set<string>();
	for (const { properties } of features.length > 20_000 ? features.slice(0, 20_000) : features)
		for (const name of Object.keys(properties)) {
			if (seen.has(name)) continue;
			seen.add(name);
			names.set(plainName(name), [...(names.get(plainName(name)) ?? []), name]);
		}
	return names;
}
