import type { ConflictEvent } from '../events/dataset';
import type { Scene } from '../store/sheet';
import { attributionLine, licenceLine, type Taken } from './credit';
import { csvText } from './csv';
import { columnsOf, eventCells, rowTexts } from './tables';

/**
 * Events as CSV, a piece of text for each row: the record's columns, and in each row the licence, whom to name and the day
 * on which it was taken, since a CSV has no other place for them. A byte order mark goes first, without which spreadsheets
 * spoil Arabic names.
 */
export function* exportEvents(
	scene: Scene,
	chosen: Iterable<ConflictEvent>,
	{ accessed }: Pick<Taken, 'accessed'>
): Generator<string> {
	const places = new Map(scene.places.map((place) => [place.id, place]));
	const credit = [licenceLine(scene), attributionLine(scene), accessed];
	const columns = columnsOf('events');
	yield `\uFEFF${csvText([[...columns, 'licence', 'attribution', 'accessed']])}`;
	for (const event of chosen) {
		const cells = eventCells(event, places.get(event.place ?? ''));
		yield csvText([[...rowTexts('events', cells), ...credit]]);
	}
}
