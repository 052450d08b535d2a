import { when } from '../time/when';
import { object, text } from './json';

/** Tells what is wrong with a part of `datapackage.json`: where it stands and what it is. */
export type Tell = (column: string, message: string) => void;

/** The days under these names, or null when one is none, which is told. */
export function daysAt(
	at: string,
	dates: readonly (readonly [name: string, value: unknown])[],
	tell: Tell
): string[] | null {
	const bad = dates.filter(([, value]) => !isDay(text(value)));
	for (const [name, value] of bad) tell(`${at}.${name}`, `not a day: "${text(value)}"`);
	return bad.length > 0 ? null : dates.map(([, value]) => text(value));
}

/** Where a map looks, or null when nobody can look there. */
export function mapView(value: unknown): { lat: number; lon: number; zoom: number } | null {
	const { lat, lon, zoom } = object(value);
	return isBetween(lat, -90, 90) && isBetween(lon, -180, 180) && isBetween(zoom, 0, 20)
		? { lat, lon, zoom }
		: null;
}

/** Whether a text is a date in EDTF. */
export function readable(date: string): boolean {
	try {
		when(date);
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

function isDay(date: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(date) && readable(date);
}

function isBetween(value: unknown, min: number, max: number): value is number {
	return typeof value === 'number' && value >= min && value <= max;
}
