import { day, expect, explorerOf, open, parts, test, windowDays } from './site';
import { rowsListed } from './listing';
import { eventOf } from './record';

const FULL =
	'from=2016-10-01&to=2017-07-31&show=2016-09-01..2017-08-31&event=ctx-mosul-victory&types=battle,strategic' +
	'&status=occurred,announced&q=mosul&lanes=place&view=36.34,43.13,10&theme=dark';

test('an address restores all of a view', async ({ page }) => {
	await open(page, FULL);
	const { details, search, timeline, count, list, current } = parts(page);
	expect(await windowDays(page)).toEqual([day('2016-10-01'), day('2017-07-31')]);
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(
		eventOf('ctx-mosul-victory').title
	);
	await expect(current).toHaveAttribute('data-event', 'ctx-mosul-victory');
	await expect(search).toHaveValue('mosul');
	await expect(explorerOf(page).getByRole('button', { name: 'Filters, 4 active' })).toBeVisible();
	await expect(explorerOf(page).getByRole('combobox', { name: 'Lanes by' })).toHaveValue('place');
	await expect(timeline.locator('.labels')).toContainText('Mosul');
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
	for (const { id } of await rowsListed(list))
		expect(['battle', 'strategic']).toContain(eventOf(id).kind);
	await explorerOf(page)
		.getByRole('button', { name: /^Filters/ })
		.click();
	for (const name of ['Battles', 'Strategic developments', 'occurred', 'announced'])
		await expect(
			explorerOf(page).getByRole('checkbox', { name: new RegExp(`^${name}`) })
		).toBeChecked();
	await expect(explorerOf(page).getByRole('checkbox', { checked: true })).toHaveCount(4);
	// What the address does not show, such as where map and screen are, comes back in the address to share.
	await explorerOf(page).getByRole('button', { name: 'Share', exact: true }).click();
	const link = new URL(await page.getByLabel('Link to this view').inputValue());
	expect(Object.fromEntries(link.searchParams)).toEqual(
		Object.fromEntries(new URLSearchParams(FULL))
	);
});

test('the address may stand behind a # as well', async ({ page }) => {
	await page.goto(`./#${FULL}`);
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	expect(await windowDays(page)).toEqual([day('2016-10-01'), day('2017-07-31')]);
	await expect(parts(page).search).toHaveValue('mosul');
});

test('the address of a page that nobody touches stays as it is', async ({ page }) => {
	await page.clock.install();
	await open(page);
	await page.clock.runFor(2000);
	expect(new URL(page.url()).hash).toBe('');
});

test('an address that brings nothing new is taken away: the first view is that of the plain page', async ({
	page
}) => {
	await open(page, 'from=2016-06-18&to=2016-07-21');
	const { band } = parts(page);
	await band.press('ArrowRight');
	await expect(page).toHaveURL(/#.*from=2016-06-19/);
	await band.press('ArrowLeft');
	await band.press('ArrowLeft');
	expect(await windowDays(page)).toEqual([day('2016-06-17'), day('2016-07-20')]);
	await expect(page).not.toHaveURL(/from=/);
	await page.reload();
	await expect.poll(() => windowDays(page)).toEqual([day('2016-06-17'), day('2016-07-20')]);
});

test('the address follows the view after a rest and brings it back when reloaded', async ({
	page
}) => {
	await open(page, 'event=');
	const { band, start, row, details, search } = parts(page);
	await band.press('PageUp');
	await expect(page).toHaveURL(/from=2016-07-17&to=2016-08-19/);
	await start.press('ArrowLeft');
	await expect(page).toHaveURL(/from=2016-07-16&to=2016-08-19/);
	await search.fill('base');
	await expect(page).toHaveURL(/q=base/);
	const id = (await parts(page).rows.first().getAttribute('data-event'))!;
	await row(id).click();
	await expect(page).toHaveURL(new RegExp(`event=${id}(&|$)`));
	const before = await windowDays(page);
	await page.reload();
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(eventOf(id).title);
	expect(await windowDays(page)).toEqual(before);
	await expect(search).toHaveValue('base');
});

test('no entry is added to the history, however much is done', async ({ page }) => {
	await open(page, 'from=2016-06-01&to=2016-06-30&event=');
	const before = await page.evaluate(() => history.length);
	const { band, rows, search } = parts(page);
	for (const key of ['PageUp', 'ArrowRight', 'PageDown']) {
		const address = page.url();
		await band.press(key);
		await expect(page).not.toHaveURL(address);
	}
	await rows.first().click();
	await expect(page).toHaveURL(/event=\w/);
	await search.fill('daesh');
	await expect(page).toHaveURL(/q=daesh/);
	expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a new fragment, such as a reader pastes, is taken over without a reload', async ({
	page
}) => {
	await open(page);
	await page.evaluate(() => (location.hash = 'from=2015-01-01&to=2015-03-31&lanes=actor'));
	await expect.poll(() => windowDays(page)).toEqual([day('2015-01-01'), day('2015-03-31')]);
	await expect(explorerOf(page).getByRole('combobox', { name: 'Lanes by' })).toHaveValue('actor');
});

test('whatever an address holds that cannot be understood, the page opens all the same', async ({
	page
}) => {
	await open(page, 'from=2016-02-30&to=yesterday&event=no-such-event');
	const { count, list } = parts(page);
	for (const [what, query] of [
		['dates that are none', 'from=2016-02-30&to=yesterday'],
		['an event that is none', 'event=no-such-event'],
		['numbers out of all bounds', 'view=999,999,99'],
		['a script', 'q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&lanes=%3Cb%3E&theme=%22%3E']
	]) {
		await test.step(what, async () => {
			await page.evaluate((hash) => (location.hash = hash), query);
			await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
			expect(await windowDays(page)).toEqual([day('2016-06-17'), day('2016-07-20')]);
		});
	}
});

test('days that stand the wrong way round are put right', async ({ page }) => {
	await open(page, 'from=2016-07-31&to=2016-07-01');
	expect(await windowDays(page)).toEqual([day('2016-07-01'), day('2016-07-31')]);
});

test('an address of another time does not speak of the event of the first view', async ({
	page
}) => {
	await open(page, 'from=2014-06-01&to=2014-06-30');
	const { details, rows } = parts(page);
	await expect(rows.first()).toBeVisible();
	await expect(details).toHaveCount(0);
	await open(page);
	await expect(details).toBeVisible();
});
