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
import {
	DECIDES,
	gatherBytes,
	gatherNaturals,
	HOLDS,
	LASTS,
	layOut,
	type Lists,
	type Loose
} from './layout';
import type { PlainBytes } from './plainbytes';
import type { RowsKept } from './kept';
import type { Rough } from './rough';

/** Lists of positions, each kept once. */
class ListShelf {
	readonly #from = naturals();
	readonly #of = naturals();

	/** Keeps a list; its number. */
	put(positions: readonly number[]): number {
		this.#from.push(this.#of.size);
		for (const position of positions) this.#of.push(position);
		return this.#from.size - 1;
	}

	take(): Lists {
		this.#from.push(this.#of.size);
		return { from: this.#from.take(), of: this.#of.take() };
	}
}

/** Columns of events in the order of their file, with where their rows begin and which list of sources they have. */
export class RowShelf implements Shelf {
	size = 0;
	readonly earliestStart: Float64Array;
	readonly latestStart: Float64Array;
	readonly earliestEnd: Float64Array;
	readonly latestEnd: Float64Array;
	readonly kind: Uint8Array;
	readonly status: Uint8Array;
	readonly place: Int32Array;
	readonly reported: Float64Array;
	readonly lat: Float64Array;
	readonly lon: Float64Array;
	readonly precision: Float32Array;
	readonly least: Int32Array;
	readonly most: Int32Array;
	readonly marks: Uint8Array;
	readonly hashes: Uint32Array;
	readonly rowAt: Uint32Array;
	/** Numbers of lists. */
	readonly actorList: Uint32Array;
	readonly sourceList: Uint32Array;
	readonly actors = new ListShelf();
	readonly sources = new ListShelf();
	readonly #ids = new Map<number, string>();
	/** What is known of the event that comes next. */
	#own: () => string = () => '';
	#at = 0;
	#cast: Cast | null = null;

	/**
	 * For the events of so many rows. With `used` up, points, deaths and beginnings take the places of those of the rows: an
	 * event never comes before its row.
	 */
	constructor(rows: Pick<Rough, 'size' | 'lat' | 'lon' | 'least' | 'most' | 'at'>, used: boolean) {
		const { size } = rows;
		const floats = () => new Float64Array(size);
		this.earliestStart = floats();
		this.latestStart = floats();
		this.earliestEnd = floats();
		this.latestEnd = floats();
		this.kind = new Uint8Array(size);
		this.status = new Uint8Array(size);
		this.place = new Int32Array(size);
		this.reported = floats();
		this.lat = used ? rows.lat : floats();
		this.lon = used ? rows.lon : floats();
		this.precision = new Float32Array(size);
		this.least = used ? rows.least : new Int32Array(size);
		this.most = used ? rows.most : new Int32Array(size);
		this.marks = new Uint8Array(size);
		this.hashes = new Uint32Array(size);
		this.rowAt = used ? rows.at : new Uint32Array(size);
		this.actorList = new Uint32Array(size);
		this.sourceList = new Uint32Array(size);
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
		this.earliestStart[i] = when.earliestStart;
		this.latestStart[i] = when.latestStart;
		this.earliestEnd[i] = when.earliestEnd;
		this.latestEnd[i] = when.latestEnd;
		this.kind[i] = kinds.findIndex(({ id }) => id === event.kind);
		this.status[i] = statuses.indexOf(event.status);
		this.place[i] = event.place === null ? -1 : cast.placePosition(event.place);
		this.reported[i] = lastDay(event.reported);
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
		this.actorList[i] = this.actors.put(event.actors.map((id) => cast.actorPosition(id)));
		this.sourceList[i] = this.sources.put(event.sources.map((id) => cast.sourcePosition(id)));
		if (event.id !== this.#own()) this.#ids.set(i, event.id);
		this.size++;
	}

	/** The events in order; the bytes that their rows are of end there. Which are plain is said once all are there. */
	finish(
		end: number,
		plainBytes: PlainBytes | null
	): Omit<RowsKept, 'way' | 'bytes' | 'end' | 'recipe'> {
		const { size } = this;
		const sources = this.sources.take();
		const loose: Loose = {
			size,
			earliestStart: cut(this.earliestStart, size),
			latestStart: cut(this.latestStart, size),
			earliestEnd: cut(this.earliestEnd, size),
			latestEnd: cut(this.latestEnd, size),
			kind: cut(this.kind, size),
			status: cut(this.status, size),
			place: cut(this.place, size),
			reported: cut(this.reported, size),
			actorList: cut(this.actorList, size),
			actorLists: this.actors.take(),
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
		const plain = plainBytes?.rows(rowAt, end) ?? new Uint8Array(size);
		return {
			...laid,
			rowAt: sorted === null ? rowAt : gatherNaturals(rowAt, sorted),
			plain: sorted === null ? plain : gatherBytes(plain, sorted),
			sourceList: sorted === null ? sourceList : gatherNaturals(sourceList, sorted),
			sourceFrom: sources.from,
			source: sources.of,
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

/** The first of an array, without the memory of the rest where that is much. */
function cut<Kind extends Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array>(
	values: Kind,
	size: number
): Kind {
	const little = values.length - size <= size / 8;
	return (little ? values.subarray(0, size) : values.slice(0, size)) as Kind;
}
