import { around, contains, grown, overlap, reaches, type Box, type Disc } from './label-boxes';
import { besideLine, type Point } from './label-rivers';
import { styleOf } from './label-styles';
import { covered, typeset, type Candidate, type Measure, type Text } from './label-text';

export type { Box, Disc } from './label-boxes';
export type { Point } from './label-rivers';
export type { Candidate } from './label-text';

/** A label with its place: the middle of its text, turned by `angle` (radians) about it. */
export interface PlacedLabel extends Point, Text {
	readonly candidate: Candidate;
	readonly angle: number;
	readonly align: 'left' | 'center' | 'right';
	/** Where to draw its dot or aeroplane; `null` if it has none, or an aeroplane would peep out under an obstacle. */
	readonly dot: Point | null;
	/** What the text covers. */
	readonly boxes: readonly Box[];
}

export interface Placing {
	readonly zoom: number;
	/** From the Mercator square to container pixels. */
	readonly project: (point: Point) => Point;
	readonly size: Point;
	/** Signs at places, which have the names of those places beside them. */
	readonly marks: readonly Disc[];
	/** What else is to be kept clear of. */
	readonly obstacles: readonly Box[];
	readonly measure: Measure;
}

type Try = Point & { readonly angle: number; readonly align: PlacedLabel['align'] };

/** Around the view, as a share of its size, so that panning brings labels in. */
const margin = 0.3;
/** Off the middle of an area, as shares of the text's width and height. */
const shifted = [
	[0, -1],
	[0, 1],
	[-0.25, 0],
	[0.25, 0],
	[-0.35, -1],
	[0.35, 1]
];
/** Clear of the edge of the view, in pixels. */
const inset = 5;
/** Between two names on one line, in pixels: they are not to be read as one. */
const gap = 5;
/** Between two labels of one river, in pixels. */
const apart = 340;

/** So near to its middle a mark is of the place itself, in pixels: two maps do not put a town on the same spot. */
const same = 10;
/** So many zooms earlier than others places with a mark are named. */
const earlier = 1;

/**
 * Chooses which labels to show and where, so that no two overlap and none covers a mark or an obstacle: greedily, places
 * with a mark first, then in order of priority, all dots reserved before. A name stands at the dot or the mark of its
 * place or not at all, and a mark has one name.
 */
export function placeLabels(candidates: readonly Candidate[], placing: Placing): PlacedLabel[] {
	const { zoom, project, size, marks, obstacles } = placing;
	const view = { left: 0, top: 0, right: size.x, bottom: size.y };
	const area = grown(view, size.x * margin, size.y * margin);
	const shown = candidates
		.filter(({ from, to }) => zoom >= from - earlier && zoom <= to)
		.map((candidate) => ({ candidate, point: project(candidate.at) }))
		.filter(({ candidate, point }) => candidate.line || contains(area, point))
		.map((one) => ({ ...one, mark: signRadius(one.candidate) ? markOver(one.point, marks) : null }))
		.filter(({ candidate, mark, point }) =>
			mark ? distance(mark, point) < same : zoom >= candidate.from
		)
		.sort(
			(a, b) => Number(!a.mark) - Number(!b.mark) || a.candidate.priority - b.candidate.priority
		);
	const page = space(marks, obstacles, view);
	for (const { candidate, point } of shown) {
		const radius = signRadius(candidate);
		if (radius) page.reserve(around(point, radius), candidate);
	}
	const named = new Set<Disc>();
	return shown.flatMap(({ candidate, point, mark }): PlacedLabel[] => {
		const text = typeset(candidate, zoom, placing.measure);
		const put = (tries: Try[], dot: Point | null = null) => page.put(candidate, text, tries, dot);
		if (candidate.line) {
			const stands: PlacedLabel[] = [];
			for (const spot of besideLine(candidate.line.map(project), text.width, text.height)) {
				if (!contains(area, spot) || stands.some((other) => near(spot, other))) continue;
				stands.push(...put([{ ...spot, align: 'center' }]));
			}
			return stands;
		}
		const radius = signRadius(candidate);
		if (!radius) return put(shifts(point, text, candidate.angle));
		if (mark && named.has(mark)) return [];
		const found = put(positions(mark ?? { ...point, radius: radius + 2 }, text), point);
		if (mark && found.length) named.add(mark);
		const hidden = mark && styleOf(candidate.kind).sign === 'aeroplane';
		const bare = hidden || zoom >= (candidate.bare ?? Infinity);
		return bare ? found.map((label) => ({ ...label, dot: null })) : found;
	});
}

