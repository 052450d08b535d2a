import { readFileSync } from 'node:fs';
import { expect, test } from './site';
import { around, chooseLarge, openPage } from './open-file';

const ROWS = 60_000;

test('a file of many events is written while the page goes on, says how far it is, and can be broken off', async ({
	page
}) => {
	test.slow();
	await openPage(page);
	await chooseLarge(page, ROWS);
	await expect(around(page).bar).toContainText('60,000 events on the map', { timeout: 60_000 });
	await expect(page.locator('progress')).toHaveCount(0);
	await page.getByRole('button', { name: 'Take it with you' }).click();
	const dialog = page.getByRole('dialog', { name: 'Take it with you' });
	await dialog.getByRole('radio', { name: 'All 60,000 events' }).check();
	const saved: string[] = [];
	page.on('download', (download) => saved.push(download.suggestedFilename()));

	await dialog.getByRole('button', { name: 'Data Package' }).click();
	const progress = dialog.getByRole('progressbar');
	await expect(progress).toBeVisible();
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(progress).toHaveCount(0);
	await expect(dialog.getByRole('button', { name: 'Data Package' })).toBeFocused();

	const coming = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'CSV table' }).click();
	const late = await page.evaluate(async () => {
		let latest = 0;
		while (!document.querySelector('.said')!.textContent.startsWith('Saved')) {
			const start = performance.now();
			await new Promise((done) => setTimeout(done, 20));
			latest = Math.max(latest, performance.now() - start - 20);
		}
		return latest;
	});
	// written at once it would be as late as all of it takes
	expect(late).toBeLessThan(500);
	const lines = readFileSync(await (await coming).path(), 'utf8').split('\r\n');
	expect(lines).toHaveLength(1 + ROWS + 1);
	expect(saved).toHaveLength(1);
	await expect(progress).toHaveCount(0);
});
