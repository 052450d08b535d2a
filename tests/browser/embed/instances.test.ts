import type { Page } from '@playwright/test';
import { day, windowDays } from '../site';
import {
	alive,
	article,
	call,
	element,
	expect,
	heard,
	inside,
	LISTEN,
	loader,
	parts,
	test
} from './origins';

const twelve = (site: string, before = '') =>
	Array.from(
		{ length: 12 },
		(_, at) =>
			before +
			element(site, `id="e${at}" height="400" fixed`, `at=2016-${String(at + 1).padStart(2, '0')}`)
	).join('');

/** How many listeners for messages the page has, and how many ports there are in its heap after a collection. */
async function leftovers(page: Page) {
	const session = await page.context().newCDPSession(page);
	const evaluate = async (expression: string) =>
		(await session.send('Runtime.evaluate', { expression })).result.objectId!;
	const { listeners } = await session.send('DOMDebugger.getEventListeners', {
		objectId: await evaluate('window')
	});
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	const { objects } = await session.send('Runtime.queryObjects', {
		prototypeObjectId: await evaluate('MessagePort.prototype')
	});
	const { result } = await session.send('Runtime.callFunctionOn', {
		objectId: objects.objectId!,
		functionDeclaration: 'function () { return this.length }',
		returnByValue: true
	});
	await session.detach();
	return {
		listeners: listeners.filter(({ type }) => type === 'message').length,
		ports: result.value as number
	};
}

test('twelve in one article keep to themselves, are moved, taken away and put back', async ({
	page,
	origin,
	baseURL
}) => {
	test.setTimeout(120_000);
	const body = loader(baseURL!) + twelve(baseURL!) + loader(baseURL!) + loader(baseURL!);
	await page.goto(await origin({ '/': article(`<div id="other"></div>${body}`) }));
	for (let at = 0; at < 12; at++) {
		await page.locator(`#e${at}`).scrollIntoViewIfNeeded();
		await alive(page, `#e${at}`);
	}
	expect(await leftovers(page)).toEqual({ listeners: 12, ports: 12 });

	await call(page, 'setTime', { at: '2014-06-10' }, '#e3');
	for (let at = 0; at < 12; at++) {
		const from = at === 3 ? '2014-06-10' : `2016-${String(at + 1).padStart(2, '0')}-01`;
		expect((await call(page, 'getState', undefined, `#e${at}`)).result).toMatchObject({ from });
	}

	// Moved, one comes alive anew where it is; and a call on the way is not lost.
	const asked = page.evaluate(() => {
		const element = document.getElementById('e5')! as HTMLElement & { getState(): unknown };
		const asked = element.getState();
		document.getElementById('other')!.append(element);
		return asked;
	});
	await alive(page, '#e5');
	expect(await asked).toMatchObject({ from: '2016-06-01' });
	const { band } = parts(inside(page, '#e5'));
	await band.press('PageUp');
	await expect.poll(async () => (await windowDays(inside(page, '#e5')))[0]).toBe(day('2016-07-01'));
	expect(await leftovers(page)).toEqual({ listeners: 12, ports: 12 });

	await page.evaluate(() => {
		const views = [...document.querySelectorAll('timefront-view')];
		for (const view of views) view.remove();
		document.getElementById('other')!.append(views.find(({ id }) => id === 'e0')!);
	});
	await alive(page, '#e0');
	expect((await call(page, 'getState')).result).toMatchObject({ from: '2016-01-01' });
	expect(await leftovers(page)).toEqual({ listeners: 1, ports: 1 });
	await page.evaluate(() => document.querySelector('timefront-view')!.remove());
	await expect.poll(() => leftovers(page)).toEqual({ listeners: 0, ports: 0 });
	expect(await page.locator('timefront-view, iframe').count()).toBe(0);
});

