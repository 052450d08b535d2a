import { readFileSync } from 'node:fs';
import { spanWords } from '../../../src/lib/time/wording';
import { words } from '../../../src/lib/words/words';
import { kinds } from '../../../src/lib/events/kind';
import type { Publication } from '../../../src/lib/oembed';
import { asListed, eventsBetween, record } from '../record';
import { boxOf, build, expect, go, parts, ready, test } from '../site';

const { from, to } = record.firstView!;
const shown = asListed(eventsBetween(from, to), from);
const days = spanWords([Date.parse(from), Date.parse(to) + 86_400_000]);
const count = words.countOf(shown.length, record.events.length);
const file = (name: string) => readFileSync(`${build}/static/${name}`);
const publications = JSON.parse(file('pictures.json').toString()) as Publication[];

for (const name of ['mosul.svg', 'mosul-dark.svg', 'mosul-narrow.svg', 'mosul-narrow-dark.svg']) {
	test(`${name} has the title, the days and the counts of the living view, and nothing from elsewhere`, async ({
		page
	}) => {
		await page.goto('./embed/mosul/?event=');
		await ready(page);
		const live = parts(page);
		const title = await page.getByRole('heading', { level: 1 }).textContent();
		const svg = await page.evaluate((text) => {
			const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
			return {
				root: root.tagName,
				title: root.querySelector('title')?.textContent,
				desc: root.querySelector('desc')?.textContent,
				texts: [...root.querySelectorAll('text')].map((each) => each.textContent!),
				active: root.querySelectorAll('script, foreignObject, image, a, style').length
			};
		}, file(name).toString());
		expect(svg.root).toBe('svg');
		expect(svg.active).toBe(0);
		expect(svg.title).toBe(`${title}, ${days}`);
		expect(svg.texts).toContain(title);
		expect(svg.texts).toContain(days);
		await expect(page.locator('.player')).toContainText(days);
		const number = await live.count.getAttribute('data-count');
		expect(svg.desc).toMatch(new RegExp(`^${number} of ${record.events.length} events`));
		expect(svg.texts.some((text) => text.startsWith(`${number} of ${record.events.length} `))).toBe(
			true
		);
	});
}

test('the text in its place states counts, dates and the kinds that most are of', async ({
	page
}) => {
	await page.goto('./embed/mosul/');
	const alt = (await page.locator('.still img').getAttribute('alt'))!;
	expect(alt).toContain(record.title);
	expect(alt).toContain(count);
	expect(alt).toContain(days);
	const often = kinds
		.map(({ id }) => ({ id, count: shown.filter(({ kind }) => kind === id).length }))
		.sort((a, b) => b.count - a.count);
	for (const { id, count } of often.slice(0, 2))
		expect(alt).toContain(`${words.kinds[id].toLowerCase()} (${count})`);
	expect(publications.find(({ id }) => id === 'mosul')!.alternative).toBe(alt);
});

test('every picture for previews is a PNG of the size that it is said to have', () => {
	for (const { path, width, height } of publications.flatMap(({ previews }) => previews)) {
		const bytes = readFileSync(`${build}/${path}`);
		expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
		expect(bytes.length).toBeGreaterThan(40_000);
	}
});

test('until its script comes the embed shows the picture, then the living view in its place', async ({
	page
}) => {
	let go = () => {};
	const held = new Promise<void>((done) => (go = done));
	await page.route('**/timefront.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('./embed/mosul/', { waitUntil: 'commit' });
	const image = page.locator('.still img');
	await expect(image).toBeVisible();
	await expect
		.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth))
		.toBeGreaterThan(0);
	go();
	await ready(page);
	await expect(image).toBeHidden();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const width of [360, 1280]) {
		test(`the embed is a picture, its events as a list and links that lead on; ${width} pixels wide`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 740 });
			await page.goto('./embed/mosul/');
			const image = page.getByRole('img', { name: record.title });
			const box = await boxOf(image);
			expect(box.y).toBeLessThan(200);
			expect(box.width).toBeGreaterThan(Math.min(width, 1000) * 0.85);
			const source = await image.evaluate((img: HTMLImageElement) => [
				img.currentSrc,
				img.naturalWidth
			]);
			expect(source[0]).toMatch(width < 640 ? /mosul-narrow\.svg$/ : /mosul\.svg$/);
			expect(source[1]).toBeGreaterThan(0);

			await expect(page.getByRole('heading', { level: 1 })).toHaveText(record.title);
			await expect(page.getByRole('heading', { level: 2 })).toHaveText(`${days}: ${count}`);
			const rows = page.locator('.still li');
			await expect(rows).toHaveCount(Math.min(shown.length, 50));
			const titles = await rows.locator('a').allTextContents();
			expect(titles).toEqual(shown.slice(0, 50).map(({ title }) => title));
			const text = (await page.locator('main').innerText()).split(/\s+/);
			expect(text.length).toBeGreaterThanOrEqual(40);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

			// in a frame, links lead out of it
			const opened = page.waitForEvent('popup');
			await rows.locator('a').first().click();
			await expect((await opened).locator(`article[id="${shown[0].id}"]`)).toBeInViewport();
			const link = await page
				.locator('.still .picture')
				.evaluate((element: HTMLAnchorElement) => element.href);
			expect(link).toMatch(/static\/mosul\.svg$/);
			expect((await fetch(link)).headers.get('content-type')).toContain('image/svg+xml');
		});
	}

	test('there are no buttons that would do nothing', async ({ page }) => {
		await page.goto('./embed/mosul/');
		for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
	});
});

