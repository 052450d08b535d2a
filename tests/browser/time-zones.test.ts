import { rowsListed } from './listing';
import { asListed, eventsBetween } from './record';
import { day, expect, open, parts, test, windowDays } from './site';
import { dateWords } from '../../src/lib/time/wording';

const FROM = '2016-07-01';
const TO = '2016-07-31';
const wanted = asListed(eventsBetween(FROM, TO), FROM).map(({ title, when }) => ({
	title,
	date: dateWords(when.edtf)
}));

for (const timezoneId of ['America/Los_Angeles', 'Asia/Baghdad', 'Pacific/Kiritimati']) {
	test.describe(`in ${timezoneId}`, () => {
		test.use({ timezoneId });

		test('dates, window and order are those of the record, above and below', async ({
			page,
			request
		}) => {
			await open(page, `from=${FROM}&to=${TO}&event=seed-03`);
			expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
				timezoneId
			);
			const { band, details, list } = parts(page);
			expect(await windowDays(page)).toEqual([day(FROM), day(TO)]);
			await expect(band).toHaveAttribute('aria-valuetext', /^July 2016, /);
			await expect(details).toContainText('Saturday, 9 July 2016');
			const read = await rowsListed(list);
			expect(read.map(({ title, date }) => ({ title, date }))).toEqual(wanted);
			await expect(list.getByRole('heading', { name: 'July 2016' })).toBeVisible();

			// What was prerendered elsewhere is not said anew.
			const html = await (await request.get('./')).text();
			const [served, alive] = await page.evaluate((html) => {
				const words = (root: Document) =>
					[...root.querySelectorAll('article time')].map((time) => time.textContent!.trim());
				return [words(new DOMParser().parseFromString(html, 'text/html')), words(document)];
			}, html);
			expect(served.length).toBeGreaterThan(149);
			expect(alive).toEqual(served);
		});
	});
}
