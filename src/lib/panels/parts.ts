import type { Listing } from './listing';
import type { Sight } from './windowed';

/** Rows of one group that are in the document. */
export interface Part {
	/** Tells the groups in the document apart, and stays the same when the list changes. */
	readonly key: string;
	/** Position of the group. */
	readonly group: number;
	/** Whether any of the rows is in or near sight: others stand where only the focus finds them. */
	readonly near: boolean;
	readonly rows: readonly number[];
}

/** The rows that are in the document, by group: those in sight, and of the others those that are `kept`, ascending. */
export function partsOf(
	listing: Listing,
	{ first, last }: Sight,
	kept: readonly number[]
): readonly Part[] {
	const rows = [
		...kept.filter((row) => row < first),
		...Array.from({ length: last - first }, (_, i) => first + i),
		...kept.filter((row) => row >= last)
	];
	const parts: { key: string; group: number; near: boolean; rows: number[] }[] = [];
	const keys = new Set<string>();
	for (const row of rows) {
		const group = listing.groupAt(row);
		let part = parts[parts.length - 1];
		if (part?.group !== group) {
			const month = String(listing.groups[group].month);
			const key = keys.has(month) ? `${month} ${group}` : month;
			keys.add(key);
			parts.push((part = { key, group, near: false, rows: [] }));
		}
		part.rows.push(row);
		part.near ||= row >= first && row < last;
	}
	return parts;
}
