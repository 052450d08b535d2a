/**
 * Asks questions of a file that is open on `/open/` and takes the time to the new picture: a kind, a word, a zoom of time,
 * a zoom of the map. Prints milliseconds: the median of some askings. `npm run bench -- ask [sizes]`.
 */
import type { Page } from '@playwright/test';
import { benchEvents } from './events';
import { allOpen, csvFile, openPage, quantile, startBrowser, startSite, table } from './rig';

const AGAIN = 5;

/**
 * Milliseconds from doing something until the number of events shown, or the picture, is another one and has been
 * painted.
 */
async function timed(
	page: Page,
	until: 'count' | 'frame',
	doing: () => Promise<void>
): Promise<number> {
	await page.evaluate((until) => {
		const explorer = document.querySelector<HTMLElement>('.explorer')!;
		const before = explorer.dataset.count;
		const asked = { start: 0, end: 0 };
		Object.assign(globalThis, { asked });
		const begin = () => (asked.start ||= performance.now());
		for (const type of ['pointerdown', 'input', 'wheel', 'keydown']) {
			document.addEventListener(type, begin, { capture: true, once: true, passive: true });
		}
		const look = () => {
			const changed = until === 'frame' || explorer.dataset.count !== before;
			if (asked.start && changed) {
				requestAnimationFrame(() => requestAnimationFrame(() => (asked.end = performance.now())));
			} else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	}, until);
	await doing();
	await page.waitForFunction(
		() => (globalThis as unknown as { asked: { end: number } }).asked.end > 0
	);
	return page.evaluate(() => {
		const { asked } = globalThis as unknown as { asked: { start: number; end: number } };
		return asked.end - asked.start;
	});
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const browser = await startBrowser();
const site = await startSite();
const rows: (string | number)[][] = [
	['events', 'a kind', 'a word', 'zoom of time', 'zoom of the map']
];
for (const size of sizes.length ? sizes : [100_000, 1_000_000]) {
	const page = await openPage(browser, site.url);
	await page.setInputFiles('input[type=file]', await csvFile(benchEvents(size)));
	await allOpen(page, size);
	const medianOf = async (ask: (round: number) => Promise<number>) => {
		const times: number[] = [];
		for (let round = 0; round < AGAIN; round++) times.push(await ask(round));
		return quantile(times, 0.5);
	};
	await page.getByRole('button', { name: /^Filter/ }).click();
	const kind = page.getByRole('checkbox', { name: /Battles/ });
	const byKind = await medianOf(() => timed(page, 'count', () => kind.click()));
	await kind.uncheck();
	await page.keyboard.press('Escape');
	// each finds another number of events than the one before: that is how the new picture is known
	const words = ['daesh', 'place-77', 'coalition', 'place-12', 'civilians'];
	const search = page.getByRole('searchbox');
	const byWord = await medianOf((round) => timed(page, 'count', () => search.fill(words[round])));
	await search.fill('');
	const zoomOver = async (selector: string) => {
		const box = (await page.locator(selector).first().boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		return medianOf((round) =>
			timed(page, 'frame', () => page.mouse.wheel(0, round % 2 ? 240 : -240))
		);
	};
	rows.push([
		String(size),
		byKind,
		byWord,
		await zoomOver('.lanes .plot'),
		await zoomOver('section.map')
	]);
	await page.close();
}
table(rows);
await browser.close();
await site.close();
