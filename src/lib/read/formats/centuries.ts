import { exemplify } from './orders';

export type Century = 1900 | 2000;

/** In which century the years of two digits of a column are. One that reaches back before 2000 goes on from there. */
export class Centuries {
	#past = 0;
	rows = 0;
	readonly examples: string[] = [];
	/** Null: nothing says so. */
	found: Century | null = null;

	/** Takes account of years that are before 2000. */
	past(times: number): void {
		this.#past += times;
	}

	/** Takes account of a date that may be in either. */
	doubt(text: string, times: number): void {
		this.rows += times;
		exemplify(this.examples, text);
	}

	settle(): void {
		if (this.rows > 0 && this.#past > 0) this.found = 1900;
	}
}
