import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/lib/events/dataset';
import { kinds } from '../../../src/lib/events/kind';
import { statuses } from '../../../src/lib/events/status';
import {
	facetCounts,
	facets,
	failures,
	isFiltering,
	noFilters,
	passing,
	sieve,
	type Facet,
	type Filters
} from '../../../src/lib/store/filter';
import { searchWords } from '../../../src/lib/store/search';
import { store, type Store } from '../../../src/lib/store/store';
import { idsOf, march } from '../dataset';
import { mosul } from '../mosul';
import { passes, someDataset, someFilters } from '../random';

function failed(all: Store, filters: Filters): Uint8Array {
	const sieved = sieve(filters, all.placeAt, all.actorAt, searchWords(filters.text));
	return failures(all.columns, sieved, all.texts());
}

function valuesOf({ places, actors }: Dataset, facet: Facet): readonly string[] {
	if (facet === 'kinds') return kinds.map(({ id }) => id);
	if (facet === 'statuses') return statuses;
	return (facet === 'places' ? places : actors).map(({ id }) => id);
}

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
	expect(idsOf(marchStore, [...left.keys()].filter((event) => left[event]))).toEqual(expected);
});

test.each<[Partial<Filters>, boolean]>([
	[{}, false],
	[{ text: '  ' }, false],
	[{ text: 'x' }, true],
	[{ places: new Set(['ford']) }, true],
	[{ statuses: new Set(['claimed']) }, true]
])('whether %j filters anything: %j', (change, expected) => {
	expect(isFiltering({ ...noFilters, ...change })).toBe(expected);
});

test('a facet counts what each of its values would leave, whatever is chosen in it', () => {
	const filters = { ...noFilters, kinds: new Set(['battle'] as const), actors: new Set(['daesh']) };
	const counts = (facet: Facet, values: number) => [
		...facetCounts(marchStore.columns, failed(marchStore, filters), marchStore.all.events, facet, values)
	];
	expect(counts('actors', march.actors.length)).toEqual([2, 2, 0]);
	expect(counts('places', march.places.length)).toEqual([2, 0, 0, 0]);
	expect(counts('kinds', kinds.length).slice(0, 4)).toEqual([2, 0, 1, 0]);
	expect(counts('statuses', statuses.length)).toEqual([2, 0, 0, 0, 0]);
});

test('an event passes if it passes each filter by itself', () => {
	fc.assert(
		fc.property(
			someDataset.chain((dataset) => fc.tuple(fc.constant(dataset), someFilters(dataset, ['bridge', 'the ar', 'zzz']))),
			([dataset, filters]) => {
				const all = store(dataset);
				const expected = dataset.events.map((_, i) => Number(passes(all, i, filters)));
				expect([...passing(failed(all, filters))]).toEqual(expected);
			}
		)
	);
});

test.each([
	['random datasets', someDataset],
	['the shipped dataset', fc.constant(mosul)]
])('facet counts of %s are what choosing each value alone would leave', (_, datasets) => {
	fc.assert(
		fc.property(
			datasets.chain((dataset) => fc.tuple(fc.constant(dataset), someFilters(dataset, ['mosul', 'bridge']))),
			fc.constantFrom(...facets),
			([dataset, filters], facet) => {
				const all = store(dataset);
				const some = all.all.events.filter((event) => event % 3 !== 0);
				const values = valuesOf(dataset, facet);
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
