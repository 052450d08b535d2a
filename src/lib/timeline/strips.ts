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
