import { expect, explorerOf, open, parts, ready, settled, test } from './site';
import type { Page } from '@playwright/test';

/** The luminance (0 to 1) of the page's paper and of its ink, and of the middle of timeline and land as painted. */
async function luminances(page: Page) {
	const [paper, ink] = await page.locator('.explorer').evaluate((element) => {
		const style = getComputedStyle(element);
		return [style.backgroundColor, style.color].map((colour) => {
			const canvas = document.createElement('canvas');
			const ctx = canvas.getContext('2d', { willReadFrequently: true })!;
			ctx.fillStyle = colour;
			ctx.fillRect(0, 0, 1, 1);
			const [r, g, b] = ctx.getImageData(0, 0, 1, 1).data;
			return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
		});
	});
	return { paper, ink };
}

const timeline = (page: Page) =>
	parts(page)
		.timeline.locator('.lanes canvas:first-of-type')
		.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test.describe('where the system is dark', () => {
	test.use({ colorScheme: 'dark' });

	test('the page is dark', async ({ page }) => {
		await open(page);
		await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
		const { paper, ink } = await luminances(page);
		expect(paper).toBeLessThan(0.2);
		expect(ink).toBeGreaterThan(0.7);
	});

	test('an address may ask for light colours', async ({ page }) => {
		await open(page, 'theme=light');
		await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
		expect((await luminances(page)).paper).toBeGreaterThan(0.8);
	});
});

test('the page follows the system when that changes', async ({ page }) => {
	await open(page);
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
	const light = await timeline(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await expect.poll(async () => (await luminances(page)).paper).toBeLessThan(0.2);
	await expect.poll(() => timeline(page)).not.toBe(light);
	await page.emulateMedia({ colorScheme: 'light' });
	await expect.poll(async () => (await luminances(page)).paper).toBeGreaterThan(0.8);
	await expect.poll(() => timeline(page)).toBe(light);
});

test('the switch goes from the system to light, dark, black on white and back', async ({
	page
}) => {
	await open(page);
	const scheme = page.locator('html');
	const { map } = parts(page);
	const ground = map.locator('canvas').first();
	await explorerOf(page).getByRole('button', { name: 'Colours follow the system' }).click();
	await expect(scheme).toHaveAttribute('data-scheme', 'light');
	await expect(page).toHaveURL(/theme=light/);
	const { paper, ink } = await luminances(page);
	const light = await timeline(page);
	const lit = await ground.screenshot();

	await explorerOf(page).getByRole('button', { name: 'Light colours' }).click();
	await expect(scheme).toHaveAttribute('data-scheme', 'dark');
	await expect(page).toHaveURL(/theme=dark/);
	await expect.poll(async () => (await luminances(page)).paper).toBeLessThan(paper - 0.6);
	expect((await luminances(page)).ink).toBeGreaterThan(ink + 0.5);
	await expect.poll(() => timeline(page)).not.toBe(light);
	await expect.poll(async () => (await ground.screenshot()).equals(lit)).toBe(false);

	await explorerOf(page).getByRole('button', { name: 'Dark colours' }).click();
	await expect(scheme).toHaveAttribute('data-scheme', 'contrast');
	await expect.poll(async () => (await luminances(page)).paper).toBeCloseTo(1);
	expect((await luminances(page)).ink).toBe(0);
	await explorerOf(page).getByRole('button', { name: 'Black on white' }).click();
	await expect(scheme).toHaveAttribute('data-scheme', 'light');
	await expect(page).not.toHaveURL(/theme=/);
});

for (const theme of ['light', 'dark', 'contrast']) {
	test(`all text of the panels has contrast enough in ${theme} colours`, async ({ page }) => {
		await open(page, `theme=${theme}&event=seed-05`);
		await expect(page.locator('html')).toHaveAttribute('data-scheme', theme);
		const poor = await page.evaluate(poorContrasts);
		expect(poor).toEqual([]);
	});
}

/** Texts whose contrast with what is behind them is under what WCAG 2.2 AA asks of small text (4.5 to 1). */
function poorContrasts(): string[] {
	const ctx = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
		'2d',
		{
			willReadFrequently: true
		}
	)!;
	const rgba = (colour: string) => {
		ctx.clearRect(0, 0, 1, 1);
		ctx.fillStyle = colour;
		ctx.fillRect(0, 0, 1, 1);
		return [...ctx.getImageData(0, 0, 1, 1).data];
	};
	const luminance = (colour: readonly number[]) => {
		const [r, g, b] = colour.map((value) => {
			const part = value / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const behind = (element: Element | null): readonly number[] => {
		for (let at = element; at; at = at.parentElement) {
			const colour = rgba(getComputedStyle(at).backgroundColor);
			if (colour[3] > 250) return colour;
		}
		return [255, 255, 255];
	};
	const selector = 'header *, .player *, .details *, .list *, .timeline .labels *';
	return [...document.querySelectorAll<HTMLElement>(selector)]
		.filter((element) =>
			[...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim())
		)
		.filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
		.flatMap((element) => {
			const [a, b] = [rgba(getComputedStyle(element).color), behind(element)].map(luminance);
			const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
			return ratio < 4.5
				? [`${element.textContent!.trim().slice(0, 40)}: ${ratio.toFixed(2)}`]
				: [];
		});
}

test('with forced colours the selected row alone has a bar', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await open(page, '');
	const { current, rows } = parts(page);
	await expect(current).toHaveCount(1);
	const bars = await rows.evaluateAll((all) => {
		const paper = getComputedStyle(document.documentElement).backgroundColor;
		return all
			.filter((row) => getComputedStyle(row).borderInlineStartColor !== paper)
			.map((row) => row.getAttribute('aria-current'));
	});
	expect(bars).toEqual(['true']);
});

test.describe('where the system is dark and forces its colours', () => {
	test.use({ colorScheme: 'dark' });

	test('the map is painted as it is without them, and stays so when they go', async ({ page }) => {
		const ground = parts(page).map.locator('canvas').first();
		const look = () => ground.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
		await open(page);
		// without a picture as yet it rests as well
		await expect(ground).not.toHaveCSS('width', '0px');
		const dark = await settled(look);
		await page.emulateMedia({ forcedColors: 'active' });
		await page.reload();
		await ready(page);
		await expect.poll(look).toBe(dark);
		await page.emulateMedia({ forcedColors: 'none' });
		expect(await settled(look)).toBe(dark);
	});
});
