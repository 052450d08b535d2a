import { readFileSync } from 'node:fs';
import { open } from '../../../../src/lib/read/formats/detect';
import type { Choices, GivenFile } from '../../../../src/lib/read/formats/format';
import type { Reading } from '../../../../src/lib/read/formats/report';

const folder = new URL('../../../fixtures/', import.meta.url);

/** A file of `tests/fixtures`, under its name without the folder. */
export function fixture(path: string): GivenFile {
	return { name: path.split('/').at(-1) ?? path, bytes: readFileSync(new URL(path, folder)) };
}

/** A file made of text. */
export function textFile(name: string, text: string): GivenFile {
	return { name, bytes: new TextEncoder().encode(text) };
}

export function openFixture(path: string, choices: Partial<Choices> = {}): Promise<Reading> {
	return open([fixture(path)], choices);
}

/** Titles with their dates and points, in the order of time: `Strike 2016-07-09 35.77,43.27`. */
export function told({ dataset }: Reading): string[] {
	return dataset.events.map(
		({ title, when, lat, lon }) =>
			`${title} ${when.edtf} ${lat === null ? 'nowhere' : `${lat},${lon}`}`
	);
}

/** What was refused: `3 date: no date`. */
export function refusals({ report }: Reading): string[] {
	return report.refused.map(({ line, column, reason }) => `${line} ${column ?? ''}: ${reason}`);
}

/** Rows, placed, unplaced, refused, apart of all files together; throws when they do not add up. */
export function counts({ report }: Reading): number[] {
	return report.files
		.map(({ rows, placed, unplaced, refused, apart }) => {
			if (placed + unplaced + refused + apart !== rows) throw new Error('rows are missing');
			return [rows, placed, unplaced, refused, apart];
		})
		.reduce((a, b) => a.map((number, at) => number + b[at]), [0, 0, 0, 0, 0]);
}
