import { expectListed, rowsListed } from './listing';
import { choose, openPage, tableOf } from './open-file';
import { asListed, eventsBetween, record } from './record';
import { boxOf, choosePart, expect, explorerOf, go, open, parts, test } from './site';
import type { Page } from '@playwright/test';

const YEARS = ['2014-01-01', '2017-12-31'] as const;
const QUERY = `from=${YEARS[0]}&to=${YEARS[1]}&event=`;
const all = asListed(eventsBetween(...YEARS), YEARS[0]).map(({ id }) => id);

/** How many rows the document may hold of a list, however long it is. */
const MOST = 60;

/** Where on the screen each row is that is seen, by the id of its event. */
function seen(page: Page) {
	return page.evaluate(() => {
		const list = document.querySelector('.list')!;
		const { top, bottom } = (list.closest('.stage > .listed') ?? list).getBoundingClientRect();
		return Object.fromEntries(
			[...list.querySelectorAll<HTMLElement>('[data-event]')].flatMap((row) => {
				const box = row.getBoundingClientRect();
				return box.bottom > top && box.top < bottom ? [[row.dataset.event!, box.top]] : [];
			})
		);
	});
}

/** Scrolls what scrolls the list by so many pixels, and tells how far that was. */
function scroll(page: Page, by: number) {
	return page.evaluate(async (by) => {
		const list = document.querySelector('.list')!;
		const box = list.closest('.stage > .listed') ?? list;
		const before = box.scrollTop;
		box.scrollTop += by;
		const moved = box.scrollTop - before;
		await new Promise(requestAnimationFrame);
		await new Promise(requestAnimationFrame);
		return moved;
	}, by);
}

for (const [width, height] of [
	[1280, 800],
	[360, 740]
]) {
	test.describe(`at ${width} pixels`, () => {
		test.use({ viewport: { width, height } });

		/** On a phone the list is a part that is chosen. */
		async function openList(page: Page) {
			await open(page, QUERY);
			if (width < 760) await choosePart(page, 'List');
		}

		test('whoever scrolls through the list comes by every event, and few rows are there at a time', async ({
			page
		}) => {
			await openList(page);
			const { list, rows } = parts(page);
			await expectListed(list, all);
			expect(await rows.count()).toBeLessThan(MOST);
		});

		test('what is read stays where it is while rows come and go above and below', async ({
			page
		}) => {
			await openList(page);
			await scroll(page, 300);
			for (const by of [250, 400, 500, -100, 600, 300, -450, 700, -200, -600, 500]) {
				const before = await seen(page);
				// a part of what is seen, so that something of it still is
				const moved = await scroll(page, Math.round(by * (height < 760 ? 0.3 : 1)));
				const after = await seen(page);
				const both = Object.keys(before).filter((id) => id in after);
				for (const id of both)
					expect(Math.abs(before[id] - after[id] - moved), `${id} by ${by}`).toBeLessThan(2);
			}
		});

		test('End goes to the last event, Home to the first', async ({ page }) => {
			await openList(page);
			const { row, rows } = parts(page);
			await rows.first().focus();
			await page.keyboard.press('End');
			await expect(row(all.at(-1)!)).toBeFocused();
			await expect(row(all.at(-1)!)).toBeInViewport({ ratio: 0.9 });
			await page.keyboard.press('Home');
			await expect(row(all[0])).toBeFocused();
			await expect(row(all[0])).toBeInViewport({ ratio: 0.9 });
			expect(await rows.count()).toBeLessThan(MOST);
		});
	});
}

test('arrow keys go through more rows than are there at a time, and back', async ({ page }) => {
	await open(page, QUERY);
	const { row, rows } = parts(page);
	await rows.first().focus();
	for (let i = 0; i < 100; i++) await page.keyboard.press('ArrowDown');
	await expect(row(all[100])).toBeFocused();
	await expect(row(all[100])).toBeInViewport({ ratio: 0.9 });
	for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowUp');
	await expect(row(all[60])).toBeFocused();
	await expect(row(all[60])).toBeInViewport({ ratio: 0.9 });
	await page.keyboard.press('Enter');
	await expect(parts(page).current).toHaveAttribute('data-event', all[60]);
});

test('the arrow keys go on from a row even after it has been scrolled far out of sight', async ({
	page
}) => {
	await open(page, QUERY);
	const { row, rows, list } = parts(page);
	await rows.first().focus();
	for (let i = 0; i < 50; i++) await page.keyboard.press('ArrowDown');
	await expect(row(all[50])).toBeFocused();
	// what a key asks for is brought into sight until the list has come to rest
	await expect(async () => {
		await list.evaluate((box) => (box.scrollTop = box.scrollHeight));
		await expect(row(all.at(-1)!)).toBeInViewport({ timeout: 1_000 });
	}).toPass();
	await expect(row(all[50])).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(row(all[51])).toBeFocused();
	await expect(row(all[51])).toBeInViewport({ ratio: 0.9 });
	await list.evaluate((box) => (box.scrollTop = 0));
	await page.keyboard.press('ArrowUp');
	await expect(row(all[50])).toBeFocused();
	await expect(row(all[50])).toBeInViewport({ ratio: 0.9 });
});

test('the Tab key stops once in the list, at the row that was left or is selected', async ({
	page
}) => {
	await open(page, QUERY);
	const { rows, row, current } = parts(page);
	const stops = rows.and(page.locator('[tabindex="0"]'));
	await expect(stops).toHaveCount(1);
	await rows.nth(2).click();
	await expect(stops).toHaveCount(1);
	await expect(stops).toHaveAttribute('data-event', (await current.getAttribute('data-event'))!);
	await page.keyboard.press('ArrowDown');
	await expect(row(all[3])).toBeFocused();
	await expect(stops).toHaveAttribute('data-event', all[3]);
});

