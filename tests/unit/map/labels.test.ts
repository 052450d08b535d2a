import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap, reaches, type Box, type Disc } from '../../../src/lib/map/label-boxes';
import { labelStyles, type LabelKind } from '../../../src/lib/map/label-styles';
import { placeLabels, type Candidate, type Placing } from '../../../src/lib/map/labels';

const size = { x: 800, y: 600 };
const placing: Placing = {
	zoom: 8,
	project: ({ x, y }) => ({ x: x * 1000, y: y * 1000 }),
	size,
	marks: [],
	obstacles: [],
	measure: (text) => text.length * 6
};

const town = (name: string, x: number, y: number, more: Partial<Candidate> = {}): Candidate => ({
	name,
	kind: 'town',
	at: { x: x / 1000, y: y / 1000 },
	from: 0,
	to: 20,
	priority: 1,
	...more
});

const box = (left: number, top: number, right: number, bottom: number): Box => ({
	left,
	top,
	right,
	bottom
});

const kinds = Object.keys(labelStyles) as LabelKind[];
const candidates = fc.array(
	fc.record({
		name: fc.stringMatching(/^[A-Z][a-z]{1,14}$/),
		kind: fc.constantFrom(...kinds),
		at: fc
			.tuple(fc.integer({ min: -300, max: 1100 }), fc.integer({ min: -300, max: 900 }))
			.map(([x, y]) => ({ x: x / 1000, y: y / 1000 })),
		from: fc.constantFrom(0, 7, 9),
		to: fc.constantFrom(7, 12),
		priority: fc.integer({ min: 0, max: 8 }),
		angle: fc.option(fc.integer({ min: -80, max: 80 }), { nil: undefined })
	}),
	{ maxLength: 80 }
);
const obstacles = fc.array(
	fc
		.tuple(fc.integer({ min: 0, max: 790 }), fc.integer({ min: 0, max: 590 }))
		.map(([x, y]) => box(x, y, x + 22, y + 22)),
	{ maxLength: 30 }
);

const marks = fc.array(
	fc.record({
		x: fc.integer({ min: 0, max: 790 }),
		y: fc.integer({ min: 0, max: 590 }),
		radius: fc.constantFrom(11, 16, 23)
	}),
	{ maxLength: 30 }
);

describe('for any candidates and obstacles', () => {
	test('no two labels overlap', () => {
		fc.assert(
			fc.property(candidates, marks, (names, marks) => {
				const placed = placeLabels(names, { ...placing, marks });
				placed.forEach(({ boxes }, i) => {
					for (const other of placed.slice(i + 1)) {
						const met = boxes.some((a) => other.boxes.some((b) => overlap(a, b)));
						expect(met).toBe(false);
					}
				});
			})
		);
	});

	test('no label overlaps a mark or an obstacle', () => {
		fc.assert(
			fc.property(candidates, marks, obstacles, (names, marks, obstacles) => {
				for (const { boxes, dot } of placeLabels(names, { ...placing, marks, obstacles })) {
					for (const mark of marks) expect(boxes.some((box) => reaches(mark, box))).toBe(false);
					for (const other of obstacles) {
						expect(boxes.some((box) => overlap(box, other))).toBe(false);
						if (dot) expect(overlap(box(dot.x, dot.y, dot.x, dot.y), other)).toBe(false);
					}
				}
			})
		);
	});

	test('a name stands right beside the mark of its place, or at its dot where it has none', () => {
		const signed = candidates.map((names) =>
			names.filter(({ kind }) => 'sign' in labelStyles[kind])
		);
		fc.assert(
			fc.property(signed, marks, (names, marks) => {
				for (const { boxes, candidate } of placeLabels(names, { ...placing, marks })) {
					const [x, y] = [candidate.at.x * 1000, candidate.at.y * 1000];
					const far = (mark: Disc) => Math.hypot(mark.x - x, mark.y - y);
					const own = marks.filter((mark) => far(mark) < 10).sort((a, b) => far(a) - far(b))[0];
					const near = own ? { ...own, radius: own.radius + 3 } : { x, y, radius: 12 };
					expect(boxes.some((box) => reaches(near, box))).toBe(true);
				}
			})
		);
	});

	test('no label is cut by the edge of the view, and each belongs to its zoom', () => {
		fc.assert(
			fc.property(candidates, (names) => {
				const view = box(0, 0, size.x, size.y);
				for (const { boxes, candidate } of placeLabels(names, placing)) {
					const inside = boxes.map(
						({ left, top, right, bottom }) =>
							left >= 0 && top >= 0 && right <= size.x && bottom <= size.y
					);
					boxes.forEach((each, i) => expect(inside[i] || !overlap(each, view)).toBe(true));
					expect(candidate.from <= 8 && candidate.to >= 8).toBe(true);
				}
			})
		);
	});

	test('the same input gives the same labels', () => {
		fc.assert(
			fc.property(candidates, marks, (names, marks) => {
				const once = placeLabels(names, { ...placing, marks });
				expect(placeLabels(names, { ...placing, marks })).toEqual(once);
			})
		);
	});
});

