import { shapeOf, type Mapped, type Mapping } from '../../read/formats/mapping';
import type { Question, Repaired } from '../../read/formats/report';
import type { Opened } from '../../read/open/opening';
import { sheetStore } from '../../store/store';
import { openWords as words } from '../../words/open-en';
import { dated, whole } from './columns';
import { firstTable, undecided, type Decided } from './decided';
import { totalOf } from './lines';
import type { Mappings } from './mappings';
import { Session, type Reader } from './session.svelte';

/** What is opened beside the Explorer. */
export type Panel = 'report' | 'columns' | 'another';

/** Files that were read, what was decided about them, and what came of it. */
interface Lot {
	readonly files: readonly File[];
	readonly decided: Decided;
	readonly opened: Opened;
}

/**
 * The files that the reader laid out, and what was decided about them. Components read it and change it only by its
 * verbs; each decision reads the files again.
 */
export class Desk {
	readonly #reader: Reader;
	readonly #session: Session;
	readonly #mappings: Mappings;
	#files: readonly File[] = $state.raw([]);
	#round = $state(0);
	#glanced: Mapped | null = $state.raw(null);
	#note = $state('');
	#said = $state('');
	#panel: Panel | null = $state(null);
	#decided: Decided = $state.raw(undecided);
	/** What had been decided when what is shown was read. */
	#shown = undecided;
	/** What was open before, until there is something else to show. */
	#before: Lot | null = $state.raw(null);
	/** Whether the reader closed the questions. */
	#dismissed = $state(false);
	/** Whether the columns were shown of themselves since files were laid out. */
	#introduced = false;

	constructor(reader: Reader, mappings: Mappings) {
		this.#reader = reader;
		this.#session = new Session(reader);
		this.#mappings = mappings;
	}

	get files() {
		return this.#files;
	}
	/** Grows by one with each lot of files. */
	get round() {
		return this.#round;
	}
	get opened() {
		return this.#session.opened;
	}
	get progress() {
		return this.#session.progress;
	}
	get reading() {
		return this.#session.reading;
	}
	/** Whether reading takes long enough to be spoken of. */
	get slow() {
		return this.#session.slow;
	}
	/** What went wrong or was broken off, as a sentence; empty when nothing did. */
	get note() {
		return this.#note;
	}
	/** What to read out to those who do not see the page. */
	get said() {
		return this.#said;
	}
	get panel() {
		return this.#panel;
	}
	/** What the files that were open before are called, while one can go back to them; else empty. */
	get before() {
		return this.#before ? named(this.#before.files) : '';
	}
	get answers() {
		return this.#decided.answers;
	}
	/** The repairs that are taken back, by their keys. */
	get undone() {
		return this.#decided.undone;
	}

