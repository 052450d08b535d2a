import { dateWords } from '../../src/lib/time/wording';
import { rowOf, rowsListed } from './listing';
import { eventOf, record } from './record';
import { expect, open, parts, test } from './site';

const YEARS = 'from=2014-01-01&to=2017-12-31';

test('the promise to retake Mosul in 2016 reads missed, about six months late, with its sources', async ({
	page
}) => {
	const [plan, victory] = [eventOf('seed-15'), eventOf('ctx-mosul-victory')];
	await open(page, 'event=seed-15');
	const { details } = parts(page);
	const heading = details.getByRole('heading', { level: 2 });
	await expect(heading).toHaveText(plan.title);
	await expect(details.locator('.status')).toHaveText('planned');
	await expect(details).toContainText('Missed, about 6 months late');
	await expect(details).toContainText(plan.outcome!.note);
	await expect(details.locator('.sources > li')).toHaveCount(plan.sources.length);

	await details.getByRole('button', { name: victory.title }).click();
	await expect(heading).toHaveText(victory.title);
	await expect(details.locator('.status')).toHaveText('announced');
	await expect(details.locator('.sources > li')).toHaveCount(victory.sources.length);
	await details.getByRole('button', { name: plan.title }).click();
	await expect(heading).toHaveText(plan.title);
});

test('every plan says in words what became of it, and leads to what decided it', async ({
	page
}) => {
	const outcomes = {
		kept: 'Carried out',
		late: 'Carried out late',
		missed: 'Missed',
		partly: 'Carried out in part',
		dropped: 'Dropped',
		open: 'Still open',
		unknown: 'Not known'
	};
	const plans = record.events.filter(({ outcome }) => outcome !== null);
	expect(plans.length).toBeGreaterThan(10);
	await open(page, `${YEARS}&event=`);
	const { list, details } = parts(page);
	for (const plan of plans) {
		await test.step(plan.id, async () => {
			await (await rowOf(list, plan.id)).dispatchEvent('click');
			await expect(details.getByRole('heading', { level: 2 })).toHaveText(plan.title);
			const { result, date, note } = plan.outcome!;
			const what = details.locator('dl > div').filter({ hasText: 'What became of it' });
			await expect(what.locator('b')).toHaveText(new RegExp(`^${outcomes[result]}(,|$)`));
			if (date) await expect(what).toContainText(dateWords(date));
			await expect(what).toContainText(note);
			const deciders = record.events.filter(({ outcomeOf }) => outcomeOf.includes(plan.id));
			expect(await what.getByRole('button').allTextContents()).toEqual(
				deciders.map(({ title }) => title)
			);
		});
	}
});

test('what was claimed, announced or planned says so in words, in the list and in the details', async ({
	page
}) => {
	await open(page, `${YEARS}&event=`);
	const { list, details } = parts(page);
	const said = Object.fromEntries((await rowsListed(list)).map(({ id, status }) => [id, status]));
	const wanted = Object.fromEntries(
		record.events.filter(({ id }) => id in said).map(({ id, status }) => [id, status])
	);
	expect(said).toEqual(wanted);
	for (const [status, meaning] of [
		['claimed', 'One party’s word'],
		['announced', 'An official declaration; the fact may be earlier, later or partial'],
		['planned', 'An intention'],
		['occurred', 'Reported by several sources, or not contested']
	]) {
		await test.step(status, async () => {
			const { id, title } = record.events.find((event) => event.status === status)!;
			await (await rowOf(list, id)).dispatchEvent('click');
			await expect(details.getByRole('heading', { level: 2 })).toHaveText(title);
			await expect(details.locator('.date .status')).toHaveText(status);
			await expect(details.locator('.date .status')).toHaveAttribute('title', meaning);
		});
	}
});

test('the signs of the statuses differ in their line, not only in their colour', async ({
	page
}) => {
	await open(page, `${YEARS}&event=`);
	const looks: string[] = [];
	for (const status of ['occurred', 'claimed', 'announced', 'planned']) {
		const { id } = record.events.find((event) => event.status === status)!;
		const row = await rowOf(parts(page).list, id);
		const sign = row.locator(`svg.${status} path`).first();
		looks.push(
			await sign.evaluate((path) => {
				const { fill, strokeDasharray, strokeWidth } = getComputedStyle(path);
				const full = fill === 'none' || fill.endsWith(', 0)') ? 'hollow' : 'full';
				return [full, strokeDasharray, strokeWidth].join();
			})
		);
	}
	expect(new Set(looks).size).toBe(4);
});
