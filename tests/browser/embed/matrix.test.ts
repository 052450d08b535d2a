import type { FrameLocator, Page } from '@playwright/test';
import { day, windowDays } from '../site';
import { article, expect, inside, JUNE, loader, parts, test, unhurried } from './origins';

/** What content systems put about a frame. WordPress also adds a secret to its address. */
const sandboxes = [
	{ name: 'no sandbox', sandbox: null, hash: '' },
	{ name: 'scripts', sandbox: 'allow-scripts', hash: '' },
	{ name: 'scripts and origin', sandbox: 'allow-scripts allow-same-origin', hash: '' },
	{ name: 'scripts and popups', sandbox: 'allow-scripts allow-popups', hash: '' },
	{ name: 'WordPress', sandbox: 'allow-scripts', hash: '#?secret=ab12CD34ef' }
];

/** The ways to put the embed into an article: the HTML to add, and how to find the framed page. */
const ways: Record<
	string,
	{
		html(src: string, sandbox: string | null, middle: string): string;
		find(page: Page): FrameLocator;
	}
> = {
	iframe: {
		html: (src, sandbox) => frame(src, sandbox),
		find: (page) => page.locator('#place iframe').contentFrame()
	},
	element: {
		html: (src, sandbox) =>
			`<timefront-view src="${src}" height="640" fixed sandbox="${sandbox ?? 'none'}"></timefront-view>`,
		find: (page) => inside(page)
	},
	srcdoc: {
		html: (src, sandbox) =>
			`<iframe width="920" height="680" srcdoc="${quoted(frame(src, sandbox))}"></iframe>`,
		find: (page) => page.locator('#place iframe').contentFrame().locator('iframe').contentFrame()
	},
	nested: {
		html: (src, sandbox, middle) =>
			`<iframe width="920" height="680" src="${middle}?${encodeURIComponent(frame(src, sandbox))}"></iframe>`,
		find: (page) => page.locator('#place iframe').contentFrame().locator('iframe').contentFrame()
	}
};

/** A page of another origin that frames what its address says. */
const MIDDLE = `<!doctype html><meta charset="utf-8"><title>Between</title><body><script>
	document.body.append(document.createRange().createContextualFragment(decodeURIComponent(location.search.slice(1))));
</script>`;

for (const [way, { html, find }] of Object.entries(ways)) {
	for (const dir of ['ltr', 'rtl']) {
		for (const cors of way === 'iframe' || way === 'element' ? [false, true] : [false]) {
			const name = `${way}, ${dir}${cors ? ', with a CORS header' : ''}`;
			test(`comes alive in every sandbox: ${name}`, async ({ page, origin, copy, baseURL }) => {
				test.slow();
				const site = cors ? await copy({ 'access-control-allow-origin': '*' }) : baseURL!;
				const middle = await origin({ '/': MIDDLE });
				const body = `<div id="place"></div>${loader(site)}`;
				await page.goto(await origin({ '/': article(body, { dir }) }));
				const took: number[] = [];
				for (const { name, sandbox, hash } of sandboxes) {
					await test.step(name, async () => {
						const src = `${site}embed/mosul/?${JUNE}&dir=${dir}${hash}`;
						const start = Date.now();
						await page.evaluate(
							(html) =>
								document
									.querySelector('#place')!
									.replaceChildren(document.createRange().createContextualFragment(html)),
							html(src.replace(/&/g, '&amp;'), sandbox, middle)
						);
						const framed = find(page);
						await framed.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
						took.push(Date.now() - start);
						await expect(framed.locator('html')).toHaveAttribute('dir', dir);
						await works(framed);
					});
				}
				const [, , median] = took.sort((a, b) => a - b);
				expect(median, `of ${took} ms`).toBeLessThanOrEqual(unhurried(1500));
			});
		}
	}
}

/** The window moves by key and a mark opens. */
async function works(framed: FrameLocator) {
	const { band, mark, card, details } = parts(framed);
	await band.press('PageUp');
	await expect.poll(async () => (await windowDays(framed))[0]).toBe(day('2016-07-01'));
	await mark.press('Enter');
	await expect(card.or(details).first()).toBeVisible();
}

function frame(src: string, sandbox: string | null): string {
	const boxed = sandbox === null ? '' : ` sandbox="${sandbox}"`;
	return `<iframe src="${src}"${boxed} width="900" height="640" title="Mosul"></iframe>`;
}

function quoted(html: string): string {
	return html.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}
