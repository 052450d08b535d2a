import { readFileSync } from 'node:fs';
import { expect, test } from './site';
import { around, choose, openPage, tableOf } from './open-file';

test('what became of every row adds up, and says which rows were refused and why', async ({
	page
}) => {
	await openPage(page);
	const { button, report } = around(page);
	await choose(page, 'table/places.csv');
	await button('Report').click();
	await expect(report).toContainText('17 + 5 + 2 + 1 = 25 rows: every row is accounted for.');
	await report.getByRole('button', { name: /^Refused 2/ }).click();
	const rows = report.locator('tr[data-fate]');
	await expect(rows).toHaveCount(2);
	await expect(rows.first()).toContainText('the header again');
	await expect(rows.last()).toContainText('a row of totals');
});

test('a repair is said, taken back and done again', async ({ page }) => {
	await openPage(page);
	const { button, report, bar } = around(page);
	await choose(page, 'table/places.csv');
	await button('Report').click();
	await expect(report).toContainText('latitude and longitude swapped');
	await expect(report).toContainText('the point 0, 0');
	await report.getByRole('button', { name: 'Take back latitude, line 15' }).click();
	await expect(bar).toContainText('18 events on the map · 4 on the timeline alone');
	await report.getByRole('button', { name: 'Put right again latitude, line 15' }).click();
	await expect(bar).toContainText('17 events on the map · 5 on the timeline alone');
	await report
		.getByRole('button', { name: 'Take all back: latitude and longitude swapped' })
		.click();
	await expect(
		report.getByRole('button', { name: 'Put all right again: latitude and longitude swapped' })
	).toBeVisible();
});

test('thousands of refused rows are searched, paged, and saved as a table without formulas', async ({
	page
}) => {
	const good = Array.from(
		{ length: 30 },
		(_, at) => `2016-06-${String(at + 1).padStart(2, '0')},good ${at}`
	);
	const bad = Array.from({ length: 12_000 }, (_, at) => `=cmd(${at}),row ${at}`);
	await openPage(page);
	const { button, report } = around(page);
	await choose(page, tableOf('bad.csv', 'date,title', ...good, ...bad));
	await button('Report').click();
	await expect(report).toContainText('1 to 50 of 12,000');
	await expect(report.locator('tr[data-fate]')).toHaveCount(50);
	await report.getByRole('button', { name: 'Next' }).click();
	await expect(report).toContainText('51 to 100 of 12,000');
	await report.getByRole('searchbox').fill('cmd(11999)');
	await expect(report.locator('tr[data-fate]')).toHaveCount(1);
	await expect(report.locator('tr[data-fate]')).toContainText('12,031');
	await report.getByRole('searchbox').fill('');
	const coming = page.waitForEvent('download');
	await report.getByRole('button', { name: 'Download the report (CSV)' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe('bad-report.csv');
	const lines = readFileSync(await download.path(), 'utf8')
		.replace(/^\uFEFF/, '')
		.trim()
		.split('\r\n');
	expect(lines).toHaveLength(12_001);
	expect(lines[1]).toBe("Refused,bad.csv,32,date,'=cmd(0),,not a date");
	expect(lines.filter((line) => /(^|,)"?[=+@]/.test(line))).toEqual([]);
});
