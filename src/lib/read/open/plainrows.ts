import { kinds } from '../../events/kind';
import { lastDay } from '../../events/known';
import { statuses } from '../../events/status';
import { isoDay } from '../../time/calendar';
import { DAY } from '../../time/span';
import { when, type When } from '../../time/when';
import type { Assembly } from '../formats/assembly';
import type { Named } from '../formats/cast';
import { countryBox, type Box } from '../formats/countries';
import type { DraftPlace } from '../formats/draft';
import { fileSource, ownId } from '../formats/eventof';
import { isPlain } from '../formats/places';
import type { Faults, Hold, RowFormat } from '../formats/rowformat';
import { addedUp, type RowReader, type TableRow } from '../formats/tabular';
import { unnamedHolders } from '../holder';
import { fingerprintIn } from './fingerprints';
import { HOLDS, LASTS } from './layout';
import type { RowRecipe } from './recipe';
import type { Rough } from './rough';
import { CAREFUL, NONE, TERM, type Memorised } from './roughrows';
import type { RowShelf } from './rowshelf';
import type { RowTexts } from './rowtext';
import type { TakenIds } from './takenids';
import type { Terms } from './terms';
import { Worked } from './worked';

/** What taking plain rows takes. */
interface Given {
	readonly rough: Rough;
	readonly format: RowFormat;
	readonly recipe: Pick<RowRecipe, 'format' | 'formatName' | 'ownIds' | 'file'>;
	readonly reader: RowReader;
	readonly texts: RowTexts;
	readonly bytes: Uint8Array;
	readonly ids: TakenIds;
	readonly assembly: Assembly;
	readonly shelf: RowShelf;
}

/** Takes faults for nothing: whoever has some is read again, where they are told. */
const silent: Faults = { refuse: () => {}, repair: () => {} };
/** What a part does not say. */
const OPEN = -1;

const NOTHING: Box = { south: 1, north: -1, west: 1, east: -1 };

/** What of a box lies on the earth. */
function onEarth(box: Box | null): Box {
	if (box === null) return NOTHING;
	return {
		south: Math.max(box.south, -90),
		north: Math.min(box.north, 90),
		west: Math.max(box.west, -180),
		east: Math.min(box.east, 180)
	};
}

/** Makes columns of rows whose parts say everything, each part worked out once for all rows that have the same. */
export class PlainRows {
	readonly #given: Given;
	readonly #near: Box | null;
	/** Within it a point is meant as it stands; nothing where countries say more. */
	readonly #plainly: Box;
	/** How many cells a row has as it stands; 0: as many as it has. */
	readonly #width: number;
	readonly #date: Worked<{ readonly edtf: string; readonly when: When } | null>;
	readonly #kind: Worked<number>;
	readonly #status: Worked<number>;
	readonly #place: Worked<{ readonly named: Named; readonly point: DraftPlace['point'] } | null>;
	/** Actors and sources: the numbers of lists. */
	readonly #actors: Worked<number>;
	/** Undefined is open. */
	readonly #holder: Worked<Hold | null | undefined>;
	readonly #sources: Worked<number>;
	readonly #precision: Worked<number | undefined>;
	readonly #check: Worked<true | undefined>;
	/** Whether a place stands for all places together. */
	readonly #total: Worked<boolean>;
	readonly #reported: Worked<string | null | undefined>;
	readonly #country: Worked<Box | null>;

	#taken = 0;
	#placed = 0;
	#nowhere = 0;
	#first = Infinity;
	#end = -Infinity;

