import { kinds } from '../events/kind';
import type { ConflictEvent, Dataset } from '../events/dataset';
import { statuses } from '../events/status';
import { knownWhen, lastDay } from '../events/known';
import { DAY, type Span } from '../time/span';
import type { When } from '../time/when';

/** In `Columns.most`: the event has no figure of deaths, or it counts again what other events count. */
export const [NO_FIGURE, TALLY] = [-1, -2];

/**
 * Many events as columns, in order of their earliest start. Times are milliseconds UTC, whole days; ends are exclusive
 * and may be infinite. `kind` and `status` are positions in the tables `kinds` and `statuses`, `place` is a position in
 * the dataset's places or -1. `reported` is the last day on which the first report can have come out; infinite when
 * nobody knows. The actors of event `i` are `actor[actorFrom[i]]` up to `actor[actorFrom[i + 1]]`. Points are degrees and
 * `precision` is metres, NaN where there is none. `least` and `most` are the lowest and the highest account of deaths.
 */
export interface Columns {
	readonly size: number;
	readonly earliestStart: Float64Array;
	readonly latestStart: Float64Array;
	readonly earliestEnd: Float64Array;
	readonly latestEnd: Float64Array;
	readonly kind: Uint8Array;
	readonly status: Uint8Array;
	readonly place: Int32Array;
	readonly reported: Float64Array;
	readonly actorFrom: Uint32Array;
	readonly actor: Uint32Array;
	readonly lat: Float64Array;
	readonly lon: Float64Array;
	readonly precision: Float32Array;
	readonly least: Int32Array;
	readonly most: Int32Array;
}

/** Events to be laid out: the value of a field at a position. */
export interface Fields {
	readonly size: number;
	/** When an event was; of one that was on a day and no more is said of it, only when that begins: milliseconds UTC. */
	readonly when: (position: number) => When | number;
	of<Field extends keyof ConflictEvent>(field: Field): (position: number) => ConflictEvent[Field];
}

/** Lays events out as columns. They must be in order of earliest start. */
export function columns(
	fields: Fields,
	{ places, actors }: Pick<Dataset, 'places' | 'actors'>
): Columns {
	const { size } = fields;
	const placeAt = new Map(places.map((place, index) => [place.id, index]));
	const actorAt = new Map(actors.map((actor, index) => [actor.id, index]));
	const kindAt = new Map<string, number>(kinds.map((kind, index) => [kind.id, index]));
	/** In a loop: the `from` of typed arrays takes ten times as long. */
	const fill = <Numbers extends { [at: number]: number }>(
		numbers: Numbers,
		number: (position: number) => number
	) => {
		for (let i = 0; i < size; i++) numbers[i] = number(i);
		return numbers;
	};
	const numbers = () => new Float64Array(size);
	const [earliestStart, latestStart, earliestEnd, latestEnd] = Array.from({ length: 4 }, numbers);
	for (let i = 0; i < size; i++) {
		const when = fields.when(i);
		if (typeof when === 'number') {
			earliestStart[i] = latestStart[i] = when;
			earliestEnd[i] = latestEnd[i] = when + DAY;
			continue;
		}
		earliestStart[i] = when.earliestStart;
		latestStart[i] = when.latestStart;
		earliestEnd[i] = when.earliestEnd;
		latestEnd[i] = when.latestEnd;
	}
	const [kind, status, place, reported] = [
		fields.of('kind'),
		fields.of('status'),
		fields.of('place'),
		fields.of('reported')
	];
	const [lat, lon, precision] = [fields.of('lat'), fields.of('lon'), fields.of('precision')];
	const [theirs, deaths, tally] = [fields.of('actors'), fields.of('deaths'), fields.of('tally')];
	const actorFrom = new Uint32Array(size + 1);
	for (let i = 0; i < size; i++) actorFrom[i + 1] = actorFrom[i] + theirs(i).length;
	const actor = new Uint32Array(actorFrom[size]);
	for (let i = 0, next = 0; i < size; i++)
		for (const id of theirs(i)) actor[next++] = actorAt.get(id)!;
	return {
		size,
		earliestStart,
		latestStart,
		earliestEnd,
		latestEnd,
		kind: fill(new Uint8Array(size), (i) => kindAt.get(kind(i))!),
		status: fill(new Uint8Array(size), (i) => statuses.indexOf(status(i))),
		place: fill(new Int32Array(size), (i) => placeAt.get(place(i) ?? '') ?? -1),
		reported: fill(numbers(), (i) => lastDay(reported(i))),
		actorFrom,
		actor,
		lat: fill(numbers(), (i) => lat(i) ?? NaN),
		lon: fill(numbers(), (i) => lon(i) ?? NaN),
		precision: fill(new Float32Array(size), (i) => precision(i) ?? NaN),
		// a highest account alone says "at most", and nothing of how many at least
		least: fill(new Int32Array(size), (i) => deaths(i).low ?? deaths(i).best ?? 0),
		most: fill(new Int32Array(size), (i) => {
			const { low, best, high } = deaths(i);
			return tally(i) ? TALLY : (high ?? best ?? low ?? NO_FIGURE);
		})
	};
}

/**
 * The span from the first earliest start to the last latest end; null without events. Of what has no end its last
 * possible first day counts, of what has no start its first possible last day. `byEnd` are the positions by latest end.
 */
export function extent(
	{ size, earliestStart, latestStart, earliestEnd, latestEnd }: Columns,
	byEnd: Uint32Array
): Span | null {
	let start = Infinity;
	// in order: the first that began at a time of which something is known began first
	for (let i = 0; i < size; i++) {
		const known = Number.isFinite(earliestStart[i]);
		start = Math.min(start, known ? earliestStart[i] : earliestEnd[i] - DAY);
		if (known) break;
	}
	let end = -Infinity;
	for (let rank = size - 1; rank >= 0; rank--) {
		const i = byEnd[rank];
		const known = Number.isFinite(latestEnd[i]);
		end = Math.max(end, known ? latestEnd[i] : latestStart[i] + DAY);
		if (known) break;
	}
	return start < end ? [start, end] : null;
}

/** How many of the events are of each kind. */
export function countKinds(events: Iterable<number>, { kind }: Columns): Map<number, number> {
	const counts = new Map<number, number>();
	for (const event of events) counts.set(kind[event], (counts.get(kind[event]) ?? 0) + 1);
	return counts;
}

/**
 * The columns with the times that were known on a day: what was going on then has no end yet. `lasting` are the
 * positions of the events that lasted.
 */
export function knownColumns(
	columns: Columns,
	lasting: Iterable<number>,
	event: (position: number) => ConflictEvent,
	day: number
): Columns {
	const latestStart = columns.latestStart.slice();
	const earliestEnd = columns.earliestEnd.slice();
	const latestEnd = columns.latestEnd.slice();
	for (const i of lasting) {
		const known = knownWhen(event(i), day);
		latestStart[i] = known.latestStart;
		earliestEnd[i] = known.earliestEnd;
		latestEnd[i] = known.latestEnd;
	}
	return { ...columns, latestStart, earliestEnd, latestEnd };
}
