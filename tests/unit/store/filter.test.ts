import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/lib/events/dataset';
import { kinds } from '../../../src/lib/events/kind';
import { statuses } from '../../../src/lib/events/status';
import {
	ANY,
	facetCounts,
	facets,
	failures,
	isFiltering,
	noFilters,
	sieve,
	UNREPORTED,
	type Facet,
	type Filters
} from '../../../src/lib/store/filter';
import { searchWords } from '../../../src/lib/store/search';
import { citing } from '../../../src/lib/store/sheet';
import { store, type Store } from '../../../src/lib/store/store';
import { dataset, event, idsOf, march } from '../dataset';
import { mosul } from '../mosul';
import { passes, someDataset, someFilters, wholeOf } from '../random';

function failed(all: Store, filters: Filters): Uint8Array {
	const words = searchWords(filters.text);
	const sieved = sieve(filters, all.placeAt, all.actorAt);
	const { sources } = filters;
	return failures(
		all.columns,
		sieved,
		words.length ? all.search(words) : null,
		sources.size ? citing(all, sources) : null
	);
}

function valuesOf({ places, actors }: Dataset, facet: Facet): readonly string[] {
	if (facet === 'kinds') return kinds.map(({ id }) => id);
	if (facet === 'statuses') return statuses;
	return (facet === 'places' ? places : actors).map(({ id }) => id);
}

/** A 1 for each event that fails none of these facets. */
const passing = (failed: Uint8Array, facets: number = ANY) =>
	failed.map((fails) => Number(!(fails & facets)));

const marchStore = store(march);

test.each<[Partial<Filters>, string[]]>([
	[{ kinds: new Set(['battle']) }, ['fight', 'siege']],
	[{ kinds: new Set(['battle', 'diplomacy']) }, ['fight', 'siege', 'talks']],
	[{ statuses: new Set(['claimed', 'planned']) }, ['strike', 'raid', 'camp']],
	[{ actors: new Set(['daesh']) }, ['fight', 'siege', 'raid']],
	[{ actors: new Set(['relief', 'daesh']) }, ['fight', 'aid', 'siege', 'raid']],
	[{ places: new Set(['ford']) }, ['strike', 'raid']],
	[{ places: new Set(['mill']) }, []],
	[{ places: new Set(['nowhere']) }, []],
	[{ actors: new Set(['nobody', 'relief']) }, ['aid']],
	[{ text: 'isis' }, ['fight', 'siege', 'raid']],
	[{ kinds: new Set(['battle']), places: new Set(['ford']) }, []],
	[{ actors: new Set(['daesh']), statuses: new Set(['claimed']), text: 'ford' }, ['raid']]
])('the filters %j leave %j', (change, expected) => {
	const left = passing(failed(marchStore, { ...noFilters, ...change }));
	expect(
		idsOf(
			marchStore,
			[...left.keys()].filter((event) => left[event])
		)
	).toEqual(expected);
});

test.each<[Partial<Filters>, boolean]>([
	[{}, false],
	[{ text: '  ' }, false],
	[{ sources: new Set(['wire']) }, true],
	[{ text: 'x' }, true],
	[{ places: new Set(['ford']) }, true],
	[{ statuses: new Set(['claimed']) }, true]
])('whether %j filters anything: %j', (change, expected) => {
	expect(isFiltering({ ...noFilters, ...change })).toBe(expected);
});

test('a facet counts what each of its values would leave, whatever is chosen in it', () => {
	const filters = { ...noFilters, kinds: new Set(['battle'] as const), actors: new Set(['daesh']) };
	const counts = (facet: Facet, values: number) => [
		...facetCounts(
			marchStore.columns,
			failed(marchStore, filters),
			marchStore.all.events,
			facet,
			values
		)
	];
	expect(counts('actors', march.actors.length)).toEqual([2, 2, 0]);
	expect(counts('places', march.places.length)).toEqual([2, 0, 0, 0]);
	expect(counts('kinds', kinds.length).slice(0, 4)).toEqual([2, 0, 1, 0]);
	expect(counts('statuses', statuses.length)).toEqual([2, 0, 0, 0, 0]);
});

test.each([
	['2016-03-01', []],
	['2016-03-02', ['early']],
	['2016-03-30', ['early']],
	['2016-03-31', ['early', 'some day']]
])('up to %s there are reports of %j, the rest counts nowhere', (day, expected) => {
	const events = [
		event('early', '2016-03-01', 'battle', { reported: '2016-03-02' }),
		event('some day', '2016-03-01', 'battle', { reported: '2016-03' }),
		event('who knows', '2016-03-01', 'battle')
	];
	const all = store(dataset(events));
	const failed = failures(
		all.columns,
		sieve(noFilters, all.placeAt, all.actorAt, Date.parse(day)),
		null
	);
	expect(
		idsOf(
			all,
			[...passing(failed).keys()].filter((i) => !failed[i])
		)
	).toEqual(expected);
	expect([...passing(failed, UNREPORTED)]).toEqual([...passing(failed)]);
	expect(facetCounts(all.columns, failed, all.all.events, 'kinds', 1)[0]).toBe(expected.length);
});

test('what had been reported is known, whatever the filters', () => {
	const none = failed(marchStore, { ...noFilters, places: new Set(['nowhere']) });
	expect([...passing(none)]).toEqual(Array(8).fill(0));
	expect([...passing(none, UNREPORTED)]).toEqual(Array(8).fill(1));
});

test('an event passes if it passes each filter by itself', () => {
	fc.assert(
		fc.property(
			someDataset.chain((dataset) =>
				fc.tuple(fc.constant(dataset), someFilters(dataset, ['bridge', 'the ar', 'zzz']))
			),
			([dataset, filters]) => {
				const all = store(dataset);
				const expected = dataset.events.map((_, i) => Number(passes(all, i, filters)));
				expect([...passing(failed(all, filters))]).toEqual(expected);
			}
		)
	);
});

test.each([
	['random datasets', someDataset.map(store)],
	['the shipped dataset', fc.constant(store(mosul))]
])('facet counts of %s are what choosing each value alone would leave', (_, stores) => {
	fc.assert(
		fc.property(
			stores.chain((store) =>
				fc.tuple(fc.constant(store), someFilters(wholeOf(store), ['mosul', 'bridge']))
			),
			fc.constantFrom(...facets),
			([all, filters], facet) => {
				const some = all.all.events.filter((event) => event % 3 !== 0);
				const values = valuesOf(wholeOf(all), facet);
				const counts = facetCounts(all.columns, failed(all, filters), some, facet, values.length);
				const expected = values.map((value) => {
					const alone = { ...filters, [facet]: new Set([value]) };
					return some.filter((event) => passes(all, event, alone)).length;
				});
				expect([...counts]).toEqual(expected);
			}
		),
		{ numRuns: 60 }
	);
});
