import type { When } from '../time/when';
import type { KindId } from './kind';
import type { Outcome, Status } from './status';

/** Something said to have happened, or to be about to, at a time and place. */
export interface ConflictEvent {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly kind: KindId;
	readonly subkind: string;
	readonly status: Status;
	/** How exactly the time is known. */
	readonly when: When;
	/** Id of the place, or null when it is not known. */
	readonly place: string | null;
	/** Degrees; the event's own point where it has one, else its place's. Null when it cannot be drawn. */
	readonly lat: number | null;
	readonly lon: number | null;
	/** How far from the point the event may have been, in metres; null when nobody said. */
	readonly precision: number | null;
	/** Ids of actors. */
	readonly actors: readonly string[];
	/** Who held the held places from this event on: an actor's id, `contested` or `unknown`; null: it changed nothing. */
	readonly holder: string | null;
	readonly heldPlaces: readonly string[];
	/** Where the hold did not last and no event of its own ends it: until when (EDTF) and who came then. */
	readonly heldUntil: string | null;
	readonly thenHolder: string | null;
	readonly deaths: {
		readonly low: number | null;
		readonly best: number | null;
		readonly high: number | null;
	};
	/** Whether its deaths count again what other events count, such as a toll of a whole battle. */
	readonly tally: boolean;
	/** Other figures, each a name and a value as published. */
	readonly figures: readonly { readonly name: string; readonly value: string }[];
	/** Ids of sources, at least one. */
	readonly sources: readonly string[];
	/** The day of the earliest report (EDTF), or null when it is not known. */
	readonly reported: string | null;
	/** For a plan: what became of it, when (EDTF) and in words. */
	readonly outcome: {
		readonly result: Outcome;
		readonly date: string | null;
		readonly note: string;
	} | null;
	/** Ids of the plans that this event decided. */
	readonly outcomeOf: readonly string[];
	/** What the sources differ in and which account is drawn; empty when they agree. */
	readonly conflict: string;
	readonly accounts: readonly Account[];
	/** What is unverified or approximate about this row. */
	readonly note: string;
	/** What became known only after the first reports; the summary holds none of it. */
	readonly later: string;
}

/** One of several accounts of the same event. */
export interface Account {
	readonly by: string;
	readonly statement: string;
	/** EDTF, where the account has a date of its own. */
	readonly date: string | null;
	readonly deathsLow: number | null;
	readonly deathsHigh: number | null;
	readonly sources: readonly string[];
	/** Whether this is the account that is drawn. */
	readonly drawn: boolean;
}

export interface Place {
	readonly id: string;
	readonly name: string;
	readonly nameAr: string;
	readonly nameKu: string;
	readonly aliases: readonly string[];
	readonly lat: number;
	readonly lon: number;
	readonly kind: string;
	readonly admin1: string;
	/** Id of the place that this one is a part of, such as a city's district; empty: of none. */
	readonly partOf: string;
	readonly country: string;
	/** How far the thing may lie from its point, or how large it is, in metres. */
	readonly precision: number | null;
	/** Who held it at the dataset's start: an actor's id, `contested`, `unknown`; empty: not a matter of this dataset. */
	readonly holder: string;
	readonly holderNote: string;
	readonly dispute: string;
	readonly source: string;
	readonly note: string;
}

export interface Actor {
	readonly id: string;
	readonly name: string;
	readonly nameAr: string;
	readonly aliases: readonly string[];
	readonly side: string;
	/** A colour for what it holds (`#rrggbb`), or empty. */
	readonly colour: string;
	readonly description: string;
}

export interface Source {
	readonly id: string;
	readonly publisher: string;
	/** The title as published; empty when only a description is known. */
	readonly title: string;
	readonly description: string;
	/** EDTF, or empty. */
	readonly date: string;
	readonly url: string;
	readonly archiveUrl: string;
	readonly language: string;
	/** The site that reprinted it, where that is what was read. */
	readonly via: string;
	/** Whether the editors read it themselves. */
	readonly read: boolean;
}

export interface Licence {
	readonly name: string;
	readonly title: string;
	readonly path: string;
}

/** Somebody or something went from here to there: a direction, not a route. */
export interface Movement {
	/** Id of the event that it belongs to. */
	readonly event: string;
	readonly label: string;
	/** Degrees. */
	readonly from: { readonly lat: number; readonly lon: number };
	readonly to: { readonly lat: number; readonly lon: number };
	readonly when: When;
	readonly sources: readonly string[];
}

/** An area as its author saw it at a time: somebody's assessment, never ours. */
export interface Area {
	readonly name: string;
	readonly author: string;
	/** Id of an actor, `contested` or `unknown`. */
	readonly holder: string;
	readonly when: When;
	/** Rings of degrees `[lon, lat]`, one list of rings a polygon. */
	readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

/** A step of the guided way through a dataset. */
export interface StoryStep {
	readonly title: string;
	/** One or two plain sentences, every one carried by `events`. */
	readonly text: string;
	/** First and last day of the window, `YYYY-MM-DD`. */
	readonly from: string;
	readonly to: string;
	readonly map: { readonly lat: number; readonly lon: number; readonly zoom: number };
	/** Id of the event that is selected, or null. */
	readonly event: string | null;
	/** Ids of the events that carry the text. */
	readonly events: readonly string[];
}

/** Where a dataset opens: the reader's first picture. Dates are days (`YYYY-MM-DD`), both included. */
export interface FirstView {
	readonly from: string;
	readonly to: string;
	readonly domain: readonly [string, string];
	readonly map: { readonly lat: number; readonly lon: number; readonly zoom: number } | null;
	readonly event: string | null;
}

/** Something in a file that is not as it should be. The row is set aside or kept as `kept` says. */
export interface Problem {
	readonly file: string;
	/** Line in the file, the header being line 1; null for the file as a whole. */
	readonly line: number | null;
	readonly column: string | null;
	readonly message: string;
	/** Whether the row was kept in spite of it. */
	readonly kept: boolean;
}

/** Events with their actors, places, sources and licence. */
export interface Dataset {
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	/** Paragraphs of plain text. */
	readonly description: string;
	readonly version: string;
	/** EDTF interval: what the dataset sets out to cover. */
	readonly coverage: string;
	readonly timeZone: string;
	readonly licences: readonly Licence[];
	/** Those who must be named, in words. */
	readonly attributions: readonly string[];
	readonly firstView: FirstView | null;
	readonly story: readonly StoryStep[];
	readonly movements: readonly Movement[];
	readonly areas: readonly Area[];
	readonly events: readonly ConflictEvent[];
	readonly places: readonly Place[];
	readonly actors: readonly Actor[];
	readonly sources: readonly Source[];
	readonly problems: readonly Problem[];
}
