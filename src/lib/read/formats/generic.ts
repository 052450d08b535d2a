import type { KindId } from '../../events/kind';
import type { Draft } from './draft';
import {
	sureness,
	type Choices,
	type Format,
	type GivenFile,
	type Head,
	type Intake
} from './format';
import { guess, isLonFirst, pair } from './guess';
import { shorten } from './fields';
import { kindOf, kindOfColumns } from './kinds';
import { figuresSentence } from './figures';
import { shapeOf, type Mapping, type Role } from './mapping';
import { isNothing } from './nothing';
import { plainText } from './plain';
import { rowDate } from './rowdate';
import { sourcesOf, wordsOf } from './rowtexts';
import { inWords, tollOf } from './tolls';
import { held, readTableRows, type Faults, type Parts, type RowFormat } from './rowformat';
import { isLonger, namedOf, openTable, originalOf, type Table } from './table';
import {
	addedUp,
	TOTALS,
	countOf,
	positionOf,
	titleOf,
	type Reader,
	type TableNames,
	type TableRow
} from './tabular';

/** Any table in which a column says when: what the columns stand for is guessed, or told by the reader. */
export const generic: Format = {
	id: 'table',
	name: 'Table',
	recognises: ({ head }) => (head === null ? sureness.no : sureness.fallback),
	read: (file, intake, choices) => {
		const table = openTable(file);
		const mapping = choices.mappings.get(shapeOf(table.header)) ?? guess(table);
		intake.mapped({
			file: file.name,
			header: table.header,
			mapping,
			rows: table.rows.slice(0, 10)
		});
		readMapped(file, table, mapping, intake, choices);
	}
};

/** Roles that have a say in the date. */
const WHEN: readonly Role[] = [
	...(['date', 'end', 'date_precision', 'end_month', 'end_day'] as const),
	...(['year', 'month', 'day'] as const)
];

/** Names of the fields that a mapped table has beside its own: latitude and longitude out of one cell. */
const [LAT, LON] = ['lat of it', 'lon of it'];

/** Reads a table of which it is known what the columns stand for. */
export function readMapped(
	file: GivenFile,
	table: Table,
	mapping: Mapping,
	intake: Intake,
	choices: Choices
): void {
	const sentence = noEventsSentence(table, mapping);
	if (sentence !== null) return intake.noEvents(file.name, sentence);
	intake.about({ title: titleOf(file) });
	readTableRows(table, mappedRows(table, mapping), intake, choices);
}

/** What to say of a table that holds no events: nothing in it says when, or only figures stand beside that; null: it does. */
export function noEventsSentence({ header, rows }: Head, mapping: Mapping): string | null {
	if (mapping.date || mapping.year) return figuresSentence({ header, rows }, mapping);
	const names = header.filter((name) => name !== '').slice(0, 6);
	const listed = names.length > 0 ? ` (${names.join(', ')}${header.length > 6 ? ' …' : ''})` : '';
	const width = Math.max(header.length, rows[0]?.length ?? 0);
	return `A table of ${width} columns${listed}, none of which says when.`;
}

