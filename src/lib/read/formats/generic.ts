import type { KindId } from '../../events/kind';
import { link } from '../link';
import { lasting } from './dates';
import type { DraftSource } from './draft';
import { sureness, type Choices, type Format, type GivenFile, type Intake } from './format';
import { guess, pair } from './guess';
import { kindOf } from './kinds';
import type { Mapping, Role } from './mapping';
import { partsDate } from './parts';
import { countOf, numberOf, readRows, titleOf, type Reader, type TableRow } from './tabular';
import { openTable, originalOf, type Table } from './table';

/** Any table in which a column says when: what the columns stand for is guessed, or told by the reader. */
export const generic: Format = {
	id: 'table',
	name: 'Table',
	recognises: ({ head }) => (head === null ? sureness.no : sureness.fallback),
	read: (file, intake, choices) => {
		const table = openTable(file);
		const mapping = choices.mapping ?? guess(table);
		intake.mapped({
			file: file.name,
			header: table.header,
			mapping,
			rows: table.rows.slice(0, 10)
		});
		readMapped(file, table, mapping, intake, choices);
	}
};

/** Names of the fields that a mapped table has beside its own: latitude and longitude out of one cell. */
const [LAT, LON] = ['lat of it', 'lon of it'];

/** Reads a table of which it is known what the columns stand for. */
export function readMapped(
	file: GivenFile,
	base: Table,
	mapping: Mapping,
	intake: Intake,
	choices: Choices
): void {
	const { header } = base;
	if (!mapping.date && !mapping.year) {
		const names = header.filter((name) => name !== '').slice(0, 6);
		const listed = names.length > 0 ? ` (${names.join(', ')}${header.length > 6 ? ' …' : ''})` : '';
		const width = Math.max(header.length, base.rows[0]?.length ?? 0);
		intake.noEvents(file.name, `A table of ${width} columns${listed}, none of which says when.`);
		return;
	}
	intake.about({ title: titleOf(file) });
	const table = withPoint(base, mapping);
	const name = (role: Role, at = 0) => `c${mapping[role]?.[at] ?? ''}`;
	const dates = (['date', 'end', 'reported'] as const).filter((role) => mapping[role]);
	const columns = {
		dates: dates.map((role) => name(role)),
		lat: mapping.lat && LAT,
		lon: mapping.lon && LON,
		country: name('country'),
		year: name('year')
	};
	const usual = kindOf(header.join(' ').replaceAll('_', ' ')) ?? 'strategic';
	readRows(table, columns, intake, choices, (row, reader) => {
		const text = (role: Role) => row.text(name(role));
		const all = (role: Role) =>
			(mapping[role] ?? []).map((at) => row.text(`c${at}`)).filter((value) => value !== '');
		const date = dateOf(row, mapping, reader, intake, header);
		if (date === null) return;
		const kind: KindId = kindOf(text('kind')) ?? kindOf(text('subkind')) ?? usual;
		const point = mapping.lat ? reader.point(row) : null;
		const actors = all('actor').flatMap((names) => names.split(';').map((part) => part.trim()));
		const place = text('place') || text('admin1');
		const reported = mapping.reported ? reader.dateOr(row, name('reported')) : null;
		const what = text('subkind') || text('kind');
		const said = [what, actors.join(' – ')].filter(Boolean).join(': ');
		const composed = said === '' ? text('summary').slice(0, 120) || place : '';
		const title = text('title') || composed || [said, place].filter(Boolean).join(', ');
		intake.event(
			row.at,
			{
				id: text('id'),
				date,
				title: title || wordsOf(row, mapping),
				summary: text('summary'),
				kind,
				subkind: what,
				point,
				precision: point === null ? null : countOf(text('precision')),
				place: { name: place, admin1: text('admin1'), country: text('country') },
				actors: actors.filter((actor) => actor !== ''),
				holder: text('holder') || null,
				deaths: deathsOf(text),
				figures: (mapping.figure ?? []).flatMap((at) => {
					const value = row.text(`c${at}`);
					return numberOf(value) === null ? [] : [{ name: header[at] || 'figure', value }];
				}),
				sources: sourcesOf(all('source'), all('url')),
				reported: reported !== null && reported.slice(0, 10) >= date.slice(0, 10) ? reported : null
			},
			() => originalOf(base, row.cells.slice(0, row.cells.length - (mapping.lat ? 2 : 0)))
		);
	});
}