test('one that is moved as soon as it is there fails for nothing', async ({
	page,
	origin,
	baseURL
}) => {
	const body = `${LISTEN}<div id="other"></div>${element(baseURL!)}${loader(baseURL!)}`;
	await page.goto(await origin({ '/': article(body) }));
	await alive(page);
	for (let i = 0; i < 3; i++) {
		const state = await page.evaluate(() => {
			const view = document.querySelector<HTMLElement>('timefront-view')!;
			(view.parentElement!.id ? document.body : document.getElementById('other')!).append(view);
			return view.dataset.state;
		});
		expect(state).toBe('loading');
		await alive(page);
	}
	expect((await call(page, 'getState')).result).toMatchObject({ from: '2016-06-01' });
	// longer than a frame has to greet
	const moved = Date.now();
	await page.waitForFunction((moved) => Date.now() > moved + 1200, moved);
	expect(await heard(page, 'error')).toEqual([]);
});

test('one in a box that is as wide as what is in it takes all the room there is', async ({
	page,
	origin,
	baseURL
}) => {
	for (const style of [
		'display: flex',
		'display: flex; flex-direction: column; align-items: flex-start'
	]) {
		const body = `<div style="width: 900px; ${style}">${element(baseURL!)}</div>${loader(baseURL!)}`;
		await page.goto(await origin({ '/': article(body) }));
		await alive(page);
		const width = await page.locator('timefront-view').evaluate((view) => view.clientWidth);
		expect(width, style).toBe(900);
	}
});

test('one that has been in another document is as before', async ({ page, origin, baseURL }) => {
	const body = `<iframe id="away" srcdoc=""></iframe>${element(baseURL!)}${loader(baseURL!)}`;
	await page.goto(await origin({ '/': article(body) }));
	await alive(page);
	await page.evaluate(() => {
		const view = document.querySelector('timefront-view')!;
		(document.getElementById('away') as HTMLIFrameElement).contentDocument!.body.append(view);
		document.body.append(view);
	});
	await alive(page);
	expect(
		await page.locator('timefront-view').evaluate((view) => getComputedStyle(view).display)
	).toBe('grid');
});

test('moveBefore leaves a frame as it is', async ({ page, origin, baseURL }) => {
	const body = `<div id="other"></div>${element(baseURL!)}${loader(baseURL!)}`;
	await page.goto(await origin({ '/': article(body) }));
	await alive(page);
	await call(page, 'setTime', { at: '2014-06-10' });
	await page.evaluate(() => {
		const other = document.getElementById('other')! as HTMLElement & {
			moveBefore(node: Node, before: Node | null): void;
		};
		other.moveBefore(document.querySelector('timefront-view')!, null);
	});
	await page.locator('timefront-view[data-state="ready"]').waitFor({ state: 'attached' });
	expect((await call(page, 'getState')).result).toMatchObject({ from: '2014-06-10' });
});

test('another src is another frame', async ({ page, origin, baseURL }) => {
	await page.goto(await origin({ '/': article(element(baseURL!) + loader(baseURL!)) }));
	await alive(page);
	await page
		.locator('timefront-view')
		.evaluate((view, src) => view.setAttribute('src', src), `${baseURL}embed/mosul/?at=2016-07-09`);
	await alive(page);
	await expect
		.poll(async () => (await call(page, 'getState')).result)
		.toMatchObject({ at: '2016-07-09' });
	expect(await page.locator('iframe').count()).toBe(1);
});

test('far below, nothing is asked for; near, only what is near', async ({
	page,
	origin,
	baseURL
}) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/embed/mosul/')) asked.push(request.url());
	});
	await page.setViewportSize({ width: 1000, height: 800 });
	const body = twelve(baseURL!, '<div style="height: 1000px"></div>') + loader(baseURL!);
	await page.goto(await origin({ '/': article(body) }));
	await page.evaluate(() => customElements.whenDefined('timefront-view'));
	const top = await page.locator('#e0').evaluate((view) => view.getBoundingClientRect().top);
	await page.evaluate((top) => scrollTo(0, top - 800 - 260), top);
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
	expect(asked).toEqual([]);
	await page.evaluate((top) => scrollTo(0, top - 800 - 150), top);
	await alive(page, '#e0');
	expect(asked).toEqual([expect.stringContaining('at=2016-01')]);
	await expect(page.locator('#e1')).toHaveAttribute('data-state', 'loading');
	await page.locator('#e7').scrollIntoViewIfNeeded();
	await alive(page, '#e7');
	expect(asked).toEqual([
		expect.stringContaining('at=2016-01'),
		expect.stringContaining('at=2016-08')
	]);
});
