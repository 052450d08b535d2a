import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAbout, spots } from '../../../src/lib/store/spots';
import { TOO_VAGUE } from '../../../src/lib/store/vague';
import { store } from '../../../src/lib/store/store';
import { dataset, event, march, place } from '../dataset';
import { mosul } from '../mosul';
import { someDataset } from '../random';

test('events of one place share a spot that bears its name', () => {
	const { spots: found, spotOf } = spots(store(march))!;
	expect(found).toEqual([
		{ lat: 36, lon: 43, precision: null, name: 'Hill Town', place: 'hill', count: 4 },
		{ lat: 36.1, lon: 43.2, precision: null, name: 'Al-Ford', place: 'ford', count: 2 }
	]);
	expect([...spotOf]).toEqual([0, 0, 1, 0, 1, -1, -2, 0]);
});

test.each([
	[null, 0, null],
	[500, 0, null],
	[7_999, 0, null],
	[8_000, 0, 8_000],
	[99_999, 0, 99_999],
	[100_000, -2, undefined]
])('what is known within %j metres is at spot %i, soft by %j metres', (precision, spot, soft) => {
	const one = event('one', '2016-03-01', 'battle', { lat: 36, lon: 43, precision });
	const { spots: found, spotOf } = spots(store(dataset([one])))!;
	expect([...spotOf]).toEqual([spot]);
	expect(found[0]?.precision).toBe(soft);
});

test('a sharp and a soft event of one place do not share a spot', () => {
	const at = { place: 'town', lat: 36, lon: 43 };
	const events = [
		event('sharp', '2016-03-01', 'battle', at),
		event('soft', '2016-03-02', 'battle', { ...at, precision: 20_000 })
	];
	const { spots: found, spotOf } = spots(
		store(dataset(events, { places: [place('town', 36, 43)] }))
	)!;
	expect(found.map(({ name, precision }) => [name, precision])).toEqual([
		['town', null],
		['town', 20_000]
	]);
	expect([...spotOf]).toEqual([0, 1]);
});

test('an event at a point of its own is named by it', () => {
	const one = event('one', '2016-03-01', 'battle', { lat: 36.5, lon: 43.25 });
	expect(spots(store(dataset([one])))!.spots[0].name).toBe('36.5, 43.25');
});

test.each([
	['random datasets', someDataset, 100],
	['the shipped dataset', fc.constant(mosul), 1]
])('every event of %s lies at its own point, is too vague, or has none', (_, datasets, numRuns) => {
	fc.assert(
		fc.property(datasets, (dataset) => {
			const { spots: found, spotOf } = spots(store(dataset))!;
			dataset.events.forEach(({ lat, lon, precision }, i) => {
				const spot = found[spotOf[i]];
				if (lat === null) expect(spotOf[i]).toBe(-1);
				else if ((precision ?? 0) >= TOO_VAGUE) expect(spotOf[i]).toBe(-2);
				else expect([spot.lat, spot.lon]).toEqual([lat, lon]);
			});
			found.forEach(({ count }, spot) => {
				expect(count).toBe(spotOf.filter((one) => one === spot).length);
			});
		}),
		{ numRuns }
	);
});

test('more points than can be told apart are not gathered one by one', () => {
	const scattered = (points: number) =>
		store(
			dataset(
				Array.from({ length: points + 10 }, (_, i) =>
					event(`e${i}`, '2016-03-01', 'battle', { lat: 30 + (i % points) / 1000, lon: 43 })
				)
			)
		);
	expect(spots(scattered(4000))?.spots).toHaveLength(4000);
	expect(spots(scattered(4001))).toBeNull();
});

test('the box about events holds the points that can be drawn, and no other', () => {
	const { columns } = store(march);
	expect(boxAbout(march.events.keys(), columns)).toEqual({
		south: 36,
		west: 43,
		north: 36.1,
		east: 43.2
	});
	expect(boxAbout([], columns)).toBeNull();
	const vague = march.events.findIndex(({ id }) => id === 'march');
	expect(boxAbout([vague], columns)).toBeNull();
});
