import fc from 'fast-check';
import type { ConflictEvent, Dataset } from '../../src/lib/events/dataset';
import { kinds } from '../../src/lib/events/kind';
import { statuses } from '../../src/lib/events/status';
import { noFilters, type Filters } from '../../src/lib/store/filter';
import type { Certainty } from '../../src/lib/store/order';
import { searchTexts, searchWords } from '../../src/lib/store/search';
import type { Store } from '../../src/lib/store/store';
import { DAY, type Span } from '../../src/lib/time/span';
import { when, type When } from '../../src/lib/time/when';
import { actor, dataset, day, event, place, source } from './dataset';

const FIRST = day('2016-01-01');

/** What a date may mean within so few days that events often meet, or touch, or have no end or no start. */
export const someWhen: fc.Arbitrary<When> = fc
	.record({
		start: fc.integer({ min: 0, max: 90 }),
		length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })),
		parts: fc.tuple(
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true })
		),
		ends: fc.constantFrom(
			'known',
			'known',
			'known',
			'known',
			'open',
			'unknown',
			'no start',
			'unknown start'
		)
	})
	.map(({ start, length, parts: [a, b], ends }) => {
		const earliestStart = FIRST + start * DAY;
		const latestEnd = earliestStart + length * DAY;
		const latestStart = earliestStart + Math.floor(a * (length - 1)) * DAY;
		const earliestEnd = earliestStart + (1 + Math.floor(b * (length - 1))) * DAY;
		const known = { edtf: '', earliestStart, latestStart, earliestEnd, latestEnd };
		if (ends === 'open') return { ...known, earliestEnd: Infinity, latestEnd: Infinity };
		if (ends === 'unknown')
			return { ...known, earliestEnd: earliestStart + DAY, latestEnd: Infinity };
		if (ends === 'no start') return { ...known, earliestStart: -Infinity, latestStart: -Infinity };
		if (ends === 'unknown start')
			return { ...known, earliestStart: -Infinity, latestStart: latestEnd - DAY };
		return known;
	});

const places = [
	place('north', 36.5, 43),
	place('south', 35.2, 43),
	place('near-south', 35.21, 43.01),
	place('vague', 35, 42, { precision: 200_000 }),
	place('empty', 33, 44)
];
const actors = ['army', 'militia', 'villagers', 'nobody'].map((id) => actor(id));
const sources = [
	source('wire', { date: '2016-01-20' }),
	source('paper', { date: '2016-02' }),
	source('leaflet')
];

const someEvent: fc.Arbitrary<Omit<ConflictEvent, 'id'>> = fc
	.record({
		when: someWhen,
		kind: fc.constantFrom(...kinds.map(({ id }) => id)),
		status: fc.constantFrom(...statuses),
		at: fc.constantFrom(...places.slice(0, -1), null),
		actors: fc.uniqueArray(fc.constantFrom('army', 'militia', 'villagers')),
		sources: fc.uniqueArray(fc.constantFrom('wire', 'paper')),
		reported: fc.constantFrom(null, '2016-01-15', '2016-02-15', '2016-03', '2016-03-31'),
		title: fc.constantFrom('Bridge falls', 'A bridge is bombed', 'Talks begin', 'The army moves')
	})
	.map(({ at, ...rest }) => ({
		...event('', '2016', rest.kind),
		...rest,
		...(at && { place: at.id, lat: at.lat, lon: at.lon, precision: at.precision })
	}));

/** A dataset of a few dozen events at most. */
export const someDataset: fc.Arbitrary<Dataset> = fc
	.array(someEvent, { maxLength: 40 })
	.map((events) =>
		dataset(
			[...events]
				.sort((a, b) => order(a.when.earliestStart, b.when.earliestStart))
				.map((event, i) => ({ ...event, id: `e${i}` })),
			{ places, actors, sources }
		)
	);

function order(a: number, b: number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** A window of the days about those events: whole days or not. */
export const someSpan: fc.Arbitrary<Span> = fc
	.record({
		start: fc.integer({ min: -20, max: 140 }),
		length: fc.oneof(
			fc.integer({ min: 1, max: 60 }),
			fc.double({ min: 0.01, max: 60, noNaN: true })
		)
	})
	.map(({ start, length }) => [FIRST + start * DAY, FIRST + (start + length) * DAY]);

/** Filters that leave something more often than not. */
export function someFilters(
	{ places, actors, sources }: Dataset,
	texts: readonly string[]
): fc.Arbitrary<Filters> {
	const few = <T>(values: readonly T[]) =>
		fc.oneof(
			{ weight: 2, arbitrary: fc.constant(new Set<T>()) },
			{
				weight: 1,
				arbitrary: fc
					.uniqueArray(fc.constantFrom(...values), { maxLength: 4 })
					.map((list) => new Set(list))
			}
		);
	return fc.record({
		kinds: few(kinds.map(({ id }) => id)),
		statuses: few(statuses),
		sources: few([...sources.map(({ id }) => id), 'rumour']),
		actors: few([...actors.map(({ id }) => id), 'stranger']),
		places: few([...places.map(({ id }) => id), 'elsewhere']),
		text: fc.oneof(
			{ weight: 3, arbitrary: fc.constant('') },
			{ weight: 1, arbitrary: fc.constantFrom(...texts) }
		)
	});
}

/** What filters mean, said of one event, without bits and orders. */
export function passes(store: Store, position: number, filters: Filters): boolean {
	const { kind, status, place, actors, sources } = store.event(position);
	const admits = <T>(chosen: ReadonlySet<T>, values: readonly T[]) =>
		chosen.size === 0 || values.some((value) => chosen.has(value));
	return (
		admits(filters.kinds, [kind]) &&
		admits(filters.statuses, [status]) &&
		admits(filters.places, place === null ? [] : [place]) &&
		admits(filters.actors, actors) &&
		admits(filters.sources, sources) &&
		searchWords(filters.text).every((wanted) =>
			textsOf(store)
				[position].split(' ')
				.some((word) => word.startsWith(wanted))
		)
	);
}

const texts = new WeakMap<Store, string[]>();

/** What the events of a store can be found by; made once a store. */
function textsOf(store: Store): string[] {
	const known = texts.get(store) ?? searchTexts(wholeOf(store));
	texts.set(store, known);
	return known;
}

/** The dataset that a store was made of. */
export function wholeOf({ scene, columns, event }: Store): Dataset {
	return {
		...scene,
		events: Array.from({ length: columns.size }, (_, position) => event(position)),
		problems: []
	};
}

/**
 * The events that pass the filters, had been reported by a day and overlap the window, found by looking at every one.
 * What was going on that day has no end.
 */
export function bruteForce(
	store: Store,
	[from, to]: Span,
	filters: Filters = noFilters,
	certainty: Certainty = 'possible',
	knownOn = Infinity
): number[] {
	const all = knownOn === Infinity;
	return wholeOf(store).events.flatMap(({ when: told, status, reported }, i) => {
		const [first, last] = told.edtf.split('/');
		const goesOn = !all && last !== undefined && told.latestEnd > knownOn + DAY;
		const open = goesOn && /^\d/.test(first) && status !== 'planned';
		const date = open ? when(`${first}/..`) : told;
		const [start, end] =
			certainty === 'possible'
				? [date.earliestStart, date.latestEnd]
				: [date.latestStart, date.earliestEnd];
		const out = all || (reported !== null && when(reported).latestEnd <= knownOn + DAY);
		return start < to && end > from && out && passes(store, i, filters) ? i : [];
	});
}
