import { expect, test } from 'vitest';
import { open } from '../../../../src/lib/read/formats/detect';
import { plain } from '../../../../src/lib/read/formats/plain';
import { counts, fixture, openFixture, refusals, told } from './fixture';

test('TimelineJS 3: dates in parts, years alone, BC; title and eras stand apart', async () => {
	const reading = await openFixture('timelinejs/timeline.v3.json');
	expect(counts(reading)).toEqual([7, 1, 2, 2, 2]);
	expect(told(reading)).toEqual([
		'Ides -0043-03-15/-0042 nowhere',
		'Fall of Mosul 2014-06-10 nowhere',
		'A year 2015 36.3,43.1'
	]);
	expect(refusals(reading)).toEqual([
		'4 start_date: there is no such day',
		'5 start_date: no year'
	]);
	expect(reading.dataset.title).toBe('The war');
	const mosul = reading.dataset.events[1];
	expect([mosul.id, mosul.kind, mosul.summary]).toEqual([
		'timelinejs-mosul',
		'battle',
		'See a report & more.'
	]);
	const cited = reading.dataset.sources.map(({ publisher, url, title }) => [publisher, url, title]);
	expect(cited).toContainEqual(['AP', 'https://example.org/p.jpg', '']);
	expect(cited).toContainEqual(['example.org', 'https://example.org/x', 'a report']);
});

test('TimelineJS 2: dates with commas', async () => {
	const reading = await openFixture('timelinejs/timeline.v2.json');
	expect(told(reading)).toEqual(['A year 1978 nowhere', 'Mosul 2014-06-10/2014-06-12 nowhere']);
	expect(counts(reading)).toEqual([4, 0, 2, 1, 1]);
});

test('Bellingcat: months first, decimal commas, places that are withheld', async () => {
	const reading = await openFixture('timemap/bellingcat.json');
	expect(told(reading)).toEqual([
		'Shelling of a flat 2022-02-24 50.45,30.52',
		'Place withheld 2022-06-06 nowhere'
	]);
	expect(refusals(reading)).toEqual(['3 date: there is no such day']);
	const [shelling] = reading.dataset.events;
	expect(shelling.kind).toBe('remote');
	expect(shelling.figures).toEqual([{ name: 'Type of area affected', value: 'Residential' }]);
	expect(reading.dataset.sources.map(({ url }) => url)).toContain('https://example.org/1');
});

test('timemap: the sheets of sources and associations are read with that of the events', async () => {
	const files = ['EVENTS', 'SOURCES', 'ASSOCIATIONS'].map((name) =>
		fixture(`timemap/EXPORT_${name}.csv`)
	);
	const reading = await open(files);
	expect(counts(reading)).toEqual([5, 1, 1, 1, 2]);
	expect(told(reading)[1]).toBe('Airstrike on a bridge 2017-03-04 36.34,43.13');
	const strike = reading.dataset.events[1];
	expect([strike.kind, strike.subkind]).toEqual(['remote', 'Airstrikes']);
	const sources = reading.dataset.sources.filter(({ id }) => strike.sources.includes(id));
	expect(sources.map(({ title, url }) => [title, url])).toContainEqual([
		'A film',
		'https://example.org/film'
	]);
	expect(reading.report.questions).toEqual([]);
});

test.each([
	['<p>One</p><p>two &amp; <b>three</b></p>', 'One\ntwo & three'],
	['a < b and b > c', 'a < b and b > c'],
	['<script>alert(1)</script>text', 'text'],
	['cut <a href="x', 'cut <a href="x'],
	['&#128512; &bogus; &#0;', '😀 &bogus; &#0;']
])('what HTML says: %s', (html, text) => {
	expect(plain(html).text).toBe(text);
});

test('only addresses that may be followed come out of HTML', () => {
	const html =
		'<a href="javascript:alert(1)">x</a> <a target=_blank href=\'https://example.org/\'>y</a>';
	expect(plain(html).anchors).toEqual([{ url: 'https://example.org/', words: 'y' }]);
});

test('broken HTML costs no more than its length', () => {
	const started = performance.now();
	plain('<a '.repeat(200_000));
	plain('<'.repeat(200_000));
	expect(performance.now() - started).toBeLessThan(2000);
});
