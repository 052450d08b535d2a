import type { ConflictEvent, Dataset } from '$lib/events/dataset';
import { kindById, type KindId } from '$lib/events/kind';
import { exactDay } from '$lib/time/when';
import { csvText } from '$lib/write/csv';

/** A small table to try the page with. */
export interface Example {
	readonly csv: string;
	readonly name: string;
	/** Title of the dataset that its rows come from. */
	readonly title: string;
	readonly events: number;
}

const EVENTS = 12;

/**
 * Events of a dataset as a colleague might send them: one after the other from the middle of its time, each on a day that
 * is known and with a point; of its sources the first.
 */
export function example(dataset: Dataset): Example {
	const fighting: readonly KindId[] = ['battle', 'remote', 'civilians'];
	const plain = dataset.events.filter(
		({ when, kind, lat, precision, status }) =>
			exactDay(when) &&
			fighting.includes(kind) &&
			lat !== null &&
			(precision ?? 0) < 30_000 &&
			status === 'occurred'
	);
	const first = Math.max(0, (plain.length - EVENTS) >> 1);
	const chosen = plain.slice(first, first + EVENTS);
	const header = ['Date', 'Event', 'Place', 'Latitude', 'Longitude', 'Type', 'Actors'];
	const rows = chosen.map((event) => row(event, dataset));
	return {
		csv: csvText([[...header, 'Killed', 'Source', 'Link'], ...rows]),
		name: 'example.csv',
		title: dataset.title,
		events: chosen.length
	};
}

function row(event: ConflictEvent, { places, actors, sources }: Dataset): string[] {
	const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
	const source = sources.find(({ id }) => id === event.sources[0]);
	const { best, low } = event.deaths;
	return [
		event.when.edtf,
		event.title,
		places.find(({ id }) => id === event.place)?.name ?? '',
		String(event.lat),
		String(event.lon),
		kindById.get(event.kind)!.name,
		event.actors.map(nameOf).join('; '),
		String(best ?? low ?? ''),
		source?.publisher ?? '',
		source?.url ?? ''
	];
}