	constructor(given: Given) {
		this.#given = given;
		const { rough, format, reader, texts, assembly, shelf, recipe } = given;
		const { parts, columns } = format;
		const { cast } = assembly;
		this.#near = rough.neighbours.box;
		this.#plainly = rough.countries === null ? onEarth(this.#near) : NOTHING;
		const rowAt = (start: number | null): TableRow =>
			reader.row({ line: 1, cells: format.cells(start === null ? [] : texts.at(start).cells) });
		this.#width = format.original(rowAt(null)).length;
		const worked = <Value>(terms: Terms | null, work: (row: TableRow) => Value) =>
			new Worked(terms, (start) => work(rowAt(start)));
		const part = <Value>(name: Memorised, work: (row: TableRow) => Value) =>
			worked(rough.terms[name], work);
		const cited = [fileSource({ name: recipe.formatName }, recipe.file)];

		const { reader: loud } = reader;
		const quiet = { ...loud, date: loud.dateOr };
		this.#date = worked(rough.dates, (row) => {
			const edtf = format.date(row, quiet, silent);
			return edtf === null ? null : { edtf, when: when(edtf) };
		});
		this.#kind = part('kind', (row) => {
			const kind = parts.kind.of(row);
			return kinds.findIndex(({ id }) => id === kind);
		});
		this.#status = part('status', (row) => {
			const status = parts.status.of(row);
			return status === undefined ? OPEN : statuses.indexOf(status);
		});
		this.#place = part('place', (row) => {
			const place = parts.place.of(row);
			if (place.name.trim() === '') return null;
			return { named: cast.named(place), point: place.point ?? null };
		});
		this.#actors = part('actors', (row) => {
			const ids = parts.actors.of(row).map((name) => cast.actor(name));
			return shelf.actors.put([...new Set(ids)].map((id) => cast.actorPosition(id)));
		});
		this.#holder = part('holder', (row) => parts.holder.of(row));
		this.#sources = part('sources', (row) => {
			const sources = parts.sources.of(row);
			const ids = (sources.length > 0 ? sources : cited).map((source) => cast.source(source));
			return shelf.sources.put([...new Set(ids)].map((id) => cast.sourcePosition(id)));
		});
		this.#precision = part('precision', (row) => {
			const precision = parts.precision.of(row);
			return precision === null ? NaN : precision;
		});
		this.#check = part('check', (row) => parts.check.of(row));
		this.#total = part('place', (row) => addedUp(parts.place.of(row)) !== undefined);
		this.#reported = worked(rough.reports, (row) => format.reported(row, reader.reader, ''));
		this.#country = worked(rough.countries, (row) => countryBox(row.text(columns.country ?? '')));
	}

	/** Makes events of the rows, in their order; `careful` is called for those that have to be read by themselves. */
	take(careful: (row: number) => void): void {
		const { rough, shelf } = this.#given;
		const { size, state } = rough;
		for (let row = 0; row < size; row++) {
			const kind = state[row] === CAREFUL ? OPEN : this.#kindOf(row);
			if (kind === OPEN) careful(row);
			else this.#put(row, kind, shelf.size++);
		}
	}

	/** The kind of a row that takes its id; `OPEN`: it has to be read by itself, and nothing was done. */
	#kindOf(row: number): number {
		const { rough, ids } = this.#given;
		const { parts } = rough;
		const dated = rough.start[row] === TERM ? this.#date.of(rough.end[row]) : undefined;
		const kind = this.#kind.of(parts.kind[row]);
		if (dated === null || kind === OPEN || this.#status.of(parts.status[row]) === OPEN) return OPEN;
		if (this.#precision.of(parts.precision[row]) === undefined) return OPEN;
		if (this.#holder.of(parts.holder[row]) === undefined) return OPEN;
		if (this.#check.of(parts.check[row]) === undefined) return OPEN;
		if (this.#total.of(parts.place[row])) return OPEN;
		const lat = rough.lat[row];
		const lon = rough.lon[row];
		if (lat === lat && !this.#isWithin(lat, lon)) {
			const country = this.#country.of(rough.country[row]);
			if (!isPlain(lat, lon, country, this.#near)) return OPEN;
		}
		if (rough.reported[row] !== NONE && this.#lastReport(row, dated?.edtf) === undefined)
			return OPEN;
		// the last question: whoever takes an id is an event
		return this.#makeId(row) && ids.take() ? kind : OPEN;
	}

	/** Whether a point lies where it is plain that it is meant so. A box by country is not looked at: see `isPlain`. */
	#isWithin(lat: number, lon: number): boolean {
		const { south, north, west, east } = this.#plainly;
		return (
			lat > south &&
			lat < north &&
			lon > west &&
			lon < east &&
			lat !== lon &&
			lat !== 0 &&
			lon !== 0
		);
	}

	#put(row: number, kind: number, i: number): void {
		const { rough, format, ids, shelf } = this.#given;
		const { parts } = rough;
		const lat = rough.lat[row];
		const placed = lat === lat;
		let date: string | undefined;
		let start: number;
		let end: number;
		const { earliestStart, latestStart, earliestEnd, latestEnd } = shelf;
		if (rough.start[row] === TERM) {
			const { edtf, when } = this.#date.of(rough.end[row])!;
			date = edtf;
			start = when.earliestStart;
			end = when.latestEnd;
			latestStart[i] = when.latestStart;
			earliestEnd[i] = when.earliestEnd;
		} else {
			start = rough.start[row] * DAY;
			end = (rough.end[row] + 1) * DAY;
			latestStart[i] = start;
			earliestEnd[i] = end;
		}
		earliestStart[i] = start;
		latestEnd[i] = end;
		const place = this.#placeOf(row, placed, lat, rough.lon[row]);
		const lasts = date === undefined ? rough.start[row] !== rough.end[row] : date.includes('/');
		shelf.kind[i] = kind;
		shelf.status[i] = this.#status.of(parts.status[row]);
		shelf.place[i] = place;
		shelf.reported[i] = rough.reported[row] === NONE ? Infinity : this.#lastReport(row, date)!;
		shelf.actorList[i] = this.#actors.of(parts.actors[row]);
		shelf.marks[i] = (this.#holds(parts.holder[row], place) ? HOLDS : 0) | (lasts ? LASTS : 0);
		shelf.sourceList[i] = this.#sources.of(parts.sources[row]);
		shelf.precision[i] = placed ? this.#precision.of(parts.precision[row])! : NaN;
		shelf.hashes[i] = ids.hash;
		// these may be the same arrays: see `RowShelf`
		shelf.lat[i] = lat;
		shelf.lon[i] = rough.lon[row];
		shelf.least[i] = rough.least[row];
		shelf.most[i] = rough.most[row];
		shelf.rowAt[i] = rough.at[row];
		this.#taken++;
		if (placed) this.#placed++;
		else if (format.nowhere && this.#place.of(parts.place[row]) !== null) this.#nowhere++;
		if (start < this.#first && start !== -Infinity) this.#first = start;
		if (end > this.#end && end !== Infinity) this.#end = end;
	}

	/** Whether the event says who holds its place from then on. */
	#holds(term: number, place: number): boolean {
		const hold = this.#holder.of(term);
		if (!hold || (place < 0 && hold.places === null)) return false;
		const { cast } = this.#given.assembly;
		if (!unnamedHolders.includes(hold.actor)) cast.actor(hold.actor);
		for (const held of hold.places ?? []) cast.place(held, null);
		return true;
	}

	/** Tells how many there were. */
	tell(): void {
		const { assembly, recipe } = this.#given;
		const span = [this.#first, this.#end] as const;
		assembly.count(recipe.file, this.#placed, this.#taken - this.#placed, span);
		assembly.countNowhere(recipe.file, this.#nowhere);
	}

	/** The position of the place; -1: none that can be drawn. */
	#placeOf(row: number, placed: boolean, lat: number, lon: number): number {
		const place = this.#place.of(this.#given.rough.parts.place[row]);
		if (place === null) return -1;
		const { named, point } = place;
		const { cast } = this.#given.assembly;
		if (point) return named.positions[cast.near(named, point.lat, point.lon)];
		return placed ? named.positions[cast.near(named, lat, lon)] : -1;
	}

	/** The last day on which the first report can have come out, of an event of that date; undefined: it is open. */
	#lastReport(row: number, date: string | undefined): number | undefined {
		const { rough, format } = this.#given;
		const day = rough.reported[row];
		if (day === NONE) return Infinity;
		const { reportedAfter } = format.parts;
		if (day !== TERM && date === undefined)
			return reportedAfter && day < rough.start[row] ? Infinity : day * DAY;
		const text = day === TERM ? this.#reported.of(rough.reportedTerm[row]) : isoDay(day * DAY);
		if (text === undefined) return undefined;
		if (text === null) return Infinity;
		const from = date ?? isoDay(rough.start[row] * DAY);
		return reportedAfter && text.slice(0, 10) < from.slice(0, 10) ? Infinity : lastDay(text);
	}

	/** Makes the id of a row. False: its format wants one, and there is none. */
	#makeId(row: number): boolean {
		const { rough, format, bytes, ids, texts, reader, recipe } = this.#given;
		const from = rough.idFrom[row];
		const to = rough.idTo[row];
		if (from < to && ids.make(bytes, from, to)) return true;
		if (from === to) {
			if (recipe.ownIds) return false;
			const print = fingerprintIn(bytes, texts.split(rough.at[row]), this.#width);
			if (print !== null) {
				ids.makeOf(`${recipe.format}-${print}`);
				return true;
			}
		}
		const { cells } = texts.at(rough.at[row]);
		const one = reader.row({ line: 1, cells: format.cells(cells) });
		const id = one.text(format.parts.id);
		if (id === '' && recipe.ownIds) return false;
		ids.makeOf(ownId({ id: recipe.format, ownIds: recipe.ownIds }, id, () => format.original(one)));
		return true;
	}
}
