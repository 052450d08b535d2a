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
	const begun = startOf(row, mapping, reader, intake, header);
	const start = begun && roughly(begun, row.text(`c${mapping.date_precision?.[0] ?? ''}`));
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

/** A day of which is said in words how exact it is: `month` leaves its month, `approximate` makes it uncertain. */
function roughly(day: string, exact: string): string {
	if (exact === '' || !/^-?\d{4}-\d\d-\d\d$/.test(day)) return day;
	if (/\bmonth/i.test(exact)) return day.slice(0, -3);
	if (/\byear/i.test(exact)) return day.slice(0, -6);
	return /\b(week|approx|circa|estimat|uncertain)/i.test(exact) ? `${day}~` : day;
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
	const columns = [at, mapping.end_month?.[0], mapping.end_day?.[0]];
	const [year, month] = textsOf(row, columns);
	// beside a start in years a bare number is a year
	const yearly = mapping.date === undefined || month !== '';
	if (!yearly || !/^-?\d{1,4}(\.0)?$/.test(year)) return reader.date(row, `c${at}`);
	return ofParts(row, columns, reader, intake, header[at] ?? 'end');
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
	const columns = [mapping.year?.[0], mapping.month?.[0], mapping.day?.[0]];
	const [year] = textsOf(row, columns);
	if (filled !== undefined || (dates.length > 0 && isNothing(year)))
		return reader.date(row, filled ?? dates[0]);
	return ofParts(row, columns, reader, intake, header[mapping.year![0]] ?? 'year');
}

/** Positions of the columns of a year, a month and a day; undefined where there is none. */
type Columns = readonly (number | undefined)[];

function textsOf(row: TableRow, columns: Columns): string[] {
	return columns.map((at) => (at === undefined ? '' : row.text(`c${at}`)));
}

function ofParts(
	row: TableRow,
	columns: Columns,
	reader: Reader,
	intake: Faults,
	name: string
): string | null {
	const parts = textsOf(row, columns);
	const [year, month, day] = parts;
	const date = partsDate(year, month, day, reader.early);
	if ('edtf' in date) return date.edtf;
	const value = parts.filter((part) => part !== '').join('-');
	intake.refuse(row.at, name, value, date.reason);
	return null;
}
