import type { ConflictEvent } from '../events/dataset';
import type { Tenure } from '../events/tenures';
import { isoDay } from '../time/calendar';
import { csvText } from './csv';

/**
 * Who held what, as CSV: the days from `from` on, up to but without `to`; empty where it has no end. `event` is the one
 * that began it, `source` are the ids of that event's sources with `;` between them.
 */
export function exportTenures(
	tenures: ReadonlyMap<string, readonly Tenure[]>,
	events: readonly ConflictEvent[]
): string {
	const sources = new Map(events.map((event) => [event.id, event.sources.join(';')]));
	return csvText([
		['place', 'holder', 'from', 'to', 'event', 'source'],
		...[...tenures.values()]
			.flat()
			.map(({ place, holder, from, to, event }) => [
				place,
				holder,
				dayOrEmpty(from),
				dayOrEmpty(to),
				event ?? '',
				sources.get(event ?? '') ?? ''
			])
	]);
}

function dayOrEmpty(time: number): string {
	return Number.isFinite(time) ? isoDay(time) : '';
}
