import { fold, found, searchWords } from '../store/search';

/** A value of a facet that the reader can choose. */
export interface Value {
	readonly id: string;
	readonly label: string;
	/** What else it can be found by. */
	readonly aliases: readonly string[];
}

/** So many of the busiest actors or places are offered, and so many that a search finds. */
export const OFFERED = 60;

/** How many events have each value, by its position; negative values count nowhere. One pass. */
export function countUses(values: ArrayLike<number>, size: number): Uint32Array {
	const uses = new Uint32Array(size);
	for (let i = 0; i < values.length; i++) if (values[i] >= 0) uses[values[i]]++;
	return uses;
}

/** Positions of the values that any event has, those with the most events first, equal ones as they come. */
export function busiest(uses: Uint32Array): Uint32Array {
	const most = uses.reduce((most, use) => Math.max(most, use), 0);
	// One number for both, so that many are sorted without a call for each pair.
	const keys = Float64Array.from(uses, (use, value) => (most - use) * uses.length + value).sort();
	const used = uses.reduce((sum, use) => sum + (use ? 1 : 0), 0);
	return Uint32Array.from(keys.subarray(0, used), (key) => key % uses.length);
}

/**
 * Positions of the values to offer, out of `ranked`: the busiest among those that `wanted` finds, equally busy ones by
 * name. What is chosen is always among them, before the others where it is not one of the busiest.
 */
export function offered(
	ranked: Uint32Array,
	uses: Uint32Array,
	values: readonly Value[],
	chosen: ReadonlySet<string>,
	wanted: (value: number) => boolean = () => true
): number[] {
	const some: number[] = [];
	for (let i = 0; i < ranked.length && some.length < OFFERED; i++) {
		if (wanted(ranked[i])) some.push(ranked[i]);
	}
	some.sort((a, b) => uses[b] - uses[a] || values[a].label.localeCompare(values[b].label));
	const among = new Set(some.map((value) => values[value].id));
	const rare = [...chosen].filter((id) => !among.has(id));
	return [...values.flatMap(({ id }, value) => (rare.includes(id) ? [value] : [])), ...some];
}

/** Finds values by name or alias. Folding all names costs once, when first something is searched for. */
export function finder(values: readonly Value[]): (text: string) => (value: number) => boolean {
	let texts: readonly string[] | null = null;
	return (text) => {
		const words = searchWords(text);
		if (!words.length) return () => true;
		const all = (texts ??= values.map(
			({ label, aliases }) => ` ${fold([label, ...aliases].join(' '))}`
		));
		return (value) => found(all[value], words);
	};
}
