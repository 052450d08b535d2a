import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { groundLayers, reliefStrength, type Properties } from '../../../src/lib/map/basemap-layers';
import { grounds } from '../../../src/lib/map/basemap-theme';

const read = (name: string) =>
	JSON.parse(
		readFileSync(new URL(`../../../data/basemap/${name}.json`, import.meta.url), 'utf8')
	) as Topology;

const style = (object: string, zoom: number, of: Properties = {}) =>
	groundLayers.find((layer) => layer.object === object)?.style(zoom, grounds.light, of);

test('each layer finds its object in the data', () => {
	for (const { file, object } of groundLayers) {
		if (file !== 'airports') expect(read(`${file}.topo`).objects, file).toHaveProperty(object);
	}
});

test('runways are drawn from zoom 9, minor rivers later than great ones', () => {
	expect(style('runways', 8.75)).toBeNull();
	expect(style('runways', 9)).not.toBeNull();
	expect(style('rivers', 6, { r: 1 })).not.toBeNull();
	expect(style('rivers', 6, { r: 5 })).toBeNull();
	expect(style('rivers', 9, { r: 6 })).toMatchObject({ dashArray: '4 4' });
});

test('the relief gives way as the reader comes closer', () => {
	const strengths = [6, 8, 9, 10, 11].map(reliefStrength);
	expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
	expect(strengths[0]).toBe(1);
});

test('the eighteen governorates of Iraq have names', () => {
	const gov = read('detail.topo').objects.gov as GeometryCollection<{ n: string }>;
	const names = gov.geometries.map(({ properties }) => (properties as Properties).n);
	expect(names).toHaveLength(18);
	expect(names).toContain('Nineveh');
});
