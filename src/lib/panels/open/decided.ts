import type { Mapped, Mapping } from '../../read/formats/mapping';
import type { Repaired } from '../../read/formats/report';
import type { Glance } from '../../read/open/told';

/** What the reader decided about the files. */
export interface Decided {
	/** Answers to questions, by their keys. */
	readonly answers: ReadonlyMap<string, string>;
	/** The repairs that are taken back, by their keys. */
	readonly undone: ReadonlyMap<string, Repaired>;
	/** What the columns of tables stand for, by the shape of their header; of all others it is guessed. */
	readonly mappings: ReadonlyMap<string, Mapping>;
}

/** Nothing decided. */
export const undecided: Decided = { answers: new Map(), undone: new Map(), mappings: new Map() };

/** How many files are looked at before they are read. */
const GLANCES = 8;

/** The first table of no known format among the first of the files, by what their beginnings say; null: there is none. */
export async function firstTable(
	files: readonly File[],
	glance: (file: File) => Promise<Glance>
): Promise<Mapped | null> {
	for (const file of files.slice(0, GLANCES)) {
		try {
			const { format, mapped } = await glance(file);
			if (format === 'table' && mapped !== null) return mapped;
		} catch {
			// what cannot be looked at is told when it is read
		}
	}
	return null;
}
