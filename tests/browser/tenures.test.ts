import { holderAt, tenures } from '../../src/lib/events/tenures';
import { words } from '../../src/lib/words/words';
import { eventOf, placeName, record } from './record';
import { boxOf, expect, go, open, parts, picture, test } from './site';

const DAY = '2016-07-11';
const all = tenures(record);
const nameOf = (holder: string) =>
	record.actors.find(({ id }) => id === holder)?.name ??
	words.holders[holder as 'contested' | 'unknown'];

/** The holders on the day of the article, as its sources have them. */
const ARTICLE: Readonly<Record<string, string>> = {
	mosul: 'Daesh',
	'tal-afar': 'Daesh',
	sharqat: 'Daesh',
	hawija: 'Daesh',
	qayyarah: 'Daesh',
	tikrit: 'Iraqi federal government',
	baiji: 'Iraqi federal government',
	ramadi: 'Iraqi federal government',
	fallujah: 'Iraqi federal government',
	'qayyarah-west': 'Iraqi federal government',
	sinjar: 'Kurdistan Region',
	makhmur: 'Kurdistan Region',
	kirkuk: 'Kurdistan Region'
};

test('a click on Mosul says who held it on 11 July 2016, and who says so', async ({ page }) => {
	await open(page, `from=2016-06-17&to=${DAY}&event=&places=mosul&view=36.335,43.119,10`);
	const { mark, card } = parts(page);
	const box = await boxOf(mark);
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await expect(card).toContainText('Mosul, held at 11 July 2016: Daesh');
	const event = eventOf(holderAt(all.get('mosul'), Date.parse(DAY))!.event!);
	expect(event.id).toBe('ctx-mosul-falls');
	await expect(card.getByRole('button', { name: event.title }).first()).toBeVisible();
	const source = record.sources.find(({ id }) => id === event.sources[0])!;
	await expect(card.locator('.says').getByRole('link').first()).toBeVisible();
	await expect(card.locator('.says')).toContainText(source.publisher);
});

test('a place without events in the window is asked by a click as well', async ({ page }) => {
	await open(page, `from=2016-06-17&to=${DAY}&event=&q=zeppelin&view=36.335,43.119,10`);
	const { map, mark, card } = parts(page);
	await expect(mark).toHaveAccessibleName('Map: no event of the window in sight');
	const box = await boxOf(map);
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await expect(card).toHaveAccessibleName('Mosul');
	await expect(card).toContainText('Mosul, held at 11 July 2016: Daesh');
	const event = card.getByRole('button', { name: eventOf('ctx-mosul-falls').title });
	await expect(event.first()).toBeVisible();
});

test('the strips answer by keyboard: who held it, since when, by which event', async ({ page }) => {
	await open(page, `from=2016-06-17&to=${DAY}&event=`);
	const { strips, card, details } = parts(page);
	const name = strips.getByRole('button', { name: 'Mosul', exact: true });
	await name.focus();
	await page.keyboard.press('Enter');
	await expect(card).toContainText('Mosul, held at 11 July 2016: Daesh');
	const lines = card.locator('ol > li');
	const spans = all.get('mosul')!;
	await expect(lines).toHaveCount(spans.length);
	for (const [i, { holder, event }] of spans.entries()) {
		await expect(lines.nth(i).locator('b')).toHaveText(nameOf(holder));
		if (event) await expect(lines.nth(i).getByRole('button')).toHaveText(eventOf(event).title);
	}
	await expect(lines.first()).toContainText('at the start of the record');
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await expect(name).toBeFocused();

	await page.keyboard.press('Enter');
	await card
		.getByRole('button', { name: eventOf('ctx-mosul-falls').title })
		.first()
		.click();
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(
		eventOf('ctx-mosul-falls').title
	);
});

test('on the day of the article every place is held as the sources have it', async ({ page }) => {
	await open(page, `from=2016-06-17&to=${DAY}&event=&strips=all`);
	const { strips, card } = parts(page);
	for (const [id, holder] of Object.entries(ARTICLE)) {
		await test.step(id, async () => {
			const name = placeName(id);
			await strips.getByRole('button', { name, exact: true }).press('Enter');
			await expect(card.locator('p.now')).toContainText(`${name}, held at 11 July 2016: ${holder}`);
			const { event } = holderAt(all.get(id), Date.parse(DAY))!;
			await expect(card).toContainText(eventOf(event!).title);
			await page.keyboard.press('Escape');
		});
	}
});

