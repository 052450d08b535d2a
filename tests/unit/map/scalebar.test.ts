import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleBar } from '../../../src/lib/map/scalebar';

test.each([
	[1, 110, 100, '100 m'],
	[10, 110, 100, '1 km'],
	[9, 110, 500 / 9, '500 m'],
	[30, 110, 100, '3 km'],
	[500, 110, 100, '50 km'],
	[1234, 100, 100_000 / 1234, '100 km'],
	[0.5, 100, 100, '50 m']
])(
	'at %d metres a pixel, in %i pixels the bar is %d wide and says %s',
	(metre, longest, width, label) => {
		const bar = scaleBar(metre, longest);
		expect(bar.width).toBeCloseTo(width, 9);
		expect(bar.label).toBe(label);
	}
);

test('the bar is no longer than it may be, not much shorter, and says how long it is', () => {
	const metres = fc.double({ min: 0.1, max: 40_000, noNaN: true });
	fc.assert(
		fc.property(metres, fc.integer({ min: 40, max: 200 }), (metre, longest) => {
			const { width, label } = scaleBar(metre, longest);
			expect(width).toBeLessThanOrEqual(longest + 1e-6);
			expect(width).toBeGreaterThan(longest / 2.01);
			expect(label).toMatch(/^[1235]0*(\.0)? k?m$/);
			const said = parseFloat(label) * (label.endsWith('km') ? 1000 : 1);
			expect(width * metre).toBeCloseTo(said, 6);
		})
	);
});
