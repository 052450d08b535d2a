import { plainName, roleOf } from './columnnames';
import { epochText } from './edtftext';
import { isCompact } from './moments';
import type { Pair } from './pairs';

/** What stands in a cell until the whole column is known. */
export type Cell = string | number | Pair;

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

/**
 * Moments as numbers, in a column that is called a date: those of a table are known by their ten or thirteen digits. Where
 * some have fewer, as those near 1970 have, all become days; a 0 only where moments before it show that it is one.
 */
export function numberedMoments(
	header: readonly string[],
	cells: readonly (readonly Cell[])[]
): readonly (readonly Cell[])[] {
	const units = header.map((name, at) => {
		const [role] = roleOf(plainName(name)) ?? [];
		const filled = cells.flatMap((row) => (typeof row[at] === 'number' ? [row[at]] : []));
		if (role !== 'date' && role !== 'end') return null;
		const sizes = filled.filter((number) => number !== 0).map(Math.abs);
		const least = sizes.reduce((a, b) => Math.min(a, b), Infinity);
		const most = sizes.reduce((a, b) => Math.max(a, b), 0);
		// a year, a day in digits or what stands for none among them is no moment
		const other = (number: number) => Math.abs(number) <= 9999 || isCompact(String(number));
		if (most < 1e9 || !filled.every(Number.isInteger) || sizes.some(other)) return null;
		const unit = most >= 1e11 ? 'ms' : 's';
		const before = filled.some((number) => number < 0);
		return least < (unit === 'ms' ? 1e12 : 1e9) || before ? ({ unit, before } as const) : null;
	});
	if (units.every((unit) => unit === null)) return cells;
	return cells.map((row) =>
		row.map((cell, at) => {
			const known = units[at];
			if (known == null || typeof cell !== 'number' || (cell === 0 && !known.before)) return cell;
			return epochText(cell, known.unit) ?? cell;
		})
	);
}
