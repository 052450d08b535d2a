/**
 * What the tests of the embed share: three origins without any CORS header. The article is on 127.0.0.1, the embed on
 * localhost, which is another site to the browser, and whoever means harm has a port of his own.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import type { BrowserContext, Frame, FrameLocator, Page } from '@playwright/test';
import { serve } from '../../../scripts/serve.mjs';
import { build, expect, parts, test as base } from '../site';

export { expect, parts };

/** A page to serve: its HTML, or that and headers. */
type Served =
	string | { readonly text: string; readonly headers: Readonly<Record<string, string>> };

/** What went wrong in the browser, and what of it was meant to. */
interface Complaints {
	/** Something that has to go wrong in this test, at least once: nothing else may. */
	expect(pattern: RegExp): void;
}

interface Fixtures {
	complaints: Complaints;
	/** Serves the pages of one more origin on 127.0.0.1, by path. Returns its address, with a slash at the end. */
	origin(pages: Readonly<Record<string, Served>>): Promise<string>;
	/** Serves the built site once more, from another port and with more headers. Returns its address. */
	copy(headers: Readonly<Record<string, string>>): Promise<string>;
}

export const test = base.extend<Fixtures>({
	complaints: async ({ context, allowed }, use) => {
		const seen = await watch(context, allowed);
		const expected: RegExp[] = [];
		await use({ expect: (pattern) => void expected.push(pattern) });
		const meant = (complaint: string) => expected.some((pattern) => pattern.test(complaint));
		expect(
			seen.filter((complaint) => !meant(complaint)),
			'what the browser complained of'
		).toEqual([]);
		for (const pattern of expected)
			expect(
				seen.some((complaint) => pattern.test(complaint)),
				`that it complained of ${pattern}`
			).toBe(true);
	},

	// The stricter watch below stands in for that of the other journeys.
	watched: async ({ complaints }, use) => use(void complaints),

	origin: async ({ allowed }, use) => {
		const closing: (() => void)[] = [];
		await use(async (pages) => {
			const server = createServer(({ url }, response) => {
				const page = pages[new URL(url!, 'http://host').pathname];
				const { text, headers } =
					typeof page === 'object' ? page : { text: page ?? '', headers: {} };
				response.writeHead(page === undefined ? 404 : 200, {
					'content-type': 'text/html; charset=utf-8',
					...headers
				});
				response.end(text);
			});
			await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
			closing.push(() => {
				server.close();
				server.closeAllConnections();
			});
			const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
			allowed.add(host);
			return `http://${host}/`;
		});
		for (const close of closing) close();
	},

	copy: async ({ allowed }, use) => {
		const closing: (() => Promise<void>)[] = [];
		await use(async (headers) => {
			const { url, close } = await serve({ root: build, headers });
			closing.push(close);
			allowed.add(new URL(url).host);
			return url;
		});
		await Promise.all(closing.map((close) => close()));
	}
});

