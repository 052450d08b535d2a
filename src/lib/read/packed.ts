import type { ConflictEvent, Dataset } from '../events/dataset';
import { parseDay } from '../time/calendar';
import { DAY } from '../time/span';
import { onDay, when, type When } from '../time/when';

/** Something with its time in EDTF in the place of what that means. */
type Written<Timed extends { readonly when: When }> = Omit<Timed, 'when'> & {
	readonly when: string;
};

/**
 * The values of a field, event by event: one for all of them; different ones, and for each event the position of its own;
 * or one after the other.
 */
type Column =
	| { readonly all: unknown }
	| { readonly of: readonly unknown[]; readonly at: readonly number[] }
	| { readonly list: readonly unknown[] };

/** Events by field. */
type Columns = Readonly<Record<string, Column>>;

/** What is read of an event only by whoever asks about it, as long as that has not come. */
const unread = {
	summary: '',
	figures: [],
	sources: [],
	outcome: null,
	conflict: '',
	accounts: [],
	note: '',
	later: ''
} satisfies Partial<ConflictEvent>;

/** What timeline and map need of a dataset, as JSON can carry it to a page. */
export interface Light extends Omit<
	Dataset,
	'events' | 'movements' | 'areas' | 'sources' | 'problems'
> {
	readonly size: number;
	readonly events: Columns;
	readonly movements: readonly Written<Dataset['movements'][number]>[];
	readonly areas: readonly Written<Dataset['areas'][number]>[];
}

/** The rest of it: texts, accounts and sources. */
export interface Texts extends Pick<Dataset, 'sources'> {
	readonly events: Columns;
}

export interface Packed {
	readonly light: Light;
	readonly texts: Texts;
}

/** Makes a dataset ready for JSON, in two parts. Its problems stay behind: they are the editor's, not the reader's. */
export function pack({ events, movements, areas, sources, problems: _, ...rest }: Dataset): Packed {
	const light: Record<string, Column> = {};
	const texts: Record<string, Column> = {};
	for (const field of Object.keys(events[0] ?? {}) as (keyof ConflictEvent)[]) {
		const values = field === 'when' ? dated(events) : events.map((event) => event[field]);
		(field in unread ? texts : light)[field] = column(values);
	}
	return {
		light: {
			...rest,
			size: events.length,
			events: light,
			movements: movements.map(written),
			areas: areas.map(written)
		},
		texts: { sources, events: texts }
	};
}

/** The dataset that was packed, without problems; without its texts too as long as they are not there. */
export function unpack(light: Light, texts?: Texts): Dataset {
	const { size, events, movements, areas, ...rest } = light;
	const fields = Object.entries({ ...events, ...texts?.events }).map(
		([field, column]) => [field, field === 'when' ? whens(column) : valuesOf(column)] as const
	);
	return {
		...rest,
		sources: texts?.sources ?? [],
		events: Array.from({ length: size }, (_, i) => {
			const event: Record<string, unknown> = { ...unread };
			for (const [field, values] of fields) event[field] = values(i);
			return event as unknown as ConflictEvent;
		}),
		movements: movements.map(timed),
		areas: areas.map(timed),
		problems: []
	};
}

function column(values: readonly unknown[]): Column {
	const known = new Map<string, number>();
	const of: unknown[] = [];
	const at = values.map((value) => {
		const key = JSON.stringify(value);
		let position = known.get(key);
		if (position === undefined) {
			known.set(key, (position = of.length));
			of.push(value);
		}
		return position;
	});
	if (of.length === 1) return { all: of[0] };
	return of.length * 2 <= values.length ? { of, at } : { list: values };
}

/** Days as numbers, each counted from the one before: most are followed by one soon after. Other dates as EDTF. */
function dated(events: readonly ConflictEvent[]): (number | string)[] {
	let before = 0;
	return events.map(({ when: { edtf } }) => {
		const day = parseDay(edtf);
		if (day === null) return edtf;
		const days = day / DAY - before;
		before += days;
		return days;
	});
}

/** What gives the value of an event. */
function valuesOf(column: Column): (event: number) => unknown {
	if ('all' in column) return () => column.all;
	if ('of' in column) return (event) => column.of[column.at[event]];
	return (event) => column.list[event];
}

/** The same of dates, which are to be asked for in order. */
function whens(column: Column): (event: number) => When {
	const values = valuesOf(column) as (event: number) => number | string;
	let before = 0;
	return (event) => {
		const value = values(event);
		return typeof value === 'string' ? when(value) : onDay((before += value) * DAY);
	};
}

function written<Timed extends { readonly when: When }>(timed: Timed): Written<Timed> {
	return { ...timed, when: timed.when.edtf };
}

function timed<Timed extends { readonly when: string }>(
	timed: Timed
): Omit<Timed, 'when'> & { readonly when: When } {
	return { ...timed, when: when(timed.when) };
}
