import { expect, test } from './site';
import { around, choose, openPage, tableOf } from './open-file';

const table = tableOf(
	'mine.csv',
	'Tag des Berichts,Tag,Was,Wo,y,x,Wer',
	'2016-08-01,2016-07-09,Strike,Qayyarah,35.77,43.12,Army',
	'2016-08-02,2016-07-10,Clash,Makhmur,35.77,43.58,Militia'
);

test('a table of no known format is read at once, its columns beside it; a change reads it again', async ({
	page
}) => {
	await openPage(page);
	const { rows, columns, standsFor, readAs, details } = around(page);
	await choose(page, tableOf('a.csv', 'date,name,lat,lon,who', '2016-07-09,Strike,36.3,43.1,Army'));
	await expect(rows).toHaveCount(1);
	await expect(columns).toBeVisible();
	await expect(standsFor('date')).toHaveValue('date');
	await expect(standsFor('who')).toHaveValue('');
	await expect(readAs).toContainText(['9 July 2016']);
	await expect(readAs).toContainText(['36.300° N, 43.100° E']);
	await standsFor('who').selectOption({ label: 'Actor' });
	await rows.first().click();
	await expect(details.locator('dl').first()).toContainText('Army');
	await standsFor('who').selectOption({ label: 'Date' });
	await expect(readAs).toContainText(['Refused: not a date']);
});

test('a table in which nothing says when waits until that is chosen; the choice is remembered', async ({
	page
}) => {
	await openPage(page);
	const { rows, columns, standsFor, readAs, map } = around(page);
	const odd = tableOf('odd.csv', 'a1,b1', 'Strike,0', 'Clash,0');
	await choose(page, odd);
	await expect(columns).toContainText('No column was found that says when');
	await expect(map).toHaveCount(0);
	await choose(page, table);
	await expect(rows).toHaveCount(2);
	await standsFor('Tag des Berichts').selectOption({ label: 'First reported' });
	await standsFor('Tag').selectOption({ label: 'Date' });
	await standsFor('Was').selectOption({ label: 'Title' });
	await standsFor('Wo').selectOption({ label: 'Place' });
	await standsFor('Wer').selectOption({ label: 'Actor' });
	await expect(readAs).toContainText(['9 July 2016', '10 July 2016']);
	await expect(rows).toContainText(['Strike', 'Clash']);

	await page.reload();
	await openPage(page);
	await choose(page, { ...table, name: 'next-month.csv' });
	await expect(rows).toContainText(['Strike', 'Clash']);
	await expect(columns).toHaveCount(0);
	await around(page).button('Columns').click();
	await expect(columns).toContainText('remembered on this device');
	await columns.getByRole('button', { name: 'Back to the guess' }).click();
	await expect(columns).toContainText('Guessed');
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('where the storage may not be touched, the page works for the visit', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('not here', 'SecurityError');
			}
		});
	});
	await openPage(page);
	const { rows, standsFor, columns } = around(page);
	await choose(page, table);
	await expect(rows).toHaveCount(2);
	await standsFor('Was').selectOption({ label: 'Title' });
	await expect(rows).toContainText(['Strike']);
	await choose(page, { ...table, name: 'again.csv' });
	await expect(rows).toContainText(['Strike']);
	await expect(columns).toHaveCount(0);
});

test('which number is the day is asked, with its rows and values, and the answer is read', async ({
	page
}) => {
	await openPage(page);
	const { rows, questions, bar } = around(page);
	await choose(
		page,
		tableOf('d.csv', 'date,title,lat,lon', '03/04/2016,a,36,43', '05/06/2016,b,36,43')
	);
	const group = questions.getByRole('group');
	await expect(group).toContainText('2 rows hang on it');
	await expect(group).toContainText('03/04/2016 · 05/06/2016');
	await group.getByRole('radio', { name: 'The month' }).check();
	await expect(bar).toContainText('2 events on the map');
	await expect(rows).toContainText(['4 March 2016', '6 May 2016']);
	await questions.getByRole('button', { name: 'Close' }).click();
	await expect(questions).toHaveCount(0);
	await around(page).button('Report').click();
	await around(page).report.getByRole('radio', { name: 'The day' }).check();
	await expect(rows).toContainText(['3 April 2016', '5 June 2016']);
});

for (const width of [360, 768]) {
	test(`at ${width} pixels nothing of the page hangs over its side`, async ({ page }) => {
		await page.setViewportSize({ width, height: 740 });
		await openPage(page);
		const fits = async () =>
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
		await fits();
		await choose(page, 'table/places.csv');
		await expect(around(page).columns).toBeVisible();
		await expect(around(page).map).toBeVisible();
		await fits();
		await around(page).button('Report').click();
		await expect(around(page).report).toBeVisible();
		await fits();
	});
}
