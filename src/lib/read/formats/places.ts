import { countryBox, type Box } from './countries';
import type { Intake } from './format';
import { isNothing } from './nothing';
import type { At } from './report';

/** Degrees. */
export interface Point {
	readonly lat: number;
	readonly lon: number;
}

/** A coordinate and, when it was not written as a plain decimal number, what was done to it. */
export interface Coordinate {
	readonly value: number;
	readonly repaired: string | null;
	/** The axis that a letter names. */
	readonly axis: 'lat' | 'lon' | null;
}

const DECIMAL = /^[-+]?(\d{1,9}(\.\d{0,20})?|\.\d{1,20})(e[-+]?\d{1,2})?$/i;
const COMMA = /^[-+]?\d{1,3},\d{1,20}$/;

/**
 * Reads a coordinate: a decimal number with point or comma, with a degree sign or a letter for the hemisphere, or degrees,
 * minutes and seconds. Null when it is none of these.
 */
export function coordinate(text: string): Coordinate | null {
	const given = text.trim();
	if (given === '' || given.length > 40) return null;
	if (DECIMAL.test(given)) return { value: Number(given), repaired: null, axis: null };
	if (/[٠-٩۰-۹]/.test(given)) return inArabic(given);
	if (COMMA.test(given))
		return { value: Number(given.replace(',', '.')), repaired: 'decimal comma', axis: null };
	const letter = /^([nsew])|([nsew])$/i.exec(given)?.[0].toUpperCase() ?? '';
	const bare = given.replace(/^[nsew] {0,2}|[ .]{0,2}[nsew]$/i, '').replace('−', '-');
	const parts = bare
		.split(/[°º˚'’′"”″:\s]|deg|min|sec/i)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	if (parts.length < 1 || parts.length > 3) return null;
	const amounts = parts.map((part) =>
		DECIMAL.test(part) || COMMA.test(part) ? Number(part.replace(',', '.')) : NaN
	);
	const [degrees, minutes = 0, seconds = 0] = amounts;
	// seconds may have been rounded up to 60
	if (amounts.some(Number.isNaN) || minutes < 0 || minutes >= 60 || seconds < 0 || seconds > 60)
		return null;
	const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
	const negative = bare.startsWith('-') !== (letter === 'S' || letter === 'W');
	return {
		value: Number((negative ? -size : size).toFixed(7)),
		repaired: parts.length > 1 ? 'degrees, minutes, seconds' : 'a sign or letter beside the number',
		axis: letter === '' ? null : letter === 'N' || letter === 'S' ? 'lat' : 'lon'
	};
}

/** The same in Arabic or Persian digits. */
function inArabic(text: string): Coordinate | null {
	const western = text
		.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
		.replaceAll('٫', '.');
	const read = coordinate(western);
	return read && { ...read, repaired: read.repaired ?? 'Arabic digits' };
}

/** How many points are kept to know where a file's events lie. */
const KEPT = 20_000;
/** So many degrees wide and high the box of a region is at most. */
const REGION = 40;
/** After these, of so many one takes the place of another; and how far apart those places are. */
const [SAMPLE, SPREAD] = [64, 7919];

/** Where the events of a file lie: most of them, so that one that strays can be told. */
export class Neighbours {
	readonly #lats = new Float64Array(KEPT);
	readonly #lons = new Float64Array(KEPT);
	#seen = 0;
	/** Undefined: not worked out yet. */
	#box: Box | null | undefined;

	survey(lat: string, lon: string): void {
		const [y, x] = [coordinate(lat)?.value, coordinate(lon)?.value];
		if (y !== undefined && x !== undefined) this.add(y, x);
	}

	/** Takes account of a point in degrees. */
	add(y: number, x: number): void {
		if (!possible(y, x) || (y === 0 && x === 0)) return;
		const seen = this.#seen++;
		if (seen >= KEPT && seen % SAMPLE !== 0) return;
		this.#box = undefined;
		const at = seen < KEPT ? seen : ((seen / SAMPLE) * SPREAD) % KEPT;
		this.#lats[at] = y;
		this.#lons[at] = x;
	}

	/** The box of the middle half of the points, with twice as much on each side; null of fewer than eight points. */
	get box(): Box | null {
		if (this.#box === undefined)
			this.#box =
				this.#seen < 8
					? null
					: {
							...around(this.#lons.slice(0, this.#seen), ['west', 'east']),
							...around(this.#lats.slice(0, this.#seen), ['south', 'north'])
						};
		return this.#box;
	}

	/** Takes a box that was found before, instead of a survey. */
	restore(box: Box | null): void {
		this.#box = box;
	}
}

function around<Low extends string, High extends string>(
	numbers: Float64Array,
	[low, high]: readonly [Low, High]
): Record<Low | High, number> {
	const sorted = numbers.sort();
	const [from, to] = [0.25, 0.75].map((share) => sorted[Math.floor((sorted.length - 1) * share)]);
	const margin = Math.max(2, (to - from) * 2);
	return { [low]: from - margin, [high]: to + margin } as Record<Low | High, number>;
}

/** The cells of a row that say where. */
export interface Where {
	readonly lat: string;
	readonly lon: string;
	/** The columns' names, to speak of them. */
	readonly columns: readonly [lat: string, lon: string];
	readonly country?: string;
}

/**
 * The point of a row, or null when it has none that can be used. What is put right is told: degrees and minutes, decimal
 * commas; latitude and longitude swapped, known by the country or by where the other events lie; the point 0, 0; one of
 * the two zero; both the same. Repairs that were taken back are left as written, where that can be drawn.
 */
export function point(
	at: At,
	{ lat: north, lon: east, columns, country = '' }: Where,
	neighbours: Neighbours,
	intake: Pick<Intake, 'repair' | 'undone'>
): Point | null {
	const [name, otherName] = columns;
	const before = `${north.trim()}, ${east.trim()}`;
	const say = (after: string, what: string) => intake.repair(at, name, before, after, what);
	if (isNothing(north) && isNothing(east)) return null;
	const [lat, lon] = [coordinate(north), coordinate(east)];
	if (lat === null || lon === null) {
		const missing = lat === null ? name : otherName;
		say(
			'',
			`${missing} is ${isNothing(lat === null ? north : east) ? 'empty' : 'not a coordinate'}`
		);
		return null;
	}
	const undone = intake.undone(at, name);
	// as it stands it is no number
	if (undone && (lat.repaired !== null || lon.repaired !== null)) return null;
	let [y, x] = [lat.value, lon.value];
	const notes = [lat.repaired ?? lon.repaired].filter((note) => note !== null);
	const box = countryBox(country);
	const near = neighbours.box;
	if (!undone && swapped(y, x, box, near, lat.axis, lon.axis)) {
		[y, x] = [x, y];
		notes.push('latitude and longitude swapped');
	}
	const fault = faultOf(y, x, box ?? near, undone);
	if (fault !== null) {
		say('', fault);
		return null;
	}
	if (notes.length > 0) say(`${y}, ${x}`, notes.join('; '));
	return { lat: y, lon: x };
}

/** The point of two decimal numbers, when it is one that `point` takes as it stands wherever the others lie; else null. */
export function decimalPoint(lat: string, lon: string): Point | null {
	const [y, x] = [coordinate(lat), coordinate(lon)];
	if (y === null || x === null || !isDecimal(y) || !isDecimal(x)) return null;
	return isPlain(y.value, x.value, null, null) ? { lat: y.value, lon: x.value } : null;
}

/** Whether a coordinate was written as a decimal number. */
export function isDecimal({ repaired, axis }: Coordinate): boolean {
	return repaired === null && axis === null;
}

/** Whether `point` takes a point, written as two decimal numbers, as it stands. */
export function isPlain(lat: number, lon: number, country: Box | null, near: Box | null): boolean {
	return !swapped(lat, lon, country, near) && faultOf(lat, lon, country ?? near, false) === null;
}

function possible(lat: number, lon: number): boolean {
	return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

function swapped(
	lat: number,
	lon: number,
	country: Box | null,
	near: Box | null,
	first: 'lat' | 'lon' | null = null,
	second: 'lat' | 'lon' | null = null
): boolean {
	if (first !== null || second !== null) return first === 'lon' || second === 'lat';
	if (!possible(lon, lat)) return false;
	if (country !== null) return !within(lat, lon, country, 1) && within(lon, lat, country, 0);
	if (!possible(lat, lon)) return near === null || within(lon, lat, near, 0);
	return isRegion(near) && !within(lat, lon, near, 3) && within(lon, lat, near, 0);
}

/** Whether events lie near enough together for one that strays to be told. Those of half the world lie everywhere. */
function isRegion(box: Box | null): box is Box {
	return box !== null && box.east - box.west <= REGION && box.north - box.south <= REGION;
}

/** Why a point cannot be used, or null. `known` is where it ought to lie. */
function faultOf(lat: number, lon: number, known: Box | null, undone: boolean): string | null {
	if (!possible(lat, lon)) return 'no such point on the earth';
	if (undone) return null;
	if (lat === 0 && lon === 0) return 'the point 0, 0';
	const expected = known !== null && within(lat, lon, known, 0);
	if ((lat === 0 || lon === 0) && !expected) return `${lat === 0 ? 'latitude' : 'longitude'} is 0`;
	const rough = Number.isInteger(lat);
	if (lat === lon && !(expected && rough)) return 'latitude and longitude are the same';
	return null;
}

function within(lat: number, lon: number, { west, south, east, north }: Box, margin: number) {
	return (
		lat >= south - margin && lat <= north + margin && lon >= west - margin && lon <= east + margin
	);
}
