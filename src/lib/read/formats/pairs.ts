import { countryBox } from './countries';

/** Two numbers that are a point, of which neither is called latitude or longitude. */
export type Pair = readonly [first: number, second: number];

/** Which of the two comes first. */
export type First = 'lat' | 'lon';

/** How the members are called that hold points. */
const POINT =
	/lat.{0,6}l(on|ng)|l(on|ng).{0,6}lat|(^|[_-])(coord(s|inates?)?|loc(ation)?|pos(ition)?|point|geo(loc(ation)?|point)?|cent(er|re)|gps|xy)$/i;

/** Beyond these nobody lives: a file of many events there has latitude and longitude in the other order. */
const [SOUTH, NORTH] = [-56, 79];

/** Whether a member of this name may hold a point. */
export function isPointName(name: string): boolean {
	return POINT.test(name);
}

/**
 * Which of the two numbers of a member comes first: its name says it, or the numbers themselves, or the countries beside
 * them. Null: nothing tells.
 */
export function firstOf(
	name: string,
	pairs: readonly { readonly pair: Pair; readonly country: string }[]
): First | null {
	if (/lat.{0,6}l(on|ng)/i.test(name)) return 'lat';
	if (/l(on|ng).{0,6}lat|^xy$/i.test(name)) return 'lon';
	const ways = [possible, inCountry, inhabited];
	for (const fits of ways) {
		const [lat, lon] = [
			pairs.filter(({ pair: [a, b], country }) => !fits(a, b, country)).length,
			pairs.filter(({ pair: [a, b], country }) => !fits(b, a, country)).length
		];
		if (lon > lat * 3) return 'lat';
		if (lat > lon * 3) return 'lon';
	}
	return null;
}

function possible(lat: number, lon: number): boolean {
	return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

/** Of a country that is not known nothing can be said. */
function inCountry(lat: number, lon: number, country: string): boolean {
	const box = countryBox(country);
	if (box === null) return true;
	return lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;
}

function inhabited(lat: number): boolean {
	return lat >= SOUTH && lat <= NORTH;
}
