/** Takes the README's picture: the built front page as a reader first sees it, into `static/screenshot.png`. */
import { chromium } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { browserPath } from './browser.mjs';
import { serve } from './serve.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const site = await serve({ root: here('../build') });
const browser = await chromium.launch({
	executablePath: browserPath(),
	args: ['--no-sandbox', '--disable-gpu']
});
try {
	const page = await browser.newPage({
		viewport: { width: 1280, height: 800 },
		colorScheme: 'light',
		locale: 'en-GB',
		timezoneId: 'Asia/Baghdad'
	});
	await page.goto(site.url);
	await page.locator('html[data-state="ready"]').waitFor();
	await page.screenshot({ path: here('../static/screenshot.png'), animations: 'disabled' });
} finally {
	await browser.close();
	await site.close();
}
