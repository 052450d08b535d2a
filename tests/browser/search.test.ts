import { rowsListed } from './listing';
import { eventsBetween, record } from './record';
import { boxOf, expect, explorerOf, open, parts, showMore, test } from './site';

const YEARS = 'from=2014-01-01&to=2017-12-31&event=';
const all = eventsBetween('2014-01-01', '2017-12-31');

test('ISIS finds the events of Daesh, whatever they call it', async ({ page }) => {
	await open(page, YEARS);
	const { search, list, count } = parts(page);
	await search.fill('ISIS');
	await expect(count).not.toHaveAttribute('data-count', String(all.length));
	await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
	const found = (await rowsListed(list)).map(({ id }) => id);
	for (const { id, actors } of all) if (actors.includes('daesh')) expect(found).toContain(id);
	const without = record.events.filter(({ title, summary }) => !/isis/i.test(title + summary));
	expect(without.filter(({ id }) => found.includes(id)).length).toBeGreaterThan(30);
});

test('Qayara, as other papers spell it, finds Qayyarah', async ({ page }) => {
	await open(page, YEARS);
	const { search, rows } = parts(page);
	await search.fill('Qayara');
	await expect(rows.filter({ hasText: 'Government forces win back the airfield' })).toHaveCount(1);
	await expect(rows.first()).toContainText(/Qayyarah/);
});

test('an Arabic name finds its place', async ({ page }) => {
	await open(page, YEARS);
	const { search, list, count } = parts(page);
	await search.fill('الموصل');
	await expect(count).not.toHaveAttribute('data-count', String(all.length));
	await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
	const found = (await rowsListed(list)).map(({ id }) => id);
	for (const { id, place } of all) if (place === 'mosul') expect(found).toContain(id);
});

test('each further word narrows the search, and neither case nor accents matter', async ({
	page
}) => {
	await open(page, YEARS);
	const { search, count } = parts(page);
	const counted = async (text: string) => {
		await search.fill(text);
		await expect(page).toHaveURL(/[#&]q=/);
		return Number(await count.getAttribute('data-count'));
	};
	const carter = await counted('carter');
	expect(carter).toBeGreaterThan(1);
	expect(await counted('CÁRTER')).toBe(carter);
	const both = await counted('carter baghdad');
	expect(both).toBeGreaterThan(0);
	expect(both).toBeLessThanOrEqual(carter);
});

test('nothing found is said in words, with a way out', async ({ page }) => {
	await open(page, YEARS);
	const { search, rows, count, list, map } = parts(page);
	await search.fill('zeppelin');
	await expect(rows).toHaveCount(0);
	await expect(count).toHaveAttribute('data-count', '0');
	await expect(map).toHaveAttribute('data-shown', '0');
	await expect(list).toContainText('No event in this window passes the filters.');
	await list.getByRole('button', { name: 'Take all filters away' }).click();
	await expect(count).toHaveAttribute('data-count', String(all.length));
	await expect(search).toHaveValue('');
});

test('what is found only outside the window is one step away', async ({ page }) => {
	await open(page, 'from=2015-01-01&to=2015-01-10&event=');
	const { search, rows, list, details } = parts(page);
	await search.fill('Carter');
	await expect(rows).toHaveCount(0);
	await list.getByRole('button', { name: 'Go to the nearest event' }).click();
	await expect(rows).not.toHaveCount(0);
	await expect(details).toContainText('Carter');
});

test('a window without events says so and leads to the nearest', async ({ page }) => {
	await open(page, 'from=2013-11-01&to=2013-11-10&event=');
	const { rows, list, current } = parts(page);
	await expect(rows).toHaveCount(0);
	await expect(list).toContainText('No event in this window.');
	await list.getByRole('button', { name: 'Go to the nearest event' }).click();
	await expect(current).toHaveAttribute('data-event', record.events[0].id);
});

test('what stands in the search is only text', async ({ page }) => {
	await open(page, YEARS);
	const { search, rows } = parts(page);
	await search.fill('<img src=x onerror=alert(1)> & "quoted" \\ % #');
	await expect(rows).toHaveCount(0);
	await expect(page).toHaveURL(/[#&]q=/);
	await page.reload();
	await expect(search).toHaveValue('<img src=x onerror=alert(1)> & "quoted" \\ % #');
	await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('the field stays where it is when there is something to take back', async ({ page }) => {
	await open(page);
	const { search } = parts(page);
	const before = await boxOf(search);
	await search.fill('Mosul');
	await expect(explorerOf(page).getByRole('button', { name: 'Reset' })).toBeVisible();
	expect(await boxOf(search)).toEqual(before);
});

test('on a phone Enter closes the menu, and what was found is seen in the list', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page);
	await showMore(page);
	const { search, list } = parts(page);
	await search.fill('Makhmur');
	await search.press('Enter');
	await expect(search).toBeHidden();
	await expect(list).toBeInViewport();
});

test('on paper there is no box to search in', async ({ page }) => {
	await open(page);
	const { search } = parts(page);
	await expect(search).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(search).toBeHidden();
});
