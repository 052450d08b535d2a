import { rowOf, rowsListed } from './listing';
import { boxOf, day, expect, explorerOf, open, parts, test, windowDays } from './site';
import type { Page } from '@playwright/test';

const preset = (page: Page, name: string) =>
	explorerOf(page)
		.getByRole('group', { name: 'Length of the window' })
		.getByRole('button', { name })
		.click();

// Where time has 1200 pixels to itself the presets are buttons.
test.use({ viewport: { width: 1720, height: 900 } });
test.beforeEach(({ page }) => open(page, 'from=2016-06-17&to=2016-07-20&event='));

test('a week, a month, a quarter, a year, all up to now: about the end of the window, and in sight', async ({
	page
}) => {
	const { band, plot, list, count } = parts(page);
	for (const [name, from, to] of [
		['Week', '2016-07-18', '2016-07-24'],
		['Month', '2016-07-01', '2016-07-31'],
		['Quarter', '2016-07-01', '2016-09-30'],
		['Year', '2016-01-01', '2016-12-31'],
		['All up to now', '2013-12-30', '2016-12-31']
	]) {
		await test.step(name, async () => {
			await preset(page, name);
			expect(await windowDays(page)).toEqual([day(from), day(to)]);
			await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
			const [inner, outer] = [await boxOf(band), await boxOf(plot)];
			expect(inner.x).toBeGreaterThanOrEqual(outer.x - 1);
			expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 1);
			expect(inner.width).toBeGreaterThan(20);
		});
	}
});

test('"Everything" holds every event', async ({ page }) => {
	await preset(page, 'Everything');
	const { count, list, map } = parts(page);
	await expect(count).toHaveText('149 of 149 events');
	expect(await rowsListed(list)).toHaveLength(149);
	await expect(map).toHaveAttribute('data-shown', '149');
});

test('the window steps along by its own length', async ({ page }) => {
	await preset(page, 'Week');
	await explorerOf(page).getByRole('button', { name: 'Move the window one length later' }).click();
	expect(await windowDays(page)).toEqual([day('2016-07-25'), day('2016-07-31')]);
	await explorerOf(page)
		.getByRole('button', { name: 'Move the window one length earlier' })
		.click();
	await explorerOf(page)
		.getByRole('button', { name: 'Move the window one length earlier' })
		.click();
	expect(await windowDays(page)).toEqual([day('2016-07-11'), day('2016-07-17')]);
});

test('next and previous event go through the record one by one', async ({ page }) => {
	await preset(page, 'Everything');
	const { list, details, current } = parts(page);
	const ids = (await rowsListed(list)).map(({ id }) => id);
	await (await rowOf(list, ids[80])).click();
	const player = page.locator('.player');
	await player.getByRole('button', { name: 'Next event' }).click();
	await expect(current).toHaveAttribute('data-event', ids[81]);
	await details.getByRole('button', { name: 'Next event' }).click();
	await expect(current).toHaveAttribute('data-event', ids[82]);
	await expect(current).toBeInViewport();
	await player.getByRole('button', { name: 'Previous event' }).click();
	await expect(current).toHaveAttribute('data-event', ids[81]);
	await details.getByRole('button', { name: 'Close' }).click();
	await expect(details).toBeHidden();
	await expect(current).toHaveCount(0);
});

test('lanes go by kind, by place and by actor', async ({ page }) => {
	const lanes = explorerOf(page).getByRole('group', { name: 'Lanes by' });
	const labels = parts(page).timeline.locator('.labels');
	await expect(labels).toContainText('Battles');
	await lanes.getByRole('button', { name: 'Place' }).click();
	await expect(labels).toContainText('Mosul');
	await expect(labels).toContainText('Other places');
	await lanes.getByRole('button', { name: 'Actor' }).click();
	await expect(labels).toContainText('Daesh');
	await lanes.getByRole('button', { name: 'Kind' }).click();
	await expect(labels).toContainText('Battles');
});

test('what lies after the record’s own time is named and one click away', async ({ page }) => {
	const later = explorerOf(page).getByRole('button', { name: /^\+\d+ in 20\d\d/ });
	await later.click();
	await expect(parts(page).details).toBeVisible();
	expect((await windowDays(page))[1]).toBeGreaterThan(day('2018-01-01'));
});
