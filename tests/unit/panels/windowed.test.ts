import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Listing } from '../../../src/lib/panels/listing';
import { Plan, TALLEST, type Heights } from '../../../src/lib/panels/windowed';

/** A list of so many rows in groups of these sizes, over and over. */
function list(size: number, sizes: readonly number[] = [size]): Listing {
	const groups = [];
	for (let from = 0, i = 0; from < size; from += sizes[i++ % sizes.length])
		groups.push({ from, month: i });
	return new Listing(new Uint32Array(size), groups);
}

const someList = fc
	.tuple(
		fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(1_000_000)),
		fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
	)
	.map(([size, sizes]) =>
		list(
			size,
			sizes.map((rows) => (size > 300 ? rows * 1000 : rows))
		)
	);

const someHeights: fc.Arbitrary<Heights> = fc.record({
	row: fc.integer({ min: 20, max: 160 }),
	heading: fc.integer({ min: 0, max: 60 })
});

const someRow = (size: number) => fc.integer({ min: 0, max: size - 1 });

test('rows stand one below the other, each group below its heading', () => {
	const plan = new Plan(list(5, [2, 3]), { row: 50, heading: 30 });
	expect([0, 1, 2, 3, 4, 5].map((row) => plan.place(row))).toEqual([0, 50, 130, 180, 230, 310]);
	expect([0, 49, 50, 129, 130, 309, 9999].map((y) => plan.at(y))).toEqual([0, 0, 1, 1, 2, 4, 4]);
});

test('of ten rows all are laid out, with no room for others', () => {
	const plan = new Plan(list(10), { row: 50, heading: 30 });
	expect(plan.around({ row: 0, y: 0 }, -400, 900)).toEqual({
		first: 0,
		last: 10,
		above: 0,
		below: 0
	});
});

test('of a million rows those about the window are laid out', () => {
	const plan = new Plan(list(1_000_000), { row: 50, heading: 30 });
	const row = plan.at(4_000_000);
	const { first, last, above, below } = plan.around({ row, y: 4_000_000 }, 3_999_600, 4_000_900);
	expect(first).toBe(row - 8);
	expect(last).toBe(row + 19);
	expect(above).toBe(4_000_000 - 8 * 50);
	expect(above + below).toBeLessThan(TALLEST);
});

test('an empty list takes no room', () => {
	const plan = new Plan(list(0), { row: 50, heading: 30 });
	expect(plan.total).toBe(0);
	expect(plan.around({ row: 0, y: 0 }, 0, 400)).toEqual({ first: 0, last: 0, above: 0, below: 0 });
});

test('places grow from row to row, stay below the limit, and lead back to their row', () => {
	fc.assert(
		fc.property(
			someList.chain((rows) => fc.tuple(fc.constant(rows), someRow(rows.size))),
			someHeights,
			([rows, row], heights) => {
				const plan = new Plan(rows, heights);
				expect(plan.place(row + 1)).toBeGreaterThan(plan.place(row));
				expect(plan.place(rows.size)).toBeLessThan(TALLEST + 1);
				expect(plan.place(0)).toBe(0);
				// a hair further on, as the place itself may be rounded to the row before
				expect(plan.at(plan.place(row) + 1e-6)).toBe(row);
			}
		)
	);
});

/**
 * Lays all rows out as a browser would: those in sight by heights that are wrong by up to a third, the rest by the room
 * that stands for it.
 */
function reader(rows: Listing, heights: Heights, wrong: number) {
	const real = (row: number) => heights.row * (1 + (((row * 7919) % 13) / 13 - 0.5) * wrong);
	const plan = new Plan(rows, heights);
	let sight = plan.around({ row: 0, y: 0 }, 0, 800);
	/** Where the rows in the document begin and end. */
	const rowsAt = () => {
		let y = sight.above + heights.heading;
		const at: { row: number; top: number; bottom: number }[] = [];
		for (let row = sight.first; row < sight.last; row++) {
			if (row > sight.first && rows.groupAt(row) !== rows.groupAt(row - 1)) y += heights.heading;
			at.push({ row, top: y, bottom: y + real(row) });
			y += real(row);
		}
		return at;
	};
	return {
		rowsAt,
		get sight() {
			return sight;
		},
		/** Lays out what is about a part of the list, and corrects the room above so that the anchor stays. */
		go(from: number, to: number) {
			const seen = rowsAt().find(({ top, bottom }) => bottom > from && top < to);
			const anchor = seen
				? { row: seen.row, y: seen.top - heights.heading }
				: { row: plan.at(from), y: plan.place(plan.at(from)) };
			sight = plan.around(anchor, from - 400, to + 400);
			const now = rowsAt().find(({ row }) => row === anchor.row)!;
			const low = now.top - heights.heading - anchor.y;
			const above = sight.first ? Math.max(sight.above - low, 0) : 0;
			const scrolled = low + above - sight.above;
			sight = { ...sight, above };
			return { anchor, scrolled };
		}
	};
}

test('the row that is seen stays where it is, however high the others turn out to be', () => {
	fc.assert(
		fc.property(
			someList,
			someHeights,
			fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 30 }),
			fc.integer({ min: 0, max: 100_000 }),
			(rows, heights, moves, start) => {
				const read = reader(rows, heights, 0.6);
				let from = start % Math.max(new Plan(rows, heights).place(rows.size) - 500, 1);
				read.go(from, from + 500);
				for (const move of moves) {
					from += move;
					const { anchor, scrolled } = read.go(from, from + 500);
					from += scrolled;
					const stays = read.rowsAt().find(({ row }) => row === anchor.row)!;
					expect(stays.top - heights.heading).toBeCloseTo(anchor.y + scrolled, 4);
				}
			}
		)
	);
});

test('whoever scrolls on from the first row comes by every row to the last', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 400 }).chain((size) =>
				fc.record({
					rows: fc
						.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
						.map((sizes) => list(size, sizes)),
					heights: someHeights,
					step: fc.integer({ min: 50, max: 500 })
				})
			),
			({ rows, heights, step }) => {
				const read = reader(rows, heights, 0.6);
				const seen = new Set<number>();
				for (let from = 0; ; from += step) {
					from += read.go(from, from + 500).scrolled;
					const all = read.rowsAt();
					for (const { row, top, bottom } of all)
						if (bottom > from && top < from + 500) seen.add(row);
					if (read.sight.last === rows.size && all.at(-1)!.bottom <= from + 500) break;
				}
				expect(seen.size).toBe(rows.size);
			}
		)
	);
});
