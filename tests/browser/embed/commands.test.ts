import {
	article,
	expect,
	LISTEN,
	alive,
	call,
	element,
	heard,
	loader,
	test,
	unhurried
} from './origins';

const wide = { width: 1000, height: 900 };
test.use({ viewport: wide });

test.describe('of an element that is ready', () => {
	test.beforeEach(async ({ page, origin, baseURL }) => {
		const body = LISTEN + element(baseURL!, 'height="640"') + loader(baseURL!);
		await page.goto(await origin({ '/': article(body) }));
		await alive(page);
	});

	test('every command does what it says', async ({ page }) => {
		const state = async () => (await call(page, 'getState')).result as Record<string, unknown>;
		expect(await state()).toMatchObject({ from: '2016-06-01', to: '2016-06-30', event: null });

		expect(await call(page, 'setTime', { from: '2016-07-02', to: '2016-07-05' })).toEqual({
			result: null
		});
		expect(await state()).toMatchObject({ from: '2016-07-02', to: '2016-07-05', at: null });
		await call(page, 'setTime', { at: '2016-07' });
		expect(await state()).toMatchObject({ from: '2016-07-01', to: '2016-07-31' });

		await call(page, 'setView', { lat: 36.3, lon: 43.1, zoom: 9 });
		expect((await state()).view).toMatchObject({ zoom: 9 });
		await call(page, 'setView', { bounds: [42, 35, 45, 37] });
		const { lat, lon, zoom } = (await state()).view as Record<string, number>;
		expect([lat, lon]).toEqual([expect.closeTo(36, 0), expect.closeTo(43.5, 0)]);
		expect(zoom).toBeLessThan(9);

		await call(page, 'select', { id: 'seed-03' });
		expect((await state()).event).toBe('seed-03');
		await call(page, 'select', null);
		expect((await state()).event).toBeNull();

		await call(page, 'setFilter', { types: ['battle'], q: 'mosul' });
		expect(await state()).toMatchObject({ types: ['battle'], q: 'mosul' });
		await call(page, 'setFilter', { types: [], q: '' });
		expect(await state()).toMatchObject({ types: [], q: '' });

		await call(page, 'play', { speed: 2 });
		expect((await state()).playing).toBe(true);
		await call(page, 'pause');
		expect((await state()).playing).toBe(false);

		await call(page, 'setTheme', 'dark');
		expect((await state()).theme).toBe('dark');
		expect(await call(page, 'focus')).toEqual({ result: null });
		const focused = () =>
			page.frames()[1].evaluate(() => document.activeElement?.getAttribute('role'));
		expect(await focused()).toBe('slider');
	});

	test('what is out of range is brought within it, as from an address', async ({ page }) => {
		expect(await call(page, 'setTime', { from: '0800', to: '2999' })).toEqual({ result: null });
		expect(await call(page, 'setView', { lat: 999, lon: -999, zoom: 99 })).toEqual({
			result: null
		});
		const { result } = await call(page, 'getState');
		expect(result).toMatchObject({ from: expect.stringMatching(/^20/) });
		expect(Math.abs((result as { view: { lat: number } }).view.lat)).toBeLessThanOrEqual(85.1);
		await call(page, 'setTime', { from: '2016-07-05', to: '2016-07-02' });
		expect((await call(page, 'getState')).result).toMatchObject({
			from: '2016-07-02',
			to: '2016-07-05'
		});
	});

	const wrong: [string, unknown, string][] = [
		['setTime', undefined, 'bad-args'],
		['setTime', {}, 'bad-args'],
		['setTime', '2016-07-01', 'bad-args'],
		['setTime', { from: 20160701 }, 'bad-args'],
		['setTime', { at: '2016-02-30' }, 'bad-args'],
		['setTime', { at: 'x'.repeat(1_000_000) }, 'bad-args'],
		['setView', null, 'bad-args'],
		['setView', { lat: 36, lon: 43 }, 'bad-args'],
		['setView', { lat: '36', lon: 43, zoom: 8 }, 'bad-args'],
		['setView', { lat: NaN, lon: 43, zoom: 8 }, 'bad-args'],
		['setView', { bounds: [42, 35, 45] }, 'bad-args'],
		['select', undefined, 'bad-args'],
		['select', { id: 7 }, 'bad-args'],
		['select', { id: 'a b' }, 'bad-args'],
		['select', { id: 'no-such-event' }, 'not-found'],
		['select', { id: '__proto__' }, 'not-found'],
		['setFilter', undefined, 'bad-args'],
		['setFilter', { types: ['wars'] }, 'bad-args'],
		['setFilter', { types: [{}] }, 'bad-args'],
		['setFilter', { q: 7 }, 'bad-args'],
		['play', { speed: 3 }, 'bad-args'],
		['play', { speed: '1' }, 'bad-args'],
		['setTheme', undefined, 'bad-args'],
		['setTheme', { theme: 'pink' }, 'bad-args']
	];
	test('whatever is wrong is rejected with its code and changes nothing', async ({ page }) => {
		const before = await call(page, 'getState');
		for (const [name, args, code] of wrong) {
			const told = JSON.stringify(args)?.slice(0, 40);
			expect(await call(page, name, args), `${name} ${told}`).toEqual({ code });
		}
		const unsent = await page.evaluate(() =>
			(
				document.querySelector('timefront-view') as unknown as Record<
					string,
					(args: unknown) => Promise<unknown>
				>
			)
				.setTime(() => {})
				.catch((error) => error.code)
		);
		expect(unsent).toBe('bad-args');
		expect(await call(page, 'getState')).toEqual(before);
	});

	test('an answer takes no time to speak of', async ({ page }) => {
		const times = await page.evaluate(async () => {
			const element = document.querySelector('timefront-view') as unknown as {
				getState(): Promise<unknown>;
			};
			const times: number[] = [];
			for (let i = 0; i < 200; i++) {
				const start = performance.now();
				await element.getState();
				times.push(performance.now() - start);
			}
			return times.sort((a, b) => a - b);
		});
		expect(times[189], 'the 95th of 100').toBeLessThanOrEqual(unhurried(10));
	});

	test('after it has been taken away every command is rejected at once', async ({ page }) => {
		const codes = await page.evaluate(async () => {
			const element = document.querySelector('timefront-view') as unknown as HTMLElement & {
				getState(): Promise<unknown>;
			};
			const waiting = element.getState().catch((error) => error.code);
			element.remove();
			await Promise.resolve();
			return [await waiting, await element.getState().catch((error) => error.code)];
		});
		expect(codes).toEqual(['not-allowed', 'not-allowed']);
	});

	test('events say what changed and who did it', async ({ page }) => {
		const [{ detail }] = await heard(page, 'ready');
		expect(detail).toEqual({
			version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
			protocol: 1,
			dataset: 'mosul',
			title: expect.any(String),
			counts: { events: expect.any(Number), window: expect.any(Number) },
			range: { from: expect.stringMatching(/^\d{4}-/), to: expect.stringMatching(/^\d{4}-/) },
			ignored: []
		});
		await call(page, 'setTime', { at: '2016-07-09' });
		await expect
			.poll(async () => (await heard(page, 'time-change')).at(-1)?.detail)
			.toEqual({ from: '2016-07-09', to: '2016-07-09', at: '2016-07-09', source: 'host' });
		const inner = page.locator('timefront-view iframe').contentFrame();
		await inner.getByRole('slider', { name: 'Window', exact: true }).press('ArrowRight');
		await expect
			.poll(async () => (await heard(page, 'time-change')).at(-1)?.detail)
			.toMatchObject({ from: '2016-07-10', source: 'user' });
		await call(page, 'setTime', { at: '2016-06' });
		await call(page, 'play');
		await expect
			.poll(async () => (await heard(page, 'time-change')).at(-1)?.detail)
			.toMatchObject({ source: 'play' });
		await call(page, 'pause');
		expect(await heard(page, 'play')).toHaveLength(1);
		await expect.poll(async () => (await heard(page, 'pause')).length).toBe(1);
		await call(page, 'select', { id: 'seed-03' });
		await expect
			.poll(async () => (await heard(page, 'select')).at(-1)?.detail)
			.toEqual({
				id: 'seed-03',
				date: expect.any(String),
				lat: expect.any(Number),
				lon: expect.any(Number),
				title: expect.any(String),
				type: expect.any(String)
			});
		await call(page, 'select', null);
		await expect
			.poll(async () => (await heard(page, 'deselect')).at(-1)?.detail)
			.toMatchObject({ id: 'seed-03' });
		await call(page, 'setFilter', { types: ['battle'] });
		await expect
			.poll(async () => (await heard(page, 'filter-change')).at(-1)?.detail)
			.toMatchObject({ types: ['battle'], q: '', source: 'host' });
		await inner.getByRole('button', { name: 'Zoom in' }).click();
		await expect
			.poll(async () => (await heard(page, 'view-change')).at(-1)?.detail)
			.toMatchObject({ zoom: expect.any(Number), source: 'user' });
	});

	test('a window dragged along tells of itself at most 20 times a second', async ({ page }) => {
		await page.evaluate(() => ((window as unknown as { events: unknown[] }).events.length = 0));
		const inner = page.locator('timefront-view iframe').contentFrame();
		const band = inner.getByRole('slider', { name: 'Window', exact: true });
		for (let i = 0; i < 60; i++) await band.press(i % 2 ? 'ArrowLeft' : 'ArrowRight');
		const last = () => heard(page, 'time-change').then((all) => all.at(-1)?.detail);
		await expect.poll(last).toMatchObject({ from: '2016-06-01' });
		const times = (await heard(page, 'time-change')).map(({ at }) => at);
		for (const start of times)
			expect(times.filter((at) => at >= start && at < start + 990).length).toBeLessThanOrEqual(20);
		expect(times.length).toBeGreaterThan(1);
	});
});
