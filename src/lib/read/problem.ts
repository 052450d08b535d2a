import type { Problem } from '../events/dataset';

/**
 * A problem as a line of text: `events.csv line 12, date: not a date: "2016-13-01"`. Of a GeoJSON file the features are
 * counted instead of the lines, from 1.
 */
export function problemText({ file, line, column, message }: Problem): string {
	const unit = file.endsWith('.geojson') ? 'feature' : 'line';
	const place = line === null ? file : `${file} ${unit} ${line}`;
	return `${place}${column === null ? '' : `, ${column}`}: ${message}`;
}

/** Problems in the order of `files`, then of their lines; those of a file as a whole come first. */
export function inOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
	return [...problems].sort(
		(a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0)
	);
}
