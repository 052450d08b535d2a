import type { ConflictEvent, Dataset } from '../events/dataset';
import { attributionLine, licenceLine, type Taken } from './credit';
import { csvText } from './csv';
import { eventCells, tableRows } from './tables';

/**
 * Events as CSV: the record's columns, and in each row the licence, whom to name and the day on which it was taken, since
 * a CSV has no other place for them. A byte order mark goes first, without which spreadsheets spoil Arabic names.
 */
export function exportEvents(
	dataset: Dataset,
	chosen: readonly ConflictEvent[],
	{ accessed }: Pick<Taken, 'accessed'>
): string {
	const places = new Map(dataset.places.map((place) => [place.id, place]));
	const cells = chosen.map((event) => eventCells(event, places.get(event.place ?? '')));
	const [header, ...rows] = tableRows('events', cells);
	const credit = [licenceLine(dataset), attributionLine(dataset), accessed];
	return `\uFEFF${csvText([
		[...header, 'licence', 'attribution', 'accessed'],
		...rows.map((row) => [...row, ...credit])
	])}`;
}
