import type { ConflictEvent, Dataset } from '../events/dataset';
import { parseDay } from '../time/calendar';
import { DAY } from '../time/span';
import { onDay, when, type When } from '../time/when';
import type { Fields } from '../store/columns';
import { laidOut, telling, type Scene, type Sheet, type Telling } from '../store/sheet';

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

/** What was packed: a sheet, and what tells of its events once their texts are there. */
export interface Unpacked {
	readonly sheet: Sheet;
	readonly told: (texts: Texts) => Telling;
}

/** Unpacks a dataset. Its events are made when they are asked for: of most only time and point are. */
export function unpack(light: Light): Unpacked {
	const { size, events, movements, areas, ...rest } = light;
	const scene: Scene = {
		...rest,
		sources: [],
		movements: movements.map(timed),
		areas: areas.map(timed)
	};
	const dates = datesOf(events.when, size);
	const fields: Fields = {
		size,
		when: (position) => dates[position],
		of: (field) => valuesOf(events[field]) as never
	};
	const eventsOf = (texts?: Texts) => {
		const columns = Object.entries({ ...events, ...texts?.events });
		const shared = columns.map(([field, column]) => [field, 'all' in column ? column.all : null]);
		// to write over what is there takes a twentieth of the time of adding it
		const whole: Record<string, unknown> = { ...unread, ...Object.fromEntries(shared) };
		const values = columns
			.filter(([field, column]) => field !== 'when' && !('all' in column))
			.map(([field, column]) => [field, valuesOf(column)] as const);
		const made: ConflictEvent[] = [];
		return (position: number) => {
			if (position in made) return made[position];
			const event: Record<string, unknown> = { ...whole };
			for (const [field, value] of values) event[field] = value(position);
			const date = dates[position];
			event.when = typeof date === 'number' ? onDay(date) : date;
			return (made[position] = event as unknown as ConflictEvent);
		};
	};
	return {
		sheet: laidOut(fields, scene, eventsOf()),
		told: (texts) => telling(size, scene, eventsOf(texts))
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

/** What gives the value of an event. Without events there are no columns, and nobody asks. */
function valuesOf(column: Column | undefined): (event: number) => unknown {
	if (!column) return () => undefined;
	if ('all' in column) return () => column.all;
	if ('of' in column) return (event) => column.of[column.at[event]];
	return (event) => column.list[event];
}

/** When each event was; of what was packed as a number only when that day begins. */
function datesOf(column: Column | undefined, size: number): (When | number)[] {
	const value = valuesOf(column) as (event: number) => number | string;
	let before = 0;
	return Array.from({ length: size }, (_, i) => {
		const date = value(i);
		return typeof date === 'string' ? when(date) : (before += date) * DAY;
	});
}

function written<Timed extends { readonly when: When }>(timed: Timed): Written<Timed> {
	return { ...timed, when: timed.when.edtf };
}

function timed<Timed extends { readonly when: string }>(
	timed: Timed
): Omit<Timed, 'when'> & { readonly when: When } {
	return { ...timed, when: when(timed.when) };
}
