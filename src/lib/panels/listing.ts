import type { Columns } from '../store/columns';
import { rank, rankThrough } from '../store/rank';
import { civil, midnight } from '../time/civil';

/** Rows that stand under one heading: from row `from` up to the next group. */
export interface Group {
	readonly from: number;
	/**
	 * The start of the month that the heading names; else the rows are of what began before the window: `lasting` ends in
	 * it or later, of `unended` no end is given.
	 */
	readonly month: number | 'lasting' | 'unended';
}

/** The events of a list, row by row, in groups. Both ways between row and event cost a binary search at most. */
export class Listing {
	/** Positions of the events, ascending within each of the runs. */
	readonly events: Uint32Array;
	readonly groups: readonly Group[];
	/** Rows from and to: what stands by months, then each group of what began before the window. */
	readonly #runs: readonly (readonly [number, number])[];
	readonly #from: Uint32Array;

	constructor(events: Uint32Array, groups: readonly Group[]) {
		this.events = events;
		this.groups = groups;
		this.#from = Uint32Array.from(groups, ({ from }) => from);
		const before = groups.filter(({ month }) => typeof month === 'string');
		const cuts = [0, ...before.map(({ from }) => from), events.length];
		this.#runs = cuts.slice(1).map((to, i) => [cuts[i], to]);
	}

	get size(): number {
		return this.events.length;
	}

	/** The row of an event, or -1. */
	row(event: number): number {
		for (const [from, to] of this.#runs) {
			const row = from + rank(this.events.subarray(from, to), event);
			if (row < to && this.events[row] === event) return row;
		}
		return -1;
	}

	/** The row at which an event stands or would stand among those that are listed by their start. */
	nearest(event: number): number {
		return rank(this.events.subarray(0, this.#runs[0][1]), event);
	}

	/** The group of a row, by its position among the groups. */
	groupAt(row: number): number {
		return rankThrough(this.#from, row) - 1;
	}

	/** The row after the last one of a group. */
	end(group: number): number {
		return this.groups[group + 1]?.from ?? this.size;
	}
}

/**
 * Lists events by the months in which they may have begun; what certainly began before `from` (milliseconds UTC) and lasts
 * beyond it, or has no end, comes last. `shown` are positions in ascending order. Costs a look at what may have begun
 * before `from`, and for each month a binary search.
 */
export function listing(shown: Uint32Array, columns: Columns, from: number): Listing {
	const { earliestStart, latestStart, earliestEnd, latestEnd } = columns;
	const before = rank(shown, rank(earliestStart, from));
	const begun: number[] = [];
	const lasting: number[] = [];
	const unended: number[] = [];
	for (let i = 0; i < before; i++) {
		const event = shown[i];
		if (latestStart[event] >= from) begun.push(event);
		else if (latestEnd[event] === Infinity) unended.push(event);
		else (earliestEnd[event] > from ? lasting : begun).push(event);
	}
	const last = shown.length - lasting.length - unended.length;
	let events = shown;
	if (last < shown.length) {
		events = new Uint32Array(shown.length);
		events.set(begun);
		events.set(shown.subarray(before), begun.length);
		events.set(lasting, last);
		events.set(unended, last + lasting.length);
	}
	const groups = months(events.subarray(0, last), columns, from);
	if (lasting.length) groups.push({ from: last, month: 'lasting' });
	if (unended.length) groups.push({ from: last + lasting.length, month: 'unended' });
	return new Listing(events, groups);
}

function months(
	events: Uint32Array,
	{ earliestStart, earliestEnd }: Columns,
	from: number
): Group[] {
	const groups: Group[] = [];
	let row = 0;
	let [start, end] = [NaN, NaN];
	// Of what has no known start the end counts; these are in no order.
	for (; row < events.length && earliestStart[events[row]] === -Infinity; row++) {
		const last = earliestEnd[events[row]] - 1;
		const time = Number.isFinite(last) ? last : from;
		if (time >= start && time < end) continue;
		[start, end] = month(time);
		groups.push({ from: row, month: start });
	}
	while (row < events.length) {
		const time = earliestStart[events[row]];
		// The month may have been opened by what has no known start.
		const open = time >= start && time < end;
		[start, end] = month(time);
		if (!open) groups.push({ from: row, month: start });
		row = rank(events, rank(earliestStart, end));
	}
	return groups;
}

function month(time: number): [start: number, end: number] {
	const { year, month } = civil(time);
	return [midnight(year, month), midnight(year, month + 1)];
}
