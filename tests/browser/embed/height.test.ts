import type { Frame, Page } from '@playwright/test';
import {
	article,
	alive,
	call,
	element,
	expect,
	frameOf,
	heard,
	LISTEN,
	loader,
	test,
	unhurried
} from './origins';

/** Opens an article whose column is so wide; gives the framed page. */
async function opened(
	page: Page,
	origin: (pages: Record<string, string>) => Promise<string>,
	site: string,
	{ width = 600, attributes = '' } = {}
): Promise<Frame> {
	const body = `${LISTEN}<div id="column" style="width: ${width}px">${element(site, attributes)}</div>`;
	await page.goto(await origin({ '/': article(body + loader(site)) }));
	await alive(page);
	const frame = await frameOf(page);
	await frame.locator('.explorer[aria-busy="false"]').waitFor({ state: 'attached' });
	await settled(page, frame);
	return frame;
}

const frameHeight = (page: Page) =>
	page.locator('timefront-view iframe').evaluate((frame) => frame.getBoundingClientRect().height);

const contentHeight = (frame: Frame) =>
	frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

/** Waits until the frame is as high as its content. */
async function settled(page: Page, frame: Frame) {
	await expect
		.poll(async () => Math.abs((await frameHeight(page)) - (await contentHeight(frame))))
		.toBeLessThanOrEqual(1);
}

test('the frame is as high as its content, soon after each change of it', async ({
	page,
	origin,
	baseURL
}) => {
	const frame = await opened(page, origin, baseURL!, { width: 400 });
	await frame.getByRole('button', { name: 'List', exact: true }).click();
	await settled(page, frame);
	const changes: (() => unknown)[] = [
		() => (document.querySelector<HTMLElement>('.listed')!.style.paddingBottom = '333px'),
		() => (document.querySelector<HTMLElement>('.listed')!.style.paddingBottom = ''),
		() => document.documentElement.style.setProperty('--text', '28px'),
		() => document.documentElement.style.removeProperty('--text'),
		() => document.querySelector<HTMLElement>('button[data-event]')!.click(),
		() => (document.querySelector('.details h2')!.textContent = 'A long title '.repeat(40)),
		() => document.querySelector<HTMLElement>('.details [aria-label="Close"]')!.click()
	];
	const took: number[] = [];
	for (let i = 0; i < 20; i++) {
		const before = await contentHeight(frame);
		const known = (await heard(page, 'size')).length;
		const { height, at } = await frame.evaluate(
			async ([change, before]) => {
				const at = Date.now();
				(0, eval)(change as string)();
				const now = () => Math.ceil(document.body.getBoundingClientRect().height);
				while (now() === before && Date.now() < at + 2000) await new Promise(requestAnimationFrame);
				return { height: now(), at };
			},
			[`(${changes[i % changes.length]})`, before]
		);
		expect(height, `change ${i}`).not.toBe(before);
		await settled(page, frame);
		const told = (await heard(page, 'size')).slice(known);
		expect(told.length, `change ${i}`).toBeLessThanOrEqual(2);
		expect(told.at(-1)!.detail.height).toBe(await contentHeight(frame));
		took.push(told.at(-1)!.at - at);
		// As readers do, and so that no change is taken for a part of the one before.
		await page.waitForFunction((at) => Date.now() > at, told.at(-1)!.at + 100);
	}
	// the median: a busy machine may stop anything for a while
	const median = took.sort((a, b) => a - b)[took.length / 2];
	expect(median, `of ${took} ms`).toBeLessThanOrEqual(unhurried(150));
	expect(await heard(page, 'error')).toEqual([]);
});

test('a frame that becomes wide and narrow again is as high as it was', async ({
	page,
	origin,
	baseURL
}) => {
	const frame = await opened(page, origin, baseURL!, { width: 400 });
	const narrow = await frameHeight(page);
	const widen = (width: number) =>
		page.evaluate(
			(width) => (document.getElementById('column')!.style.width = width),
			`${width}px`
		);
	await widen(700);
	await expect.poll(() => frameHeight(page)).not.toBe(narrow);
	await settled(page, frame);
	const wide = await frameHeight(page);
	expect(wide).toBeLessThan(narrow);
	await widen(400);
	await expect.poll(() => frameHeight(page)).toBe(narrow);
	await widen(700);
	await expect.poll(() => frameHeight(page)).toBe(wide);
});

test('a fixed height is not moved', async ({ page, origin, baseURL }) => {
	const body = `${LISTEN}${element(baseURL!, 'fixed height="700"')}${loader(baseURL!)}`;
	await page.goto(await origin({ '/': article(body) }));
	await alive(page);
	await call(page, 'setFilter', { q: 'mosul' });
	expect(await frameHeight(page)).toBe(700);
	await page.locator('timefront-view').evaluate((view) => view.setAttribute('height', '80'));
	expect(await frameHeight(page)).toBe(120);
});

test('autoheight=0 tells no height', async ({ page, origin, baseURL }) => {
	const body = `${LISTEN}${element(baseURL!, 'height="700"', 'autoheight=0')}${loader(baseURL!)}`;
	await page.goto(await origin({ '/': article(body) }));
	await alive(page);
	await call(page, 'setFilter', { q: 'mosul' });
	await call(page, 'getState');
	expect(await heard(page, 'size')).toEqual([]);
	expect(await frameHeight(page)).toBe(700);
});

const loops: Record<string, () => void> = {
	'content that is higher than its frame': () => {
		document.body.style.minHeight = '110vh';
	},
	'content that swings': () => {
		const block = document.body.appendChild(document.createElement('div'));
		let high = false;
		setInterval(() => {
			high = !high;
			block.style.height = high ? '300px' : '10px';
		}, 30);
	}
};
for (const [name, loop] of Object.entries(loops)) {
	test(`${name} does not drive the article on for ever`, async ({ page, origin, baseURL }) => {
		const frame = await opened(page, origin, baseURL!);
		const known = (await heard(page, 'size')).length;
		const state = await call(page, 'getState');
		await frame.evaluate(loop);
		await expect.poll(async () => (await heard(page, 'error')).length, { timeout: 10_000 }).toBe(1);
		const told = (await heard(page, 'size')).slice(known);
		expect(told.length).toBeLessThanOrEqual(12);
		const [{ detail, at }] = await heard(page, 'error');
		expect(detail).toEqual({ code: 'resize-loop', recoverable: true });
		expect(await frameHeight(page)).toBeLessThanOrEqual(5000);
		await page.waitForFunction((at) => Date.now() > at, at + 1000);
		expect((await heard(page, 'size')).length).toBe(known + told.length);
		expect(await heard(page, 'error')).toHaveLength(1);
		expect(await call(page, 'getState')).toEqual(state);
	});
}

test('content as high as its frame is no loop', async ({ page, origin, baseURL }) => {
	const frame = await opened(page, origin, baseURL!);
	const before = await frameHeight(page);
	await frame.evaluate(() => {
		document.documentElement.style.height = '100%';
		document.body.style.minHeight = '100%';
	});
	await call(page, 'getState');
	expect(await frameHeight(page)).toBe(before);
	expect(await heard(page, 'error')).toEqual([]);
});
