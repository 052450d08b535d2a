import type { ConflictEvent } from '../../events/dataset';
import { kinds } from '../../events/kind';
import { lastDay } from '../../events/known';
import { statuses } from '../../events/status';
import { NO_FIGURE, TALLY } from '../../store/columns';
import type { Scene } from '../../store/sheet';
import type { Original } from '../formats/report';
import type { Shelf } from '../formats/shelf';
import { bytes, floats, GrowingText, integers, naturals, shortFloats } from './growing';
import { hashOf } from './hash';
import { DECIDES, gatherNaturals, HOLDS, LASTS, layOut, type Laid } from './layout';

/** Events whose texts are kept as bytes. All of it can be transferred. */
export interface Packed extends Laid {
	readonly way: 'packed';
	/** Title, summary, note and sub-kind of each event, a line each. */
	readonly texts: Uint8Array<ArrayBuffer>;
	/** Where the texts of event `i` begin, and where its rest does. */
	readonly textFrom: Uint32Array;
	readonly textEnd: Uint32Array;
	/** What else there is to an event, as JSON: see `Rest`. */
	readonly rest: Uint8Array<ArrayBuffer>;
	readonly restFrom: Uint32Array;
	readonly restEnd: Uint32Array;
	/** The names of the columns of rows, one list for each sort of row. */
	readonly headers: readonly (readonly string[])[];
}

/** What is packed of an event: the parts that stand in no column. */
export type Rest = [
	texts: readonly [title: string, summary: string, note: string, subkind: string] | 0,
	id: string,
	edtf: string,
	deaths: readonly (number | null)[] | 0,
	sources: readonly string[],
	others: Partial<ConflictEvent> | 0,
	header: number,
	values: readonly string[]
];

/** The members that most events have empty: they are packed only where they are not. */
const others = [
	'holder',
	'heldPlaces',
	'heldUntil',
	'thenHolder',
	'tally',
	'figures',
	'reported',
	'outcome',
	'outcomeOf',
	'conflict',
	'accounts',
	'later'
] as const;

const kindAt = new Map<string, number>(kinds.map(({ id }, at) => [id, at]));

/** Lays events out as columns while they are read, and keeps what remains of them as bytes. */
export class Packing implements Shelf {
	readonly #times = [floats(), floats(), floats(), floats()] as const;
	readonly #kind = bytes();
	readonly #status = bytes();
	readonly #place = integers();
	readonly #reported = floats();
	readonly #actorFrom = naturals();
	readonly #actor = naturals();
	readonly #point = [floats(), floats()] as const;
	readonly #precision = shortFloats();
	readonly #deaths = [integers(), integers()] as const;
	readonly #marks = bytes();
	readonly #hashes = naturals();
	readonly #texts = new GrowingText();
	readonly #rest = new GrowingText();
	readonly #textFrom = naturals();
	readonly #restFrom = naturals();
	readonly #headers = new Map<string, number>();
	/** The order in which ids were met with: where they stand in the scene is known when all is read. */
	readonly #places = new Map<string, number>();
	readonly #actors = new Map<string, number>();

	get size(): number {
		return this.#kind.size;
	}

