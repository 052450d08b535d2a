/** A frame on a page that runs from right to left: the layout turns, the texts and time do not. */
import { boxOf, expect, explorerOf, parts, ready, test } from '../site';

for (const width of [1280, 720, 360]) {
	test(`in a frame from right to left, ${width} pixels wide, every text reads from its own start`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('./embed/mosul/?dir=rtl');
		await ready(page);

		const turned = await explorerOf(page).evaluate((explorer) => {
			const texts = document.createTreeWalker(explorer, NodeFilter.SHOW_TEXT);
			const found: string[] = [];
			const at = (node: Node, from: number) => {
				const range = document.createRange();
				range.setStart(node, from);
				range.setEnd(node, from + 1);
				return range.getBoundingClientRect();
			};
			while (texts.nextNode()) {
				const node = texts.currentNode;
				const text = node.textContent!;
				const [first, last] = [text.search(/\S/), text.trimEnd().length - 1];
				if (first < 0 || first === last || /\p{Script=Arabic}/u.test(text)) continue;
				const [start, end] = [at(node, first), at(node, last)];
				// An option of a closed list has no place, and of several lines each begins anew.
				if (start.width && start.top === end.top && start.left > end.left) found.push(text);
			}
			return found;
		});
		expect(turned).toEqual([]);
	});
}

test('in a frame from right to left time runs from left to right, and what is drawn on it too', async ({
	page
}) => {
	await page.setViewportSize({ width: 720, height: 900 });
	await page.goto('./embed/mosul/?dir=rtl');
	await ready(page);
	const { start, end, strips, timeline } = parts(page);
	const [from, to] = [await boxOf(start), await boxOf(end)];
	expect(from.x).toBeLessThan(to.x);

	// Holders are told for the window's last day: there the line of the strips stands.
	const line = strips.locator('.window');
	await expect(line).toHaveCSS('border-right-width', '2px');
	await expect(line).toHaveCSS('border-left-width', '0px');

	// What lies after the end of the record stands at the end of the axis.
	const plot = await boxOf(page.locator('.lanes .plot'));
	const later = await boxOf(timeline.getByRole('button', { name: /in 2020/ }));
	expect(later.x + later.width).toBeCloseTo(plot.x + plot.width, 0);

	// The names of the lanes stand where a line begins: on the right.
	expect((await boxOf(page.locator('.lanes .labels'))).x).toBeGreaterThanOrEqual(
		plot.x + plot.width - 1
	);
});
