import type { Head } from './format';
import type { Mapping, Role } from './mapping';
import { isNothing } from './nothing';
import { readDate } from './notation';

/** Roles that tell of one event, and not of how many there were. */
const telling: readonly Role[] = [
	...(['id', 'title', 'summary', 'kind', 'subkind', 'place', 'admin1', 'country'] as const),
	...(['lat', 'lon', 'actor', 'holder', 'source', 'url'] as const)
];

/** What to say of a dated table whose rows are figures and no events; null: it may hold events. */
export function figuresSentence(
	{ header, rows }: Pick<Head, 'header' | 'rows'>,
	mapping: Mapping
): string | null {
	if (rows.length < 2) return null;
	const told = telling.filter((role) => mapping[role] !== undefined);
	const dated = new Set([mapping.date, mapping.end, mapping.year, mapping.month].flat());
	const areas = [...countriesIn(rows, mapping, dated), ...(mapping.admin1 ?? [])];
	const rest = header.map((_, at) => at).filter((at) => !dated.has(at) && !areas.includes(at));
	const figures = rest.some((at) => rows.some((cells) => /\d/.test(cells[at] ?? '')));
	if (!figures || !rest.every((at) => rows.every((cells) => isFigure(cells[at] ?? ''))))
		return null;
	if (told.length === 0 && areas.length === 0)
		return 'Figures by time, not events: beside its date a row has nothing but numbers.';
	const { year, month = [], date, day } = mapping;
	if (year === undefined || date || day) return null;
	const keys = rows.map((cells) => [...year, ...month, ...areas].map((at) => cells[at]));
	const once = new Set(keys.map((key) => key.join('\t'))).size === rows.length;
	return once && told.every((role) => role === 'country' || role === 'admin1')
		? `Figures by ${mapping.admin1 ? 'region' : 'country'} and ${month.length > 0 ? 'month' : 'year'}, not events: a row stands for many.`
		: null;
}

/** The columns that say of which country a row is: by their name, or by codes of two or three letters. */
function countriesIn(
	rows: Head['rows'],
	{ country = [], ...others }: Mapping,
	dated: ReadonlySet<number | undefined>
): number[] {
	const used = new Set([...dated, ...country, ...Object.values(others).flat()]);
	const coded = (rows[0] ?? []).flatMap((_, at) =>
		!used.has(at) && rows.every((cells) => /^[A-Z]{2,3}$/.test(cells[at]?.trim() ?? '')) ? [at] : []
	);
	return [...country, ...coded];
}

const WEEKDAY = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?$/i;

/** A number, nothing, or the date once more. */
function isFigure(cell: string): boolean {
	const text = cell.trim();
	if (!/\p{L}/u.test(text) || isNothing(text)) return true;
	return WEEKDAY.test(text) || 'edtf' in readDate(text);
}
