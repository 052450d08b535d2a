import { limits, rawRows } from '../formats/rows';
import type { RowFormat } from '../formats/rowformat';
import { namedOf, type TableStart } from '../formats/table';
import { positionOf } from '../formats/tabular';
import { coordinate, isDecimal, Neighbours } from '../formats/places';
import { DAY } from '../../time/span';
import { dayIn, NO_DAY } from './days';
import { countIn, decimalIn } from './numerals';
import { byPart, CAREFUL, memorised, NONE, RoughRows, TERM, type Memorised } from './roughrows';
import { Scanner } from './scanner';
import { Terms } from './terms';

const [QUOTE, SPACE] = [34, 32];

/**
 * The rows of a table as their bytes say: days, points, deaths as numbers, everything else as numbers of what stands in
 * cells. What it means is worked out when all rows are there: see `resolve`.
 */
export class Rough extends RoughRows {
	/** Whether rows beyond the limit were left out. */
	truncated = false;

	/** What stands in cells; null: the table has none of the columns. */
	readonly terms: Readonly<Record<Memorised, Terms | null>>;
	readonly dates: Terms;
	readonly reports: Terms;
	readonly countries: Terms | null;
	/** Where the events lie. */
	readonly neighbours = new Neighbours();
	/** Rows whose cells are not as the scanner says. */
	readonly odd: number[] = [];
	/** Lines of rows that go on behind the last column that the header names. */
	readonly longer: number[] = [];

	readonly scanner: Scanner;
	readonly #bytes: Uint8Array;
	readonly #first: number;
	readonly #named: number;
	readonly #format: RowFormat;
	readonly #columns: ReturnType<typeof columnsOf>;
	/** Columns of which the bytes are looked at. */
	readonly #looked: readonly number[];
	readonly #deathsElse: 'best' | 'none';
	readonly #separator: string;
	#seen = 0;

