import { NO_DAY } from './days';

/** A row that has to be read by itself. */
export const CAREFUL = 1;
/** In `start`: the date is the term in `end`. In `reported`: it is the term below. */
export const TERM = NO_DAY;
/** In `reported`: nobody says. */
export const NONE = 0x7fffffff;

/** The parts that are known by the contents of cells. */
export const memorised = [
	'kind',
	'status',
	'place',
	'actors',
	'holder',
	'sources',
	'precision',
	'check'
] as const;
export type Memorised = (typeof memorised)[number];

/** Columns of numbers, one a row. */
type Lane = Integers | Naturals | Floats | Bytes;
type Integers = Int32Array<ArrayBuffer>;
type Naturals = Uint32Array<ArrayBuffer>;
type Floats = Float64Array<ArrayBuffer>;
type Bytes = Uint8Array<ArrayBuffer>;

/** Something for each of them. */
export function byPart<Value>(make: (name: Memorised) => Value): Record<Memorised, Value> {
	return Object.fromEntries(memorised.map((name) => [name, make(name)])) as Record<
		Memorised,
		Value
	>;
}

/** What a table has columns for. */
export interface Columned {
	readonly reported: boolean;
	readonly country: boolean;
	readonly parts: Readonly<Record<Memorised, boolean>>;
}

/** The rows of a table as numbers, a column of them for each part. */
export class RoughRows {
	size = 0;
	/** Where the row begins, on which line, where its id stands. */
	at = new Uint32Array(0);
	line = new Uint32Array(0);
	idFrom = new Uint32Array(0);
	idTo = new Uint32Array(0);
	/** First and last day since 1970, or `TERM` and the number of a term. */
	start = new Int32Array(0);
	end = new Int32Array(0);
	reported = new Int32Array(0);
	reportedTerm = new Int32Array(0);
	/** Degrees, NaN without. */
	lat = new Float64Array(0);
	lon = new Float64Array(0);
	/** Of deaths; -1 in `most` without. */
	least = new Int32Array(0);
	most = new Int32Array(0);
	country = new Int32Array(0);
	/** By the part. */
	readonly parts: Record<Memorised, Integers>;
	state = new Uint8Array(0);
	readonly #has: Columned;

	constructor(has: Columned) {
		this.#has = has;
		this.parts = byPart(() => new Int32Array(0));
	}

	/** Makes room for so many rows. */
	expect(rows: number): void {
		if (rows > this.at.length) this.grow(rows);
	}

	protected grow(size: number): void {
		const has = this.#has;
		const floats = (lane: Floats) => longer(lane, new Float64Array(size));
		const integers = (lane: Integers) => longer(lane, new Int32Array(size));
		const naturals = (lane: Naturals) => longer(lane, new Uint32Array(size));
		this.at = naturals(this.at);
		this.line = naturals(this.line);
		this.idFrom = naturals(this.idFrom);
		this.idTo = naturals(this.idTo);
		this.start = integers(this.start);
		this.end = integers(this.end);
		this.lat = floats(this.lat);
		this.lon = floats(this.lon);
		this.least = integers(this.least);
		this.most = integers(this.most);
		this.state = longer(this.state, new Uint8Array(size));
		// what the table has no columns for is the same for all rows
		const unused = new Int32Array(size);
		this.reported = has.reported ? integers(this.reported) : unused.slice().fill(NONE);
		this.reportedTerm = has.reported ? integers(this.reportedTerm) : unused;
		this.country = has.country ? integers(this.country) : unused;
		for (const name of memorised)
			this.parts[name] = has.parts[name] ? integers(this.parts[name]) : unused;
	}
}

function longer<Kind extends Lane>(lane: Kind, long: Kind): Kind {
	long.set(lane);
	return long;
}
