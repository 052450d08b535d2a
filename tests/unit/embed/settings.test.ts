import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveAddress, readSettings } from '../../../src/lib/embed/settings';

const usual = {
	layout: 'auto',
	controls: 'full',
	dir: 'auto',
	basemap: 'outline',
	palette: 'standard',
	autoheight: true,
	play: false,
	origin: null,
	childId: null
};

describe('settings', () => {
	test.each([
		['', {}],
		[
			'?layout=timeline&controls=none&dir=rtl',
			{ layout: 'timeline', controls: 'none', dir: 'rtl' }
		],
		['?autoheight=0&play=1', { autoheight: false, play: true }],
		['?origin=https%3A%2F%2Fexample.org', { origin: 'https://example.org' }],
		['?origin=http://127.0.0.1:8080', { origin: 'http://127.0.0.1:8080' }],
		['?childId=chart-1&initialWidth=600', { childId: 'chart-1' }],
		['?from=2016&theme=dark&q=x', {}],
		['?lang=en&axis=auto&basemap=outline&upload=0', {}],
		['?basemap=none', { basemap: 'none' }],
		['?palette=safe', { palette: 'safe' }],
		['?layout=map&layout=list', { layout: 'map' }]
	])('of %j are read', (search, change) => {
		expect(readSettings(search)).toEqual({ settings: { ...usual, ...change }, ignored: [] });
	});

	test.each([
		['?layout=big&controls=', ['layout', 'controls']],
		['?play=yes&autoheight=2&dir=up', ['play', 'autoheight', 'dir']],
		['?lang=ar&axis=rtl&basemap=osm&upload=1', ['lang', 'axis', 'basemap', 'upload']],
		['?childId=a%20b', ['childId']],
		['?utm_source=x&__proto__=1&constructor=2', ['utm_source', '__proto__', 'constructor']],
		['?customStylesheet=https://example.org/x.css', ['customStylesheet']]
	])('of %j that cannot be followed are as usual, and named', (search, ignored) => {
		expect(readSettings(search)).toEqual({ settings: usual, ignored });
	});

	test.each([
		'null',
		'example.org',
		'https://example.org/',
		'https://a@example.org',
		'',
		'data:,x'
	])('an origin that is none, %j, lets nobody command', (origin) => {
		const { settings, ignored } = readSettings(`?origin=${encodeURIComponent(origin)}`);
		expect(settings.origin).toBe('');
		expect(ignored).toEqual(['origin']);
	});

	test('of any text are valid, and what is named is short', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (search) => {
				const { settings, ignored } = readSettings(search);
				expect(Object.keys(settings)).toEqual(Object.keys(usual));
				expect(ignored.length).toBeLessThanOrEqual(32);
				expect(ignored.every((name) => name.length <= 64)).toBe(true);
			})
		);
		expect(readSettings(`?${'a=1&'.repeat(900)}`).ignored).toEqual(['a']);
	});
});

describe('while the reader moves', () => {
	test.each([
		['', '', '', ''],
		['', 'from=2016-07-01', '', '#from=2016-07-01'],
		['?from=2016-06-01&types=battle&utm_source=x', 'from=2016-07-01', '', '#from=2016-07-01'],
		['?from=2016-06-01&layout=map', '', '', '?layout=map'],
		[
			'?layout=map&origin=https%3A%2F%2Fexample.org',
			'q=a',
			'',
			'?layout=map&origin=https%3A%2F%2Fexample.org#q=a'
		],
		['?theme=dark', 'theme=dark', '', '?theme=dark#theme=dark'],
		['?theme=dark', 'q=a', '', '?theme=dark#q=a&theme=auto'],
		['', 'q=a', 'secret=abc', '#q=a&secret=abc'],
		['', '', 'amp=1', '#amp=1']
	])('%j with the state %j and %j stands as %j', (search, live, kept, behind) => {
		expect(liveAddress(search, live, kept)).toBe(behind);
	});

	test('the settings stay the same', () => {
		fc.assert(
			fc.property(
				fc.webQueryParameters(),
				fc.constantFrom('', 'layout=map', 'play=1', 'dir=up'),
				(a, b) => {
					const search = `?${b}&${a}`;
					const { search: after } = new URL(liveAddress(search, 'q=a', ''), 'https://example.org');
					expect(readSettings(after).settings).toEqual(readSettings(search).settings);
					expect(liveAddress(after, 'q=a', '')).toBe(liveAddress(search, 'q=a', ''));
				}
			)
		);
	});
});
