import { day, expect, open, parts, test, windowDays } from './site';

const JUNE = 'from=2016-06-01&to=2016-06-30';
const FIRST = day('2016-06-01');
const LAST = day('2016-06-30');

/** Keys with the days that they move a handle or the window by. */
const keys: readonly [key: string, days: number][] = [
	['ArrowRight', 1],
	['ArrowUp', 1],
	['ArrowLeft', -1],
	['ArrowDown', -1],
	['Shift+ArrowRight', 7],
	['Shift+ArrowLeft', -7],
	['PageUp', 30],
	['PageDown', -30]
];

test.beforeEach(({ page }) => open(page, JUNE));

test('keys on the window move all of it by days, weeks and months', async ({ page }) => {
	const { band } = parts(page);
	await band.focus();
	let moved = 0;
	for (const [key, days] of [...keys, ['PageUp', 30] as const]) {
		moved += days;
		await band.press(key);
		expect(await windowDays(page), key).toEqual([FIRST + moved, LAST + moved]);
	}
});

test('keys on the first day move it alone', async ({ page }) => {
	const { start } = parts(page);
	await start.focus();
	let moved = 0;
	for (const [key, days] of [['PageDown', -30] as const, ...keys]) {
		moved += days;
		await start.press(key);
		expect(await windowDays(page), key).toEqual([FIRST + moved, LAST]);
	}
});

test('keys on the last day move it alone', async ({ page }) => {
	const { end } = parts(page);
	await end.focus();
	let moved = 0;
	for (const [key, days] of [['PageUp', 30] as const, ...keys]) {
		moved += days;
		await end.press(key);
		expect(await windowDays(page), key).toEqual([FIRST, LAST + moved]);
	}
});

test('Home and End go to the limits that the sliders name', async ({ page }) => {
	const { band, start, end } = parts(page);
	const earliest = Number(await start.getAttribute('aria-valuemin'));
	const latest = Number(await end.getAttribute('aria-valuemax'));
	expect(earliest).toBe(day('2013-12-30'));

	await start.press('Home');
	expect(await windowDays(page)).toEqual([earliest, LAST]);
	await end.press('End');
	expect(await windowDays(page)).toEqual([earliest, latest]);
	await start.press('End');
	expect(await windowDays(page)).toEqual([latest, latest]);
	await band.press('Home');
	expect(await windowDays(page)).toEqual([earliest, earliest]);
	await band.press('End');
	expect(await windowDays(page)).toEqual([latest, latest]);
});

test('one handle never passes the other', async ({ page }) => {
	const { start, end } = parts(page);
	for (let i = 0; i < 3; i++) await start.press('PageUp');
	expect(await windowDays(page)).toEqual([LAST, LAST]);
	for (let i = 0; i < 2; i++) await end.press('PageDown');
	expect(await windowDays(page)).toEqual([LAST, LAST]);
	await end.press('Home');
	expect(await windowDays(page)).toEqual([LAST, LAST]);
	await end.press('ArrowRight');
	expect(await windowDays(page)).toEqual([LAST, LAST + 1]);
});

test('the sliders speak whole days as numbers within their limits, and dates with a count as words', async ({
	page
}) => {
	const { band, start, end, count } = parts(page);
	await start.press('ArrowRight');
	const counted = await count.textContent();
	await expect(band).toHaveAttribute('aria-valuetext', `2–30 June 2016, ${counted}`);
	await expect(start).toHaveAttribute('aria-valuetext', `2 June 2016, ${counted}`);
	await expect(end).toHaveAttribute('aria-valuetext', `30 June 2016, ${counted}`);
	for (const slider of [band, start, end]) {
		const [now, least, most] = await slider.evaluate((element) =>
			['now', 'min', 'max'].map((name) => Number(element.getAttribute(`aria-value${name}`)))
		);
		expect(Number.isInteger(now)).toBe(true);
		expect(least).toBeLessThanOrEqual(now);
		expect(now).toBeLessThanOrEqual(most);
	}
	expect(await start.getAttribute('aria-valuemax')).toBe(await end.getAttribute('aria-valuenow'));
	expect(await end.getAttribute('aria-valuemin')).toBe(await start.getAttribute('aria-valuenow'));
});

test('every part of the window is reached by the Tab key', async ({ page }) => {
	const { band, start, end } = parts(page);
	await band.focus();
	await page.keyboard.press('Tab');
	await expect(start).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(end).toBeFocused();
});
