import { asListed, eventsBetween, eventsCertainlyBetween, record, windows } from './record';
import { expectListed } from './listing';
import { day, expect, explorerOf, go, open, parts, picture, test, windowDays } from './site';
import type { Page } from '@playwright/test';

const cases = windows(4711, 12);

async function match(page: Page, choice: string) {
	await explorerOf(page)
		.getByRole('button', { name: /^Filters/ })
		.click();
	const filters = explorerOf(page).getByRole('dialog', { name: 'Filters' });
	await filters.getByRole('radio', { name: choice }).check();
	return filters;
}

test('the cases tell possible from certain', () => {
	const different = cases.filter(
		([from, to]) => eventsCertainlyBetween(from, to).length < eventsBetween(from, to).length
	);
	expect(different.length).toBeGreaterThan(5);
});

test('header, list and map show what certainly was in the window, as a look at every row finds it', async ({
	page
}) => {
	await open(page);
	const { count, list, map } = parts(page);
	for (const [from, to] of cases) {
		for (const [query, events] of [
			['&match=certain', eventsCertainlyBetween(from, to)],
			['', eventsBetween(from, to)]
		] as const) {
			await test.step(`${from} to ${to}${query}`, async () => {
				const wanted = String(events.length);
				await go(page, `from=${from}&to=${to}&event=${query}`);
				await expect(count).toHaveAttribute('data-count', wanted);
				const said = `${wanted} of ${record.events.length} events`;
				await expect(count).toHaveText(query ? `${said}, for certain` : said);
				await expect(map).toHaveAttribute('data-shown', wanted);
				const ids = asListed(events, from).map(({ id }) => id);
				await expectListed(list, ids);
			});
		}
	}
});

test('the switch in the filters changes the count and leaves window and timeline as they are', async ({
	page
}) => {
	const [from, to] = ['2014-06-11', '2014-06-14'];
	const [possible, certain] = [eventsBetween(from, to), eventsCertainlyBetween(from, to)];
	expect(certain.length).toBeLessThan(possible.length);
	await open(page, `from=${from}&to=${to}&show=2014-05-01..2014-08-31&event=`);
	const { count, list, map, band, overview, timeline } = parts(page);
	await expect(count).toHaveAttribute('data-count', String(possible.length));
	const overall = await overview.locator('canvas').evaluate(picture);
	const bandBefore = await band.boundingBox();
	const labels = await timeline.locator('.labels').textContent();

	const filters = await match(page, 'Only what certainly was in it');
	await expect(count).toHaveAttribute('data-count', String(certain.length));
	await expect(list).toHaveAttribute('data-shown', String(certain.length));
	await expect(map).toHaveAttribute('data-shown', String(certain.length));
	await expect(filters.locator('footer')).toContainText(`${certain.length} of`);
	expect(await windowDays(page)).toEqual([day(from), day(to)]);
	expect(await overview.locator('canvas').evaluate(picture)).toBe(overall);
	expect(await band.boundingBox()).toEqual(bandBefore);
	await expect(timeline.locator('.labels')).toHaveText(labels!);
	await expect(page).toHaveURL(/match=certain/);

	await filters.getByRole('radio', { name: 'What may have been in it' }).check();
	await expect(count).toHaveAttribute('data-count', String(possible.length));
	await expect(page).not.toHaveURL(/match=/);
});

test('the counts beside the choices are of what is certain, too', async ({ page }) => {
	const events = eventsCertainlyBetween('2014-06-01', '2014-06-30');
	await open(page, 'from=2014-06-01&to=2014-06-30&event=&match=certain');
	await explorerOf(page)
		.getByRole('button', { name: /^Filters/ })
		.click();
	const kinds = explorerOf(page)
		.getByRole('dialog', { name: 'Filters' })
		.getByRole('group', { name: 'Kind' });
	const battles = kinds.locator('label').filter({ hasText: 'Battles' }).locator('.count');
	await expect(battles).toHaveText(String(events.filter(({ kind }) => kind === 'battle').length));
});

test('the choice outlives a reload', async ({ page }) => {
	await open(page, 'from=2014-06-01&to=2014-06-30&event=');
	const { count } = parts(page);
	await match(page, 'Only what certainly was in it');
	await expect(page).toHaveURL(/match=certain/);
	await page.reload();
	await expect(count).toContainText('for certain');
	await explorerOf(page)
		.getByRole('button', { name: /^Filters/ })
		.click();
	await expect(
		explorerOf(page).getByRole('radio', { name: 'Only what certainly was in it' })
	).toBeChecked();
});
