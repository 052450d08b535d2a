import type { ConflictEvent, Dataset } from '../events/dataset';
import { columns, type Columns } from './columns';
import { orderAll, type Order } from './order';
import { found, searchTexts } from './search';

/** Everything of a dataset but its events. */
export type Scene = Omit<Dataset, 'events' | 'problems'>;

/** A row of a file as it stands: every column with its value. */
export type Row = readonly { readonly name: string; readonly value: string }[];

/**
 * Many events as columns, in order of earliest start, and what can be asked about one of them. Ten events are kept as
 * objects, a million as the bytes of their file: whoever asks cannot tell.
 */
export interface Sheet {
	readonly scene: Scene;
	readonly columns: Columns;
	readonly all: Order;
	/** Positions of the events that say who held a place, of those that decided a plan, and of those that lasted. */
	readonly holds: Uint32Array;
	readonly decisions: Uint32Array;
	readonly lasting: Uint32Array;
	/** The event at a position, made on demand. */
	event(position: number): ConflictEvent;
	/** The row of which it was made; empty where there was no file. */
	original(position: number): Row;
	/** The position of an id, or undefined. May go through everything. */
	find(id: string): number | undefined;
	/** A 1 for each event that is found by all of the words: see `searchWords`. */
	search(words: readonly string[]): Uint8Array;
	/** A 1 for each event that rests on any of these sources, by their ids. */
	cites(ids: ReadonlySet<string>): Uint8Array;
}

/** What tells of events one by one, and finds them by that. */
export type Telling = Pick<Sheet, 'event' | 'original' | 'find' | 'search' | 'cites'>;

/** Lays a dataset out as a sheet. Its events must be in order of earliest start. */
export function sheetOf(dataset: Dataset): Sheet {
	const { events, problems: _, ...scene } = dataset;
	const table = columns({ ...scene, events });
	const having = (test: (event: ConflictEvent) => boolean) =>
		Uint32Array.from([...events.keys()].filter((i) => test(events[i])));
	return {
		scene,
		columns: table,
		all: orderAll(table),
		holds: having(({ holder }) => holder !== null),
		decisions: having(({ outcomeOf }) => outcomeOf.length > 0),
		lasting: having(({ when }) => when.edtf.includes('/')),
		...telling(dataset)
	};
}

/** Tells of the events of a dataset. */
export function telling({ events, problems: _, ...scene }: Dataset): Telling {
	const at = new Map(events.map(({ id }, i) => [id, i]));
	let texts: readonly string[] | null = null;
	return {
		event: (position) => events[position],
		original: () => [],
		find: (id) => at.get(id),
		search(words) {
			texts ??= searchTexts({ ...scene, events });
			return Uint8Array.from(texts, (text) => (found(text, words) ? 1 : 0));
		},
		cites: (ids) =>
			Uint8Array.from(events, ({ sources }) => (sources.some((id) => ids.has(id)) ? 1 : 0))
	};
}
