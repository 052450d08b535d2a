import {
	boxOf,
	choosePart,
	expect,
	explorerOf,
	open,
	openShare,
	parts,
	showMore,
	test,
	windowDays
} from './site';
import type { Page } from '@playwright/test';

/** How far the page reaches beyond its window, and who does it. */
function overflow(page: Page) {
	return page.evaluate(() => ({
		beyond: document.documentElement.scrollWidth - innerWidth,
		// What is clipped or scrolls within its own box makes no page wide.
		by: [
			...document.querySelectorAll(
				'.explorer > *, .stage > *, .side > *, .bottom > *, .player > *, header *'
			)
		]
			.filter((element) => {
				const { left, right, width } = element.getBoundingClientRect();
				return width > 0 && (right > innerWidth + 0.5 || left < -0.5);
			})
			.filter((element) => getComputedStyle(element).clipPath === 'none')
			.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`)
	}));
}

/** The canvases whose pixels are not those of the screen. */
function blurred(page: Page) {
	return page.evaluate(() =>
		[...document.querySelectorAll('canvas')]
			.map((canvas) => {
				const { width, height } = canvas.getBoundingClientRect();
				const wanted = [width, height].map((size) => Math.round(size * devicePixelRatio));
				const [w, h] = [canvas.width, canvas.height];
				// Leaflet doubles its canvases wherever a pixel is smaller than a CSS pixel, ours are exact.
				const exact = !canvas.closest('.leaflet') || devicePixelRatio % 1 === 0;
				const near = (a: number, b: number) => (exact ? Math.abs(a - b) < 1.5 : a > b - 1.5);
				const crisp = near(w, wanted[0]) && near(h, wanted[1]);
				const where = canvas.parentElement!.className;
				return crisp ? '' : `${where}: ${[w, h].join('x')} instead of ${wanted.join('x')}`;
			})
			.filter(Boolean)
	);
}

const sizes = [
	{ width: 1280, height: 800 },
	{ width: 360, height: 740 },
	{ width: 768, height: 1024 },
	{ width: 320, height: 640 },
	{ width: 1920, height: 1080 }
];

for (const deviceScaleFactor of [1, 2, 1.5]) {
	test.describe(`at ${deviceScaleFactor} pixels a pixel`, () => {
		test.use({ deviceScaleFactor });

		test('the page fits, and every canvas is crisp, at each size that the window takes', async ({
			page
		}) => {
			await open(page);
			const before = await windowDays(page);
			for (const size of sizes) {
				await test.step(`${size.width} wide`, async () => {
					await page.setViewportSize(size);
					await expect.poll(() => overflow(page)).toEqual({ beyond: 0, by: [] });
					await expect.poll(() => blurred(page)).toEqual([]);
					const { plot, map } = parts(page);
					await expect
						.poll(async () => (await boxOf(plot)).width)
						.toBeGreaterThan(size.width * 0.5);
					await expect.poll(async () => (await boxOf(map)).width).toBeGreaterThan(size.width * 0.5);
				});
			}
			expect(await windowDays(page)).toEqual(before);
		});
	});
}

test('in a low window the text of the event is seen, and the list below it', async ({ page }) => {
	await page.setViewportSize({ width: 900, height: 700 });
	await open(page);
	const { details, current } = parts(page);
	await expect(details.locator('p').first()).toBeInViewport({ ratio: 1 });
	await expect(current).toBeInViewport({ ratio: 1 });
});

for (const [width, height] of [
	[844, 390],
	[932, 430],
	[667, 375]
])
	test(`on a phone that lies on its side, ${width} by ${height}, the map stands beside what is chosen`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await open(page);
		const { map, details, plot } = parts(page);
		const header = await boxOf(page.locator('.explorer > header'));
		expect(header.height, 'one line').toBeLessThan(60);
		expect((await boxOf(map)).height).toBeGreaterThan(height - 70);
		await expect(plot).toBeInViewport();
		await page.locator('.choice button').click();
		await expect(details.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 });
		await expect(details.locator('p').first()).toBeInViewport();
	});

test('on a phone everything that matters can be reached', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page, 'from=2016-06-17&to=2016-07-20&event=');
	const { rows, details, start, search, strips } = parts(page);
	await expect(strips.getByRole('list').getByText('Daesh')).toBeInViewport({ ratio: 1 });
	await expect(strips.getByText('Mosul', { exact: true })).toBeInViewport({ ratio: 1 });
	await start.press('ArrowLeft');
	await expect(page.locator('.player')).toContainText('16 Jun – 20 Jul 2016');
	await choosePart(page, 'List');
	await rows.first().click();
	await expect(details).toBeVisible();
	await choosePart(page, 'List');
	await showMore(page);
	await search.fill('zeppelin');
	await expect(rows).toHaveCount(0);
	await search.fill('');
	await expect(rows).not.toHaveCount(0);
	await explorerOf(page)
		.getByRole('button', { name: /^Filters/ })
		.click();
	const dialog = await boxOf(explorerOf(page).getByRole('dialog', { name: 'Filters' }));
	expect(dialog.x).toBeGreaterThanOrEqual(0);
	expect(dialog.x + dialog.width).toBeLessThanOrEqual(360);
	await page.keyboard.press('Escape');
	const share = await boxOf(await openShare(page));
	expect(share.x).toBeGreaterThanOrEqual(0);
	expect(share.x + share.width).toBeLessThanOrEqual(360);
});

test('on a phone the map keeps its height, however long the window is in words', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const heights: number[] = [];
	for (const [from, to] of [
		['2016-07-01', '2016-07-31'],
		['2014-12-28', '2016-09-30'],
		['2014-09-22', '2016-11-20']
	]) {
		await open(page, `from=${from}&to=${to}`);
		heights.push((await boxOf(parts(page).map)).height);
	}
	expect(new Set(heights).size, String(heights)).toBe(1);
});

test('on a phone the lanes and the length of the window are chosen from lists', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page, 'from=2016-06-17&to=2016-07-20&event=');
	await explorerOf(page).getByRole('button', { name: 'More ways to move the window' }).click();
	await explorerOf(page).getByRole('combobox', { name: 'Lanes by' }).selectOption('Place');
	await expect(page).toHaveURL(/lanes=place/);
	await explorerOf(page)
		.getByRole('combobox', { name: 'Length of the window' })
		.selectOption('Month');
	await expect(page.locator('.player')).toContainText('July 2016');
	await expect(page).toHaveURL(/from=2016-07-01&to=2016-07-31/);
});

for (const width of [1280, 768, 360])
	test(`${width} wide, who sets lines, letters and words farther apart reads the window whole`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await open(page);
		// WCAG 2.2, 1.4.12
		await page.addStyleTag({
			content: `* {
				line-height: 1.5 !important;
				letter-spacing: 0.12em !important;
				word-spacing: 0.16em !important;
			}
			p {
				margin-bottom: 2em !important;
			}`
		});
		const cut = await page.locator('.player .slot').evaluate((slot) => {
			const { top, bottom } = slot.getBoundingClientRect();
			return [slot, ...slot.querySelectorAll('*')]
				.filter((part) => part.checkVisibility())
				.filter((part) => {
					const box = part.getBoundingClientRect();
					return (
						part.scrollWidth > part.clientWidth ||
						part.scrollHeight > part.clientHeight ||
						box.top < top - 0.5 ||
						box.bottom > bottom + 0.5
					);
				})
				.map(({ className, textContent }) => `${className}: ${textContent}`);
		});
		expect(cut).toEqual([]);
	});

for (const width of [768, 1131, 1280, 1440])
	test(`${width} wide, the longest words of a window are read whole`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await open(page, 'from=2014-09-28&to=2016-09-30');
		const dates = page.locator('.player b:visible');
		await expect(dates).toHaveText(/^28 Sep(tember)? 2014 – 30 Sep(tember)? 2016$/);
		expect(await dates.evaluate((b) => b.scrollWidth - b.clientWidth)).toBe(0);
	});

test('with text twice as large the names of the lanes stay apart', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page);
	await page.addStyleTag({ content: 'html { font-size: 200%; }' });
	const names = page.locator('.timeline .label .name');
	await expect(names.first()).toBeInViewport();
	const lines = await names.evaluateAll((all) =>
		all.map((name) => ({
			top: name.getBoundingClientRect().top,
			size: parseFloat(getComputedStyle(name).fontSize)
		}))
	);
	expect(lines.length).toBeGreaterThan(5);
	for (const [i, { top, size }] of lines.slice(1).entries())
		expect(top - lines[i].top, `name ${i + 1}`).toBeGreaterThan(size);
});

test('the text below fits a narrow screen too', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await open(page);
	await page.getByText(/^\d+ sources$/).click();
	const wide = await page.evaluate(() =>
		[...document.querySelectorAll('.text *')]
			.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
			.map((element) => element.outerHTML.slice(0, 120))
	);
	expect(wide).toEqual([]);
	expect((await overflow(page)).beyond).toBe(0);
});
