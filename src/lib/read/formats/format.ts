import type { Area, Dataset, Movement } from '../../events/dataset';
import type { Draft } from './draft';
import type { Mapped, Mapping } from './mapping';
import type { At, Original, Question } from './report';

/** A file as it was dropped: its name, with the folder where it has one, and its bytes. */
export interface GivenFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** What a format may look at to tell whether a file is its own. Cheap: nothing but the start of the file is read. */
export interface Glimpse {
	/** The name without folders, in lower case. */
	readonly name: string;
	/** The first bytes, 64 kB at most. */
	readonly bytes: Uint8Array;
	/** The same as text, without a byte order mark; empty when these are not the bytes of a text. */
	readonly start: string;
	/** The header and the first rows when it looks like a table; null when it does not. */
	readonly head: Head | null;
}

/** The start of a table. Names are as they stand, trimmed; `fields` are the same in lower case, to look up. */
export interface Head {
	readonly separator: string;
	/** Empty when the file begins with data. */
	readonly header: readonly string[];
	readonly fields: readonly string[];
	/** The HXL tags below the header, one a column, in lower case without spaces; null when there are none. */
	readonly tags: readonly string[] | null;
	readonly rows: readonly (readonly string[])[];
}

/** How sure a format may be that a file is its own; the highest wins, of equals the first in the list of `detect.ts`. */
export const sureness = {
	/** Not its own. */
	no: 0,
	/** It can be read, for want of a better reader: any table with a date, any JSON with points. */
	fallback: 1,
	/** The shape fits: HXL tags, a GeoJSON collection. */
	likely: 5,
	/** The names that only this format has are there. */
	sure: 10
} as const;

/** One format. Reading tells everything to `intake`; it never throws for what the file holds. */
export interface Format {
	/** Short and stable: it begins the ids of events, `ucdp-137739`. */
	readonly id: string;
	/** As the reader knows it: `UCDP GED`. */
	readonly name: string;
	/** A figure of `sureness`, or one between. */
	recognises(glimpse: Glimpse): number;
	read(file: GivenFile, intake: Intake, choices: Choices): void | Promise<void>;
	/** Whether the ids of its events are taken as they stand, without the format's own before them. */
	readonly ownIds?: boolean;
	/**
	 * Whether it reads several files as one thing, such as the tables of a package. It is then called once, with the first
	 * of its files, and finds the others in `companions`.
	 */
	readonly together?: boolean;
	/** Whether a file of that name belongs to it when one of its own was given beside it. */
	readonly joins?: (name: string) => boolean;
}

/** Something around other files: gzip, a workbook. What comes out is looked at anew, its names starting with the outer one. */
export interface Wrapper {
	readonly id: string;
	recognises(glimpse: Glimpse): boolean;
	/** The files within; `say` is told what of the outer one is not in them. A `RangeError` with a sentence when that cannot be. */
	unwrap(file: GivenFile, say: (sentence: string) => void): Promise<readonly GivenFile[]>;
}

/** Files that are known not to hold events, or not in a way that can be shown: gives the sentence, or null. */
export type NoEvents = (glimpse: Glimpse) => string | null;

/** What the reader of the file decided: a first time nothing. */
export interface Choices {
	/** Answers to questions, by their `key`. */
	readonly answers: ReadonlyMap<string, string>;
	/** Keys of repairs that are taken back. */
	readonly undone: ReadonlySet<string>;
	/** Columns as the reader assigned them, for tables of no known format, by the shape of the header: see `shapeOf`. */
	readonly mappings: ReadonlyMap<string, Mapping>;
	/** All files that were given, for formats that read several together. */
	readonly companions: readonly GivenFile[];
}

/** Nothing decided. */
export const noChoices: Choices = {
	answers: new Map(),
	undone: new Set(),
	mappings: new Map(),
	companions: []
};

/** What is known of the file as a whole; what several files say is put together. */
export type About = Partial<
	Pick<Dataset, 'title' | 'subtitle' | 'description' | 'timeZone' | 'licences' | 'attributions'>
>;

/**
 * Where a format puts what it reads. For each row of the file exactly one of `event`, `refuse` and `apart` is called, in
 * the order of the rows: so that the counts add up. `repair` and `ask` come besides.
 */
export interface Intake {
	/** One row, one event. The original may be made on demand. Returns the event's id. */
	event(at: At, draft: Draft, original: Original | (() => Original)): string;
	/** A row of which no event can be made. Without a column, the row as a whole. */
	refuse(at: At, column: string | null, value: string, reason: string): void;
	/** A row that is no event and does not want to be one: a title, an era. */
	apart(at: At, what: string): void;
	/** Something was put right. Returns its key; ask `undone` before, with the same. */
	repair(at: At, column: string, before: string, after: string, what: string): void;
	/** Whether the reader took back a repair of that column of that row. */
	undone(at: At, column: string): boolean;
	/** Something that only the reader of the file can know. The rows in doubt are refused until it is answered. */
	ask(question: Question): void;
	/** A sentence about the file as a whole, such as a limit that was reached. */
	say(file: string, sentence: string): void;
	/** The file is no list of events: one sentence that says what it is. Nothing of it is kept. */
	noEvents(file: string, sentence: string): void;
	about(about: About): void;
	/** What the columns of a table were taken for, where its format does not say. */
	mapped(mapped: Mapped): void;
	/** Lines and areas beside the events; an arrow's `event` and `sources` are ids that were given before. */
	movement(movement: Movement): void;
	area(area: Area): void;
	/** A whole dataset, read by our own reader: each of its events is a row. */
	dataset(file: string, dataset: Dataset, originals: ReadonlyMap<string, Original>): void;
}
