import type { Frame, Locator, Page } from '@playwright/test';
import { heights } from '../../../src/lib/embed/sizes';
import { boxOf } from '../site';
import { article, expect, JUNE, test } from './origins';

/** An article with a frame of a fixed size and no script, as a publisher pastes it. */
async function framed(
	page: Page,
	origin: (pages: Record<string, string>) => Promise<string>,
	site: string,
	[width, height]: readonly [number, number],
	query: string = JUNE
): Promise<Frame> {
	const body = `<iframe id="plain" src="${site}embed/mosul/?${query}" sandbox="allow-scripts" title="Mosul" style="border: 0; display: block; width: ${width}px; height: ${height}px"></iframe>`;
	await page.goto(await origin({ '/': article(body) }));
	const frame = page.frames()[1];
	await frame.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
	await frame.locator('.explorer[aria-busy="false"]').waitFor({ state: 'attached' });
	await expect(frame.locator('.stage .place').first()).toBeVisible();
	return frame;
}

async function resize(page: Page, [width, height]: readonly [number, number]) {
	await page.locator('#plain').evaluate(
		(frame, [width, height]) => {
			frame.style.width = `${width}px`;
			frame.style.height = `${height}px`;
		},
		[width, height]
	);
}

/** What reaches beyond the document or the box, and by how much the whole scrolls. */
function misfits(frame: Frame) {
	return frame.evaluate(async () => {
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		const root = document.scrollingElement!;
		const box = document.querySelector('.explorer')!;
		const wide = [...box.querySelectorAll<HTMLElement>('button, select, input, a[href], summary')]
			.filter((control) => control.checkVisibility({ visibilityProperty: true }))
			.filter((control) => {
				const { left, right, width } = control.getBoundingClientRect();
				return width > 0 && (left < -1 || right > innerWidth + 1);
			})
			.map((control) => control.getAttribute('aria-label') ?? control.textContent!.trim());
		return {
			document: [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight],
			filled: Math.round(box.getBoundingClientRect().height) === innerHeight,
			scrolls: Math.max(box.scrollHeight - box.clientHeight, 0),
			wide
		};
	});
}

const fits = { document: [0, 0], filled: true, scrolls: 0, wide: [] };

for (const width of [280, 360, 720, 1080]) {
	test(`a frame ${width} wide is filled and never scrolls, however high it is`, async ({
		page,
		origin,
		baseURL
	}) => {
		const frame = await framed(page, origin, baseURL!, [width, 320]);
		for (const height of [320, 400, 480, 560, 640, 720, 800, 900]) {
			await test.step(`${height} high`, async () => {
				await resize(page, [width, height]);
				await expect.poll(() => misfits(frame)).toEqual(fits);
			});
		}
	});
}

test('at the heights that are offered, all lanes are in sight', async ({
	page,
	origin,
	baseURL
}) => {
	const frame = await framed(page, origin, baseURL!, [360, heights[360]]);
	for (const [width, height] of Object.entries(heights)) {
		await test.step(width, async () => {
			await resize(page, [Number(width), height]);
			await expect.poll(() => misfits(frame)).toEqual(fits);
			const lanes = frame.locator('.lanes');
			await expect
				.poll(() => lanes.evaluate((lanes) => lanes.getBoundingClientRect().bottom))
				.toBeLessThanOrEqual(height);
			const cut = await lanes.evaluate((lanes) => {
				const seen = lanes.closest('.scroll')!.getBoundingClientRect();
				return lanes.getBoundingClientRect().bottom - seen.bottom;
			});
			expect(cut).toBeLessThanOrEqual(0);
		});
	}
});

/** Presses a button by its name. */
const press = (frame: Frame | Locator, name: string | RegExp) =>
	frame.getByRole('button', { name, exact: true }).first().click();

