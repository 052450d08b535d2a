/** What stands in cells that hold nothing, in small letters. */
const words = new Set([
	...['', '-', '--', '–', '—', '?', '.', 'null', 'none', 'nil', 'nan', 'nat', 'n/a', 'na', '#n/a'],
	...['<na>', 'undefined', 'unknown', 'not known', 'not available']
]);
const lasting = new Set([
	...['..', 'present', 'the present', 'now', 'ongoing', 'on-going', 'on going', 'open', 'today'],
	...['current', 'to date', 'continuing']
]);

/** How a value is shown: numbers and texts as they are, anything else as JSON. */
export function shown(value: unknown): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether a value says that there is none. */
export function isNothing(value: unknown): boolean {
	const text = shown(value).trim();
	return text.length < 16 && words.has(text.toLowerCase());
}

/** Whether a text names the last of all years, which databases have in the place of a date that there is not. */
export function isNever(text: string): boolean {
	return /(^|\D)9999(1231)?(\D|$)/.test(text);
}

/** Whether a value of an end says that it goes on: in words, or a year that stands for never. */
export function goesOn(value: unknown): boolean {
	const text = shown(value).trim().toLowerCase();
	return lasting.has(text) || isNever(text) || /^(2999-12-31|3000-01-01)/.test(text);
}
