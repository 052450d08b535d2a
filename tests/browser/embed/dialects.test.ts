import type { Page } from '@playwright/test';
import { article, expect, test } from './origins';

/** Notes what a frame posts, before anybody answers. */
const NOTE = `<script>
	window.posted = [];
	addEventListener('message', ({ data }) => posted.push(data));
</script>`;

const frame = (src: string) =>
	`<iframe id="embed" src="${src.replace(/&/g, '&amp;')}" width="600" height="400" sandbox="allow-scripts" title="Mosul"></iframe>`;

/** What each kind of page does with a message, written after what its makers document, and how it names the frame. */
const parents: Record<string, { suffix: string; script: string; most: number }> = {
	WordPress: {
		suffix: '#?secret=ab12CD34ef',
		// Between 200 and 1000 pixels, from the frame with the secret alone.
		script: `if (data.message === 'height' && data.secret === 'ab12CD34ef' && source === frame.contentWindow)
			frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));`,
		most: 1000
	},
	pym: {
		suffix: '?childId=chart-1&initialWidth=600',
		script: `const parts = typeof data === 'string' ? data.match(/^pymxPYMxchart-1xPYMx(\\S+)xPYMx(.*)$/) : null;
			if (parts && parts[1] === 'height') frame.height = Number(parts[2]);`,
		most: Infinity
	},
	AMP: {
		suffix: '#amp=1',
		script: `if (data.sentinel === 'amp' && data.type === 'embed-size') frame.height = data.height;`,
		most: Infinity
	}
};

const posted = (page: Page) =>
	page.evaluate(() => (window as unknown as { posted: unknown[] }).posted);

const hello = { timefront: 1, type: 'hello' };

for (const [name, { suffix, script, most }] of Object.entries(parents)) {
	test(`in the way of ${name}: the frame becomes as high as its content`, async ({
		page,
		origin,
		baseURL
	}) => {
		const listen = `<script>addEventListener('message', ({ data, source }) => {
			const frame = document.getElementById('embed'); ${script} });</script>`;
		const body = NOTE + listen + frame(`${baseURL}embed/mosul/${suffix}`);
		await page.goto(await origin({ '/': article(body) }));
		const framed = page.locator('#embed').contentFrame();
		await framed.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
		const content = () =>
			framed.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
		const height = () => page.locator('#embed').evaluate((frame) => frame.clientHeight);
		const agrees = () =>
			expect.poll(async () => (await height()) - Math.min(await content(), most)).toBe(0);
		await agrees();
		expect(await height()).toBeGreaterThan(400);
		// The live state goes into the same fragment, and does not drive out what the page around put there.
		await framed.getByRole('slider', { name: 'Window', exact: true }).press('PageUp');
		const hash = () => framed.locator('html').evaluate(() => location.hash);
		await expect.poll(hash).toContain('from=');
		if (suffix.startsWith('#')) expect(await hash()).toContain(suffix.replace(/^[#?]+/, '&'));
		await agrees();
		const kinds = (await posted(page)).map((data) => shape(data));
		expect(new Set(kinds)).toEqual(new Set([shape(hello), kinds.at(-1)]));
	});
}

/** What kind of message one is, its numbers aside. */
function shape(data: unknown): string {
	return JSON.stringify(data).replace(/\d{3,}/g, 'n');
}

test('without a trigger the frame says hello and no more', async ({ page, origin, baseURL }) => {
	const src = `${baseURL}embed/mosul/?initialWidth=600#amp=2&secret=a b`;
	await page.goto(await origin({ '/': article(NOTE + frame(src)) }));
	const framed = page.locator('#embed').contentFrame();
	await framed.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
	await framed.getByRole('slider', { name: 'Window', exact: true }).press('PageUp');
	await expect.poll(() => framed.locator('html').evaluate(() => location.hash)).toContain('from=');
	expect(await posted(page)).toEqual([hello]);
});

test('opened by itself it says nothing, whatever its address', async ({ page }) => {
	await page.addInitScript(() => {
		(window as unknown as { posted: unknown[] }).posted = [];
		addEventListener('message', ({ data }) =>
			(window as unknown as { posted: unknown[] }).posted.push(data)
		);
	});
	await page.goto('./embed/mosul/?childId=one#amp=1&secret=abc');
	await page.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
	await page.getByRole('slider', { name: 'Window', exact: true }).press('PageUp');
	await expect(page).toHaveURL(/#.*from=/);
	expect(await posted(page)).toEqual([]);
});
