import type { Columns } from '../../store/columns';
import { orderAll, sortedBy, type Order } from '../../store/order';

/** What an event is besides, as bits: it says who held a place, it decided a plan, it lasted. */
export const [HOLDS, DECIDES, LASTS] = [1, 2, 4];

/** Lists of numbers: those of list `i` are `of[from[i]]` up to `of[from[i + 1]]`. */
export interface Lists {
	readonly from: Uint32Array;
	readonly of: Uint32Array;
}

/** Events as columns in the order of their file. */
export interface Loose extends Omit<Columns, 'actorFrom' | 'actor'> {
	/** For each event a list of actors; null: event `i` has list `i`. */
	readonly actorList: Uint32Array | null;
	readonly actorLists: Lists;
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
	const sorted = inOrder(loose.earliestStart) ? null : sortedBy(loose.earliestStart);
	// what is the same for all events stays where it is
	const floats = (values: Float64Array) =>
		sorted === null || isConstant(values) ? values : gatherFloats(values, sorted);
	const integers = (values: Int32Array) =>
		sorted === null || isConstant(values) ? values : gatherIntegers(values, sorted);
	const bytes = (values: Uint8Array) =>
		sorted === null || isConstant(values) ? values : gatherBytes(values, sorted);
	// what took a day, as nearly everything does, has two times and not four
	const latest = same(loose.latestStart, loose.earliestStart);
	const earliest = same(loose.earliestEnd, loose.latestEnd);
	const earliestStart = floats(loose.earliestStart);
	const latestEnd = floats(loose.latestEnd);
	const columns = {
		size: loose.size,
		earliestStart,
		latestStart: latest ? earliestStart : floats(loose.latestStart),
		earliestEnd: earliest ? latestEnd : floats(loose.earliestEnd),
		latestEnd,
		kind: bytes(loose.kind),
		status: bytes(loose.status),
		place: integers(loose.place),
		reported: floats(loose.reported),
		...listed(loose, sorted),
		lat: floats(loose.lat),
		lon: floats(loose.lon),
		precision:
			sorted === null || isConstant(loose.precision)
				? loose.precision
				: gatherShort(loose.precision, sorted),
		least: integers(loose.least),
		most: integers(loose.most)
	};
	const marks = bytes(loose.marks);
	return {
		columns,
		all: orderAll(columns),
		holds: having(marks, HOLDS),
		decisions: having(marks, DECIDES),
		lasting: having(marks, LASTS),
		hashes: sorted === null ? loose.hashes : gatherNaturals(loose.hashes, sorted),
		sorted
	};
}

/** The actors of the events in order. */
function listed(
	{ size, actorList, actorLists: { from, of } }: Loose,
	sorted: Uint32Array | null
): Pick<Columns, 'actorFrom' | 'actor'> {
	if (actorList === null && sorted === null) return { actorFrom: from, actor: of };
	const list = actorList && sorted ? gatherNaturals(actorList, sorted) : (actorList ?? sorted)!;
	const actorFrom = new Uint32Array(size + 1);
	for (let i = 0; i < size; i++)
		actorFrom[i + 1] = actorFrom[i] + from[list[i] + 1] - from[list[i]];
	const actor = new Uint32Array(actorFrom[size]);
	for (let i = 0, next = 0; i < size; i++)
		for (let j = from[list[i]]; j < from[list[i] + 1]; j++) actor[next++] = of[j];
	return { actorFrom, actor };
}

/** Whether two arrays say the same: then one of them is enough. */
function same(values: Float64Array, others: Float64Array): boolean {
	for (let i = 0; i < values.length; i++) if (values[i] !== others[i]) return false;
	return true;
}

/** Whether all values are the same. */
function isConstant(values: ArrayLike<number>): boolean {
	let at = 1;
	while (at < values.length && Object.is(values[at], values[0])) at++;
	return at >= values.length;
}

function inOrder(values: Float64Array): boolean {
	for (let i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
	return true;
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

/** The same of bytes. */
export function gatherBytes(values: Uint8Array, at: Uint32Array): Uint8Array {
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
