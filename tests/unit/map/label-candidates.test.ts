import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Topology } from 'topojson-specification';
import {
	airfields,
	areas,
	countries,
	lakes,
	mercator,
	places,
	rivers,
	type Airports,
	type GazetteerPlace
} from '../../../src/lib/map/label-candidates';

const read = <T>(name: string) =>
	JSON.parse(
		readFileSync(new URL(`../../../data/basemap/${name}.json`, import.meta.url), 'utf8')
	) as T;

test.each([
	[0, 0, 0.5, 0.5],
	[85.0511, -180, 0, 0],
	[36.335, 43.1189, 0.61977, 0.39153]
])('latitude %d, longitude %d on the Mercator square', (lat, lon, x, y) => {
	expect(mercator(lat, lon).x).toBeCloseTo(x, 4);
	expect(mercator(lat, lon).y).toBeCloseTo(y, 4);
});

test('the larger town comes first, and Iraq’s before its neighbours’', () => {
	const names = places(read<GazetteerPlace[]>('gazetteer'));
	const priority = (name: string) => names.find((each) => each.name === name)?.priority ?? NaN;
	expect(priority('Baghdad')).toBeLessThan(priority('Mosul'));
	expect(priority('Mosul')).toBeLessThan(priority('Sharqat'));
	expect(priority('Baghdad')).toBeLessThan(priority('Damascus'));
});

test('Qayyarah West is named before the other airfields and stands as a runway from zoom 9', () => {
	const west = airfields(read<Airports>('airports')).find(({ name }) => name.includes('Q-West'));
	expect(west).toMatchObject({ from: 7.5, bare: 9 });
});

test('rivers and lakes with a name are found in the data, each lake once', () => {
	const names = rivers(read<Topology>('detail.topo')).map(({ name }) => name);
	expect(new Set(names)).toEqual(
		new Set([
			'Tigris',
			'Euphrates',
			'Great Zab',
			'Little Zab',
			'Diyala',
			'Khabur',
			'Adhaim',
			'Karkheh',
			'Shatt al-Arab'
		])
	);
	const water = lakes(read<Topology>('lakes.topo')).map(({ name }) => name);
	expect(water).toContain('Mosul Dam Lake');
	expect(new Set(water).size).toBe(water.length);
});

test('countries named by hand are not named again by the world', () => {
	const byHand = areas().map(({ name }) => name);
	const others = countries(read<Topology>('world.topo')).map(({ name }) => name);
	expect(others).toContain('Ukraine');
	expect(others.filter((name) => byHand.includes(name))).toEqual([]);
});
