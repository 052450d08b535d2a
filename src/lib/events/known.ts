import { DAY } from '../time/span';
import { when, type When } from '../time/when';
import type { ConflictEvent, Source } from './dataset';

/** The last day on which something of that date (EDTF) can have come out; infinite when there is no date. */
export function lastDay(edtf: string | null): number {
	return edtf ? when(edtf).latestEnd - DAY : Infinity;
}

/**
 * An event as it was known on a day (milliseconds UTC). Title and summary hold only what the first reports said, so
 * they stay; what became of a plan, what lasted beyond that day and sources that came out later are taken away. Figures,
 * accounts and notes stay only when every source had come out: nobody can tell which of them they rest on.
 */
export function asKnown(
	event: ConflictEvent,
	day: number,
	source: (id: string) => Source | null
): ConflictEvent {
	if (day === Infinity) return event;
	const out = event.sources.filter((id) => lastDay(source(id)?.date ?? null) <= day);
	const all = out.length === event.sources.length;
	const { outcome } = event;
	return {
		...event,
		when: knownWhen(event, day),
		sources: out,
		outcome:
			outcome && lastDay(outcome.date) > day ? { result: 'open', date: null, note: '' } : outcome,
		heldUntil: lastDay(event.heldUntil) <= day ? event.heldUntil : null,
		thenHolder: lastDay(event.heldUntil) <= day ? event.thenHolder : null,
		...(all
			? {}
			: {
					deaths: { low: null, best: null, high: null },
					figures: [],
					conflict: '',
					accounts: [],
					note: ''
				}),
		later: ''
	};
}

/** When it was, as far as was known that day: what was still going on has no end. */
export function knownWhen(event: ConflictEvent, day: number): When {
	return lasted(event, day) ? when(`${event.when.edtf.split('/')[0]}/..`) : event.when;
}

/** Whether it was still going on that day, for all that was known. A plan's last day is its term, and known. */
export function lasted({ when: { edtf, latestEnd }, status }: ConflictEvent, day: number): boolean {
	const begun = /^[^/.]+\//.test(edtf);
	return begun && status !== 'planned' && latestEnd - DAY > day;
}

/** How many days after it had happened an event was first reported; 0 when at once or when nobody knows. */
export function reportedAfter({ reported, when: { latestEnd } }: ConflictEvent): number {
	if (!reported) return 0;
	const late = (when(reported).earliestStart - (latestEnd - DAY)) / DAY;
	return Number.isFinite(late) ? Math.max(0, late) : 0;
}
