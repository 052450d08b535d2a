import { isOfElse, mayBeKind, monthDays, plainName, roleOf } from './columnnames';
import type { Head } from './format';
import { isNamedDate, takeDates, type Column } from './guessdates';
import type { Mapping, Role } from './mapping';
import { isNothing } from './nothing';
import { coordinate } from './places';
import { tollOf } from './tolls';

/** Roles that several columns may have together. */
const many: readonly Role[] = ['actor', 'figure', 'source', 'url'];

/** What the columns of a table stand for, by their names and by what is in them. */
export function guess({ header, rows }: Pick<Head, 'header' | 'rows'>): Mapping {
	const width = Math.max(header.length, ...rows.map((cells) => cells.length), 0);
	const names = namesOf(header);
	const columns = Array.from({ length: width }, (_, at) => ({
		at,
		header: header[at] ?? '',
		name: names[at] ?? '',
		values: rows.map((cells) => cells[at]?.trim() ?? '').filter((value) => value !== '')
	}));
	const mapping: Partial<Record<Role, number[]>> = {};
	const used = new Set<number>();
	const take = (role: Role, at: number | undefined) => {
		if (at === undefined || (mapping[role] !== undefined && !many.includes(role))) return;
		mapping[role] = [...(mapping[role] ?? []), at];
		used.add(at);
	};
	takeDates(columns, rows, (role, column) => {
		if (role !== 'date') return take(role, column?.at);
		if (column === undefined) return;
		mapping.date = [...(mapping.date ?? []), column.at];
		used.add(column.at);
	});
	takePoint(columns, used, take);

	const named = columns
		.flatMap((column) => {
			const [role, rank = 0] = roleOf(column.name) ?? [];
			// a column in which nothing stands comes after all of its kind
			const empty = column.values.every(isNothing) ? 1000 : 0;
			const known = role !== undefined && !used.has(column.at);
			return known ? [{ ...column, role, rank: rank + empty }] : [];
		})
		.sort((a, b) => a.rank - b.rank || a.at - b.at);
	for (const { at, role, values } of named)
		if (!['date', 'end', 'lat', 'lon', 'reported'].includes(role) && fits(role, values))
			take(role, at);
	if (mapping.month !== undefined || mapping.date === undefined)
		take('day', columns.find(({ at, name }) => !used.has(at) && monthDays.includes(name))?.at);
	takeDeaths(columns, used, mapping.deaths === undefined, take);
	takeWords(columns, used, take);
	// none can be read, but each can be refused for what it is
	if (mapping.date === undefined && mapping.year === undefined && rows.length > 0)
		take('date', columns.find(({ at, name }) => !used.has(at) && isNamedDate(name))?.at);
	return mapping;
}

/**
 * The plain names of columns. Where the thing and its label stand in two, as Wikidata gives them (`place`, `placeLabel`),
 * the label has the name, since the other holds an address.
 */
function namesOf(header: readonly string[]): string[] {
	const labelled = header.filter((name) => name !== '' && header.includes(`${name}Label`));
	return header.map((name) => {
		if (labelled.includes(name)) return '';
		const thing = labelled.find((one) => name === `${one}Label`);
		if (thing === undefined) return plainName(name);
		return roleOf(plainName(thing)) || thing !== labelled[0] ? plainName(thing) : 'title';
	});
}

/** Names of columns that count the dead, in the languages that files come in, and words that make something else of them. */
const DEAD = /kill|death|dead|fatal|morts|tues|getot|tote$|muert|mort[oie]s?$|погиб|убит|قتل/;
const NOT_DEAD =
	/injur|wound|date|day|place|site|cause|age|type|name|time|rate|source|per|confirm|link|note|desc|^mag|level|scale/;

const [LEAST, MOST] = [/min|low|least/, /max|high|most/];

/** Counts of the dead by columns whose names are not listed: one is that of the event, several are figures beside it. */
function takeDeaths(
	columns: readonly Column[],
	used: ReadonlySet<number>,
	none: boolean,
	take: (role: Role, at: number | undefined) => void
): void {
	const counted = columns.filter(({ at, name, values }) => {
		if (used.has(at) || !DEAD.test(name) || NOT_DEAD.test(name)) return false;
		const full = values.filter((value) => !isNothing(value));
		return full.length > 0 && full.every((value) => tollOf(value) !== null);
	});
	const counts = counted.filter(({ name }) => !LEAST.test(name) && !MOST.test(name));
	take('deaths_low', counted.find(({ name }) => LEAST.test(name))?.at);
	take('deaths_high', counted.find(({ name }) => MOST.test(name))?.at);
	const total = counts.find(({ name }) => /total|overall/.test(name));
	const [one] = total || counts.length === 1 ? [total ?? counts[0]] : [];
	for (const column of counts) take(none && column === one ? 'deaths' : 'figure', column.at);
}

