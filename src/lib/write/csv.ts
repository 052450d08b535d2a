import { guard } from '../read/guard';

/**
 * CSV as RFC 4180 has it: commas, CRLF, quotes only where they are needed. Cells that a spreadsheet might take for a
 * formula are guarded; reading takes the guard off again.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
	return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
	const safe = guard(cell);
	return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
