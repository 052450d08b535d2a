import fc from 'fast-check';
import type {
	Account,
	Actor,
	Area,
	ConflictEvent,
	Dataset,
	Movement,
	Place,
	Source
} from '../../../src/lib/events/dataset';
import { kinds } from '../../../src/lib/events/kind';
import { outcomes, statuses } from '../../../src/lib/events/status';
import { when } from '../../../src/lib/time/when';

/** Whatever breaks tables: quotes, line ends, formulas, other directions of writing, signs that nobody sees. */
const awkward = [
	'"',
	'""',
	"'",
	"''",
	',',
	'\r\n',
	'\n',
	'\r',
	'\t',
	' ',
	'  ',
	'\u00A0',
	'\u0000',
	'\uFEFF',
	'=1+1',
	"'=x",
	'-5',
	'-5.25',
	'+5',
	'@SUM(A1)',
	'＝x',
	'＋',
	'－1',
	'＠',
	'=cmd|" /C calc"!A0',
	'العربية',
	'داعش',
	'שלום',
	'\u200F',
	'\u200E',
	'\u202E',
	'\u2066x\u2069',
	'<b>&amp;',
	'{"a":1}',
	'#,##0',
	'0012',
	'1e5',
	'TRUE',
	'2016-07-09',
	'😀',
	'\uD800',
	'a',
	'Mosul'
];

const piece = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...awkward) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) }
);

/** Text as a cell can hold it: without spaces around it. */
const text = fc
	.oneof(
		{ weight: 1, arbitrary: fc.constant([]) },
		{ weight: 3, arbitrary: fc.array(piece, { maxLength: 4 }) }
	)
	.map((pieces) => pieces.join('').trim());
const filled = text.map((one) => one || 'x');
const item = text.map((one) => one.replaceAll(';', '').trim() || 'y');
const list = fc.array(item, { maxLength: 3 });
const id = item;
const ids = (min: number) =>
	fc.uniqueArray(
		id.filter((one) => one !== 'contested' && one !== 'unknown'),
		{ minLength: min, maxLength: 4 }
	);

const dates = [
	'2016-07-09',
	'2016-07',
	'2014',
	'2014-22',
	'2016-07-XX',
	'2016-06-28~',
	'2016-06-28?',
	'2016-06-28%',
	'2014-06-10/2014-09-20',
	'2014-06-10~/2014-09-20',
	'2014-08-08/..',
	'2014-06-10/',
	'../2016-01-01',
	'/2016-01-01',
	'[2017-07-09,2017-07-10]',
	'[2014-06-09..2014-06-12]',
	'-0043-03-15',
	'201X'
];
const date = fc.constantFrom(...dates);
const addresses = [
	'https://example.org/a?b=1&c=%22',
	"https://example.org/it's,here",
	'mailto:desk@example.org'
];

const degrees = (most: number) =>
	fc.oneof(
		fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((n) => n / 10_000 || 0),
		fc.constantFrom(0, 1e-7, -1e-9, most, -most)
	);
const point = fc.record({ lat: degrees(90), lon: degrees(180) });
const count = fc.oneof(fc.nat(2000), fc.constantFrom(0, 999_999_999_999_999));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
const some = <T>(values: readonly T[], minLength = 0) =>
	values.length === 0
		? fc.constant<T[]>([])
		: fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength: 3 });
const oneOrNone = <T>(values: readonly T[]) =>
	values.length === 0 ? fc.constant(null) : maybe(fc.constantFrom(...values));
const rising = fc.tuple(maybe(count), maybe(count), maybe(count)).map(([low, best, high]) => {
	const known = [low, best, high].filter((one) => one !== null).sort((a, b) => a - b);
	const next = (one: number | null) => (one === null ? null : (known.shift() ?? null));
	return { low: next(low), best: next(best), high: next(high) };
});

const actor = (id: string): fc.Arbitrary<Actor> =>
	fc.record({
		id: fc.constant(id),
		name: filled,
		nameAr: text,
		aliases: list,
		side: text,
		colour: fc.constantFrom('', '#1f77b4'),
		description: text
	});

const source = (id: string): fc.Arbitrary<Source> =>
	fc.record({
		id: fc.constant(id),
		publisher: filled,
		title: filled,
		description: text,
		date: fc.constantFrom('', ...dates),
		url: fc.constantFrom('', ...addresses),
		archiveUrl: fc.constantFrom('', ...addresses),
		language: text,
		via: text,
		read: fc.boolean()
	});

const place = (
	id: string,
	holders: readonly string[],
	wholes: readonly string[]
): fc.Arbitrary<Place> =>
	fc
		.record({
			name: filled,
			nameAr: text,
			nameKu: text,
			aliases: list,
			kind: text,
			admin1: text,
			partOf: fc.constantFrom('', ...wholes),
			country: text,
			precision: maybe(count),
			holder: fc.constantFrom('', ...holders),
			holderNote: text,
			dispute: text,
			source: text,
			note: text
		})
		.chain((rest) => point.map((at) => ({ id, ...rest, ...at })));

const account = (sources: readonly string[]): fc.Arbitrary<Account> =>
	fc
		.record({
			by: filled,
			statement: filled,
			date: maybe(date),
			deaths: rising,
			sources: some(sources),
			drawn: fc.constant(false)
		})
		.map(({ deaths: { low, high }, ...rest }) => ({
			...rest,
			deathsLow: low,
			deathsHigh: high
		}));

interface Names {
	readonly actors: readonly string[];
	readonly holders: readonly string[];
	readonly places: readonly Place[];
	readonly sources: readonly string[];
	readonly events: readonly string[];
}

