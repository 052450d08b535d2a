import type { At, Report } from './report';

/** A heading with the number of lines, and the first of them. */
export function listed(what: string, lines: readonly string[], most: number): string[] {
	const more = lines.length > most ? [`  and ${lines.length - most} more`] : [];
	return [`${what}: ${lines.length}`, ...lines.slice(0, most).map((line) => `  ${line}`), ...more];
}

/** The account of every row in words; of each list the first lines. Questions are left to who asks them. */
export function reportLines(report: Report, most: number): string[] {
	const at = ({ file, line }: At) => `${file} line ${line}`;
	const list = (what: string, lines: readonly string[]) =>
		lines.length === 0 ? [] : listed(what, lines, most);
	return [
		...report.noEvents.map(({ file, sentence }) => `${file}: ${sentence}`),
		...report.files.map(
			({ file, formatName, rows, placed, unplaced, refused, apart }) =>
				`${file}: ${formatName}, ${rows} rows: ${placed} events on the map, ${unplaced} without a place, ${refused} refused, ${apart} set apart`
		),
		...report.said.map(({ file, sentence }) => `${file}: ${sentence}`),
		...list(
			'Refused',
			report.refused.map(
				(one) => `${at(one)}, ${one.column ?? 'row'}: "${one.value}": ${one.reason}`
			)
		),
		...list(
			'Put right',
			report.repaired.map(
				(one) => `${at(one)}, ${one.column}: ${one.what}: "${one.before}" is read as "${one.after}"`
			)
		),
		...list(
			'Set apart',
			report.apart.map((one) => `${at(one)}: ${one.what}`)
		)
	];
}
