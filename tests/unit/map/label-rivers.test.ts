import { expect, test } from 'vitest';
import { besideLine } from '../../../src/lib/map/label-rivers';

const along = (y: (x: number) => number) =>
	Array.from({ length: 101 }, (_, i) => ({ x: i * 5, y: y(i * 5) }));

test('beside a straight line a text can stand above and below', () => {
	const spots = besideLine(
		along(() => 100),
		50,
		12
	);
	expect(spots.length).toBeGreaterThan(10);
	expect(new Set(spots.map(({ y }) => y))).toEqual(new Set([92.5, 107.5]));
	expect(spots.every(({ angle, bend }) => angle === 0 && bend === 0)).toBe(true);
});

test('a text is never upside down', () => {
	const westward = along((x) => x / 2).reverse();
	for (const { angle } of besideLine(westward, 50, 12)) {
		expect(angle).toBeCloseTo(Math.atan(0.5));
	}
});

test('where the line meanders more than the text is high there is no place', () => {
	expect(
		besideLine(
			along((x) => 40 * Math.sin(x / 8)),
			100,
			12
		)
	).toEqual([]);
});

test('the straightest stretch comes first', () => {
	const [first] = besideLine(
		along((x) => (x < 250 ? 4 * Math.sin(x / 6) : 0)),
		60,
		12
	);
	expect(first.x).toBeGreaterThan(250);
});

test('a line shorter than the text has no place', () => {
	expect(
		besideLine(
			along(() => 0),
			600,
			12
		)
	).toEqual([]);
});
