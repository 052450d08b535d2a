import { list, object, text } from './json';
import { featureFile, featureSets, tableFile, tableNames } from './tables';

/**
 * The files of a record with those that stand inside its description: a package may be one JSON file whose resources have
 * `data` in the place of a `path`, a table as the text of its CSV, features as GeoJSON. Files that are there count first.
 */
export function withInline(
	files: ReadonlyMap<string, string>,
	manifest: unknown
): ReadonlyMap<string, string> {
	const all = new Map(files);
	for (const value of list(object(manifest).resources)) {
		const { name, path, data } = object(value);
		const file = fileOf(text(name));
		if (path !== undefined || data === undefined || file === null || all.has(file)) continue;
		if (typeof data === 'string') all.set(file, data);
		else if (file.endsWith('.geojson')) all.set(file, JSON.stringify(data));
	}
	return all;
}

function fileOf(name: string): string | null {
	const table = tableNames.find((candidate) => candidate === name);
	const features = featureSets.find((candidate) => candidate === name);
	if (table !== undefined) return tableFile(table);
	return features === undefined ? null : featureFile(features);
}
