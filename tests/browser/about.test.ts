import { expect, open, test } from './site';
import { record } from './record';

const PAGE = './mosul/about/';

test('the page of the record leads to how it is to be read', async ({ page }) => {
	await open(page);
	const link = page
		.getByRole('region', { name: 'About this record' })
		.locator('a[href$="/mosul/about/"], a[href$="mosul/about/"]');
	await link.click();
	await expect(page).toHaveURL(/\/mosul\/about\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('both pages of the record count the same sources', async ({ page }) => {
	await open(page);
	const about = page.getByRole('region', { name: 'About this record' });
	const said = await about.getByText(/^[\d,]+ sources$/).textContent();
	await expect(about.locator('details li')).toHaveCount(parseInt(said!));
	await page.goto(PAGE);
	await expect(page.locator('.lead')).toContainText(`from ${said}.`);
});

test('it never scrolls sideways', async ({ page }) => {
	await page.setViewportSize({ width: 280, height: 600 });
	await page.goto(PAGE);
	const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(await wider()).toBeLessThanOrEqual(0);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('it is read, whole, with all that its contents name', async ({ page }) => {
		await page.goto(PAGE);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		const contents = page.getByRole('navigation').getByRole('link');
		expect(await contents.count()).toBeGreaterThan(8);
		for (const link of await contents.all()) {
			const target = page.locator((await link.getAttribute('href'))!);
			await expect(target).toBeVisible();
			await expect(target).toHaveText((await link.textContent())!);
		}
	});

	test('its numbers are those of the record', async ({ page }) => {
		await page.goto(PAGE);
		const row = (name: string) =>
			page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
		for (const [name, count] of [
			['Battles', record.events.filter(({ kind }) => kind === 'battle').length],
			['Diplomacy', record.events.filter(({ kind }) => kind === 'diplomacy').length],
			['claimed', record.events.filter(({ status }) => status === 'claimed').length],
			['planned', record.events.filter(({ status }) => status === 'planned').length]
		] as const)
			await expect(row(name).getByRole('cell').last()).toHaveText(String(count));
		const main = page.getByRole('main');
		await expect(main).toContainText(`${record.events.length} events`);
		await expect(main).toContainText(record.licences[0].title);
		await expect(main).toContainText(record.version);
		for (const line of record.attributions) await expect(main).toContainText(line);
	});

	test('it lists where sources differ and what became of plans, each with its event', async ({
		page
	}) => {
		await page.goto(PAGE);
		const main = page.getByRole('main');
		const named = record.events.filter(
			({ accounts, conflict, outcome }) => accounts.length || conflict || outcome
		);
		expect(named.length).toBeGreaterThan(30);
		const hrefs = await main
			.getByRole('link')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
		for (const { id } of named)
			expect(
				hrefs.filter((href) => href.endsWith(`#${id}`)),
				id
			).not.toEqual([]);
		await expect(
			main.getByRole('row').filter({ hasText: 'Baghdad plans to retake Mosul' })
		).toContainText('Missed, about 6 months late');
	});

	test('every link of the site resolves, and every anchor is there', async ({ page, request }) => {
		await page.goto(PAGE);
		const urls = await page
			.getByRole('link')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
		const host = new URL(page.url()).host;
		const own = [...new Set(urls)].filter((url) => new URL(url).host === host);
		expect(own.length).toBeGreaterThan(20);
		const texts = new Map<string, string>();
		for (const url of own) {
			const { origin, pathname, search, hash } = new URL(url);
			const address = origin + pathname + search;
			if (!texts.has(address)) {
				const response = await request.get(address, { maxRedirects: 0 });
				expect(response.status(), address).toBe(200);
				texts.set(address, await response.text());
			}
			if (hash) expect(texts.get(address), url).toContain(`id="${hash.slice(1)}"`);
		}
	});

	test('a link to an event leads to where the record holds it', async ({ page }) => {
		await page.goto(PAGE);
		await page.locator('a[href$="#ctx-mosul-victory"]').first().click();
		await expect(page).toHaveURL(/#ctx-mosul-victory$/);
		await expect(page.locator('article[id="ctx-mosul-victory"]')).toBeInViewport();
	});
});
