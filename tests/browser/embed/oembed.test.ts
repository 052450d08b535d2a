import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../scripts/serve.mjs';
import type { OEmbed } from '../../../src/lib/oembed';
import { record } from '../record';
import { boxOf, build, expect, ready, test as base } from '../site';

const script = fileURLToPath(new URL('../../../scripts/address.ts', import.meta.url));

/** A copy of the built site that has been told the address at which it is served, under a path. */
const test = base.extend<{ site: { readonly url: string; readonly folder: string } }>({
	site: async ({ allowed }, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'timefront-'));
		cpSync(build, folder, { recursive: true });
		const { url, close } = await serve({ root: folder, base: '/news/' });
		allowed.add(new URL(url).host);
		execFileSync(process.execPath, ['--import', 'tsx', script, url, folder]);
		await use({ url, folder });
		await close();
		rmSync(folder, { recursive: true });
	}
});

/** The attributes of the first element of a name whose text has all of these in it. */
function tag(html: string, name: string, ...having: string[]): Record<string, string> {
	const found = [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))]
		.map(([text]) => text)
		.find((text) => having.every((part) => text.includes(part)));
	expect(found, `<${name} … ${having.join(' … ')}>`).toBeDefined();
	return Object.fromEntries(
		[...found!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])
	);
}

/** What oEmbed 1.0 asks of an answer of the type `rich`, in its own words at https://oembed.com/#section2.3 */
function valid(said: OEmbed) {
	expect(said.type).toBe('rich');
	expect(said.version).toBe('1.0');
	expect(typeof said.html).toBe('string');
	for (const length of [said.width, said.height])
		expect(Number.isInteger(length) && length > 0).toBe(true);
	for (const text of [said.title, said.provider_name, said.provider_url])
		expect(typeof text).toBe('string');
	expect(Number.isInteger(said.cache_age)).toBe(true);
	const thumbnail = [said.thumbnail_url, said.thumbnail_width, said.thumbnail_height];
	expect(
		new Set(thumbnail.map((part) => part === undefined)).size,
		'all of a thumbnail or none'
	).toBe(1);
}

for (const path of ['', 'mosul/', 'embed/mosul/']) {
	test(`/${path} leads to oEmbed, whose frame stands in an empty page as tall as it says`, async ({
		page,
		site,
		servers
	}) => {
		const html = await (await fetch(site.url + path)).text();
		const { href } = tag(html, 'link', 'application/json+oembed');
		expect(href).toBe(`${site.url}oembed/mosul.json`);
		const response = await fetch(href);
		expect(response.headers.get('content-type')).toContain('application/json');
		const said = (await response.json()) as OEmbed;
		valid(said);
		expect(said.title).toBe(record.title);
		expect(said.html).not.toMatch(/<script/i);
		expect((await fetch(said.thumbnail_url!)).status).toBe(200);

		const host = `<!doctype html><html lang="en"><title>Empty</title><body style="margin:0">${said.html}</body></html>`;
		await page.setViewportSize({ width: said.width, height: 900 });
		await page.goto(await servers.pages({ '/': host, '/favicon.ico': '' }));
		await ready(page.frameLocator('iframe'));
		const box = await boxOf(page.locator('iframe'));
		expect([box.width, box.height]).toEqual([said.width, said.height]);
	});
}

test('previews of links have a picture with a text, where the page itself stands and what it is', async ({
	site
}) => {
	for (const path of ['', 'mosul/', 'embed/mosul/']) {
		const html = await (await fetch(site.url + path)).text();
		const content = (...having: string[]) => tag(html, 'meta', ...having).content;
		expect(content('og:title"')).toContain(record.title);
		expect(content('og:description"').length).toBeGreaterThan(10);
		const picture = await fetch(content('property="og:image"'));
		expect(picture.headers.get('content-type')).toBe('image/png');
		expect([content('og:image:width'), content('og:image:height')]).toEqual(['1200', '628']);
		expect(content('og:image:alt')).toContain(`of ${record.events.length} events`);
		expect(content('twitter:card')).toBe('summary_large_image');
		expect(content('name="twitter:image:alt"')).toBe(content('og:image:alt'));
		const page = site.url + (path === '' ? '' : 'mosul/');
		expect(content('og:url')).toBe(page);
		expect(tag(html, 'link', 'canonical').href).toBe(page);
	}
});

test('a page tells of no address that the site was not given', () => {
	for (const path of ['', 'mosul/', 'embed/mosul/']) {
		const html = readFileSync(join(build, path, 'index.html'), 'utf8');
		if (html.includes('<!--address-->')) {
			expect(tag(html, 'link', 'application/json+oembed').href).toMatch(/^https?:\/\//);
		} else expect(html).not.toMatch(/og:image|og:url|json\+oembed|twitter:card/);
	}
});

test('told another address, the site names only that one', async ({ site }) => {
	execFileSync(process.execPath, [
		'--import',
		'tsx',
		script,
		'https://mirror.example/a',
		site.folder
	]);
	for (const path of [
		'index.html',
		'mosul/index.html',
		'embed/mosul/index.html',
		'oembed/mosul.json'
	]) {
		const text = readFileSync(join(site.folder, path), 'utf8');
		expect(text).toContain('https://mirror.example/a/');
		expect(text).not.toContain(site.url);
	}
});
