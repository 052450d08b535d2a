import type { KindId } from '../../events/kind';
import type { Status } from '../../events/status';
import type { Draft, DraftPlace, DraftSource } from './draft';
import type { Choices, Intake } from './format';
import type { Original } from './report';
import type { RawRow } from './rows';
import type { Table } from './table';
import { RowReader, type Columns, type Reader, type TableNames, type TableRow } from './tabular';

/** Something about an event that some cells of its row say, and they alone. */
export interface Part<Value> {
	/** The names of their columns; one that is no column's is of none. */
	readonly fields: readonly string[];
	of(row: TableRow): Value;
}

/** Somebody holds a place from then on. */
export interface Hold {
	readonly actor: string;
	/** Which places; null: that of the event, where it has one that can be drawn. */
	readonly places: readonly DraftPlace[] | null;
}

/** Who holds the place of the event, when somebody is named. */
export function held(actor: string | null): Hold | null {
	return actor ? { actor, places: null } : null;
}

/**
 * What a row says in parts. A draft is made of these; who reads a million rows works each of them out once for all rows
 * that have the same in these cells. Undefined: there is more to say of such a row, and `draft` says it.
 */
export interface Parts {
	/** The column of the id; empty: there is none. */
	readonly id: string;
	/** The columns of the day on which it began and of that on which it ended, when they alone say the date; else null. */
	readonly days: { readonly start: string; readonly end: string } | null;
	/** All columns that have a say in the date. */
	readonly dated: readonly string[];
	readonly kind: Part<KindId | undefined>;
	readonly status: Part<Status | undefined>;
	/** Without the point of the event. */
	readonly place: Part<DraftPlace>;
	readonly actors: Part<readonly string[]>;
	readonly holder: Part<Hold | null | undefined>;
	readonly sources: Part<readonly DraftSource[]>;
	/** Metres; counts only beside a point. */
	readonly precision: Part<number | null | undefined>;
	/** The columns of the deaths, each a whole number. */
	readonly deaths: { readonly low: string; readonly best: string; readonly high: string };
	/** What is left of deaths that do not rise from low to high. */
	readonly deathsElse: 'best' | 'none';
	readonly reported: string;
	/** Whether a report before the event is none. */
	readonly reportedAfter: boolean;
	/** What must be as usual for the parts to say everything. */
	readonly check: Part<true | undefined>;
	/** Columns in which something must stand for that. */
	readonly filled: readonly string[];
	/** The columns by whose words an event is found. */
	readonly searched: readonly string[];
}

/** Where a row's faults are told. */
export type Faults = Pick<Intake, 'refuse' | 'repair'>;

/** Points of places by their names. */
export type Points = ReadonlyMap<string, NonNullable<DraftPlace['point']>>;

/** A table of which each row can be read by itself, once the table is surveyed. */
export interface RowFormat {
	readonly names: TableNames;
	readonly columns: Columns;
	readonly parts: Parts;
	/** The cells of a row as `names` counts them. */
	cells(raw: readonly string[]): readonly string[];
	/** The position of a column's cell in the file; negative: there is no such column. */
	at(field: string): number;
	/** Whether an event without a point of its own lies nowhere, even where its place has one. */
	readonly nowhere: boolean;
	/** Looks at a row before any is read. */
	survey?(row: TableRow): void;
	/** The points of places that it found so. */
	readonly points?: Points;
	/** The date in EDTF; null: the row was refused. */
	date(row: TableRow, reader: Reader, intake: Faults): string | null;
	/** The day of the first report in EDTF, of an event of that date. */
	reported(row: TableRow, reader: Reader, date: string): string | null | undefined;
	/** Null: the row was refused. */
	draft(row: TableRow, reader: Reader, intake: Faults): Draft | null;
	/** The row as it stands in the file. */
	original(row: TableRow): Original;
}

/** Reads the rows of such a table for an intake. */
export function rowReader(format: RowFormat, intake: Intake, choices: Choices): RowReader {
	return new RowReader(format.names, format.columns, intake, choices, (row, reader) => {
		const draft = format.draft(row, reader, intake);
		if (draft !== null) intake.event(row.at, draft, () => format.original(row));
	});
}

/** Reads such a table from its top to its end. */
export function readTableRows(
	table: Table,
	format: RowFormat,
	intake: Intake,
	choices: Choices
): void {
	const rows = rowReader(format, intake, choices);
	const cells = ({ line, cells }: RawRow) => ({ line, cells: format.cells(cells) });
	for (const raw of table.data()) {
		const row = cells(raw);
		rows.survey(row);
		format.survey?.(rows.row(row));
	}
	rows.settle();
	for (const raw of table.data()) rows.read(cells(raw));
	for (const sentence of table.said()) intake.say(table.file, sentence);
}