test.describe('on paper', () => {
	for (const scripted of [true, false]) {
		test(`the embed ${scripted ? 'alive' : 'without script'} is the picture on one page and the list of events, nothing cut`, async ({
			browser,
			baseURL
		}) => {
			const context = await browser.newContext({ javaScriptEnabled: scripted, baseURL });
			const page = await context.newPage();
			await page.goto('./embed/mosul/');
			if (scripted) await ready(page);
			await page.emulateMedia({ media: 'print' });
			// A4 without margins.
			await page.setViewportSize({ width: 794, height: 1123 });
			const image = page.locator('.still img');
			const box = await boxOf(image);
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(794);
			expect(box.height).toBeLessThanOrEqual(1123);
			expect(box.width).toBeGreaterThan(600);
			await expect(page.locator('.still li')).toHaveCount(Math.min(shown.length, 50));
			const last = await boxOf(page.locator('.still li').last());
			const tall = await page.evaluate(() => document.documentElement.scrollHeight);
			expect(last.y + last.height).toBeLessThanOrEqual(tall);
			await expect(page.locator('.stage')).toBeHidden();
			expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(100_000);
			await context.close();
		});
	}

	test('a view that is not the first is printed as it is: its map, and its events as a list', async ({
		page
	}) => {
		await page.goto('./embed/mosul/?from=2014-06-01&to=2014-06-30&event=');
		await ready(page);
		await page.waitForLoadState('networkidle');
		const text = await page.locator('.player').innerText();
		const counts = /(\d+) of 149 events/.exec(text)!;
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.still h2')).toHaveText(`June 2014: ${counts[0]}`);
		await expect(page.locator('.still li')).toHaveCount(Number(counts[1]));
		await expect(page.locator('.still img')).toHaveCount(0);
		const map = page.locator('.still canvas');
		await expect(map).toBeVisible();
		const painted = await map.evaluate((canvas: HTMLCanvasElement) => {
			const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
			return new Set(new Uint32Array(data.buffer)).size;
		});
		expect(painted).toBeGreaterThan(100);
		await page.emulateMedia({ media: 'screen' });
		await go(page, 'from=2014-01-01&to=2017-12-31&event=');
		await expect(page.locator('.player')).toContainText('2014–2017');
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.still li')).toHaveCount(50);
		await expect(page.locator('.still h2 + p')).toHaveText('The first 50 of them:');
	});

	test('an article with two embeds has a whole picture in each of their boxes', async ({
		page,
		baseURL,
		servers
	}) => {
		const frame = (id: string) =>
			`<iframe id="${id}" src="${baseURL}embed/mosul/" width="700" height="720" sandbox="allow-scripts"></iframe>`;
		const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>${frame('a')}${frame('b')}</html>`;
		await page.goto(await servers.pages({ '/': article, '/favicon.ico': '' }));
		for (const id of ['a', 'b']) {
			// a map comes when it is seen
			await page.locator(`#${id}`).scrollIntoViewIfNeeded();
			await ready(page.frameLocator(`#${id}`));
		}
		await page.emulateMedia({ media: 'print' });
		for (const id of ['a', 'b']) {
			const outer = await boxOf(page.locator(`#${id}`));
			const box = await boxOf(page.frameLocator(`#${id}`).locator('.still img'));
			expect(box.height).toBeGreaterThan(400);
			expect(box.y).toBeGreaterThanOrEqual(outer.y);
			expect(box.y + box.height).toBeLessThanOrEqual(outer.y + outer.height);
		}
		expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(100_000);
	});
});
