import { expect, ready, test } from './site';

const screens = [
	{ width: 360, height: 740 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 }
];

for (const address of ['./', './embed/mosul/'])
	for (const viewport of screens)
		test(`nothing moves while ${address} comes to life, ${viewport.width} pixels wide`, async ({
			page
		}) => {
			await page.setViewportSize(viewport);
			await page.addInitScript(() => {
				const shifts: number[] = [];
				Object.assign(globalThis, { shifts });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries())
						shifts.push((entry as unknown as { value: number }).value);
				}).observe({ type: 'layout-shift', buffered: true });
			});
			await page.goto(address);
			await ready(page);
			// the ground of the map comes last
			await page.waitForLoadState('networkidle');
			const shifts = await page.evaluate(
				() => (globalThis as unknown as { shifts: number[] }).shifts
			);
			expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.01);
		});
