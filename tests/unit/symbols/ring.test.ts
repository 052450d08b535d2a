import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberFont, numberOf, segments } from '../../../src/lib/symbols/paint';
import { Ring, type Colour } from '../../../src/lib/symbols/ring';

const paper: Colour = [250, 250, 250];
const [red, blue]: Colour[] = [
	[200, 0, 0],
	[0, 0, 200]
];

/** The square of a ring of a radius, a row a line: what is transparent, paper, red, blue or something between. */
function drawn(counts: [number, number][], radius = 10, size = 40, strength = 1): string[] {
	const pixels = new Uint32Array(size * size + 7);
	const count = counts.reduce((sum, [, part]) => sum + part, 0);
	new Ring(radius, 1, size, paper).write(pixels, 7, segments(counts, count), [red, blue], strength);
	const seen = Array.from(pixels.subarray(7), (pixel) => {
		if (pixel >>> 24 === 0) return ' ';
		if (pixel >>> 24 < 255) return '~';
		const colour = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255].join();
		return { [paper.join()]: '.', [red.join()]: 'r', [blue.join()]: 'b' }[colour] ?? '-';
	});
	return Array.from({ length: size }, (_, row) =>
		seen.slice(row * size, (row + 1) * size).join('')
	);
}

test('a ring of two equal parts is red on the right and blue on the left, on paper', () => {
	const rows = drawn([
		[0, 5],
		[1, 5]
	]);
	const middle = rows[20];
	expect(middle).toMatch(/^ +~?\.+-?b+-?\.+-?r+-?\.+~? +$/);
	expect(middle.length).toBe(40);
	expect(rows.filter((row) => /^[^r]*b[^r]*$/.test(row.slice(0, 20)))).not.toHaveLength(0);
	for (const row of rows) {
		expect(row.slice(0, 19)).not.toContain('r');
		expect(row.slice(21)).not.toContain('b');
	}
	expect(rows[0]).toBe(' '.repeat(40));
});

test('parts follow one another clockwise from the top, as large as they are', () => {
	const all = drawn([
		[0, 1],
		[1, 3]
	]).join('');
	const count = (letter: string) => [...all].filter((one) => one === letter).length;
	expect(count('b') / count('r')).toBeGreaterThan(2.5);
	expect(count('b') / count('r')).toBeLessThan(3.8);
	const rows = drawn([
		[0, 1],
		[1, 3]
	]);
	// the first quarter, and no other, is red
	rows.forEach((row, y) => {
		expect(row.slice(0, 19)).not.toContain('r');
		if (y > 20) expect(row).not.toContain('r');
	});
});

test('a paler ring is nearer to the paper', () => {
	const pixels = new Uint32Array(1600);
	const ring = new Ring(10, 1, 40, paper);
	const at = 20 * 40 + 20 + 8;
	const redness = [1, 0.75, 0.5].map((strength) => {
		ring.write(pixels, 0, [{ kind: 0, from: 0, to: Math.PI }], [red], strength);
		return (pixels[at] >> 8) & 255;
	});
	expect(redness).toEqual([0, 62, 125]);
});

const someCounts = fc.uniqueArray(
	fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 5000 })),
	{
		selector: ([kind]) => kind,
		minLength: 2,
		maxLength: 11
	}
);

test('segments fill a turn but for their gaps, in the order of kinds, however small they are', () => {
	fc.assert(
		fc.property(someCounts, (counts) => {
			const count = counts.reduce((sum, [, part]) => sum + part, 0);
			const found = segments(counts, count);
			expect(found.map(({ kind }) => kind)).toEqual(
				counts.map(([kind]) => kind).sort((a, b) => a - b)
			);
			let last = 0;
			for (const { kind, from, to } of found) {
				expect(from).toBeGreaterThanOrEqual(last);
				expect(to).toBeGreaterThan(from);
				const part = counts.find(([one]) => one === kind)![1];
				expect(to - from).toBeLessThanOrEqual((2 * Math.PI * part) / count);
				expect(to - from).toBeGreaterThan((Math.PI * part) / count);
				last = to;
			}
			expect(last).toBeLessThanOrEqual(2 * Math.PI);
		})
	);
});

test('whatever is written stays within its square, and no pixel of the ring is transparent', () => {
	fc.assert(
		fc.property(someCounts, fc.integer({ min: 7, max: 16 }), (counts, radius) => {
			const size = 44;
			const pixels = new Uint32Array(3 * size * size);
			const count = counts.reduce((sum, [, part]) => sum + part, 0);
			const colours = Array.from({ length: 11 }, (): Colour => [1, 2, 3]);
			new Ring(radius, 1, size, paper).write(
				pixels,
				size * size,
				segments(counts, count),
				colours,
				1
			);
			expect(pixels.subarray(0, size * size).every((pixel) => pixel === 0)).toBe(true);
			expect(pixels.subarray(2 * size * size).every((pixel) => pixel === 0)).toBe(true);
			const middle = pixels[size * size + (size / 2) * size + size / 2];
			expect(middle >>> 24).toBe(255);
		}),
		{ numRuns: 50 }
	);
});

test.each([
	[1, '1'],
	[9999, '9999'],
	[10_000, '10k'],
	[64_999, '64k'],
	[2_000_000, '999k']
])('%i events are written %s', (count, text) => {
	expect(numberOf(count)).toBe(text);
});

test('the more digits a number has, the smaller it is written, on any screen', () => {
	const size = (count: number, ratio = 1) => parseInt(numberFont(count, 16, ratio).slice(4));
	const sizes = [5, 50, 500, 5000].map((count) => size(count));
	expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
	expect(size(500, 2)).toBe(2 * size(500));
});
