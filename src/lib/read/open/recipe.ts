import { acledRows } from '../formats/acled';
import { mappedRows } from '../formats/generic';
import { recordRows } from '../formats/lonerecord';
import type { Mapping } from '../formats/mapping';
import type { Points, RowFormat } from '../formats/rowformat';
import type { TableStart } from '../formats/table';
import type { Surveyed } from '../formats/tabular';

/** How a table is read, as it can be handed from a worker to the page. */
export interface Recipe {
	/** Id of the format. */
	readonly format: string;
	readonly file: string;
	readonly start: TableStart;
	/** For tables of no known format. */
	readonly mapping: Mapping;
	/** The points of places that a survey found. */
	readonly points?: Points;
}

/** The recipe with what the survey of the whole table found, to read single rows by. */
export interface RowRecipe extends Recipe {
	readonly formatName: string;
	readonly ownIds: boolean;
	readonly surveyed: Surveyed;
}

/** The rows of a table by its recipe. */
export function rowFormatOf({ format, file, start, mapping, points }: Recipe): RowFormat {
	const named = { ...start, file };
	if (format === 'acled') return acledRows(named);
	return format === 'record' ? recordRows(named, points) : mappedRows(named, mapping);
}