test('every control is in reach in a frame of 280 by 320', async ({ page, origin, baseURL }) => {
	const frame = await framed(page, origin, baseURL!, [280, 320]);
	const count = frame.locator('.player [data-count]');
	const menu = frame.locator('.menu');
	const more = () => press(frame, 'More');

	await test.step('the map', async () => {
		for (const name of ['Zoom in', 'Zoom out', 'Whole region', 'Legend', 'Legend'])
			await press(frame, name);
		await frame.getByRole('slider', { name: 'Window', exact: true }).press('PageUp');
		await expect(count).toHaveText(/of 149/);
		await frame.getByRole('slider', { name: 'Window', exact: true }).press('PageDown');
	});
	await test.step('the window', async () => {
		await press(frame, 'Play');
		await press(frame, 'Pause');
		await press(frame, 'More ways to move the window');
		for (const name of [
			'Move the window one length earlier',
			'Move the window one length later',
			'Previous event',
			'Next event',
			'Show more time'
		])
			await press(frame, name);
		await frame.getByRole('combobox', { name: 'Speed of play' }).selectOption('2×');
		await frame.getByRole('combobox', { name: 'Lanes by' }).selectOption('Place');
		await frame.getByRole('combobox', { name: 'Length of the window' }).selectOption('Everything');
		await expect(count).toHaveText('149 of 149 events');
		await page.keyboard.press('Escape');
	});
	await test.step('timeline and list', async () => {
		await press(frame, 'Timeline');
		await expect(frame.locator('.lanes .plot')).toBeVisible();
		await expect(frame.locator('.leaflet')).toHaveCount(0);
		await press(frame, 'List');
		// the list goes to the event that is selected
		await expect(frame.locator('[aria-current="true"]')).toBeInViewport();
		await frame.locator('button[data-event]').first().click();
		await expect(frame.locator('.details h2')).toBeVisible();
		await press(frame, 'Back');
		await expect(frame.locator('button[data-event]').first()).toBeVisible();
	});
	await test.step('search and filters', async () => {
		await more();
		await menu.getByRole('searchbox').fill('zeppelin');
		await expect(count).toHaveText('0 of 149 events');
		await menu.getByRole('searchbox').fill('');
		await press(menu, 'Filters');
		const filters = frame.getByRole('dialog', { name: 'Filters' });
		await filters.getByRole('checkbox').first().check();
		await press(filters, 'Close');
		await press(frame, 'Reset');
	});
	await test.step('story', async () => {
		await more();
		await press(menu, 'Story');
		const story = frame.getByRole('region', { name: 'Story' });
		await press(story, 'Next');
		await expect(story).toContainText('2 of');
		await press(story, 'Leave the story');
	});
	await test.step('as known on', async () => {
		await more();
		await press(menu, 'As known on…');
		await press(frame, 'Show all known today');
	});
	await test.step('colours, sharing, the whole page', async () => {
		await more();
		await press(menu, 'Colours follow the system');
		await expect(menu.getByRole('link', { name: 'Open the whole page' })).toBeVisible();
		await press(menu, 'Share');
		const dialog = frame.getByRole('dialog', { name: /share/i });
		const box = await boxOf(dialog);
		expect(box.width).toBeLessThanOrEqual(280);
	});
});

for (const [layout, own, others] of [
	['map', '.map', '.lanes, .list'],
	['timeline', '.lanes', '.leaflet, .list'],
	['list', '.list', '.leaflet, .lanes'],
	['split', '.lanes', '.list']
] as const) {
	test(`layout=${layout} fills every box with what it says`, async ({ page, origin, baseURL }) => {
		const query = `${JUNE}&layout=${layout}`;
		const frame = await framed(page, origin, baseURL!, [280, 320], query);
		for (const size of [
			[280, 320],
			[360, 740],
			[1080, 320],
			[1280, 800]
		] as const) {
			await resize(page, size);
			await expect.poll(() => misfits(frame)).toEqual(fits);
			await expect(frame.locator(own)).toBeVisible();
			await expect(frame.locator(others)).toHaveCount(0);
		}
		const slider = frame.getByRole('slider', { name: 'Window', exact: true });
		await slider.press('PageUp');
		await expect(frame.locator('.player')).toContainText('July 2016');
	});
}

test('an event chosen on a small map is named below it, and told of when asked', async ({
	page,
	origin,
	baseURL
}) => {
	const frame = await framed(page, origin, baseURL!, [320, 568], `${JUNE}&layout=map`);
	await expect(frame.locator('.choice')).toHaveCount(0);
	await frame.locator('.map[aria-busy="false"] button.mark').press(']');
	const choice = frame.locator('.choice button');
	await choice.click();
	await expect(frame.locator('.details h2')).toBeVisible();
	await expect(frame.locator('.mapped')).toHaveAttribute('inert');
	await choice.click();
	await expect(frame.locator('.details')).toHaveCount(0);
});

test('controls=min leaves play, the window and zoom', async ({ page, origin, baseURL }) => {
	const frame = await framed(page, origin, baseURL!, [360, 640], `${JUNE}&controls=min`);
	const buttons = frame.locator('header button, .player button, .map .controls button');
	await expect(buttons.filter({ visible: true })).toHaveCount(3);
	await press(frame, 'Play');
	await press(frame, 'Pause');
	await press(frame, 'Zoom in');
	await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
});

