import { heights } from '../../../src/lib/embed/sizes';
import { snippets } from '../../../src/lib/embed/snippets';
import type { Publication } from '../../../src/lib/oembed';
import { watchShifts } from '../site';
import { alive, article, expect, frameOf, test } from './origins';

test('an article does not move for an embed in sight, and is as long as it says once it is there', async ({
	page,
	origin,
	baseURL
}) => {
	const answer = await fetch(new URL('static/pictures.json', baseURL));
	const publications = (await answer.json()) as Publication[];
	const { element } = snippets({
		site: { address: baseURL!, publications },
		publication: publications.find(({ id }) => id === 'mosul')!,
		query: '',
		height: heights[360],
		loader: { file: 'embed.js', integrity: null }
	});
	const text = `<p>${'To be read on a phone. '.repeat(60)}</p>`;
	await page.setViewportSize({ width: 390, height: 780 });
	const shift = await watchShifts(page);
	await page.goto(await origin({ '/': article(element + text) }));
	await alive(page);
	await page.waitForLoadState('networkidle');
	const frame = await frameOf(page);
	await expect
		.poll(async () => {
			const told = await page.locator('timefront-view').evaluate((view) => view.clientHeight);
			return told - (await frame.evaluate(() => document.documentElement.scrollHeight));
		})
		.toBe(0);
	expect(await shift()).toBeLessThanOrEqual(0.01);
});
