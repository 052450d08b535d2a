import type { ConflictEvent, Dataset } from '../events/dataset';
import { columns, type Columns, type Fields } from './columns';
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
	/** Ids of the sources of the event at a position. For many of them it takes less than to make the events. */
	sources(position: number): readonly string[];
}

/** What tells of events one by one, and finds them by that. */
export type Telling = Pick<Sheet, 'event' | 'original' | 'find' | 'search' | 'sources'>;

/** Lays a dataset out as a sheet. Its events must be in order of earliest start. */
export function sheetOf({ events, problems: _, ...scene }: Dataset): Sheet {
	const fields: Fields = {
		size: events.length,
		when: (position) => events[position].when,
		of: (field) => (position) => events[position][field]
	};
	return laidOut(fields, scene, (position) => events[position]);
}

/** Lays events out as a sheet, in order of earliest start. `event` gives the one at a position, the same each time. */
export function laidOut(
	fields: Fields,
	scene: Scene,
	event: (position: number) => ConflictEvent
): Sheet {
	const { size, when } = fields;
	const table = columns(fields, scene);
	const having = (test: (position: number) => boolean) => {
		const found: number[] = [];
		for (let i = 0; i < size; i++) if (test(i)) found.push(i);
		return Uint32Array.from(found);
	};
	const [holder, outcomeOf] = [fields.of('holder'), fields.of('outcomeOf')];
	return {
		scene,
		columns: table,
		all: orderAll(table),
		holds: having((i) => holder(i) !== null),
		decisions: having((i) => outcomeOf(i).length > 0),
		lasting: having((i) => {
			const date = when(i);
			return typeof date !== 'number' && date.edtf.includes('/');
		}),
		...telling(size, scene, event)
	};
}

/** Tells of so many events. */
export function telling(
	size: number,
	scene: Pick<Scene, 'places' | 'actors'>,
	event: (position: number) => ConflictEvent
): Telling {
	const events = () => Array.from({ length: size }, (_, i) => event(i));
	let at: ReadonlyMap<string, number> | null = null;
	let texts: readonly string[] | null = null;
	return {
		event,
		original: () => [],
		find: (id) => (at ??= new Map(events().map(({ id }, i) => [id, i]))).get(id),
		search(words) {
			texts ??= searchTexts({ ...scene, events: events() });
			return Uint8Array.from(texts, (text) => (found(text, words) ? 1 : 0));
		},
		sources: (position) => event(position).sources
	};
}

/** A 1 for each event that rests on any of these sources, by their ids. */
export function citing(
	{ columns, sources }: Pick<Sheet, 'columns' | 'sources'>,
	ids: ReadonlySet<string>
): Uint8Array {
	const cites = new Uint8Array(columns.size);
	for (let i = 0; i < cites.length; i++) if (sources(i).some((id) => ids.has(id))) cites[i] = 1;
	return cites;
}
