import type { ConflictEvent, Dataset, Place, Source } from '../events/dataset';
import { kinds, type KindId } from '../events/kind';
import { reportedAfter } from '../events/known';
import { statuses, type Status } from '../events/status';
import type { Tenure } from '../events/tenures';
import { presetSpan, step } from '../time/calendar';
import { parseEdtf, type EdtfEnd } from '../time/edtf';
import { DAY, hull, type Span } from '../time/span';
import { exactDay, when } from '../time/when';
import { SOFT, TOO_VAGUE } from './vague';

/** How many of something there are. */
export interface Count<T> {
	readonly of: T;
	readonly count: number;
}

/** How many events there are of each kind, in the order of the kinds; none is a number too. */
export function kindCounts(events: readonly ConflictEvent[]): Count<KindId>[] {
	return kinds.map(({ id }) => ({ of: id, count: number(events, ({ kind }) => kind === id) }));
}

/** How many events there are of each status, in the order of the statuses. */
export function statusCounts(events: readonly ConflictEvent[]): Count<Status>[] {
	return statuses.map((of) => ({ of, count: number(events, ({ status }) => status === of) }));
}

/** A way to write a date, by what it claims. */
export const dateForms = [
	'day',
	'month',
	'season',
	'year',
	'decade',
	'century',
	'some',
	'about',
	'perhaps',
	'perhapsAbout',
	'choices',
	'between',
	'lasted',
	'lastedRoughly',
	'goesOn',
	'endUnknown',
	'startUnknown'
] as const;
export type DateForm = (typeof dateForms)[number];

/** The form of a date (EDTF). Throws where `parseEdtf` does. */
export function dateForm(edtf: string): DateForm {
	const said = parseEdtf(edtf);
	if (said.type === 'set') {
		return said.choices.every((choice) => 'grain' in choice) ? 'choices' : 'between';
	}
	if (said.type === 'interval') {
		if (said.end === 'open') return 'goesOn';
		if (said.end === 'unknown') return 'endUnknown';
		if (typeof said.start === 'string') return 'startUnknown';
		return isDay(said.start) && isDay(said.end) ? 'lasted' : 'lastedRoughly';
	}
	const { grain, some, uncertain, approximate } = said.date;
	if (uncertain) return approximate ? 'perhapsAbout' : 'perhaps';
	if (approximate) return 'about';
	return some ? 'some' : grain;
}

function isDay(end: EdtfEnd): boolean {
	return typeof end !== 'string' && end.grain === 'day' && !end.uncertain && !end.approximate;
}

/** The forms that dates of these events have: how many have it, and the first of them. */
export function datesByForm(
	events: readonly ConflictEvent[]
): (Count<DateForm> & { readonly example: ConflictEvent })[] {
	const found = new Map<DateForm, { count: number; example: ConflictEvent }>();
	for (const event of events) {
		const form = dateForm(event.when.edtf);
		const seen = found.get(form);
		if (seen) seen.count++;
		else found.set(form, { count: 1, example: event });
	}
	return dateForms.flatMap((of) => {
		const seen = found.get(of);
		return seen ? [{ of, ...seen }] : [];
	});
}

/** How many events took one known day, and the first that took one of several days. */
export function sharpness(events: readonly ConflictEvent[]) {
	return {
		exact: number(events, ({ when }) => exactDay(when)),
		example:
			events.find(({ when: { edtf, earliestStart, latestEnd } }) => {
				const days = (latestEnd - earliestStart) / DAY;
				return edtf.startsWith('[') && days > 1 && days <= 31;
			}) ?? null
	};
}

/** How figures of deaths are given: tallies, best counts, and the event whose accounts lie farthest apart. */
export function figures(events: readonly ConflictEvent[]) {
	const apart = ({ deaths: { low, high } }: ConflictEvent) =>
		low === null || high === null ? 0 : high - low;
	const counted = events.filter(({ tally }) => !tally);
	const widest = counted.reduce<ConflictEvent | null>(
		(found, event) => (apart(event) > (found ? apart(found) : 0) ? event : found),
		null
	);
	return {
		tallies: events.filter(({ tally }) => tally),
		best: number(counted, ({ deaths }) => deaths.best !== null),
		widest
	};
}

/** When events were first reported: how many nobody dated, how many a week late or more, and the latest. */
export function reporting(events: readonly ConflictEvent[]) {
	const latest = events.reduce<ConflictEvent | null>(
		(found, event) => (reportedAfter(event) > (found ? reportedAfter(found) : 0) ? event : found),
		null
	);
	return {
		undated: number(events, ({ reported }) => reported === null),
		late: number(events, (event) => reportedAfter(event) >= 7),
		latest
	};
}

/** What the tenures of all places come to. `holders` in order of the number of places that they ever held. */
export function tenureFacts(tenures: ReadonlyMap<string, readonly Tenure[]>) {
	const held = new Map<string, Set<string>>();
	for (const { holder, place } of [...tenures.values()].flat()) {
		held.set(holder, (held.get(holder) ?? new Set()).add(place));
	}
	return {
		places: tenures.size,
		changed: number([...tenures.values()], (one) => one.length > 1),
		stretches: [...tenures.values()].reduce((sum, { length }) => sum + length, 0),
		holders: [...held]
			.map(([of, { size }]) => ({ of, count: size }))
			.sort((a, b) => b.count - a.count || compare(a.of, b.of))
	};
}

