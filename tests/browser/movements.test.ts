import { eventOf, eventsBetween, record, windows } from './record';
import { expect, go, open, parts, picture, test } from './site';
import type { Page } from '@playwright/test';

/** A window and a map that hold the movements of an event, and nothing of other events: a search for its title. */
const only = (event: string, q: string) => {
	const { when } = eventOf(event);
	const date = (time: number) => new Date(time).toISOString().slice(0, 10);
	const last = Math.min(when.latestEnd, when.latestStart + 40 * 86_400_000) - 1;
	const [from, to] = [date(when.earliestStart), date(last)];
	const { from: a, to: b } = record.movements.find((movement) => movement.event === event)!;
	const view = [(a.lat + b.lat) / 2, (a.lon + b.lon) / 2].map((at) => at.toFixed(3)).join();
	return `from=${from}&to=${to}&event=&strips=none&view=${view},7&q=${encodeURIComponent(q)}`;
};
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

for (const event of events) {
	test(`the arrow of ${event} is on the map in its time, and only with its event`, async ({
		page
	}) => {
		const { title, lat, lon } = eventOf(event);
		await open(page, only(event, title));
		const { map, count } = parts(page);
		await expect(count).not.toHaveAttribute('data-count', '0');
		await expect(await openLegend(page)).toContainText('direction, not route');
		// Halfway of each arrow, where nothing but the arrow is: dashes, so a few points are looked at.
		const painted = async () => (await map.locator('canvas').last().evaluate(picture)).length;
		const withArrow = await painted();
		await go(page, only(event, 'zeppelin'));
		await expect(count).toHaveAttribute('data-count', '0');
		await expect(parts(page).legend).not.toContainText('direction, not route');
		await expect.poll(painted).toBeLessThan(withArrow);
		expect([lat, lon]).not.toContain(null);
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
