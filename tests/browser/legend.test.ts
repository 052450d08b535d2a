import { panelWords } from '../../src/lib/words/panels-en';
import { words } from '../../src/lib/words/words';
import { eventsBetween, windows } from './record';
import { expect, explorerOf, go, open, parts, test } from './site';
import type { Page } from '@playwright/test';

const kinds: readonly string[] = Object.values(words.kinds);
const statuses: readonly string[] = Object.values(panelWords.statuses);

async function openLegend(page: Page) {
	const { legend } = parts(page);
	await legend.getByRole('button', { name: 'Legend' }).click();
	return legend;
}

async function lines(page: Page): Promise<string[]> {
	const texts = await parts(page).legend.locator('li').allTextContents();
	return texts.map((text) => text.replace(/^\s*\d?\s*/, '').trim());
}

test('the legend is folded at first, and folds again', async ({ page }) => {
	await open(page);
	const { legend } = parts(page);
	const toggle = legend.getByRole('button', { name: 'Legend' });
	await expect(toggle).toHaveAttribute('aria-expanded', 'false');
	await expect(legend.locator('li')).toHaveCount(0);
	await toggle.press('Enter');
	await expect(toggle).toHaveAttribute('aria-expanded', 'true');
	await expect(legend).toContainText('Battles');
	await toggle.press('Enter');
	await expect(legend.locator('li')).toHaveCount(0);
});

test('filtered to battles, the legend knows no other kind', async ({ page }) => {
	await open(page, 'from=2016-06-01&to=2016-12-31&event=');
	const legend = await openLegend(page);
	expect((await lines(page)).filter((line) => kinds.includes(line)).length).toBeGreaterThan(4);
	await explorerOf(page)
		.getByRole('button', { name: /^Filters/ })
		.click();
	const filters = explorerOf(page).getByRole('dialog', { name: 'Filters' });
	await filters.getByRole('checkbox', { name: /^Battles/ }).check();
	await expect(legend).not.toContainText('Announcements');
	expect((await lines(page)).filter((line) => kinds.includes(line))).toEqual(['Battles']);
});

test('kinds and statuses are those of the events on the screen, as a look at every row finds them', async ({
	page
}) => {
	await open(page);
	await openLegend(page);
	for (const [from, to] of windows(5, 10)) {
		await test.step(`${from} to ${to}`, async () => {
			await go(page, `from=${from}&to=${to}&show=${from}..${to}&event=`);
			// The screen shows two days at least.
			const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
			const events = eventsBetween(from, from === to ? next : to);
			const [found, had] = [
				[...new Set(events.map(({ kind }) => words.kinds[kind]))],
				[...new Set(events.map(({ status }) => panelWords.statuses[status]))]
			];
			await expect
				.poll(async () => (await lines(page)).filter((line) => kinds.includes(line)).sort())
				.toEqual(found.sort());
			expect((await lines(page)).filter((line) => statuses.includes(line)).sort()).toEqual(
				had.sort()
			);
		});
	}
});

test('the chosen event is explained while there is one', async ({ page }) => {
	await open(page, 'event=seed-03');
	await openLegend(page);
	expect(await lines(page)).toContain('the event spoken of');
	await parts(page).details.getByRole('button', { name: 'Close' }).click();
	await expect.poll(() => lines(page)).not.toContain('the event spoken of');
});

test('soft areas are explained where something is known to an area alone', async ({ page }) => {
	const vague = eventsBetween('2014-06-01', '2014-06-30').filter(
		({ precision, lat }) => lat !== null && precision! >= 8000 && precision! < 100_000
	);
	expect(vague.length).toBeGreaterThan(0);
	await open(page, 'from=2014-06-01&to=2014-06-30&event=&view=35.5,43.2,7');
	await openLegend(page);
	expect(await lines(page)).toContain('somewhere in this area');
	await go(page, 'from=2014-06-01&to=2014-06-30&event=&q=zeppelin&view=35.5,43.2,7');
	await expect.poll(() => lines(page)).not.toContain('somewhere in this area');
});

test('possible time is explained while it is drawn: not where only what is certain counts', async ({
	page
}) => {
	await open(page, 'from=2014-06-01&to=2014-06-30&event=');
	await openLegend(page);
	expect(await lines(page)).toContain('may have been then');
	await go(page, 'from=2014-06-01&to=2014-06-30&event=&match=certain');
	await expect.poll(() => lines(page)).not.toContain('may have been then');
});

test('the holders are named, with the day on which they held', async ({ page }) => {
	await open(page, 'from=2016-06-17&to=2016-07-11&event=');
	const legend = await openLegend(page);
	await expect(legend).toContainText('Held at 11 July 2016');
	for (const name of ['Daesh', 'Iraqi federal government', 'Kurdistan Region'])
		await expect(legend.locator('li').filter({ hasText: name })).not.toHaveCount(0);
});
