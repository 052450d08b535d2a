import { acled, acledAbout } from '../formats/acled';
import type { Choices, Format, Intake } from '../formats/format';
import { generic, noEventsSentence } from '../formats/generic';
import { guess } from '../formats/guess';
import { byTags, hxl } from '../formats/hxl';
import { shapeOf } from '../formats/mapping';
import { isEvents, record } from '../formats/record';
import type { TableStart } from '../formats/table';
import { titleOf } from '../formats/tabular';
import { rowFormatOf, type Recipe } from './recipe';

/** The formats whose rows can be read by themselves. */
const formats: readonly Format[] = [generic, hxl, acled, record];

/** The recipe for a file of a format, or null when it cannot be read by its bytes. */
export function recipeFor(
	format: Format,
	file: string,
	start: TableStart,
	{ mappings }: Pick<Choices, 'mappings'>
): Recipe | null {
	if (!formats.includes(format)) return null;
	if (format === record && !isEvents(start)) return null;
	const mapped = format === generic || format === hxl;
	const guessed = format === hxl ? byTags(start.tags ?? []) : guess(start);
	const mapping = mapped ? (mappings.get(shapeOf(start.header)) ?? guessed) : {};
	if (mapped && noEventsSentence(start, mapping) !== null) return null;
	const recipe = { format: format.id, file, start, mapping };
	const rows = rowFormatOf(recipe);
	const { lat = '', lon = '' } = rows.columns;
	// both out of one cell: the bytes of a number are not that
	return rows.at(lat) >= 0 && rows.at(lat) === rows.at(lon) ? null : recipe;
}

/** The format of a recipe. */
export function formatOf(recipe: Recipe): Format {
	return formats.find(({ id }) => id === recipe.format)!;
}

/** Tells what is known of the table as a whole. */
export function introduce({ format, file, start, mapping }: Recipe, intake: Intake): void {
	if (format === generic.id || format === hxl.id)
		intake.mapped({ file, header: start.header, mapping, rows: start.rows.slice(0, 10) });
	intake.about({ title: titleOf({ name: file }), ...(format === acled.id && acledAbout) });
}
