/** The shipped record as its files say it, read without the site: what the journeys compare the site with. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ConflictEvent } from '../../src/lib/events/dataset';
import { readPackage } from '../../src/lib/read/package';

const folder = new URL('../../data/mosul/', import.meta.url);
const files = new Map(
	readdirSync(folder)
		.filter((file) => /\.(csv|json|geojson)$/.test(file))
		.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')])
);

export const record = readPackage('mosul', files);

/** The events that possibly happened on one of these days (`YYYY-MM-DD`, both included), found one by one. */
export function eventsBetween(from: string, to: string): ConflictEvent[] {
	const [start, end] = [Date.parse(from), Date.parse(to) + 86_400_000];
	return record.events.filter(({ when }) => when.earliestStart < end && when.latestEnd > start);
}

/**
 * Events as the list of a window that begins on a day shows them: last those that began before it and last into it, and
 * after these those that have no end, or had none in what was known on a day.
 */
export function asListed(
	events: readonly ConflictEvent[],
	from: string,
	known = '9999-12-31'
): ConflictEvent[] {
	const [start, until] = [Date.parse(from), Date.parse(known) + 86_400_000];
	const turn = ({ when, status }: ConflictEvent) => {
		if (when.latestStart >= start) return 0;
		const lasted = when.edtf.includes('/') && status !== 'planned';
		if (when.latestEnd === Infinity || (lasted && when.latestEnd > until)) return 2;
		return when.earliestEnd > start ? 1 : 0;
	};
	return [0, 1, 2].flatMap((at) => events.filter((event) => turn(event) === at));
}

export function eventOf(id: string): ConflictEvent {
	return record.events.find((event) => event.id === id)!;
}

export function placeName(id: string | null): string {
	return record.places.find((place) => place.id === id)?.name ?? '';
}

/** The last day of a year, month or day, `YYYY-MM-DD`. */
function lastOf(edtf: string): string {
	const [year, month, day] = edtf.split('-');
	if (day) return edtf;
	return month
		? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
		: `${year}-12-31`;
}

/** The events that had been reported by a day (`YYYY-MM-DD`): what nobody knows the report of never had. */
export function reportedBy(day: string, events = record.events): ConflictEvent[] {
	return events.filter(({ reported }) => reported !== null && lastOf(reported) <= day);
}

/** The sources of an event that had come out by a day. */
export function sourcesBy(day: string, { sources }: ConflictEvent): string[] {
	return sources.filter((id) => {
		const date = record.sources.find((source) => source.id === id)!.date.replace(/[?~%]/g, '');
		return date !== '' && lastOf(date) <= day;
	});
}

/** The events that were going on in these days whenever within their bounds they began and ended. */
export function eventsCertainlyBetween(from: string, to: string): ConflictEvent[] {
	const [start, end] = [Date.parse(from), Date.parse(to) + 86_400_000];
	return eventsBetween(from, to).filter(({ when }) => {
		const begins = [when.earliestStart, when.latestStart];
		const ends = [when.earliestEnd, when.latestEnd];
		return begins.every((time) => time < end) && ends.every((time) => time > start);
	});
}

/** Numbers from 0 up to 1, the same in every run (mulberry32). */
export function dice(seed: number): () => number {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** So many windows of 2014 to 2017, a day to two years and a half long, the same in every run. */
export function windows(seed: number, count: number): [from: string, to: string][] {
	const random = dice(seed);
	const date = (days: number) => new Date(Date.UTC(2014, 0, 1 + days)).toISOString().slice(0, 10);
	return Array.from({ length: count }, () => {
		const first = Math.floor(random() * 1400);
		return [date(first), date(Math.min(first + Math.floor(random() ** 3 * 900), 1460))];
	});
}
