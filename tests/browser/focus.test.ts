/** Where the keyboard goes on when something opens, closes, or goes with its arrangement: never from the top of the page. */
import { boxOf, choosePart, expect, explorerOf, open, parts, test } from './site';
import type { Page } from '@playwright/test';

const PHONE = { width: 360, height: 740 };
const JULY = 'from=2016-07-01&to=2016-07-20&event=';

/** Opens the card of several events of the timeline by a click, and waits for it. */
async function openCard(page: Page) {
	const { plot, card } = parts(page);
	const box = (await plot.boundingBox())!;
	await expect(async () => {
		for (let x = box.width * 0.3; x < box.width * 0.7 && !(await card.isVisible()); x += 4)
			await plot.click({ position: { x, y: 40 + 16 * 5.5 } });
		await expect(card).toBeVisible({ timeout: 500 });
	}).toPass();
	return card;
}

test.describe('on a phone', () => {
	test.use({ viewport: PHONE });

	test('an event opened from the list is read on from its heading, and Escape leads back to its row', async ({
		page
	}) => {
		await open(page, JULY);
		await choosePart(page, 'List');
		const { rows, details } = parts(page);
		const row = rows.nth(1);
		await row.focus();
		await page.keyboard.press('Enter');
		await expect(details.getByRole('heading', { level: 2 })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(details).toBeHidden();
		await expect(row).toBeFocused();
	});

	test('who leaves the story comes back to where it is started', async ({ page }) => {
		await open(page, 'event=');
		const more = explorerOf(page).getByRole('button', { name: 'More', exact: true });
		await more.click();
		await explorerOf(page).getByRole('button', { name: 'Story', exact: true }).click();
		await expect(parts(page).story).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(more).toBeFocused();
	});

	test('who resets the search goes on where it is kept', async ({ page }) => {
		await open(page, 'q=Qayyarah');
		await explorerOf(page).getByRole('button', { name: 'Reset', exact: true }).press('Enter');
		await expect(explorerOf(page).getByRole('button', { name: 'More', exact: true })).toBeFocused();
	});
});

test('who goes to what comes after the end of the overview goes on with the window', async ({
	page
}) => {
	await open(page, 'event=');
	const explorer = explorerOf(page);
	await explorer.getByRole('button', { name: /in 2020/ }).press('Enter');
	await expect(explorer.getByRole('button', { name: /in 2020/ })).toBeHidden();
	await expect(explorer.getByRole('slider').first()).toBeFocused();
});

test('a button that goes with what it does hands the focus on', async ({ page }) => {
	await open(page, 'q=Qayyarah&known=2016-07-11');
	const { search, known } = parts(page);
	const explorer = explorerOf(page);
	await explorer.getByRole('button', { name: 'Reset', exact: true }).press('Enter');
	await expect(search).toBeFocused();
	await known.getByRole('button', { name: 'Show all known today' }).press('Enter');
	await expect(explorer.getByRole('button', { name: 'As known on…' })).toBeFocused();
});

test('the event that is chosen is said once, not on arrival and not again while time is scrubbed', async ({
	page
}) => {
	await open(page, JULY);
	const said = page.locator('.explorer > [role="status"]');
	const { rows, details, map, band } = parts(page);
	await expect(said).toHaveText(/ events, 1–20 July 2016$/);
	const chosen = async () =>
		expect(said).toHaveText(
			new RegExp(`^${await details.getByRole('heading', { level: 2 }).textContent()}, .*2016$`)
		);
	await rows.nth(5).click();
	await chosen();
	await explorerOf(page).locator('.player').getByRole('button', { name: 'Next event' }).click();
	await chosen();
	await details.getByRole('button', { name: 'Next event' }).click();
	await chosen();
	await map.locator('button.mark').first().press(']');
	await chosen();
	await band.press('ArrowRight');
	await expect(said).toHaveText(/ of 149 events, /);
});

test('who starts the story goes on in it, and comes back to its button', async ({ page }) => {
	await open(page);
	const button = explorerOf(page).getByRole('button', { name: 'Story', exact: true });
	const { story } = parts(page);
	await button.press('Enter');
	await expect(story).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(button).toBeFocused();
	await button.press('Enter');
	await story.getByRole('button', { name: 'Leave the story' }).press('Enter');
	await expect(button).toBeFocused();
});

test('a card that was opened by a click on the timeline leads back to the window', async ({
	page
}) => {
	await open(page);
	const card = await openCard(page);
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await expect(parts(page).band).toBeFocused();
});

test.describe('by touch', () => {
	test.use({ hasTouch: true });

	test('a card that was opened by a tap on the timeline has the focus', async ({ page }) => {
		await open(page);
		const { plot, card } = parts(page);
		const box = await boxOf(plot);
		await expect(async () => {
			for (let x = box.width * 0.3; x < box.width * 0.7 && !(await card.isVisible()); x += 8)
				await page.touchscreen.tap(box.x + x, box.y + 40 + 16 * 5.5);
			await expect(card).toBeVisible({ timeout: 500 });
		}).toPass();
		await expect(card.locator('[data-event]').first()).toBeFocused();
	});
});

test('Escape closes the legend, and before it what was opened after it', async ({ page }) => {
	await open(page);
	const { legend } = parts(page);
	const toggle = legend.getByRole('button', { name: 'Legend' });
	const filters = explorerOf(page).getByRole('dialog', { name: 'Filters' });
	await toggle.press('Enter');
	await explorerOf(page).getByRole('button', { name: 'Filters' }).press('Enter');
	await expect(filters).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(filters).toBeHidden();
	await expect(explorerOf(page).getByRole('button', { name: 'Filters' })).toBeFocused();
	await expect(toggle).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('Escape');
	await expect(toggle).toHaveAttribute('aria-expanded', 'false');
});

test('Escape closes the event that was opened from the list, and the row keeps the focus', async ({
	page
}) => {
	await open(page, JULY);
	const { rows, details } = parts(page);
	const row = rows.nth(1);
	await row.press('Enter');
	await expect(details).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(details).toBeHidden();
	await expect(row).toBeFocused();
});

test('a row with the focus keeps it where a narrow window shows one part at a time', async ({
	page
}) => {
	await open(page, JULY);
	const { rows, details } = parts(page);
	const row = rows.nth(1);
	await row.focus();
	await page.setViewportSize(PHONE);
	await expect(row).toBeFocused();
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(details.or(row)).toBeVisible();
	await expect(row).toBeFocused();

	// Who has chosen it reads on.
	await row.press('Enter');
	await page.setViewportSize(PHONE);
	await expect(details.getByRole('heading', { level: 2 })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(row).toBeFocused();
});
