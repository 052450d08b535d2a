import { link } from '../link';
import type { DraftSource } from './draft';
import { pair } from './guess';
import type { Mapping } from './mapping';
import { isNothing } from './nothing';

/** For want of a title: the words of the row that are neither date nor place; codes only where there are no words. */
export function wordsOf(cells: readonly string[], mapping: Mapping): string {
	const used = new Set([mapping.date, mapping.end, mapping.lat, mapping.lon].flat());
	const words = cells
		.filter((cell, at) => !used.has(at) && /\p{L}/u.test(cell) && !isNothing(cell))
		.filter((cell) => !isAddress(cell) && !/^(true|false)$/i.test(cell) && !pair(cell))
		.map((cell) => cell.trim());
	const spoken = words.filter((word) => !isCode(word));
	return (spoken.length > 0 ? spoken : words).join(', ').slice(0, 120);
}

/** Whether a text is no word of any language but a number, a path or a record of a machine: `FSPC10_1`, `{'south': 6}`. */
function isCode(text: string): boolean {
	return /^\S*[\d_/\\]\S*$|^[[{]/.test(text);
}

/** Sources by name with the addresses beside them, where there are as many; else both for themselves. */
export function sourcesOf(names: readonly string[], addresses: readonly string[]): DraftSource[] {
	const urls = addresses.flatMap((text) => text.split(/[\s;]{1,5}/)).filter(isAddress);
	const listed = names.flatMap((text) => (isAddress(text) ? [text] : text.split(';')));
	const named = listed.map((text) => text.trim()).filter((text) => text !== '');
	if (named.length === urls.length && named.length > 0)
		return named.map((publisher, at) => ({ publisher, url: urls[at] }));
	return [
		...named.map((text) => (isAddress(text) ? { publisher: '', url: text } : { publisher: text })),
		...urls.map((url) => ({ publisher: '', url }))
	];
}

/** Whether a text is an address that may be followed. What has no scheme is none: that is cheap to see. */
function isAddress(text: string): boolean {
	return /^[a-z]{4,6}:/i.test(text) && link(text) !== null;
}
