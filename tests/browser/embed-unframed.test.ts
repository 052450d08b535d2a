import { expect, parts, ready, test, windowDays, day } from './site';

test('the embed opened by itself is the whole thing', async ({ page }) => {
	await page.goto('./embed/mosul/?from=2016-06-01&to=2016-06-30&event=');
	await ready(page);
	const { band, count, list, rows, details } = parts(page);
	await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
	await band.press('PageUp');
	expect((await windowDays(page))[0]).toBe(day('2016-07-01'));
	await rows.first().click();
	await expect(details).toBeVisible();
	await expect(page).toHaveURL(/#.*from=2016-07-01/);
});

test('alive, the embed no longer holds the record as text', async ({ page }) => {
	await page.goto('./embed/mosul/');
	await ready(page);
	await expect(page.getByRole('article')).toHaveCount(0);
});

test('the embed starts by a classic script and asks for nothing but the site', async ({ page }) => {
	await page.goto('./embed/mosul/');
	await ready(page);
	await expect(page.locator('script[type="module"]')).toHaveCount(0);
	await expect(page.locator('script[src$="timefront.js"]')).toHaveCount(1);
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

test('unframed, the wheel zooms time as on the page', async ({ page }) => {
	await page.goto('./embed/mosul/');
	await ready(page);
	const { plot, band } = parts(page);
	const before = (await band.boundingBox())!.width;
	const box = (await plot.boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.wheel(0, -200);
	await expect.poll(async () => (await band.boundingBox())!.width).toBeGreaterThan(before * 1.3);
});

test('reloaded, the embed shows what was seen last and not what its first address said', async ({
	page
}) => {
	await page.goto('./embed/mosul/?from=2016-06-01&to=2016-06-30&types=battle&event=');
	await ready(page);
	const { band, count } = parts(page);
	await page.getByRole('button', { name: 'Reset', exact: true }).click();
	await band.press('PageUp');
	await expect(page).toHaveURL(/#.*from=2016-07-01/);
	const seen = await count.textContent();
	await page.reload();
	await ready(page);
	expect((await windowDays(page))[0]).toBe(day('2016-07-01'));
	await expect(count).toHaveText(seen!);
	await expect(page.getByRole('button', { name: 'Reset', exact: true })).toBeHidden();
});
