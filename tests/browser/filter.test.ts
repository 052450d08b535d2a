import type { ConflictEvent } from '../../src/lib/events/dataset';
import { expectListed } from './listing';
import { asListed, eventsBetween } from './record';
import { expect, explorerOf, open, parts, test } from './site';
import type { Page } from '@playwright/test';

const years = ['2016-01-01', '2016-12-31'] as const;
const QUERY = `from=${years[0]}&to=${years[1]}&event=`;
const events = asListed(eventsBetween(...years), years[0]);

const SOURCE = 'us-dod-2016-07-11';

const filters = (page: Page) => explorerOf(page).getByRole('dialog', { name: 'Filters' });
const group = (page: Page, name: string) => filters(page).getByRole('group', { name });
const openFilters = (page: Page) =>
	explorerOf(page)
		.getByRole('button', { name: /^Filters/ })
		.click();

const examples = [
	['Kind', 'Battles', (event: ConflictEvent) => event.kind === 'battle'],
	['Status', 'claimed', (event: ConflictEvent) => event.status === 'claimed'],
	['Actor', 'Peshmerga', (event: ConflictEvent) => event.actors.includes('peshmerga')],
	['Place', 'Qayyarah West airfield', (event: ConflictEvent) => event.place === 'qayyarah-west']
] as const;

test('a kind, a status, an actor, a place leaves the events that are of it, and as many as it says', async ({
	page
}) => {
	await open(page, QUERY);
	await openFilters(page);
	const { count, list, map } = parts(page);
	for (const [name, choice, passes] of examples) {
		await test.step(`${name}: ${choice}`, async () => {
			const wanted = events.filter(passes).map(({ id }) => id);
			expect(wanted.length).toBeGreaterThan(0);
			const label = group(page, name).locator('label').filter({ hasText: choice }).first();
			await expect(label.locator('.count')).toHaveText(String(wanted.length));
			await label.getByRole('checkbox').check();
			await expect(count).toHaveAttribute('data-count', String(wanted.length));
			await expect(map).toHaveAttribute('data-shown', String(wanted.length));
			await expectListed(list, wanted);
			await label.getByRole('checkbox').uncheck();
			await expect(count).toHaveAttribute('data-count', String(events.length));
		});
	}
});

test('an address leaves what rests on a source, until the reader takes that away', async ({
	page
}) => {
	const wanted = asListed(
		eventsBetween('2014-01-01', '2018-12-31').filter(({ sources }) => sources.includes(SOURCE)),
		'2014-01-01'
	).map(({ id }) => id);
	expect(wanted.length).toBeGreaterThan(1);
	await open(page, `from=2014-01-01&to=2018-12-31&event=&sources=${SOURCE}`);
	const { count, list } = parts(page);
	await expect(count).toHaveAttribute('data-count', String(wanted.length));
	await expectListed(list, wanted);
	await openFilters(page);
	// what is taken away is no choice any more
	await group(page, 'Sources').getByRole('checkbox').click();
	await expect(count).not.toHaveAttribute('data-count', String(wanted.length));
	await expect(page).not.toHaveURL(/sources=/);
});

test('the counts beside all choices are what each of them leaves, whatever else is chosen', async ({
	page
}) => {
	await open(page, `${QUERY}&status=occurred,claimed&types=battle,strategic,deployment`);
	await openFilters(page);
	const { count } = parts(page);
	for (const name of ['Actor', 'Place']) {
		const labels = group(page, name).locator('label');
		for (const label of (await labels.all()).slice(0, 6)) {
			const said = await label.locator('.count').textContent();
			const box = label.getByRole('checkbox');
			await box.check();
			await expect(count).toHaveAttribute('data-count', said!);
			await box.uncheck();
		}
	}
});

test('two choices of one facet add up, choices of two facets narrow down', async ({ page }) => {
	await open(page, QUERY);
	await openFilters(page);
	const { count } = parts(page);
	const choose = (name: string, choice: string) =>
		group(page, name).locator('label').filter({ hasText: choice }).getByRole('checkbox').check();
	const left = (passes: (event: ConflictEvent) => boolean) => String(events.filter(passes).length);

	await choose('Kind', 'Battles');
	await choose('Kind', 'Diplomacy');
	const both = ({ kind }: ConflictEvent) => kind === 'battle' || kind === 'diplomacy';
	await expect(count).toHaveAttribute('data-count', left(both));
	await choose('Status', 'claimed');
	await expect(count).toHaveAttribute(
		'data-count',
		left((event) => both(event) && event.status === 'claimed')
	);
	await expect(explorerOf(page).getByRole('button', { name: 'Filters, 3 active' })).toBeVisible();
});

test('filters are taken away by either button', async ({ page }) => {
	const { count } = parts(page);
	await open(page, `${QUERY}&types=battle&status=occurred&q=mosul`);
	await expect(count).not.toHaveAttribute('data-count', String(events.length));
	await explorerOf(page).getByRole('button', { name: 'Reset', exact: true }).click();
	await expect(count).toHaveAttribute('data-count', String(events.length));
	await expect(parts(page).search).toHaveValue('');
	await expect(explorerOf(page).getByRole('button', { name: 'Reset', exact: true })).toBeHidden();

	await openFilters(page);
	const battles = group(page, 'Kind').getByRole('checkbox').first();
	await battles.check();
	await expect(count).not.toHaveAttribute('data-count', String(events.length));
	await filters(page).getByRole('button', { name: 'Take all filters away' }).click();
	await expect(count).toHaveAttribute('data-count', String(events.length));
	await expect(battles).not.toBeChecked();
});

test('Escape closes the filters and gives the focus back, a click beside them closes them too', async ({
	page
}) => {
	await open(page, QUERY);
	const button = explorerOf(page).getByRole('button', { name: /^Filters/ });
	await openFilters(page);
	await expect(button).toHaveAttribute('aria-expanded', 'true');
	await group(page, 'Status').getByRole('checkbox').first().focus();
	await page.keyboard.press('Escape');
	await expect(filters(page)).toBeHidden();
	await expect(button).toBeFocused();
	await openFilters(page);
	await explorerOf(page).getByRole('heading', { level: 1 }).click();
	await expect(filters(page)).toBeHidden();
});

test('the filters by keyboard: opened by Enter, chosen by Space', async ({ page }) => {
	await open(page, QUERY);
	await explorerOf(page)
		.getByRole('button', { name: /^Filters/ })
		.press('Enter');
	const first = group(page, 'Kind').getByRole('checkbox').first();
	await expect(async () => {
		await page.keyboard.press('Tab');
		await expect(first).toBeFocused({ timeout: 50 });
	}).toPass({ intervals: [50] });
	await page.keyboard.press('Space');
	await expect(first).toBeChecked();
	await expect(parts(page).count).toHaveAttribute(
		'data-count',
		String(events.filter(({ kind }) => kind === 'battle').length)
	);
});

test('an event that is told though it is not shown is said to be outside or left out', async ({
	page
}) => {
	await open(page);
	const { details, band, search } = parts(page);
	await expect(details).toBeVisible();
	await expect(details.getByText('Outside the window')).toBeHidden();
	await band.press('PageUp');
	await band.press('PageUp');
	await expect(details.getByText('Outside the window')).toBeVisible();
	await search.fill('zeppelin');
	await expect(details.getByText('Left out by the filters')).toBeVisible();
});