test('each row tells its place in its month, as if all of the month were there', async ({
	page
}) => {
	await open(page, QUERY);
	const { list } = parts(page);
	const told = await list.evaluate(async (list) => {
		const told = new Map<string, string>();
		for (let scrolled = NaN; list.scrollTop !== scrolled; list.scrollTop += 300) {
			scrolled = list.scrollTop;
			await new Promise(requestAnimationFrame);
			await new Promise(requestAnimationFrame);
			for (const row of list.querySelectorAll('li')) {
				const place = `${row.ariaPosInSet} of ${row.ariaSetSize}`;
				const id = row.querySelector<HTMLElement>('[data-event]')!.dataset.event!;
				told.set(id, `${row.parentElement!.ariaLabel}: ${place}`);
			}
		}
		return [...told];
	});
	const june = eventsBetween(...YEARS).filter(
		({ when }) =>
			new Date(when.earliestStart).toISOString().startsWith('2014-06') &&
			when.earliestStart > -Infinity
	);
	const said = new Map(told);
	june.forEach(({ id }, i) => expect(said.get(id)).toBe(`June 2014: ${i + 1} of ${june.length}`));
	expect(said.size).toBe(all.length);
});

test('an event that is selected elsewhere is brought into sight, however far its row is', async ({
	page
}) => {
	await open(page, QUERY);
	const { row, current } = parts(page);
	for (const at of [120, 3, 75, 147]) {
		await go(page, `from=${YEARS[0]}&to=${YEARS[1]}&event=${all[at]}`);
		await expect(row(all[at])).toBeInViewport({ ratio: 0.9 });
		await expect(current).toHaveAttribute('data-event', all[at]);
	}
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the heading of the month that is read stays in sight', async ({ page }) => {
	await open(page, QUERY);
	const { list } = parts(page);
	for (const by of [700, 900, 1500]) {
		await scroll(page, by);
		const box = await boxOf(list);
		const top = await page.evaluate(
			([x, y]) => document.elementFromPoint(x, y)!.closest('h2, li')!.tagName,
			[box.x + 40, box.y + 12]
		);
		expect(top).toBe('H2');
	}
});

test('the list follows a window that is moved step by step, and is right when it rests', async ({
	page
}) => {
	await open(page, 'from=2014-05-01&to=2014-07-31&event=');
	const { band, list } = parts(page);
	await band.focus();
	for (let i = 0; i < 12; i++) await page.keyboard.press('Shift+ArrowRight');
	const [from, to] = ['2014-07-24', '2014-10-23'];
	await expectListed(
		list,
		asListed(eventsBetween(from, to), from).map(({ id }) => id)
	);
});

test('a list that is scrolled stays at its event while the window grows', async ({ page }) => {
	await open(page, 'from=2014-06-01&to=2016-12-31&event=');
	const { start, row } = parts(page);
	await scroll(page, 2500);
	const before = await seen(page);
	const [id] = Object.keys(before).slice(2);
	await start.press('PageDown');
	await expect(parts(page).list).toHaveAttribute(
		'data-shown',
		String(eventsBetween('2014-05-02', '2016-12-31').length)
	);
	await expect(row(id)).toBeInViewport();
	expect(Math.abs((await seen(page))[id] - before[id])).toBeLessThan(25);
});

test('of many actors and places the busiest are offered, and the others found by name', async ({
	page
}) => {
	const lines = Array.from({ length: 400 }, (_, i) => {
		const day = String(1 + (i % 28)).padStart(2, '0');
		const village = i < 300 ? i : i - 300;
		return `2016-03-${day},Clash ${i},Battles,Village ${village},${35 + (village % 20) / 10},${42 + village / 100}`;
	});
	await openPage(page);
	await choose(page, tableOf('many.csv', 'date,title,type,place,lat,lon', ...lines));
	const { count, list } = parts(page);
	await expect(count).toHaveAttribute('data-count', '400');
	await explorerOf(page)
		.getByRole('button', { name: /^Filters/ })
		.click();
	const places = page
		.getByRole('dialog', { name: 'Filters' })
		.getByRole('group', { name: 'Place' });
	const labels = places.locator('label');
	await expect(labels).toHaveCount(60);
	await expect(places).toContainText('240 more: find them by name');

	const field = places.getByRole('searchbox', { name: 'Find a place' });
	await field.fill('village 299');
	await expect(labels).toHaveCount(1);
	await labels.getByRole('checkbox').check();
	await expect(count).toHaveAttribute('data-count', '1');
	await expect(list).toHaveAttribute('data-shown', '1');
	await field.fill('nowhere');
	await expect(places).toContainText('Nothing of that name');
	await field.fill('');
	await expect(labels).toHaveCount(61);
	await expect(labels.first()).toContainText('Village 299');
	await expect(labels.first().getByRole('checkbox')).toBeChecked();
	await expect(list).toHaveAttribute('data-shown', '1');
});

test('the record below the page holds every event, whatever of the list is in the document', async ({
	page
}) => {
	await open(page, QUERY);
	const text = (await page.getByRole('article').allTextContents()).join();
	const listed = await rowsListed(parts(page).list);
	expect(listed.length).toBeGreaterThan(140);
	for (const { title } of record.events) expect(text).toContain(title);
});