/** The mark that a place lies under: the nearest to it. */
function markOver(point: Point, marks: readonly Disc[]): Disc | null {
	let found: Disc | null = null;
	for (const mark of marks) {
		const away = distance(mark, point);
		if (away < mark.radius && !(found && distance(found, point) <= away)) found = mark;
	}
	return found;
}

/** The paper: what is taken of it, and by whom. */
function space(marks: readonly Disc[], obstacles: readonly Box[], view: Box) {
	const taken: { readonly box: Box; readonly owner?: Candidate }[] = obstacles.map((box) => ({
		box
	}));
	return {
		reserve(box: Box, owner: Candidate) {
			taken.push({ box, owner });
		},
		/** Puts a text where it first can stand: an array of one label, or of none. */
		put(candidate: Candidate, text: Text, tries: readonly Try[], dot: Point | null): PlacedLabel[] {
			if (dot && obstacles.some((box) => contains(box, dot))) return [];
			for (const { x, y, angle, align } of tries) {
				const boxes = covered({ x, y }, text, angle);
				const free = (box: Box) =>
					fits(box, view, dot) &&
					!marks.some((mark) => reaches(mark, box)) &&
					!taken.some((other) => other.owner !== candidate && overlap(box, other.box));
				if (!boxes.every(free)) continue;
				taken.push(...boxes.map((box) => ({ box: grown(box, gap, 0) })));
				return [{ candidate, ...text, x, y, angle, align, dot, boxes }];
			}
			return [];
		}
	};
}

/** The eight places of a text around a disc, the best first: beside it, above and below, aslant. */
function positions({ x, y, radius }: Disc, { width, height }: Text): Try[] {
	const off = radius + 1;
	const [across, up] = [off + width / 2, off + height / 2];
	// aslant a corner of the text comes as near to the disc as its sides do elsewhere
	const [beside, over] = [off * Math.SQRT1_2 + width / 2, off * Math.SQRT1_2 + height / 2];
	return (
		[
			[across, 0, 'left'],
			[-across, 0, 'right'],
			[0, -up, 'center'],
			[0, up, 'center'],
			[beside, -over, 'left'],
			[beside, over, 'left'],
			[-beside, -over, 'right'],
			[-beside, over, 'right']
		] as const
	).map(([dx, dy, align]) => ({ x: x + dx, y: y + dy, angle: 0, align }));
}

/** The places of a text that lies over an area: its middle, or a little off. */
function shifts({ x, y }: Point, { width, height }: Text, degrees = 0): Try[] {
	const angle = (degrees * Math.PI) / 180;
	const offs = angle ? [[0, 0]] : [[0, 0], ...shifted];
	return offs.map(([dx, dy]) => ({
		x: x + dx * width,
		y: y + dy * height,
		angle,
		align: 'center'
	}));
}

/** Aeroplanes are wider than the dots of towns. */
function signRadius({ kind }: Candidate): number {
	const { sign } = styleOf(kind);
	return sign === 'aeroplane' ? 6 : (sign ?? 0);
}

/** No text is cut by the edge of the view, and a dot in view has its name in view. */
function fits(box: Box, view: Box, dot: Point | null): boolean {
	const inside =
		box.left >= view.left + inset &&
		box.right <= view.right - inset &&
		box.top >= view.top + inset &&
		box.bottom <= view.bottom - inset;
	return inside || (!overlap(box, view) && !(dot && contains(view, dot)));
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const near = (a: Point, b: Point) => distance(a, b) < apart;

/** Widths of texts in CSS pixels, each measured once. */
export function measurer(): Measure {
	const ctx = document.createElement('canvas').getContext('2d');
	const known = new Map<string, number>();
	return (text, font) => {
		const key = `${font}\n${text}`;
		let width = known.get(key);
		if (width === undefined) {
			if (ctx) ctx.font = font;
			width = ctx?.measureText(text).width ?? text.length * 7;
			known.set(key, width);
		}
		return width;
	};
}
