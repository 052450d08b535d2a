import { expect } from 'vitest';
import type { ConflictEvent } from '../../../../src/lib/events/dataset';
import { open } from '../../../../src/lib/read/formats/detect';
import type { Choices } from '../../../../src/lib/read/formats/format';
import { read } from '../../../../src/lib/read/open/reading';
import { sheetFrom } from '../../../../src/lib/read/open/sheets';
import { given, type Source } from '../../../../src/lib/read/open/source';
import { citing, sheetOf } from '../../../../src/lib/store/sheet';

/** So many bytes come at a time: rows, cells and characters are cut anywhere. */
const PIECE = 61;

/** A file that comes in pieces, each in the memory of the one before, as a browser hands them over. */
function coming(name: string, bytes: Uint8Array): Source {
	return {
		...given(name, bytes),
		async *pieces(of) {
			const memory = new Uint8Array(PIECE);
			for (let at = 0; at < of; at += PIECE) {
				const piece = memory.subarray(0, Math.min(PIECE, of - at));
				piece.set(bytes.subarray(at, at + piece.length));
				yield piece;
				memory.fill(34);
			}
		}
	};
}

/** Reads a file by its bytes, with a picture of its first half; null when it is not for that. */
export async function quick(name: string, bytes: Uint8Array, choices: Partial<Choices> = {}) {
	const sizes = { large: 0, first: bytes.length / 2 };
	const listener = { progress() {}, partial() {} };
	const whole = await read([coming(name, bytes)], choices, listener, sizes);
	if (whole.events.way !== 'rows') return null;
	return { ...whole, sheet: sheetFrom(whole.events, whole.scene) };
}

/** Reads a file by its bytes and as texts, and holds one against the other. Whether it can be read by its bytes. */
export async function same(
	name: string,
	bytes: Uint8Array,
	choices: Partial<Choices> = {}
): Promise<boolean> {
	const fast = await quick(name, bytes, choices);
	if (fast === null) return false;
	const { dataset, report, original, mapped } = await open([{ name, bytes }], choices);
	const objects = sheetOf(dataset);
	const { sheet } = fast;
	const positions = [...dataset.events.keys()];
	expect(fast.report).toEqual(report);
	expect(fast.mapped).toEqual(mapped);
	expect(sheet.scene).toEqual(objects.scene);
	expect(positions.map(sheet.event)).toEqual(dataset.events);
	expect(sheet.columns).toEqual(objects.columns);
	expect(sheet.all).toEqual(objects.all);
	expect([...sheet.holds]).toEqual([...objects.holds]);
	expect([...sheet.decisions]).toEqual([...objects.decisions]);
	expect([...sheet.lasting]).toEqual([...objects.lasting]);
	const some = new Set(dataset.sources.filter((_, i) => i % 2 === 0).map(({ id }) => id));
	expect(citing(sheet, some)).toEqual(citing(objects, some));
	const id = ({ id }: ConflictEvent) => id;
	expect(dataset.events.map((event) => sheet.find(id(event)))).toEqual(positions);
	expect(positions.map(sheet.original)).toEqual(dataset.events.map((event) => original(id(event))));
	return true;
}
