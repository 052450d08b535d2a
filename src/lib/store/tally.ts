import type { Span } from '../time/span';
import { kinds } from '../events/kind';
import type { Columns } from './columns';
import { eventsIn, type Certainty, type Order } from './order';
import { rank, rankThrough } from './rank';

const KINDS = kinds.length;

/**
 * Counts by group and kind of the events in a window, kept up as the window moves: what has started by its end less what
 * has ended by its start. Moving it costs what enters and leaves, not what is inside. A group is a spot of the map, or
 * any other number from 0; events of a negative group are only counted.
 */
export class Tally {
	readonly #order: Order;
	readonly #columns: Columns;
	readonly #groupOf: Int32Array;
	readonly #certainty: Certainty;
	/** Counts by group and kind: `counts[group * kinds + kind]`. */
	readonly counts: Int32Array;
	/** All events of a group. */
	readonly totals: Int32Array;
	/** The latest end among the events of a group, milliseconds UTC; -Infinity where there are none. */
	readonly newest: Float64Array;
	/** Counts of the negative groups: `aside[-1 - group]`. */
	readonly aside: Int32Array;
	/** For each group the positions of its events added up: where there is one, that is it. */
	readonly #sums: Float64Array;
	/** Ranks of the window's end among the starts, and of its start among the ends. */
	#started = 0;
	#ended = 0;

	/** `aside` is how many negative groups there are. */
	constructor(
		order: Order,
		columns: Columns,
		groupOf: Int32Array,
		groups: number,
		aside: number,
		certainty: Certainty = 'possible'
	) {
		this.#order = order;
		this.#columns = columns;
		this.#groupOf = groupOf;
		this.#certainty = certainty;
		this.counts = new Int32Array(groups * KINDS);
		this.totals = new Int32Array(groups);
		this.newest = new Float64Array(groups).fill(-Infinity);
		this.aside = new Int32Array(aside);
		this.#sums = new Float64Array(groups);
	}

	/** Moves the window. */
	move(span: Span): this {
		const { events, starts, byEnd, ends } = this.#order;
		if (this.#certainty === 'certain') return this.#count(span);
		const [started, ended] = [rank(starts, span[1]), rankThrough(ends, span[0])];
		const [startedBefore, endedBefore] = [this.#started, this.#ended];
		this.#started = started;
		this.#ended = ended;
		const changed = Math.abs(started - startedBefore) + Math.abs(ended - endedBefore);
		// far away it is cheaper to count what is inside
		if (changed > 2 * (started - ended)) return this.#count(span);
		this.#add(events, startedBefore, started);
		this.#remove(events, started, startedBefore);
		this.#add(byEnd, ended, endedBefore);
		this.#remove(byEnd, endedBefore, ended);
		// what left by the window's start had ended before all others; by its end the newest may have gone
		if (started < startedBefore) this.#renew(span);
		return this;
	}

	/** The event of a group in which there is one. */
	only(group: number): number {
		return this.#sums[group];
	}

	#count(span: Span): this {
		this.counts.fill(0);
		this.totals.fill(0);
		this.newest.fill(-Infinity);
		this.aside.fill(0);
		this.#sums.fill(0);
		const inside = eventsIn(this.#order, span, this.#columns, this.#certainty);
		this.#add(inside, 0, inside.length);
		return this;
	}

	#add(events: Uint32Array, from: number, to: number) {
		const { kind, latestEnd } = this.#columns;
		const { counts, totals, newest, aside } = this;
		const [groupOf, sums] = [this.#groupOf, this.#sums];
		for (let i = from; i < to; i++) {
			const event = events[i];
			const group = groupOf[event];
			if (group < 0) {
				aside[-1 - group]++;
				continue;
			}
			counts[group * KINDS + kind[event]]++;
			totals[group]++;
			sums[group] += event;
			if (latestEnd[event] > newest[group]) newest[group] = latestEnd[event];
		}
	}

	#remove(events: Uint32Array, from: number, to: number) {
		const { kind } = this.#columns;
		const { counts, totals, newest, aside } = this;
		const [groupOf, sums] = [this.#groupOf, this.#sums];
		for (let i = from; i < to; i++) {
			const event = events[i];
			const group = groupOf[event];
			if (group < 0) {
				aside[-1 - group]--;
				continue;
			}
			counts[group * KINDS + kind[event]]--;
			sums[group] -= event;
			if (--totals[group] === 0) newest[group] = -Infinity;
		}
	}

	#renew(span: Span) {
		const { latestEnd } = this.#columns;
		const { newest } = this;
		newest.fill(-Infinity);
		const inside = eventsIn(this.#order, span, this.#columns);
		for (let i = 0; i < inside.length; i++) {
			const group = this.#groupOf[inside[i]];
			if (group >= 0 && latestEnd[inside[i]] > newest[group]) newest[group] = latestEnd[inside[i]];
		}
	}
}
