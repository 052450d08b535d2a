import {
	boxOf,
	day,
	expect,
	explorerOf,
	open,
	openShare,
	parts,
	ready,
	test,
	windowDays
} from './site';
import type { Page } from '@playwright/test';

const QUERY =
	'from=2016-10-01&to=2016-10-31&event=ctx-mosul-begins&types=battle&q=mosul&lanes=place';

async function shareFields(page: Page) {
	const dialog = await openShare(page);
	return {
		dialog,
		link: dialog.getByRole('textbox', { name: 'Link to this view' }),
		frame: dialog.getByRole('textbox', { name: 'Embed this view in an article' })
	};
}

test('the link leads to the same view', async ({ page }) => {
	await open(page, QUERY);
	const { start, count, list, search } = parts(page);
	await start.press('Shift+ArrowLeft');
	const shown = (await count.getAttribute('data-count'))!;
	const { link } = await shareFields(page);
	const address = await link.inputValue();
	await page.goto('about:blank');
	await page.goto(address);
	await ready(page);
	expect(await windowDays(page)).toEqual([day('2016-09-24'), day('2016-10-31')]);
	await expect(search).toHaveValue('mosul');
	await expect(list).toHaveAttribute('data-shown', shown);
	await expect(explorerOf(page).getByRole('button', { name: 'Filters, 1 active' })).toBeVisible();
});

test('the link of a view that was not changed is the address of the page', async ({
	page,
	baseURL
}) => {
	await open(page);
	const { link } = await shareFields(page);
	await expect(link).toHaveValue(`${baseURL}mosul/`);
});

test('the link needs no redirect', async ({ page }) => {
	await open(page, QUERY);
	const { link, frame } = await shareFields(page);
	const src = /src="([^"]+)"/.exec(await frame.inputValue())![1].replaceAll('&amp;', '&');
	for (const address of [await link.inputValue(), src]) {
		const response = await page.request.get(address, { maxRedirects: 0 });
		expect(response.status(), address).toBe(200);
	}
});

test('the snippet, pasted into an article of another origin, works', async ({ page, servers }) => {
	await open(page, QUERY);
	const { frame } = await shareFields(page);
	const snippet = await frame.inputValue();
	expect(snippet).toMatch(/^<iframe [^<]*><\/iframe>$/);
	expect(snippet).toContain('title="Northern Iraq, 2014–2017"');
	expect(snippet).not.toContain('allow-same-origin');

	await page.setViewportSize({ width: 1000, height: 900 });
	await page.goto(
		await servers.pages({
			'/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><p>Text.</p>${snippet}</html>`,
			'/favicon.ico': ''
		})
	);
	const embed = page.frameLocator('iframe');
	await ready(embed);
	expect(await windowDays(embed)).toEqual([day('2016-10-01'), day('2016-10-31')]);
	await expect(parts(embed).search).toHaveValue('mosul');
	const box = await boxOf(page.locator('iframe'));
	expect(box.width).toBeGreaterThan(900);
	expect(box.height).toBeGreaterThan(500);
	await parts(embed).band.press('ArrowRight');
	expect(await windowDays(embed)).toEqual([day('2016-10-02'), day('2016-11-01')]);
});

test('a frame without an origin says of its picture what is in it, and how large it is', async ({
	page,
	servers,
	baseURL
}) => {
	await page.goto(
		await servers.pages({
			'/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><iframe sandbox="allow-scripts" width="1000" height="700" src="${baseURL}embed/mosul/?from=2016-07-01"></iframe></html>`,
			'/favicon.ico': ''
		})
	);
	const embed = page.frameLocator('iframe');
	await ready(embed);
	const dialog = await openShare(embed);
	await dialog.getByText('Picture', { exact: true }).click();
	const snippet = dialog.locator('#share-frame');
	await expect(snippet).toHaveValue(/alt="[^"]*32 of 149 events, 17 June – 20 July 2016[^"]*"/);
	await expect(snippet).toHaveValue(/mosul\.svg"[^>]* width="1200" height="1556"/);
});

test('the dialog holds the focus, and Escape or its button closes it', async ({ page }) => {
	await open(page);
	const button = explorerOf(page).getByRole('button', { name: 'Share', exact: true });
	const { dialog } = await shareFields(page);
	await expect(dialog.locator(':focus')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(button).toBeFocused();
	await openShare(page);
	await dialog.getByRole('button', { name: 'Close' }).click();
	await expect(dialog).toBeHidden();
});

test.describe('where the clipboard is allowed', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	test('the button copies the link and says so', async ({ page }) => {
		await open(page, QUERY);
		const { dialog, link } = await shareFields(page);
		await dialog.getByRole('button', { name: 'Copy' }).first().click();
		await expect(dialog).toContainText('Copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
	});
});

test('where the clipboard is refused, the text is selected to be copied by hand', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await open(page, QUERY);
	const { dialog, frame } = await shareFields(page);
	const row = dialog.locator('.row', { has: page.getByLabel('Embed this view in an article') });
	await row.getByRole('button', { name: 'Copy' }).click();
	await expect(dialog).toContainText('Selected: copy it with the keyboard');
	await expect(frame).toBeFocused();
	const selected = await frame.evaluate((field) => {
		const { selectionStart, selectionEnd, value } = field as HTMLTextAreaElement;
		return value.slice(selectionStart, selectionEnd);
	});
	expect(selected).toBe(await frame.inputValue());
});
