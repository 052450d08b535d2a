import { boxOf, day, expect, explorerOf, open, parts, test, windowDays } from './site';
import type { CDPSession, Page } from '@playwright/test';

const JUNE = 'from=2016-06-01&to=2016-06-30&show=2016-03-01..2016-11-30&event=';

/** First and last day on the screen, from where the window is drawn. */
async function screen(
	page: Page
): Promise<{ from: number; to: number; perDay: number; x: number }> {
	const { plot } = parts(page);
	// with a line of two pixels on either side, half of it outside
	const [inner, outer] = [await boxOf(plot.locator('.fill')), await boxOf(plot)];
	const [first, last] = await windowDays(page);
	const perDay = (inner.width - 2) / (last + 1 - first);
	const from = first - (inner.x + 1 - outer.x) / perDay;
	return { from, to: from + outer.width / perDay, perDay, x: outer.x };
}

test.beforeEach(({ page }) => open(page, JUNE));

test('the address says which days are on the screen', async ({ page }) => {
	const { from, to } = await screen(page);
	expect(Math.abs(from - day('2016-03-01'))).toBeLessThan(0.5);
	expect(Math.abs(to - day('2016-12-01'))).toBeLessThan(0.5);
});

test('the wheel zooms about the pointer: what is under it stays under it', async ({ page }) => {
	const { plot } = parts(page);
	const box = await boxOf(plot);
	const before = await screen(page);
	// The middle of the window, so that it stays on the screen.
	const under = day('2016-06-16');
	const at = before.x + (under - before.from) * before.perDay;
	await page.mouse.move(at, box.y + box.height / 2);
	for (const [wheel, closer] of [
		[-240, true],
		[-120, true],
		[480, false]
	] as const) {
		const { perDay } = await screen(page);
		await page.mouse.wheel(0, wheel);
		await expect
			.poll(async () => {
				const now = await screen(page);
				return closer ? now.perDay > perDay * 1.2 : now.perDay < perDay / 1.2;
			})
			.toBe(true);
		const now = await screen(page);
		expect(Math.abs(now.from + (at - now.x) / now.perDay - under)).toBeLessThan(1);
	}
	expect(await windowDays(page)).toEqual([day('2016-06-01'), day('2016-06-30')]);
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a wheel that goes sideways moves through time', async ({ page }) => {
	const { plot } = parts(page);
	const box = await boxOf(plot);
	const before = await screen(page);
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.wheel(100, 0);
	await expect.poll(async () => (await screen(page)).from).toBeGreaterThan(before.from + 10);
	expect(Math.abs((await screen(page)).perDay - before.perDay)).toBeLessThan(0.05);
});

test('buttons show less and more time about the window, and all of it', async ({ page }) => {
	const before = await screen(page);
	await explorerOf(page).getByRole('button', { name: 'Show less time' }).click();
	const closer = await screen(page);
	expect(closer.perDay).toBeGreaterThan(before.perDay * 1.5);
	const middle = day('2016-06-16');
	const at = (view: typeof before) => (middle - view.from) * view.perDay;
	expect(Math.abs(at(closer) - at(before))).toBeLessThan(2);

	await explorerOf(page).getByRole('button', { name: 'Show more time' }).click();
	expect(Math.abs((await screen(page)).perDay - before.perDay)).toBeLessThan(0.1);

	await explorerOf(page).getByRole('button', { name: 'Show all time' }).click();
	const all = await screen(page);
	expect(all.from).toBeLessThan(day('2014-01-02'));
	expect(all.to).toBeGreaterThan(day('2017-12-31'));
	expect(await windowDays(page)).toEqual([day('2016-06-01'), day('2016-06-30')]);
});

