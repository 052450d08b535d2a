import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tollOf } from '../../../../src/lib/read/formats/tolls';
import { dropped } from './opened';

test.each([
	['22', { best: 22 }],
	['22.0', { best: 22 }],
	['1,200', { best: 1200 }],
	['5-8', { low: 5, high: 8 }],
	['5 – 8', { low: 5, high: 8 }],
	['10 to 12', { low: 10, high: 12 }],
	['at least 22', { low: 22 }],
	['At least 1,200', { low: 1200 }],
	['20+', { low: 20 }],
	['> 20', { low: 21 }],
	['up to 30', { high: 30 }],
	['<5', { high: 4 }],
	['~40', { best: 40 }],
	['c. 40', { best: 40 }],
	['about 40', { best: 40 }]
])('%s people are %o', (text, toll) => {
	expect(tollOf(text)).toEqual(toll);
});

test.each(['', 'unknown', 'several', 'dozens', '-5', '2.5', '5-8-9', '12 killed and 3 hurt'])(
	'"%s" is no number of people',
	(text) => {
		expect(tollOf(text)).toBeNull();
	}
);

test('a range gives its ends, whatever the dash', () => {
	fc.assert(
		fc.property(
			fc.nat(99_999),
			fc.nat(99_999),
			fc.constantFrom('-', ' - ', '–', ' to '),
			(low, high, dash) => {
				expect(tollOf(`${low}${dash}${high}`)).toEqual({ low, high });
			}
		)
	);
});

test('what a file says of the dead in words stays with the event, and counts where it can', async () => {
	const { dataset } = await dropped(
		'date,title,killed\n2016-07-09,a,10\n2016-07-09,b,5-8\n2016-07-09,c,at least 22\n' +
			'2016-07-09,d,dozens\n2016-07-09,e,unknown\n2016-07-09,f,8-5\n'
	);
	const said = dataset.events.map(({ title, deaths, figures }) => [
		title,
		[deaths.low, deaths.best, deaths.high],
		figures.map(({ name, value }) => `${name}: ${value}`)
	]);
	expect(said).toEqual([
		['a', [null, 10, null], []],
		['b', [5, null, 8], ['killed: 5-8']],
		['c', [22, null, null], ['killed: at least 22']],
		['d', [null, null, null], ['killed: dozens']],
		['e', [null, null, null], []],
		['f', [null, null, null], ['killed: 8-5']]
	]);
});

test('the same of the features of a map', async () => {
	const feature = (killed: unknown) => ({
		type: 'Feature',
		properties: { date: '2016-07-09', name: 'a', killed },
		geometry: { type: 'Point', coordinates: [43.1, 36.3] }
	});
	const { dataset } = await dropped(
		JSON.stringify({ type: 'FeatureCollection', features: [feature('5-8'), feature(3)] }),
		'events.geojson'
	);
	expect(dataset.events.map(({ deaths: { low, best, high } }) => [low, best, high])).toEqual([
		[5, null, 8],
		[null, 3, null]
	]);
	expect(dataset.events[0].figures).toMatchObject([{ name: 'killed', value: '5-8' }]);
});
