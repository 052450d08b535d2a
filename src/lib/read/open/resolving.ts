import { Assembly } from '../formats/assembly';
import { nameOf, type ReadInto } from '../formats/detect';
import { noChoices, type Choices } from '../formats/format';
import { isPlain } from '../formats/places';
import { rowReader, type RowFormat } from '../formats/rowformat';
import { troubleSaid } from '../formats/table';
import type { RowReader } from '../formats/tabular';
import type { RowsKept } from './kept';
import type { PlainBytes } from './plainbytes';
import { PlainRows } from './plainrows';
import type { Recipe } from './recipe';
import { formatOf, introduce } from './recipes';
import type { Rough } from './rough';
import { RowShelf } from './rowshelf';
import { RowTexts } from './rowtext';
import { NotPlain, Scanner } from './scanner';
import { TakenIds } from './takenids';

/** What was made of a table. */
export interface Resolved extends ReadInto {
	readonly events: Omit<RowsKept, 'bytes'>;
}

/**
 * Works out what the rows of a table mean, once all of them have been looked at, or all that there are so far: `end` is
 * where they end. With all of them, and the bytes known that are plain, `rough` is used up. What their parts say is worked
 * out once for all rows that have the same; rows of which that does not say everything are read one by one.
 */
export function resolve(
	rough: Rough,
	recipe: Recipe,
	format: RowFormat,
	bytes: Uint8Array,
	end: number,
	plainBytes: PlainBytes | null,
	given: Partial<Choices>,
	tick: (file: string, rows: number) => void = () => {}
): Resolved {
	const choices = { ...noChoices, ...given };
	const { id, name, ownIds = false } = formatOf(recipe);
	const { file, start } = recipe;
	const ids = new TakenIds(ownIds ? '' : `${id}-`, ownIds);
	const shelf = new RowShelf(rough, plainBytes !== null);
	const assembly = new Assembly(choices, shelf, tick, ids);
	assembly.begin({ id, name, ownIds });
	introduce(recipe, assembly);
	const { separator } = start;
	const texts = new RowTexts(bytes, end, separator, new Scanner(bytes, separator));
	const reader = rowReader(format, assembly, choices);
	const rowAt = (row: number) => {
		const { line, cells } = texts.at(rough.at[row], rough.line[row]);
		return { line, cells: format.cells(cells) };
	};
	surveyed(rough, format, reader, texts, rowAt);

	const known = { ...recipe, formatName: name, ownIds };
	const plain = new PlainRows({
		...{ rough, format, reader, texts, bytes, ids, assembly, shelf },
		recipe: known
	});
	plain.take((row) => {
		const raw = rowAt(row);
		shelf.next(reader.row(raw), format, { id, ownIds }, rough.at[row], assembly.cast);
		reader.read(raw);
	});
	plain.tell();
	const { longer, truncated } = rough;
	const trouble = { unclosed: [], cut: texts.cut, longer, truncated };
	for (const sentence of troubleSaid(start.above, trouble)) assembly.say(file, sentence);
	return {
		scene: assembly.scene(nameOf([{ name: file }])),
		problems: [],
		report: assembly.report,
		mapped: assembly.maps,
		events: {
			way: 'rows',
			end,
			...shelf.finish(end, plainBytes),
			recipe: { ...known, points: format.points, surveyed: reader.surveyed }
		}
	};
}

/** Tells what has to be known of all rows before one is read. */
function surveyed(
	rough: Rough,
	format: RowFormat,
	reader: RowReader,
	texts: RowTexts,
	rowAt: (row: number) => { readonly line: number; readonly cells: readonly string[] }
): void {
	const { parts } = format;
	for (const [terms, fields] of [
		[rough.dates, parts.dated],
		[rough.reports, [parts.reported]]
	] as const)
		for (let term = 0; term < terms.size; term++) {
			const { line, cells } = texts.at(terms.rows[term]);
			const row = reader.row({ line, cells: format.cells(cells) });
			reader.surveyDates(row, fields, terms.counts[term]);
		}
	for (const row of rough.odd)
		reader.surveyDates(reader.row(rowAt(row)), [...parts.dated, parts.reported]);
	reader.surveyDays(rough.days, rough.late);
	reader.settle();
	// each of them has to be looked at
	if (reader.surveyed.dates.some(([, { yearFirst }]) => yearFirst !== 'ymd')) throw new NotPlain();
	reader.neighbours.restore(rough.neighbours.box);
	if (!format.survey) return;
	const seen = new Set<number>();
	const odd = new Set(rough.odd);
	for (let row = 0; row < rough.size; row++) {
		const term = rough.parts.place[row];
		const looked =
			odd.has(row) || (!seen.has(term) && isPlain(rough.lat[row], rough.lon[row], null, null));
		if (!looked) continue;
		if (!odd.has(row)) seen.add(term);
		format.survey(reader.row(rowAt(row)));
	}
}
