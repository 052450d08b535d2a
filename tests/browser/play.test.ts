import { day, expect, explorerOf, open, parts, ready, test, windowDays } from './site';

test('play moves the window on and keeps its length', async ({ page }) => {
	await open(page, 'from=2016-06-01&to=2016-06-30');
	const { count, list } = parts(page);
	await explorerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
	await expect.poll(async () => (await windowDays(page))[0]).toBeGreaterThan(day('2016-06-08'));
	await explorerOf(page).getByRole('button', { name: 'Pause' }).click();
	const [from, to] = await windowDays(page);
	expect(to - from).toBe(29);
	await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
});

test('play at the end starts again from the beginning', async ({ page }) => {
	await open(page);
	const { start, end } = parts(page);
	const earliest = Number(await start.getAttribute('aria-valuemin'));
	await end.press('End');
	await explorerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
	const [from] = await windowDays(page);
	expect(from - earliest).toBeLessThan(40);
});

test.describe('by the clock', () => {
	test.beforeEach(async ({ page }) => {
		await page.clock.install({ time: new Date('2024-01-01T00:00:00Z') });
		await page.goto('./?from=2016-06-01&to=2016-06-10');
		await ready(page);
		await page.clock.pauseAt(new Date('2024-01-01T01:00:00Z'));
	});

	test('a second is ten days at single speed, and half, twice and four times as many', async ({
		page
	}) => {
		for (const [speed, days] of [
			['0.5×', 5],
			['1×', 10],
			['2×', 20],
			['4×', 40]
		] as const) {
			await test.step(speed, async () => {
				await explorerOf(page).getByRole('combobox', { name: 'Speed of play' }).selectOption(speed);
				const [before] = await windowDays(page);
				await explorerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
				await page.clock.runFor(2000);
				await explorerOf(page).getByRole('button', { name: 'Pause' }).click();
				const [after] = await windowDays(page);
				expect(Math.abs(after - before - 2 * days)).toBeLessThanOrEqual(2);
			});
		}
	});

	for (const [what, run] of [
		['play stops by itself when the last event is in the window', 'runFor'],
		[
			'a stall, as of a tab in the background, does not carry the window past the last event',
			'fastForward'
		]
	] as const) {
		test(what, async ({ page }) => {
			const last = Number(await parts(page).band.getAttribute('aria-valuemax'));
			const date = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
			await page.evaluate(
				(hash) => (location.hash = hash),
				`from=${date(last - 14)}&to=${date(last - 4)}`
			);
			await expect.poll(() => windowDays(page)).toEqual([last - 14, last - 4]);
			await explorerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
			await expect(explorerOf(page).getByRole('button', { name: 'Pause' })).toBeVisible();
			await page.clock[run](10_000);
			if (run === 'fastForward') {
				expect((await windowDays(page))[1]).toBeLessThan(last);
				await page.clock.runFor(2000);
			}
			await expect(
				explorerOf(page).getByRole('button', { name: 'Play', exact: true })
			).toBeVisible();
			expect(await windowDays(page)).toEqual([last - 10, last]);
		});
	}

	test('pause holds the window, play goes on from there', async ({ page }) => {
		await explorerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
		await page.clock.runFor(1000);
		await explorerOf(page).getByRole('button', { name: 'Pause' }).click();
		const held = await windowDays(page);
		expect(held[0]).toBeGreaterThan(day('2016-06-01'));
		await page.clock.runFor(5000);
		expect(await windowDays(page)).toEqual(held);
		await explorerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
		await page.clock.runFor(1000);
		const [from] = await windowDays(page);
		expect(from).toBeGreaterThan(held[0]);
		expect(from).toBeLessThan(held[0] + 15);
	});

	test('the screen goes along, so that the window stays in sight', async ({ page }) => {
		await explorerOf(page).getByRole('combobox', { name: 'Speed of play' }).selectOption('4×');
		await explorerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
		await page.clock.runFor(6000);
		const { band, plot } = parts(page);
		const [inner, outer] = [(await band.boundingBox())!, (await plot.boundingBox())!];
		expect((await windowDays(page))[0]).toBeGreaterThan(day('2016-12-15'));
		expect(inner.width).toBeGreaterThan(4);
		expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 1);
	});

	test('nothing is read out while it plays, and the window once it has come to rest', async ({
		page
	}) => {
		await page.clock.runFor(2000);
		const said = page.locator('.explorer > [role="status"]');
		await expect(said).toContainText('1–10 June 2016');
		await explorerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
		await page.clock.runFor(2000);
		await expect(said).toContainText('1–10 June 2016');
		const pause = explorerOf(page).getByRole('button', { name: 'Pause' });
		await expect(pause).not.toHaveAttribute('aria-pressed');
		await pause.click();
		await page.clock.runFor(2000);
		await expect(said).not.toContainText('1–10 June 2016');
		await expect(said).toContainText(' of 149 events, ');
	});
});

test.describe('for readers who want less motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('play moves by whole steps, a second apart', async ({ page }) => {
		await page.clock.install({ time: new Date('2024-01-01T00:00:00Z') });
		await page.goto('./?from=2016-06-01&to=2016-06-10');
		await ready(page);
		await page.clock.pauseAt(new Date('2024-01-01T01:00:00Z'));
		await explorerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
		await page.clock.runFor(700);
		expect((await windowDays(page))[0]).toBe(day('2016-06-01'));
		await page.clock.runFor(700);
		expect((await windowDays(page))[0]).toBe(day('2016-06-11'));
	});
});
