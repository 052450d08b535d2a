import type { ConflictEvent } from '../../events/dataset';
import { kinds } from '../../events/kind';
import { lastDay } from '../../events/known';
import { statuses } from '../../events/status';
import { NO_FIGURE, TALLY } from '../../store/columns';
import type { Cast } from '../formats/cast';
import { ownId } from '../formats/eventof';
import type { RowFormat } from '../formats/rowformat';
import type { Shelf } from '../formats/shelf';
import type { TableRow } from '../formats/tabular';
import { naturals } from './growing';
import { hashOf } from './hash';
import { DECIDES, gatherNaturals, HOLDS, LASTS, layOut, type Loose } from './layout';
import type { RowsKept } from './resolving';

/** Columns of events in the order of their file, with where their rows begin and which list of sources they have. */
export class RowShelf implements Shelf {
	size = 0;
	readonly times: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
	readonly kind: Uint8Array;
	readonly status: Uint8Array;
	readonly place: Int32Array;
	readonly reported: Float64Array;
	readonly actorFrom: Uint32Array;
	readonly actor = naturals();
	readonly lat: Float64Array;
	readonly lon: Float64Array;
	readonly precision: Float32Array;
	readonly least: Int32Array;
	readonly most: Int32Array;
	readonly marks: Uint8Array;
	readonly hashes: Uint32Array;
	readonly rowAt: Uint32Array;
	readonly sourceList: Uint32Array;
	/** The lists of sources. */
	readonly #sourceFrom = naturals();
	readonly #source = naturals();
	readonly #ids = new Map<number, string>();
	/** What is known of the event that comes next. */
	#own: () => string = () => '';
	#at = 0;
	#cast: Cast | null = null;

	/** There are `most` events at most. */
	constructor(most: number) {
		const floats = () => new Float64Array(most);
		this.times = [floats(), floats(), floats(), floats()];
		this.kind = new Uint8Array(most);
		this.status = new Uint8Array(most);
		this.place = new Int32Array(most);
		this.reported = floats();
		this.actorFrom = new Uint32Array(most + 1);
		this.lat = floats();
		this.lon = floats();
		this.precision = new Float32Array(most);
		this.least = new Int32Array(most);
		this.most = new Int32Array(most);
		this.marks = new Uint8Array(most);
		this.hashes = new Uint32Array(most);
		this.rowAt = new Uint32Array(most);
		this.sourceList = new Uint32Array(most);
	}

	/** Says of which row the event comes that is put next, if one comes of it. */
	next(
		row: TableRow,
		{ parts, original }: RowFormat,
		format: { readonly id: string; readonly ownIds: boolean },
		at: number,
		cast: Cast
	): void {
		this.#own = () => ownId(format, row.text(parts.id), () => original(row));
		this.#at = at;
		this.#cast = cast;
	}

	put(event: ConflictEvent): void {
		const cast = this.#cast!;
		const i = this.size;
		const { when, deaths } = event;
		this.times[0][i] = when.earliestStart;
		this.times[1][i] = when.latestStart;
		this.times[2][i] = when.earliestEnd;
		this.times[3][i] = when.latestEnd;
		this.kind[i] = kinds.findIndex(({ id }) => id === event.kind);
		this.status[i] = statuses.indexOf(event.status);
		this.place[i] = event.place === null ? -1 : cast.placePosition(event.place);
		this.reported[i] = lastDay(event.reported);
		for (const id of event.actors) this.actor.push(cast.actorPosition(id));
		this.lat[i] = event.lat ?? NaN;
		this.lon[i] = event.lon ?? NaN;
		this.precision[i] = event.precision ?? NaN;
		this.least[i] = deaths.low ?? deaths.best ?? 0;
		this.most[i] = event.tally ? TALLY : (deaths.high ?? deaths.best ?? deaths.low ?? NO_FIGURE);
		this.marks[i] =
			(event.holder === null ? 0 : HOLDS) |
			(event.outcomeOf.length > 0 ? DECIDES : 0) |
			(when.edtf.includes('/') ? LASTS : 0);
		this.hashes[i] = hashOf(event.id);
		this.rowAt[i] = this.#at;
		this.sourceList[i] = this.list(event.sources.map((id) => cast.sourcePosition(id)));
		if (event.id !== this.#own()) this.#ids.set(i, event.id);
		this.done();
	}

	/** Goes on to the next event. */
	done(): void {
		this.actorFrom[++this.size] = this.actor.size;
	}

	/** Keeps a list of sources, by their positions; its number. */
	list(sources: readonly number[]): number {
		this.#sourceFrom.push(this.#source.size);
		for (const source of sources) this.#source.push(source);
		return this.#sourceFrom.size - 1;
	}

	/** The events in order. */
	finish(): Omit<RowsKept, 'way' | 'bytes' | 'recipe'> {
		const { size } = this;
		this.#sourceFrom.push(this.#source.size);
		const loose: Loose = {
			size,
			earliestStart: cut(this.times[0], size),
			latestStart: cut(this.times[1], size),
			earliestEnd: cut(this.times[2], size),
			latestEnd: cut(this.times[3], size),
			kind: cut(this.kind, size),
			status: cut(this.status, size),
			place: cut(this.place, size),
			reported: cut(this.reported, size),
			actorFrom: cut(this.actorFrom, size + 1),
			actor: this.actor.take(),
			lat: cut(this.lat, size),
			lon: cut(this.lon, size),
			precision: cut(this.precision, size),
			least: cut(this.least, size),
			most: cut(this.most, size),
			marks: cut(this.marks, size),
			hashes: cut(this.hashes, size)
		};
		const { sorted, ...laid } = layOut(loose);
		const [rowAt, sourceList] = [cut(this.rowAt, size), cut(this.sourceList, size)];
		return {
			...laid,
			rowAt: sorted === null ? rowAt : gatherNaturals(rowAt, sorted),
			sourceList: sorted === null ? sourceList : gatherNaturals(sourceList, sorted),
			sourceFrom: this.#sourceFrom.take(),
			source: this.#source.take(),
			ids: sorted === null ? this.#ids : this.#sortedIds(sorted)
		};
	}

	#sortedIds(sorted: Uint32Array): Map<number, string> {
		if (this.#ids.size === 0) return this.#ids;
		const ids = new Map<number, string>();
		sorted.forEach((was, is) => {
			const id = this.#ids.get(was);
			if (id !== undefined) ids.set(is, id);
		});
		return ids;
	}
}

/** The first of an array, without the memory of the rest. */
function cut<Kind extends Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array>(
	values: Kind,
	size: number
): Kind {
	return (values.length === size ? values : values.slice(0, size)) as Kind;
}
