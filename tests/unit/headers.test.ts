import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addressedHeaders, headersOf, rules } from '../../scripts/headers.mjs';

const text = (name: string) =>
	readFileSync(new URL(`../../static/${name}`, import.meta.url), 'utf8');
const all = rules(text('_headers'));

describe('the headers that the site asks for', () => {
	test.each([
		['/', /max-age=300/, undefined],
		['/mosul/', /max-age=300/, undefined],
		['/embed/mosul/', /max-age=300/, undefined],
		['/embed.js', /max-age=300/, '*'],
		['/data/mosul/events.csv', /max-age=300/, '*'],
		['/static/mosul.svg', /max-age=3600/, '*'],
		['/oembed/mosul.json', /max-age=3600/, '*'],
		['/basemap/world.topo.json', /max-age=86400/, '*'],
		['/_app/immutable/assets/a.css', /immutable/, '*']
	])('%s: how long it may be kept, and who may read it', (path, kept, readers) => {
		const headers = headersOf(all, path);
		if (headers['cache-control']) expect(headers['cache-control']).toMatch(kept);
		expect(headers['access-control-allow-origin']).toBe(readers);
		expect(headers['x-content-type-options']).toBe('nosniff');
		for (const name of ['cache-control', 'access-control-allow-origin', 'content-security-policy'])
			expect(
				all.filter(({ path: rule }) => matches(rule, path)).filter(has(name)).length,
				name
			).toBeLessThan(2);
	});

	test('nothing stands in the way of a frame', () => {
		const headers = headersOf(all, '/embed/mosul/');
		expect(headers['x-frame-options']).toBeUndefined();
		expect(headers['content-security-policy']).not.toContain('frame-ancestors');
	});

	test('nginx is told the same policy', () => {
		const headers = headersOf(all, '/');
		const nginx = text('nginx.conf.sample');
		const policy = headers['content-security-policy'].replaceAll("'self'", '$timefront_self');
		expect(nginx).toContain(`"${policy}$timefront_framed"`);
		expect(nginx).toContain(`"${headers['permissions-policy']}"`);
	});
});

test('a site that has an address names it in the place of any, and another one later', () => {
	const any =
		"/*\n  Content-Security-Policy: script-src 'self' https: http: 'sha256-x'; img-src 'self' data:\n";
	const told = addressedHeaders(any, 'https://example.org');
	expect(told).toBe(
		"/*\n  Content-Security-Policy: script-src 'self' https://example.org 'sha256-x'; img-src 'self' data:\n"
	);
	expect(addressedHeaders(told, 'http://mirror.test:8080')).toBe(
		told.replace('https://example.org', 'http://mirror.test:8080')
	);
});

const matches = (rule: string, path: string) =>
	rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;
const has =
	(name: string) =>
	({ headers }: (typeof all)[number]) =>
		headers.some(([key]) => key === name);
