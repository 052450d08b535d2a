import type { Repaired } from '../../read/formats/report';

/** The repairs of one sort: those that are done, and those that the reader took back. */
export interface RepairGroup {
	readonly what: string;
	readonly done: readonly Repaired[];
	readonly back: readonly Repaired[];
}

/**
 * Repairs by what was put right, the most frequent first. `undone` are those that were taken back, by their keys; one that
 * is reported nevertheless counts as done.
 */
export function groups(
	repaired: readonly Repaired[],
	undone: ReadonlyMap<string, Repaired>
): RepairGroup[] {
	const sorts = new Map<string, { done: Repaired[]; back: Repaired[] }>();
	const sort = (what: string) => {
		const found = sorts.get(what) ?? { done: [], back: [] };
		sorts.set(what, found);
		return found;
	};
	const keys = new Set<string>();
	for (const repair of repaired) {
		sort(repair.what).done.push(repair);
		if (undone.size > 0) keys.add(repair.key);
	}
	for (const repair of undone.values())
		if (!keys.has(repair.key)) sort(repair.what).back.push(repair);
	return [...sorts]
		.map(([what, { done, back }]) => ({ what, done, back }))
		.sort((a, b) => b.done.length + b.back.length - (a.done.length + a.back.length));
}
