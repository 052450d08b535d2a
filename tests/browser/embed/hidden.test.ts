import { boxOf } from '../site';
import { article, alive, element, expect, inside, JUNE, loader, parts, test } from './origins';

const iframe = (site: string) =>
	`<iframe id="plain" src="${site}embed/mosul/?${JUNE}" width="100%" height="640" sandbox="allow-scripts" title="Mosul"></iframe>`;

/** Whether map and timeline fill their frame. */
async function fills(framed: ReturnType<typeof inside>, width: number) {
	const { map, plot } = parts(framed);
	await expect(plot).toBeVisible();
	await expect.poll(async () => (await boxOf(plot)).width).toBeGreaterThan(width * 0.5);
	await expect.poll(async () => (await boxOf(map)).width).toBeGreaterThan(width * 0.5);
	const canvas = map.locator('canvas').last();
	const drawn = () => canvas.evaluate((canvas) => canvas.getBoundingClientRect().width);
	await expect.poll(drawn).toBeGreaterThan(width * 0.5);
	await expect(map).toHaveAttribute('data-shown', /[1-9]/);
}

test('loaded in a tab that is not shown, a frame fills it when it is', async ({
	page,
	origin,
	baseURL
}) => {
	const body = `<div id="tab" style="display: none">${iframe(baseURL!)}</div>`;
	await page.goto(await origin({ '/': article(body) }));
	const framed = page.locator('#plain').contentFrame();
	await framed.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
	await page.evaluate(() => (document.getElementById('tab')!.style.display = ''));
	await fills(framed, 1280);
});

for (const [name, hide, show] of [
	['display: none', 'style="display: none"', (tab: HTMLElement) => (tab.style.display = '')],
	['hidden', 'hidden', (tab: HTMLElement) => tab.removeAttribute('hidden')],
	[
		'hidden=until-found',
		'hidden="until-found"',
		(tab: HTMLElement) => tab.removeAttribute('hidden')
	]
] as const) {
	test(`an element starts when its tab is shown: ${name}`, async ({ page, origin, baseURL }) => {
		const body = `<div id="tab" ${hide}>${element(baseURL!)}</div>${loader(baseURL!)}`;
		await page.goto(await origin({ '/': article(body) }));
		await expect(page.locator('timefront-view')).toHaveAttribute('data-state', 'loading');
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
		expect(await page.locator('iframe').count()).toBe(0);
		await page.locator('#tab').evaluate(show as (tab: Element) => void);
		await alive(page);
		await fills(inside(page), 1280);
	});
}

test('an element that is hidden itself is not seen', async ({ page, origin, baseURL }) => {
	await page.goto(await origin({ '/': article(element(baseURL!, 'hidden') + loader(baseURL!)) }));
	await expect(page.locator('timefront-view')).toHaveAttribute('data-state', 'loading');
	await expect(page.locator('timefront-view')).toBeHidden();
	await page.locator('timefront-view').evaluate((view) => view.removeAttribute('hidden'));
	await alive(page);
});

test('from no width to 600 pixels the frame fills whatever there is', async ({
	page,
	origin,
	baseURL
}) => {
	const body = `<div id="tab" style="width: 0; overflow: hidden">${iframe(baseURL!)}</div>`;
	await page.goto(await origin({ '/': article(body) }));
	const framed = page.locator('#plain').contentFrame();
	await framed.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
	await page.evaluate(() => (document.getElementById('tab')!.style.width = '600px'));
	await fills(framed, 600);
});
