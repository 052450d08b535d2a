import { record } from './record';
import { day, expect, open, openShare, parts, ready, test, windowDays } from './site';

const QUERY = 'from=2016-10-01&to=2016-10-31&event=ctx-mosul-begins&types=battle';

test('the citation names title, version, span, address and the day, and its address leads back', async ({
	page
}) => {
	await page.clock.setFixedTime(new Date('2026-03-09T12:00:00Z'));
	await open(page, QUERY);
	const shown = (await parts(page).count.getAttribute('data-count'))!;
	const dialog = await openShare(page);
	const cite = await dialog.getByRole('textbox', { name: 'Cite this view' }).inputValue();
	expect(cite).toContain(`${record.title}: ${record.subtitle}.`);
	expect(cite).toContain(`version ${record.version}.`);
	expect(record.version).toMatch(/^\d+\.\d+/);
	expect(cite).toContain('View of October 2016.');
	expect(cite).not.toContain('as known on');
	expect(cite).toMatch(/\(accessed 9 March 2026\)\.$/);
	const address = /https?:\S+/.exec(cite)![0];
	expect(address).toBe(await dialog.getByLabel('Link to this view').inputValue());
	await page.goto('about:blank');
	await page.goto(address);
	await ready(page);
	expect(await windowDays(page)).toEqual([day('2016-10-01'), day('2016-10-31')]);
	await expect(parts(page).list).toHaveAttribute('data-shown', shown);
});

test('what was known on a day is cited as such', async ({ page }) => {
	await open(page, 'known=2016-07-11');
	const dialog = await openShare(page);
	const cite = dialog.getByRole('textbox', { name: 'Cite this view' });
	await expect(cite).toHaveValue(/, as known on 11 July 2016\. http\S+known=2016-07-11/);
});

test.describe('where the clipboard is allowed', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	test('the citation is copied', async ({ page }) => {
		await open(page, QUERY);
		const dialog = await openShare(page);
		const cite = dialog.getByRole('textbox', { name: 'Cite this view' });
		await dialog
			.locator('.row', { has: page.getByLabel('Cite this view') })
			.getByRole('button', { name: 'Copy' })
			.click();
		await expect(dialog).toContainText('Copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await cite.inputValue());
	});
});