/** For want of a title: the words of the row that are neither date nor place. */
function wordsOf({ cells }: TableRow, mapping: Mapping): string {
	const used = new Set([mapping.date, mapping.end, mapping.lat, mapping.lon].flat());
	const width = cells.length - (mapping.lat ? 2 : 0);
	return cells
		.slice(0, width)
		.filter((cell, at) => !used.has(at) && /\p{L}/u.test(cell))
		.map((cell) => cell.trim())
		.join(', ')
		.slice(0, 120);
}

/** The table with numbered fields, and two cells more to each row: latitude and longitude. */
function withPoint(base: Table, mapping: Mapping): Table {
	const width = Math.max(base.header.length, ...base.rows.map((cells) => cells.length));
	const numbered = Array.from({ length: width }, (_, at) => `c${at}`);
	const names = numbered.map((_, at) => base.header[at] ?? `column ${at + 1}`);
	const [lat, lon] = [mapping.lat?.[0], mapping.lon?.[0]];
	if (lat === undefined || lon === undefined) return { ...base, header: names, fields: numbered };
	return {
		...base,
		header: [...names, names[lat], names[lon]],
		fields: [...numbered, LAT, LON],
		*data() {
			for (const { line, cells } of base.data()) {
				const own = Array.from({ length: width }, (_, at) => cells[at] ?? '');
				const one = lat === lon ? (pair(own[lat]) ?? [own[lat], '']) : [own[lat], own[lon]];
				yield { line, cells: [...own, ...one] };
			}
		}
	};
}

function dateOf(
	row: TableRow,
	mapping: Mapping,
	reader: Reader,
	intake: Intake,
	header: readonly string[]
): string | null {
	if (!mapping.date) {
		const [year, month, day] = (['year', 'month', 'day'] as const).map((role) =>
			mapping[role] ? row.text(`c${mapping[role][0]}`) : ''
		);
		const date = partsDate(year, month, day);
		if ('edtf' in date) return date.edtf;
		const value = [year, month, day].filter((part) => part !== '').join('-');
		intake.refuse(row.at, header[mapping.year![0]] ?? 'year', value, date.reason);
		return null;
	}
	const start = reader.date(row, `c${mapping.date[0]}`);
	if (start === null || !mapping.end) return start;
	const column = `c${mapping.end[0]}`;
	const text = row.text(column);
	if (text === '') return start;
	const end = reader.date(row, column);
	if (end === null) return null;
	const date = lasting(start, end);
	if ('edtf' in date) return date.edtf;
	intake.refuse(
		row.at,
		header[mapping.end[0]] ?? 'end',
		text,
		`it ends before it starts, ${start}`
	);
	return null;
}

function deathsOf(text: (role: Role) => string) {
	const [low, best, high] = (['deaths_low', 'deaths', 'deaths_high'] as const).map((role) =>
		countOf(text(role).replace(/\.0$/, ''))
	);
	const known = [low, best, high].filter((number) => number !== null);
	const rising = known.every((number, at) => at === 0 || known[at - 1] <= number);
	return rising ? { low, best, high } : { best };
}

/** Sources by name with the addresses beside them, where there are as many; else both for themselves. */
function sourcesOf(names: readonly string[], addresses: readonly string[]): DraftSource[] {
	const urls = addresses.flatMap((text) => text.split(/[\s;]{1,5}/)).filter(isAddress);
	const listed = names.flatMap((text) => (isAddress(text) ? [text] : text.split(';')));
	const named = listed.map((text) => text.trim()).filter((text) => text !== '');
	if (named.length === urls.length && named.length > 0)
		return named.map((publisher, at) => ({ publisher, url: urls[at] }));
	return [
		...named.map((text) => (isAddress(text) ? { publisher: '', url: text } : { publisher: text })),
		...urls.map((url) => ({ publisher: '', url }))
	];
}

/** Whether a text is an address that may be followed. What has no scheme is none: that is cheap to see. */
function isAddress(text: string): boolean {
	return /^[a-z]{4,6}:/i.test(text) && link(text) !== null;
}
