/**
 * What a reader and a host page pay, in a browser: `npm run bench -- load [runs]`. Prints the paint without script and on a
 * slow line, how much of the script is run, what a second page fetches, what an article pays for embeds, and how long a
 * reader waits for an answer. Phone-sized, medians of some runs.
 */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { heights } from '../../src/lib/embed/sizes';
import { snippets } from '../../src/lib/embed/snippets';
import type { Publication } from '../../src/lib/oembed';
import { benchEvents } from './events';
import { serve } from '../../scripts/serve.mjs';
import { allOpen, csvFile, quantile, root, startBrowser, startSite, table } from './rig';

const runs = Number(process.argv[2]) || 5;
const phone = { width: 412, height: 823 };
const browser = await startBrowser();
const site = await startSite();
const embed = `${site.url}embed/mosul/`;

type Session = { context: BrowserContext; page: Page; client: CDPSession };

/** A fresh phone, slowed down so many times; its cache is empty. */
async function fresh(
	slow = 1,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<Session> {
	const context = await browser.newContext({
		viewport: phone,
		deviceScaleFactor: 1.75,
		...options
	});
	const page = await context.newPage();
	await page.addInitScript('globalThis.__name = (named) => named');
	const client = await context.newCDPSession(page);
	await client.send('Emulation.setCPUThrottlingRate', { rate: slow });
	return { context, page, client };
}

/** The median of what is measured in so many runs, each on a phone of its own. */
async function median(
	measure: (session: Session) => Promise<number>,
	slow = 1,
	options?: Parameters<Browser['newContext']>[0]
): Promise<number> {
	const values: number[] = [];
	for (let run = 0; run < runs; run++) {
		const session = await fresh(slow, options);
		values.push(await measure(session));
		await session.context.close();
	}
	return quantile(values, 0.5);
}

const slowLine = (client: CDPSession, kilobits: number, latency: number) =>
	client.send('Network.emulateNetworkConditions', {
		offline: false,
		latency,
		downloadThroughput: (kilobits * 1000) / 8,
		uploadThroughput: (kilobits * 1000) / 8
	});

const firstPaint = (page: Page) =>
	page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);

/** Milliseconds since the page was asked for until it is so. */
async function since(page: Page, is: () => boolean): Promise<number> {
	await page.waitForFunction(is, null, { polling: 'raf', timeout: 120_000 });
	return page.evaluate(() => performance.now());
}

const timeline = () => document.querySelector('html[data-state="ready"]') !== null;
const map = () => document.querySelector('section.map')?.getAttribute('aria-busy') === 'false';

/** What is asked for, by path, and how many bytes came over the line rather than out of the cache. */
function asked(client: CDPSession): { path: string; bytes: number }[] {
	const list: { path: string; bytes: number }[] = [];
	const paths = new Map<string, string>();
	client.on('Network.requestWillBeSent', ({ requestId, request }) => {
		paths.set(requestId, new URL(request.url).pathname);
	});
	client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const path = paths.get(requestId);
		if (path) list.push({ path, bytes: encodedDataLength });
	});
	return list;
}

