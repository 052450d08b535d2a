import { boxOf, day, expect, open, parts, swipe, test, windowDays } from './site';

const JUNE = 'from=2016-06-01&to=2016-06-30&show=2016-03-01..2016-11-30&event=';
/** Days that the timeline shows at that address. */
const SHOWN = day('2016-12-01') - day('2016-03-01');

test.beforeEach(({ page }) => open(page, JUNE));

test('dragging the window moves it as a whole', async ({ page }) => {
	const { band, plot, list, count } = parts(page);
	const track = await boxOf(plot);
	const box = await boxOf(band);
	const [x, y] = [box.x + box.width / 2, box.y + box.height - 30];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + (31 / SHOWN) * track.width, y, { steps: 8 });
	await page.mouse.up();
	const [from, to] = await windowDays(page);
	expect(to - from).toBe(29);
	expect(Math.abs(from - day('2016-07-02'))).toBeLessThanOrEqual(1);
	await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
});

test('the window follows the pointer while it is dragged, not only when it is let go', async ({
	page
}) => {
	const { band, count } = parts(page);
	const box = await boxOf(band);
	const before = await count.textContent();
	await page.mouse.move(box.x + box.width / 2, box.y + box.height - 30);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2 + 150, box.y + box.height - 30, { steps: 8 });
	await expect(count).not.toHaveText(before!);
	expect((await windowDays(page))[0]).toBeGreaterThan(day('2016-06-20'));
	await page.mouse.up();
});

for (const [edge, name] of [
	['start', 'first'],
	['end', 'last']
] as const) {
	test(`dragging a handle moves the ${name} day and leaves the other`, async ({ page }) => {
		const { plot, [edge]: handle } = parts(page);
		const track = await boxOf(plot);
		const box = await boxOf(handle);
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		const days = edge === 'start' ? -20 : 20;
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + (days / SHOWN) * track.width, y, { steps: 8 });
		await page.mouse.up();
		const [from, to] = await windowDays(page);
		const [moved, left] = edge === 'start' ? [from, to] : [to, from];
		expect(left).toBe(edge === 'start' ? day('2016-06-30') : day('2016-06-01'));
		const wanted = edge === 'start' ? day('2016-05-12') : day('2016-07-20');
		expect(Math.abs(moved - wanted)).toBeLessThanOrEqual(1);
	});
}

test('a handle dragged past the other stops one day short of it', async ({ page }) => {
	const { start, plot } = parts(page);
	const track = await boxOf(plot);
	const box = await boxOf(start);
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width / 2, y);
	await page.mouse.down();
	await page.mouse.move(track.x + track.width - 10, y, { steps: 8 });
	await page.mouse.up();
	expect(await windowDays(page)).toEqual([day('2016-06-30'), day('2016-06-30')]);
});

test('a drag from the empty track brings the window under the pointer and takes it along', async ({
	page
}) => {
	const { plot } = parts(page);
	const track = await boxOf(plot);
	const [at, y] = [track.x + track.width * 0.75, track.y + track.height - 12];
	const middle = day('2016-03-01') + SHOWN * 0.75;
	await page.mouse.move(at, y);
	await page.mouse.down();
	await page.mouse.move(at + 40, y, { steps: 4 });
	await page.mouse.move(at, y, { steps: 4 });
	await page.mouse.up();
	const [from, to] = await windowDays(page);
	expect(to - from).toBe(29);
	expect(Math.abs((from + to + 1) / 2 - middle)).toBeLessThanOrEqual(1.5);
});

test('a drag along the axis moves the screen and leaves the window', async ({ page }) => {
	const { plot, band } = parts(page);
	const track = await boxOf(plot);
	const before = await boxOf(band);
	await page.mouse.move(track.x + track.width / 2, track.y + 12);
	await page.mouse.down();
	await page.mouse.move(track.x + track.width / 2 + 120, track.y + 12, { steps: 8 });
	await page.mouse.up();
	await expect.poll(async () => Math.round((await boxOf(band)).x - before.x)).toBe(120);
	expect(await windowDays(page)).toEqual([day('2016-06-01'), day('2016-06-30')]);
});

test('the overview moves the window by a click and by a drag, and the screen follows', async ({
	page
}) => {
	const { overview, band, plot } = parts(page);
	const box = await boxOf(overview);
	await page.mouse.click(box.x + box.width * 0.15, box.y + box.height / 2);
	const [clicked] = await windowDays(page);
	expect(clicked).toBeGreaterThan(day('2014-04-01'));
	expect(clicked).toBeLessThan(day('2014-12-31'));

	await page.mouse.move(box.x + box.width * 0.15, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2, { steps: 10 });
	await page.mouse.up();
	const [from, to] = await windowDays(page);
	expect(to - from).toBe(29);
	expect(from).toBeGreaterThan(day('2015-04-01'));
	expect(from).toBeLessThan(day('2015-12-31'));
	const [track, seen] = [await boxOf(plot), await boxOf(band)];
	expect(seen.x).toBeGreaterThanOrEqual(track.x - 1);
	expect(seen.x + seen.width).toBeLessThanOrEqual(track.x + track.width + 1);
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

	test('a finger along the page moves no window, wherever it begins; one across does', async ({
		page
	}) => {
		const { overview, plot, end } = parts(page);
		const before = await windowDays(page);
		const track = await boxOf(plot);
		const lanes = { x: track.x + track.width * 0.75, y: track.y + track.height / 2 };
		const bar = await boxOf(overview);
		const grip = await boxOf(end);
		for (const from of [
			lanes,
			{ x: bar.x + bar.width * 0.2, y: bar.y + bar.height / 2 },
			{ x: grip.x + 6, y: grip.y + 20 }
		]) {
			await swipe(page, from, 4, -60);
			await swipe(page, from, -3, 60);
		}
		expect(await windowDays(page)).toEqual(before);
		await swipe(page, lanes, 60, 8);
		await expect.poll(() => windowDays(page)).not.toEqual(before);
	});
});
