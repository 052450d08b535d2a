import { eventsBetween, record } from './record';
import { boxOf, day, expect, open, parts, ready, test } from './site';

const years = ['2014-01-01', '2017-12-31'] as const;
const query = (place: string, view: string) =>
	`from=${years[0]}&to=${years[1]}&places=${place}&view=${view}&event=`;

for (const [place, name, view] of [
	['mosul', 'Mosul', '36.335,43.119,10'],
	['baghdad', 'Baghdad', '33.33,44.39,10']
]) {
	const events = eventsBetween(...years).filter((event) => event.place === place);

	test(`the mark of ${name} opens a card with every event there, in order of time`, async ({
		page
	}) => {
		expect(events.length).toBeGreaterThan(5);
		await open(page, query(place, view));
		const { mark, card } = parts(page);
		await expect(mark).toHaveAccessibleName(`${name}, ${events.length} events`);
		const box = await boxOf(mark);
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await expect(card).toBeVisible();
		await expect(card).toHaveAccessibleName(new RegExp(`^${name}`));
		const rows = card.locator('[data-event]');
		await expect(rows).toHaveCount(events.length);
		expect(
			await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-event')))
		).toEqual(events.map(({ id }) => id));
		await rows.last().scrollIntoViewIfNeeded();
		await expect(rows.last()).toBeInViewport({ ratio: 0.9 });
	});
}

test('the card takes the focus and gives it back to the mark when Escape closes it', async ({
	page
}) => {
	await open(page, query('mosul', '36.335,43.119,10'));
	const { mark, card } = parts(page);
	await mark.press('Enter');
	const within = card.locator(':focus').or(card.and(page.locator(':focus')));
	await expect(within).toHaveCount(1);
	await page.keyboard.press('Tab');
	await expect(card.locator(':focus')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await expect(mark).toBeFocused();
});

test('the card is closed by its button and by a click beside it', async ({ page }) => {
	await open(page, query('mosul', '36.335,43.119,10'));
	const { mark, card, map } = parts(page);
	await mark.press('Enter');
	await card.getByRole('button', { name: 'Close' }).click();
	await expect(card).toBeHidden();
	await mark.press('Enter');
	await expect(card).toBeVisible();
	const box = await boxOf(map);
	await page.mouse.click(box.x + box.width * 0.25, box.y + 20);
	await expect(card).toBeHidden();
});

test('a row of the card opens its event and leaves the card open', async ({ page }) => {
	await open(page, query('mosul', '36.335,43.119,10'));
	const { mark, card, details } = parts(page);
	await mark.press('Enter');
	const row = card.locator('[data-event]').nth(2);
	const title = await row.locator('.title').textContent();
	await row.click();
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(title!);
	await expect(row).toHaveAttribute('aria-current', 'true');
	await expect(card).toBeVisible();
});

test('the card is wholly seen, beside its mark, and leaves the header free', async ({ page }) => {
	await open(page, query('mosul', '36.335,43.119,10'));
	const { mark, card } = parts(page);
	await mark.press('Enter');
	const [inner, outer] = [await boxOf(card), await boxOf(page.locator('.explorer'))];
	const [at, header] = [await boxOf(mark), await boxOf(page.locator('.explorer > header'))];
	expect(inner.x).toBeGreaterThanOrEqual(outer.x);
	expect(inner.y).toBeGreaterThanOrEqual(header.y + header.height);
	expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
	expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
	const beside = inner.x >= at.x + at.width / 2 || inner.x + inner.width <= at.x + at.width / 2;
	expect(beside).toBe(true);
});

for (const path of ['./', './embed/mosul/'])
	test(`on a small phone the card of a mark on the timeline lies within its box, on ${path}`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 568 });
		await page.goto(path);
		await ready(page);
		const { plot, card } = parts(page);
		const [box, lane] = [
			await boxOf(plot),
			await boxOf(page.locator('.lanes .label').filter({ hasText: 'Battles' }))
		];
		await expect(async () => {
			for (let x = box.width * 0.3; x < box.width * 0.7 && !(await card.isVisible()); x += 4)
				await page.mouse.click(box.x + x, lane.y + lane.height / 2);
			await expect(card).toBeVisible({ timeout: 500 });
		}).toPass();
		const { y, height } = await boxOf(card);
		expect(y).toBeGreaterThanOrEqual(0);
		expect(y + height).toBeLessThanOrEqual(568);
		await card.locator('[data-event]').last().scrollIntoViewIfNeeded();
		await expect(card.locator('[data-event]').last()).toBeInViewport({ ratio: 1 });
	});

test('a mark of several events on the timeline opens the same kind of card', async ({ page }) => {
	await open(page, 'from=2016-06-17&to=2016-07-20&show=2016-06-01..2016-08-31&event=');
	const { plot, card } = parts(page);
	const events = record.events.filter(
		({ kind, when }) => kind === 'diplomacy' && when.edtf === '2016-07-11'
	);
	const box = await boxOf(plot);
	const lane = await boxOf(page.locator('.lanes .label').filter({ hasText: 'Diplomacy' }));
	const days = day('2016-07-11') + 0.5 - day('2016-06-01');
	await page.mouse.click(box.x + (days / 92) * box.width, lane.y + lane.height / 2);
	await expect(card).toBeVisible();
	const ids = await card
		.locator('[data-event]')
		.evaluateAll((all) => all.map((row) => row.getAttribute('data-event')));
	expect(ids).toEqual(expect.arrayContaining(events.map(({ id }) => id)));
	await expect(card).toContainText(`${ids.length} events`);
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
});
