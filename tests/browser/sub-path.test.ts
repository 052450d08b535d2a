import { day, expect, openShare, parts, ready, test, windowDays } from './site';

const QUERY = '?from=2016-06-01&to=2016-06-30&event=';

for (const path of ['', 'mosul/', 'embed/mosul/']) {
	test(`under a path of a file host works: /news/2016/map/${path}`, async ({ page, servers }) => {
		const site = await servers.site('/news/2016/map/');
		await page.goto(site + path + QUERY);
		await ready(page);
		const { band, list, count, map } = parts(page);
		await expect(map).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
		await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
		await expect(page.getByText('The base map could not be loaded')).toHaveCount(0);
		// at rest one picture stands in the place of its canvases
		await expect(map.locator('canvas').first()).toBeAttached();
		await band.press('PageUp');
		expect((await windowDays(page))[0]).toBe(day('2016-07-01'));
		await expect(page).toHaveURL(
			(url) => url.href.startsWith(`${site}${path}`) && url.hash.includes('from=')
		);
	});
}

test('links to share and to embed stay under the path', async ({ page, servers }) => {
	const site = await servers.site('/news/2016/map/');
	await page.goto(`${site}${QUERY}`);
	await ready(page);
	await openShare(page);
	await expect(page.getByLabel('Link to this view')).toHaveValue(
		new RegExp(`^${site}mosul/\\?from=2016-06-01`)
	);
	await expect(page.getByLabel('Embed this view in an article')).toHaveValue(
		new RegExp(`src="${site}embed/mosul/\\?from=2016-06-01`)
	);
});

test('links to share from an embed stay under the path', async ({ page, servers }) => {
	const site = await servers.site('/news/2016/map/');
	await page.goto(`${site}embed/mosul/${QUERY}`);
	await ready(page);
	await openShare(page);
	await expect(page.getByLabel('Link to this view')).toHaveValue(
		new RegExp(`^${site}mosul/\\?from=2016-06-01`)
	);
	await expect(page.getByLabel('Embed this view in an article')).toHaveValue(
		new RegExp(`src="${site}embed/mosul/\\?from=2016-06-01`)
	);
});
