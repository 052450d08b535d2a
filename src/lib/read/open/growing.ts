type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/** A typed array that grows. */
export class Growing<Kind extends Numbers> {
	#numbers: Kind;
	size = 0;

	/** `make` makes an array of a length. */
	constructor(
		readonly make: (length: number) => Kind,
		first = 1024
	) {
		this.#numbers = make(first);
	}

	push(number: number): void {
		if (this.size === this.#numbers.length) {
			const longer = this.make(this.size * 2);
			longer.set(this.#numbers);
			this.#numbers = longer;
		}
		this.#numbers[this.size++] = number;
	}

	/** What was pushed, as an array of its own. */
	take(): Kind {
		return this.#numbers.slice(0, this.size) as Kind;
	}
}

export const floats = () => new Growing((length) => new Float64Array(length));
export const shortFloats = () => new Growing((length) => new Float32Array(length));
export const integers = () => new Growing((length) => new Int32Array(length));
export const naturals = () => new Growing((length) => new Uint32Array(length));
export const bytes = () => new Growing((length) => new Uint8Array(length));

const encoder = new TextEncoder();

/** Texts one after the other as UTF-8. */
export class GrowingText {
	#bytes = new Uint8Array(65_536);
	size = 0;

	push(text: string): void {
		// a UTF-16 unit takes three bytes at most
		const most = this.size + text.length * 3;
		if (most > this.#bytes.length) {
			const longer = new Uint8Array(Math.max(most, this.#bytes.length * 2));
			longer.set(this.#bytes.subarray(0, this.size));
			this.#bytes = longer;
		}
		this.size += encoder.encodeInto(text, this.#bytes.subarray(this.size)).written;
	}

	/** What was pushed, as an array of its own. */
	take(): Uint8Array<ArrayBuffer> {
		return this.#bytes.slice(0, this.size);
	}
}
