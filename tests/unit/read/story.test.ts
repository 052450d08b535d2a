import { expect, test } from 'vitest';
import { readPackage } from '../../../src/lib/read/package';
import { problemText } from '../../../src/lib/read/problem';
import { manifest, record, storyStep } from './record';

function read(story: unknown) {
	const timefront = { ...manifest.timefront, story };
	const files = record({ 'datapackage.json': JSON.stringify({ ...manifest, timefront }) });
	const { story: steps, problems } = readPackage('small', files);
	return { steps, told: problems.map(problemText), kept: problems.map(({ kept }) => kept) };
}

test('steps come in their order', () => {
	const second = { ...storyStep, title: 'After', event: null };
	expect(read([storyStep, second])).toEqual({ steps: [storyStep, second], told: [], kept: [] });
});

test('there need be none', () => {
	for (const story of [undefined, null, [], {}, 'once']) expect(read(story).steps).toEqual([]);
});

test.each([
	[{ title: '' }, '.title: missing'],
	[{ text: 7 }, '.text: missing'],
	[{ from: '2016-07' }, '.from: not a day: "2016-07"'],
	[{ to: '2016-06-31' }, '.to: not a day: "2016-06-31"'],
	[{ to: '2016-06-30' }, ': from 2016-07-01 is after to 2016-06-30'],
	[{ map: undefined }, '.map: not a lat, lon and zoom: missing'],
	[
		{ map: { lat: 95, lon: 0, zoom: 8 } },
		'.map: not a lat, lon and zoom: {"lat":95,"lon":0,"zoom":8}'
	]
])('%o: the step is left out', (change, problem) => {
	const { steps, told, kept } = read([{ ...storyStep, ...change }, storyStep]);
	expect(told).toEqual([`datapackage.json, timefront.story[0]${problem}`]);
	expect(kept).toEqual([false]);
	expect(steps).toEqual([storyStep]);
});

test.each([
	[{ event: 'moon' }, '.event: no such event: "moon"', { event: null }],
	[{ events: ['base', 'moon'] }, '.events[1]: no such event: "moon"', { events: ['base'] }],
	[{ events: undefined }, '.events: missing', { events: [] }]
])('%o: the step stays without it', (change, problem, expected) => {
	const { steps, told, kept } = read([{ ...storyStep, ...change }]);
	expect(told).toEqual([`datapackage.json, timefront.story[0]${problem}`]);
	expect(kept).toEqual([true]);
	expect(steps).toEqual([{ ...storyStep, ...expected }]);
});

test('steps of another form are left out', () => {
	const { steps, kept } = read([null, 7, 'text', []]);
	expect(steps).toEqual([]);
	expect(new Set(kept)).toEqual(new Set([false]));
});
