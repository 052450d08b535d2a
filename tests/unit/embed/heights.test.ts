import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Heights } from '../../../src/lib/embed/heights';

describe('heights', () => {
	test('a change is told at once, the same height never again', () => {
		const heights = new Heights();
		expect(heights.next({ height: 600, width: 400, acts: 0 }, 0)).toBe('tell');
		expect(heights.next({ height: 600, width: 400, acts: 1 }, 500)).toBeNull();
		expect(heights.next({ height: 700, width: 400, acts: 1 }, 600)).toBe('tell');
	});

	test('a change right after another waits for its turn', () => {
		const heights = new Heights();
		heights.next({ height: 600, width: 400, acts: 0 }, 1000);
		expect(heights.next({ height: 601, width: 400, acts: 1 }, 1030)).toEqual({ wait: 54 });
		expect(heights.next({ height: 602, width: 400, acts: 1 }, 1084)).toBe('tell');
	});

	/** What becomes of a height that changes every so many milliseconds. */
	function every(
		gap: number,
		seconds: number,
		explain: (i: number) => { width: number; acts: number }
	) {
		const heights = new Heights();
		return Array.from({ length: (seconds * 1000) / gap }, (_, i) =>
			heights.next({ height: 300 + i, ...explain(i) }, i * gap)
		);
	}
	const told = (all: unknown[]) => all.filter((one) => one === 'tell').length;

	test('changes that nothing explains are a loop, said once, and after that there is silence', () => {
		for (const gap of [16, 100, 500]) {
			const all = every(gap, 20, () => ({ width: 400, acts: 0 }));
			expect(told(all)).toBe(12);
			expect(all.filter((one) => one === 'loop')).toHaveLength(1);
			expect(all.slice(all.indexOf('loop') + 1).every((one) => one === null)).toBe(true);
		}
	});

	test('a reader who goes on acting, a window drawn wider and slow growth are no loop', () => {
		const acting = every(16, 20, (i) => ({ width: 400, acts: i }));
		const widening = every(16, 20, (i) => ({ width: 400 + i, acts: 0 }));
		const slow = every(1500, 60, () => ({ width: 400, acts: 0 }));
		for (const all of [acting, widening, slow]) {
			expect(all).not.toContain('loop');
			expect(told(all)).toBeGreaterThan(12);
		}
	});

	test('whatever happens, no second has more than 12 heights', () => {
		const measure = fc.record({
			after: fc.nat(200),
			height: fc.nat(3),
			width: fc.nat(2),
			act: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(measure, { maxLength: 200 }), (measures) => {
				const heights = new Heights();
				const times: number[] = [];
				let [now, acts] = [0, 0];
				for (const { after, height, width, act } of measures) {
					now += after;
					if (act) acts++;
					if (heights.next({ height, width, acts }, now) === 'tell') times.push(now);
				}
				for (const start of times)
					expect(
						times.filter((time) => time >= start && time < start + 1000).length
					).toBeLessThanOrEqual(12);
			})
		);
	});
});
