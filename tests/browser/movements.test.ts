import { eventOf, eventsBetween, record, windows } from './record';
import { expect, go, open, parts, settled, test } from './site';
import type { Movement } from '../../src/lib/events/dataset';
import type { Page } from '@playwright/test';

const ZOOM = 8;

/** A point on the map at `ZOOM`, CSS pixels: Mercator. */
function pointOf({ lat, lon }: Movement['from']) {
	const size = 256 * 2 ** ZOOM;
	const north = Math.asinh(Math.tan((lat * Math.PI) / 180));
	return { x: ((lon + 180) / 360) * size, y: ((1 - north / Math.PI) / 2) * size };
}

/** The address of a movement's time, with the map about its middle, and of the events that a search finds. */
function about({ event, from, to }: Movement, search: string): string {
	const { when } = eventOf(event);
	const date = (time: number) => new Date(time).toISOString().slice(0, 10);
	const last = Math.min(when.latestEnd, when.latestStart + 40 * 86_400_000) - 1;
	const view = [(from.lat + to.lat) / 2, (from.lon + to.lon) / 2].map((at) => at.toFixed(3));
	return (
		`from=${date(when.earliestStart)}&to=${date(last)}&event=&view=${view.join()},${ZOOM}` +
		`&q=${encodeURIComponent(search)}`
	);
}

/** What is painted about the crest of a movement's arrow, aside of the straight line. */
async function crest(page: Page, { from, to }: Movement): Promise<string> {
	const [a, b] = [pointOf(from), pointOf(to)];
	const centre = pointOf({ lat: (from.lat + to.lat) / 2, lon: (from.lon + to.lon) / 2 });
	const at = {
		x: (a.x + b.x) / 2 - centre.x - 0.08 * (b.y - a.y),
		y: (a.y + b.y) / 2 - centre.y + 0.08 * (b.x - a.x)
	};
	const canvas = parts(page).map.locator('canvas').last();
	return canvas.evaluate((element, { x, y }) => {
		const { width, height } = element.getBoundingClientRect();
		const copy = Object.assign(document.createElement('canvas'), { width: 10, height: 10 });
		const ctx = copy.getContext('2d', { willReadFrequently: true })!;
		ctx.drawImage(element as HTMLCanvasElement, 5 - width / 2 - x, 5 - height / 2 - y);
		return String(ctx.getImageData(0, 0, 10, 10).data);
	}, at);
}

const events = [...new Set(record.movements.map(({ event }) => event))];

async function openLegend(page: Page) {
	const { legend } = parts(page);
	const toggle = legend.getByRole('button', { name: 'Legend' });
	if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
	return legend;
}

test('the record holds movements of several events', () => {
	expect(events.length).toBeGreaterThan(3);
	for (const { event, sources } of record.movements) {
		expect(record.events.map(({ id }) => id)).toContain(event);
		expect(sources.length).toBeGreaterThan(0);
	}
});

for (const movement of record.movements) {
	test(`the arrow “${movement.label}” is on the map with its event, and only with it`, async ({
		page
	}) => {
		await open(page, about(movement, eventOf(movement.event).title));
		const { count, legend } = parts(page);
		await expect(count).not.toHaveAttribute('data-count', '0');
		await expect(await openLegend(page)).toContainText('direction, not route');
		const painted = await settled(() => crest(page, movement));
		expect(painted).toMatch(/[1-9]/);
		await go(page, about(movement, 'zeppelin'));
		await expect(count).toHaveAttribute('data-count', '0');
		await expect(legend).not.toContainText('direction, not route');
		await expect.poll(() => crest(page, movement)).not.toBe(painted);
	});
}

test('over any window the legend speaks of directions exactly when a movement is in it', async ({
	page
}) => {
	const cases = windows(77, 10);
	const moving = ([from, to]: [string, string]) =>
		eventsBetween(from, to).some(({ id }) => events.includes(id));
	expect(new Set(cases.map(moving)).size).toBe(2);
	await open(page);
	const legend = await openLegend(page);
	for (const [from, to] of cases) {
		await test.step(`${from} to ${to}`, async () => {
			await go(page, `from=${from}&to=${to}&event=&view=34.5,42.5,5`);
			const wanted = eventsBetween(from, to).length;
			await expect(parts(page).count).toHaveAttribute('data-count', String(wanted));
			await expect(legend.getByText('direction, not route')).toHaveCount(
				moving([from, to]) ? 1 : 0
			);
		});
	}
});
