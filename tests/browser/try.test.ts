import { expect, ready, test } from './site';

test('the page that tries snippets has an example and a way home', async ({ page }) => {
	await page.goto('./try/');
	await expect(page.getByText('The article will be shown here.')).toBeVisible();
	const example = page.getByRole('button', { name: 'Try it with an example' });
	await expect(async () => {
		await example.click();
		await expect(page.getByRole('textbox', { name: 'Snippet' })).toHaveValue(
			/^<iframe src="http.*\/embed\/mosul\/"/,
			{ timeout: 500 }
		);
	}).toPass();
	await ready(page.frameLocator('iframe').frameLocator('iframe'));
	await page.getByRole('link', { name: 'Timefront' }).click();
	await ready(page);
});