test('scrubbing recolours the places and changes what their cards say', async ({ page }) => {
	await open(page, 'from=2014-05-01&to=2014-05-31&event=&q=zeppelin&view=36.335,43.119,8');
	const { map, end, card, strips } = parts(page);
	const marks = map.locator('canvas').last();
	const seen = new Set<string>();
	for (const [to, holder] of [
		['2014-05-31', 'Iraqi federal government'],
		['2014-06-30', 'Daesh'],
		['2017-03-31', 'contested'],
		['2017-09-30', 'Iraqi federal government']
	]) {
		await test.step(to, async () => {
			await go(page, `from=2014-05-01&to=${to}&event=&q=zeppelin&view=36.335,43.119,8`);
			await expect(end).toHaveAttribute('aria-valuenow', String(Date.parse(to) / 86_400_000));
			await expect
				.poll(async () => seen.has(await marks.evaluate(picture)), 'the places are painted anew')
				.toBe(false);
			seen.add(await marks.evaluate(picture));
			await strips.getByRole('button', { name: 'Mosul', exact: true }).press('Enter');
			await expect(card.locator('p.now b')).toHaveText(holder);
			await page.keyboard.press('Escape');
		});
	}
});

test('a key on the window’s end is enough to see Mosul change hands', async ({ page }) => {
	await open(page, 'from=2014-05-01&to=2014-06-08&event=&q=zeppelin&view=36.335,43.119,8');
	const { map, end } = parts(page);
	const marks = map.locator('canvas').last();
	const before = await marks.evaluate(picture);
	for (let day = 0; day < 4; day++) await end.press('ArrowRight');
	await expect.poll(() => marks.evaluate(picture)).not.toBe(before);
});

test('the strips show those that changed hands, all places, or none', async ({ page }) => {
	await open(page, 'event=');
	const { strips } = parts(page);
	const rows = strips.locator('.names li');
	const held = [...all].filter(([, spans]) => spans.some(({ holder }) => holder !== 'unknown'));
	const changed = held.filter(([, spans]) => spans.length > 1);
	expect(changed.length).toBeLessThan(held.length);
	const choice = strips.getByRole('combobox', { name: 'Who held what' });
	await expect(rows).toHaveCount(changed.length);
	expect((await rows.allTextContents()).map((text) => text.trim()).sort()).toEqual(
		changed.map(([id]) => placeName(id)).sort()
	);
	await choice.selectOption('All places');
	await expect(rows).toHaveCount(held.length);
	await expect(page).toHaveURL(/strips=all/);
	await choice.selectOption('Hidden');
	await expect(rows).toHaveCount(0);
	await expect(page).toHaveURL(/strips=none/);
	await page.reload();
	await expect(choice).toHaveValue('none');
	await expect(rows).toHaveCount(0);
	await choice.selectOption('Changed hands');
	await expect(rows).toHaveCount(changed.length);
});

const NAMES = ['Daesh', 'Iraqi federal government', 'Kurdistan Regional Government'];

for (const [width, height] of [
	[1280, 800],
	[360, 740]
])
	test(`the strips say whose colour is whose without being asked, ${width} pixels wide`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await open(page, 'event=');
		const { strips } = parts(page);
		const key = strips.locator('.key li');
		await expect(key).toHaveText([...NAMES, 'contested', 'not known']);
		await strips.locator('.rows').scrollIntoViewIfNeeded();
		for (const holder of await key.all()) await expect(holder).toBeInViewport({ ratio: 1 });
	});

test('what a strip says of itself is seen whole, of the first row as of the last', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await open(page, 'event=');
	const { strips, timeline } = parts(page);
	const tip = strips.getByRole('tooltip');
	const { x, y, height } = await boxOf(strips.locator('.rows'));
	const clip = await boxOf(timeline);
	for (const [name, at] of [
		['Mosul: ', y + 8],
		['East Mosul: ', y + height - 8]
	] as const) {
		await page.mouse.move(x + 400, at);
		await expect(tip).toContainText(name);
		const box = await boxOf(tip);
		await expect(tip).toBeInViewport({ ratio: 1 });
		expect(box.y).toBeGreaterThan(clip.y);
	}
});

test('where there is height to spare the strips fill it, and end with a whole row', async ({
	page
}) => {
	await page.setViewportSize({ width: 1080, height: 640 });
	await page.goto('./embed/mosul/?layout=timeline&event=');
	const { strips, timeline } = parts(page);
	const rows = strips.locator('.rows');
	await expect(rows.getByRole('button').first()).toBeVisible();
	const { y, height } = await boxOf(timeline);
	const box = await boxOf(rows);
	expect(y + height - box.y - box.height).toBeLessThan(15);
	const bottoms = await rows
		.locator('li')
		.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom));
	expect(bottoms.map(Math.round)).toContain(Math.round(box.y + box.height));
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, isMobile: true });

	for (const width of [360, 1280])
		test(`${width} wide, a finger meets the name of a place in the whole height of its row`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await open(page, 'event=');
			const { strips, card } = parts(page);
			const name = strips.getByRole('button', { name: 'Mosul', exact: true });
			const row = await boxOf(name);
			expect(row.height).toBeGreaterThanOrEqual(30);
			await page.touchscreen.tap(row.x + 6, row.y + row.height - 2);
			await expect(card).toHaveAccessibleName('Mosul');
		});
});
