import { dateWords } from '../../src/lib/time/wording';
import { record, eventOf } from './record';
import { expect, open, parts, test } from './site';

const publisherOf = (source: string) => record.sources.find(({ id }) => id === source)!.publisher;

const examples = [
	['ctx-mosul-victory', ['9 July', '10 July'], 'the victory in Mosul, on 9 or 10 July 2017'],
	['ctx-nuri-destr', ['Daesh blew up', 'US air strike'], 'who destroyed the al-Nuri mosque'],
	['ctx-speicher', ['1,095 and 1,700', '560'], 'how many were killed of Camp Speicher']
] as const;

for (const [id, differ, what] of examples) {
	test(`accounts stand side by side: ${what}`, async ({ page }) => {
		const { accounts, conflict, title } = eventOf(id);
		expect(accounts.length).toBeGreaterThan(1);
		expect(accounts.filter(({ drawn }) => drawn)).toHaveLength(1);
		await open(page, `event=${id}`);
		const { details } = parts(page);
		await expect(details.getByRole('heading', { level: 2 })).toHaveText(title);
		const differing = details.locator('dl > div').filter({ hasText: 'Sources differ' });
		await expect(differing).toContainText(conflict);
		for (const text of differ) await expect(differing).toContainText(text);
		const lines = differing.locator('li');
		for (const { by, statement, date, drawn, sources } of accounts) {
			const line = lines.filter({ hasText: statement });
			await expect(line).toContainText(by);
			if (date) await expect(line).toContainText(dateWords(date));
			for (const source of sources) await expect(line).toContainText(publisherOf(source));
			await expect(line.getByText('shown here')).toHaveCount(drawn ? 1 : 0);
		}
		await expect(differing.getByText('shown here')).toHaveCount(1);
	});
}

test('an event whose sources agree speaks of no accounts', async ({ page }) => {
	const { id, title } = record.events.find(
		({ accounts, conflict }) => !accounts.length && !conflict
	)!;
	await open(page, `event=${id}`);
	const { details } = parts(page);
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(title);
	await expect(details).not.toContainText('Sources differ');
	await expect(details).not.toContainText('shown here');
});

test('the record as text holds the accounts as well', async ({ page }) => {
	await open(page);
	for (const [id] of examples) {
		const article = page.locator(`article[id="${id}"]`);
		for (const { by, statement } of eventOf(id).accounts) {
			await expect(article).toContainText(by);
			await expect(article).toContainText(statement);
		}
		await expect(article.getByText('shown here')).toHaveCount(1);
	}
});
