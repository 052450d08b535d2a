import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesIn, controlSets, layouts, shapeFor, shownIn } from '../../src/lib/arrange';

const room = (width: number, height: number) => ({ width, height });

describe('the arrangement by itself', () => {
	it.each([
		[280, 320, 'small'],
		[360, 480, 'small'],
		[480, 320, 'small'],
		[320, 568, 'tall'],
		[360, 740, 'tall'],
		[600, 900, 'tall'],
		[600, 400, 'beside'],
		[720, 560, 'beside'],
		[1080, 320, 'beside'],
		[768, 1024, 'side'],
		[900, 720, 'side'],
		[1080, 600, 'side'],
		[1280, 800, 'side']
	])('in a box of %i by %i is "%s"', (width, height, shape) => {
		expect(shapeFor('auto', 'full', room(width, height))).toBe(shape);
	});

	it('goes by the width alone where the height follows the content', () => {
		expect(shapeFor('auto', 'full', room(360, Infinity))).toBe('tall');
		expect(shapeFor('auto', 'full', room(560, Infinity))).toBe('beside');
		expect(shapeFor('auto', 'full', room(761, Infinity))).toBe('side');
	});

	it('needs no switch where there are few controls', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...layouts),
				fc.constantFrom('min' as const, 'none' as const),
				fc.integer({ min: 280, max: 2000 }),
				fc.integer({ min: 320, max: 1200 }),
				(layout, controls, width, height) => {
					expect(choicesIn(shapeFor(layout, controls, room(width, height)))).toEqual([]);
				}
			)
		);
	});
});

describe('a layout that is asked for', () => {
	it.each(['map', 'timeline', 'list'] as const)('shows the %s alone, in any box', (layout) => {
		for (const [width, height] of [
			[280, 320],
			[1080, 320],
			[1920, 1080]
		]) {
			const shape = shapeFor(layout, 'full', room(width, height));
			const { map, timeline, list } = shownIn(shape, 'map');
			expect({ map, timeline, list }).toEqual({
				map: layout === 'map',
				timeline: layout === 'timeline',
				list: layout === 'list'
			});
		}
	});

	it('splits a low wide box from left to right and any other from top to bottom', () => {
		expect(shapeFor('split', 'full', room(1080, 320))).toBe('columns');
		expect(shapeFor('split', 'full', room(280, 320))).toBe('split');
		expect(shapeFor('split', 'full', room(720, Infinity))).toBe('split');
	});
});

it('always shows a part, and the window can always be moved', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...layouts),
			fc.constantFrom(...controlSets),
			fc.integer({ min: 1, max: 2000 }),
			fc.oneof(fc.integer({ min: 1, max: 1200 }), fc.constant(Infinity)),
			fc.constantFrom('map' as const, 'timeline' as const, 'list' as const),
			(layout, controls, width, height, part) => {
				const shape = shapeFor(layout, controls, room(width, height));
				const { map, timeline, list, slim, choices, chosen } = shownIn(shape, part);
				expect(map || timeline || list).toBe(true);
				expect(timeline && slim).toBe(false);
				expect(chosen === null).toBe(choices.length === 0);
				if (choices.includes(part)) expect(chosen).toBe(part);
			}
		)
	);
});
