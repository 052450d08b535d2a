import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the basemap's files. */
export const basemapFolder = join(process.cwd(), 'data/basemap');

/** What every map needs, served as one file `ground`: its parts, and the files that they are. */
const parts = {
	detail: 'detail.topo',
	lakes: 'lakes.topo',
	airports: 'airports',
	gazetteer: 'gazetteer'
} as const;

/** The names of the files that maps ask for, without an ending. */
export const served = ['ground', 'world.topo'] as const;

/** The text of a file that maps ask for. */
export function basemapText(name: (typeof served)[number]): string {
	const text = (file: string) => readFileSync(join(basemapFolder, `${file}.json`), 'utf8').trim();
	if (name !== 'ground') return text(name);
	const lines = Object.entries(parts).map(
		([part, file]) => `${JSON.stringify(part)}:${text(file)}`
	);
	return `{${lines.join(',\n')}}`;
}

/** Reads a file as maps do, by its name. Rejects where there is none. */
export async function readBasemap<T>(name: string): Promise<T> {
	return JSON.parse(basemapText(name as (typeof served)[number])) as T;
}
