import { readFileSync } from 'node:fs';
import { expect, ready, test } from '../site';

/** The examples of the README, with the address of this site in place of the one that they name. */
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const examples = (language: string, site: string) =>
	[...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, text]) =>
		text.replaceAll('https://example.org/timefront/', site)
	);
const article = (body: string) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><body>${body}</body></html>`;

test.describe('the examples of the README', () => {
	test('the frame without script', async ({ page, baseURL, servers }) => {
		const [frame] = examples('html', baseURL!);
		await page.goto(await servers.pages({ '/': article(frame), '/favicon.ico': '' }));
		await ready(page.frameLocator('iframe'));
	});

	test('the element, and the page that steers it', async ({ page, baseURL, servers }) => {
		const [, element] = examples('html', baseURL!);
		const [code] = examples('js', baseURL!);
		await page.goto(await servers.pages({ '/': article(element), '/favicon.ico': '' }));
		const view = page.locator('timefront-view');
		await expect(view).toHaveAttribute('data-state', 'ready');
		const state = await page.evaluate(
			(code) =>
				new Function(
					`return (async () => { ${code}; return { from, to, event: (await view.getState()).event }; })()`
				)(),
			code
		);
		expect(state).toEqual({ from: '2016-10-01', to: '2016-10-31', event: 'ctx-mosul-op-start' });
	});
});
