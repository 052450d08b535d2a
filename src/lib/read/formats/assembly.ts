import type { Area, ConflictEvent, Dataset, Movement } from '../../events/dataset';
import type { Scene } from '../../store/sheet';
import type { Span } from '../../time/span';
import { when, type When } from '../../time/when';
import { Cast } from './cast';
import type { Draft } from './draft';
import { eventOf, fileSource, ownId } from './eventof';
import type { About, Choices, Format, Intake } from './format';
import type { Mapped } from './mapping';
import type { Apart, At, FileCount, Original, Question, Refused, Repaired, Report } from './report';
import type { Shelf } from './shelf';
import { Coverage, unique } from './whole';

/** The ids that are taken. */
export interface Ids {
	has(id: string): boolean;
	add(id: string): void;
}

/** Puts together what formats read of files: events, which go to a shelf, all that they refer to, the account of every row. */
export class Assembly implements Intake {
	readonly #choices: Choices;
	readonly #shelf: Shelf;
	readonly #tick: (file: string, rows: number) => void;
	readonly #ids: Ids;
	readonly #coverage = new Coverage();
	/** Whom and what the events name. */
	readonly cast = new Cast();
	readonly #nowhere = new Map<string, number>();
	readonly #movements: Movement[] = [];
	readonly #areas: Area[] = [];
	readonly #refused: Refused[] = [];
	readonly #repaired: Repaired[] = [];
	readonly #apart: Apart[] = [];
	readonly #questions: Question[] = [];
	readonly #said: { file: string; sentence: string }[] = [];
	readonly #noEvents: { file: string; sentence: string }[] = [];
	readonly #counts = new Map<string, { -readonly [Key in keyof FileCount]: FileCount[Key] }>();
	readonly #about: About[] = [];
	/** What the columns of tables of no known format were taken for. */
	readonly maps: Mapped[] = [];
	/** The next number of an id that several rows have. */
	readonly #again = new Map<string, number>();
	readonly #whens = new Map<string, When>();
	#whole: Dataset | null = null;
	#format: Pick<Format, 'id' | 'name' | 'ownIds'> = { id: 'file', name: 'File' };

	/** `tick` is called for each row that is accounted for, with their number. */
	constructor(
		choices: Choices,
		shelf: Shelf,
		tick: (file: string, rows: number) => void,
		ids: Ids = new Set()
	) {
		this.#choices = choices;
		this.#shelf = shelf;
		this.#tick = tick;
		this.#ids = ids;
	}

	/** Says which format reads what comes next. */
	begin(format: Pick<Format, 'id' | 'name' | 'ownIds'>): void {
		this.#format = format;
	}

