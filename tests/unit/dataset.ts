import type { Actor, ConflictEvent, Dataset, Place, Source } from '../../src/lib/events/dataset';
import type { KindId } from '../../src/lib/events/kind';
import type { Columns } from '../../src/lib/store/columns';
import { sheetOf } from '../../src/lib/store/sheet';
import type { Store } from '../../src/lib/store/store';
import { when } from '../../src/lib/time/when';

/** The start of a day, in milliseconds UTC. */
export function day(text: string): number {
	return Date.parse(`${text}T00:00:00Z`);
}

/** The columns of a dataset. */
export const columnsOf = (set: Dataset): Columns => sheetOf(set).columns;

export function event(
	id: string,
	date: string,
	kind: KindId,
	more: Partial<ConflictEvent> = {}
): ConflictEvent {
	return {
		id,
		title: id,
		summary: '',
		kind,
		subkind: '',
		status: 'occurred',
		when: when(date),
		place: null,
		lat: null,
		lon: null,
		precision: null,
		actors: [],
		holder: null,
		heldPlaces: [],
		heldUntil: null,
		thenHolder: null,
		deaths: { low: null, best: null, high: null },
		tally: false,
		figures: [],
		sources: [],
		reported: null,
		outcome: null,
		outcomeOf: [],
		conflict: '',
		accounts: [],
		note: '',
		later: '',
		...more
	};
}

export function place(id: string, lat: number, lon: number, more: Partial<Place> = {}): Place {
	return {
		id,
		name: id,
		nameAr: '',
		nameKu: '',
		aliases: [],
		lat,
		lon,
		kind: 'town',
		admin1: '',
		partOf: '',
		country: '',
		precision: null,
		holder: '',
		holderNote: '',
		dispute: '',
		source: '',
		note: '',
		...more
	};
}

export function actor(id: string, more: Partial<Actor> = {}): Actor {
	return {
		id,
		name: id,
		nameAr: '',
		aliases: [],
		side: '',
		colour: '',
		description: '',
		...more
	};
}

/** A source of which only the publisher is known. */
export function source(id: string, more: Partial<Source> = {}): Source {
	return {
		id,
		publisher: id,
		title: '',
		description: '',
		date: '',
		url: '',
		archiveUrl: '',
		language: '',
		via: '',
		read: true,
		...more
	};
}

export function dataset(events: readonly ConflictEvent[], more: Partial<Dataset> = {}): Dataset {
	return {
		id: 'test',
		title: 'Test',
		subtitle: '',
		description: '',
		version: '',
		coverage: '',
		timeZone: 'UTC',
		licences: [],
		attributions: [],
		firstView: null,
		story: [],
		movements: [],
		areas: [],
		places: [],
		actors: [],
		sources: [],
		problems: [],
		...more,
		events
	};
}

const hill = { place: 'hill', lat: 36, lon: 43 };
const ford = { place: 'ford', lat: 36.1, lon: 43.2 };
const plain = { place: 'plain', lat: 35, lon: 42, precision: 150_000 };

/** An invented month, in order of time. */
export const march = dataset(
	[
		event('fight', '2016-03-01', 'battle', { ...hill, actors: ['army', 'daesh'] }),
		event('aid', '2016-03-XX', 'humanitarian', { ...hill, actors: ['relief'] }),
		event('strike', '2016-03-02', 'remote', { ...ford, actors: ['army'], status: 'claimed' }),
		event('siege', '2016-03-02/2016-03-05', 'battle', { ...hill, actors: ['daesh', 'army'] }),
		event('raid', '2016-03-06~', 'civilians', { ...ford, actors: ['daesh'], status: 'claimed' }),
		event('talks', '2016-03-04', 'diplomacy', { status: 'announced' }),
		event('march', '[2016-03-05..2016-03-07]', 'strategic', { ...plain, actors: ['army'] }),
		event('camp', '2016-03-20/..', 'deployment', { ...hill, actors: ['army'], status: 'planned' })
	],
	{
		places: [
			place('hill', 36, 43, { name: 'Hill Town', nameAr: 'التلة', aliases: ['Tepe'] }),
			place('ford', 36.1, 43.2, { name: 'Al-Ford', nameKu: 'فۆرد' }),
			place('plain', 35, 42, { name: 'The Plain', precision: 150_000 }),
			place('mill', 35.5, 43)
		],
		actors: [
			actor('army', { name: 'Army' }),
			actor('daesh', { name: 'Daesh', nameAr: 'داعش', aliases: ['ISIS', 'Islamic State'] }),
			actor('relief', { name: 'Relief Committee' })
		]
	}
);

/** The ids of events at some positions. */
export function idsOf({ event }: Store, positions: Iterable<number>): string[] {
	return Array.from(positions, (position) => event(position).id);
}
