import { expect, test } from './site';
import { around, chooseLarge, openPage } from './open-file';

test('reading a large file says how far it is, shows a first picture, and can be broken off at once', async ({
	page
}) => {
	test.slow();
	await openPage(page);
	const { map, bar } = around(page);
	await chooseLarge(page, 400_000);
	const progress = page.getByRole('progressbar', { name: 'Reading large.csv' });
	await expect(progress).toBeVisible();
	await expect(page.getByText(/ of 7\d MB/)).toBeVisible();
	await expect(page.locator('.bar .state')).toContainText('Still reading.', {
		timeout: 20_000
	});
	await expect(map).toBeVisible();
	const took = await page.evaluate(async () => {
		const button = [...document.querySelectorAll('button')].find(
			({ textContent }) => textContent === 'Cancel'
		)!;
		const start = performance.now();
		button.focus();
		button.click();
		// without a turn of the event loop, in which a busy machine may do anything else
		for (let turn = 0; turn < 100 && document.querySelector('progress'); turn++)
			await Promise.resolve();
		return performance.now() - start;
	});
	expect(took).toBeLessThan(300);
	await expect(page.locator('progress')).toHaveCount(0);
	await expect(page.locator('p.note')).toHaveText(
		/^Reading was cancelled\. You see the [\d,]+ events/
	);
	await expect(bar).toContainText('events on the map');
	await expect(bar.getByRole('button', { name: 'Report' })).toBeFocused();
});

test('a large file is read whole, and the page answers while it is', async ({ page }) => {
	test.slow();
	await openPage(page);
	await chooseLarge(page, 150_000);
	// how late a timer of 50 ms comes while it is read in a worker; the picture itself, at the end, is another matter
	const late = await page.evaluate(async () => {
		let [latest, now] = [0, 0];
		while (document.querySelector('progress') || !document.querySelector('.bar')) {
			latest = Math.max(latest, now);
			const start = performance.now();
			await new Promise((done) => setTimeout(done, 50));
			now = performance.now() - start - 50;
		}
		return latest;
	});
	expect(late).toBeLessThan(1000);
	const { bar } = around(page);
	await expect(bar).toContainText('150,000 events on the map', { timeout: 60_000 });
	await expect(page.locator('progress')).toHaveCount(0);
});