/** The rows of a table of which it is known what the columns stand for. */
export function mappedRows(base: Head & { readonly file: string }, mapping: Mapping): RowFormat {
	const { header } = base;
	const width = Math.max(header.length, ...base.rows.map((cells) => cells.length));
	const names = namesOf(base, mapping, width);
	const name = (role: Role, at = 0) => `c${mapping[role]?.[at] ?? ''}`;
	const every = (role: Role) => (mapping[role] ?? []).map((at) => `c${at}`);
	const filled = (row: TableRow, role: Role) =>
		every(role)
			.map((field) => row.text(field))
			.filter((text) => !isNothing(text));
	/** What stands in the column of a role; empty where that says that there is nothing. */
	const said = (row: TableRow, role: Role) => {
		const text = row.text(name(role));
		return isNothing(text) ? '' : text;
	};
	const usual = kindOfColumns(header) ?? 'strategic';
	// where no column says of which kind an event is, its title may
	const telling = (['kind', 'subkind'] as const).filter((role) => mapping[role]);
	const kinded: readonly Role[] = telling.length > 0 ? telling : ['title'];
	const kind = (row: TableRow): KindId => {
		for (const role of kinded) {
			const found = kindOf(said(row, role));
			if (found !== null) return found;
		}
		return usual;
	};
	const written = [...every('date'), ...every('end')];
	// a row in which this is filled is more than a date; where there are points, a row may lack its own
	const main = mapping.lat
		? undefined
		: (['title', 'kind', 'place'] as const)
				.map((role) => mapping[role]?.[0])
				.concat(names.fields.findIndex((_, at) => !Object.values(mapping).flat().includes(at)))
				.find((at) => at !== undefined && at >= 0);
	const columns = {
		dates: [...written, ...every('reported')],
		either: every('date'),
		alike: written,
		lat: mapping.lat && LAT,
		lon: mapping.lon && LON,
		country: name('country'),
		year: name('year')
	};
	const parts: Parts = {
		id: name('id'),
		days:
			mapping.date && !mapping.end_month && !mapping.date_precision
				? { start: name('date'), end: name('end') }
				: null,
		dated: WHEN.flatMap(every),
		kind: {
			fields: kinded.map((role) => name(role)),
			of: kind
		},
		status: { fields: [], of: () => 'occurred' },
		place: {
			fields: [name('place'), name('admin1'), name('country')],
			of: (row) => ({
				name: said(row, 'place') || said(row, 'admin1'),
				admin1: said(row, 'admin1'),
				country: said(row, 'country')
			})
		},
		actors: {
			fields: every('actor'),
			of: (row) =>
				filled(row, 'actor')
					.flatMap((names) => names.split(';').map((part) => part.trim()))
					.filter((actor) => actor !== '')
		},
		holder: { fields: [name('holder')], of: (row) => held(row.text(name('holder'))) },
		sources: {
			fields: [...every('source'), ...every('url')],
			of: (row) => sourcesOf(filled(row, 'source'), filled(row, 'url'))
		},
		precision: {
			fields: [name('precision')],
			of: (row) => countOf(row.text(name('precision')))
		},
		deaths: { low: name('deaths_low'), best: name('deaths'), high: name('deaths_high') },
		deathsElse: 'best',
		reported: name('reported'),
		reportedAfter: true,
		check: { fields: [], of: () => true },
		filled: main === undefined ? [] : [`c${main}`],
		searched: (['title', 'summary', 'subkind', 'kind'] as const).map((role) => name(role))
	};

	function draft(row: TableRow, reader: Reader, intake: Faults): Draft | null {
		const text = (role: Role) => said(row, role);
		const total = addedUp(parts.place.of(row));
		if (total !== undefined) {
			intake.refuse(row.at, null, total, TOTALS);
			return null;
		}
		const date = rowDate(row, mapping, reader, intake, header);
		if (date === null) return null;
		if (main !== undefined && isBare(row.cells.slice(0, width), mapping)) {
			intake.refuse(row.at, null, date, 'nothing but a date');
			return null;
		}
		const point = mapping.lat ? reader.point(row) : null;
		const place = parts.place.of(row);
		const actors = parts.actors.of(row);
		const what = text('subkind') || text('kind');
		const who = [what, actors.join(' – ')].filter(Boolean).join(': ');
		const told = text('summary');
		const summary = /<[a-z/]/i.test(told) ? plainText(told) : told;
		const composed = who === '' ? shorten(summary) || place.name : '';
		const title = text('title') || composed || [who, place.name].filter(Boolean).join(', ');
		return {
			id: text('id'),
			date,
			title: title || wordsOf(row.cells.slice(0, width), mapping),
			summary,
			kind: kind(row),
			subkind: what,
			point,
			precision: point === null ? null : parts.precision.of(row),
			place,
			actors,
			holder: parts.holder.of(row)?.actor,
			deaths: deathsOf(text),
			figures: figuresOf(row),
			sources: parts.sources.of(row),
			reported: reportedOf(row, reader, date)
		};
	}

	/** Figures of other things, and what is said of the dead in more than a number. */
	function figuresOf(row: TableRow) {
		const killed = (['deaths_low', 'deaths', 'deaths_high'] as const).flatMap(
			(role) => mapping[role] ?? []
		);
		return [
			...killed.map((at) => ({ at, value: inWords(row.text(`c${at}`)) ?? '' })),
			...(mapping.figure ?? []).map((at) => ({ at, value: row.text(`c${at}`) }))
		].flatMap(({ at, value }) =>
			isNothing(value) ? [] : [{ name: header[at] || 'figure', value: value.slice(0, 200) }]
		);
	}

	function reportedOf(row: TableRow, reader: Reader, date: string): string | null {
		const day = mapping.reported ? reader.dateOr(row, name('reported')) : null;
		return day !== null && day.slice(0, 10) >= date.slice(0, 10) ? day : null;
	}

	return {
		names,
		columns,
		parts,
		nowhere: false,
		cells: (raw) => withPoint(raw, mapping, width, header),
		at(field) {
			if (field === LAT) return mapping.lat?.[0] ?? -1;
			return field === LON ? (mapping.lon?.[0] ?? -1) : positionOf(names, field);
		},
		date: (row, reader, intake) => rowDate(row, mapping, reader, intake, header),
		reported: reportedOf,
		draft,
		original: ({ cells }) =>
			originalOf(base, [...cells.slice(0, width), ...cells.slice(names.fields.length)])
	};
}

