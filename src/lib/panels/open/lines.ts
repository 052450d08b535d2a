import type { Fate, FileCount, Refused, Repaired, Report } from '../../read/formats/report';

/** A line of the account: something that was said of a row. */
export interface Line {
	readonly fate: Fate;
	readonly file: string;
	readonly line: number;
	readonly column: string;
	readonly value: string;
	/** What it was read as, where it was put right. */
	readonly after: string;
	/** The reason, what was put right, or what the row is. */
	readonly what: string;
	/** Names the repair, where it is one. */
	readonly key: string;
}

/** All lines of an account in the order refused, put right, set apart; within each as they were told. */
export function linesOf({ refused, repaired, apart }: Report): Line[] {
	return [
		...refused.map(refusedLine),
		...repaired.map(repairedLine),
		...apart.map(({ file, line, what }): Line => ({ ...bare, fate: 'apart', file, line, what }))
	];
}

const bare = { column: '', value: '', after: '', key: '' };

function refusedLine({ file, line, column, value, reason }: Refused): Line {
	return { ...bare, fate: 'refused', file, line, column: column ?? '', value, what: reason };
}

/** A repair as a line. */
export function repairedLine({ file, line, column, before, after, what, key }: Repaired): Line {
	return { fate: 'repaired', file, line, column, value: before, after, what, key };
}

/** What is asked of the lines: of one fate or any (''), of one `what` or any, and words that must all occur. */
export interface Sought {
	readonly fate: Fate | '';
	readonly what: string;
	readonly words: string;
}

/** The lines that are sought. Capitals do not count; a number alone also finds the line of the file. */
export function filterLines(
	lines: readonly Line[],
	{ fate, what, words }: Sought
): readonly Line[] {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	if (fate === '' && what === '' && wanted.length === 0) return lines;
	return lines.filter((one) => {
		if (fate !== '' && one.fate !== fate) return false;
		if (what !== '' && one.what !== what) return false;
		if (wanted.length === 0) return true;
		const text =
			`${one.file} ${one.line} ${one.column} ${one.value} ${one.after} ${one.what}`.toLowerCase();
		return wanted.every((word) => text.includes(word));
	});
}

/** How often each `what` is said, the most frequent first. */
export function countWhats(lines: readonly Line[]): (readonly [what: string, count: number])[] {
	const counts = new Map<string, number>();
	for (const { what } of lines) counts.set(what, (counts.get(what) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Lines as the rows of a table, its header first. `fateNames` says each fate in words. */
export function lineRows(
	lines: readonly Line[],
	header: readonly string[],
	fateNames: Readonly<Record<Fate, string>>
): string[][] {
	return [
		[...header],
		...lines.map(({ fate, file, line, column, value, after, what }) => [
			fateNames[fate],
			file,
			String(line),
			column,
			value,
			after,
			what
		])
	];
}

/** The figures of a file or of several. */
export type Counts = Pick<FileCount, 'rows' | 'placed' | 'unplaced' | 'refused' | 'apart'>;

/** The figures of all files together. */
export function totalOf(files: readonly Counts[]): Counts {
	const none: Counts = { rows: 0, placed: 0, unplaced: 0, refused: 0, apart: 0 };
	return files.reduce(
		(sum, file) => ({
			rows: sum.rows + file.rows,
			placed: sum.placed + file.placed,
			unplaced: sum.unplaced + file.unplaced,
			refused: sum.refused + file.refused,
			apart: sum.apart + file.apart
		}),
		none
	);
}

/** Whether every row is accounted for. */
export function addsUp({ rows, placed, unplaced, refused, apart }: Counts): boolean {
	return placed + unplaced + refused + apart === rows;
}
