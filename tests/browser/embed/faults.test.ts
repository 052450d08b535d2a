import {
	alive,
	article,
	element,
	expect,
	heard,
	inside,
	JUNE,
	LISTEN,
	loader,
	test
} from './origins';
import { parts, ready } from '../site';

/** What cannot be fetched, what the host is told of it, what the reader reads, and what is there all the same. */
const faults = [
	{
		what: 'the map',
		files: '**/embed/map-*.js',
		code: 'map-unavailable',
		sentence: 'The map could not be loaded.',
		there: 'rows'
	},
	{
		what: 'the texts',
		files: '**/data/mosul.js*',
		code: 'data-missing',
		sentence: 'The events could not be loaded in full.',
		there: 'mark'
	}
] as const;

for (const { what, files, code, sentence, there } of faults) {
	test(`where ${what} cannot be fetched the rest works, both sides are told, and it may be tried again`, async ({
		page,
		origin,
		baseURL,
		complaints
	}) => {
		complaints.expect(/^404: /);
		complaints.expect(/^error: Failed to load resource/);
		await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
		const body = LISTEN + element(baseURL!, 'height="800"', JUNE);
		await page.goto(await origin({ '/': article(body + loader(baseURL!)) }));
		await alive(page);
		const frame = inside(page);
		await expect(frame.getByText(sentence)).toBeVisible();
		await expect
			.poll(async () => (await heard(page, 'error')).map(({ detail }) => detail))
			.toContainEqual({ code, recoverable: true });
		await expect(parts(frame)[there].first()).toBeVisible();
		await parts(frame).end.press('PageUp');
		await expect(frame.locator('.player')).toContainText('1 June – 30 July 2016');

		await page.unroute(files);
		await frame.getByRole('button', { name: 'Try again' }).click();
		await ready(frame);
		await expect(frame.getByText(sentence)).toHaveCount(0);
	});
}

test('where the ground cannot be fetched the map shows the events without it', async ({
	page,
	origin,
	baseURL,
	complaints
}) => {
	complaints.expect(/^404: /);
	complaints.expect(/^error: Failed to load resource/);
	await page.route('**/basemap/ground.js*', (route) => route.fulfill({ status: 404, body: '' }));
	const body = LISTEN + element(baseURL!, 'height="800"', JUNE);
	await page.goto(await origin({ '/': article(body + loader(baseURL!)) }));
	await alive(page);
	await expect
		.poll(async () => (await heard(page, 'error')).map(({ detail }) => detail))
		.toContainEqual({ code: 'tiles-failed', recoverable: true });
	const { map, mark } = parts(inside(page));
	await expect(map).toContainText('The base map could not be loaded');
	await expect(mark).toHaveAccessibleName(/events?$/);
});
