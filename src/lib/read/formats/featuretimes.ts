import { when } from '../../time/when';
import { lasting } from './dates';
import { astronomicYear, dayText, monthText, yearText } from './edtftext';
import { timesOf, whenOf, type Given, type GivenFeature } from './features';
import { Moments } from './moments';
import { goesOn, isNothing, shown } from './nothing';
import { TimeMembers, type Ends, type Parts } from './timemembers';
import { readWhen, type TimespanRead } from './timespans';

/** What a feature says of its time, with the member that said it: to name it when it cannot be read. */
export type FeatureTime = TimespanRead & { readonly column: string; readonly value: string };

/** When the features of a file were. */
export class FeatureTimes {
	readonly #given: Given;
	readonly #members: TimeMembers;
	readonly #moments = new Map<string, Moments>();
	readonly #times: Moments | null;
	/** Whether any feature says anything of its time. */
	readonly any: boolean;
	/** A member that is called a date, though none can be read in it. */
	readonly unread: TimeMembers['unread'];

	constructor(features: readonly (GivenFeature | null)[], given: Given) {
		this.#given = given;
		const whole = features.filter((feature) => feature !== null);
		this.#members = new TimeMembers(whole);
		const { spans, ones, parts } = this.#members;
		const tracks = whole.some((feature) => timesOf(feature) !== null);
		this.#times = tracks ? new Moments(given.file, 'times') : null;
		this.any =
			[...spans, ...ones].length > 0 ||
			[parts, this.#times].some((each) => each !== null) ||
			whole.some((feature) => whenOf(feature) !== null);
		this.unread = this.any ? null : this.#members.unread;
		this.#survey(whole);
	}

	/** When a feature was. */
	read(feature: GivenFeature): FeatureTime {
		const linked = whenOf(feature);
		if (linked !== null) return { ...readWhen(linked), column: 'when', value: shown(linked) };
		const times = this.#times === null ? null : timesOf(feature);
		if (times !== null) return { ...this.#track(times), column: 'times', value: shown(times[0]) };
		const { properties } = feature;
		const { spans, ones, parts } = this.#members;
		for (const span of spans) {
			const lasted = this.#lasted(properties, span);
			if (lasted !== null) return lasted;
		}
		const one = ones.find((name) => !isNothing(properties[name]));
		if (one !== undefined) return this.#single(one, properties[one]);
		if (parts !== null) return this.#ofParts(properties, parts);
		const column = ones[0] ?? spans[0]?.start ?? spans[0]?.end ?? 'when';
		return { reason: 'no date', column, value: shown(properties[column]) };
	}

	#survey(features: readonly GivenFeature[]): void {
		const { spans, ones } = this.#members;
		const ends = spans.map(({ end }) => end);
		const lasted = spans.flatMap(({ start, end }) => [start, end]).filter((name) => name !== null);
		// those of a span were written by the same hand, and so were those that stand for each other
		for (const names of [[...new Set(lasted)], ones.filter((name) => !lasted.includes(name))]) {
			const alike = names.map((name) => {
				const moments = new Moments(this.#given.file, name);
				for (const { properties } of features)
					if (!ends.includes(name) || !goesOn(properties[name])) moments.survey(properties[name]);
				this.#moments.set(name, moments);
				return moments;
			});
			for (const moments of alike)
				moments.settle(
					this.#given.intake,
					this.#given.choices,
					alike.filter((other) => other !== moments)
				);
		}
		for (const feature of this.#times === null ? [] : features)
			for (const time of timesOf(feature) ?? []) this.#times!.survey(time);
		this.#times?.settle(this.#given.intake, this.#given.choices);
	}

	/** `sure`: a 0 is a moment like others. */
	#single(column: string, given: unknown, sure = false): FeatureTime {
		const value = shown(given);
		return { note: '', ...this.#moments.get(column)!.read(given, sure), column, value };
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
	#lasted(properties: Readonly<Record<string, unknown>>, span: Ends): FeatureTime | null {
		const { endParts } = this.#members;
		const endName = endParts?.[0] ?? span.end;
		const [from, to] = [span.start, endName].map((name) =>
			name === null ? null : properties[name]
		);
		if (isNothing(from) && isNothing(to)) return null;
		const start = isNothing(from)
			? this.#beside(properties, span)
			: this.#single(span.start!, from, !isNothing(to));
		if (start !== null && 'reason' in start) return start;
		const column = endName ?? span.start!;
		if (isNothing(to)) return start;
		const open = goesOn(to);
		const read = () =>
			endParts
				? this.#ofParts(properties, endParts)
				: this.#single(span.end!, to, !isNothing(from));
		const end = open ? null : read();
		if (end !== null && 'reason' in end) return end;
		if (start === null) return end && { ...end, ...lasting('', end.edtf), note: `by ${end.edtf}` };
		const { edtf, note } = this.#whole(start.edtf, properties);
		const lasted = lasting(edtf, open ? '..' : end!.edtf);
		return {
			note,
			...lasted,
			column,
			value: `${isNothing(from) ? start.value : shown(from)} – ${shown(to)}`
		};
	}

	/** What stands for the start where no member is called one. */
	#beside(properties: Readonly<Record<string, unknown>>, span: Ends): FeatureTime | null {
		if (span.start !== null) return null;
		const { ones, parts } = this.#members;
		const one = ones.find((name) => !isNothing(properties[name]));
		if (one !== undefined) return this.#single(one, properties[one]);
		return parts && this.#ofParts(properties, parts);
	}

	/** The first of January of a year that stands beside it is that year; beside the year 0 it is in doubt. */
	#whole(
		start: string,
		properties: Readonly<Record<string, unknown>>
	): { edtf: string; note: string } {
		const { parts } = this.#members;
		const beside = parts === null ? null : Number(shown(properties[parts[0]]).trim() || NaN);
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
}
