/** A point of the page, pixels. */
export type Position = readonly [x: number, y: number];

/** A rectangle of the page. */
export interface Frame {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The parts of a line that lie in a frame. Each of its stretches is cut as Liang and Barsky do. */
export function clippedLine(line: readonly Position[], frame: Frame): Position[][] {
	const parts: Position[][] = [];
	let part: Position[] | null = null;
	for (let i = 0; i + 1 < line.length; i++) {
		const cut = clippedStretch(line[i], line[i + 1], frame);
		if (!cut) {
			part = null;
			continue;
		}
		if (!part || cut.from > 0) parts.push((part = [cut.start]));
		part.push(cut.end);
		if (cut.to < 1) part = null;
	}
	return parts;
}

function clippedStretch([x0, y0]: Position, [x1, y1]: Position, frame: Frame) {
	const [dx, dy] = [x1 - x0, y1 - y0];
	let [from, to] = [0, 1];
	const edges = [
		[-dx, x0 - frame.left],
		[dx, frame.right - x0],
		[-dy, y0 - frame.top],
		[dy, frame.bottom - y0]
	];
	for (const [towards, room] of edges) {
		if (towards === 0 && room < 0) return null;
		if (towards < 0) from = Math.max(from, room / towards);
		if (towards > 0) to = Math.min(to, room / towards);
	}
	if (from > to) return null;
	const at = (part: number): Position => [x0 + dx * part, y0 + dy * part];
	return { from, to, start: at(from), end: at(to) };
}

/** The part of an area in a frame, as Sutherland and Hodgman cut it: a ring whose last point is its first, or none. */
export function clippedRing(ring: readonly Position[], frame: Frame): Position[] {
	const sides: readonly (readonly [axis: 0 | 1, at: number, sign: 1 | -1])[] = [
		[0, frame.left, 1],
		[0, frame.right, -1],
		[1, frame.top, 1],
		[1, frame.bottom, -1]
	];
	let points = ring;
	for (const [axis, at, sign] of sides) {
		const inside = (point: Position) => (point[axis] - at) * sign >= 0;
		const crossing = (a: Position, b: Position): Position => {
			const part = (at - a[axis]) / (b[axis] - a[axis]);
			return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
		};
		const kept: Position[] = [];
		points.forEach((point, i) => {
			const before = points[(i || points.length) - 1];
			if (inside(point) !== inside(before)) kept.push(crossing(before, point));
			if (inside(point)) kept.push(point);
		});
		points = kept;
		if (!points.length) return [];
	}
	return [...points, points[0]];
}

/** A line without the corners that lie nearer than so much to what is left of it, as Douglas and Peucker choose. */
export function simplified(line: readonly Position[], tolerance: number): Position[] {
	if (line.length < 3) return [...line];
	const kept = new Uint8Array(line.length);
	kept[0] = kept[line.length - 1] = 1;
	const open: (readonly [number, number])[] = [[0, line.length - 1]];
	for (let stretch = open.pop(); stretch; stretch = open.pop()) {
		const [start, end] = stretch;
		let [farthest, most] = [0, tolerance];
		for (let i = start + 1; i < end; i++) {
			const away = distance(line[i], line[start], line[end]);
			if (away > most) [farthest, most] = [i, away];
		}
		if (!farthest) continue;
		kept[farthest] = 1;
		open.push([start, farthest], [farthest, end]);
	}
	return line.filter((_, i) => kept[i]);
}

function distance([x, y]: Position, [x0, y0]: Position, [x1, y1]: Position): number {
	const [dx, dy] = [x1 - x0, y1 - y0];
	const length = dx * dx + dy * dy;
	const part = length ? Math.min(Math.max(((x - x0) * dx + (y - y0) * dy) / length, 0), 1) : 0;
	return Math.hypot(x - x0 - dx * part, y - y0 - dy * part);
}
