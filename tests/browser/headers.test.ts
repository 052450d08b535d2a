import { serve } from '../../scripts/serve.mjs';
import { build, expect, openShare, parts, ready, test as base } from './site';

/** The built site, served with the headers that its file `_headers` asks for. */
const test = base.extend<{ strict: string }>({
	strict: async ({ allowed }, use) => {
		const { url, close } = await serve({ root: build, asked: true });
		allowed.add(new URL(url).host);
		await use(url);
		await close();
	}
});

// What the browser complains of, a violation of the policy among it, fails each of these.

for (const path of ['', 'mosul/', 'embed/mosul/']) {
	test(`/${path} keeps to the policy, alive and used`, async ({ page, strict }) => {
		const response = await page.goto(strict + path);
		const policy = response!.headers()['content-security-policy'];
		expect(policy).toContain("default-src 'none'");
		// every site may frame an embed
		const embed = path.startsWith('embed/');
		expect(policy.includes("frame-ancestors 'self'")).toBe(!embed);
		// without an origin, in a sandbox, 'self' alone is nothing to WebKit
		expect(/'self'(?! https: http:)/.test(policy)).toBe(!embed);
		await ready(page);
		const { band, rows, details } = parts(page);
		await band.press('PageUp');
		await rows.first().click();
		await expect(details).toBeVisible();
		await openShare(page);
		for (const name of ['CSV', /PNG/]) {
			const coming = page.waitForEvent('download');
			await page.getByRole('button', { name }).first().click();
			await coming;
		}
	});
}

test("a file of the reader's own is opened under the policy", async ({ page, strict }) => {
	await page.goto(`${strict}open/`, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Try it with an example' }).click();
	await expect(page.locator('.explorer')).toHaveAttribute('data-of', '12');
});

test('a snippet is tried under the policy', async ({ page, strict }) => {
	await page.goto(`${strict}try/`, { waitUntil: 'networkidle' });
	const src = `${strict}embed/mosul/`;
	await page
		.getByRole('textbox', { name: 'Snippet' })
		.fill(
			`<iframe src="${src}" sandbox="allow-scripts" width="100%" height="640" style="border:0"></iframe>`
		);
	await page.getByRole('button', { name: 'Show it' }).click();
	await ready(page.frameLocator('iframe').frameLocator('iframe'));
});

test('the method page keeps to the policy', async ({ page, strict }) => {
	await page.goto(`${strict}mosul/about/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const [name, wrap] of [
	['in an article', (frame: string) => frame],
	[
		'in a sandboxed srcdoc in an article',
		(frame: string) =>
			`<iframe sandbox="allow-scripts" width="1000" height="740" srcdoc="${frame.replaceAll('"', '&quot;')}"></iframe>`
	]
] as const) {
	test(`a sandboxed embed keeps to the policy and may be framed ${name}`, async ({
		page,
		strict,
		servers
	}) => {
		const frame = `<iframe src="${strict}embed/mosul/" sandbox="allow-scripts" width="980" height="720"></iframe>`;
		const article = `<!doctype html><html lang="en"><title>An article</title>${wrap(frame)}</html>`;
		await page.goto(await servers.pages({ '/': article, '/favicon.ico': '' }));
		await expect
			.poll(async () => {
				const embed = page.frames().find((each) => each.url().startsWith(strict));
				return embed?.evaluate(() => document.documentElement.dataset.state);
			})
			.toBe('ready');
	});
}

test('data, pictures and the basemap may be read by any page', async ({ strict }) => {
	for (const path of ['data/mosul/events.csv', 'static/mosul.svg', 'basemap/world.topo.json'])
		expect((await fetch(strict + path)).headers.get('access-control-allow-origin'), path).toBe('*');
});
