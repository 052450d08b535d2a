import type { Ids } from '../formats/assembly';
import { HASH, hashed } from './hash';

const encoder = new TextEncoder();
const [ZERO, NINE, A, Z, LOWER_A, LOWER_Z] = [48, 57, 65, 90, 97, 122];
const [SPACE, APOSTROPHE, DASH] = [32, 39, 45];
/** An id made of a publisher's has so many characters at most: see `slug`. */
const LONGEST = 60;
/** What a byte becomes in an id: itself, a small letter, a dash. */
const plain = Uint8Array.from({ length: 128 }, (_, byte) => {
	if (byte >= A && byte <= Z) return byte + 32;
	return (byte >= ZERO && byte <= NINE) || (byte >= LOWER_A && byte <= LOWER_Z) ? byte : DASH;
});

/**
 * The ids of events, as their bytes. While each comes after the one before, shorter ones first, none can be there twice and
 * nothing is looked up.
 */
export class TakenIds implements Ids {
	/** The hash of the id that was made last, with its prefix: see `hashOf`. */
	hash = 0;
	readonly #seed: number;
	readonly #prefix: string;
	readonly #own: boolean;
	/** All that are taken, without prefixes, and behind them the one that was made last. */
	#bytes = new Uint8Array(65_536);
	#from = new Uint32Array(4096);
	#length = 0;
	#size = 0;
	#rising = true;
	/** The number of an id and one, by its hash; 0 is free. Made when first needed. */
	#slots = new Int32Array(0);
	#hashes = new Int32Array(4096);

	/** `prefix` stands before all of them; `own`: they are taken as they stand. */
	constructor(prefix: string, own: boolean) {
		this.#prefix = prefix;
		this.#own = own;
		const bytes = encoder.encode(prefix);
		this.#seed = hashed(bytes, 0, bytes.length, HASH);
	}

	/** Makes an id of a cell, as `ownId` does. False: it is not as plain as that. */
	make(bytes: Uint8Array, start: number, end: number): boolean {
		if (end === start || end - start > LONGEST) return false;
		const first = this.#from[this.#size];
		if (first + LONGEST > this.#bytes.length) this.#room(LONGEST);
		const made = this.#bytes;
		const own = this.#own;
		let next = first;
		let hash = this.#seed;
		let dash = true;
		for (let at = start; at < end; at++) {
			let byte = bytes[at];
			if (byte >= 128) return false;
			if (own) {
				if (byte <= SPACE || byte === APOSTROPHE) return false;
			} else {
				byte = plain[byte];
				// of several dashes one is enough, and none in front or behind
				if (byte === DASH) {
					dash = true;
					continue;
				}
				if (dash && next > first) {
					made[next++] = DASH;
					hash = Math.imul(hash ^ DASH, 0x01000193);
				}
				dash = false;
			}
			made[next++] = byte;
			hash = Math.imul(hash ^ byte, 0x01000193);
		}
		this.#length = next - first;
		this.hash = hash;
		return next > first;
	}

	/** Takes an id for the one that was made. */
	makeOf(id: string): void {
		const bytes = encoder.encode(id.slice(this.#prefix.length));
		this.#room(bytes.length);
		this.#bytes.set(bytes, this.#from[this.#size]);
		this.#length = bytes.length;
		this.hash = hashed(bytes, 0, bytes.length, this.#seed);
	}

	/** Takes the id that was made. False: it is taken already. */
	take(): boolean {
		if (this.#rising && !this.#isNext()) this.#look();
		if (!this.#rising && this.#slot() < 0) return false;
		this.#keep();
		return true;
	}

	has(id: string): boolean {
		this.makeOf(id);
		if (this.#rising && this.#isNext()) return false;
		if (this.#rising) this.#look();
		return this.#slot() < 0;
	}

	add(id: string): void {
		this.makeOf(id);
		this.take();
	}

	/** Whether the id that was made comes after the last that was taken. */
	#isNext(): boolean {
		if (this.#size === 0) return true;
		const bytes = this.#bytes;
		const made = this.#from[this.#size];
		const last = this.#from[this.#size - 1];
		const length = made - last;
		if (this.#length !== length) return this.#length > length;
		for (let at = 0; at < length; at++) {
			const difference = bytes[made + at] - bytes[last + at];
			if (difference !== 0) return difference > 0;
		}
		return false;
	}

	/** From now on ids are looked up. */
	#look(): void {
		this.#rising = false;
		let slots = 4096;
		while (slots < this.#size * 4) slots *= 2;
		this.#slots = new Int32Array(slots);
		for (let id = 0; id < this.#size; id++) this.#place(id);
	}

	#place(id: number): void {
		let slot = this.#hashes[id] & (this.#slots.length - 1);
		while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
		this.#slots[slot] = id + 1;
	}

	/** The slot for the id that was made; negative: it is taken. */
	#slot(): number {
		const mask = this.#slots.length - 1;
		let slot = this.hash & mask;
		for (let id = this.#slots[slot]; id !== 0; id = this.#slots[slot]) {
			if (this.#hashes[id - 1] === this.hash && this.#isMade(id - 1)) return -1;
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	#isMade(id: number): boolean {
		const start = this.#from[id];
		const made = this.#from[this.#size];
		if (this.#from[id + 1] - start !== this.#length) return false;
		for (let at = 0; at < this.#length; at++)
			if (this.#bytes[made + at] !== this.#bytes[start + at]) return false;
		return true;
	}

	#keep(): void {
		const id = this.#size++;
		if (this.#size + 1 >= this.#from.length) {
			const [from, hashes] = [this.#from, this.#hashes];
			this.#from = new Uint32Array(from.length * 2);
			this.#from.set(from);
			this.#hashes = new Int32Array(hashes.length * 2);
			this.#hashes.set(hashes);
		}
		this.#from[this.#size] = this.#from[id] + this.#length;
		this.#hashes[id] = this.hash;
		if (this.#rising) return;
		if (this.#size * 2 > this.#slots.length) this.#look();
		else this.#place(id);
	}

	/** Makes room for an id of so many bytes. */
	#room(length: number): void {
		const end = this.#from[this.#size] + length;
		if (end <= this.#bytes.length) return;
		const longer = new Uint8Array(end * 2);
		longer.set(this.#bytes);
		this.#bytes = longer;
	}
}
