import type { Draft } from '../../read/formats/draft';
import { noChoices, type Choices, type Intake } from '../../read/formats/format';
import { readMapped } from '../../read/formats/generic';
import type { Mapped, Mapping } from '../../read/formats/mapping';
import type { Question } from '../../read/formats/report';
import { dateWords } from '../../time/wording';
import { dated, widthOf } from './columns';

/** How a row of the preview is understood. Texts are empty where there is nothing. */
export interface Understood {
	/** The date in words; of one that could be two days, both. */
	readonly dates: readonly string[];
	readonly title: string;
	readonly place: string;
	/** Degrees. */
	readonly point: { readonly lat: number; readonly lon: number } | null;
	/** Why no event can be made of it; empty when one can. */
	readonly refused: string;
}

/**
 * How the first rows of a table are understood, read by the reader of whole files. Which number is the day may hang on
 * rows that are not among them: then a date has two readings, unless it is among the answers.
 */
export function preview(
	{ file, header, rows }: Mapped,
	mapping: Mapping,
	answers: ReadonlyMap<string, string>
): Understood[] {
	if (!dated(mapping)) return rows.map(() => nothing);
	const asked = new Set<string>();
	const first = understood(answers);
	if (asked.size === 0) return first;
	const [days, months] = ['dmy', 'mdy'].map((order) =>
		understood(new Map([...[...asked].map((key) => [key, order] as const), ...answers]))
	);
	return first.map((row, at) => {
		if (row.refused === '') return row;
		const [a, b] = [days[at], months[at]];
		if (a.refused !== '' || b.refused !== '') return row;
		return { ...a, dates: [...new Set([...a.dates, ...b.dates])] };
	});

	function understood(told: ReadonlyMap<string, string>): Understood[] {
		const read = rows.map(() => nothing);
		const width = widthOf({ header, rows });
		const table = {
			file,
			separator: ',',
			header: Array.from({ length: width }, (_, at) => header[at] ?? ''),
			fields: [],
			tags: null,
			rows,
			*data() {
				for (const [at, cells] of rows.entries()) yield { line: at, cells };
			},
			said: () => []
		};
		const intake: Intake = {
			...deaf,
			event({ line }, draft) {
				read[line] = eventOf(draft);
				return String(line);
			},
			refuse({ line }, _column, _value, reason) {
				read[line] = { ...nothing, refused: reason };
			},
			apart({ line }, what) {
				read[line] = { ...nothing, refused: what };
			},
			ask: ({ key }: Question) => void (told.has(key) || asked.add(key))
		};
		const choices: Choices = { ...noChoices, answers: told };
		readMapped({ name: file, bytes: new Uint8Array() }, table, mapping, intake, choices);
		return read;
	}
}

const nothing: Understood = { dates: [], title: '', place: '', point: null, refused: '' };

function eventOf({ date, title, place, point = null }: Draft): Understood {
	const name = place?.name ?? '';
	return { dates: [dateWords(date)], title, place: name, point, refused: '' };
}

const ignore = () => {};
/** An intake that wants nothing. */
const deaf: Intake = {
	event: () => '',
	refuse: ignore,
	apart: ignore,
	repair: ignore,
	undone: () => false,
	ask: ignore,
	say: ignore,
	noEvents: ignore,
	about: ignore,
	mapped: ignore,
	movement: ignore,
	area: ignore,
	dataset: ignore
};
