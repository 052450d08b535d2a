/** The list of events as a reader goes through it: a row is in the document only while it is in or near sight. */
import { expect, type Locator } from '@playwright/test';

/** What a row says. */
export interface Row {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	/** What it says of the status; "occurred" where it says nothing. */
	readonly status: string;
}

/** Scrolls through the list, in the box that scrolls it, and returns all rows in their order. */
export function rowsListed(list: Locator): Promise<Row[]> {
	return list.evaluate(async (list) => {
		const box = list.closest('.stage > .listed') ?? list;
		// There are as many rows again above and below what is seen.
		const [before, step] = [box.scrollTop, 1.2 * box.clientHeight];
		const rows = new Map<string, Row>();
		const text = (row: Element, part: string) => row.querySelector(part)?.textContent ?? '';
		box.scrollTop = 0;
		for (let scrolled = NaN; box.scrollTop !== scrolled; box.scrollTop += step) {
			scrolled = box.scrollTop;
			await new Promise(requestAnimationFrame);
			for (const row of list.querySelectorAll('li:not(.far) [data-event]')) {
				const id = row.getAttribute('data-event')!;
				const status =
					text(row, '.status:is(.claimed, .announced, .planned, .withdrawn)') || 'occurred';
				rows.set(id, { id, title: text(row, '.title'), date: text(row, 'time'), status });
			}
		}
		box.scrollTop = before;
		return [...rows.values()];
	});
}

/** Waits until the list holds these events, in this order. */
export async function expectListed(list: Locator, ids: readonly string[]) {
	await expect(list).toHaveAttribute('data-shown', String(ids.length));
	await expect(async () => {
		expect((await rowsListed(list)).map(({ id }) => id)).toEqual(ids);
	}).toPass({ timeout: 10_000 });
}

/** Scrolls the list until the row of an event is in the document, and returns it. */
export async function rowOf(list: Locator, id: string): Promise<Locator> {
	const row = list.locator(`button[data-event="${id}"]`);
	await list.evaluate(async (list, id) => {
		const there = () => list.querySelector(`button[data-event="${id}"]`) !== null;
		if (there()) return;
		list.scrollTop = 0;
		for (let scrolled = NaN; list.scrollTop !== scrolled; list.scrollTop += 300) {
			scrolled = list.scrollTop;
			await new Promise(requestAnimationFrame);
			await new Promise(requestAnimationFrame);
			if (there()) return;
		}
	}, id);
	await expect(row).toBeAttached();
	return row;
}