/** For want of a better one: any type of the event, and any name. */
function takeWords(
	columns: readonly Column[],
	used: ReadonlySet<number>,
	take: (role: Role, at: number | undefined) => void
): void {
	const find = (is: (column: Column) => boolean) =>
		columns.find((column) => !used.has(column.at) && is(column))?.at;
	take(
		'kind',
		find(({ name, values }) => mayBeKind(name) && fits('kind', values))
	);
	take(
		'title',
		find(
			({ name, values }) =>
				/name$|^nameof/.test(name) && !isOfElse(name) && !values.every(isNothing)
		)
	);
}

/** Whether what stands in a column can be what its name says: numbers are no kinds, words no figures. */
function fits(role: Role, values: readonly string[]): boolean {
	const full = values.filter((value) => !isNothing(value));
	if (full.length === 0) return true;
	// codes such as `R` and `OC` are no names, and points are none
	if (role === 'place')
		return full.length < 2 || full.some((value) => value.length > 3 && !pair(value));
	if (role === 'kind') return full.some((value) => /\p{L}/u.test(value));
	if (role === 'title')
		return full.some((value) => /\p{L}/u.test(value) && !/^(true|false|yes|no)$/i.test(value));
	if (role === 'figure') return full.some((value) => /^[^\p{L}]{0,3}\d/u.test(value));
	if (role === 'actor') return full.some((value) => /\p{L}/u.test(value));
	// some tables have a code for a month that nobody knows, such as 99
	const months = full.filter((value) => !(Number(value) > 12));
	return role !== 'month' || months.length >= full.length / 2;
}

/** Latitude and longitude in columns of their own, or both in one. */
function takePoint(
	columns: readonly Column[],
	used: ReadonlySet<number>,
	take: (role: Role, at: number | undefined) => void
): void {
	const find = (role: 'lat' | 'lon', loose: RegExp) => {
		const own = columns
			.filter(({ at, name }) => !used.has(at) && roleOf(name)?.[0] === role)
			.sort((a, b) => roleOf(a.name)![1] - roleOf(b.name)![1]);
		const like = columns.filter(({ at, name }) => !used.has(at) && loose.test(name));
		return [...own, ...like].find(({ values }) => {
			const good = values.filter((value) => coordinate(value) !== null).length;
			return values.length === 0 || good >= values.length * 0.3;
		});
	};
	const lat = find('lat', /^lat|latitude|lat$/);
	const lon = find('lon', /^lon|longitude|(lon|lng)$/);
	if (lat && lon) {
		take('lat', lat.at);
		take('lon', lon.at);
		return;
	}
	const both = columns.find(
		({ at, values }) =>
			!used.has(at) &&
			values.length > 0 &&
			values.filter((value) => pair(value) !== null).length >= values.length * 0.7
	);
	take('lat', both?.at);
	take('lon', both?.at);
}

/** Whether the name of a column that holds both says the longitude first: `Lon, Lat`, `longlat`. */
export function isLonFirst(header: string): boolean {
	return /lon(g(itude)?)?[^\p{L}]{0,5}lat|^x[^\p{L}]{0,5}y$/iu.test(header);
}

/**
 * Latitude and longitude of one cell: `36.34, 43.13`, `36°20′N 43°7′E`, `POINT (43.13 36.34)`, or with height and accuracy
 * as forms write them, `36.34 43.13 210.0 5.0`; null when it is not that.
 */
export function pair(text: string): readonly [lat: string, lon: string] | null {
	const given = text.trim();
	if (given.length > 200) return null;
	const geometry =
		/^\{.{0,60}"coordinates" ?: ?\[ ?(-?\d{1,3}(?:\.\d{1,20})?) ?, ?(-?\d{1,3}(?:\.\d{1,20})?)/.exec(
			given
		);
	if (geometry && /"type" ?: ?"Point"/.test(given)) return [geometry[2], geometry[1]];
	const wkt =
		/^(?:SRID=\d{1,6}; ?)?POINT ?Z? ?\( {0,3}(-?\d{1,3}(?:\.\d{1,20})?) {1,3}(-?\d{1,3}(?:\.\d{1,20})?)/i.exec(
			given
		);
	if (wkt) return [wkt[2], wkt[1]];
	// in square brackets the longitude may come first
	const two =
		/^\(?(-?\d{1,3}\.\d{1,20})[,;/ ]{1,3}(-?\d{1,3}\.\d{1,20})\)?$/.exec(given) ??
		/^(-?\d{1,3},\d{1,20})(?:; ?| )(-?\d{1,3},\d{1,20})$/.exec(given) ??
		/^(-?\d{1,3}\.\d{1,20}) (-?\d{1,3}\.\d{1,20}) -?\d{1,5}(?:\.\d{1,9})? \d{1,5}(?:\.\d{1,9})?$/.exec(
			given
		) ??
		// with the letters of the hemispheres, behind or before
		/^(\d[^NSEWnsew]{0,24}[NSns])[ ,;/]{0,3}(\d[^NSEWnsew]{0,24}[EWew])$/.exec(given) ??
		/^([NSns] ?\d[^NSEWnsew]{0,24}?)[ ,;/]{0,3}([EWew] ?\d[^NSEWnsew]{0,24})$/.exec(given);
	return two && [two[1], two[2]];
}