test('controls=none leaves the keyboard, the name with its link, and whose map it is', async ({
	page,
	origin,
	baseURL
}) => {
	const frame = await framed(page, origin, baseURL!, [720, 480], `${JUNE}&controls=none`);
	await expect(frame.locator('.explorer > header, .player')).toHaveCount(0);
	const link = frame.getByRole('link', { name: /open the whole page/ });
	await expect(link).toHaveAttribute('href', /\/mosul\/#?/);
	await expect(frame.locator('.attribution')).toBeVisible();
	const credit = frame.locator('.credit');
	await expect(credit).toContainText('June 2016');
	await frame.getByRole('slider', { name: 'Window', exact: true }).press('PageUp');
	await expect(credit).toContainText('July 2016');
	await frame.locator('.map[aria-busy="false"] button.mark').press('Enter');
	await expect(frame.locator('.card, .choice').first()).toBeVisible();
});

test('a height that is followed comes of width and content, not of the frame', async ({
	page,
	origin,
	baseURL
}) => {
	for (const layout of ['auto', 'split', 'map', 'timeline', 'list']) {
		const query = `${JUNE}&layout=${layout}`;
		const frame = await framed(page, origin, baseURL!, [360, 400], query);
		await frame.evaluate(() => document.documentElement.toggleAttribute('data-follows', true));
		const height = () =>
			frame.evaluate(async () => {
				await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
				return document.body.getBoundingClientRect().height;
			});
		for (const width of [360, 720, 1080]) {
			await resize(page, [width, 400]);
			await expect.poll(height).toBeGreaterThan(300);
			const { result: low } = { result: await height() };
			await resize(page, [width, 1600]);
			expect(await height(), `${layout}, ${width} wide`).toBe(low);
		}
	}
});

test('text twice as large cuts off nothing', async ({ page, origin, baseURL }) => {
	const frame = await framed(page, origin, baseURL!, [280, 320]);
	await frame.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	for (const size of [
		[280, 320],
		[360, 740],
		[720, 560]
	] as const) {
		await resize(page, size);
		await expect
			.poll(() => misfits(frame))
			.toMatchObject({ document: [0, 0], filled: true, wide: [] });
	}
	await resize(page, [280, 320]);
	await press(frame, 'List');
	await frame.locator('button[data-event]').first().click();
	await press(frame, 'Back');
});

test('the Tab key comes to the event in at most twelve steps', async ({
	page,
	origin,
	baseURL
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	const frame = await framed(
		page,
		origin,
		baseURL!,
		[1280, 800],
		'from=2016-06-17&to=2016-07-20&event=seed-03'
	);
	await page.evaluate(() => document.querySelector<HTMLElement>('#plain')!.focus());
	const passed: string[] = [];
	for (let step = 0; step < 20; step++) {
		await page.keyboard.press('Tab');
		const [name, inside] = await frame.evaluate(() => {
			const { activeElement: at } = document;
			return [
				at?.getAttribute('aria-label') ?? at?.textContent,
				!!at?.closest('.details')
			] as const;
		});
		if (inside) break;
		passed.push(name ?? '');
	}
	expect(passed.length, passed.join(', ')).toBeLessThanOrEqual(12);
});

test('arrow keys go along a row of buttons', async ({ page, origin, baseURL }) => {
	const frame = await framed(page, origin, baseURL!, [1280, 800]);
	const bar = frame.getByRole('toolbar', { name: 'Window and play' });
	await frame.getByRole('button', { name: 'Previous event' }).first().focus();
	await page.keyboard.press('ArrowRight');
	await expect(bar.getByRole('button', { name: 'Play' })).toBeFocused();
	await page.keyboard.press('End');
	await expect(bar.getByRole('combobox', { name: 'Length of the window' })).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Home');
	await expect(bar.locator('[tabindex="0"]')).toHaveCount(1);
	await expect(bar.locator('[tabindex="0"]')).toBeFocused();
});

test.describe('with fingers', () => {
	test.use({ hasTouch: true, isMobile: true });

	test('what is pressed is large enough, in small boxes too', async ({ page, origin, baseURL }) => {
		const frame = await framed(page, origin, baseURL!, [280, 320]);
		for (const size of [
			[280, 320],
			[360, 740],
			[600, 400]
		] as const) {
			await resize(page, size);
			await expect.poll(async () => (await misfits(frame)).document).toEqual([0, 0]);
			const small = await frame.evaluate(() =>
				[
					...document.querySelectorAll(
						'header button, .player button, .switch button, .choice button, .controls button, .toggle'
					)
				]
					.map((button) => ({ button, box: button.getBoundingClientRect() }))
					.filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
					.map(({ button, box }) => `${button.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)
			);
			expect(small).toEqual([]);
		}
	});
});

test('without a basemap nothing of it is fetched, and the events are there all the same', async ({
	page,
	origin,
	baseURL
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const frame = await framed(page, origin, baseURL!, [720, 560], `${JUNE}&basemap=none`);
	const map = frame.getByRole('region', { name: 'Map' });
	await expect(map.locator('button.mark')).toHaveAccessibleName(/events?$/);
	await expect(map).not.toContainText('Natural Earth');
	expect(asked.filter((url) => url.includes('basemap/'))).toEqual([]);
	expect(asked.some((url) => /map-.*\.js/.test(url))).toBe(true);
});
