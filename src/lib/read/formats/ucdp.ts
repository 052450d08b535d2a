import type { KindId } from '../../events/kind';
import { between } from './dates';
import type { DraftSource } from './draft';
import { sureness, type Format, type Head } from './format';
import { readDate } from './notation';
import { countOf, has, readRows, titleOf, type TableRow } from './tabular';
import { openTable } from './table';

/** The columns of GED 24.1 and 19.1, for files that came without a header. */
const layouts: readonly (readonly [version: string, names: readonly string[]])[] = [
	[
		'24.1',
		(
			'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name ' +
			'dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b ' +
			'number_of_sources source_article source_office source_date source_headline source_original where_prec ' +
			'where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id ' +
			'region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best ' +
			'high low gwnoa gwnob'
		).split(' ')
	],
	[
		'19.1',
		(
			'id year active_year type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name side_a_new_id ' +
			'gwnoa side_a side_b_new_id gwnob side_b number_of_sources source_article source_office source_date ' +
			'source_headline source_original where_prec where_coordinates adm_1 adm_2 latitude longitude geom_wkt ' +
			'priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b ' +
			'deaths_civilians deaths_unknown low best high'
		).split(' ')
	]
];

const violence: Readonly<Record<string, { kind: KindId; subkind: string; verb: string }>> = {
	'1': { kind: 'battle', subkind: 'State-based conflict', verb: 'against' },
	'2': { kind: 'battle', subkind: 'Non-state conflict', verb: 'against' },
	'3': { kind: 'civilians', subkind: 'One-sided violence', verb: 'against' }
};

/** How far from its point an event may have been, by `where_prec`: metres, and in words where the point is no place. */
const reach: Readonly<Record<string, readonly [metres: number, note: string]>> = {
	'1': [1000, ''],
	'2': [25_000, ''],
	'3': [30_000, 'Only the district (adm_2) is known; the point stands for it.'],
	'4': [100_000, 'Only the province (adm_1) is known; the point stands for it.'],
	'5': [50_000, 'The point stands for a line or an area without clear limits.'],
	'6': [300_000, 'Only the country is known; the point stands for it.'],
	'7': [300_000, 'International waters or airspace.']
};

/** UCDP's Georeferenced Event Dataset and its monthly Candidate files, in all layouts: columns are found by their names. */
export const ucdp: Format = {
	id: 'ucdp',
	name: 'UCDP GED',

	recognises({ head }) {
		if (head === null) return sureness.no;
		if (has(head, 'type_of_violence', 'date_start', 'latitude')) return sureness.sure;
		return layoutOf(head) === undefined ? sureness.no : sureness.sure;
	},

	read(file, intake, choices) {
		let table = openTable(file);
		if (!has(table, 'date_start')) {
			const [version, names] = layoutOf(table)!;
			table = { ...openTable(file, { header: false }), header: names, fields: names };
			const columns = `its ${names.length} columns were taken for those of UCDP GED ${version}`;
			intake.say(file.name, `It has no header; ${columns}.`);
		}
		intake.about({
			title: titleOf(file),
			licences: [
				{
					name: 'CC-BY-4.0',
					title: 'Creative Commons Attribution 4.0',
					path: 'https://creativecommons.org/licenses/by/4.0/'
				}
			],
			attributions: [
				'Data: UCDP Georeferenced Event Dataset, Uppsala Conflict Data Program, CC BY 4.0.'
			]
		});
		const columns = {
			dates: ['date_start', 'date_end'],
			alike: ['date_start', 'date_end'],
			lat: 'latitude',
			lon: 'longitude',
			country: 'country'
		};
		readRows(table, columns, intake, choices, (row, reader) => {
			const start = reader.date(row, 'date_start');
			if (start === null) return;
			const end = row.text('date_end') === '' ? start : reader.date(row, 'date_end');
			if (end === null) return;
			const date = between(start, end);
			if ('reason' in date)
				return intake.refuse(row.at, 'date_end', `${start}, ${end}`, 'it ends before it starts');
			const point = reader.point(row);
			const [precision, where] = reach[whole(row.text('where_prec'))] ?? [null, ''];
			const sources = sourcesOf(row);
			intake.event(
				row.at,
				{
					id: row.text('id'),
					date: date.edtf,
					...what(row),
					point,
					precision: point === null ? null : precision,
					place: {
						name: row.text('where_coordinates'),
						admin1: row.text('adm_1'),
						country: row.text('country')
					},
					actors: [row.text('side_a'), row.text('side_b')].filter(
						(name) => name !== '' && name !== 'Civilians'
					),
					deaths: deaths(row),
					figures: parts(row),
					sources,
					reported: reportedOf(sources, start),
					note: notes(row, where)
				},
				row.original
			);
		});
	}
};

