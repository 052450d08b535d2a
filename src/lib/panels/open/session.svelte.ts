import type { Asked, glance, openFiles, Opened } from '../../read/open/opening';
import type { Progress } from '../../read/open/told';

/** What reads files. */
export interface Reader {
	readonly openFiles: typeof openFiles;
	readonly glance: typeof glance;
}

/** Milliseconds. */
const MOMENT = 250;

/**
 * One reading after the other: each breaks off the one before. What was read last stays until something better comes, and
 * what comes of a reading that was broken off is not taken.
 */
export class Session {
	readonly #reader: Reader;
	#opened: Opened | null = $state.raw(null);
	#progress: Progress | null = $state.raw(null);
	#reading = $state(false);
	#slow = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#abort: AbortController | null = null;

	constructor(reader: Reader) {
		this.#reader = reader;
	}

	/** What has been read, in part or whole. */
	get opened() {
		return this.#opened;
	}
	get progress() {
		return this.#progress;
	}
	get reading() {
		return this.#reading;
	}

	/** Whether it takes longer than a moment: shorter than that, a file is read without a word. */
	get slow() {
		return this.#slow;
	}

	/** Breaks off what is being read. */
	stop(): void {
		this.#abort?.abort();
		this.#end();
	}

	/** Begins with nothing. */
	clear(): void {
		this.stop();
		this.#opened = null;
	}

	/** Takes what had been read before. */
	restore(opened: Opened): void {
		this.stop();
		this.#opened = opened;
	}

	/** Says that files are being looked at: `read` or `stop` follows. */
	begin(): void {
		this.#reading = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => (this.#slow = true), MOMENT);
	}

	/**
	 * Reads files. `taken` is told after each picture, the last of them too. Gives whether it came to the end; rejects when
	 * the files cannot be read at all.
	 */
	async read(
		files: readonly File[],
		choices: Asked['choices'],
		taken: (opened: Opened) => void
	): Promise<boolean> {
		this.stop();
		const { signal } = (this.#abort = new AbortController());
		// a whole picture is not exchanged for the beginning of the next
		const keep = this.#opened?.complete === true;
		const take = (opened: Opened) => {
			this.#opened = opened;
			taken(opened);
		};
		this.begin();
		try {
			const opened = await this.#reader.openFiles(files, {
				choices,
				onprogress: (progress) => {
					if (!signal.aborted) this.#progress = progress;
				},
				onpartial: (part) => {
					if (!signal.aborted && !keep) take(part);
				},
				signal
			});
			if (signal.aborted) return false;
			this.#end();
			take(opened);
			return true;
		} catch (error) {
			if (signal.aborted) return false;
			this.#end();
			throw error;
		}
	}

	#end(): void {
		this.#abort = null;
		this.#reading = this.#slow = false;
		clearTimeout(this.#timer);
		this.#progress = null;
	}
}
