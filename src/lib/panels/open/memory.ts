/** What is kept on the reader's device between visits, by name. It never throws. */
export interface Memory {
	/** Null when nothing is kept under that name. */
	get(name: string): string | null;
	set(name: string, value: string): void;
	forget(name: string): void;
}

/**
 * The one way to the browser's storage. `storage` may throw when it is merely asked for, as in a frame of another site,
 * and storing may fail when it is full: then what is set is kept for this visit.
 */
export function memory(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Memory {
	const visit = new Map<string, string>();
	return {
		get(name) {
			try {
				return visit.get(name) ?? storage().getItem(name);
			} catch {
				return null;
			}
		},
		set(name, value) {
			try {
				storage().setItem(name, value);
				visit.delete(name);
			} catch {
				visit.set(name, value);
			}
		},
		forget(name) {
			visit.delete(name);
			try {
				storage().removeItem(name);
			} catch {
				// what cannot be reached holds nothing of ours
			}
		}
	};
}
