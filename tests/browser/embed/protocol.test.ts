import { article, expect, SPEAKER, test } from './origins';

test('a host that speaks for itself: what is no command is passed over, what is unknown is said to be', async ({
	page,
	origin,
	baseURL
}) => {
	await page.goto(await origin({ '/': article(SPEAKER) }));
	await page.evaluate(
		(src) => ((document.getElementById('embed') as HTMLIFrameElement).src = src),
		`${baseURL}embed/mosul/`
	);
	const said = (type: string) =>
		page.evaluate(
			(type) =>
				(window as unknown as { said: { type: string; name?: string }[] }).said.filter(
					(one) => one.type === type || one.name === type
				),
			type
		);
	await expect.poll(async () => (await said('ready')).length).toBe(1);
	expect(await said('hello')).toEqual([{ timefront: 1, type: 'hello' }]);
	await page.evaluate(`
		for (const junk of [null, 1, 'setTime', [], {}, { type: 'command' }, { type: 'command', id: '1', name: 'pause' },
			{ type: 'command', id: 2 }, { type: 'command', id: {}, name: 'pause' }]) port.postMessage(junk);
		for (const [id, name] of ['constructor', '__proto__', 'toString', 'destroy', '', 'x'.repeat(1e6)].entries())
			port.postMessage({ type: 'command', id, name, args: {} });
		port.postMessage({ type: 'command', id: 9, name: 'pause' });
	`);
	await expect.poll(async () => (await said('reply')).at(-1)).toMatchObject({ id: 9, ok: true });
	expect(await said('reply')).toEqual([
		...[0, 1, 2, 3, 4, 5].map((id) => ({ type: 'reply', id, ok: false, error: 'unknown-command' })),
		{ type: 'reply', id: 9, ok: true, result: null }
	]);
});

test('a command before the view is there is told that it is too early', async ({
	page,
	origin,
	baseURL
}) => {
	await page.goto(await origin({ '/': article(SPEAKER) }));
	await page.evaluate((src) => {
		const here = window as unknown as { greet(): MessagePort; connect(): MessagePort };
		here.greet = () => {
			const port = here.connect();
			port.postMessage({ type: 'command', id: 1, name: 'getState' });
			return port;
		};
		(document.getElementById('embed') as HTMLIFrameElement).src = src;
	}, `${baseURL}embed/mosul/`);
	const replies = () =>
		page.evaluate(() =>
			(window as unknown as { said: { type: string; ok: boolean }[] }).said.filter(
				({ type }) => type === 'reply'
			)
		);
	await expect.poll(async () => (await replies()).length, { timeout: 15_000 }).toBe(1);
	// On a fast machine the view may have been there already.
	const [{ ok, ...reply }] = await replies();
	if (!ok) expect(reply).toEqual({ type: 'reply', id: 1, error: 'busy' });
});

test('only a connect with a port opens the way, and a later one takes the place of the first', async ({
	page,
	origin,
	baseURL
}) => {
	await page.goto(await origin({ '/': article(SPEAKER) }));
	const count = (name: string) =>
		page.evaluate(
			(name) =>
				(window as unknown as { said: { name: string }[] }).said.filter((one) => one.name === name)
					.length,
			name
		);
	await page.evaluate((src) => {
		const here = window as unknown as { greet: unknown; connect(a: unknown, b: number): unknown };
		here.greet = () => {
			for (const message of [
				{ timefront: 2, type: 'connect' },
				{ type: 'connect' },
				'connect',
				null
			])
				here.connect(message, 1);
			return here.connect({ timefront: 1, type: 'connect' }, 0);
		};
		(document.getElementById('embed') as HTMLIFrameElement).src = src;
	}, `${baseURL}embed/mosul/`);
	const framed = page.locator('#embed').contentFrame();
	await framed.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
	expect(await count('ready')).toBe(0);
	await page.evaluate(
		'globalThis.first = connect(); first.postMessage({ type: "command", id: 1, name: "pause" })'
	);
	await expect.poll(() => count('ready')).toBe(1);
	await page.evaluate('globalThis.second = connect()');
	await expect.poll(() => count('ready')).toBe(2);
	await page.evaluate(`
		first.postMessage({ type: 'command', id: 2, name: 'setTime', args: { at: '2016-07-01' } });
		second.postMessage({ type: 'command', id: 3, name: 'setTime', args: { at: '2016-07-02' } });
	`);
	const replies = () =>
		page.evaluate(() =>
			(window as unknown as { said: { type: string; id: number }[] }).said
				.filter(({ type }) => type === 'reply')
				.map(({ id }) => id)
		);
	await expect.poll(replies).toEqual([1, 3]);
});

test('another message with a port does not take the place of the connect', async ({
	page,
	origin,
	baseURL
}) => {
	await page.goto(await origin({ '/': article(SPEAKER) }));
	await page.evaluate((src) => {
		const here = window as unknown as { greet(): MessagePort; connect(data?: object): MessagePort };
		here.greet = () => {
			const port = here.connect();
			here.connect({ penpal: 'syn' });
			return port;
		};
		(document.getElementById('embed') as HTMLIFrameElement).src = src;
	}, `${baseURL}embed/mosul/`);
	await expect
		.poll(
			() =>
				page.evaluate(() =>
					(window as unknown as { said: { name?: string }[] }).said.some(
						({ name }) => name === 'ready'
					)
				),
			{ timeout: 15_000 }
		)
		.toBe(true);
});
