import { lasting, type DateRead } from './dates';
import { sureness, type Format } from './format';
import { goesOn, isNothing } from './nothing';
import { readDate } from './notation';
import { datedParts } from './parts';
import { has, readRows, titleOf } from './tabular';
import { openTable } from './table';
import { plain } from './plain';
import { link } from '../link';

/**
 * A date of TimelineJS: numbers as texts, of which those that are empty are not known. Years below zero are BC, as
 * people write them; a year 0 is none.
 */
export function slideDate(year: string, month: string, day: string): DateRead {
	const [y, m, d] = [year, month, day].map((text) =>
		text.replaceAll(/[, ]/g, '').replace(/\.0$/, '')
	);
	if (y === '') return { reason: 'no year' };
	if (!/^-?\d{1,6}$/.test(y)) return wholeDate(year, m + d);
	if (Number(y) === 0) return { reason: 'not a year' };
	const astronomic = Number(y) < 0 ? Number(y) + 1 : Number(y);
	if (Math.abs(astronomic) > 9999) return { reason: 'a year of more than four digits' };
	if (m === '' && d !== '') return { reason: 'a day needs its month' };
	return datedParts(astronomic, m, d);
}

/** A whole date where the year should stand, when nothing stands beside it. */
function wholeDate(year: string, beside: string): DateRead {
	const read = beside === '' ? readDate(year) : null;
	return read !== null && 'edtf' in read ? { edtf: read.edtf } : { reason: 'not a year' };
}

/** The spreadsheet of TimelineJS as CSV, new (Year, Month, Day) and old (Start Date, End Date). */
export const timelineSheet: Format = {
	id: 'timelinejs',
	name: 'TimelineJS sheet',

	recognises({ head }) {
		if (head === null || !has(head, 'headline')) return sureness.no;
		if (has(head, 'year') && (has(head, 'display_date') || has(head, 'media')))
			return sureness.sure;
		return has(head, 'start_date') && has(head, 'media') ? sureness.sure : sureness.no;
	},

	read(file, intake, choices) {
		const table = openTable(file);
		const old = !has(table, 'year');
		const dates = old ? ['start_date', 'end_date'] : [];
		const columns = {
			dates,
			alike: dates,
			lat: has(table, 'latitude') ? 'latitude' : 'lat',
			lon: has(table, 'longitude') ? 'longitude' : 'lon'
		};
		readRows(table, columns, intake, choices, (row, reader) => {
			const type = row.text('type').toLowerCase();
			const title = plain(row.text('headline')).text;
			const text = plain(row.text('text')).text;
			// sheets of old have `start` for the title
			if (type === 'title' || (old && type === 'start')) {
				intake.about({ title, description: text });
				return intake.apart(row.at, 'the title of the timeline');
			}
			let start: DateRead;
			let end: DateRead | null = null;
			if (old) {
				const first = reader.date(row, 'start_date');
				if (first === null) return;
				start = { edtf: first };
				const until = row.text('end_date');
				const none = isNothing(until);
				const last = goesOn(until) ? '..' : none ? '' : reader.date(row, 'end_date');
				if (last === null) return;
				if (last !== '') end = { edtf: last };
			} else {
				const part = (name: string) => row.text(name);
				start = slideDate(part('year'), part('month'), part('day'));
				if (goesOn(part('end_year'))) end = { edtf: '..' };
				else if (!isNothing(part('end_year')))
					end = slideDate(part('end_year'), part('end_month'), part('end_day'));
			}
			if (type === 'era') return intake.apart(row.at, `an era: ${title}`);
			const date =
				'reason' in start || end === null
					? start
					: 'reason' in end
						? end
						: lasting(start.edtf, end.edtf);
			if ('reason' in date) {
				const value = [row.text('year'), row.text('month'), row.text('day')].join('-');
				return intake.refuse(row.at, old ? 'Start Date' : 'Year', value, date.reason);
			}
			const address = link(row.text('media'));
			const publisher = plain(row.text('media_credit')).text;
			intake.event(
				row.at,
				{
					date: date.edtf,
					title,
					summary: text,
					kind: 'strategic',
					subkind: row.text('group') || row.text('tag'),
					point: columns.lat === '' ? null : reader.point(row),
					sources:
						address === null
							? []
							: [{ publisher, url: address, title: plain(row.text('media_caption')).text }],
					note: row.text('display_date') === '' ? '' : `Date as given: ${row.text('display_date')}`
				},
				row.original
			);
		});
		intake.about({ title: titleOf(file) }); // unless a row was the title
	}
};
