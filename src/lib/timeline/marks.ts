import type { Columns } from '../store/columns';
import { DAY } from '../time/span';
import { begun, lasting, type Run } from './runs';
import type { Scale } from './scale';

/**
 * Something on the timeline that can be hit: one event, or several that would hide one another. CSS pixels. The sign
 * stands at `x`; the time in which it possibly happened reaches from `from` to `to`, the time in which it certainly
 * was going on from `coreFrom` to `coreTo` (equal where there is none).
 */
export interface Mark {
	readonly events: readonly number[];
	readonly lane: number;
	readonly x: number;
	readonly from: number;
	readonly to: number;
	readonly coreFrom: number;
	readonly coreTo: number;
}

/** Signs nearer than this to one another become one. */
const NEAR = 11;
/** The farthest that the signs of one mark may lie apart: a busy month does not become one sign. */
const REACH = 26;
/** Signs this far outside the screen are still laid out, so that they slide in and out whole. */
export const MARGIN = 40;

/** Cuts what was still going on at the day up to which anything is known (exclusive): nobody knew what came then. */
export function cutAt(mark: Mark, x: number): Mark {
	if (mark.to <= x && mark.coreTo <= x) return mark;
	const last = Math.max(x, mark.x);
	const cut = (at: number) => Math.min(at, last);
	const { from, to, coreFrom, coreTo } = mark;
	return { ...mark, from: cut(from), to: cut(to), coreFrom: cut(coreFrom), coreTo: cut(coreTo) };
}

/** The most bars in a lane of what began before the screen: more would lie on one another. */
const MOST_LASTING = 200;

/**
 * Lays events out lane by lane, neighbours that would hide one another as one mark. The lanes in `busy` are left out. The
 * marks come lane by lane from left to right; the events of a mark are in order of time.
 */
export function marks(
	runs: readonly Run[],
	columns: Columns,
	scale: Scale,
	busy: ReadonlySet<number>
): Mark[] {
	const from = scale.time(-MARGIN);
	const to = scale.time(scale.width + MARGIN);
	return runs.flatMap((run, lane) => {
		if (busy.has(lane)) return [];
		const [first, last] = begun(run, columns, from, to);
		const events = [
			...lasting(run, columns, first, from, MOST_LASTING),
			...run.events.subarray(first, last)
		];
		return merge(
			events.map((event) => markOf(event, lane, columns, scale)).sort((a, b) => a.x - b.x)
		);
	});
}

/** The mark of one event by itself. */
export function markOf(event: number, lane: number, columns: Columns, { x, width }: Scale): Mark {
	const clamp = (time: number) => Math.min(Math.max(x(time), -MARGIN), width + MARGIN);
	const latest = clamp(columns.latestStart[event]);
	return {
		events: [event],
		lane,
		x: x(signTime(event, columns)),
		from: clamp(columns.earliestStart[event]),
		to: clamp(columns.latestEnd[event]),
		coreFrom: latest,
		coreTo: Math.max(latest, clamp(columns.earliestEnd[event]))
	};
}

/**
 * Where a sign stands: at the start of what lasted, in the middle of the days on which the rest can have been. What has
 * always been stands at its last day.
 */
function signTime(event: number, columns: Columns): number {
	const earliest = columns.earliestStart[event];
	const latest = columns.latestStart[event];
	const latestEnd = columns.latestEnd[event];
	if (!Number.isFinite(latest)) return columns.earliestEnd[event] - DAY / 2;
	if (!Number.isFinite(earliest)) return latest + DAY / 2;
	const lasted = columns.earliestEnd[event] - latest > DAY || !Number.isFinite(latestEnd);
	return (earliest + (lasted ? latest + DAY : latestEnd)) / 2;
}

function merge(sorted: readonly Mark[]): Mark[] {
	const merged: Mark[] = [];
	for (let i = 0; i < sorted.length;) {
		let next = i + 1;
		while (
			next < sorted.length &&
			sorted[next].x - sorted[next - 1].x < NEAR &&
			sorted[next].x - sorted[i].x < REACH
		) {
			next++;
		}
		merged.push(next === i + 1 ? sorted[i] : together(sorted.slice(i, next)));
		i = next;
	}
	return merged;
}

function together(marks: readonly Mark[]): Mark {
	const least = (pick: (mark: Mark) => number) => Math.min(...marks.map(pick));
	const most = (pick: (mark: Mark) => number) => Math.max(...marks.map(pick));
	const certain = marks.filter((mark) => mark.coreTo > mark.coreFrom);
	return {
		events: marks.flatMap((mark) => mark.events).sort((a, b) => a - b),
		lane: marks[0].lane,
		x: (marks[0].x + marks[marks.length - 1].x) / 2,
		from: least((mark) => mark.from),
		to: most((mark) => mark.to),
		coreFrom: certain.length ? Math.min(...certain.map((mark) => mark.coreFrom)) : 0,
		coreTo: certain.length ? Math.max(...certain.map((mark) => mark.coreTo)) : 0
	};
}

/** How tall a lane is, in CSS pixels. */
export const LANE = 16;

/** The mark under a point, or null. Signs go before bars, nearer ones before farther ones. */
export function pick(marks: readonly Mark[], x: number, y: number, reach: number): Mark | null {
	const lane = Math.floor(y / LANE);
	let best: Mark | null = null;
	let nearest = reach;
	for (const mark of marks) {
		const dy = Math.abs(y - (mark.lane + 0.5) * LANE);
		if (dy > Math.max(reach, LANE / 2)) continue;
		const distance = Math.hypot(x - mark.x, dy);
		if (distance < nearest) {
			nearest = distance;
			best = mark;
		}
	}
	return best ?? marks.find((mark) => mark.lane === lane && x >= mark.from && x <= mark.to) ?? null;
}
