import { kinds } from '../events/kind';
import type { Store } from '../store/store';
import type { Lanes } from '../viewstate';

/** A row of the timeline. `kind` is set where the row stands for one kind of event. */
export interface Lane {
	readonly id: string;
	readonly label: string;
	readonly kind: (typeof kinds)[number] | null;
}

/** The rows, and for each event the rows in which it stands. */
export interface LaneTable {
	readonly lanes: readonly Lane[];
	readonly lanesOf: (event: number) => readonly number[];
}

/** The most rows for places or actors; what is rarer shares one last row. */
const MOST = 10;

/**
 * The lanes of a dataset. They depend on the dataset alone, neither on zoom nor on window or filters, so that a mark
 * stays in its row. An event stands in the rows of all its actors, but in one row only when it goes by kind or place.
 */
export function laneTable(by: Lanes, store: Store, names: LaneNames): LaneTable {
	if (by === 'kind') return byKind(store, names);
	const { columns, dataset } = store;
	const table = by === 'place' ? dataset.places : dataset.actors;
	const counts = new Uint32Array(table.length);
	const idsOf = (event: number): number[] =>
		by === 'place'
			? columns.place[event] < 0
				? []
				: [columns.place[event]]
			: [...columns.actor.subarray(columns.actorFrom[event], columns.actorFrom[event + 1])];
	for (let event = 0; event < columns.size; event++) for (const id of idsOf(event)) counts[id]++;
	const most = [...counts.keys()]
		.filter((id) => counts[id] > 0)
		.sort((a, b) => counts[b] - counts[a] || a - b)
		.slice(0, MOST);
	const laneAt = new Map(most.map((id, lane) => [id, lane]));
	const lanes: Lane[] = most.map((id) => ({ id: table[id].id, label: table[id].name, kind: null }));
	const other = lanes.length;
	const lanesOf = Array.from({ length: columns.size }, (_, event) => {
		const found = idsOf(event).flatMap((id) => laneAt.get(id) ?? []);
		return found.length ? found : [other];
	});
	if (lanesOf.some((found) => found[0] === other)) {
		lanes.push({
			id: '',
			label: by === 'place' ? names.otherPlaces : names.otherActors,
			kind: null
		});
	}
	return { lanes, lanesOf: (event) => lanesOf[event] };
}

/** What the caller calls the lanes. */
export interface LaneNames {
	readonly kinds: Readonly<Record<string, string>>;
	readonly otherPlaces: string;
	readonly otherActors: string;
}

function byKind({ columns }: Store, names: LaneNames): LaneTable {
	const present = [...new Set(columns.kind)].sort((a, b) => a - b);
	const laneAt = new Map(present.map((kind, lane) => [kind, [lane]]));
	return {
		lanes: present.map((kind) => ({
			id: kinds[kind].id,
			label: names.kinds[kinds[kind].id],
			kind: kinds[kind]
		})),
		lanesOf: (event) => laneAt.get(columns.kind[event])!
	};
}
