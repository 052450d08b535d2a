import type { Dataset } from '../events/dataset';
import { readPackage } from '../read/package';

const texts = import.meta.glob<string>('/data/*/*.{csv,json,geojson}', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The files of each dataset under `data/`, by name; a dataset is a folder with a `datapackage.json`. */
const folders = new Map<string, Map<string, string>>();
for (const [path, text] of Object.entries(texts)) {
	const [, , folder, file] = path.split('/');
	if (!(`/data/${folder}/datapackage.json` in texts)) continue;
	folders.set(folder, (folders.get(folder) ?? new Map()).set(file, text));
}

/** Ids of all datasets, the one that the front page shows first. */
export const datasetIds: readonly string[] = [...folders.keys()].sort(
	(a, b) => Number(b === 'mosul') - Number(a === 'mosul') || a.localeCompare(b)
);

/** A dataset. Throws when there is none of that id. */
export function dataset(id: string): Dataset {
	const files = folders.get(id);
	if (!files) throw new Error(`no dataset called ${id}: expected one of ${datasetIds.join(', ')}`);
	return readPackage(id, files);
}

/** A file of a dataset as it lies on the disk, or null. */
export function datasetFile(id: string, file: string): string | null {
	return folders.get(id)?.get(file) ?? null;
}

/** All files of all datasets. */
export const datasetFiles: readonly { readonly dataset: string; readonly file: string }[] = [
	...folders
].flatMap(([dataset, files]) => [...files.keys()].map((file) => ({ dataset, file })));
