import { plainName, roleOf } from './columnnames';
import type { Cell } from './recordtable';

/** Numbers that stand for none. */
const MISSING = /^-(1|9{1,4})$/;

/**
 * Years as JSON has them, numbers: `-338`, `79`. In a column of whole numbers that is called a date or a year, one below zero
 * says that they are years, and those of one or two digits stand for themselves: they are filled up to four. What is called
 * a start or an end is then called its year.
 */
export function numberedYears(
	header: readonly string[],
	cells: readonly (readonly Cell[])[]
): { header: string[]; years: (readonly Cell[])[] } {
	const found = header.map((name, at) => {
		const [role] = roleOf(plainName(name)) ?? [];
		if (role !== 'date' && role !== 'end' && role !== 'year') return null;
		const filled = cells.flatMap((row) =>
			row[at] === undefined || row[at] === '' ? [] : [row[at]]
		);
		return filled.length > 0 && filled.every(isYear)
			? { role, before: filled.some(isBefore) }
			: null;
	});
	const old = found.some((one) => one?.before);
	const isOld = (at: number) => old && found[at] !== null;
	const taken = new Set(header);
	return {
		header: header.map((name, at) => {
			if (!isOld(at) || found[at]?.role === 'year') return name;
			const next = found[at]?.role === 'end' ? 'end_year' : 'start_year';
			if (taken.has(next) || /year/i.test(name)) return name;
			taken.add(next);
			return next;
		}),
		years: !old
			? [...cells]
			: cells.map((row) => row.map((cell, at) => (isOld(at) ? filledUp(cell) : cell)))
	};
}

function isYear(cell: Cell): boolean {
	return typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) <= 9999;
}

function isBefore(cell: Cell): boolean {
	return Number(cell) < 0 && !MISSING.test(String(cell));
}

function filledUp(cell: Cell): Cell {
	return typeof cell === 'number' && cell > 0 ? String(cell).padStart(4, '0') : cell;
}
