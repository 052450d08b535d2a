import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open } from '../../../../src/lib/read/formats/detect';
import type { Choices } from '../../../../src/lib/read/formats/format';
import type { Reading } from '../../../../src/lib/read/formats/report';

/** A fixture as it would be dropped. */
export function fixture(path: string): Promise<Reading> {
	return fixtureWith(path, {});
}

/** A fixture with what its reader decided. */
export function fixtureWith(path: string, choices: Partial<Choices>): Promise<Reading> {
	const file = fileURLToPath(new URL(`../../../fixtures/${path}`, import.meta.url));
	return open([{ name: basename(path), bytes: new Uint8Array(readFileSync(file)) }], choices);
}

/** A text as a file that was dropped. */
export function dropped(text: string, name = 'events.txt', choices: Partial<Choices> = {}) {
	return open([{ name, bytes: new TextEncoder().encode(text) }], choices);
}

/** Rows, events on the map, events without a place, refused rows and rows set apart; checked to add up. */
export function counts({ report }: Reading): number[] {
	const [file] = report.files;
	const { rows, placed, unplaced, refused, apart } = file;
	if (placed + unplaced + refused + apart !== rows) throw new Error('the counts do not add up');
	return [rows, placed, unplaced, refused, apart];
}

/** The dates of events by their titles. */
export function dates({ dataset }: Reading): Record<string, string> {
	return Object.fromEntries(dataset.events.map(({ title, when }) => [title, when.edtf]));
}
