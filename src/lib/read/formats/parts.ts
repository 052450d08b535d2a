import type { DateRead } from './dates';
import { dayText, monthText, readDate, yearText } from './notation';

/** A date whose year, month and day stand in cells of their own. An empty month or day, or 0, is not known. */
export function partsDate(year: string, month: string, day: string): DateRead {
	const [y, m, d] = [year, month, day].map((text) => text.trim().replace(/\.0$/, ''));
	if (y === '') return { reason: 'no date' };
	if (!/^-?\d{3,4}$/.test(y)) return { reason: 'not a year' };
	if (m === '' || m === '0') return { edtf: yearText(Number(y)) };
	const number = /^\d{1,2}$/.test(m) ? Number(m) : monthNumber(m);
	if (number === null) return { reason: 'not a month' };
	const whole = d === '' || d === '0' ? monthText(Number(y), number) : null;
	const edtf = whole ?? (/^\d{1,2}$/.test(d) ? dayText(Number(y), number, Number(d)) : null);
	return edtf === null ? { reason: 'there is no such day' } : { edtf };
}

/** The number of a month's English name. */
function monthNumber(name: string): number | null {
	if (!/^[a-z]{3,9}$/i.test(name)) return null;
	const read = readDate(`1 ${name} 2000`);
	return 'edtf' in read ? Number(read.edtf.slice(5, 7)) : null;
}
