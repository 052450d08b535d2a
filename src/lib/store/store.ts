import type { Actor, ConflictEvent, Dataset, Place, Source } from '../events/dataset';
import { DAY, type Span } from '../time/span';
import { columns, extent, type Columns } from './columns';
import { order, type Order } from './order';
import { searchTexts } from './search';

/** A dataset made ready for asking: columns, the order of all events, look-ups by id. Never changes. */
export interface Store {
	readonly dataset: Dataset;
	readonly columns: Columns;
	readonly all: Order;
	/** From the first event to the last, in whole days. */
	readonly extent: Span;
	readonly placeAt: ReadonlyMap<string, number>;
	readonly actorAt: ReadonlyMap<string, number>;
	readonly eventAt: ReadonlyMap<string, number>;
	readonly event: (position: number) => ConflictEvent;
	readonly place: (id: string | null) => Place | null;
	readonly actor: (id: string) => Actor | null;
	readonly source: (id: string) => Source | null;
	/** The text that each event can be found by; made when first asked for. */
	readonly texts: () => readonly string[];
}

/** Makes a store of a dataset. */
export function store(dataset: Dataset): Store {
	const table = columns(dataset);
	const sources = new Map(dataset.sources.map((source) => [source.id, source]));
	const positions = (rows: readonly { id: string }[]) => new Map(rows.map(({ id }, i) => [id, i]));
	const placeAt = positions(dataset.places);
	const actorAt = positions(dataset.actors);
	let texts: readonly string[] | null = null;
	return {
		dataset,
		columns: table,
		all: order(table),
		extent: extent(table) ?? [0, DAY],
		placeAt,
		actorAt,
		eventAt: positions(dataset.events),
		event: (position) => dataset.events[position],
		place: (id) => dataset.places[placeAt.get(id ?? '') ?? -1] ?? null,
		actor: (id) => dataset.actors[actorAt.get(id) ?? -1] ?? null,
		source: (id) => sources.get(id) ?? null,
		texts: () => (texts ??= searchTexts(dataset))
	};
}
