import type { Dataset } from '../events/dataset';
import { when, type When } from '../time/when';

/** Something with its time in EDTF in the place of what that means. */
type Written<Timed extends { readonly when: When }> = Omit<Timed, 'when'> & {
	readonly when: string;
};

type TimedPart = 'events' | 'movements' | 'areas';

/** A dataset as JSON can carry it to a page: dates as EDTF, which the page reads again. */
export type Packed = Omit<Dataset, TimedPart | 'problems'> & {
	readonly [Part in TimedPart]: readonly Written<Dataset[Part][number]>[];
};

/** Makes a dataset ready for JSON. Its problems stay behind: they are the editor's, not the reader's. */
export function pack({ events, movements, areas, problems: _, ...rest }: Dataset): Packed {
	return {
		...rest,
		events: events.map(written),
		movements: movements.map(written),
		areas: areas.map(written)
	};
}

/** The dataset that was packed, without problems. */
export function unpack({ events, movements, areas, ...rest }: Packed): Dataset {
	return {
		...rest,
		events: events.map((event) => ({ ...event, when: when(event.when) })),
		movements: movements.map((movement) => ({ ...movement, when: when(movement.when) })),
		areas: areas.map((area) => ({ ...area, when: when(area.when) })),
		problems: []
	};
}

function written<Timed extends { readonly when: When }>(timed: Timed): Written<Timed> {
	return { ...timed, when: timed.when.edtf };
}
