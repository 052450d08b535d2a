import { kinds } from '../events/kind';
import { statuses } from '../events/status';
import type { Columns } from '../store/columns';
import { DAY } from '../time/span';

/** What a legend has to explain of some events. */
export interface Signs {
	/** A 1 for each kind and each status that there is, by position in its table. */
	readonly kinds: Uint8Array;
	readonly statuses: Uint8Array;
	/** Whether one certainly lasted longer than a day, and whether the first day of one is not certain. */
	readonly lasted: boolean;
	readonly uncertain: boolean;
}

/** What events look like, in one pass. */
export function signsOf(
	events: Uint32Array,
	{ kind, status, earliestStart, latestStart, earliestEnd }: Columns
): Signs {
	const found = {
		kinds: new Uint8Array(kinds.length),
		statuses: new Uint8Array(statuses.length),
		lasted: false,
		uncertain: false
	};
	for (let i = 0; i < events.length; i++) {
		const event = events[i];
		found.kinds[kind[event]] = 1;
		found.statuses[status[event]] = 1;
		if (earliestEnd[event] - latestStart[event] > DAY) found.lasted = true;
		if (latestStart[event] > earliestStart[event]) found.uncertain = true;
	}
	return found;
}