/** The columns of a file without a header, which has as many, with the point and the day where GED has them. */
function layoutOf({ header, rows }: Pick<Head, 'header' | 'rows'>) {
	const first = header.length > 0 ? header : (rows[0] ?? []);
	return layouts.find(([, names]) => {
		const at = (name: string) => first[names.indexOf(name)];
		const fits = first.length === names.length && at('geom_wkt').trim().startsWith('POINT');
		return fits && !('reason' in readDate(at('date_start')));
	});
}

function what(row: TableRow) {
	const found = violence[whole(row.text('type_of_violence'))];
	const [a, b] = [row.text('side_a'), row.text('side_b')];
	const dyad = a && b ? `${a} – ${b}` : row.text('dyad_name') || row.text('conflict_name') || a;
	const place = row.text('where_coordinates') || row.text('adm_1') || row.text('country');
	return {
		kind: found?.kind ?? ('battle' as const),
		subkind: found?.subkind ?? '',
		title: [dyad || 'Event', place].filter((part) => part !== '').join(', '),
		summary: row.text('source_headline')
	};
}

/** Low, best and high as published; where they do not rise, the best alone. */
function deaths(row: TableRow) {
	const [low, best, high] = ['low', 'best', 'high'].map((name) => countOf(whole(row.text(name))));
	const known = [low, best, high].filter((number) => number !== null);
	const rising = known.every((number, at) => at === 0 || known[at - 1] <= number);
	return rising ? { low, best, high } : { best };
}

function parts(row: TableRow) {
	return (
		[
			['deaths_a', `killed of ${row.text('side_a') || 'side A'}`],
			['deaths_b', `killed of ${row.text('side_b') || 'side B'}`],
			['deaths_civilians', 'civilians killed'],
			['deaths_unknown', 'killed, of unknown side']
		] as const
	).flatMap(([column, name]) => {
		const value = countOf(whole(row.text(column)));
		return value ? [{ name, value: String(value) }] : [];
	});
}

function notes(row: TableRow, where: string): string {
	const clarity = whole(row.text('event_clarity')) === '2' ? 'Part of an aggregated report.' : '';
	const status = row.text('code_status');
	const check = status !== '' && status !== 'Clear' ? `Code status: ${status}.` : '';
	return [where, row.text('where_description'), clarity, check].filter(Boolean).join(' ');
}

/**
 * The sources with their dates: office, date and headline are lists in parallel where they are given; else the one text
 * of `source_article`. Lists that differ in length cannot be put together.
 */
function sourcesOf(row: TableRow): DraftSource[] {
	const list = (name: string) =>
		row
			.text(name)
			.split(';')
			.map((part) => part.trim());
	const [offices, dates, headlines] = ['source_office', 'source_date', 'source_headline'].map(list);
	const article = row.text('source_article');
	if (offices[0] !== '' && offices.length === dates.length) {
		const titled = headlines.length === offices.length;
		return offices.flatMap((publisher, at) =>
			publisher === ''
				? []
				: [{ publisher, date: day(dates[at]), title: titled ? headlines[at] : '' }]
		);
	}
	const old = /^([^()]{2,80}?) {0,3}\((\d{4}-\d\d-\d\d)\): {0,3}"{0,2}([^"]{0,500})/.exec(article);
	if (old) return [{ publisher: old[1].trim(), date: day(old[2]), title: old[3].trim() }];
	if (article !== '')
		return [{ publisher: 'As cited by UCDP', title: article.replaceAll('"', '').slice(0, 500) }];
	return [];
}

function day(text: string): string {
	const read = readDate(text);
	return 'edtf' in read ? read.edtf : '';
}

/** The day of the first report; null when one of the days is not known or comes before the event. */
function reportedOf(sources: readonly DraftSource[], start: string): string | null {
	const days = sources.map(({ date = '' }) => date);
	if (days.length === 0 || days.some((day) => day.length !== 10)) return null;
	const first = days.reduce((a, b) => (a < b ? a : b));
	return first >= start ? first : null;
}

/** A number that a table writer gave decimals: `645.0`. */
function whole(text: string): string {
	return text.endsWith('.0') ? text.slice(0, -2) : text;
}
