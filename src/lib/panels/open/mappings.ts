import { roles, shapeOf, type Mapping, type Role } from '../../read/formats/mapping';
import type { Memory } from './memory';

/** The mappings that a reader made, kept by the shape of a table's header. */
export interface Mappings {
	/** Null when none is kept for such a header, or when it does not fit. */
	of(header: readonly string[]): Mapping | null;
	keep(header: readonly string[], mapping: Mapping): void;
	forget(header: readonly string[]): void;
}

export { shapeOf };

/** Keeps mappings in a memory. */
export function mappings(memory: Memory): Mappings {
	const name = (header: readonly string[]) => `timefront:columns:${shapeOf(header)}`;
	return {
		of: (header) => readMapping(memory.get(name(header)), header.length),
		keep: (header, mapping) => memory.set(name(header), JSON.stringify(mapping)),
		forget: (header) => memory.forget(name(header))
	};
}

/** A mapping from its JSON; null for anything else, and where a column lies beyond the table. */
function readMapping(text: string | null, width: number): Mapping | null {
	if (text === null) return null;
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return null;
	}
	if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
	const mapping: Partial<Record<Role, readonly number[]>> = {};
	for (const [role, columns] of Object.entries(json)) {
		if (!(roles as readonly string[]).includes(role) || !Array.isArray(columns)) return null;
		const fit = (at: unknown) => Number.isInteger(at) && (at as number) >= 0;
		if (!columns.every((at) => fit(at) && (at as number) < Math.max(width, 1))) return null;
		mapping[role as Role] = columns as number[];
	}
	return mapping;
}
