import { kinds } from '../events/kind';
import type { Rows } from '../store/daily';
import type { Store } from '../store/store';
import type { Lanes } from '../viewstate';

/** A row of the timeline. `kind` is set where the row stands for one kind of event. */
export interface Lane {
	readonly id: string;
	readonly label: string;
	readonly kind: (typeof kinds)[number] | null;
}

/** The lanes, and for each event the lanes in which it stands. */
export interface LaneTable {
	readonly lanes: readonly Lane[];
	/** A row for each kind of each lane, so that a lane can be counted kind by kind. */
	readonly rows: Rows;
	/** The lane of a row, and its kind as a position in the table of kinds. Rows are in the order of their lanes. */
	readonly laneOf: Uint8Array;
	readonly kindOf: Uint8Array;
}

/** The most lanes for places or actors; what is rarer shares one last lane. */
const MOST = 10;

/**
 * The lanes of a dataset. They depend on the dataset alone, neither on zoom nor on window or filters, so that a mark
 * stays in its row. An event stands in the lanes of all its actors, but in one lane only when it goes by kind or place.
 */
export function laneTable(by: Lanes, store: Store, names: LaneNames): LaneTable {
	if (by === 'kind') return byKind(store, names);
	const { columns, scene } = store;
	const table = by === 'place' ? scene.places : scene.actors;
	const counts = new Uint32Array(table.length);
	if (by === 'actor') for (const id of columns.actor) counts[id]++;
	else for (const id of columns.place) if (id >= 0) counts[id]++;
	const most = busiest(counts);
	const laneAt = new Uint8Array(table.length).fill(most.length);
	most.forEach((id, lane) => (laneAt[id] = lane));
	const standing =
		by === 'place' ? ofPlaces(store, laneAt, most.length) : ofActors(store, laneAt, most.length);
	const lanes: Lane[] = most.map((id) => ({ id: table[id].id, label: table[id].name, kind: null }));
	const rows = ranked(standing);
	if (rows.laneOf.includes(most.length)) {
		const label = by === 'place' ? names.otherPlaces : names.otherActors;
		lanes.push({ id: '', label, kind: null });
	}
	return { lanes, ...rows };
}

/** What the caller calls the lanes. */
export interface LaneNames {
	readonly kinds: Readonly<Record<string, string>>;
	readonly otherPlaces: string;
	readonly otherActors: string;
}

/** The lanes in which an event stands. */
export function lanesOf({ rows: { row, from }, laneOf }: LaneTable, event: number): number[] {
	const found = from ? row.subarray(from[event], from[event + 1]) : row.subarray(event, event + 1);
	return Array.from(found, (one) => laneOf[one]);
}

function byKind({ columns }: Store, names: LaneNames): LaneTable {
	const { kind, size } = columns;
	const row = new Uint8Array(size);
	for (let event = 0; event < size; event++) row[event] = kind[event] * kinds.length + kind[event];
	const rows = ranked({ row, from: null });
	return {
		...rows,
		lanes: Array.from(rows.kindOf, (kind) => ({
			id: kinds[kind].id,
			label: names.kinds[kinds[kind].id],
			kind: kinds[kind]
		})),
		laneOf: Uint8Array.from(rows.laneOf.keys())
	};
}

/** The largest counts' positions, at most `MOST`, none of them 0; of equal ones the first. */
function busiest(counts: Uint32Array): number[] {
	const most: number[] = [];
	for (let id = 0; id < counts.length; id++) {
		if (!counts[id]) continue;
		if (most.length === MOST && counts[id] <= counts[most[MOST - 1]]) continue;
		let at = most.length;
		while (at > 0 && counts[most[at - 1]] < counts[id]) at--;
		most.splice(at, 0, id);
		if (most.length > MOST) most.pop();
	}
	return most;
}

/** Rows as yet numbered by lane and kind: `lane * kinds + kind`. */
type Standing = Pick<Rows, 'row' | 'from'>;

function ofPlaces({ columns }: Store, laneAt: Uint8Array, other: number): Standing {
	const { place, kind, size } = columns;
	const row = new Uint8Array(size);
	for (let event = 0; event < size; event++) {
		const lane = place[event] < 0 ? other : laneAt[place[event]];
		row[event] = lane * kinds.length + kind[event];
	}
	return { row, from: null };
}

function ofActors({ columns }: Store, laneAt: Uint8Array, other: number): Standing {
	const { actor, actorFrom, kind, size } = columns;
	const from = new Uint32Array(size + 1);
	// an event without any actor has a row as well
	const row = new Uint8Array(actor.length + size);
	let next = 0;
	for (let event = 0; event < size; event++) {
		for (let j = actorFrom[event]; j < actorFrom[event + 1]; j++) {
			const lane = laneAt[actor[j]];
			if (lane !== other) row[next++] = lane * kinds.length + kind[event];
		}
		if (next === from[event]) row[next++] = other * kinds.length + kind[event];
		from[event + 1] = next;
	}
	return { row: row.slice(0, next), from };
}

/** Numbers the rows that occur from 0 on, in order. */
function ranked({ row, from }: Standing): Omit<LaneTable, 'lanes'> {
	const used = new Uint8Array(256);
	for (let j = 0; j < row.length; j++) used[row[j]] = 1;
	const codes = [...used.keys()].filter((code) => used[code]);
	const rank = new Uint8Array(256);
	codes.forEach((code, i) => (rank[code] = i));
	for (let j = 0; j < row.length; j++) row[j] = rank[row[j]];
	return {
		rows: { count: codes.length, row, from },
		laneOf: Uint8Array.from(codes, (code) => Math.floor(code / kinds.length)),
		kindOf: Uint8Array.from(codes, (code) => code % kinds.length)
	};
}
