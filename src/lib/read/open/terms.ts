import { HASH } from './hash';
import type { Scanner } from './scanner';

/** The cells of a row. */
type Cells = Pick<Scanner, 'start' | 'count' | 'from' | 'to'>;

/** So many bytes make a word. */
const WORD = 4;

/**
 * What stands in some cells of the rows of a table, each distinct content once. It is known by its bytes in the file, four at
 * a time, so that nothing has to be decoded to know it again.
 */
export class Terms {
	/** How many there are, and in how many rows each stands. */
	size = 0;
	counts = new Uint32Array(256);
	/** Where the row begins in which a term stood first. */
	rows = new Uint32Array(256);
	readonly #columns: readonly number[];
	readonly #bytes: Uint8Array;
	readonly #words: DataView;
	/** Slots by hash: the number of a term and one; 0 is free. */
	#slots = new Int32Array(1024);
	#hashes = new Int32Array(256);
	/** The cells of all terms one after the other, and where each ends: near each other they are sooner compared. */
	#copy = new Uint8Array(4096);
	#copied = new DataView(this.#copy.buffer);
	#ends: Uint32Array;
	#kept = 0;

	/** `columns` are the positions of the cells. */
	constructor(bytes: Uint8Array, columns: readonly number[]) {
		this.#columns = columns;
		this.#ends = new Uint32Array(256 * columns.length);
		this.#bytes = bytes;
		this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	/** The number of what stands in the cells of a row. */
	of(row: Cells): number {
		const hash = this.#hash(row);
		const slots = this.#slots;
		const mask = slots.length - 1;
		let slot = hash & mask;
		for (let term = slots[slot]; term !== 0; term = slots[slot]) {
			if (this.#hashes[term - 1] === hash && this.#same(row, term - 1)) {
				this.counts[term - 1]++;
				return term - 1;
			}
			slot = (slot + 1) & mask;
		}
		return this.#add(row, hash, slot);
	}

	#hash(row: Cells): number {
		const columns = this.#columns;
		const { from, to, count } = row;
		let hash = HASH;
		for (let k = 0; k < columns.length; k++) {
			const column = columns[k];
			if (column < count) hash = this.#mixed(hash, from[column], to[column]);
			hash = Math.imul(hash, 0x85ebca6b);
			hash ^= hash >>> 13;
		}
		return hash;
	}

	#mixed(from: number, start: number, end: number): number {
		const words = this.#words;
		let hash = from ^ (end - start);
		if (end - start < WORD) {
			for (let at = start; at < end; at++) hash = Math.imul(hash ^ words.getUint8(at), 0x01000193);
			return hash;
		}
		for (let at = start; at < end - WORD; at += WORD) {
			hash = Math.imul(hash ^ words.getInt32(at, true), 0x9e3779b1);
			hash ^= hash >>> 15;
		}
		// the last word, which may lie over the one before
		hash = Math.imul(hash ^ words.getInt32(end - WORD, true), 0x9e3779b1);
		return hash ^ (hash >>> 15);
	}

	#same(row: Cells, term: number): boolean {
		const columns = this.#columns;
		const ends = this.#ends;
		const { from, to, count } = row;
		let cell = term * columns.length;
		let other = cell === 0 ? 0 : ends[cell - 1];
		for (let k = 0; k < columns.length; k++, cell++) {
			const column = columns[k];
			const there = column < count;
			const start = there ? from[column] : 0;
			const length = there ? to[column] - start : 0;
			if (length !== ends[cell] - other || !this.#equal(start, other, length)) return false;
			other = ends[cell];
		}
		return true;
	}

	#equal(start: number, other: number, length: number): boolean {
		const words = this.#words;
		const copied = this.#copied;
		if (length < WORD) {
			for (let at = 0; at < length; at++)
				if (words.getUint8(start + at) !== copied.getUint8(other + at)) return false;
			return true;
		}
		for (let at = 0; at < length - WORD; at += WORD)
			if (words.getInt32(start + at, true) !== copied.getInt32(other + at, true)) return false;
		const last = length - WORD;
		return words.getInt32(start + last, true) === copied.getInt32(other + last, true);
	}

	#add(row: Cells, hash: number, slot: number): number {
		const term = this.size++;
		if (term === this.rows.length) this.#grow();
		this.rows[term] = row.start;
		this.counts[term] = 1;
		this.#hashes[term] = hash;
		const columns = this.#columns;
		for (let k = 0; k < columns.length; k++) {
			if (columns[k] < row.count) this.#keep(row.from[columns[k]], row.to[columns[k]]);
			this.#ends[term * columns.length + k] = this.#kept;
		}
		this.#slots[slot] = term + 1;
		if (this.size * 2 > this.#slots.length) this.#spread();
		return term;
	}

	#keep(from: number, to: number): void {
		if (this.#kept + to - from > this.#copy.length) {
			const longer = new Uint8Array((this.#kept + to - from) * 2);
			longer.set(this.#copy);
			this.#copy = longer;
			this.#copied = new DataView(longer.buffer);
		}
		this.#copy.set(this.#bytes.subarray(from, to), this.#kept);
		this.#kept += to - from;
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
		this.#ends = longer(this.#ends, new Uint32Array(this.#ends.length * 2));
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