test('the screen shows two days at least, and never runs away from the record', async ({
	page
}) => {
	for (let i = 0; i < 12; i++)
		await explorerOf(page).getByRole('button', { name: 'Show less time' }).click();
	await expect(page).toHaveURL(/show=2016-06-1\d\.\.2016-06-1\d/);
	for (let i = 0; i < 20; i++)
		await explorerOf(page).getByRole('button', { name: 'Show more time' }).click();
	await expect(page).toHaveURL(/show=201[12]-.*\.\.20(19|2\d)-/);
	expect(await windowDays(page)).toEqual([day('2016-06-01'), day('2016-06-30')]);
});

test.describe('by touch', () => {
	test.use({ hasTouch: true });

	async function touch(
		client: CDPSession,
		type: string,
		points: readonly (readonly [number, number])[]
	) {
		await client.send('Input.dispatchTouchEvent', {
			type: type as 'touchStart',
			touchPoints: points.map(([x, y], id) => ({ x, y, id }))
		});
	}

	test('two fingers that move apart zoom about their middle', async ({ page, context }) => {
		const { plot } = parts(page);
		const box = await boxOf(plot);
		const before = await screen(page);
		const middle = before.x + (day('2016-06-16') - before.from) * before.perDay;
		const y = box.y + box.height / 2;
		const client = await context.newCDPSession(page);
		await touch(client, 'touchStart', [[middle - 15, y]]);
		await touch(client, 'touchStart', [
			[middle - 15, y],
			[middle + 15, y]
		]);
		for (let apart = 17; apart <= 31; apart += 2)
			await touch(client, 'touchMove', [
				[middle - apart, y],
				[middle + apart, y]
			]);
		await touch(client, 'touchEnd', []);
		const after = await screen(page);
		expect(Math.abs(after.perDay / before.perDay - 2)).toBeLessThan(0.3);
		const under = after.from + (middle - after.x) / after.perDay;
		expect(Math.abs(under - day('2016-06-16'))).toBeLessThan(3);
		expect(await windowDays(page)).toEqual([day('2016-06-01'), day('2016-06-30')]);
	});

	test('one finger that moves sideways scrubs', async ({ page, context }) => {
		const { band } = parts(page);
		const box = await boxOf(band);
		const [x, y] = [box.x + box.width / 2, box.y + box.height - 30];
		const client = await context.newCDPSession(page);
		await touch(client, 'touchStart', [[x, y]]);
		for (let by = 20; by <= 160; by += 20) await touch(client, 'touchMove', [[x + by, y]]);
		await touch(client, 'touchEnd', []);
		const [from, to] = await windowDays(page);
		expect(from).toBeGreaterThan(day('2016-06-15'));
		expect(to - from).toBe(29);
	});

	test('a tap on a sign opens it', async ({ page }) => {
		await page.goto(
			'./?from=2016-06-17&to=2016-07-20&show=2016-06-01..2016-07-31&q=Qayyarah+West+air+base&event='
		);
		const { plot, details, card } = parts(page);
		const { from, perDay, x } = await screen(page);
		const lane = await boxOf(page.locator('.lanes .label').first());
		const at = x + (day('2016-07-09') + 0.5 - from) * perDay;
		await expect(plot).toBeVisible();
		await page.touchscreen.tap(at, lane.y + lane.height / 2);
		await expect(details.or(card).first()).toContainText('Qayyarah West');
	});
});

test('a mark of several events names the first of them when it is pointed at', async ({ page }) => {
	await open(page);
	const { plot, timeline } = parts(page);
	const tip = timeline.getByRole('tooltip');
	const { width } = await boxOf(plot);
	await expect(async () => {
		for (let x = width * 0.35; x < width * 0.55; x += 3) {
			await plot.hover({ position: { x, y: 34 + 16 * 6.5 } });
			if (/^\d+ events/.test((await tip.textContent({ timeout: 50 }).catch(() => '')) ?? '')) break;
		}
		await expect(tip).toHaveText(/^(\d+) events .*\d{4}\n.+\n.+\n\d+ more$/, { timeout: 500 });
	}).toPass();
});
