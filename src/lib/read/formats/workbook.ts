import type { CellValue, Sheet, Workbook } from 'hucre';
import type { GivenFile, Glimpse, Wrapper } from './format';
import { countedDay, isCount, type Epoch } from './lonenumbers';

/** What a workbook's parts may come to when they are unpacked, in bytes, and how many rows all of its sheets may have. */
const limits = { bytes: 1024 ** 3, rows: 2_000_000, letters: 20_000 } as const;

/** Workbooks of Excel (.xlsx, .xlsm, .xlsb, .xls) and OpenDocument (.ods): a table for each sheet with anything in it. */
export const workbook: Wrapper = {
	id: 'workbook',
	recognises,
	async unwrap(file) {
		const unpacked = unpackedBytes(file.bytes);
		if (unpacked > limits.bytes) throw new RangeError('the workbook holds more than 1 GB');
		const { sheets, dateSystem } = await bookOf(file);
		const epoch = dateSystem === '1904' ? 1904 : 1900;
		const tables = sheets.flatMap((sheet) => {
			const csv = csvOf(sheet, epoch);
			const hidden = sheet.hidden || sheet.veryHidden ? ' (hidden)' : '';
			const name = `${file.name}/${sheet.name.replaceAll('/', '_')}${hidden}.csv`;
			return csv === '' ? [] : [{ name, bytes: new TextEncoder().encode(csv) }];
		});
		if (tables.length === 0) throw new RangeError('the workbook is empty');
		return tables;
	}
};

function recognises({ bytes, name }: Glimpse): boolean {
	const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
	if (starts(0xd0, 0xcf, 0x11, 0xe0))
		return /\.xl[a-z]{1,2}$/.test(name) || holds(bytes, 'W\0o\0r\0k\0b\0o\0o\0k\0');
	if (!starts(0x50, 0x4b, 3, 4)) return false;
	return (
		/\.(xls[xmb]|xltx|ods)$/.test(name) ||
		holds(bytes, 'xl/') ||
		holds(bytes, 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
	);
}

function holds(bytes: Uint8Array, text: string): boolean {
	return new TextDecoder('latin1').decode(bytes).includes(text);
}

/**
 * The library is fetched only here, when a workbook is opened. A sheet that is no table, such as one of a chart alone, stops
 * it: it is read again without that one.
 */
async function bookOf({ bytes }: GivenFile, without: readonly string[] = []): Promise<Workbook> {
	const { read, EncryptedFileError } = await import('hucre');
	try {
		return await read(bytes, {
			readStyles: true,
			maxRows: limits.rows,
			sheets: ({ name }) => !without.includes(name)
		});
	} catch (error) {
		if (error instanceof EncryptedFileError)
			throw new RangeError('the workbook is locked with a password', { cause: error });
		const [, chart] = /missing worksheet file for sheet "(.{1,31})"$/.exec(String(error)) ?? [];
		if (chart !== undefined && !without.includes(chart))
			return bookOf({ name: '', bytes }, [...without, chart]);
		throw new RangeError('the workbook is damaged or of a kind that cannot be read', {
			cause: error
		});
	}
}

/**
 * What the parts of a zip say they come to. The directory stands at the end: 46 bytes and three names for each part. Parts
 * of a gigabyte and more write 2^32-1, which is past the limit as well. 0 for what is no zip.
 */
export function unpackedBytes(bytes: Uint8Array): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	const first = Math.max(0, end - 65_535);
	while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
	if (end < first) return 0;
	let at = view.getUint32(end + 16, true);
	let total = 0;
	while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
		total += view.getUint32(at + 24, true);
		const [name, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true));
		at += 46 + name + extra + comment;
	}
	return total;
}

/**
 * A sheet as CSV, one line a row, so that the lines are the numbers of the rows: line breaks inside of cells become
 * spaces. Dates are written as far as their cells show them; a cell that goes over several rows stands in each of them, and
 * a number among dates is the day that it counts. Empty when there is nothing in the sheet.
 */
function csvOf({ rows: given, cells, merges = [] }: Sheet, epoch: Epoch): string {
	const rows = given.map((row) => [...row]);
	const dated = mostlyDates(rows);
	for (const row of rows)
		for (const at of dated) {
			const cell = row[at];
			const day =
				typeof cell === 'number' && isCount(String(cell)) && countedDay(String(cell), epoch);
			if (day) row[at] = day;
		}
	/** From which row a cell has what it shows. */
	const from = new Map<string, number>();
	for (const { startRow, endRow, startCol } of merges)
		for (let row = startRow + 1; row <= endRow && row < rows.length; row++) {
			rows[row][startCol] = rows[startRow]?.[startCol] ?? null;
			from.set(`${row},${startCol}`, startRow);
		}
	let last = rows.length;
	while (last > 0 && rows[last - 1].every((cell) => cell === null || cell === '')) last--;
	const lines = rows.slice(0, last).map((row, index) => {
		if (row.every((cell) => cell === null || cell === '')) return '';
		const format = (column: number) => {
			const origin = from.get(`${index},${column}`) ?? index;
			return cells?.get(`${origin},${column}`)?.style?.numFmt ?? '';
		};
		// a cell of rows that were left out may come after the last one of its row
		return Array.from(row, (cell, column) => quoted(cellText(cell ?? null, format(column)))).join(
			','
		);
	});
	return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** The columns with more dates than numbers. */
function mostlyDates(rows: readonly (readonly CellValue[])[]): number[] {
	const more: number[] = [];
	for (const row of rows)
		row.forEach((cell, at) => {
			if (cell instanceof Date) more[at] = (more[at] ?? 0) + 1;
			else if (typeof cell === 'number') more[at] = (more[at] ?? 0) - 1;
		});
	return more.flatMap((count, at) => (count > 0 ? [at] : []));
}

function cellText(cell: CellValue, format: string): string {
	if (cell === null) return '';
	if (cell instanceof Date) return dateText(cell, format);
	if (typeof cell === 'string') return cell.slice(0, limits.letters);
	return String(cell);
}

/** Days that no workbook can hold: what is counted from 1900 and smaller than 1 is a time, or nothing. */
const BEFORE_ALL = /^1899-12-[23]/;

/**
 * A date as its format shows it: `2016-07` where the cell shows no day, `June` where it shows a month alone, `12:30` where
 * it shows no date. Workbooks know no time zones: the day is the day that stands there.
 */
export function dateText(date: Date, format: string): string {
	if (Number.isNaN(date.getTime())) return '';
	const [day, rest] = date.toISOString().split('T');
	if (/\[(h{1,4}|m{1,4}|s{1,4})\]/i.test(format)) return rest.slice(0, 8);
	if (BEFORE_ALL.test(day)) return rest.startsWith('00:00:00') ? '' : rest.slice(0, 8);
	const time = rest.slice(0, rest.startsWith('00:00', 3) ? 5 : 8);
	const shown = format.replace(/"[^"]{0,99}"|\[[^\]]{0,99}\]|\\./g, '').toLowerCase();
	const years = shown.includes('y') || shown.includes('e');
	const days = shown.includes('d');
	if (shown !== '' && !years && !days && /[hs]/.test(shown)) return rest.slice(0, 8);
	if (/^m{3,4}$/.test(shown)) return date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
	if (years && !days && !shown.includes('h')) return day.slice(0, shown.includes('m') ? -3 : -6);
	return rest.startsWith('00:00:00') ? day : `${day} ${time}`;
}

function quoted(text: string): string {
	const line = /[\r\n]/.test(text) ? text.replaceAll(/\r\n|\r|\n/g, ' ') : text;
	return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
