import type { ConflictEvent } from '../../events/dataset';
import type { Original } from './report';

/** Where events go one after the other as they are read, each with the row that it was made of. */
export interface Shelf {
	put(event: ConflictEvent, original: Original | (() => Original)): void;
}

/** Keeps events as objects: for datasets that are written, and for a few. */
export class Objects implements Shelf {
	readonly #events: ConflictEvent[] = [];
	readonly #originals = new Map<string, Original | (() => Original)>();

	put(event: ConflictEvent, original: Original | (() => Original)): void {
		this.#events.push(event);
		this.#originals.set(event.id, original);
	}

	/** In the order of time; what began together stays in the order of the file. */
	get events(): ConflictEvent[] {
		return [...this.#events].sort((a, b) => compare(a.when.earliestStart, b.when.earliestStart));
	}

	/** The row of which an event was made; empty for an id that is none. */
	original(event: string): Original {
		const original = this.#originals.get(event) ?? [];
		return typeof original === 'function' ? original() : original;
	}
}

/** Not by difference: two infinite starts have none. */
function compare(a: number, b: number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
