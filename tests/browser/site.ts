/** The test that all journeys share: it fails on whatever goes wrong in the browser without being asked for. */
import {
	test as base,
	expect,
	type BrowserContext,
	type FrameLocator,
	type Page
} from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';

export { expect };

/** The folder of the built site. */
export const build = fileURLToPath(new URL('../../build', import.meta.url));

/** Where the journeys may go: the site under test, and what they serve themselves. */
interface Servers {
	/** Serves the built site once more, under another path. Returns its address. */
	site(base: string): Promise<string>;
	/** Serves pages of another origin, by path. Returns its address, with a slash at the end. */
	pages(pages: Readonly<Record<string, string>>): Promise<string>;
}

export const test = base.extend<{ allowed: Set<string>; servers: Servers; watched: void }>({
	allowed: async ({ baseURL }, use) => {
		await use(new Set([new URL(baseURL!).host]));
	},

	servers: async ({ allowed }, use) => {
		const closing: (() => Promise<void>)[] = [];
		await use({
			async site(base) {
				const { url, close } = await serve({ root: build, base });
				closing.push(close);
				allowed.add(new URL(url).host);
				return url;
			},
			async pages(pages) {
				const server = createServer(({ url }, response) => {
					const text = pages[new URL(url!, 'http://host').pathname];
					response.writeHead(text === undefined ? 404 : 200, {
						'content-type': 'text/html; charset=utf-8'
					});
					response.end(text);
				});
				await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
				closing.push(
					() =>
						new Promise((done) => {
							server.close(() => done());
							server.closeAllConnections();
						})
				);
				const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
				allowed.add(host);
				return `http://${host}/`;
			}
		});
		await Promise.all(closing.map((close) => close()));
	},

	watched: [
		async ({ context, allowed, javaScriptEnabled }, use) => {
			const problems = watch(context, allowed, javaScriptEnabled !== false);
			await use();
			expect(problems, 'what the browser complained of').toEqual([]);
		},
		{ auto: true }
	]
});

/** Notes every warning, error, failed request and request to a strange host. */
function watch(context: BrowserContext, allowed: ReadonlySet<string>, scripted: boolean): string[] {
	const problems: string[] = [];
	context.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning')
			problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) => problems.push(`thrown: ${error.error().stack}`));
	context.on('request', (request) => {
		const { protocol, host } = new URL(request.url());
		if (protocol.startsWith('http') && !allowed.has(host))
			problems.push(`request to a strange host: ${request.url()}`);
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText;
		// Whoever leaves a page breaks off what it still loads; where scripts are off, Chromium refuses to preload them.
		const fine = reason === 'net::ERR_ABORTED' || (!scripted && reason === 'csp');
		if (!fine) problems.push(`failed: ${request.url()} (${reason})`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
	});
	return problems;
}

/** What there is only once the Explorer is alive as a whole, with its map. */
const WHOLE =
	'html[data-state="ready"] .explorer[aria-busy="false"] section.map[aria-busy="false"]';

/**
 * Waits until the Explorer of a page or frame is alive as a whole, with its map. By one wait within the page: what is
 * expected again and again from outside comes a second late.
 */
export async function ready(page: Page | FrameLocator) {
	await page.locator(WHOLE).waitFor({ state: 'attached' });
}

/** Opens the dataset with an address such as `from=2016-07-01&to=2016-07-31`, and waits for it. */
export async function open(page: Page, query = '') {
	await page.goto(query ? `./?${query}` : './');
	await ready(page);
}

/** The living part of a page; what is looked for in it need not be looked for in the record below. */
export function explorerOf(page: Page | FrameLocator) {
	return page.locator('.explorer');
}

