import { dateWords } from '../../src/lib/time/wording';
import { eventOf, record } from './record';
import { expect, open, parts, test } from './site';

const ids = Array.from({ length: 21 }, (_, i) => `seed-${String(i + 1).padStart(2, '0')}`);
const date = (time: number) => new Date(time).toISOString().slice(0, 10);

test('all twenty-one statements of the article are in the record', () => {
	expect(record.events.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

test('every statement of the article is found by the words of its title, and shows its source', async ({
	page
}) => {
	await open(page, 'from=2014-01-01&to=2017-12-31&event=');
	const { search, row, details } = parts(page);
	for (const id of ids) {
		await test.step(id, async () => {
			const event = eventOf(id);
			await search.fill(event.title.split(' ').slice(0, 6).join(' '));
			await row(id).click();
			await expect(details.getByRole('heading', { level: 2 })).toHaveText(event.title);
			await expect(details).toContainText(event.summary);
			const sources = details.locator('.sources > li');
			await expect(sources).toHaveCount(event.sources.length);
			for (const [i, source] of event.sources.entries()) {
				const { publisher, url } = record.sources.find(({ id }) => id === source)!;
				await expect(sources.nth(i)).toContainText(publisher);
				if (url) await expect(sources.nth(i).getByRole('link')).toHaveAttribute('href', url);
			}
		});
	}
});

test('every statement of the article is found by its date', async ({ page }) => {
	await open(page, 'event=');
	const { row } = parts(page);
	for (const id of ids) {
		await test.step(id, async () => {
			const { when } = eventOf(id);
			const [from, to] = [when.earliestStart, Math.min(when.earliestEnd, Date.UTC(2018, 0, 1)) - 1];
			await page.evaluate(
				(hash) => (location.hash = hash),
				`from=${date(from)}&to=${date(Math.max(from, to))}&event=`
			);
			await expect(row(id)).toBeAttached();
			await expect(row(id).locator('time')).toHaveText(dateWords(when.edtf));
		});
	}
});

test('the article itself is named as a source and linked', async ({ page }) => {
	await open(page);
	const { details } = parts(page);
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(eventOf('seed-03').title);
	await expect(details.locator('.sources')).toContainText('Anadolu');
	const link = details.locator('.sources').getByRole('link').first();
	await expect(link).toHaveAttribute('target', '_blank');
	await expect(link).toHaveAttribute('rel', /noopener/);
});

test('plans of the article say what became of them and lead there and back', async ({ page }) => {
	const plan = eventOf('seed-15');
	const decider = record.events.find(({ outcomeOf }) => outcomeOf.includes(plan.id))!;
	await open(page, 'event=seed-15');
	const { details } = parts(page);
	const heading = details.getByRole('heading', { level: 2 });
	await expect(details).toContainText('What became of it');
	await expect(details).toContainText(plan.outcome!.note);
	await details.getByRole('button', { name: decider.title }).click();
	await expect(heading).toHaveText(decider.title);
	await expect(details).toContainText('Decides');
	await details.getByRole('button', { name: plan.title }).click();
	await expect(heading).toHaveText(plan.title);
});
