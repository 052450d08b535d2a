import type { Problem } from '../events/dataset';
import { type When } from '../time/when';
import { list, object, text } from './json';
import { linkedWhen } from './linked';
import { Row } from './row';

/** Where in a feature something stands; `properties.` and a name for what it says of itself. */
type At<Name extends string> = `properties.${Name}` | 'when' | 'geometry';

/** A feature of a GeoJSON file while it is being read; its properties are the cells of a row. */
export interface Feature<Name extends string> {
	readonly row: Row<At<Name>>;
	/** Null, noted and the feature given up, when no time can be made of what it says. */
	readonly when: When | null;
	readonly type: string;
	readonly coordinates: unknown;
}

/** Reads a GeoJSON feature collection. Lists among the properties become lists of a cell. */
export function readFeatures<Name extends string>(
	file: string,
	json: string
): { features: Feature<Name>[]; problems: Problem[] } {
	const fail = (message: string) => ({
		features: [],
		problems: [{ file, line: null, column: null, message, kept: false }]
	});
	let whole: unknown;
	try {
		whole = JSON.parse(json);
	} catch (error) {
		return fail(`not JSON: ${(error as SyntaxError).message}`);
	}
	const { type, features } = object(whole);
	if (text(type) !== 'FeatureCollection' || !Array.isArray(features))
		return fail('not a feature collection');
	return {
		features: features.map((value, index) => feature(file, index + 1, value)),
		problems: []
	};
}

function feature<Name extends string>(file: string, line: number, value: unknown): Feature<Name> {
	const { properties, geometry, when: time } = object(value);
	const cells = Object.entries(object(properties)).map(([name, value]): [string, string] => [
		`properties.${name}`,
		Array.isArray(value) ? list(value).map(text).join(';') : text(value)
	]);
	const row = new Row<At<Name>>(file, { line, cells: new Map(cells) });
	const { type, coordinates } = object(geometry);
	return { row, when: timeOf(row, time), type: text(type), coordinates };
}

function timeOf<Name extends string>(row: Row<At<Name>>, value: unknown): When | null {
	try {
		return linkedWhen(value);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		row.note('when', error.message);
		row.refuse();
		return null;
	}
}

/** A position `[lon, lat]` in degrees, or null. What follows, such as a height, is passed over. */
export function position(value: unknown): readonly [lon: number, lat: number] | null {
	const [lon, lat] = list(value);
	return isDegree(lon, 180) && isDegree(lat, 90) ? [lon, lat] : null;
}

function isDegree(value: unknown, most: number): value is number {
	return typeof value === 'number' && Math.abs(value) <= most;
}
