import { article, expect, LISTEN, alive, call, element, heard, loader, test } from './origins';

test.use({ viewport: { width: 1000, height: 900 } });

test('calls before it is ready wait in their order; one wakes it', async ({
	page,
	origin,
	baseURL
}) => {
	const body = `<div style="height: 5000px"></div>${element(baseURL!)}${loader(baseURL!)}`;
	await page.goto(await origin({ '/': article(body) }));
	const states = await page.evaluate(async () => {
		await customElements.whenDefined('timefront-view');
		const element = document.querySelector('timefront-view') as unknown as Record<
			string,
			(args?: unknown) => Promise<unknown>
		>;
		return Promise.all([
			element.setTime({ at: '2016-07-01' }),
			element.getState(),
			element.setTime({ at: '2016-07-02' }),
			element.getState()
		]);
	});
	expect(states).toMatchObject([null, { from: '2016-07-01' }, null, { from: '2016-07-02' }]);
});

test('no call waits longer than 5 seconds', async ({ page, origin, complaints }) => {
	complaints.expect(/^(404|error)/);
	const site = await origin({
		'/embed/mosul/':
			'<!doctype html><title>Silent</title><script>parent.postMessage({ timefront: 1, type: "hello" }, "*")</script>',
		'/mosul/': ''
	});
	const body = `${element(site)}<script src="/embed.js"></script>`;
	const text = await (await page.request.get('embed.js')).text();
	const host = await origin({
		'/': article(body.replace('/embed.js"', `/embed.js" data-from="${site}"`)),
		'/embed.js': { text, headers: { 'content-type': 'text/javascript' } }
	});
	await page.goto(host);
	const start = Date.now();
	expect(await call(page, 'getState')).toEqual({ code: 'timeout' });
	expect(Date.now() - start).toBeLessThan(5500);
});

test('with an origin that is not the host’s, events flow and every command is refused', async ({
	page,
	origin,
	baseURL
}) => {
	for (const query of ['origin=https%3A%2F%2Fexample.org', 'origin=nonsense']) {
		const body = LISTEN + element(baseURL!, 'height="640"', `from=2016-06-01&${query}`);
		await page.goto(await origin({ '/': article(body + loader(baseURL!)) }));
		await alive(page);
		for (const [name, args] of [
			['setTime', { at: '2016-07' }],
			['setView', { lat: 36, lon: 43, zoom: 8 }],
			['select', null],
			['setFilter', { q: '' }],
			['play', undefined],
			['pause', undefined],
			['getState', undefined],
			['setTheme', 'dark'],
			['focus', undefined]
		] as const)
			expect(await call(page, name, args), name).toEqual({ code: 'not-allowed' });
		const inner = page.locator('timefront-view iframe').contentFrame();
		await inner.getByRole('slider', { name: 'Window', exact: true }).press('ArrowRight');
		await expect.poll(async () => (await heard(page, 'time-change')).length).toBe(1);
	}
});

test('with the host’s own origin every command is obeyed', async ({ page, origin, baseURL }) => {
	const pages: Record<string, string> = {};
	const host = await origin(pages);
	const query = `origin=${encodeURIComponent(new URL(host).origin)}`;
	pages['/'] = article(element(baseURL!, '', query) + loader(baseURL!));
	await page.goto(host);
	await alive(page);
	expect(await call(page, 'setTime', { at: '2016-07' })).toEqual({ result: null });
});

test('a host may have any names for itself', async ({ page, origin, baseURL }) => {
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	const names = letters.map((letter) => `${letter} = '${letter}'`).join();
	const body = `<script>const ${names}</script>${element(baseURL!)}${loader(baseURL!)}`;
	await page.goto(await origin({ '/': article(body) }));
	await alive(page);
	expect(await call(page, 'setTime', { at: '2016-07' })).toEqual({ result: null });
});

test('the loader leaves nothing behind but its element', async ({ page, origin, baseURL }) => {
	await page.goto(await origin({ '/': article(element(baseURL!)) }));
	const before = await page.evaluate(() => Object.keys(window));
	await page.addScriptTag({ url: `${baseURL}embed.js` });
	await alive(page);
	const after = await page.evaluate(() => Object.keys(window));
	expect(after.filter((name) => !before.includes(name))).toEqual([]);
});

test('in a host without an origin a frame without a sandbox answers too', async ({
	page,
	origin,
	baseURL
}) => {
	const text = article(element(baseURL!, 'sandbox="none"') + loader(baseURL!));
	const headers = { 'content-security-policy': 'sandbox allow-scripts' };
	await page.goto(await origin({ '/': { text, headers } }));
	await alive(page);
	expect(await call(page, 'setTime', { at: '2016-07' })).toEqual({ result: null });
});

test('a host that waits for ever is not told at once that nothing came', async ({
	page,
	origin,
	baseURL
}) => {
	const body = LISTEN + element(baseURL!, 'timeout="Infinity"') + loader(baseURL!);
	await page.goto(await origin({ '/': article(body) }));
	await alive(page);
	expect(await heard(page, 'error')).toEqual([]);
});
