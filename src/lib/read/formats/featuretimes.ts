import { when } from '../../time/when';
import { list, object } from '../json';
import { lasting } from './dates';
import { timesOf, type Given, type GivenFeature } from './features';
import { endSaid, monthDays, plainName, plainNames, whenNames } from './columnnames';
import { Moments } from './moments';
import { goesOn, isNothing, shown } from './nothing';
import { astronomicYear, dayText, monthText, yearText } from './edtftext';
import { readDate } from './notation';
import { readWhen, type TimespanRead } from './timespans';

/** What a feature says of its time, with the member that said it: to name it when it cannot be read. */
export type FeatureTime = TimespanRead & { readonly column: string; readonly value: string };

const starts =
	'start startdate begin begindate datestart datebegin from fromdate datefrom starttime timestart startdatetime stdate validfrom started firstdate begintime eventstart eventstartdate'.split(
		' '
	);
const ends =
	'end enddate stop stopdate dateend dateto to todate endtime timeend enddatetime endate validto until ended finish lastdate endtime eventend eventenddate'.split(
		' '
	);
const days =
	'eventdate date dateoccurred occurred incidentdate occurreddate datetime dateandtime eventtime startdatelocal isodate sqldate acqdate day time when dateoftheevent asof timestamp dt fecha datum data tarih дата التاريخ تاريخ'.split(
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
	/updat|modif|creat|edit|added|access|publi|report|retriev|birth|durat|zone|prec|census|pop|gdp|wiki|income|check|scrap|upload|expir/;

/** The members of a year, a month and a day. */
type Parts = readonly [year: string, month: string | null, day: string | null];

/** Which members say when, found out for all features of a file together. */
export class FeatureTimes {
	readonly #given: Given;
	readonly #names: ReadonlyMap<string, readonly string[]>;
	readonly #moments = new Map<string, Moments>();
	readonly #start: string | null;
	readonly #end: string | null;
	readonly #one: string | null;
	readonly #parts: Parts | null;
	readonly #endParts: Parts | null;
	readonly #times: Moments | null;
	/** Whether any feature says anything of its time. */
	readonly any: boolean;

	constructor(features: readonly (GivenFeature | null)[], given: Given) {
		this.#given = given;
		const whole = features.filter((feature) => feature !== null);
		this.#names = namesOf(whole);
		const dated = (name: string | null) => name !== null && this.#dated(name, whole, 0);
		const find = (keys: readonly string[]) => this.#all(keys).find(dated) ?? null;
		const said = (which: 'start' | 'end') =>
			[...this.#names]
				.filter(([key]) => !other.test(key) && !years.includes(key))
				.flatMap(([, names]) => names)
				.find((name) => endSaid(name) === which && this.#dated(name, whole, 0.8)) ?? null;
		this.#start = find(starts) ?? said('start');
		const [year] = this.#all(years);
		const [month = null] = this.#all(months);
		const [day = null] = this.#all(daysOfMonth).filter((name) => !this.#dated(name, whole, 0.5));
		const yearly = year !== undefined && this.#dated(year, whole, 0);
		this.#parts = yearly ? [year, month, month && day] : null;
		const [endYear, endMonth, endDay = null] = endParts.flatMap((keys) => this.#all(keys)[0]);
		this.#endParts =
			endYear !== undefined && endMonth !== undefined && this.#dated(endYear, whole, 0)
				? [endYear, endMonth, endDay]
				: null;
		this.#end = this.#endParts ? null : (find(ends) ?? said('end'));
		const guess = () =>
			[...this.#names.keys()]
				.filter((key) => /date|time|year|fecha|datum/.test(key) && !other.test(key))
				.flatMap((key) => this.#names.get(key)!)
				.find((name) => name !== year && this.#dated(name, whole, 0.8)) ?? null;
		this.#one = find(days) ?? (this.#start || this.#end || yearly ? null : guess());
		const tracks = whole.some((feature) => timesOf(feature) !== null);
		this.#times = tracks ? new Moments(given.file, 'times') : null;
		this.any =
			[this.#start, this.#end, this.#one, this.#parts, this.#times].some((each) => each !== null) ||
			whole.some((feature) => whenOf(feature) !== null);
		this.#survey(whole);
	}

	/** When a feature was. */
	read(feature: GivenFeature): FeatureTime {
		const linked = whenOf(feature);
		if (linked !== null) return { ...readWhen(linked), column: 'when', value: shown(linked) };
		const times = this.#times === null ? null : timesOf(feature);
		if (times !== null) return { ...this.#track(times), column: 'times', value: shown(times[0]) };
		const { properties } = feature;
		if ([this.#start, this.#end, this.#endParts].some((each) => each !== null)) {
			const lasted = this.#lasted(properties);
			if (lasted !== null) return lasted;
		}
		const one = this.#one === null ? null : properties[this.#one];
		if (this.#one !== null && !isNothing(one)) return this.#single(this.#one, one);
		if (this.#parts !== null) return this.#ofParts(properties, this.#parts);
		const column = this.#one ?? this.#start ?? this.#end ?? 'when';
		return { reason: 'no date', column, value: shown(properties[column]) };
	}

	#survey(features: readonly GivenFeature[]): void {
		for (const name of [this.#start, this.#end, this.#one]) {
			if (name === null || this.#moments.has(name)) continue;
			const moments = new Moments(this.#given.file, name);
			for (const { properties } of features)
				if (name !== this.#end || !goesOn(properties[name])) moments.survey(properties[name]);
			this.#moments.set(name, moments);
		}
		const ends = [this.#start, this.#end].flatMap((name) => this.#moments.get(name ?? '') ?? []);
		for (const moments of this.#moments.values()) {
			const others = ends.includes(moments) ? ends.filter((other) => other !== moments) : [];
			moments.settle(this.#given.intake, this.#given.choices, others);
		}
		for (const feature of this.#times === null ? [] : features)
			for (const time of timesOf(feature) ?? []) this.#times!.survey(time);
		this.#times?.settle(this.#given.intake, this.#given.choices);
	}

	#single(column: string, given: unknown): FeatureTime {
		const value = shown(given);
		return { note: '', ...this.#moments.get(column)!.read(given), column, value };
	}

	#track(times: readonly unknown[]): TimespanRead {
		const read = times.map((time) => this.#times!.read(time));
		const known = read.flatMap((each) => ('edtf' in each ? [each.edtf] : []));
		if (known.length === 0) return { reason: 'reason' in read[0] ? read[0].reason : 'no date' };
		const at = (edtf: string) => when(edtf).earliestStart;
		const [first, last] = known.reduce(
			([a, b], each) => [at(each) < at(a) ? each : a, at(each) > at(b) ? each : b],
			[known[0], known[0]]
		);
		const lost = read.length - known.length;
		const note = lost > 0 ? `${lost} of its ${read.length} times cannot be read` : '';
		return { note, ...lasting(first, last) };
	}

	/** From a start to an end, null when it has neither. */
	#lasted(properties: Readonly<Record<string, unknown>>): FeatureTime | null {
		const endName = this.#endParts?.[0] ?? this.#end;
		const [from, to] = [this.#start, endName].map((name) =>
			name === null ? null : properties[name]
		);
		if (isNothing(from) && isNothing(to)) return null;
		const start = isNothing(from) ? this.#beside(properties) : this.#single(this.#start!, from);
		if (start !== null && 'reason' in start) return start;
		const column = endName ?? this.#start!;
		if (isNothing(to)) return start;
		const open = goesOn(to);
		const read = () =>
			this.#endParts ? this.#ofParts(properties, this.#endParts) : this.#single(this.#end!, to);
		const end = open ? null : read();
		if (end !== null && 'reason' in end) return end;
		if (start === null) return end && { ...end, ...lasting('', end.edtf), note: `by ${end.edtf}` };
		const { edtf, note } = this.#whole(start.edtf, properties);
		const span = lasting(edtf, open ? '..' : end!.edtf);
		return {
			note,
			...span,
			column,
			value: `${isNothing(from) ? start.value : shown(from)} – ${shown(to)}`
		};
	}

	/** What stands for the start where no member is called one. */
	#beside(properties: Readonly<Record<string, unknown>>): FeatureTime | null {
		if (this.#start !== null) return null;
		const one = this.#one === null ? null : properties[this.#one];
		if (this.#one !== null && !isNothing(one)) return this.#single(this.#one, one);
		return this.#parts && this.#ofParts(properties, this.#parts);
	}

	/** The first of January of a year that stands beside it is that year; beside the year 0 it is in doubt. */
	#whole(
		start: string,
		properties: Readonly<Record<string, unknown>>
	): { edtf: string; note: string } {
		const beside =
			this.#parts === null ? null : Number(shown(properties[this.#parts[0]]).trim() || NaN);
		if (beside === null || !start.endsWith('-01-01')) return { edtf: start, note: '' };
		const year = start.slice(0, -6);
		if (beside === Number(year)) return { edtf: year, note: '' };
		return beside === 0
			? { edtf: `${year}?`, note: `the year is not known; ${year} stands in its place` }
			: { edtf: start, note: '' };
	}

	#ofParts(
		properties: Readonly<Record<string, unknown>>,
		[yearName, monthName, dayName]: Parts
	): FeatureTime {
		const number = (name: string | null) =>
			name === null ? 0 : Number(shown(properties[name]).trim() || 0);
		const [month, day] = [monthName, dayName].map(number);
		const year = astronomicYear(shown(properties[yearName]).trim() || '0');
		const column = yearName;
		const value = [yearName, monthName, dayName]
			.flatMap((name) => (name ? [shown(properties[name])] : []))
			.join(' ');
		if (!Number.isInteger(year) || year === 0 || Math.abs(year) > 9999)
			return { reason: 'no year', column, value };
		const edtf =
			month === 0 ? yearText(year) : day === 0 ? monthText(year, month) : dayText(year, month, day);
		return edtf === null
			? { reason: 'there is no such day', column, value }
			: { edtf, note: '', column, value };
	}

	#all(keys: readonly string[]): string[] {
		return keys.flatMap((key) => this.#names.get(key) ?? []);
	}

	/** Whether a member has a date anywhere, and in at least this share of the features that have it at all. */
	#dated(name: string, features: readonly GivenFeature[], share: number): boolean {
		let [full, dates] = [0, 0];
		for (const { properties } of features) {
			const value = properties[name];
			if (isNothing(value) || typeof value === 'boolean') continue;
			full++;
			if (datable(name, value)) dates++;
			if (full >= 2000 && dates > 0) break;
		}
		return dates > 0 && dates >= full * share;
	}
}

function datable(name: string, value: unknown): boolean {
	const text = shown(value).trim();
	if (text.length > 40) return false;
	const number = /^-?\d{1,19}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
	if (years.includes(plainName(name)))
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

/** The `when` of a feature: its own, or that of its properties, geometry, names, types or relations. */
function whenOf({ whole, properties, geometry }: GivenFeature): unknown {
	const has = (value: unknown) => Object.keys(object(value)).length > 0;
	const own = [whole.when, properties.when, object(geometry).when].find(has);
	if (own !== undefined) return own;
	const inner = [object(geometry).geometries, whole.names, whole.types, whole.relations]
		.map((members) =>
			list(members)
				.map((member) => object(member).when)
				.filter(has)
		)
		.find((found) => found.length > 0);
	if (inner === undefined) return null;
	const spans = inner.flatMap((each) => list(object(each).timespans));
	return spans.length > 0 ? { timespans: spans } : inner[0];
}
