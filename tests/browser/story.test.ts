import { record } from './record';
import {
	boxOf,
	choosePart,
	day,
	expect,
	explorerOf,
	open,
	parts,
	ready,
	settled,
	showMore,
	swipe,
	test,
	windowDays
} from './site';
import type { Page } from '@playwright/test';

const { story } = record;

/** Waits until a step (from 1) is told: its words, its window, its event, its place in the whole. */
async function told(page: Page, step: number) {
	const { story: panel, details } = parts(page);
	const { title, text, from, to, event } = story[step - 1];
	await expect(panel.getByRole('heading')).toHaveText(title);
	await expect(panel).toContainText(text);
	await expect(panel).toContainText(`${step} of ${story.length}`);
	await expect(panel.locator('.dots i.done')).toHaveCount(step);
	expect(await windowDays(page)).toEqual([day(from), day(to)]);
	const chosen = record.events.find(({ id }) => id === event)!;
	const spoken = page.locator('.stage > .choice').or(details.getByRole('heading', { level: 2 }));
	await expect(spoken.first()).toContainText(chosen.title);
}

const start = (page: Page) =>
	explorerOf(page).getByRole('button', { name: 'Story', exact: true }).click();

test('the story has ten to fourteen steps, each carried by events of the record', () => {
	expect(story.length).toBeGreaterThanOrEqual(10);
	expect(story.length).toBeLessThanOrEqual(14);
	const ids = record.events.map(({ id }) => id);
	for (const { events } of story) expect(ids).toEqual(expect.arrayContaining([...events]));
});

test('next leads through all steps to free exploration', async ({ page }) => {
	await open(page);
	const { story: panel } = parts(page);
	await start(page);
	for (let step = 1; step < story.length; step++) {
		await told(page, step);
		await panel.getByRole('button', { name: 'Next' }).click();
	}
	await told(page, story.length);
	await panel.getByRole('button', { name: 'Explore freely' }).click();
	await expect(panel).toBeHidden();
	const last = story[story.length - 1];
	expect(await windowDays(page)).toEqual([day(last.from), day(last.to)]);
});

test('previous goes back, and stops at the first step', async ({ page }) => {
	await open(page, 'step=3');
	const back = parts(page).story.getByRole('button', { name: 'Back', exact: true });
	await told(page, 3);
	await back.click();
	await told(page, 2);
	await back.click();
	await told(page, 1);
	await expect(back).toBeVisible();
	if (await back.isEnabled()) await back.click();
	await told(page, 1);
});

test('arrow keys turn the steps, Escape leaves', async ({ page }) => {
	await open(page, 'step=1');
	const { story: panel } = parts(page);
	await panel.focus();
	await page.keyboard.press('ArrowRight');
	await told(page, 2);
	await page.keyboard.press('ArrowRight');
	await told(page, 3);
	await page.keyboard.press('ArrowLeft');
	await told(page, 2);
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
});

test('each step has an address that leads to it', async ({ page }) => {
	await open(page, 'step=2');
	await told(page, 2);
	for (const step of [3, 4, 5]) {
		await parts(page).story.getByRole('button', { name: 'Next' }).click();
		await expect(page).toHaveURL(new RegExp(`#step=${step}$`));
	}
	await page.reload();
	await ready(page);
	await told(page, 5);
	for (let step = 1; step <= story.length; step++) {
		await page.evaluate((hash) => (location.hash = hash), `step=${step}`);
		await told(page, step);
	}
});

test('the map shows the part of the earth that a step speaks of', async ({ page }) => {
	await open(page, 'step=2');
	const { story: panel, map } = parts(page);
	const scale = map.locator('.scale');
	const near = await scale.textContent();
	await panel.getByRole('button', { name: 'Back', exact: true }).click();
	await told(page, 1);
	await expect(scale).not.toHaveText(near!);
	await panel.getByRole('button', { name: 'Next' }).click();
	await expect(scale).toHaveText(near!);
});

test('the events that carry a step are chosen by their numbers, and the story goes on', async ({
	page
}) => {
	await open(page, 'step=1');
	const { story: panel, details } = parts(page);
	for (const [i, id] of story[0].events.entries()) {
		await panel.getByRole('button', { name: String(i + 1), exact: true }).click();
		await expect(details.getByRole('heading', { level: 2 })).toHaveText(
			record.events.find((event) => event.id === id)!.title
		);
		await expect(panel).toContainText(story[0].title);
	}
});

