import type { ConflictEvent, Dataset } from '../events/dataset';
import { when } from '../time/when';

/** A dataset as JSON can carry it to a page: dates as EDTF, which the page reads again. */
export type Packed = Omit<Dataset, 'events' | 'problems'> & {
	readonly events: readonly (Omit<ConflictEvent, 'when'> & { readonly when: string })[];
};

/** Makes a dataset ready for JSON. Its problems stay behind: they are the editor's, not the reader's. */
export function pack({ events, problems: _, ...rest }: Dataset): Packed {
	return { ...rest, events: events.map((event) => ({ ...event, when: event.when.edtf })) };
}

/** The dataset that was packed, without problems. */
export function unpack({ events, ...rest }: Packed): Dataset {
	return {
		...rest,
		events: events.map((event) => ({ ...event, when: when(event.when) })),
		problems: []
	};
}