test('of two names for one place the one with the lower priority number has it', () => {
	const names = [
		town('Second', 400, 300, { kind: 'governorate', priority: 2 }),
		town('First', 400, 300, { kind: 'governorate', priority: 1 })
	];
	const [first, second] = placeLabels(names, placing);
	expect(first).toMatchObject({ candidate: { name: 'First' }, x: 400, y: 300 });
	expect([second.x, second.y]).not.toEqual([400, 300]);
});

test('a town is named to the right of its dot', () => {
	const [label] = placeLabels([town('Sharqat', 400, 300, { ar: 'الشرقاط' })], placing);
	expect(label.x).toBeGreaterThan(400);
	expect(label.lines.map(({ text }) => text)).toEqual(['Sharqat']);
});

test('from zoom 9 the other script stands below', () => {
	const names = [town('Sharqat', 400, 300, { ar: 'الشرقاط' })];
	const [{ lines }] = placeLabels(names, { ...placing, zoom: 9 });
	expect(lines.map(({ text, direction }) => [text, direction])).toEqual([
		['Sharqat', 'ltr'],
		['الشرقاط', 'rtl']
	]);
	expect(lines[1].baseline).toBeGreaterThan(lines[0].baseline);
});

test('under a mark the dot stays, so that the place is marked without it too, and the name stands beside', () => {
	const mark = { x: 404, y: 303, radius: 20 };
	const [label] = placeLabels([town('Mosul', 400, 300)], { ...placing, marks: [mark] });
	expect(label.dot).toEqual({ x: 400, y: 300 });
	expect(label.boxes[0].left - (mark.x + mark.radius)).toBeCloseTo(1);
});

test('a mark has one name, and what lies under the mark of another place has none', () => {
	const names = [
		town('Mosul', 400, 300),
		town('Airport', 403, 302, { priority: 2 }),
		town('Suburb', 415, 300, { priority: 0 })
	];
	const marks = [{ x: 400, y: 300, radius: 20 }];
	const placed = placeLabels(names, { ...placing, marks });
	expect(placed.map(({ candidate }) => candidate.name)).toEqual(['Mosul']);
	expect(placeLabels([names[2]], { ...placing, marks })).toEqual([]);
});

test('places with a mark are named before others, and some zooms earlier', () => {
	const names = [
		town('City', 400, 300),
		town('Village', 420, 300, { priority: 5, from: 9 }),
		town('Hamlet', 100, 300, { priority: 5, from: 9 })
	];
	const named = (marks: readonly Disc[]) =>
		placeLabels(names, { ...placing, marks }).map(({ candidate }) => candidate.name);
	expect(named([])).toEqual(['City']);
	expect(named([{ x: 420, y: 300, radius: 11 }])).toEqual(['Village', 'City']);
});

test('a town under what stands over the map is not named', () => {
	const obstacles = [box(380, 280, 420, 320)];
	expect(placeLabels([town('Mosul', 401, 300)], { ...placing, obstacles })).toEqual([]);
});

test('a river is named beside its line, again only some way on', () => {
	const line = Array.from({ length: 200 }, (_, i) => ({ x: i / 250, y: 0.3 }));
	const river = town('Tigris', 0, 300, { kind: 'water', line });
	const placed = placeLabels([river], placing);
	expect(placed.length).toBeGreaterThan(1);
	for (const { y, angle, height } of placed) {
		expect(angle).toBe(0);
		expect(Math.abs(y - 300)).toBeGreaterThanOrEqual(height / 2);
	}
	const xs = placed.map(({ x }) => x).sort((a, b) => a - b);
	xs.slice(1).forEach((x, i) => expect(x - xs[i]).toBeGreaterThanOrEqual(340));
});
