import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPackage } from '../../../src/lib/read/package';

const folder = fileURLToPath(new URL('../../../data/mosul/', import.meta.url));

/** The files of the shipped dataset. */
export const mosulFiles: ReadonlyMap<string, string> = new Map(
	readdirSync(folder).map((file) => [file, readFileSync(folder + file, 'utf8')])
);

/** The shipped dataset, read from the disk. */
export const mosul = readPackage('mosul', mosulFiles);
