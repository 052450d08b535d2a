import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build } from '../site';
import { alive, article, call, element, expect, loader, test } from './origins';

const text = readFileSync(`${build}/embed.js`, 'utf8');
const named = JSON.parse(readFileSync(`${build}/embed.json`, 'utf8')) as {
	loader: string;
	integrity: string;
};
const CORS = { 'access-control-allow-origin': '*' };

/** The strictest policy that an article can have: one script by its hash, frames from one place, trusted types. */
const policy = (script: string, site: string) => ({
	'content-security-policy': `default-src 'none'; script-src ${script}; frame-src ${site}; img-src ${site} data:; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'`
});

test('the named copy has the same bytes, and its hash is written down', () => {
	const copy = readFileSync(`${build}/${named.loader}`, 'utf8');
	expect(copy).toBe(text);
	expect(named.integrity).toBe(`sha384-${createHash('sha384').update(copy).digest('base64')}`);
});

test('the loader runs as an inline script that a policy names by hash', async ({
	page,
	origin,
	baseURL
}) => {
	const hash = createHash('sha256').update(text).digest('base64');
	const body = `${element(baseURL!)}<script data-from="${baseURL}">${text}</script>`;
	const headers = policy(`'sha256-${hash}'`, baseURL!);
	await page.goto(await origin({ '/': { text: article(body), headers } }));
	await alive(page);
	expect(await call(page, 'setTime', { at: '2016-07' })).toEqual({ result: null });
});

test('the loader runs as a file that a policy names by hash', async ({ page, origin, copy }) => {
	const site = await copy(CORS);
	const body = `${element(site)}<script async src="${site}${named.loader}" integrity="${named.integrity}" crossorigin="anonymous"></script>`;
	const headers = policy(`'${named.integrity}'`, site);
	await page.goto(await origin({ '/': { text: article(body), headers } }));
	await alive(page);
	expect(await call(page, 'setTime', { at: '2016-07' })).toEqual({ result: null });
});

test('a script of the article that forgets its trusted types is told so', async ({
	page,
	origin,
	baseURL,
	complaints
}) => {
	complaints.expect(/violation: require-trusted-types-for/);
	complaints.expect(/TrustedHTML/);
	const script = 'document.body.innerHTML = "x"';
	const hash = createHash('sha256').update(script).digest('base64');
	const headers = policy(`'sha256-${hash}'`, baseURL!);
	await page.goto(await origin({ '/': { text: article(`<script>${script}</script>`), headers } }));
});

test.describe('with integrity', () => {
	const snippet = (site: string, integrity: string) =>
		element(site) + loader(site, `integrity="${integrity}" crossorigin="anonymous"`);

	test('the right hash runs where the files may be read', async ({ page, origin, copy }) => {
		const site = await copy(CORS);
		await page.goto(await origin({ '/': article(snippet(site, named.integrity)) }));
		await alive(page);
	});

	test('a wrong hash is blocked, and the picture stays', async ({
		page,
		origin,
		copy,
		complaints
	}) => {
		complaints.expect(/integrity/);
		const site = await copy(CORS);
		const wrong = `sha384-${createHash('sha384').update('other').digest('base64')}`;
		await page.goto(await origin({ '/': article(snippet(site, wrong)) }));
		await expect(page.getByRole('img', { name: 'Events of June 2016' })).toBeVisible();
		expect(await page.evaluate(() => customElements.get('timefront-view'))).toBeUndefined();
	});

	test('the right hash is blocked where the files may not be read, and the picture stays', async ({
		page,
		origin,
		baseURL,
		complaints
	}) => {
		complaints.expect(/CORS|ERR_FAILED/);
		await page.goto(await origin({ '/': article(snippet(baseURL!, named.integrity)) }));
		await expect(page.getByRole('img', { name: 'Events of June 2016' })).toBeVisible();
		expect(await page.evaluate(() => customElements.get('timefront-view'))).toBeUndefined();
	});
});

test('a copy of the loader on the article’s own server opens the embeds that its data-from names', async ({
	page,
	origin,
	baseURL
}) => {
	const body = `${element(baseURL!)}<script async src="/embed.js" data-from="${baseURL}"></script>`;
	const own = { text, headers: { 'content-type': 'text/javascript' } };
	await page.goto(await origin({ '/': article(body), '/embed.js': own }));
	await alive(page);
});
