import { boxOf, day, expect, parts, ready, test, windowDays } from './site';
import type { FrameLocator, Page } from '@playwright/test';

/** An article of another origin that embeds the site in a frame which may do nothing but run scripts. */
const article = (src: string, sandbox = 'allow-scripts') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>An article</title></head>
<body style="margin: 0; height: 3000px"><h1>An article</h1>
<iframe id="embed" sandbox="${sandbox}" src="${src}" width="900" height="720" style="border: 0"></iframe>
</body></html>`;

const QUERY = 'from=2016-06-01&to=2016-06-30&event=';

test.use({ viewport: { width: 1280, height: 900 } });

let frame: FrameLocator;

async function embed(
	page: Page,
	pages: (all: Record<string, string>) => Promise<string>,
	src: string
) {
	const icon = '<!doctype html>';
	await page.goto(await pages({ '/': article(src), '/favicon.ico': icon }));
	frame = page.frameLocator('#embed');
	await ready(frame);
	return frame;
}

test.beforeEach(async ({ page, baseURL, servers }) => {
	await embed(page, servers.pages, `${baseURL}embed/mosul/?${QUERY}`);
});

test('a sandboxed frame of another origin becomes ready and draws timeline and map', async ({
	page
}) => {
	const inner = page.frames()[1];
	expect(await inner.evaluate(() => self.origin)).toBe('null');
	const { count, list, map } = parts(frame);
	await frame.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
	await expect(list).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
	await expect(map).toHaveAttribute('data-shown', (await count.getAttribute('data-count'))!);
	await expect(frame.getByText('The base map could not be loaded')).toHaveCount(0);
	for (const name of ['.map canvas:last-of-type', '.plot canvas:first-of-type', '.overview canvas'])
		for (const canvas of await frame.locator(name).all())
			await expect.poll(() => canvas.evaluate(isPainted), name).toBe(true);
	// the ground has a picture in it that a frame without an origin may show, but not read: it is looked at
	const looks = async () => (await map.screenshot()).byteLength;
	const shown = await looks();
	await map
		.locator('canvas')
		.first()
		.evaluate((element) => (element.style.opacity = '0'));
	expect(shown).toBeGreaterThan(2 * (await looks()));
});

test('handles move by key', async () => {
	const { start, end } = parts(frame);
	await start.press('ArrowLeft');
	await end.press('PageUp');
	expect(await windowDays(frame)).toEqual([day('2016-05-31'), day('2016-07-30')]);
});

test('the window moves by drag', async ({ page }) => {
	const { band } = parts(frame);
	const box = await boxOf(band);
	await page.mouse.move(box.x + box.width / 2, box.y + box.height - 30);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height - 30, { steps: 6 });
	await page.mouse.up();
	const [from, to] = await windowDays(frame);
	expect(from).toBeGreaterThan(day('2016-06-05'));
	expect(to - from).toBe(29);
});

test('a row of the list opens its event', async () => {
	const { rows, details, current } = parts(frame);
	const title = await rows.nth(2).locator('.title').textContent();
	await rows.nth(2).click();
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(title!);
	await expect(current).toHaveCount(1);
});

test('a mark of the map opens', async () => {
	const { mark, card, details } = parts(frame);
	await mark.press('Enter');
	await expect(card.or(details).first()).toBeVisible();
});

test('the wheel scrolls the article, and zooms time only with a key held', async ({ page }) => {
	const { plot, band } = parts(frame);
	const overPlot = async () => {
		const box = await boxOf(plot);
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	};
	const before = (await boxOf(band)).width;
	await overPlot();
	await page.mouse.wheel(0, 100);
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
	expect(Math.abs((await boxOf(band)).width - before)).toBeLessThan(1);
	await overPlot();
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -120);
	await page.keyboard.up('Control');
	await expect.poll(async () => (await boxOf(band)).width).toBeGreaterThan(before * 1.2);
	expect(await page.evaluate(() => scrollY)).toBe(100);
});

test('the history of the article does not grow', async ({ page }) => {
	const before = await page.evaluate(() => history.length);
	const { band, rows } = parts(frame);
	await band.press('PageUp');
	await expect
		.poll(() => page.frames()[1].evaluate(() => location.hash))
		.toContain('from=2016-07-01');
	await rows.first().click();
	await expect.poll(() => page.frames()[1].evaluate(() => location.hash)).toMatch(/event=\w/);
	expect(await page.evaluate(() => history.length)).toBe(before);
});

test('storage that the sandbox forbids is not missed: colours are switched all the same', async () => {
	await frame.getByRole('button', { name: 'More', exact: true }).click();
	await frame.getByRole('button', { name: 'Colours follow the system' }).click();
	await frame.getByRole('button', { name: 'Light colours' }).click();
	await expect(frame.locator('html')).toHaveAttribute('data-scheme', 'dark');
});

test('two embeds in one article do not disturb each other', async ({ page, baseURL, servers }) => {
	const src = `${baseURL}embed/mosul/?${QUERY}`;
	const two = article(src).replace(
		'</body>',
		`<iframe id="other" sandbox="allow-scripts" src="${src}" width="900" height="720"></iframe></body>`
	);
	await page.goto(await servers.pages({ '/': two, '/favicon.ico': '' }));
	const [first, other] = [page.frameLocator('#embed'), page.frameLocator('#other')];
	await ready(first);
	await ready(other);
	await parts(first).band.press('PageUp');
	expect((await windowDays(first))[0]).toBe(day('2016-07-01'));
	expect((await windowDays(other))[0]).toBe(day('2016-06-01'));
});

/** Whether anything has been painted on a canvas. */
function isPainted(element: HTMLElement | SVGElement): boolean {
	const canvas = element as HTMLCanvasElement;
	const blank = document.createElement('canvas');
	[blank.width, blank.height] = [canvas.width, canvas.height];
	return canvas.width > 0 && canvas.toDataURL() !== blank.toDataURL();
}
