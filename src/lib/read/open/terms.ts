import { HASH } from './hash';
import type { Scanner } from './scanner';

/** No column. */
export const NOWHERE = -1;

/**
 * What stands in some cells of the rows of a table, each distinct content once. It is known by its bytes in the file, so that
 * nothing has to be decoded to know it again.
 */
export class Terms {
	/** How many there are, and in how many rows each stands. */
	size = 0;
	counts = new Uint32Array(256);
	/** Where the row begins in which a term stood first. */
	rows = new Uint32Array(256);
	readonly #columns: readonly number[];
	readonly #bytes: Uint8Array;
	/** Slots by hash: the number of a term and one; 0 is free. */
	#slots = new Int32Array(1024);
	#hashes = new Int32Array(256);
	/** Where the cells of a term begin and end, one after the other. */
	#cells: Int32Array;

	/** `columns` are the positions of the cells; those of no column count as empty. */
	constructor(bytes: Uint8Array, columns: readonly number[]) {
		this.#bytes = bytes;
		this.#columns = columns.filter((column) => column !== NOWHERE);
		this.#cells = new Int32Array(256 * 2 * this.#columns.length);
	}

	/** The number of what stands in the cells of a row. */
	of(row: Scanner): number {
		const bytes = this.#bytes;
		const columns = this.#columns;
		let hash = HASH;
		for (let k = 0; k < columns.length; k++) {
			const column = columns[k];
			if (column < row.count) {
				const end = row.to[column];
				for (let at = row.from[column]; at < end; at++)
					hash = Math.imul(hash ^ bytes[at], 0x01000193);
			}
			hash = Math.imul(hash ^ 0x1f, 0x01000193);
		}
		hash ^= hash >>> 15;
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (let term = this.#slots[slot]; term !== 0; term = this.#slots[slot]) {
			if (this.#hashes[term - 1] === hash && this.#same(row, term - 1)) {
				this.counts[term - 1]++;
				return term - 1;
			}
			slot = (slot + 1) & mask;
		}
		return this.#add(row, hash, slot);
	}

	#same(row: Scanner, term: number): boolean {
		const bytes = this.#bytes;
		const columns = this.#columns;
		let cell = term * columns.length * 2;
		for (let k = 0; k < columns.length; k++, cell += 2) {
			const column = columns[k];
			const there = column < row.count;
			let at = there ? row.from[column] : 0;
			const end = there ? row.to[column] : 0;
			let other = this.#cells[cell];
			if (end - at !== this.#cells[cell + 1] - other) return false;
			while (at < end) if (bytes[at++] !== bytes[other++]) return false;
		}
		return true;
	}

	#add(row: Scanner, hash: number, slot: number): number {
		const term = this.size++;
		if (term === this.rows.length) this.#grow();
		this.rows[term] = row.start;
		this.counts[term] = 1;
		this.#hashes[term] = hash;
		const columns = this.#columns;
		for (let k = 0, cell = term * columns.length * 2; k < columns.length; k++, cell += 2) {
			const there = columns[k] < row.count;
			this.#cells[cell] = there ? row.from[columns[k]] : 0;
			this.#cells[cell + 1] = there ? row.to[columns[k]] : 0;
		}
		this.#slots[slot] = term + 1;
		if (this.size * 2 > this.#slots.length) this.#spread();
		return term;
	}

	#grow(): void {
		const longer = <Kind extends Uint32Array | Int32Array>(short: Kind, long: Kind): Kind => {
			long.set(short);
			return long;
		};
		const size = this.rows.length * 2;
		this.rows = longer(this.rows, new Uint32Array(size));
		this.counts = longer(this.counts, new Uint32Array(size));
		this.#hashes = longer(this.#hashes, new Int32Array(size));
		this.#cells = longer(this.#cells, new Int32Array(this.#cells.length * 2));
	}

	#spread(): void {
		const slots = new Int32Array(this.#slots.length * 4);
		for (let term = 0; term < this.size; term++) {
			let slot = this.#hashes[term] & (slots.length - 1);
			while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
			slots[slot] = term + 1;
		}
		this.#slots = slots;
	}
}
