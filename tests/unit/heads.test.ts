import { describe, expect, test } from 'vitest';
import { addressedHead, siteAddress, withHead } from '../../src/lib/heads';
import type { Publication, Site } from '../../src/lib/oembed';

const mosul: Publication = {
	id: 'mosul',
	title: 'Iraq "& more"',
	alternative: 'Map and timeline of 32 of 149 events <…>',
	previews: [{ path: 'static/mosul-1200x628.png', width: 1200, height: 628 }]
};
const site: Site = { address: 'https://example.org/a/', publications: [mosul] };

describe('the head of a page with an address', () => {
	const head = addressedHead(site, mosul, 'embed/mosul/');

	test('has only absolute addresses', () => {
		const addresses = [...head.matchAll(/(?:href|content)="([^"]*\/[^"]*)"/g)].map(
			([, text]) => text
		);
		for (const address of addresses.filter(
			(text) => text !== 'image/png' && !text.endsWith('+oembed')
		))
			expect(address).toMatch(/^https:\/\/example\.org\/a\//);
	});

	test('names the picture, its size and what it shows', () => {
		expect(head).toContain(
			'<meta property="og:image" content="https://example.org/a/static/mosul-1200x628.png">'
		);
		expect(head).toContain('<meta property="og:image:width" content="1200">');
		expect(head).toContain('<meta property="og:image:height" content="628">');
		for (const alt of ['property="og:image:alt"', 'name="twitter:image:alt"'])
			expect(head).toContain(`${alt} content="Map and timeline of 32 of 149 events &lt;…&gt;"`);
		expect(head).toContain('<meta name="twitter:card" content="summary_large_image">');
	});

	test('leads to oEmbed, and from the embed to the page itself', () => {
		expect(head).toContain(
			'<link rel="alternate" type="application/json+oembed" href="https://example.org/a/oembed/mosul.json" title="Iraq &quot;&amp; more&quot;">'
		);
		expect(head).toContain('<link rel="canonical" href="https://example.org/a/mosul/">');
	});

	test('promises no picture where none could be made', () => {
		const bare = addressedHead(site, { ...mosul, previews: [] }, '');
		expect(bare).not.toContain('image');
		expect(bare).toContain('<meta name="twitter:card" content="summary">');
		expect(bare).toContain('<link rel="canonical" href="https://example.org/a/">');
	});
});

describe('a page', () => {
	const page = '<html><head><title>$& $1</title></head><body></head>$&</body></html>';

	test('gets it at the end of its head, once, whatever it held before', () => {
		const once = withHead(page, '<meta a>');
		expect(once).toBe(
			'<html><head><title>$& $1</title><!--address--><meta a><!--/address--></head><body></head>$&</body></html>'
		);
		expect(withHead(once, '<meta a>')).toBe(once);
		expect(withHead(once, '<meta b>')).toBe(once.replace('<meta a>', '<meta b>'));
	});

	test('without a head is refused', () => {
		expect(() => withHead('<p>', '')).toThrow('expected a page with a head');
	});
});

describe('the address of a site', () => {
	test.each([
		['https://example.org', 'https://example.org/'],
		['http://localhost:8080/a/b//', 'http://localhost:8080/a/b/'],
		['https://example.org/a%20b', 'https://example.org/a%20b/']
	])('%s is %s', (text, address) => expect(siteAddress(text)).toBe(address));

	test.each([
		'',
		'example.org',
		'/a/',
		'ftp://example.org/',
		'https://example.org/?a',
		'https://example.org/#a'
	])('"%s" is none, and the error says so', (text) =>
		expect(() => siteAddress(text)).toThrow(/the site's address: expected/)
	);
});