/** Whether a row holds nothing but its date. */
function isBare(cells: readonly string[], { date, end, year, month, day }: Mapping): boolean {
	const dated = [date, end, year, month, day].flat();
	return cells.every((cell, at) => dated.includes(at) || isNothing(cell));
}

/** Numbered fields, and two more for latitude and longitude. */
function namesOf(
	{ file, header }: Head & { readonly file: string },
	{ lat, lon }: Mapping,
	width: number
): TableNames {
	const numbered = Array.from({ length: width }, (_, at) => `c${at}`);
	const names = numbered.map((_, at) => header[at] ?? `column ${at + 1}`);
	if (lat === undefined || lon === undefined) return { file, header: names, fields: numbered };
	return {
		file,
		header: [...names, names[lat[0]], names[lon[0]]],
		fields: [...numbered, LAT, LON]
	};
}

/** The cells of a row, and two more for latitude and longitude; what is more than the columns, behind them. */
function withPoint(
	raw: readonly string[],
	{ lat: [lat] = [], lon: [lon] = [] }: Mapping,
	width: number,
	header: readonly string[]
): readonly string[] {
	const own = Array.from({ length: width }, (_, at) => raw[at] ?? '');
	const more = raw.slice(width);
	if (lat === undefined || lon === undefined) return [...own, ...more];
	// cells that have moved: whole degrees are halves of numbers with a comma
	const moved = isLonger(raw, namedOf({ header }));
	if (moved && [own[lat], own[lon]].some((cell) => /^\s*-?\d+\s*$/.test(cell)))
		return [...own, '', '', ...more];
	if (lat !== lon) return [...own, own[lat], own[lon], ...more];
	const [first, second] = pair(own[lat]) ?? [own[lat], ''];
	// as written, those that name the order themselves aside
	const turned = isLonFirst(header[lat] ?? '') && !/^[{PSps]/.test(own[lat].trim());
	return [...own, ...(turned ? [second, first] : [first, second]), ...more];
}

/** The least, the best and the most; what one column says in words stands for those that say nothing. */
function deathsOf(text: (role: Role) => string) {
	const toll = tollOf(text('deaths'));
	const [low, high] = (['deaths_low', 'deaths_high'] as const).map((role) =>
		countOf(text(role).replace(/\.0$/, ''))
	);
	const all = [low ?? toll?.low ?? null, toll?.best ?? null, high ?? toll?.high ?? null];
	const known = all.filter((number) => number !== null);
	const rising = known.every((number, at) => at === 0 || known[at - 1] <= number);
	return rising ? { low: all[0], best: all[1], high: all[2] } : { best: all[1] };
}