/** Notes every uncaught error, console error, violation of a policy, failed request and request to a strange host. */
async function watch(context: BrowserContext, allowed: ReadonlySet<string>): Promise<string[]> {
	const complaints: string[] = [];
	context.on('console', (message) => {
		if (message.type() === 'error') complaints.push(`error: ${message.text()}`);
	});
	context.on('weberror', (error) => complaints.push(`thrown: ${error.error().stack}`));
	context.on('request', (request) => {
		const { protocol, host } = new URL(request.url());
		if (protocol.startsWith('http') && !allowed.has(host))
			complaints.push(`strange host: ${request.url()}`);
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText;
		// Whoever takes a frame away breaks off what it still loads.
		if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} (${reason})`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
	});
	await context.exposeFunction('complain', (what: string) => void complaints.push(what));
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', (event) =>
			(window as unknown as { complain(what: string): void }).complain(
				`violation: ${event.effectiveDirective} ${event.blockedURI}`
			)
		);
	});
	return complaints;
}

/** So many milliseconds, and more on a machine that has other things to do. */
export function unhurried(milliseconds: number): number {
	return milliseconds * Math.max(1, loadavg()[0] / availableParallelism());
}

/** A window of a month with nothing selected: what most tests start from. */
export const JUNE = 'from=2016-06-01&to=2016-06-30&event=';

/** An article around something. */
export function article(body: string, { head = '', dir = 'ltr' } = {}): string {
	return `<!doctype html><html lang="en" dir="${dir}"><head><meta charset="utf-8"><title>An article</title>
<link rel="icon" href="data:,">${head}<style>body { margin: 0 } iframe { border: 0 }</style></head>
<body><h1>An article</h1>${body}</body></html>`;
}

/** The element with a picture and a link between its tags. */
export function element(site: string, attributes = '', query = JUNE): string {
	return `<timefront-view src="${site}embed/mosul/?${query.replace(/&/g, '&amp;')}" title="Mosul" ${attributes}>
<a href="${site}mosul/"><img src="${site}favicon.svg" alt="Events of June 2016" width="300" height="200"></a></timefront-view>`;
}

/** The loader as the snippet has it. */
export function loader(site: string, attributes = ''): string {
	return `<script async src="${site}embed.js" ${attributes}></script>`;
}

/** The framed page of an element. */
export function inside(page: Page, selector = 'timefront-view'): FrameLocator {
	return page.locator(`${selector} iframe`).contentFrame();
}

/** The frame of an element as an object to evaluate in. */
export async function frameOf(page: Page, selector = 'timefront-view'): Promise<Frame> {
	const handle = await page.locator(`${selector} iframe`).elementHandle();
	return (await handle!.contentFrame())!;
}

/** Waits until an element says that it is ready. */
export async function alive(page: Page, selector = 'timefront-view') {
	await page
		.locator(`${selector}[data-state="ready"]`)
		.waitFor({ state: 'attached', timeout: 15_000 });
}

/** Keeps a list of the events that an element dispatches, as `events` of the page. */
export const LISTEN = `<script>
	window.events = [];
	for (const name of ['ready', 'size', 'time-change', 'view-change', 'select', 'deselect', 'filter-change', 'play', 'pause', 'link', 'error'])
		document.addEventListener('timefront:' + name, ({ detail, target }) => events.push({ name, detail, id: target.id, at: Date.now() }));
</script>`;

/** An event as `LISTEN` notes it. */
export interface Heard {
	readonly name: string;
	readonly detail: Readonly<Record<string, unknown>>;
	readonly id: string;
	readonly at: number;
}

/** The events of a name that the page has heard so far. */
export function heard(page: Page, name: string): Promise<Heard[]> {
	return page.evaluate(
		(name) => (window as unknown as { events: Heard[] }).events.filter((one) => one.name === name),
		name
	);
}

/** Calls a command on an element; gives what it resolves with, or the code of its rejection. */
export function call(page: Page, name: string, args?: unknown, selector = 'timefront-view') {
	return page.evaluate(
		async ([selector, name, args]) => {
			const element = document.querySelector(selector as string) as unknown as Record<
				string,
				(args: unknown) => Promise<unknown>
			>;
			try {
				return { result: await element[name as string](args) };
			} catch (error) {
				return { code: (error as { code: string }).code };
			}
		},
		[selector, name, args]
	);
}

/** An article that speaks the protocol itself: its frame is one that those beside it can reach. `said` is what came. */
export const SPEAKER = `<iframe id="embed" width="900" height="640" sandbox="allow-scripts" title="Mosul"></iframe><script>
	window.said = [];
	const frame = document.getElementById('embed');
	let port;
	function connect(message = { timefront: 1, type: 'connect', auto: false }, ports = 1) {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => said.push(data);
		frame.contentWindow.postMessage(message, '*', ports ? [port2] : []);
		return port1;
	}
	let asked = 1000;
	function ask(name, args) {
		const id = ++asked;
		return new Promise((done) => {
			port.addEventListener('message', ({ data }) => data.id === id && done(data.result));
			port.postMessage({ type: 'command', id, name, args });
		});
	}
	addEventListener('message', ({ source, data }) => {
		if (source === frame.contentWindow && data.type === 'hello') said.push(data), (port = window.greet?.() ?? connect());
	});
</script>`;
