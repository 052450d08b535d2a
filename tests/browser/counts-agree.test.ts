import { asListed, dice, eventsBetween, record } from './record';
import { expectListed } from './listing';
import { expect, parts, ready, test } from './site';
import type { ConflictEvent } from '../../src/lib/events/dataset';

interface Case {
	readonly query: string;
	readonly events: readonly ConflictEvent[];
}

/** A window of 2014 to 2017 with filters, and the events that are to be seen in it. */
function anyCase(random: () => number): Case {
	const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
	const some = (list: readonly string[], chance: number): string[] =>
		random() < chance ? [...new Set([one(list), one(list)])] : [];
	const date = (days: number) => new Date(Date.UTC(2014, 0, 1 + days)).toISOString().slice(0, 10);
	const first = Math.floor(random() * 1460);
	const length = Math.floor(random() ** 3 * 900);
	const [from, to] = [date(first), date(Math.min(first + length, 1460))];

	const used = (values: (event: ConflictEvent) => readonly (string | null)[]) =>
		[...new Set(record.events.flatMap(values))].filter((value) => value !== null);
	const kinds = some(
		used(({ kind }) => [kind]),
		0.5
	);
	const statuses = some(
		used(({ status }) => [status]),
		0.3
	);
	const actors = some(
		used(({ actors }) => actors),
		0.3
	);
	const places = some(
		used(({ place }) => [place]),
		0.2
	);
	const passes = (wanted: readonly string[], values: readonly (string | null)[]) =>
		!wanted.length || values.some((value) => value !== null && wanted.includes(value));
	const events = eventsBetween(from, to).filter(
		(event) =>
			passes(kinds, [event.kind]) &&
			passes(statuses, [event.status]) &&
			passes(actors, event.actors) &&
			passes(places, [event.place])
	);
	const facets = Object.entries({ types: kinds, status: statuses, actors, places })
		.filter(([, values]) => values.length)
		.map(([name, values]) => `&${name}=${values.join()}`);
	return {
		query: `from=${from}&to=${to}&event=${facets.join('')}`,
		events: asListed(events, from)
	};
}

const random = dice(2016);
const cases = Array.from({ length: 25 }, () => anyCase(random));

test('the cases hold empty, small and large windows', () => {
	const sizes = cases.map(({ events }) => events.length);
	expect(Math.min(...sizes)).toBe(0);
	expect(Math.max(...sizes)).toBeGreaterThan(50);
	expect(new Set(sizes).size).toBeGreaterThan(8);
});

test('header, list and map count what a look at every row of the record finds', async ({
	page
}) => {
	await page.goto('./');
	await ready(page);
	const { count, list, map } = parts(page);
	for (const { query, events } of cases) {
		await test.step(query, async () => {
			const wanted = String(events.length);
			await page.evaluate((hash) => (location.hash = hash), query);
			await expect(page.locator('.explorer')).toHaveAttribute('data-count', wanted);
			await expect(count).toHaveAttribute('data-count', wanted);
			await expect(count).toContainText(`${events.length} of ${record.events.length}`);
			await expect(map).toHaveAttribute('data-shown', wanted);
			const ids = events.map(({ id }) => id);
			await expectListed(list, ids);
		});
	}
});

test('an address that is opened afresh counts the same', async ({ page }) => {
	const { count, list, map } = parts(page);
	for (const { query, events } of cases.slice(1, 3)) {
		await test.step(query, async () => {
			await page.goto(`./?${query}`);
			await ready(page);
			await expect(count).toHaveAttribute('data-count', String(events.length));
			await expect(map).toHaveAttribute('data-shown', String(events.length));
			await expect(list).toHaveAttribute('data-shown', String(events.length));
		});
	}
});
