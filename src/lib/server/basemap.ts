import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the basemap's files. */
const basemapFolder = join(process.cwd(), 'data/basemap');

/** Reads a file of the basemap by its name, without `.json`. Rejects where there is none. */
export async function readBasemap<T>(name: string): Promise<T> {
	return JSON.parse(readFileSync(join(basemapFolder, `${name}.json`), 'utf8')) as T;
}
