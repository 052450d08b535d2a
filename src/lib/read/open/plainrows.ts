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
import type { Faults, RowFormat } from '../formats/rowformat';
import type { RowReader, TableRow } from '../formats/tabular';
import { unnamedHolders } from '../holder';
import { fingerprintIn } from './fingerprints';
import { HOLDS, LASTS } from './layout';
import type { RowRecipe } from './recipe';
import { NONE, TERM, type Memorised, type Rough } from './rough';
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

/** Makes columns of rows whose parts say everything, each part worked out once for all rows that have the same. */
export class PlainRows {
	readonly #given: Given;
	readonly #near: Box | null;
	/** How many cells a row has as it stands; 0: as many as it has. */
	readonly #width: number;
	readonly #date: Worked<{ readonly edtf: string; readonly when: When } | null>;
	readonly #kind: Worked<number>;
	readonly #status: Worked<number>;
	readonly #place: Worked<{ readonly named: Named; readonly point: DraftPlace['point'] } | null>;
	/** Actors and sources: the numbers of lists. */
	readonly #actors: Worked<number>;
	/** The id of who holds the place, and whether anywhere; undefined is open. */
	readonly #holder: Worked<{ readonly id: string; readonly anywhere: boolean } | null | undefined>;
	readonly #sources: Worked<number>;
	readonly #precision: Worked<number | undefined>;
	readonly #check: Worked<true | undefined>;
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
		const rowAt = (start: number | null): TableRow =>
			reader.row({ line: 1, cells: start === null ? [] : format.cells(texts.at(start).cells) });
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
		this.#holder = part('holder', (row) => {
			const hold = parts.holder.of(row);
			return hold && { id: hold.actor, anywhere: hold.anywhere };
		});
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
		this.#reported = worked(rough.reports, (row) => format.reported(row, reader.reader, ''));
		this.#country = worked(rough.countries, (row) => countryBox(row.text(columns.country ?? '')));
	}

	/** Makes an event of a row. False: it has to be read by itself, and nothing was done. */
	take(row: number): boolean {
		const { rough, format, ids, shelf, assembly } = this.#given;
		const { parts } = rough;
		const dated = rough.start[row] === TERM ? this.#date.of(rough.end[row]) : undefined;
		if (dated === null) return false;
		const kind = this.#kind.of(parts.kind[row]);
		const status = this.#status.of(parts.status[row]);
		const precision = this.#precision.of(parts.precision[row]);
		const hold = this.#holder.of(parts.holder[row]);
		if (kind === OPEN || status === OPEN || precision === undefined || hold === undefined) return false;
		if (this.#check.of(parts.check[row]) === undefined) return false;
		const lat = rough.lat[row];
		const lon = rough.lon[row];
		const placed = lat === lat;
		if (placed && !isPlain(lat, lon, this.#country.of(rough.country[row]), this.#near)) return false;
		const reported = this.#lastReport(row, dated?.edtf);
		if (reported === undefined) return false;
		// the last question: whoever takes an id is an event
		if (!this.#makeId(row) || !ids.take()) return false;

		const i = shelf.size;
		const start = dated ? dated.when.earliestStart : rough.start[row] * DAY;
		const end = dated ? dated.when.latestEnd : (rough.end[row] + 1) * DAY;
		shelf.times[0][i] = start;
		shelf.times[1][i] = dated ? dated.when.latestStart : start;
		shelf.times[2][i] = dated ? dated.when.earliestEnd : end;
		shelf.times[3][i] = end;
		shelf.kind[i] = kind;
		shelf.status[i] = status;
		const place = this.#placeOf(row, placed, lat, lon);
		shelf.place[i] = place;
		shelf.reported[i] = reported;
		shelf.actorList[i] = this.#actors.of(parts.actors[row]);
		let marks = 0;
		if (hold !== null && (hold.anywhere || place >= 0)) {
			if (!unnamedHolders.includes(hold.id)) assembly.cast.actor(hold.id);
			marks = HOLDS;
		}
		if (dated ? dated.edtf.includes('/') : rough.end[row] !== rough.start[row]) marks |= LASTS;
		shelf.marks[i] = marks;
		shelf.sourceList[i] = this.#sources.of(parts.sources[row]);
		shelf.lat[i] = lat;
		shelf.lon[i] = lon;
		shelf.precision[i] = placed ? precision : NaN;
		shelf.least[i] = rough.least[row];
		shelf.most[i] = rough.most[row];
		shelf.hashes[i] = ids.hash;
		shelf.rowAt[i] = rough.at[row];
		shelf.size++;
		this.#taken++;
		if (placed) this.#placed++;
		else if (format.nowhere && this.#place.of(parts.place[row]) !== null) this.#nowhere++;
		if (start < this.#first) this.#first = start;
		if (end > this.#end) this.#end = end;
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
