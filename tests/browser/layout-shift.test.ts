import { expect, ready, test, watchShifts } from './site';

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
			const shift = await watchShifts(page);
			await page.goto(address);
			await ready(page);
			// the ground of the map comes last
			await page.waitForLoadState('networkidle');
			expect(await shift()).toBeLessThanOrEqual(0.01);
		});