	event(at: At, draft: Draft, original: Original | (() => Original)): string {
		const row = () => (typeof original === 'function' ? original() : original);
		const own = ownId(this.#format, draft.id ?? '', row);
		const taken = this.#ids.has(own);
		// whoever takes the other id back says that it is the same event
		if (taken && this.undone(at, 'id')) {
			this.apart(at, 'an event that is there already');
			return own;
		}
		const id = taken ? this.#another(own, draft, at) : own;
		const cited = fileSource(this.#format, at.file);
		const event = eventOf(id, draft, this.#when(draft.date), cited, this.cast);
		if (draft.nowhere && event.lat === null && draft.place) this.countNowhere(at.file);
		this.#keep(event, original);
		this.#count(at.file, event.lat === null ? 'unplaced' : 'placed');
		return id;
	}

	/** Takes account of events that do not come this way: how many on the map, how many not, all they can have taken. */
	count(file: string, placed: number, unplaced: number, [start, end]: Span): void {
		this.#coverage.add(start, end);
		this.#count(file, 'placed', placed);
		this.#count(file, 'unplaced', unplaced);
	}

	/** Takes account of events that lie nobody knows where, although they name a place. */
	countNowhere(file: string, events = 1): void {
		if (events > 0) this.#nowhere.set(file, (this.#nowhere.get(file) ?? 0) + events);
	}

	refuse(at: At, column: string | null, value: string, reason: string): void {
		this.#refused.push({ ...at, column, value, reason });
		this.#count(at.file, 'refused');
	}

	apart(at: At, what: string): void {
		this.#apart.push({ ...at, what });
		this.#count(at.file, 'apart');
	}

	repair(at: At, column: string, before: string, after: string, what: string): void {
		this.#repaired.push({ ...at, key: keyOf(at, column), column, before, after, what });
	}

	undone(at: At, column: string): boolean {
		return this.#choices.undone.size > 0 && this.#choices.undone.has(keyOf(at, column));
	}

	ask(question: Question): void {
		this.#questions.push(question);
	}

	say(file: string, sentence: string): void {
		this.#said.push({ file, sentence });
	}

	noEvents(file: string, sentence: string): void {
		this.#noEvents.push({ file, sentence });
	}

	mapped(mapped: Mapped): void {
		this.maps.push(mapped);
	}

	about(about: About): void {
		this.#about.push(about);
	}

	movement(movement: Movement): void {
		this.#movements.push(movement);
	}

	area(area: Area): void {
		this.#areas.push(area);
	}

	dataset(file: string, dataset: Dataset, originals: ReadonlyMap<string, Original>): void {
		this.#whole ??= dataset;
		this.cast.add(dataset);
		this.#movements.push(...dataset.movements);
		this.#areas.push(...dataset.areas);
		for (const event of dataset.events) {
			if (this.#ids.has(event.id)) this.apart({ file, line: 0 }, 'an event that is there already');
			else {
				this.#keep(event, originals.get(event.id) ?? []);
				this.#count(file, event.lat === null ? 'unplaced' : 'placed');
			}
		}
	}

	#keep(event: ConflictEvent, original: Original | (() => Original)): void {
		this.#ids.add(event.id);
		this.#coverage.add(event.when.earliestStart, event.when.latestEnd);
		this.#shelf.put(event, original);
	}

	get report(): Report {
		return {
			files: [...this.#counts.values()],
			refused: this.#refused,
			repaired: this.#repaired,
			apart: this.#apart,
			questions: this.#questions,
			said: [
				...this.#said,
				...[...this.#nowhere].map(([file, rows]) => ({
					file,
					sentence: `${rows} ${rows === 1 ? 'event has' : 'events have'} a place but no point; the table of places, which would say it, is not there. They stand on the timeline alone.`
				}))
			],
			noEvents: this.#noEvents
		};
	}

	/** What is wrong with a whole dataset. */
	get problems(): Dataset['problems'] {
		return this.#whole?.problems ?? [];
	}

	/** Everything but the events; `id` names it. */
	scene(id: string): Scene {
		const texts = (key: 'title' | 'subtitle' | 'description' | 'timeZone') =>
			this.#about.map((about) => about[key] ?? '').find((text) => text !== '') ?? '';
		const names = [...this.#counts.values()].map(({ formatName }) => formatName);
		return {
			id,
			title: texts('title') || this.#whole?.title || id,
			subtitle: texts('subtitle') || this.#whole?.subtitle || '',
			description:
				texts('description') || this.#whole?.description || [...new Set(names)].join(', '),
			version: this.#whole?.version || '1.0.0',
			coverage: this.#whole?.coverage || this.#coverage.edtf,
			timeZone: texts('timeZone') || this.#whole?.timeZone || 'UTC',
			licences: unique([
				...(this.#whole?.licences ?? []),
				...this.#about.flatMap(({ licences }) => licences ?? [])
			]),
			attributions: unique([
				...(this.#whole?.attributions ?? []),
				...this.#about.flatMap(({ attributions }) => attributions ?? [])
			]),
			firstView: this.#whole?.firstView ?? null,
			story: this.#whole?.story ?? [],
			movements: this.#movements,
			areas: this.#areas,
			places: this.cast.places,
			actors: this.cast.actors,
			sources: this.cast.sources
		};
	}

	/** Another id for a row whose own is taken. Where it is the publisher's, that is told. */
	#another(own: string, { id = '' }: Draft, at: At): string {
		let next = own;
		for (let number = this.#again.get(own) ?? 2; this.#ids.has(next); number++) {
			next = `${own}-${number}`;
			this.#again.set(own, number + 1);
		}
		if (id.trim() !== '') this.repair(at, 'id', id, next, 'an id that a row before has');
		return next;
	}

	/** What a date means. Dates come again and again. */
	#when(edtf: string): When {
		const known = this.#whens.get(edtf) ?? when(edtf);
		if (this.#whens.size < 20_000) this.#whens.set(edtf, known);
		return known;
	}

	#count(file: string, what: 'placed' | 'unplaced' | 'refused' | 'apart', rows = 1): void {
		if (rows === 0) return;
		let count = this.#counts.get(file);
		if (count === undefined) {
			const { id: format, name: formatName } = this.#format;
			const none = { rows: 0, placed: 0, unplaced: 0, refused: 0, apart: 0 };
			this.#counts.set(file, (count = { file, format, formatName, ...none }));
		}
		count.rows += rows;
		count[what] += rows;
		this.#tick(file, count.rows);
	}
}

function keyOf({ file, line }: At, column: string): string {
	return `${file}:${line}:${column}`;
}
