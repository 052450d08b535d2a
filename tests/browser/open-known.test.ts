import { expect, test } from './site';
import { around, choose, fixture, openPage, tableOf } from './open-file';
import { readFileSync } from 'node:fs';

test('a file of a known format is shown without a question, and nothing leaves the device', async ({
	page
}) => {
	const sent: string[] = [];
	await openPage(page);
	const before = await page.evaluate(() => Object.keys(localStorage).length);
	page.on('request', (request) => {
		if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
		if (/ged241|Lappo|Aland/i.test(decodeURIComponent(request.url()))) sent.push(request.url());
	});
	const { bar, rows, row, details, columns, status } = around(page);
	await choose(page, 'ucdp/ged241.csv');
	await expect(bar).toContainText('ged241.csv');
	await expect(bar).toContainText('2 events on the map');
	await expect(status).toContainText('ged241.csv is open: 2 events on the map.');
	await expect(rows).toHaveCount(2);
	await expect(columns).toHaveCount(0);
	await row('ucdp-1001').click();
	await expect(details).toContainText('Lappo town');
	expect(sent).toEqual([]);
	expect(new URL(page.url()).hash).toBe('');
	expect(new URL(page.url()).search).toBe('');
	expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(before);
});

test('the row of the file stands below the event, every column with its value', async ({
	page
}) => {
	await openPage(page);
	const { row, details } = around(page);
	await choose(page, 'ucdp/ged241.csv');
	await row('ucdp-1001').click();
	const original = details.locator('details.original');
	await expect(original.getByText('In the file')).toBeVisible();
	const [header] = readFileSync(fixture('ucdp/ged241.csv'), 'utf8').split('\n');
	await expect(original.locator('summary')).toContainText(`${header.split(',').length} columns`);
	const value = (name: string) =>
		original.locator('dl > div').filter({ has: page.locator(`dt bdi:text-is("${name}")`) });
	await expect(value('conflict_name').locator('dd')).toHaveText('Aland: Government');
	await expect(value('source_article').locator('dd')).toHaveText(
		'"Wire A,2023-01-04,One";"Wire B,2023-01-03,Two"'
	);
});

test('a table with tags is read by them, whatever its columns are called', async ({ page }) => {
	await openPage(page);
	const { bar, rows, columns } = around(page);
	await choose(page, 'hxl/any.csv');
	await expect(bar).toContainText('2 events on the map');
	await expect(rows).toHaveCount(2);
	await expect(columns).toHaveCount(0);
});

test('a file without events is refused with its sentence, in plain sight', async ({ page }) => {
	await openPage(page);
	await choose(page, 'none/hapi.csv');
	await expect(page.getByText('Counts of conflict events by month and district')).toBeVisible();
	await expect(around(page).map).toHaveCount(0);
	await choose(page, 'none/picture.csv');
	await expect(page.getByText('A picture (PNG), not a list of events.')).toBeVisible();
});

test('another file takes the place of the first, by dropping it on the page', async ({ page }) => {
	await openPage(page);
	const { bar, rows } = around(page);
	await choose(page, 'ucdp/ged241.csv');
	await expect(rows).toHaveCount(2);
	const data = await page.evaluateHandle(() => {
		const transfer = new DataTransfer();
		const text = 'date,title,lat,lon\n2016-07-09,Strike,36.3,43.1';
		transfer.items.add(new File([text], 'dropped.csv'));
		return transfer;
	});
	await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
	await expect(page.getByText('Drop to open')).toBeVisible();
	await page.dispatchEvent('body', 'drop', { dataTransfer: data });
	await expect(page.getByText('Drop to open')).toHaveCount(0);
	await expect(bar).toContainText('dropped.csv');
	await expect(rows).toHaveCount(1);
	await expect(rows).toContainText('Strike');
});

test('a table is pasted, anywhere on the page or into its field', async ({ page }) => {
	await openPage(page);
	const { rows, bar } = around(page);
	const table = 'date\ttitle\tlat\tlon\n2016-07-09\tStrike\t36.3\t43.1';
	await page.getByLabel(/^Or paste a table here/).fill(table);
	await page.getByRole('button', { name: 'Open what is pasted' }).click();
	await expect(rows).toContainText(['Strike']);
	await page.evaluate((text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text.replace('Strike', 'Clash'));
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, table);
	await expect(rows).toContainText(['Clash']);
	await expect(bar).toContainText('Pasted table');
});

test('several files are put together, each with its own account', async ({ page }) => {
	await openPage(page);
	const { rows, bar, button, report } = around(page);
	await choose(page, 'ucdp/ged241.csv', 'ucdp/candidate-no-header.csv', 'none/hapi.csv');
	await expect(bar).toContainText('and 2 more');
	await expect(rows.first()).toBeVisible();
	await button('Report').click();
	await expect(report.getByRole('row', { name: /^ged241\.csv UCDP/ })).toBeVisible();
	await expect(report).toContainText('every row is accounted for');
	await expect(report).toContainText('Counts of conflict events');
});

test('the example is of our own record, and everything can be taken along', async ({ page }) => {
	await openPage(page);
	const { rows, columns } = around(page);
	await page.getByRole('button', { name: 'Try it with an example' }).click();
	await expect(rows).toHaveCount(12);
	await expect(columns).toBeVisible();
	await page.getByRole('button', { name: 'Take it with you' }).click();
	const dialog = page.getByRole('dialog', { name: 'Take it with you' });
	await expect(dialog.getByLabel('Link to this view')).toHaveCount(0);
	const coming = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'CSV table' }).click();
	const text = readFileSync(await (await coming).path(), 'utf8');
	expect(text.trim().split('\r\n').length).toBeGreaterThanOrEqual(13);
});

test('a name or a cell that looks like a tag is only text', async ({ page }) => {
	await openPage(page);
	const { rows, details, bar } = around(page);
	const tag = '<img src=x onerror=alert(1)>';
	await choose(page, tableOf(`${tag}.csv`, 'date,title', `2016-07-09,${tag}`));
	await expect(bar).toContainText(tag);
	await rows.first().click();
	await expect(details.getByRole('heading')).toHaveText(tag);
	await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('a pasted text of which nothing can be made stays in the field', async ({ page }) => {
	await openPage(page);
	const field = page.getByLabel(/^Or paste a table here/);
	const text = 'one sentence\nanother sentence';
	await field.fill(text);
	await page.getByRole('button', { name: 'Open what is pasted' }).click();
	await expect(page.getByRole('heading', { name: /^There is nothing to show/ })).toBeVisible();
	await expect(field).toHaveValue(text);
});

test('where no event has a place the map says so', async ({ page }) => {
	await openPage(page);
	await choose(page, tableOf('bare.csv', 'date,title', '2016-07-01,One', '2016-07-02,Another'));
	const { map } = around(page);
	await expect(map.getByText('No event here has a place on the map.')).toBeVisible();
	await expect(map.getByRole('button', { name: '2 without a place' })).toBeVisible();
});
