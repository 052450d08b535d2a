import { dayWords } from '../../src/lib/time/wording';
import { panelWords } from '../../src/lib/words/panels-en';
import { words } from '../../src/lib/words/words';
import { expectListed, rowOf } from './listing';
import { asListed, dice, eventOf, eventsBetween, record, reportedBy, sourcesBy } from './record';
import { boxOf, day, expect, explorerOf, go, idsOf, open, parts, test, windowDays } from './site';

const DAY = '2016-07-11';
const YEARS = ['2013-12-01', '2018-12-31'] as const;
const known = reportedBy(DAY);
const later = record.events.filter((event) => !known.includes(event));

/** Twenty days, a year before the fall of Mosul to a year after the war. */
const random = dice(20160711);
const days = Array.from({ length: 20 }, () =>
	new Date(Date.UTC(2013, 11, 1 + Math.floor(random() * 1800))).toISOString().slice(0, 10)
);

test('the days tell little known from much', () => {
	const sizes = days.map((date) => reportedBy(date).length);
	expect(Math.min(...sizes)).toBeLessThan(20);
	expect(Math.max(...sizes)).toBeGreaterThan(120);
	expect(later.length).toBeGreaterThan(40);
});

test('for twenty days count, list and map hold what had been reported, as a look at every row finds it', async ({
	page
}) => {
	await open(page);
	const { count, list, map, known: bar } = parts(page);
	for (const date of days) {
		await test.step(date, async () => {
			const reported = reportedBy(date);
			const from = `${Number(date.slice(0, 4)) - 1}${date.slice(4).replace('02-29', '02-28')}`;
			const events = reportedBy(date, eventsBetween(from, date));
			await go(page, `from=${from}&to=${date}&known=${date}&event=`);
			await expect(bar).toContainText(`As known on ${dayWords(Date.parse(date))}`);
			const all = words.events(reported.length);
			await expect(bar).toContainText(`${all} reported by then`);
			await expect(count).toHaveText(`${events.length} of ${all}`);
			await expect(map).toHaveAttribute('data-shown', String(events.length));
			const ids = asListed(events, from, date).map(({ id }) => id);
			await expectListed(list, ids);
		});
	}
});

test('on the day of the article the picture of the article stands', async ({ page }) => {
	await open(page, `known=${DAY}&event=`);
	const { list, details, count } = parts(page);
	await expect(count).toContainText(`of ${known.length} events`);
	await expectListed(
		list,
		asListed(reportedBy(DAY, eventsBetween('2016-06-17', '2016-07-20')), '2016-06-17').map(
			({ id }) => id
		)
	);

	await test.step('the airfield was taken two days before', async () => {
		await (await rowOf(list, 'seed-03')).click();
		await expect(details.locator('.date')).toContainText('9 July 2016');
		await expect(details).toContainText('Iraqi federal government · Qayyarah West airfield');
	});
	await test.step('560 troops are announced', async () => {
		await (await rowOf(list, 'seed-01')).click();
		await expect(details.getByRole('heading', { level: 2 })).toContainText('560');
		await expect(details.locator('.status')).toHaveText('announced');
	});
	await test.step('what is promised for Mosul is open', async () => {
		await (await rowOf(list, 'seed-15')).click();
		await expect(details.locator('.status')).toHaveText('planned');
		await expect(details).toContainText('Still open');
		for (const word of ['Missed', 'months late', '2017', eventOf('ctx-mosul-victory').title])
			await expect(details).not.toContainText(word);
	});
});

test('no details of a known event speak of what came out later', async ({ page }) => {
	await open(page, `from=${YEARS[0]}&to=${YEARS[1]}&known=${DAY}&event=`);
	await expect(parts(page).list).toHaveAttribute('data-shown', String(known.length));
	// Ninety times by hand would take half a minute: the events are opened by their addresses, within the page.
	const told = await page.evaluate(
		async ([query, ids]) => {
			const found: Record<
				string,
				{ title: string; text: string; dates: string[]; sources: number }
			> = {};
			for (const id of ids) {
				const opened = new Promise((done) => addEventListener('hashchange', done, { once: true }));
				location.hash = `${query}&event=${id}`;
				await opened;
				await new Promise(requestAnimationFrame);
				const details = document.querySelector('.details')!;
				found[id] = {
					title: details.querySelector('h2')!.textContent!,
					text: details.textContent!,
					dates: [...details.querySelectorAll('.sources time')].map(
						(time) => time.getAttribute('datetime') ?? ''
					),
					sources: details.querySelectorAll('.sources > li:not(.soft)').length
				};
			}
			return found;
		},
		[`from=${YEARS[0]}&to=${YEARS[1]}&known=${DAY}`, known.map(({ id }) => id)] as const
	);
	const titles = later.map(({ title }) => title);
	for (const event of known) {
		const { title, text, dates, sources } = told[event.id];
		expect(title).toBe(event.title);
		expect(sources, event.id).toBe(sourcesBy(DAY, event).length);
		for (const date of dates) expect(date.slice(0, 10) <= DAY, `${event.id}: ${date}`).toBe(true);
		expect(titles.filter((title) => text.includes(title))).toEqual([]);
		expect(text).not.toContain('Known later');
		if (event.later) expect(text).not.toContain(event.later);
		if (sourcesBy(DAY, event).length < event.sources.length)
			for (const { statement } of event.accounts) expect(text).not.toContain(statement);
		const { outcome } = event;
		if (outcome?.date && outcome.date > DAY) expect(text).not.toContain(outcome.note);
	}
});

