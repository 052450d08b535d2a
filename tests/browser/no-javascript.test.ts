import { record } from './record';
import { expect, test } from './site';

test.use({ javaScriptEnabled: false });

for (const [name, path] of [
	['the page', './'],
	['the page of the dataset', './mosul/']
]) {
	test(`without script ${name} is the whole record as text, its sources linked by http and https only, and fits a phone`, async ({
		page
	}) => {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(record.title);
		const articles = page.getByRole('article');
		await expect(articles).toHaveCount(record.events.length);
		expect(record.events).toHaveLength(149);

		const read = await articles.evaluateAll((all) =>
			all.map((article) => ({
				id: article.id,
				title: article.querySelector('h4')?.textContent,
				text: article.textContent!,
				date: article.querySelector('time')?.getAttribute('datetime'),
				sources: article.querySelectorAll('.sources > li').length
			}))
		);
		expect(read.map(({ id }) => id)).toEqual(record.events.map(({ id }) => id));
		for (const [i, { title, text, date, sources }] of read.entries()) {
			const event = record.events[i];
			expect(title).toBe(event.title);
			expect(text).toContain(event.summary);
			expect(date, event.id).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
			expect(sources, event.id).toBe(event.sources.length);
			for (const id of event.sources)
				expect(text).toContain(record.sources.find((source) => source.id === id)!.publisher);
		}

		const links = await page
			.locator('article .sources a')
			.evaluateAll((all) =>
				all.map((link) => [link.getAttribute('href')!, link.getAttribute('rel')!])
			);
		expect(links.length).toBeGreaterThan(100);
		for (const [href, rel] of links) {
			expect(href).toMatch(/^https?:\/\//);
			expect(rel).toMatch(/noopener.*noreferrer/);
		}
		const protocols = await page
			.locator('a[href]')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
		expect(['http:', 'https:', 'mailto:']).toEqual(expect.arrayContaining([...new Set(protocols)]));

		await page.setViewportSize({ width: 360, height: 740 });
		await expect(articles.first()).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			360
		);
	});
}

test('without script an anchor leads to an event', async ({ page }) => {
	await page.goto('./#seed-03');
	await expect(page.locator('article#seed-03')).toBeInViewport();
	await expect(page.locator('article#seed-03')).toContainText('Qayyarah West');
});

test('without script the about section names licence and sources', async ({ page }) => {
	await page.goto('./');
	await expect(page.locator('a[rel~="license"]')).toHaveAttribute(
		'href',
		/^https:\/\/creativecommons\.org/
	);
	for (const attribution of record.attributions)
		await expect(page.getByText(attribution, { exact: false }).first()).toBeAttached();
});

test('without script the first view stands as a picture, and the text below it begins with room above', async ({
	page
}) => {
	await page.goto('./mosul/');
	const picture = page.getByRole('img', { name: 'Map, timeline and events' });
	await expect(picture).toBeVisible();
	expect(await picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(
		0
	);
	const notice = (await page.locator('p.without').boundingBox())!;
	const image = (await picture.boundingBox())!;
	const heading = (await page.getByRole('heading', { name: 'About this record' }).boundingBox())!;
	expect(image.y).toBeGreaterThanOrEqual(notice.y + notice.height);
	expect(heading.y).toBeGreaterThan(image.y + image.height + 20);
});