/** An article of plain text with so many embeds, at its top or far below, and no other cost. */
async function article(): Promise<{
	url: (embeds: number, below: boolean) => string;
	close: () => void;
}> {
	const text = '<p>' + 'A sentence of the article, to be read. '.repeat(40) + '</p>';
	const publications = (await (
		await fetch(`${site.url}static/pictures.json`)
	).json()) as Publication[];
	const { element: snippet } = snippets({
		site: { address: site.url, publications },
		publication: publications.find(({ id }) => id === 'mosul')!,
		query: '',
		height: heights[360],
		loader: { file: 'embed.js', integrity: null }
	});
	const server = createServer((request, response) => {
		const query = new URL(request.url!, 'http://x').searchParams;
		const embeds = snippet.repeat(Number(query.get('embeds')));
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(
			`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Article</title><h1>Article</h1>${
				query.get('below') ? text.repeat(30) + embeds : embeds + text.repeat(30)
			}`
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: (embeds, below) => `http://127.0.0.1:${port}/?embeds=${embeds}${below ? '&below=1' : ''}`,
		close: () => server.close()
	};
}

// D5
const bare = await median(
	async ({ page, client }) => {
		await client.send('Network.enable');
		await slowLine(client, 1600, 150);
		await page.goto(embed);
		return firstPaint(page);
	},
	1,
	{ javaScriptEnabled: true }
);

// D7
const waits = [[], [], []] as number[][];
for (let run = 0; run < runs; run++) {
	const { context, page, client } = await fresh();
	await client.send('Network.enable');
	await slowLine(client, 400, 400);
	await page.goto(embed, { waitUntil: 'commit' });
	waits[1].push(await since(page, timeline));
	waits[2].push(await since(page, map));
	waits[0].push(await firstPaint(page));
	await context.close();
}

// D6
const { context, page, client } = await fresh();
const without = asked(client);
await client.send('Network.enable');
await page.goto(`${embed}?layout=timeline`);
await page.waitForLoadState('networkidle');
const maps = without.filter(({ path }) => /\/map-/.test(path)).length;
await context.close();
const covering = await fresh();
await covering.page.coverage.startJSCoverage();
await covering.page.goto(embed);
await covering.page.waitForLoadState('networkidle');
const slider = covering.page.getByRole('slider').first();
await slider.focus();
for (const key of ['ArrowRight', 'ArrowLeft', 'PageDown', 'Home']) await slider.press(key);
await covering.page
	.getByRole('tab', { name: 'List' })
	.or(covering.page.getByRole('button', { name: 'List' }))
	.first()
	.click();
await covering.page.locator('.list [role=option], .list button').first().click();
await covering.page.waitForLoadState('networkidle');
let [run, shipped] = [0, 0];
for (const { source = '', functions } of await covering.page.coverage.stopJSCoverage()) {
	const used = new Uint8Array(source.length);
	// outer ranges first, inner ones over them
	for (const { ranges } of functions)
		for (const { startOffset, endOffset, count } of ranges)
			used.fill(count > 0 ? 1 : 0, startOffset, endOffset);
	run += used.reduce((sum, one) => sum + one, 0);
	shipped += source.length;
}
await covering.context.close();

// D8
const kept = await serve({ root, asked: true });
const second = await fresh();
await second.client.send('Network.enable');
await second.page.goto(`${kept.url}embed/mosul/`);
await second.page.waitForLoadState('networkidle');
const again = asked(second.client);
await second.page.goto(`${kept.url}mosul/`);
await second.page.waitForLoadState('networkidle');
const fetched = again.filter(({ bytes }) => bytes > 0).map(({ path }) => path);
await second.context.close();
await kept.close();

// D3
const host = await article();
const costs: [string, number, number, number][] = [];
async function cost(embeds: number, below: boolean) {
	const { context, page } = await fresh(4);
	await page.addInitScript(() => {
		const seen = { blocked: 0, shift: 0, paint: 0 };
		Object.assign(globalThis, { seen });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) seen.blocked += Math.max(duration - 50, 0);
		}).observe({ type: 'longtask', buffered: true });
		new PerformanceObserver((list) => {
			for (const { startTime } of list.getEntries()) seen.paint = startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				seen.shift += (entry as unknown as { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(host.url(embeds, below));
	await page.waitForTimeout(3000);
	const seen = await page.evaluate(
		() => (globalThis as unknown as { seen: Record<string, number> }).seen
	);
	costs.push([`${embeds} ${below ? 'below' : 'in view'}`, seen.paint, seen.blocked, seen.shift]);
	await context.close();
}
// in turn: what else the machine does at the time is not to be counted against one of them
for (let run = 0; run < runs; run++)
	for (const [embeds, below] of [
		[0, false],
		[1, true],
		[5, true],
		[1, false],
		[5, false]
	] as const)
		await cost(embeds, below);
host.close();

// D4
const answers: (string | number)[][] = [['events, 4x slower', 'p98 of answers', 'longest task']];
for (const size of [1_000, 20_000, 100_000]) {
	const { context, page, client } = await fresh();
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto(`${site.url}open/`);
	await page.waitForLoadState('networkidle');
	await page.setInputFiles('input[type=file]', await csvFile(benchEvents(size)));
	await allOpen(page, size);
	await page.waitForTimeout(1000);
	await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.evaluate(() => {
		const seen = { events: [] as number[], tasks: [] as number[] };
		Object.assign(globalThis, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				if ((entry as unknown as { interactionId: number }).interactionId)
					seen.events.push(entry.duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) seen.tasks.push(duration);
		}).observe({ type: 'longtask' });
	});
	// found by their classes: to find one by its name takes longer in the page than what is measured
	const slider = page.locator('.lanes [role=slider]').first();
	const filters = page.locator('.filtering > button');
	const battles = page.locator('.filters .kinds input').first();
	for (let round = 0; round < 6; round++) {
		await slider.focus();
		for (let key = 0; key < 12; key++) await page.keyboard.press(key % 4 ? 'ArrowRight' : 'PageUp');
		await page.locator('.list [role=option], .list button').nth(2).click();
		await filters.click();
		await battles.click();
		await battles.click();
		await page.keyboard.press('Escape');
	}
	await page.waitForTimeout(500);
	const seen = await page.evaluate(
		() => (globalThis as unknown as { seen: { events: number[]; tasks: number[] } }).seen
	);
	answers.push([String(size), quantile(seen.events, 0.98), Math.max(0, ...seen.tasks)]);
	await context.close();
}

table([
	['', 'ms', 'wanted'],
	['first paint, 1.6 Mbit/s, 150 ms', bare, 1000],
	['400 kbit/s, 400 ms: first picture', quantile(waits[0], 0.5), 2500],
	['usable timeline', quantile(waits[1], 0.5), 4000],
	['usable map', quantile(waits[2], 0.5), 6000]
]);
console.log(`\nof the script ${((100 * run) / shipped).toFixed(0)} % is run (wanted: 60)`);
console.log(`with layout=timeline ${maps} scripts of the map are fetched (wanted: 0)`);
console.log(`a second page of the site fetches: ${fetched.join(' ')}\n`);
table([
	['embeds in an article, 4x slower', 'LCP', 'TBT', 'CLS'],
	...[...new Set(costs.map(([name]) => name))].map((name) => {
		const of = costs.filter(([other]) => other === name);
		const middle = (at: 1 | 2 | 3) =>
			quantile(
				of.map((row) => row[at]),
				0.5
			);
		return [name, middle(1), middle(2), middle(3).toFixed(4)];
	})
]);
console.log('');
table(answers);
await browser.close();
await site.close();
