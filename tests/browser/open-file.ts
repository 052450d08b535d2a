/** What the journeys of the page for the reader's own file share. */
import { fileURLToPath } from 'node:url';
import { expect, parts } from './site';
import type { Page } from '@playwright/test';

/** The path of a fixture. */
export const fixture = (path: string) =>
	fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));

/** A table as it may be chosen, its name and its lines. */
export const tableOf = (name: string, ...lines: string[]) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(lines.join('\n'))
});

/** The page, alive. */
export async function openPage(page: Page) {
	await page.goto('./open/');
	await expect(page.getByRole('heading', { name: 'Open your own file' })).toBeVisible();
	await expect(chooser(page)).toBeAttached();
	// the first thing that only the alive page does
	await expect(async () => {
		await page.getByLabel(/^Or paste a table here/).fill('x');
		await expect(page.getByRole('button', { name: 'Open what is pasted' })).toBeEnabled({
			timeout: 500
		});
	}).toPass();
	await page.getByLabel(/^Or paste a table here/).fill('');
}

/** The field for files. */
export const chooser = (page: Page) => page.locator('input[type="file"]:not([webkitdirectory])');

/** Chooses files, by the paths of fixtures or as they are; where others are open, in their place. */
export async function choose(page: Page, ...files: (string | ReturnType<typeof tableOf>)[]) {
	const given = files.map((file) => (typeof file === 'string' ? fixture(file) : file));
	const another = around(page).button('Open another');
	if (await another.isVisible()) await another.click();
	await chooser(page).setInputFiles(given as string[]);
}

/** Chooses a table of many rows that is made in the page itself: so many bytes do not go through the test's own wire. */
export async function chooseLarge(page: Page, rows: number) {
	await chooser(page).evaluate((input: HTMLInputElement, rows) => {
		const lines = ['date,title,lat,lon,notes'];
		const notes = 'something was said of it at some length '.repeat(4);
		for (let at = 0; at < rows; at++) {
			const day = new Date(Date.UTC(2010, 0, 1 + (at % 5000))).toISOString().slice(0, 10);
			lines.push(`${day},Event ${at},${33 + (at % 400) / 100},${42 + (at % 300) / 100},${notes}`);
		}
		const transfer = new DataTransfer();
		transfer.items.add(new File([lines.join('\n')], 'large.csv'));
		input.files = transfer.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	}, rows);
}

/** The parts of the page around the Explorer. */
export function around(page: Page) {
	return {
		...parts(page),
		bar: page.getByRole('region', { name: 'The open file' }),
		button: (name: string) =>
			page.getByRole('region', { name: 'The open file' }).getByRole('button', { name }),
		report: page.getByRole('region', { name: 'Report', exact: true }),
		columns: page.getByRole('region', { name: 'Columns', exact: true }),
		standsFor: (column: string) => page.getByLabel(`${column} stands for`, { exact: true }),
		readAs: page.getByRole('region', { name: 'Columns', exact: true }).locator('tbody th'),
		status: page.locator('main > [role="status"]'),
		questions: page.getByRole('region', { name: 'What only you can know' })
	};
}
