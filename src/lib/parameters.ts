import { DAY, type Span } from './time/span';
import type { MapView } from './viewstate';

/** Longest text that is read, and the longest lists and values within it: of addresses and of a host's commands alike. */
export const LIMITS = { address: 4000, ids: 32, id: 128, text: 100 } as const;

/** Where the map can go: degrees, and Leaflet's zoom. */
const FARTHEST = { lat: 85, lon: 180, out: 2, in: 12 } as const;

/** At most 32 ids of a list separated by commas; null when there is none. */
export function parseIds(text: string): ReadonlySet<string> | null {
	const list = text
		.slice(0, LIMITS.address)
		.split(',')
		.filter((id) => /^[\w.:-]+$/.test(id) && id.length <= LIMITS.id);
	return list.length ? new Set(list.slice(0, LIMITS.ids)) : null;
}

/** A parser of lists of ids that leaves out those that are not known; it gives null when none is left. */
export function idsOf<T extends string>(known: (id: string) => boolean) {
	return (text: string): ReadonlySet<T> | null => {
		const list = [...(parseIds(text) ?? [])].filter(known) as T[];
		return list.length ? new Set(list) : null;
	};
}

/** A parser of one of several words; it gives null for any other. */
export function oneOf<T extends string>(choices: readonly T[]) {
	return (text: string): T | null => choices.find((choice) => choice === text) ?? null;
}

/** The id of an event, or an empty text for none; null when it can be no id. */
export function parseEvent(text: string): string | null {
	return text.length <= LIMITS.id && /^[\w.:-]*$/.test(text) ? text : null;
}

/** A text to search for, cut to its limit. */
export function parseText(text: string): string {
	return wellFormed(text.slice(0, LIMITS.text));
}

/**
 * The days of a day (`2016-07-09`), of a month (`2016-07`) or of a year (`2016`; four to six digits, signed before the
 * year 0): `[start, end)`, milliseconds UTC; null where there is no such thing.
 */
export function parseDays(text: string): Span | null {
	if (text.length > '-000000-00-00'.length) return null;
	const parts = /^([+-]?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
	if (!parts) return null;
	const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : null));
	const start = midnight(year!, month ?? 1, day ?? 1);
	const end = month === null ? midnight(year! + 1, 1, 1) : midnight(year!, month + 1, 1);
	const first = new Date(start);
	// 30 February would be 1 March, and month 13 the next January.
	if (first.getUTCMonth() + 1 !== (month ?? 1) || first.getUTCDate() !== (day ?? 1)) return null;
	const span: Span = [start, day === null ? end : start + DAY];
	return span.every(Number.isFinite) ? span : null;
}

function midnight(year: number, month: number, day: number): number {
	return new Date(0).setUTCFullYear(year, month - 1, day);
}

/**
 * The span from `from` to `to`, each a day, a month or a year and both included; `at` stands for either that is
 * missing, and an end of `otherwise` where there is no `at`. Ends that stand the wrong way round are swapped.
 */
export function spanOf(
	{ from, to, at }: { from: Span | null; to: Span | null; at: Span | null },
	otherwise: Span
): Span {
	const [first, last] = otherwise;
	const start = from ?? at ?? [first, first + DAY];
	const end = to ?? at ?? [last - DAY, last];
	return start[0] < end[1] ? [start[0], end[1]] : [end[0], start[1]];
}

/** What the map shows, from `latitude,longitude,zoom`, brought within bounds; null when they are no three numbers. */
export function parseMap(text: string): MapView | null {
	const numbers = text
		.split(',', 4)
		.map((part) => (/^-?\d{1,3}(\.\d{1,6})?$/.test(part) ? Number(part) : NaN));
	const [lat, lon, zoom] = numbers;
	return numbers.length === 3 ? mapView(lat, lon, zoom) : null;
}

/** What the map shows, brought within bounds; null unless all three are finite numbers. */
export function mapView(lat: unknown, lon: unknown, zoom: unknown): MapView | null {
	if (![lat, lon, zoom].every(Number.isFinite)) return null;
	const between = (value: unknown, least: number, most: number) =>
		Math.min(Math.max(value as number, least), most);
	return {
		lat: between(lat, -FARTHEST.lat, FARTHEST.lat),
		lon: between(lon, -FARTHEST.lon, FARTHEST.lon),
		zoom: between(zoom, FARTHEST.out, FARTHEST.in)
	};
}

/** A text without halves of signs, as cutting one leaves them: they cannot be encoded. */
export function wellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '');
}
