import { lasting } from './dates';
import type { Mapping } from './mapping';
import { goesOn, isNothing } from './nothing';
import { partsDate } from './parts';
import type { Faults } from './rowformat';
import { firstFilled, type Reader, type TableRow } from './tabular';

/** The date of a row: its first with that of its end, where it has one. Null: the row was refused. */
export function rowDate(
	row: TableRow,
	mapping: Mapping,
	reader: Reader,
	intake: Faults,
	header: readonly string[]
): string | null {
	const start = startOf(row, mapping, reader, intake, header);
	if (start === null || !mapping.end) return start;
	const column = `c${mapping.end[0]}`;
	const text = row.text(column);
	if (isNothing(text)) return start;
	const end = goesOn(text) ? '..' : endOf(row, mapping, reader, intake, header);
	if (end === null) return null;
	const date = lasting(start, end);
	if ('edtf' in date) return date.edtf;
	const reason = `it ends before it starts, ${start}`;
	intake.refuse(row.at, header[mapping.end[0]] ?? 'end', text, reason);
	return null;
}

/** The date of an end that is filled, or its year with the month and day beside it. */
function endOf(
	row: TableRow,
	mapping: Mapping,
	reader: Reader,
	intake: Faults,
	header: readonly string[]
): string | null {
	const at = mapping.end![0];
	const parts = [at, mapping.end_month?.[0], mapping.end_day?.[0]];
	const [year, month, day] = parts.map((at) => (at === undefined ? '' : row.text(`c${at}`)));
	if (month === '' || !/^-?\d{1,4}(\.0)?$/.test(year)) return reader.date(row, `c${at}`);
	const date = partsDate(year, month, day, reader.early);
	if ('edtf' in date) return date.edtf;
	intake.refuse(row.at, header[at] ?? 'end', [year, month, day].join('-'), date.reason);
	return null;
}

/** The first date of a row that is filled, or its year, month and day. */
function startOf(
	row: TableRow,
	mapping: Mapping,
	reader: Reader,
	intake: Faults,
	header: readonly string[]
): string | null {
	const dates = (mapping.date ?? []).map((at) => `c${at}`);
	const filled = firstFilled(row, dates);
	const parts = (['year', 'month', 'day'] as const).map((role) =>
		mapping[role] ? row.text(`c${mapping[role][0]}`) : ''
	);
	const [year, month, day] = parts;
	if (filled !== undefined || (dates.length > 0 && isNothing(year)))
		return reader.date(row, filled ?? dates[0]);
	const date = partsDate(year, month, day, reader.early);
	if ('edtf' in date) return date.edtf;
	const value = parts.filter((part) => part !== '').join('-');
	intake.refuse(row.at, header[mapping.year![0]] ?? 'year', value, date.reason);
	return null;
}