	put(event: ConflictEvent, original: Original | (() => Original)): void {
		const { when, deaths, tally } = event;
		const { low, best, high } = deaths;
		[when.earliestStart, when.latestStart, when.earliestEnd, when.latestEnd].forEach((time, at) =>
			this.#times[at].push(time)
		);
		this.#kind.push(kindAt.get(event.kind)!);
		this.#status.push(statuses.indexOf(event.status));
		this.#place.push(event.place === null ? -1 : numbered(this.#places, event.place));
		this.#reported.push(lastDay(event.reported));
		this.#actorFrom.push(this.#actor.size);
		for (const id of event.actors) this.#actor.push(numbered(this.#actors, id));
		this.#point[0].push(event.lat ?? NaN);
		this.#point[1].push(event.lon ?? NaN);
		this.#precision.push(event.precision ?? NaN);
		this.#deaths[0].push(low ?? best ?? 0);
		this.#deaths[1].push(tally ? TALLY : (high ?? best ?? low ?? NO_FIGURE));
		this.#marks.push(
			(event.holder === null ? 0 : HOLDS) |
				(event.outcomeOf.length > 0 ? DECIDES : 0) |
				(when.edtf.includes('/') ? LASTS : 0)
		);
		this.#hashes.push(hashOf(event.id));
		this.#textFrom.push(this.#texts.size);
		this.#restFrom.push(this.#rest.size);
		this.#pack(event, typeof original === 'function' ? original() : original);
	}

	#pack(event: ConflictEvent, original: Original): void {
		const { title, summary, note, subkind, deaths } = event;
		const texts = [title, summary, note, subkind] as const;
		const joined = texts.join('\n');
		this.#texts.push(joined);
		const full = others.filter((name) => {
			const value = event[name];
			return Array.isArray(value) ? value.length > 0 : Boolean(value);
		});
		const entries = full.map((name) => [name, event[name]] as const);
		const { precision } = event;
		const odd = precision !== null && Math.fround(precision) !== precision;
		const header = JSON.stringify(original.map(({ name }) => name));
		const rest: Rest = [
			// lines within a text: they cannot be told apart again
			joined.split('\n').length === texts.length ? 0 : texts,
			event.id,
			event.when.edtf,
			deaths.low === null && deaths.best === null && deaths.high === null
				? 0
				: [deaths.low, deaths.best, deaths.high],
			event.sources,
			full.length > 0 || odd ? { ...Object.fromEntries(entries), ...(odd && { precision }) } : 0,
			numbered(this.#headers, header),
			original.map(({ value }) => value)
		];
		this.#rest.push(JSON.stringify(rest));
	}

	/** The events in order, of a scene with all that they refer to. */
	finish({ places, actors }: Pick<Scene, 'places' | 'actors'>): Packed {
		const { size } = this;
		const textEnd = ends(this.#textFrom.take(), this.#texts.size);
		const restEnd = ends(this.#restFrom.take(), this.#rest.size);
		this.#actorFrom.push(this.#actor.size);
		const placeAt = positions(this.#places, places);
		const actorAt = positions(this.#actors, actors);
		const { sorted, ...laid } = layOut({
			size,
			earliestStart: this.#times[0].take(),
			latestStart: this.#times[1].take(),
			earliestEnd: this.#times[2].take(),
			latestEnd: this.#times[3].take(),
			kind: this.#kind.take(),
			status: this.#status.take(),
			place: this.#place.take().map((at) => (at < 0 ? -1 : placeAt[at])),
			reported: this.#reported.take(),
			actorList: null,
			actorLists: {
				from: this.#actorFrom.take(),
				of: this.#actor.take().map((at) => actorAt[at])
			},
			lat: this.#point[0].take(),
			lon: this.#point[1].take(),
			precision: this.#precision.take(),
			least: this.#deaths[0].take(),
			most: this.#deaths[1].take(),
			marks: this.#marks.take(),
			hashes: this.#hashes.take()
		});
		const ordered = (values: Uint32Array) =>
			sorted === null ? values : gatherNaturals(values, sorted);
		return {
			way: 'packed',
			...laid,
			texts: this.#texts.take(),
			textFrom: ordered(this.#textFrom.take()),
			textEnd: ordered(textEnd),
			rest: this.#rest.take(),
			restFrom: ordered(this.#restFrom.take()),
			restEnd: ordered(restEnd),
			headers: [...this.#headers.keys()].map((names) => JSON.parse(names) as string[])
		};
	}
}

function numbered(numbers: Map<string, number>, id: string): number {
	const known = numbers.get(id) ?? numbers.size;
	numbers.set(id, known);
	return known;
}

/** Where the things stand of which the ids were numbered. */
function positions(
	numbers: ReadonlyMap<string, number>,
	things: readonly { readonly id: string }[]
): Int32Array {
	const at = new Map(things.map(({ id }, position) => [id, position]));
	return Int32Array.from(numbers.keys(), (id) => at.get(id) ?? -1);
}

function ends(from: Uint32Array, end: number): Uint32Array {
	return from.map((_, at) => from[at + 1] ?? end);
}
