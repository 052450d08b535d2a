import {
	article,
	alive,
	element,
	expect,
	frameOf,
	inside,
	JUNE,
	loader,
	parts,
	test
} from './origins';

test('after 200 doings in an embed, Back leaves the article', async ({ page, origin, baseURL }) => {
	test.setTimeout(120_000);
	const host = await origin({
		'/': article('<a href="/article">The article</a>'),
		'/article': article(element(baseURL!, 'height="720"') + loader(baseURL!))
	});
	await page.goto(host);
	await page.getByRole('link', { name: 'The article' }).click();
	await alive(page);
	const before = await page.evaluate(() => history.length);
	const framed = inside(page);
	const { band, start, rows, search, map } = parts(framed);
	for (let i = 0; i < 40; i++) {
		await band.press(i % 3 ? 'ArrowRight' : 'PageUp');
		await start.press('ArrowLeft');
		await rows.first().click();
		await search.fill(i % 2 ? 'mosul' : '');
		await map.getByRole('button', { name: i % 2 ? 'Zoom in' : 'Zoom out' }).click();
	}
	const frame = await frameOf(page);
	// The address has followed, within the one entry.
	await expect.poll(() => frame.evaluate(() => location.hash)).toMatch(/from=.*event=/);
	expect(await page.evaluate(() => history.length)).toBe(before);
	await page.goBack();
	await expect(page).toHaveURL(host);
	await expect(page.getByRole('link', { name: 'The article' })).toBeVisible();
});

test('the publisher’s settings stay in the query while the live state goes into the fragment', async ({
	page,
	origin,
	baseURL
}) => {
	const settings = 'layout=split&controls=min&theme=dark&dir=rtl&childId=one';
	const body = element(baseURL!, 'height="720"', `${JUNE}&${settings}&utm_source=x&types=battle`);
	await page.goto(await origin({ '/': article(body + loader(baseURL!)) }));
	await alive(page);
	const frame = await frameOf(page);
	const root = inside(page).locator('html');
	await expect(root).toHaveAttribute('data-layout', 'split');
	await expect(root).toHaveAttribute('data-controls', 'min');
	await expect(root).toHaveAttribute('dir', 'rtl');
	await expect(root).toHaveAttribute('data-scheme', 'dark');
	const { band } = parts(inside(page));
	await band.press('PageUp');
	await expect.poll(() => frame.evaluate(() => location.hash)).toContain('from=2016-07-01');
	expect(await frame.evaluate(() => location.search)).toBe(`?${settings}`);
	expect(await frame.evaluate(() => location.hash)).toContain('types=battle');
	expect(await frame.evaluate(() => location.hash)).toContain('theme=dark');
	// Loaded anew, the frame shows what was seen last, in the way that the publisher wants.
	await root.evaluate((root) => {
		root.dataset.old = '';
		location.reload();
	});
	await expect(root).not.toHaveAttribute('data-old');
	await expect(root).toHaveAttribute('data-state', 'ready');
	await expect(root).toHaveAttribute('data-layout', 'split');
	expect(await frame.evaluate(() => location.hash)).toContain('from=2016-07-01');
	await expect(band).toHaveAttribute('aria-valuetext', /July 2016/);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
	test(`play=1 where motion is ${reducedMotion}`, async ({ page, baseURL, origin }) => {
		await page.emulateMedia({ reducedMotion });
		const body = element(baseURL!, 'height="720"', 'from=2016-06-01&to=2016-06-30&play=1');
		await page.goto(await origin({ '/': article(body + loader(baseURL!)) }));
		await alive(page);
		const state = () =>
			page.evaluate(() =>
				(
					document.querySelector('timefront-view') as unknown as {
						getState(): Promise<{ playing: boolean }>;
					}
				).getState()
			);
		expect((await state()).playing).toBe(reducedMotion === 'no-preference');
	});
}

test('what is ignored is told', async ({ page, baseURL, origin }) => {
	const query = 'from=soon&theme=pink&types=wars&layout=big&utm_source=x&palette=nice&event=none';
	const body = element(baseURL!, '', query) + loader(baseURL!);
	const listen = `<script>document.addEventListener('timefront:ready', ({ detail }) => (window.told = detail.ignored))</script>`;
	await page.goto(await origin({ '/': article(listen + body) }));
	await alive(page);
	expect(await page.evaluate(() => (window as unknown as { told: string[] }).told.sort())).toEqual([
		'event',
		'from',
		'layout',
		'palette',
		'theme',
		'types',
		'utm_source'
	]);
});
