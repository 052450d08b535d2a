import { describe, expect, test } from 'vitest';
import { described, oembed, type OEmbed, type Site } from '../../src/lib/oembed';

const site: Site = {
	address: 'https://example.org/news/2016/',
	publications: [
		{
			id: 'mosul',
			title: 'Northern “Iraq” <2014> & \'17"',
			alternative: 'Map and timeline of 32 of 149 events',
			previews: [
				{ path: 'static/mosul-1200x628.png', width: 1200, height: 628 },
				{ path: 'static/mosul-800x418.png', width: 800, height: 418 }
			]
		},
		{ id: 'aleppo', title: 'Aleppo', alternative: 'Map and timeline of 3 events', previews: [] }
	]
};

const ask = (parameters: Record<string, string>) =>
	oembed(site)(new URL(`https://example.org/oembed?${new URLSearchParams(parameters)}`));

const read = async (parameters: Record<string, string>): Promise<OEmbed> => {
	const response = ask(parameters);
	expect(response.status).toBe(200);
	return (await response.json()) as OEmbed;
};

/** The attributes of the one element that markup consists of. */
function attributes(html: string): Record<string, string> {
	const [, inside] = /^<iframe ([^<>]*)><\/iframe>$/.exec(html)!;
	return Object.fromEntries(
		[...inside.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])
	);
}

const MOSUL = 'https://example.org/news/2016/mosul/';

describe('an answer', () => {
	test('has what oEmbed 1.0 asks of a rich one, and nothing that is not a text or a number', async () => {
		const said = await read({ url: MOSUL });
		expect(said).toMatchObject({ type: 'rich', version: '1.0', width: 560, height: 720 });
		expect(said.provider_url).toBe(site.address);
		expect(said.cache_age).toBeGreaterThan(0);
		expect(said.title).toBe(site.publications[0].title);
		for (const value of Object.values(said)) expect(['string', 'number']).toContain(typeof value);
	});

	test('holds one frame without script, as the article would have it', async () => {
		const { html } = await read({ url: MOSUL });
		expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
		expect(attributes(html)).toEqual({
			src: `${site.address}embed/mosul/`,
			title: 'Northern “Iraq” &lt;2014&gt; &amp; &#39;17&quot;',
			loading: 'lazy',
			width: '100%',
			height: '720',
			style: 'border:0',
			sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
			allow: 'fullscreen; clipboard-write',
			referrerpolicy: 'strict-origin'
		});
	});

	test('names the largest picture that there is room for, and none where none fits or exists', async () => {
		expect(await read({ url: MOSUL })).toMatchObject({
			thumbnail_url: `${site.address}static/mosul-1200x628.png`,
			thumbnail_width: 1200,
			thumbnail_height: 628
		});
		const narrower = await read({ url: MOSUL, maxwidth: '1000' });
		expect(narrower.thumbnail_width).toBe(800);
		const asked: Record<string, string>[] = [
			{ url: MOSUL, maxwidth: '320' },
			{ url: `${site.address}aleppo/` }
		];
		for (const none of asked) {
			expect(Object.keys(await read(none)).filter((key) => key.startsWith('thumb'))).toEqual([]);
		}
	});

	test('is no wider and no taller than there is room for', async () => {
		const said = await read({ url: MOSUL, maxwidth: '320', maxheight: '400' });
		expect([said.width, said.height]).toEqual([320, 400]);
		expect(attributes(said.html)).toMatchObject({
			height: '400',
			style: 'border:0;max-width:320px'
		});
		const roomy = await read({ url: MOSUL, maxwidth: '2000', maxheight: '2000' });
		expect([roomy.width, roomy.height]).toEqual([560, 720]);
	});

	test.each(['0', '-5', '12.5', 'wide', '', '9'.repeat(40)])(
		'a limit of "%s" does not count',
		async (limit) => {
			const said = await read({ url: MOSUL, maxwidth: limit, maxheight: limit });
			expect([said.width, said.height]).toEqual([560, 720]);
		}
	);

	test('is for everybody, may be kept, and is not to be guessed at', () => {
		const { headers } = ask({ url: MOSUL });
		expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
		expect(headers.get('access-control-allow-origin')).toBe('*');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('cache-control')).toMatch(/max-age=\d+/);
	});
});

describe('the page that is asked for', () => {
	test.each([
		['', 'mosul'],
		['index.html', 'mosul'],
		['mosul', 'mosul'],
		['mosul/', 'mosul'],
		['mosul/index.html', 'mosul'],
		['embed/mosul/', 'mosul'],
		['aleppo/', 'aleppo'],
		['embed/aleppo', 'aleppo']
	])('%s shows %s', async (path, id) => {
		const { html } = await read({ url: site.address + path });
		expect(attributes(html).src).toBe(`${site.address}embed/${id}/`);
	});

	test('by http as by https, and the front page without its last slash', async () => {
		for (const url of ['http://example.org/news/2016/mosul/', 'https://example.org/news/2016']) {
			expect((await read({ url })).html).toContain('embed/mosul/');
		}
	});

	test('the view of a shared link is the view of the frame, and cannot break out of it', async () => {
		const { html } = await read({ url: `${MOSUL}?from=2016-07-03&to=2016-07-17&q="><script>` });
		const { src } = attributes(html);
		expect(src).toContain(
			'embed/mosul/?from=2016-07-03&amp;to=2016-07-17&amp;q=%22%3E%3Cscript%3E'
		);
		const long = await read({ url: `${MOSUL}?q=${'x'.repeat(9000)}` });
		expect(long.html.length).toBeLessThan(5000);
	});

	test.each([
		'https://example.org/news/2016/raqqa/',
		'https://example.org/news/2016/embed/',
		'https://example.org/news/2016/mosul/about/',
		'https://example.org/news/2016/../../mosul/',
		'https://example.org/mosul/',
		'https://example.org/news/20167/mosul/',
		'https://evil.example/news/2016/mosul/',
		'https://example.org.evil.example/news/2016/mosul/',
		'ftp://example.org/news/2016/mosul/',
		'javascript:alert(1)',
		'mosul/',
		'\u0000'
	])('%s is not here: 404', (url) => {
		expect(ask({ url }).status).toBe(404);
	});

	test('none is a fault of the question: 400', () => {
		expect(ask({}).status).toBe(400);
		expect(ask({ url: '' }).status).toBe(400);
	});
});

describe('the format', () => {
	test('xml says the same as json, each value once and escaped', async () => {
		const response = ask({ url: `${MOSUL}?q=a&types=battle`, format: 'xml' });
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
		const xml = await response.text();
		expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n/);
		const found = [...xml.matchAll(/^\t<(\w+)>([^<>]*)<\/\1>$/gm)].map(([, name, value]) => [
			name,
			value
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>')
				.replaceAll('&quot;', '"')
				.replaceAll('&#39;', "'")
				.replaceAll('&amp;', '&')
		]);
		const same = described(site, site.publications[0], '?q=a&types=battle');
		expect(found).toEqual(Object.entries(same).map(([name, value]) => [name, String(value)]));
		expect(xml.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
	});

	test('any other is not made: 501', () => {
		expect(ask({ url: MOSUL, format: 'yaml' }).status).toBe(501);
	});
});
