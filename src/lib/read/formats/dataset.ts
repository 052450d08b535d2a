import type { Area, ConflictEvent, Dataset, Movement } from '../../events/dataset';
import { when, type When } from '../../time/when';
import { unnamedHolders } from '../holder';
import { Cast } from './cast';
import type { Draft, DraftSource } from './draft';
import type { About, Choices, Format, Intake } from './format';
import type { Mapped } from './mapping';
import { fingerprint, slug } from './names';
import { coverageOf, unique } from './whole';
import type { Apart, At, FileCount, Original, Question, Refused, Repaired, Report } from './report';

/** Puts together what formats read of files: a dataset, the account of every row, and the rows as they stand. */
export class Assembly implements Intake {
	readonly #choices: Choices;
	readonly #events = new Map<string, ConflictEvent>();
	readonly #originals = new Map<string, Original | (() => Original)>();
	readonly #cast = new Cast();
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
	#format: Pick<Format, 'id' | 'name'> = { id: 'file', name: 'File' };

	constructor(choices: Choices) {
		this.#choices = choices;
	}

	/** Says which format reads what comes next. */
	begin(format: Pick<Format, 'id' | 'name'>): void {
		this.#format = format;
	}

	event(at: At, draft: Draft, original: Original | (() => Original)): string {
		const id = this.#idOf(draft, original, at);
		const place = draft.place ? this.#cast.place(draft.place, draft.point ?? null) : null;
		const cited = draft.sources?.length ? draft.sources : [this.#fileSource(at.file)];
		const held = draft.holder && place ? draft.holder : null;
		const deaths = { low: null, best: null, high: null, ...draft.deaths };
		const point = draft.point ?? draft.place?.point ?? null;
		this.#events.set(id, {
			id,
			title: draft.title.trim() || id,
			summary: draft.summary?.trim() ?? '',
			kind: draft.kind,
			subkind: draft.subkind ?? '',
			status: draft.status ?? 'occurred',
			when: this.#when(draft.date),
			place,
			lat: point?.lat ?? null,
			lon: point?.lon ?? null,
			precision: draft.precision ?? null,
			actors: [...new Set((draft.actors ?? []).map((name) => this.#cast.actor(name)))],
			holder: held === null || unnamedHolders.includes(held) ? held : this.#cast.actor(held),
			heldPlaces: held === null || place === null ? [] : [place],
			heldUntil: null,
			thenHolder: null,
			deaths,
			tally: false,
			figures: draft.figures ?? [],
			sources: [...new Set(cited.map((source) => this.#cast.source(source)))],
			reported: draft.reported ?? null,
			outcome: null,
			outcomeOf: [],
			conflict: draft.conflict ?? '',
			accounts: (draft.accounts ?? []).map((account) => ({
				...account,
				sources: account.sources.map((source) => this.#cast.source(source))
			})),
			note: draft.note ?? '',
			later: draft.later ?? ''
		});
		this.#originals.set(id, original);
		this.#count(at.file, point === null ? 'unplaced' : 'placed');
		return id;
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
		this.#cast.add(dataset);
		this.#movements.push(...dataset.movements);
		this.#areas.push(...dataset.areas);
		for (const event of dataset.events) {
			this.#events.set(event.id, event);
			this.#originals.set(event.id, originals.get(event.id) ?? []);
			this.#count(file, event.lat === null ? 'unplaced' : 'placed');
		}
	}

	/** The row of which an event was made. */
	original(event: string): Original {
		const original = this.#originals.get(event) ?? [];
		return typeof original === 'function' ? original() : original;
	}

	get report(): Report {
		return {
			files: [...this.#counts.values()],
			refused: this.#refused,
			repaired: this.#repaired,
			apart: this.#apart,
			questions: this.#questions,
			said: this.#said,
			noEvents: this.#noEvents
		};
	}

	/** The dataset, its events in the order of time. */
	assemble(id: string): Dataset {
		const events = [...this.#events.values()].sort(
			(a, b) =>
				a.when.earliestStart - b.when.earliestStart ||
				a.when.latestEnd - b.when.latestEnd ||
				(a.id < b.id ? -1 : 1)
		);
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
			coverage: this.#whole?.coverage || coverageOf(events),
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
			events,
			places: this.#cast.places,
			actors: this.#cast.actors,
			sources: this.#cast.sources,
			problems: this.#whole?.problems ?? []
		};
	}

	/** The publisher's id, or what the row holds in short. A second row of the same id gets another, which is told. */
	#idOf({ id = '' }: Draft, original: Original | (() => Original), at: At): string {
		const own = id.trim() === '' ? '' : slug(id) || fingerprint(id);
		const text = () =>
			(typeof original === 'function' ? original() : original).map(({ value }) => value).join('\t');
		const first = `${this.#format.id}-${own || fingerprint(text())}`;
		if (!this.#events.has(first)) return first;
		let next = first;
		for (let number = this.#again.get(first) ?? 2; this.#events.has(next); number++) {
			next = `${first}-${number}`;
			this.#again.set(first, number + 1);
		}
		if (own !== '') this.repair(at, 'id', id, next, 'an id that a row before has');
		return next;
	}

	/** What a date means. Dates come again and again. */
	#when(edtf: string): When {
		const known = this.#whens.get(edtf) ?? when(edtf);
		if (this.#whens.size < 20_000) this.#whens.set(edtf, known);
		return known;
	}

	#fileSource(file: string): DraftSource {
		return { publisher: this.#format.name, title: '', description: file };
	}

	#count(file: string, what: 'placed' | 'unplaced' | 'refused' | 'apart'): void {
		let count = this.#counts.get(file);
		if (count === undefined) {
			const { id: format, name: formatName } = this.#format;
			const none = { rows: 0, placed: 0, unplaced: 0, refused: 0, apart: 0 };
			this.#counts.set(file, (count = { file, format, formatName, ...none }));
		}
		count.rows++;
		count[what]++;
	}
}

function keyOf({ file, line }: At, column: string): string {
	return `${file}:${line}:${column}`;
}
