import type { Columns } from '../../store/columns';
import { orderAll, sortedBy, type Order } from '../../store/order';

/** What an event is besides, as bits: it says who held a place, it decided a plan, it lasted. */
export const [HOLDS, DECIDES, LASTS] = [1, 2, 4];

/** Events as columns in the order of their file. */
export interface Loose extends Columns {
	/** `HOLDS`, `DECIDES`, `LASTS`. */
	readonly marks: Uint8Array;
	/** Of the events' ids: see `hashOf`. */
	readonly hashes: Uint32Array;
}

/** Events as columns in order of their earliest start, with the orders that asking them takes. */
export interface Laid {
	readonly columns: Columns;
	readonly all: Order;
	readonly holds: Uint32Array;
	readonly decisions: Uint32Array;
	readonly lasting: Uint32Array;
	readonly hashes: Uint32Array;
}

/** Brings events in order. `sorted` are their positions in the file; null when the file is in order already. */
export function layOut(loose: Loose): Laid & { readonly sorted: Uint32Array | null } {
	const { marks, hashes, ...given } = loose;
	const columns = {
		...given,
		latestStart: same(given.latestStart, given.earliestStart),
		earliestEnd: same(given.earliestEnd, given.latestEnd)
	};
	const sorted = inOrder(loose.earliestStart) ? null : sortedBy(loose.earliestStart);
	const ordered = sorted === null ? columns : sortedColumns(columns, sorted);
	const marked = sorted === null ? marks : gatherBytes(marks, sorted);
	return {
		columns: ordered,
		all: orderAll(ordered),
		holds: having(marked, HOLDS),
		decisions: having(marked, DECIDES),
		lasting: having(marked, LASTS),
		hashes: sorted === null ? hashes : gatherNaturals(hashes, sorted),
		sorted
	};
}

/** The first array, or the second one when it says the same: then one of them is enough. */
function same(values: Float64Array, others: Float64Array): Float64Array {
	for (let i = 0; i < values.length; i++) if (values[i] !== others[i]) return values;
	return others;
}

function inOrder(values: Float64Array): boolean {
	for (let i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
	return true;
}

function sortedColumns(columns: Columns, sorted: Uint32Array): Columns {
	const { actorFrom, actor } = columns;
	const from = new Uint32Array(sorted.length + 1);
	const actors = new Uint32Array(actor.length);
	let next = 0;
	for (let i = 0; i < sorted.length; i++) {
		for (let j = actorFrom[sorted[i]]; j < actorFrom[sorted[i] + 1]; j++) actors[next++] = actor[j];
		from[i + 1] = next;
	}
	const { earliestStart, latestStart, earliestEnd, latestEnd } = columns;
	// what took a day, as nearly everything does, has two times and not four
	const starts = gatherFloats(earliestStart, sorted);
	const ends = gatherFloats(latestEnd, sorted);
	return {
		size: columns.size,
		earliestStart: starts,
		latestStart: latestStart === earliestStart ? starts : gatherFloats(latestStart, sorted),
		earliestEnd: earliestEnd === latestEnd ? ends : gatherFloats(earliestEnd, sorted),
		latestEnd: ends,
		kind: gatherBytes(columns.kind, sorted),
		status: gatherBytes(columns.status, sorted),
		place: gatherIntegers(columns.place, sorted),
		reported: gatherFloats(columns.reported, sorted),
		actorFrom: from,
		actor: actors,
		lat: gatherFloats(columns.lat, sorted),
		lon: gatherFloats(columns.lon, sorted),
		precision: gatherShort(columns.precision, sorted),
		least: gatherIntegers(columns.least, sorted),
		most: gatherIntegers(columns.most, sorted)
	};
}

// one function for each sort of array: one for all of them is many times slower

function gatherFloats(values: Float64Array, at: Uint32Array): Float64Array {
	const gathered = new Float64Array(at.length);
	for (let i = 0; i < at.length; i++) gathered[i] = values[at[i]];
	return gathered;
}

function gatherShort(values: Float32Array, at: Uint32Array): Float32Array {
	const gathered = new Float32Array(at.length);
	for (let i = 0; i < at.length; i++) gathered[i] = values[at[i]];
	return gathered;
}

function gatherIntegers(values: Int32Array, at: Uint32Array): Int32Array {
	const gathered = new Int32Array(at.length);
	for (let i = 0; i < at.length; i++) gathered[i] = values[at[i]];
	return gathered;
}

/** The values at positions. */
export function gatherNaturals(values: Uint32Array, at: Uint32Array): Uint32Array {
	const gathered = new Uint32Array(at.length);
	for (let i = 0; i < at.length; i++) gathered[i] = values[at[i]];
	return gathered;
}

function gatherBytes(values: Uint8Array, at: Uint32Array): Uint8Array {
	const gathered = new Uint8Array(at.length);
	for (let i = 0; i < at.length; i++) gathered[i] = values[at[i]];
	return gathered;
}

function having(marks: Uint8Array, mark: number): Uint32Array {
	let size = 0;
	for (let i = 0; i < marks.length; i++) if (marks[i] & mark) size++;
	const found = new Uint32Array(size);
	for (let i = 0, next = 0; next < size; i++) if (marks[i] & mark) found[next++] = i;
	return found;
}