const event = (
	id: string,
	{ actors, holders, places, sources, events }: Names
): fc.Arbitrary<ConflictEvent> =>
	fc
		.record({
			title: filled,
			summary: text,
			kind: fc.constantFrom(...kinds.map(({ id }) => id)),
			subkind: text,
			status: fc.constantFrom(...statuses),
			when: date.map(when),
			at: oneOrNone(places),
			own: maybe(point),
			vague: maybe(count),
			actors: some(actors),
			held: maybe(
				fc.record({
					holder: fc.constantFrom(...holders),
					heldPlaces: some(
						places.map(({ id }) => id),
						Math.min(1, places.length)
					),
					end: maybe(
						fc.record({ heldUntil: fc.constant('2030'), thenHolder: fc.constantFrom(...holders) })
					)
				})
			),
			deaths: rising,
			tally: fc.boolean(),
			figures: fc.array(
				fc.record({ name: item.map((one) => one.replaceAll(':', '').trim() || 'z'), value: item }),
				{ maxLength: 2 }
			),
			sources: some(sources, 1),
			reported: maybe(date),
			outcome: maybe(
				fc.record({ result: fc.constantFrom(...outcomes), date: maybe(date), note: text })
			),
			outcomeOf: some(events),
			conflict: text,
			accounts: fc
				.array(account(sources), { maxLength: 3 })
				.map((all) => all.map((one, i) => ({ ...one, drawn: i === all.length - 1 }))),
			note: text,
			later: text
		})
		.map(({ at, own, vague, held, ...rest }) => ({
			id,
			...rest,
			place: at?.id ?? null,
			lat: own?.lat ?? at?.lat ?? null,
			lon: own?.lon ?? at?.lon ?? null,
			precision: vague ?? at?.precision ?? null,
			...(held && held.heldPlaces.length > 0
				? {
						holder: held.holder,
						heldPlaces: held.heldPlaces,
						heldUntil: held.end?.heldUntil ?? null,
						thenHolder: held.end?.thenHolder ?? null
					}
				: { holder: null, heldPlaces: [], heldUntil: null, thenHolder: null })
		}));

const movement = (events: readonly string[], sources: readonly string[]): fc.Arbitrary<Movement> =>
	fc.record({
		event: fc.constantFrom(...events),
		label: filled,
		from: point,
		to: point,
		when: date.map(when),
		sources: some(sources, 1)
	});

const area = (holders: readonly string[]): fc.Arbitrary<Area> =>
	fc.record({
		name: filled,
		author: filled,
		holder: fc.constantFrom(...holders),
		when: date.map(when),
		polygons: fc.array(
			fc.array(
				fc
					.array(fc.tuple(degrees(180), degrees(90)), { minLength: 3, maxLength: 4 })
					.map((ring) => [...ring, ring[0]]),
				{ minLength: 1, maxLength: 2 }
			),
			{ minLength: 1, maxLength: 2 }
		)
	});

const map = fc.tuple(point, fc.integer({ min: 0, max: 20 })).map(([at, zoom]) => ({ ...at, zoom }));

/** A dataset as reading gives it, of a few rows a table, with awkward texts wherever there can be one. */
export const awkwardDataset: fc.Arbitrary<Dataset> = fc
	.record({ events: ids(0), actors: ids(0), sources: ids(1), places: ids(0) })
	.chain((names) => {
		const holders = [...names.actors, 'contested', 'unknown'];
		const places = fc.tuple(
			...names.places.map((id, i) => place(id, holders, names.places.slice(0, i)))
		);
		return places.chain((places) => {
			const events = fc.tuple(
				...names.events.map((id) => event(id, { ...names, holders, places }))
			);
			const any = names.events.length > 0;
			return fc.record({
				id: fc.constant('awkward'),
				title: filled,
				subtitle: text,
				description: filled,
				version: filled,
				coverage: date,
				timeZone: fc.constantFrom('UTC', 'Asia/Baghdad'),
				licences: fc.array(
					fc.record({ name: text, title: filled, path: fc.constantFrom(...addresses) }),
					{ minLength: 1, maxLength: 2 }
				),
				attributions: fc.array(filled, { maxLength: 2 }),
				firstView: maybe(
					fc.record({
						from: fc.constant('2016-06-17'),
						to: fc.constant('2016-07-20'),
						domain: fc.constant<[string, string]>(['2014-01-01', '2017-12-31']),
						map: maybe(map),
						event: oneOrNone(names.events)
					})
				),
				story: any
					? fc.array(
							fc.record({
								title: filled,
								text: filled,
								from: fc.constant('2016-07-01'),
								to: fc.constant('2016-07-09'),
								map,
								event: oneOrNone(names.events),
								events: some(names.events, 1)
							}),
							{ maxLength: 2 }
						)
					: fc.constant([]),
				movements: any
					? fc.array(movement(names.events, names.sources), { maxLength: 2 })
					: fc.constant([]),
				areas: fc.array(area(holders), { maxLength: 1 }),
				events: events.map((all) => [...all].sort(inTime)),
				places: fc.constant(places),
				actors: fc.tuple(...names.actors.map(actor)),
				sources: fc.tuple(...names.sources.map(source)),
				problems: fc.constant([])
			});
		});
	});

function inTime(a: ConflictEvent, b: ConflictEvent): number {
	return (
		// infinite ones are equal, and their difference is none
		(a.when.earliestStart === b.when.earliestStart
			? 0
			: a.when.earliestStart - b.when.earliestStart) ||
		(a.when.latestEnd === b.when.latestEnd ? 0 : a.when.latestEnd - b.when.latestEnd) ||
		(a.id < b.id ? -1 : 1)
	);
}
