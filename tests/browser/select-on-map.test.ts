import { rowOf } from './listing';
import { eventsBetween, eventOf, placeName } from './record';
import { boxOf, expect, open, parts, picture, settled, test } from './site';
import type { Page } from '@playwright/test';

const JULY = 'from=2016-06-17&to=2016-07-20&event=';

/** Goes from mark to mark by the key N until it comes to Erbil, where one event is planned, and says where that is. */
async function toErbil(page: Page) {
	const { mark } = parts(page);
	await mark.focus();
	await expect(async () => {
		await mark.press('n');
		await expect(mark).toHaveAccessibleName('Erbil, 1 event', { timeout: 50 });
	}).toPass({ intervals: [50] });
	const box = await boxOf(mark);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a click on a mark opens its event everywhere', async ({ page }) => {
	await open(page, JULY);
	const { mark, details, current, timeline } = parts(page);
	await expect(details).toBeHidden();
	const at = await toErbil(page);
	const painted = await timeline.locator('.lanes canvas.over').evaluate(picture);

	// The keyboard moves on, so that the click falls on the picture and not on the keyboard's own button.
	await mark.press('n');
	await page.mouse.click(at.x, at.y);

	await expect(details).toBeVisible();
	await expect(current).toHaveCount(1);
	const event = eventOf((await current.getAttribute('data-event'))!);
	expect(placeName(event.place)).toBe('Erbil');
	expect(eventsBetween('2016-06-17', '2016-07-20')).toContain(event);
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(event.title);
	await expect(current).toBeInViewport();
	await expect
		.poll(() => timeline.locator('.lanes canvas.over').evaluate(picture))
		.not.toBe(painted);
	await expect(page).toHaveURL(new RegExp(`event=${event.id}(&|$)`));
});

test('Enter on the focused mark opens its event', async ({ page }) => {
	await open(page, JULY);
	const { mark, details, current } = parts(page);
	await toErbil(page);
	await mark.press('Enter');
	await expect(details).toBeVisible();
	const event = eventOf((await current.getAttribute('data-event'))!);
	expect(placeName(event.place)).toBe('Erbil');
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(event.title);
});

test('brackets on the map go to the next and the previous event in time', async ({ page }) => {
	await open(page, 'from=2016-06-17&to=2016-07-20&event=seed-03');
	const { mark, details } = parts(page);
	const heading = details.getByRole('heading', { level: 2 });
	const first = (await heading.textContent())!;
	await mark.press(']');
	await expect(heading).not.toHaveText(first);
	await mark.press('[');
	await expect(heading).toHaveText(first);
});

test('arrow keys move the map, plus and minus zoom it', async ({ page }) => {
	await open(page, JULY);
	const { mark } = parts(page);
	await mark.press('ArrowRight');
	const lon = () => Number(/view=[^,]+,([\d.]+),/.exec(page.url())?.[1]);
	const zoom = () => Number(/view=[^,]+,[^,]+,([\d.]+)/.exec(page.url())?.[1]);
	await expect.poll(lon).toBeGreaterThan(43.3);
	const before = zoom();
	await mark.press('+');
	await expect.poll(zoom).toBe(before + 1);
});

test('an event that is chosen in the list is brought into sight on the map and on the timeline', async ({
	page
}) => {
	await open(
		page,
		'from=2014-01-01&to=2017-12-31&show=2016-06-01..2016-08-31&view=35.75,43.2,8&event='
	);
	const { list, details, map } = parts(page);
	await settled(() => boxOf(map));
	await (await rowOf(list, 'ctx-fallujah-falls')).click();
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(
		eventOf('ctx-fallujah-falls').title
	);
	await expect(page).toHaveURL(/view=33\.\d+,43\.\d+/);
	await expect(page).toHaveURL(/show=201[34]-\d\d-\d\d\.\.2014/);
});
