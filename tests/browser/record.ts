/** The shipped record as its files say it, read without the site: what the journeys compare the site with. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ConflictEvent } from '../../src/lib/events/dataset';
import { readPackage } from '../../src/lib/read/package';

const folder = new URL('../../data/mosul/', import.meta.url);
const files = new Map(
	readdirSync(folder)
		.filter((file) => /\.(csv|json)$/.test(file))
		.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')])
);

export const record = readPackage('mosul', files);

/** The events that possibly happened on one of these days (`YYYY-MM-DD`, both included), found one by one. */
export function eventsBetween(from: string, to: string): ConflictEvent[] {
	const [start, end] = [Date.parse(from), Date.parse(to) + 86_400_000];
	return record.events.filter(({ when }) => when.earliestStart < end && when.latestEnd > start);
}

/** Events as the list of a window that begins on a day shows them: those that began before it and last into it come last. */
export function asListed(events: readonly ConflictEvent[], from: string): ConflictEvent[] {
	const start = Date.parse(from);
	const lasts = ({ when }: ConflictEvent) => when.latestStart < start && when.earliestEnd > start;
	return [...events.filter((event) => !lasts(event)), ...events.filter(lasts)];
}

export function eventOf(id: string): ConflictEvent {
	return record.events.find((event) => event.id === id)!;
}

export function placeName(id: string | null): string {
	return record.places.find((place) => place.id === id)?.name ?? '';
}
