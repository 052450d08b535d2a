import type { Account, ConflictEvent } from '../../events/dataset';
import type { KindId } from '../../events/kind';
import type { Status } from '../../events/status';

/** An event as a format knows it: people, places and sources by their names. What is left out is not known. */
export interface Draft {
	/** The publisher's id; empty or left out: the row has none, and one is made of what it holds. */
	readonly id?: string;
	/** EDTF. It must be readable: see `dates.ts`. */
	readonly date: string;
	readonly title: string;
	readonly summary?: string;
	readonly kind: KindId;
	readonly subkind?: string;
	readonly status?: Status;
	/** Degrees. Null or left out: timeline and list only. */
	readonly point?: { readonly lat: number; readonly lon: number } | null;
	/** How far from the point it may have been, in metres. */
	readonly precision?: number | null;
	readonly place?: DraftPlace | null;
	readonly actors?: readonly string[];
	/** True: it lies nobody knows where, even when its place has a point. */
	readonly nowhere?: boolean;
	/** Name of the actor who held the place from then on, `contested` or `unknown`. */
	readonly holder?: string | null;
	/** What it held and for how long; left out: the event's own place, for good. */
	readonly held?: {
		readonly places: readonly DraftPlace[];
		readonly until: string | null;
		readonly then: string | null;
	};
	readonly tally?: boolean;
	readonly outcome?: ConflictEvent['outcome'];
	readonly outcomeOf?: readonly string[];
	readonly deaths?: Partial<ConflictEvent['deaths']>;
	readonly figures?: ConflictEvent['figures'];
	readonly sources?: readonly DraftSource[];
	/** The day of the earliest report (EDTF). */
	readonly reported?: string | null;
	readonly conflict?: string;
	readonly accounts?: readonly (Omit<Account, 'sources'> & {
		readonly sources: readonly DraftSource[];
	})[];
	readonly note?: string;
	readonly later?: string;
}

export interface DraftPlace {
	readonly name: string;
	readonly kind?: string;
	readonly admin1?: string;
	readonly country?: string;
	/** The point of the place, where it is known apart from that of the event. */
	readonly point?: { readonly lat: number; readonly lon: number } | null;
}

export interface DraftSource {
	readonly publisher: string;
	readonly title?: string;
	/** EDTF. */
	readonly date?: string;
	readonly url?: string;
	readonly language?: string;
	readonly description?: string;
}
