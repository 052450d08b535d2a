import type { HeldRow } from '../store/held';
import type { Tenure } from '../events/tenures';
import type { Scale } from './scale';

/** Height of a row of the strips, CSS pixels. */
export const ROW = 15;

/** A stretch of a strip on the screen, CSS pixels. */
export interface Stretch {
	readonly row: number;
	readonly x: number;
	readonly width: number;
	readonly tenure: Tenure;
}

/** The stretches that reach into the screen, up to where anything is known (exclusive). */
export function stretches(
	rows: readonly HeldRow[],
	{ x, width }: Scale,
	knownTo: number = Infinity
): Stretch[] {
	return rows.flatMap(({ tenures }, row) =>
		tenures.flatMap((tenure) => {
			const from = Math.max(x(tenure.from), 0);
			const to = Math.min(x(Math.min(tenure.to, knownTo)), width);
			return to > from ? { row, x: from, width: to - from, tenure } : [];
		})
	);
}

/** So many rows are all there; of more only those in sight, with so many before and after them. */
const [FEW, AROUND] = [60, 12];

/** The rows to be shown of `count`, up to `last` (exclusive), when `top` rows are scrolled away and `tall` are in sight. */
export function rowsInSight(count: number, top: number, tall: number) {
	if (count <= FEW) return { first: 0, last: count };
	const first = Math.min(Math.max(Math.floor(top) - AROUND, 0), count - 1);
	return { first, last: Math.min(Math.ceil(top + tall) + AROUND, count) };
}
