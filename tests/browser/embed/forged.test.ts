import type { CDPSession, Frame, Page } from '@playwright/test';
import {
	article,
	alive,
	call,
	element,
	expect,
	heard,
	inside,
	JUNE,
	LISTEN,
	loader,
	SPEAKER,
	test,
	unhurried
} from './origins';
import { ready, settled } from '../site';

/** A page that sends 10,000 messages of all kinds to wherever it reaches: up, and to every frame beside it. */
const HOSTILE = `<!doctype html><meta charset="utf-8"><title>Hostile</title><script>
	const huge = 'x'.repeat(1_000_000);
	structuredClone(huge); // so that it has its bytes before anything is weighed
	const kinds = [
		{ timefront: 1, type: 'hello' },
		{ timefront: 1, type: 'connect', auto: true },
		{ timefront: 1, type: 'event', name: 'size', detail: { height: 4999 } },
		{ type: 'event', name: 'ready', detail: {} },
		{ type: 'command', id: 1, name: 'setTime', args: { at: '2014-01-01' } },
		{ type: 'reply', id: 1, ok: true, result: null },
		'pymxPYMxchildxPYMxheightxPYMx4000',
		'[iFrameSizer]embed:4000:300:init',
		{ 'datawrapper-height': { abc: 4000 } },
		{ sentinel: 'amp', type: 'embed-size', height: 4000 },
		{ message: 'height', value: 4000, secret: 'abc' },
		JSON.stringify({ context: 'iframe.resize', height: 4000, src: '' }),
		JSON.parse('{"__proto__":{"timefront":1,"type":"connect"},"constructor":{"prototype":{"x":1}}}'),
		null, undefined, 0, NaN, true, '', [], [1, [2]], new Date(), new Map([[1, 2]]), new ArrayBuffer(8)
	];
	function attack() {
		const targets = [parent, ...Array.from({ length: parent.length }, (_, at) => parent.frames[at])]
			.filter((target) => target !== window);
		for (let i = 0; i < 10_000; i++) {
			const data = i % 1000 === 999 ? { timefront: 1, type: 'connect', auto: huge } : kinds[i % kinds.length];
			const target = targets[i % targets.length];
			const ports = data?.type === 'connect' ? [new MessageChannel().port2] : [];
			target.postMessage(data, '*', ports);
		}
		window.done = true;
	}
</script>`;

/** Bytes in use after a collection, in the process of a page or frame. */
async function heap(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function session(page: Page, of: Page | Frame): Promise<CDPSession> {
	// where a browser gives frames of other sites no process of their own, that of the page is theirs
	const session = await page
		.context()
		.newCDPSession(of)
		.catch(() => page.context().newCDPSession(page));
	await session.send('HeapProfiler.enable');
	return session;
}

test('twenty thousand forged messages change nothing and cost nothing', async ({
	page,
	origin,
	baseURL
}) => {
	test.slow();
	const hostile = await origin({ '/': HOSTILE });
	const beside = `<iframe src="${hostile}" id="one"></iframe><iframe src="${hostile}" id="two"></iframe>`;
	const body = LISTEN + SPEAKER + element(baseURL!, 'height="640"') + beside + loader(baseURL!);
	await page.goto(await origin({ '/': article(body) }));
	await page.evaluate(
		(src) => ((document.getElementById('embed') as HTMLIFrameElement).src = src),
		`${baseURL}embed/mosul/?${JUNE}&plain`
	);
	const framed = page.locator('#embed').contentFrame();
	await framed.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
	await page.locator('timefront-view').scrollIntoViewIfNeeded();
	await alive(page);
	// what is still to come would count as growth
	for (const one of [framed, inside(page)]) await ready(one);
	const embed = page.frames().find((frame) => frame.url().includes('&plain'))!;
	const hostiles = page.frames().filter((frame) => frame.url() === hostile);
	expect(hostiles).toHaveLength(2);
	const sessions = [await session(page, page), await session(page, embed)];
	const state = await call(page, 'getState');
	const stateOfPlain = await page.evaluate('ask("getState")');
	const events = await page.evaluate(
		() => (window as unknown as { events: unknown[] }).events.length
	);
	const height = await page.locator('timefront-view').evaluate((view) => view.clientHeight);
	await settled(async () => {
		const bytes = await Promise.all(sessions.map(heap));
		return bytes.map((one) => Math.round(one / 500_000));
	});
	const before = await Promise.all(sessions.map(heap));

	// The positive control: they do arrive.
	const counts = await Promise.all(
		[page.mainFrame(), embed].map((frame) =>
			frame.evaluateHandle(() => {
				const count = { messages: 0 };
				addEventListener('message', () => count.messages++);
				return count;
			})
		)
	);
	for (const frame of hostiles) await frame.evaluate('attack()');
	for (const count of counts)
		await expect.poll(() => count.evaluate(({ messages }) => messages)).toBeGreaterThan(5000);

	const took = await page.evaluate(async () => {
		const start = performance.now();
		await (window as unknown as { ask(name: string): Promise<unknown> }).ask('getState');
		return performance.now() - start;
	});
	expect(took).toBeLessThanOrEqual(unhurried(50));
	expect(await page.evaluate('ask("getState")')).toEqual(stateOfPlain);
	expect(await call(page, 'getState')).toEqual(state);
	expect(
		await page.evaluate(() => (window as unknown as { events: unknown[] }).events.length)
	).toBe(events);
	expect(await page.locator('timefront-view').evaluate((view) => view.clientHeight)).toBe(height);
	for (const frame of [page.mainFrame(), embed])
		expect(await frame.evaluate(() => 'x' in {} || 'timefront' in {})).toBe(false);
	const after = await Promise.all(sessions.map(heap));
	for (const [at, bytes] of after.entries())
		expect(bytes - before[at], 'growth in bytes').toBeLessThanOrEqual(2_000_000);
	expect(await heard(page, 'error')).toEqual([]);
});