test('who leaves the story finds everything as it was, and comes back to the same step', async ({
	page
}) => {
	await open(page, 'step=4');
	const { story: panel, band, count, list } = parts(page);
	await told(page, 4);
	const shown = (await count.getAttribute('data-count'))!;
	await panel.getByRole('button', { name: 'Leave the story' }).click();
	await expect(panel).toBeHidden();
	expect(await windowDays(page)).toEqual([day(story[3].from), day(story[3].to)]);
	await expect(list).toHaveAttribute('data-shown', shown);
	await expect(page).not.toHaveURL(/step=/);
	await band.press('PageUp');
	expect((await windowDays(page))[0]).toBeGreaterThan(day(story[3].from));
	await start(page);
	await told(page, 4);
});

test('a step that the reader has moved is shared as moved', async ({ page }) => {
	await open(page, 'step=9');
	await parts(page).band.press('ArrowRight');
	await expect(page).toHaveURL(/from=2016-07-11&to=2016-07-17&.*step=9/);
	await page.reload();
	await ready(page);
	await expect(parts(page).story).toContainText(story[8].title);
	expect(await windowDays(page)).toEqual([day('2016-07-11'), day('2016-07-17')]);
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

	/** A finger on the story's heading. */
	async function turn(page: Page, x: number, y: number) {
		const box = await boxOf(parts(page).story.getByRole('heading'));
		await swipe(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, x, y);
	}

	test('a swipe across turns the step, along the page it does not', async ({ page }) => {
		await open(page, 'step=3');
		await told(page, 3);
		await turn(page, -140, 6);
		await told(page, 4);
		await turn(page, 140, -6);
		await told(page, 3);
		await turn(page, 20, 0);
		await told(page, 3);
		await turn(page, 10, -120);
		await told(page, 3);
	});

	test('a step that is started over the list is not covered by its event', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await open(page, 'event=');
		await choosePart(page, 'List');
		await showMore(page);
		await start(page);
		const { story: panel, details } = parts(page);
		await expect(panel).toBeFocused();
		await expect(details).toBeHidden();
		await panel.getByRole('button', { name: 'Next' }).click();
		await expect(panel.getByRole('heading')).toHaveText(story[1].title);
		await expect(details).toBeHidden();
	});

	test('on a phone the step is in sight with its buttons', async ({ page }) => {
		await open(page, 'step=8');
		const { story: panel } = parts(page);
		await expect(panel.getByRole('heading')).toBeInViewport();
		await expect(panel.getByRole('button', { name: 'Next' })).toBeInViewport();
		const box = await boxOf(panel);
		expect(box.width).toBeLessThanOrEqual(390);
	});
});

test.describe('on a small phone', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 568 } });

	for (const path of ['./', './embed/mosul/'])
		test(`the way on stays in sight, and each step begins at its top, on ${path}`, async ({
			page
		}) => {
			await page.goto(`${path}#step=1`);
			await ready(page);
			const { story: panel } = parts(page);
			const [heading, next] = [
				panel.getByRole('heading'),
				panel.getByRole('button', { name: 'Next' })
			];
			for (const step of [1, 2, 3]) {
				await told(page, step);
				await expect(panel).toContainText(`${step} of`);
				await expect(heading).toBeInViewport({ ratio: 1 });
				await expect(next).toBeInViewport({ ratio: 1 });
				const footer = await boxOf(panel.locator('footer'));
				const text = await boxOf(panel.locator('p'));
				expect(footer.y - text.y, 'lines of text above it').toBeGreaterThan(60);
				await panel.getByText('From the events').scrollIntoViewIfNeeded();
				await panel.evaluate(({ parentElement: box }) => box!.scrollTo(0, box!.scrollHeight));
				await expect(next).toBeInViewport({ ratio: 1 });
				await next.tap();
			}
		});
});

test.describe('under reduced motion', () => {
	test.use({ reducedMotion: 'reduce' });

	test('the map goes to the next step at once', async ({ page }) => {
		await open(page, 'step=7');
		const { map, story: panel } = parts(page);
		await settled(() =>
			map
				.locator('canvas')
				.last()
				.evaluate((c) => (c as HTMLCanvasElement).toDataURL())
		);
		const moves = page.evaluate(
			() =>
				new Promise<{ scales: string[]; animated: number }>((done) => {
					const scales = new Set<string>();
					let animated = 0;
					let frames = 0;
					requestAnimationFrame(function look() {
						scales.add(document.querySelector<HTMLElement>('.map .scale')!.style.width);
						animated += document.querySelectorAll(
							'.map .leaflet-zoom-anim, .map .leaflet-pan-anim'
						).length;
						if (++frames < 60) requestAnimationFrame(look);
						else done({ scales: [...scales], animated });
					});
				})
		);
		await panel.getByRole('button', { name: 'Next' }).click();
		const { scales, animated } = await moves;
		await told(page, 8);
		expect(animated).toBe(0);
		expect(scales).toHaveLength(2);
	});
});