/** The parts of the Explorer, by what they are called. */
export function parts(page: Page | FrameLocator) {
	const explorer = explorerOf(page);
	const list = explorer.getByRole('region', { name: 'Events in the window' });
	const map = explorer.getByRole('region', { name: 'Map' });
	return {
		band: explorer.getByRole('slider', { name: 'Window', exact: true }),
		start: explorer.getByRole('slider', { name: 'First day of the window' }),
		end: explorer.getByRole('slider', { name: 'Last day of the window' }),
		overview: explorer.getByRole('img', { name: /^All events by month/ }),
		timeline: explorer.getByRole('region', { name: 'Timeline' }),
		plot: page.locator('.lanes .plot'),
		/** The header over timeline and map, which says how many events are in the window. */
		count: page.locator('.player [data-count]'),
		list,
		rows: list.locator('button[data-event]'),
		row: (id: string) => list.locator(`button[data-event="${id}"]`),
		current: list.locator('[aria-current="true"]'),
		details: explorer.getByRole('region', { name: 'Event', exact: true }),
		map,
		/** There once Leaflet is. */
		mark: page.locator('.map[aria-busy="false"] button.mark'),
		card: page.locator('[role="dialog"].card'),
		search: explorer.getByRole('searchbox'),
		/** What the figures of the window add up to. */
		toll: page.locator('p.toll'),
		/** The bar of "as known on". */
		known: explorer.getByRole('region', { name: 'As known on' }),
		strips: explorer.getByRole('region', { name: 'Who held what' }),
		story: explorer.getByRole('region', { name: 'Story' }),
		legend: map.locator('.legend')
	};
}

/** Goes to an address within the open page, as a reader who pastes a fragment. */
export async function go(page: Page, query: string) {
	await page.evaluate((hash) => (location.hash = hash), query);
}

/** The ids of the events that rows stand for, in their order. */
export function idsOf(rows: ReturnType<Page['locator']>): Promise<string[]> {
	return rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-event')!));
}

/** Shows a part of a page that shows one at a time below the map. */
export async function choosePart(page: Page | FrameLocator, name: 'Timeline' | 'List') {
	await explorerOf(page).getByRole('button', { name, exact: true }).click();
}

/** Brings into sight what a narrow header keeps behind "More". */
export async function showMore(page: Page | FrameLocator) {
	const more = explorerOf(page).getByRole('button', { name: 'More', exact: true });
	if (await more.isVisible()) await more.click();
}

/** Opens the dialog to share, cite and take along; in a narrow header it is behind "More". */
export async function openShare(page: Page | FrameLocator) {
	const explorer = explorerOf(page);
	await showMore(page);
	await explorer.getByRole('button', { name: 'Share', exact: true }).click();
	const dialog = explorer.getByRole('dialog', { name: 'Share this view' });
	await expect(dialog).toBeVisible();
	return dialog;
}

/** One finger from a point, by so many CSS pixels across and down. */
export async function swipe(page: Page, from: { x: number; y: number }, x: number, y: number) {
	const cdp = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
		cdp.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + x * part, y: from.y + y * part }]
		});
	await send('touchStart', 0);
	for (let step = 1; step <= 12; step++) await send('touchMove', step / 12);
	await send('touchEnd', 1);
}

/** All pixels of a canvas as one string. */
export function picture(canvas: HTMLCanvasElement | SVGElement): string {
	return (canvas as HTMLCanvasElement).toDataURL();
}

/** The number of a day since 1 January 1970. */
export function day(text: string): number {
	return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}

/** The first and the last day of the window, as numbers. */
export async function windowDays(page: Page | FrameLocator): Promise<[number, number]> {
	const { start, end } = parts(page);
	return [
		Number(await start.getAttribute('aria-valuenow')),
		Number(await end.getAttribute('aria-valuenow'))
	];
}

/** Waits until nothing moves any more in what `read` reads, and returns it. */
export async function settled<T>(read: () => Promise<T>): Promise<T> {
	let before = await read();
	await expect(async () => {
		const now = await read();
		const same = JSON.stringify(now) === JSON.stringify(before);
		before = now;
		expect(same).toBe(true);
	}).toPass({ intervals: [120, 120, 120] });
	return before;
}

/** Where an element is on the screen; it must be there. */
export async function boxOf(locator: ReturnType<Page['locator']>) {
	await expect(locator).toBeVisible();
	return (await locator.boundingBox())!;
}

/** Notes from now on how far what is in sight moves by itself; what it gives tells the sum of it so far (CLS, without its windows of time). */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
	await page.addInitScript(() => {
		const seen = { shift: 0 };
		Object.assign(globalThis, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				seen.shift += (entry as unknown as { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return () =>
		page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift);
}
