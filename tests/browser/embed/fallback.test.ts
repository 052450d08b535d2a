import type { Page } from '@playwright/test';
import { alive, article, element, expect, heard, JUNE, LISTEN, loader, test } from './origins';

/** The picture between the tags is seen, says what it shows, and leads to a page that is there. */
async function standsIn(page: Page) {
	const picture = page.getByRole('img', { name: 'Events of June 2016' });
	await expect(picture).toBeVisible();
	expect(
		await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)
	).toBeGreaterThan(0);
	const link = page.getByRole('link', { name: 'Events of June 2016' });
	await expect(link).toBeVisible();
	expect((await page.request.get((await link.getAttribute('href'))!)).status()).toBe(200);
}

const failed = (page: Page) =>
	expect(page.locator('timefront-view')).toHaveAttribute('data-state', 'error', {
		timeout: 15_000
	});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the picture stands in for the element', async ({ page, origin, baseURL }) => {
		await page.goto(await origin({ '/': article(element(baseURL!) + loader(baseURL!)) }));
		await standsIn(page);
	});
});

test('the picture stands in where the frame may run no script', async ({
	page,
	origin,
	baseURL,
	complaints
}) => {
	complaints.expect(/Blocked script execution/);
	const body = LISTEN + element(baseURL!, 'sandbox="allow-popups"') + loader(baseURL!);
	await page.goto(await origin({ '/': article(body) }));
	await failed(page);
	await standsIn(page);
	expect((await heard(page, 'error')).map(({ detail }) => detail)).toEqual([
		{ code: 'timeout', recoverable: true }
	]);
});

test('the picture stands in where there is no loader', async ({
	page,
	origin,
	baseURL,
	complaints
}) => {
	complaints.expect(/404/);
	const body = element(baseURL!) + `<script async src="${baseURL}none.js"></script>`;
	await page.goto(await origin({ '/': article(body) }));
	await standsIn(page);
});

test('the picture stands in where the article’s policy forbids the loader', async ({
	page,
	origin,
	baseURL,
	complaints
}) => {
	complaints.expect(/violation: script-src/);
	complaints.expect(/Content Security Policy|csp/i);
	const text = article(element(baseURL!) + loader(baseURL!));
	const headers = { 'content-security-policy': "script-src 'none'" };
	await page.goto(await origin({ '/': { text, headers } }));
	await standsIn(page);
});

test('the picture stands in where the article’s policy forbids the frame', async ({
	page,
	origin,
	baseURL,
	complaints
}) => {
	complaints.expect(/violation: frame-src/);
	complaints.expect(/Content Security Policy|csp/i);
	const text = article(element(baseURL!) + loader(baseURL!));
	const headers = { 'content-security-policy': "frame-src 'none'" };
	await page.goto(await origin({ '/': { text, headers } }));
	await failed(page);
	await standsIn(page);
});

test('the picture stands in where the embed is not there', async ({
	page,
	origin,
	baseURL,
	complaints
}) => {
	complaints.expect(/404/);
	const body = element(baseURL!).replace('/embed/mosul/', '/embed/none/') + loader(baseURL!);
	await page.goto(await origin({ '/': article(LISTEN + body) }));
	await failed(page);
	await standsIn(page);
	expect(await page.locator('timefront-view iframe').isVisible()).toBe(false);
});

for (const [name, src] of [
	['another place', 'https://example.org/embed/mosul/'],
	['a script', 'javascript:alert(1)'],
	['data', 'data:text/html,<p>Hello'],
	['nothing', ''],
	['nonsense', 'http://[']
]) {
	test(`an src that is ${name} is never opened`, async ({ page, origin, baseURL }) => {
		const body = element(baseURL!).replace(/src="[^"]*"/, `src="${src}"`) + loader(baseURL!);
		await page.goto(await origin({ '/': article(LISTEN + body) }));
		await failed(page);
		await standsIn(page);
		expect(await page.locator('iframe').count()).toBe(0);
		expect((await heard(page, 'error')).map(({ detail }) => detail)).toEqual([
			{ code: 'bad-src', recoverable: false }
		]);
	});
}

test('ready, the frame takes the place of the picture', async ({ page, origin, baseURL }) => {
	await page.goto(await origin({ '/': article(element(baseURL!, '', JUNE) + loader(baseURL!)) }));
	const picture = page.getByRole('img', { name: 'Events of June 2016' });
	const frame = page.locator('timefront-view iframe');
	await page.locator('timefront-view[data-state="ready"]').waitFor({ state: 'attached' });
	await expect(picture).toBeHidden();
	await expect(frame).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(picture).toBeVisible();
	await expect(frame).toBeHidden();
});

test('white space between the tags is no picture: on paper the frame stays', async ({
	page,
	origin,
	baseURL
}) => {
	const empty = `<timefront-view src="${baseURL}embed/mosul/?${JUNE}">\n\t</timefront-view>`;
	await page.goto(await origin({ '/': article(empty + loader(baseURL!)) }));
	await alive(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('timefront-view iframe')).toBeVisible();
});