/** The events whose sources differ. */
export function disputed(events: readonly ConflictEvent[]): ConflictEvent[] {
	return events.filter(({ accounts, conflict }) => accounts.length > 0 || conflict !== '');
}

/**
 * The plans of a record, and by how many days each was late; 0 when it was not, or nobody can tell: only a date that
 * is an interval is a term, others may be the day on which the plan was stated.
 */
export function plans(events: readonly ConflictEvent[]) {
	return events
		.filter(({ status, outcome }) => status === 'planned' || outcome !== null)
		.map((event) => {
			const { outcome, when: term } = event;
			const overdue =
				term.edtf.includes('/') && outcome?.date && ['late', 'missed'].includes(outcome.result);
			const days = overdue ? (when(outcome.date!).earliestStart - term.latestEnd) / DAY : 0;
			return { event, late: Number.isFinite(days) ? Math.max(0, days) : 0 };
		});
}

/** Whether something was published at all: neither a title nor an address nor a date means that it was not. */
export function published({ title, url, date, read }: Source): boolean {
	return read || title !== '' || url !== '' || date !== '';
}

/** Those who published sources, by the number of events that rest on them; after `top` of them the rest as one. */
export function publishers({ sources, events }: Dataset, top: number) {
	const by = new Map<string, Set<string>>();
	for (const source of sources.filter(published)) {
		by.set(source.publisher, (by.get(source.publisher) ?? new Set()).add(source.id));
	}
	const cite = (ids: ReadonlySet<string>) =>
		number(events, (event) => event.sources.some((id) => ids.has(id)));
	const rows = [...by]
		.map(([name, ids]) => ({ name, sources: ids.size, events: cite(ids), ids }))
		.sort((a, b) => b.events - a.events || b.sources - a.sources || compare(a.name, b.name));
	const others = rows.slice(top);
	const ids = new Set(others.flatMap(({ ids }) => [...ids]));
	return {
		all: rows.length,
		first: rows.slice(0, top).map(({ name, sources, events }) => ({ name, sources, events })),
		rest: { publishers: others.length, sources: ids.size, events: cite(ids) }
	};
}

/** The languages of the sources, the most frequent first; an empty code where nobody says. */
export function languages(sources: readonly Source[]): Count<string>[] {
	return tallied(sources.filter(published).map(({ language }) => language));
}

/** What the record lacks or is not sure of. */
export function gaps({ coverage, events, places, sources }: Dataset) {
	const byId = new Map(places.map((place) => [place.id, place]));
	const soft = ({ precision }: ConflictEvent | Place) => (precision ?? 0) >= SOFT;
	const vague = ({ precision }: ConflictEvent | Place) => (precision ?? 0) >= TOO_VAGUE;
	return {
		months: emptyMonths(coverage, events),
		kinds: kindCounts(events).sort((a, b) => a.count - b.count),
		regions: tallied(events.map(({ place }) => byId.get(place ?? '')?.admin1 ?? '')),
		oneSource: number(events, ({ sources }) => sources.length === 1),
		unverified: events.filter(({ note }) => UNVERIFIED.test(note)),
		nowhere: number(events, ({ lat }) => lat === null),
		soft: number(events, (event) => event.lat !== null && soft(event) && !vague(event)),
		vague: number(events, (event) => event.lat !== null && vague(event)),
		roughPlaces: places.filter(soft),
		unread: sources
			.filter(({ read }) => !read)
			.map((source) => ({
				source,
				events: events.filter(({ sources }) => sources.includes(source.id))
			})),
		unarchived: number(sources, (source) => published(source) && source.archiveUrl === ''),
		unlinked: number(sources, (source) => published(source) && source.url === ''),
		published: number(sources, published)
	};
}

/** The words with which a note says that something in its row was not verified, at the start of a sentence. */
const UNVERIFIED = /(^|[.;!?] )Not verified\b/;

/** The end of a sentence that says what was not verified, without its opening words; the note as it is where it has none. */
export function doubt(note: string): string {
	const found = /(?:^|[.;!?] )Not verified(?::\s*|\b\s*)(.*)$/s.exec(note);
	return found?.[1] || note;
}

/**
 * The months of the coverage (EDTF) in which no event may have begun, neighbours as one span. Events whose beginning is
 * known no better than to a season or a year say nothing about a month.
 */
export function emptyMonths(coverage: string, events: readonly ConflictEvent[]): Span[] {
	if (!coverage) return [];
	const { earliestStart, latestEnd } = when(coverage);
	if (!Number.isFinite(earliestStart) || !Number.isFinite(latestEnd)) return [];
	const begun = new Set<number>();
	for (const { when: event } of events) {
		if (!(event.latestStart - event.earliestStart <= 31 * DAY)) continue;
		for (const time of [event.earliestStart, event.latestStart]) {
			begun.add(presetSpan('month', time)[0]);
		}
	}
	const empty: Span[] = [];
	let [month] = presetSpan('month', earliestStart);
	while (month < latestEnd) {
		const next = step(month, 'month', 1);
		const last = empty.at(-1);
		if (!begun.has(month)) {
			if (last?.[1] === month) empty[empty.length - 1] = hull(last, [month, next]);
			else empty.push([month, next]);
		}
		month = next;
	}
	return empty;
}

function tallied(values: readonly string[]): Count<string>[] {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts]
		.map(([of, count]) => ({ of, count }))
		.sort((a, b) => b.count - a.count || compare(a.of, b.of));
}

function number<T>(all: readonly T[], is: (one: T) => boolean): number {
	return all.filter(is).length;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
