import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grips } from '../../../src/lib/timeline/grips';

test('the handles of a wide window stand at its edges', () => {
	expect(grips(100, 300, 800, 24)).toEqual([100, 300]);
});

test('those of a narrow one keep apart, its middle between them', () => {
	expect(grips(100, 102, 800, 24)).toEqual([89, 113]);
});

test('at the ends of the track they stay on it', () => {
	expect(grips(0, 800, 800, 24)).toEqual([24, 776]);
	expect(grips(798, 800, 800, 24)).toEqual([752, 776]);
	expect(grips(0, 1, 800, 44)).toEqual([44, 88]);
});

test('wherever the window is, three parts of the size of a grip stand side by side', () => {
	const track = fc.integer({ min: 140, max: 2000 });
	fc.assert(
		fc.property(
			track,
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(width, a, b) => {
				const [start, end] = grips(Math.min(a, b) * width, Math.max(a, b) * width, width, 44);
				expect(start).toBeGreaterThanOrEqual(44 - 1e-9);
				expect(end - start).toBeGreaterThanOrEqual(44 - 1e-9);
				expect(end).toBeLessThanOrEqual(width - 44 + 1e-9);
			}
		)
	);
});
