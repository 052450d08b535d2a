import { around, contains, grown, overlap, union, type Box } from './label-boxes';
import { besideLine, type Point } from './label-rivers';
import { styleOf } from './label-styles';
import { covered, typeset, type Candidate, type Measure, type Text } from './label-text';

export type { Box } from './label-boxes';
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
/** Between two labels of one river, in pixels. */
const apart = 340;

/**
 * Chooses which labels to show and where, so that no two overlap and none covers an obstacle: greedily, in order of
 * priority, all dots reserved first. A label whose dot lies under an obstacle stands beside the obstacle.
 */
export function placeLabels(candidates: readonly Candidate[], placing: Placing): PlacedLabel[] {
	const { zoom, project, size, obstacles } = placing;
	const view = { left: 0, top: 0, right: size.x, bottom: size.y };
	const area = grown(view, size.x * margin, size.y * margin);
	const shown = candidates
		.filter(({ from, to }) => zoom >= from && zoom <= to)
		.map((candidate) => ({ candidate, point: project(candidate.at) }))
		.filter(({ candidate, point }) => candidate.line || contains(area, point))
		.sort((a, b) => a.candidate.priority - b.candidate.priority);
	const page = space(obstacles, view);
	for (const { candidate, point } of shown) {
		const radius = signRadius(candidate);
		if (radius) page.reserve(around(point, radius), candidate);
	}
	return shown.flatMap(({ candidate, point }): PlacedLabel[] => {
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
		const sign = around(point, radius);
		const over = obstacles.filter((box) => overlap(box, sign));
		const anchor = over.reduce(union, grown(sign, 2, 0));
		const hidden = over.length > 0 && styleOf(candidate.kind).sign === 'aeroplane';
		const bare = hidden || zoom >= (candidate.bare ?? Infinity);
		const found = put(positions(anchor, text), point);
		return bare ? found.map((label) => ({ ...label, dot: null })) : found;
	});
}

/** The paper: what is taken of it, and by whom. */
function space(obstacles: readonly Box[], view: Box) {
	const taken: { readonly box: Box; readonly owner?: Candidate }[] = obstacles.map((box) => ({
		box
	}));
	return {
		reserve(box: Box, owner: Candidate) {
			taken.push({ box, owner });
		},
		/** Puts a text where it first can stand: an array of one label, or of none. */
		put(candidate: Candidate, text: Text, tries: readonly Try[], dot: Point | null): PlacedLabel[] {
			for (const { x, y, angle, align } of tries) {
				const boxes = covered({ x, y }, text, angle);
				const free = (box: Box) =>
					fits(box, view, dot) &&
					!taken.some((other) => other.owner !== candidate && overlap(box, other.box));
				if (!boxes.every(free)) continue;
				taken.push(...boxes.map((box) => ({ box })));
				return [{ candidate, ...text, x, y, angle, align, dot, boxes }];
			}
			return [];
		}
	};
}

/** The eight places of a text around a sign, the best first. */
function positions(anchor: Box, { width, height }: Text): Try[] {
	const middle = { x: (anchor.left + anchor.right) / 2, y: (anchor.top + anchor.bottom) / 2 };
	const right = anchor.right + 1 + width / 2;
	const left = anchor.left - 1 - width / 2;
	const above = anchor.top - height / 2;
	const below = anchor.bottom + height / 2;
	return [
		{ x: right, y: middle.y, angle: 0, align: 'left' },
		{ x: left, y: middle.y, angle: 0, align: 'right' },
		{ x: middle.x, y: above, angle: 0, align: 'center' },
		{ x: middle.x, y: below, angle: 0, align: 'center' },
		{ x: right - 2, y: above, angle: 0, align: 'left' },
		{ x: right - 2, y: below, angle: 0, align: 'left' },
		{ x: left + 2, y: above, angle: 0, align: 'right' },
		{ x: left + 2, y: below, angle: 0, align: 'right' }
	];
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

const near = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) < apart;

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
