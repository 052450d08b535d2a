import type { Dataset } from '../../events/dataset';
import type { Mapped } from './mapping';

/** What may be said of a row. */
export const fates = ['refused', 'repaired', 'apart'] as const;
export type Fate = (typeof fates)[number];

/** Where in a file: the line on which the row starts (the first is 1), or the number of the record in a file without lines. */
export interface At {
	readonly file: string;
	readonly line: number;
}

/** A row as it stands, for the details panel: every column with its value. */
export type Original = readonly { readonly name: string; readonly value: string }[];

/** A row that did not become an event, and why. */
export interface Refused extends At {
	readonly column: string | null;
	readonly value: string;
	readonly reason: string;
}

/** A cell that was read in another way than it stands. */
export interface Repaired extends At {
	/** `file:line:column`, to take it back by. */
	readonly key: string;
	readonly column: string;
	readonly before: string;
	readonly after: string;
	/** Such as `latitude and longitude swapped`. */
	readonly what: string;
}

/** A row that is no event and does not want to be one. */
export interface Apart extends At {
	readonly what: string;
}

/** Something that only the reader of the file can know. */
export interface Question {
	/** Names it in `Choices.answers`. */
	readonly key: string;
	readonly file: string;
	readonly column: string;
	/** One sentence: `Is 03/04/2016 the 3rd of April or the 4th of March?` */
	readonly sentence: string;
	readonly answers: readonly { readonly value: string; readonly label: string }[];
	/** How many rows hang on it, and some of their values. */
	readonly rows: number;
	readonly examples: readonly string[];
}

/** What became of the rows of a file: `placed + unplaced + refused + apart = rows`. */
export interface FileCount {
	readonly file: string;
	/** Id and name of the format. */
	readonly format: string;
	readonly formatName: string;
	readonly rows: number;
	/** Events on map and timeline. */
	readonly placed: number;
	/** Events on the timeline alone. */
	readonly unplaced: number;
	readonly refused: number;
	readonly apart: number;
}

/** The account of every row. */
export interface Report {
	readonly files: readonly FileCount[];
	readonly refused: readonly Refused[];
	readonly repaired: readonly Repaired[];
	readonly apart: readonly Apart[];
	readonly questions: readonly Question[];
	/** Sentences about files as a whole. */
	readonly said: readonly { readonly file: string; readonly sentence: string }[];
	/** Files that hold no events, each with a sentence that says what it is. */
	readonly noEvents: readonly { readonly file: string; readonly sentence: string }[];
}

/** Files that were read. */
export interface Reading {
	readonly dataset: Dataset;
	readonly report: Report;
	/** The row of which an event was made; empty for an id that is none. */
	original(event: string): Original;
	/** The tables of no known format: their columns and what each was taken for. */
	readonly mapped: readonly Mapped[];
}
