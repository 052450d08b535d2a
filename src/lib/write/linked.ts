import { isoDay } from '../time/calendar';
import { parseEdtf } from '../time/edtf';
import { DAY } from '../time/span';
import type { When } from '../time/when';
import { dateWords } from '../time/wording';

/** The days of an end of a timespan: one of them, or the first and the last that it may be. */
type LinkedDate =
	{ readonly in: string } | { readonly earliest?: string; readonly latest?: string };

/** Time as the Linked Places format has it, with what it cannot say beside it in EDTF and in words. */
export interface LinkedWhen {
	readonly timespans: readonly [{ readonly start: LinkedDate; readonly end?: LinkedDate }];
	readonly label: string;
	readonly certainty?: 'less-certain';
	readonly edtf: string;
}

/**
 * The `when` of a feature. What happened on some one day has a start alone; what lasted has an end as well, but for what
 * goes on or ended nobody knows when.
 */
export function linkedWhen({
	edtf,
	earliestStart,
	latestStart,
	earliestEnd,
	latestEnd
}: When): LinkedWhen {
	const lasted = parseEdtf(edtf).type === 'interval';
	const start = linkedDate(earliestStart, latestStart);
	const end = lasted ? linkedDate(earliestEnd - DAY, latestEnd - DAY) : null;
	return {
		timespans: [
			{
				start: start ?? { latest: isoDay(latestEnd - DAY) },
				...(end && latestEnd !== Infinity && { end })
			}
		],
		label: dateWords(edtf),
		...(/[?%]/.test(edtf) && { certainty: 'less-certain' }),
		edtf
	};
}

/** The days from the first to the last, as far as they are known; null when neither is. */
function linkedDate(first: number, last: number): LinkedDate | null {
	const [from, to] = [first, last].map(Number.isFinite);
	if (first === last && from) return { in: isoDay(first) };
	if (!from && !to) return null;
	return { ...(from && { earliest: isoDay(first) }), ...(to && { latest: isoDay(last) }) };
}
