import type { KindId } from '../../events/kind';
import { lasting } from './dates';
import { sureness, type Format } from './format';
import { dayText, monthText, yearText } from './edtftext';
import { readDate } from './notation';
import { countOf, has, numberOf, readRows, titleOf, type TableRow } from './tabular';
import { openTable } from './table';

/** Attack types that are explosions, and target types that are armed forces. */
const bombing = '3';
const armed = ['3', '4'];

/** How far from its point an event may have been, by `specificity`; 5 has no point. */
const reach: Readonly<Record<string, number>> = {
	'1': 2000,
	'2': 25_000,
	'3': 50_000,
	'4': 100_000
};

/** The Global Terrorism Database. A month or day of 0 is not known. */
export const gtd: Format = {
	id: 'gtd',
	name: 'Global Terrorism Database',

	recognises: ({ head }) =>
		head !== null && has(head, 'eventid', 'iyear', 'imonth', 'iday') ? sureness.sure : sureness.no,

	read(file, intake, choices) {
		const table = openTable(file);
		intake.about({
			title: titleOf(file),
			attributions: ['Data: Global Terrorism Database, START, University of Maryland.']
		});
		const columns = {
			dates: [],
			lat: 'latitude',
			lon: 'longitude',
			country: 'country_txt'
		};
		readRows(table, columns, intake, choices, (row, reader) => {
			const date = dateOf(row);
			if ('reason' in date) {
				const value = ['iyear', 'imonth', 'iday'].map(row.text).join('-');
				return intake.refuse(row.at, 'iyear', value, date.reason);
			}
			const point = reader.point(row);
			const group = ['gname', 'gname2', 'gname3'].map(row.text);
			const target = row.text('target1');
			const near = row.text('vicinity') === '1' ? 10_000 : 0;
			const precision = reach[row.text('specificity')] ?? null;
			const wounded = countOf(row.text('nwound'));
			const city = row.text('city');
			intake.event(
				row.at,
				{
					id: row.text('eventid'),
					date: date.edtf,
					title: [
						`${row.text('attacktype1_txt') || 'Attack'}${target && target !== 'Unknown' ? `: ${target}` : ''}`,
						city === 'Unknown' ? '' : city || row.text('country_txt')
					]
						.filter(Boolean)
						.join(', '),
					summary: row.text('summary'),
					kind: kindOf(row),
					subkind: row.text('attacktype1_txt'),
					point,
					precision: point === null ? null : Math.max(near, precision ?? 0) || null,
					place: {
						name: city === 'Unknown' ? '' : city,
						admin1: row.text('provstate'),
						country: row.text('country_txt')
					},
					actors: group.filter((name) => name !== '' && name !== 'Unknown'),
					deaths: { best: countOf(row.text('nkill').replace(/\.0$/, '')) },
					figures: wounded ? [{ name: 'wounded', value: String(wounded) }] : [],
					sources: ['scite1', 'scite2', 'scite3']
						.map(row.text)
						.filter((title) => title !== '')
						.map((title) => ({ publisher: 'As cited by GTD', title: title.replaceAll('"', '') })),
					note: notes(row)
				},
				row.original
			);
		});
	}
};

/** The day, or the month or year when no more is known; with `resolution`, until when it lasted. */
function dateOf(row: TableRow) {
	const [year, month, day] = ['iyear', 'imonth', 'iday'].map((name) => numberOf(row.text(name)));
	if (year === null || year < 1000 || year > 2200) return { reason: 'no year' };
	if (!month) return { edtf: yearText(year) };
	if (!day) {
		const edtf = monthText(year, month);
		return edtf === null ? { reason: 'no such month' } : { edtf };
	}
	const start = dayText(year, month, day);
	if (start === null) return { reason: 'there is no such day' };
	const end = readDate(row.text('resolution'));
	if (!('edtf' in end) || end.edtf.length !== 10 || end.edtf <= start) return { edtf: start };
	return lasting(start, end.edtf);
}

function kindOf(row: TableRow): KindId {
	if (row.text('attacktype1') === bombing) return 'remote';
	return armed.includes(row.text('targtype1')) ? 'battle' : 'civilians';
}

function notes(row: TableRow): string {
	const approximate = row.text('approxdate');
	return [
		approximate && `Date: ${approximate}.`,
		row.text('doubtterr') === '1' && 'GTD doubts that it was terrorism.',
		row.text('guncertain1') === '1' && 'The perpetrator is suspected, not known.',
		row.text('claimed') === '1' && 'Claimed by its perpetrator.',
		row.text('compclaim') === '1' && 'Several groups claimed it.',
		row.text('specificity') === '4' && 'The point stands for the province.'
	]
		.filter(Boolean)
		.join(' ');
}