	/** `begin` is where the text begins, behind a byte order mark. */
	constructor(
		bytes: Uint8Array,
		begin: number,
		{ separator, first, header }: TableStart,
		format: RowFormat
	) {
		const { parts, columns } = format;
		const at = (fields: readonly string[]) =>
			fields.map((field) => format.at(field)).filter((column) => column >= 0);
		const has = (fields: readonly string[]) => at(fields).length > 0;
		super({
			reported: has([parts.reported]),
			country: has([columns.country ?? '']),
			parts: byPart((name) => has(parts[name].fields))
		});
		this.#bytes = bytes;
		this.#first = first;
		this.#named = namedOf({ header });
		this.#format = format;
		this.#columns = columnsOf(format);
		this.#deathsElse = format.parts.deathsElse;
		this.#separator = separator;
		this.scanner = new Scanner(bytes, separator, begin);
		const terms = (fields: readonly string[]) =>
			has(fields) ? new Terms(bytes, at(fields)) : null;
		this.terms = byPart((name) => terms(parts[name].fields));
		this.dates = new Terms(bytes, at(parts.dated));
		this.reports = new Terms(bytes, at([parts.reported, columns.year ?? '']));
		this.countries = terms([columns.country ?? '']);
		const looked = [...memorised.flatMap((name) => parts[name].fields), ...parts.dated];
		this.#looked = [
			...new Set(at([...looked, parts.id, parts.reported, columns.lat ?? '', columns.lon ?? '']))
		];
	}

	/** How many rows have dates that are plainly days. */
	get days(): number {
		let days = 0;
		for (let row = 0; row < this.size; row++) if (this.start[row] !== TERM) days++;
		for (const row of this.odd) if (this.start[row] !== TERM) days--;
		return days;
	}

	/** Whether any of them is beyond the twelfth of its month. */
	get late(): boolean {
		return this.start.some(
			(day, row) => row < this.size && day !== TERM && new Date(day * DAY).getUTCDate() > 12
		);
	}

	/** Reads rows that begin before `until`; the bytes end at `end`: see `Scanner.read`. */
	read(end: number, last: boolean, until = end): void {
		const { scanner } = this;
		while (scanner.next < until && scanner.read(end, last)) {
			if (this.#seen++ > limits.rows) {
				this.truncated = true;
				return;
			}
			if (this.#seen <= this.#first) continue;
			if (this.size === this.at.length) this.grow(Math.max(4096, this.size * 2));
			this.at[this.size] = scanner.start;
			this.line[this.size] = scanner.line;
			const longer = scanner.count > this.#named && this.#isLonger();
			if (longer) this.longer.push(scanner.line);
			if (longer || scanner.odd || (scanner.escaped && this.#isEscaped())) {
				this.odd.push(this.size);
				this.state[this.size] = CAREFUL;
				this.lat[this.size] = NaN;
				this.#surveyOdd();
			} else this.#row(this.size);
			this.size++;
		}
	}

	#surveyOdd(): void {
		const { scanner } = this;
		const text = new TextDecoder().decode(this.#bytes.subarray(scanner.start, scanner.next));
		const [{ cells }] = rawRows(text, this.#separator);
		const { names, columns } = this.#format;
		const own = this.#format.cells(cells);
		const at = (field = '') => own[positionOf(names, field)]?.trim() ?? '';
		if (columns.lat) this.neighbours.survey(at(columns.lat), at(columns.lon));
	}

	#isLonger(): boolean {
		for (let column = this.#named; column < this.scanner.count; column++)
			if (!this.#isBlank(column)) return true;
		return false;
	}

	/** Whether a cell that is looked at has quotes in it that are written twice. */
	#isEscaped(): boolean {
		const { from, to, count } = this.scanner;
		return this.#looked.some(
			(column) => column < count && this.#bytes.subarray(from[column], to[column]).includes(QUOTE)
		);
	}

	#row(row: number): void {
		const { scanner, terms, parts } = this;
		const columns = this.#columns;
		this.state[row] = 0;
		this.#date(row);
		if (columns.lat >= 0) this.#point(row);
		else this.lat[row] = this.lon[row] = NaN;
		if (columns.deathColumns) this.#deaths(row);
		else this.most[row] = -1;
		if (columns.reported >= 0) this.#reported(row);
		const { id } = columns;
		this.idFrom[row] = id >= 0 && id < scanner.count ? scanner.from[id] : 0;
		this.idTo[row] = id >= 0 && id < scanner.count ? scanner.to[id] : 0;
		for (const column of columns.filled)
			if (column >= scanner.count || this.#isBlank(column)) this.state[row] = CAREFUL;
		if (this.countries) this.country[row] = this.countries.of(scanner);
		if (terms.kind) parts.kind[row] = terms.kind.of(scanner);
		if (terms.status) parts.status[row] = terms.status.of(scanner);
		if (terms.place) parts.place[row] = terms.place.of(scanner);
		if (terms.actors) parts.actors[row] = terms.actors.of(scanner);
		if (terms.holder) parts.holder[row] = terms.holder.of(scanner);
		if (terms.sources) parts.sources[row] = terms.sources.of(scanner);
		if (terms.precision) parts.precision[row] = terms.precision.of(scanner);
		if (terms.check) parts.check[row] = terms.check.of(scanner);
	}

	#date(row: number): void {
		const { first, last } = this.#columns;
		const { from, to, count } = this.scanner;
		if (first >= 0 && first < count) {
			const start = dayIn(this.#bytes, from[first], to[first]);
			const same = last < 0 || last >= count || from[last] === to[last];
			const end = same ? start : dayIn(this.#bytes, from[last], to[last]);
			if (start !== NO_DAY && end !== NO_DAY) {
				this.start[row] = start;
				this.end[row] = end;
				if (end < start) this.state[row] = CAREFUL;
				return;
			}
		}
		this.start[row] = TERM;
		this.end[row] = this.dates.of(this.scanner);
	}

	#reported(row: number): void {
		const { reported } = this.#columns;
		const { from, to, count } = this.scanner;
		this.reported[row] = NONE;
		if (reported >= count || from[reported] === to[reported]) return;
		const day = dayIn(this.#bytes, from[reported], to[reported]);
		this.reported[row] = day;
		if (day === TERM) this.reportedTerm[row] = this.reports.of(this.scanner);
	}

	#point(row: number): void {
		const { lat, lon } = this.#columns;
		const { from, to, count } = this.scanner;
		const north = lat < count && from[lat] < to[lat];
		const east = lon < count && from[lon] < to[lon];
		this.lat[row] = NaN;
		this.lon[row] = NaN;
		if (!north && !east) return;
		const y = north ? decimalIn(this.#bytes, from[lat], to[lat]) : NaN;
		const x = east ? decimalIn(this.#bytes, from[lon], to[lon]) : NaN;
		if (Number.isNaN(y) || Number.isNaN(x)) return this.#oddPoint(row);
		this.neighbours.add(y, x);
		this.lat[row] = y;
		this.lon[row] = x;
	}

	/** A point that is written in another way than as plain decimal numbers. */
	#oddPoint(row: number): void {
		const { lat, lon } = this.#columns;
		const [north, east] = [this.#text(lat), this.#text(lon)];
		if (north.trim() === '' && east.trim() === '') return;
		this.neighbours.survey(north, east);
		const [y, x] = [coordinate(north), coordinate(east)];
		if (y !== null && x !== null && isDecimal(y) && isDecimal(x)) {
			this.lat[row] = y.value;
			this.lon[row] = x.value;
		} else this.state[row] = CAREFUL;
	}

	#deaths(row: number): void {
		const columns = this.#columns;
		let low = this.#count(columns.low);
		const best = this.#count(columns.best);
		let high = this.#count(columns.high);
		if (low === -2 || best === -2 || high === -2) this.state[row] = CAREFUL;
		const rises =
			best < 0
				? low < 0 || high < 0 || low <= high
				: (low < 0 || low <= best) && (high < 0 || best <= high);
		if (!rises) {
			if (this.#deathsElse === 'none') this.state[row] = CAREFUL;
			low = -1;
			high = -1;
		}
		this.least[row] = low >= 0 ? low : Math.max(best, 0);
		this.most[row] = high >= 0 ? high : best >= 0 ? best : low;
	}

	/** Whether nothing but space stands in a cell. Most begin with a letter, which is seen at once. */
	#isBlank(column: number): boolean {
		const first = this.scanner.from[column];
		if (first === this.scanner.to[column]) return true;
		const byte = this.#bytes[first];
		return (byte <= SPACE || byte >= 0x80) && this.#text(column).trim() === '';
	}

	#count(column: number): number {
		const { from, to, count } = this.scanner;
		return column < 0 || column >= count ? -1 : countIn(this.#bytes, from[column], to[column]);
	}

	/** The text of a cell of the row. */
	#text(column: number): string {
		const { from, to, count } = this.scanner;
		return column < count
			? new TextDecoder().decode(this.#bytes.subarray(from[column], to[column]))
			: '';
	}
}

/** The positions of the cells that are looked at, negative where there is none. */
function columnsOf({ parts, columns, at }: RowFormat) {
	const deaths = {
		low: at(parts.deaths.low),
		best: at(parts.deaths.best),
		high: at(parts.deaths.high)
	};
	return {
		...deaths,
		deathColumns: Math.max(deaths.low, deaths.best, deaths.high) >= 0,
		id: at(parts.id),
		first: parts.days ? at(parts.days.start) : -1,
		last: parts.days ? at(parts.days.end) : -1,
		lat: at(columns.lat ?? ''),
		lon: at(columns.lon ?? ''),
		reported: at(parts.reported),
		filled: parts.filled.map(at)
	};
}