	/** What the Explorer shows; null while nothing can be shown. */
	readonly store = $derived.by(() =>
		this.opened !== null && this.opened.sheet.columns.size > 0
			? sheetStore(this.opened.sheet)
			: null
	);
	/** The tables whose columns the reader may say, as they are understood now. */
	readonly tables: readonly Mapped[] = $derived.by(() => {
		const known = this.opened?.mapped ?? [];
		const tables = known.length > 0 || this.#glanced === null ? known : [this.#glanced];
		return tables.map((table) => ({ ...table, mapping: this.#mappingOf(table) ?? table.mapping }));
	});
	/** Whether a table waits for its columns to be said. */
	readonly waiting = $derived.by(
		() => this.store === null && !this.reading && this.tables.length > 0
	);
	readonly questions: readonly Question[] = $derived.by(() => this.opened?.report.questions ?? []);
	/** Whether all questions have an answer. */
	readonly answered = $derived.by(() =>
		this.questions.every(({ key }) => this.#decided.answers.has(key))
	);
	/** Whether the questions stand in plain sight: until they are answered and closed. */
	readonly asking = $derived.by(
		() => this.questions.length > 0 && !(this.#dismissed && this.answered)
	);
	readonly total = $derived.by(() => totalOf(this.opened?.report.files ?? []));
	/** What the files are called together. */
	readonly name = $derived.by(() => named(this.#files));

	/** Opens files; those that were open are put away, and gone once there is something else to show. */
	async lay(files: readonly File[]): Promise<void> {
		if (this.store && this.opened?.complete)
			this.#before = { files: this.#files, decided: this.#shown, opened: this.opened };
		this.#session.clear();
		this.#glanced = null;
		this.#decided = this.#shown = undecided;
		this.#panel = null;
		this.#introduced = this.#dismissed = false;
		this.#files = files;
		const round = ++this.#round;
		this.#note = this.#said = files.length === 0 ? words.nothingGiven : '';
		if (files.length === 0) return;
		this.#session.begin();
		this.#said = words.reading(this.name);
		const table = await firstTable(files, this.#reader.glance);
		if (round !== this.#round || !this.reading) return;
		if (table !== null && !this.#introduce(table)) return this.#session.stop();
		await this.#read();
	}

	/** Breaks reading off. What can be seen stays. */
	cancel(): void {
		if (!this.reading) return;
		this.#session.stop();
		const { store, opened } = this;
		this.#decided = this.#shown;
		const kept = opened?.complete
			? words.cancelledAgain
			: words.cancelledPart(store?.columns.size ?? 0);
		this.#note = this.#said = store ? kept : words.cancelled;
		if (!store && this.#before) this.back();
		else if (!store && this.tables.length === 0) this.#files = [];
	}

	/** Goes back to what was open before. */
	back(): void {
		if (!this.#before) return;
		const { files, decided, opened } = this.#before;
		this.#before = this.#glanced = this.#panel = null;
		this.#session.restore(opened);
		this.#decided = this.#shown = decided;
		this.#files = files;
		this.#round++;
		this.#note = this.#said = words.back(this.name);
	}

	/** Answers a question. */
	answer(key: string, value: string): void {
		this.#decide({ answers: new Map(this.#decided.answers).set(key, value) });
	}

	/** Closes the questions that are answered. */
	dismiss(): void {
		this.#dismissed = true;
	}

	/** Takes repairs back. */
	takeBack(repairs: readonly Repaired[]): void {
		const undone = new Map(this.#decided.undone);
		for (const repair of repairs) undone.set(repair.key, repair);
		this.#decide({ undone });
	}

	/** Has repairs that were taken back done again. */
	redo(keys: readonly string[]): void {
		const undone = new Map(this.#decided.undone);
		for (const key of keys) undone.delete(key);
		this.#decide({ undone });
	}

	/** Says what the columns of a table stand for, and of those like it, and has it remembered. */
	assign(mapping: Mapping, { header }: Mapped = this.tables[0]): void {
		this.#mappings.keep(header, mapping);
		this.#decide({ mappings: new Map(this.#decided.mappings).set(shapeOf(header), mapping) });
	}

	/** Goes back to the guess of what the columns stand for, and forgets what was remembered. */
	guess({ header }: Mapped = this.tables[0]): void {
		this.#mappings.forget(header);
		const mappings = new Map(this.#decided.mappings);
		mappings.delete(shapeOf(header));
		this.#decide({ mappings });
	}

	/** Whether the reader said what the columns of a table stand for. */
	isMapped(table: Mapped): boolean {
		return this.#mappingOf(table) !== undefined;
	}

	#mappingOf({ header }: Mapped): Mapping | undefined {
		return this.#decided.mappings.get(shapeOf(header));
	}

	/** Reads a table as it is understood, though little is known of it. */
	readSo(): void {
		void this.#read();
	}

	show(panel: Panel | null): void {
		this.#panel = panel;
	}

	#decide(change: Partial<Decided>): void {
		this.#decided = { ...this.#decided, ...change };
		const { tables } = this;
		// as long as nothing says when, there is nothing to read
		if (tables.length > 0 && !tables.some(({ mapping }) => dated(mapping))) this.#session.stop();
		else void this.#read();
	}

	/** Takes a table as it was guessed or as it is remembered. Gives whether enough is known to read it. */
	#introduce(table: Mapped): boolean {
		this.#introduced = true;
		this.#glanced = table;
		const kept = this.#mappings.of(table.header);
		this.#remember([table]);
		const mapping = kept ?? table.mapping;
		if (kept === null || !whole(mapping)) this.#panel = 'columns';
		if (whole(mapping)) return true;
		this.#said = dated(mapping) ? words.bare : words.undated;
		return false;
	}

	async #read(): Promise<void> {
		this.#note = '';
		const decided = this.#decided;
		const choices = { ...decided, undone: new Set(decided.undone.keys()) };
		try {
			const ended = await this.#session.read(this.#files, choices, (opened) => {
				this.#shown = decided;
				this.#tell(opened);
			});
			if (ended) this.#recall(this.opened!);
		} catch (error) {
			this.#decided = this.#shown;
			const reason = error instanceof Error ? error.message : String(error);
			this.#note = this.#said = words.failed(reason);
		}
	}

	#tell({ complete, sheet }: Opened): void {
		if (this.store) this.#before = null;
		// of all the pictures before the end the first is news
		if (!complete && this.#said !== words.reading(this.name)) return;
		const { placed, unplaced, refused } = this.total;
		const counts = words.counted(placed, unplaced, refused);
		if (!complete) this.#said = words.partial(sheet.columns.size);
		else this.#said = this.store ? words.opened(this.name, counts) : words.empty;
	}

	/** Columns that came to light only now: read as remembered, or shown. */
	#recall({ mapped, report }: Opened): void {
		if (mapped.length === 0) return;
		const remembered = this.#remember(mapped);
		const first = !this.#introduced;
		this.#introduced = true;
		if (remembered) this.#decide({});
		else if (first && report.files.every(({ format }) => format === 'table'))
			this.#panel = 'columns';
	}

	/** Takes what is remembered of the columns of tables; whether there was anything new. */
	#remember(tables: readonly Mapped[]): boolean {
		const mappings = new Map(this.#decided.mappings);
		for (const { header } of tables) {
			const kept = this.#mappings.of(header);
			if (kept !== null && !mappings.has(shapeOf(header))) mappings.set(shapeOf(header), kept);
		}
		const more = mappings.size > this.#decided.mappings.size;
		if (more) this.#decided = { ...this.#decided, mappings };
		return more;
	}
}

function named(files: readonly File[]): string {
	return files.length === 0 ? '' : words.names(files[0].name, files.length - 1);
}