test('an event that nobody had reported yet says only that', async ({ page }) => {
	await open(page, `known=${DAY}&event=ctx-mosul-victory`);
	const { details } = parts(page);
	await expect(page.getByText('This event had not been reported by then.')).toBeVisible();
	await expect(details).toBeHidden();
	await expect(page.locator('.explorer')).not.toContainText(eventOf('ctx-mosul-victory').title);
});

test('no card of a place names what came out later, of its events or of its holders', async ({
	page
}) => {
	test.setTimeout(60_000);
	await open(page, `from=${YEARS[0]}&to=${DAY}&known=${DAY}&event=&strips=all`);
	const { strips, card } = parts(page);
	const names = strips.locator('.names button');
	const count = await names.count();
	expect(count).toBeGreaterThan(40);
	const texts: string[] = [];
	for (const name of await names.all()) {
		await name.press('Enter');
		texts.push((await card.textContent())!);
		await page.keyboard.press('Escape');
		await expect(card).toBeHidden();
	}
	for (const { id, title } of later)
		expect(
			texts.filter((text) => text.includes(title)),
			id
		).toEqual([]);
	expect(texts.join()).not.toMatch(/since [^·]*201[7-9]/);
});

test('the mark of Mosul opens a card of what was known of Mosul', async ({ page }) => {
	const events = reportedBy(DAY, eventsBetween(YEARS[0], YEARS[1])).filter(
		({ place }) => place === 'mosul'
	);
	await open(
		page,
		`from=${YEARS[0]}&to=${YEARS[1]}&known=${DAY}&places=mosul&view=36.335,43.119,10&event=`
	);
	const { mark, card } = parts(page);
	await expect(mark).toHaveAccessibleName(`Mosul, ${events.length} events`);
	const box = await boxOf(mark);
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await expect(card).toBeVisible();
	expect(await idsOf(card.locator('[data-event]'))).toEqual(events.map(({ id }) => id));
});

test('tied to the window’s end, it goes with the window while that is moved', async ({ page }) => {
	await open(page, 'from=2016-06-01&to=2016-06-30&event=');
	const { known: bar, count, list, end, band } = parts(page);
	await explorerOf(page).getByRole('button', { name: 'As known on…' }).click();
	await bar.getByRole('checkbox', { name: panelWords.knownTied }).check();
	await expect(bar.locator('input[type="date"]')).toBeDisabled();
	await expect(page).toHaveURL(/known=window/);
	for (const [move, from, to] of [
		[() => end.press('ArrowRight'), '2016-06-01', '2016-07-01'],
		[() => band.press('PageUp'), '2016-07-01', '2016-07-31'],
		[() => end.press('Shift+ArrowRight'), '2016-07-01', '2016-08-07'],
		[() => band.press('Shift+ArrowLeft'), '2016-06-24', '2016-07-31']
	] as const) {
		await test.step(`${from} to ${to}`, async () => {
			await move();
			expect(await windowDays(page)).toEqual([day(from), day(to)]);
			const events = reportedBy(to, eventsBetween(from, to));
			await expect(bar).toContainText(`As known on ${dayWords(Date.parse(to))}`);
			await expect(bar.locator('input[type="date"]')).toHaveValue(to);
			await expect(count).toHaveText(`${events.length} of ${reportedBy(to).length} events`);
			const ids = asListed(events, from, to).map(({ id }) => id);
			await expectListed(list, ids);
		});
	}
});

test('the day is typed, and left again', async ({ page }) => {
	await open(page, 'event=');
	const { known: bar, count } = parts(page);
	const button = explorerOf(page).getByRole('button', { name: 'As known on…' });
	await expect(bar).toBeHidden();
	await expect(button).toHaveAttribute('aria-pressed', 'false');
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect(bar).toContainText('As known on 20 July 2016');
	await bar.getByLabel('Day').fill(DAY);
	await expect(bar).toContainText('As known on 11 July 2016');
	await expect(count).toContainText(`of ${known.length} events`);
	await expect(page).toHaveURL(new RegExp(`known=${DAY}`));
	await page.reload();
	await expect(count).toContainText(`of ${known.length} events`);
	await bar.getByRole('button', { name: panelWords.knownLeave }).click();
	await expect(bar).toBeHidden();
	await expect(count).toContainText(`of ${record.events.length} events`);
	await expect(page).not.toHaveURL(/known=/);
});

test('an event that came out long after it had happened says so', async ({ page }) => {
	await open(page, `from=${YEARS[0]}&to=${YEARS[1]}&event=`);
	const { list, details } = parts(page);
	const under = async (id: string) => (await rowOf(list, id)).locator('.under');
	const [from, to] = [eventOf('ctx-massgraves'), eventOf('ctx-badush')].map(({ when, reported }) =>
		Math.round((Date.parse(reported!) - when.latestEnd + 86_400_000) / 86_400_000)
	);
	expect([from, to]).toEqual([310, 52]);
	await expect(await under('ctx-massgraves')).toContainText('reported 10 months later');
	await expect(await under('ctx-badush')).toContainText('reported 52 days later');
	await (await rowOf(list, 'ctx-badush')).click();
	await expect(details).toContainText('reported 52 days later');
	await expect(await under('ctx-mosul-falls')).not.toContainText('later');
});

test('who leaves the story for what was known leaves its hindsight', async ({ page }) => {
	await open(page, 'step=9');
	const { story, known: bar } = parts(page);
	await expect(story).toBeVisible();
	await explorerOf(page).getByRole('button', { name: 'As known on…' }).click();
	await expect(story).toBeHidden();
	await expect(bar).toBeVisible();
});
