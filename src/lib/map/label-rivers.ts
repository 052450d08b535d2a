/** A position in pixels, or on the Web Mercator square where that is said. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A place beside a line where a text can stand, parallel to it. `angle` in radians, never upside down. */
export interface Spot extends Point {
	readonly angle: number;
	/** How far the line strays from a straight one there, in pixels, with a little added for steep text. */
	readonly bend: number;
}

/** Distance between two tries along a line, in pixels. */
const step = 36;

/**
 * Finds where a text of a width and height (pixels) can stand beside a line: both sides of each stretch that is
 * straight enough, the straightest first. Stretches are counted from the line's beginning, so that panning finds the
 * same ones.
 */
export function besideLine(line: readonly Point[], width: number, height: number): Spot[] {
	const spots: Spot[] = [];
	let travelled = 0;
	for (let i = 0; i + 1 < line.length; i++) {
		if (i > 0) travelled += Math.hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
		if (i > 0 && travelled < step) continue;
		travelled %= step;
		const end = reach(line, i, width);
		if (end > 0) spots.push(...sides(line, i, end, height));
	}
	return spots.sort((a, b) => a.bend - b.bend);
}

/** The first corner after `start` that lies a width away from it, or -1. */
function reach(line: readonly Point[], start: number, width: number): number {
	const from = line[start];
	for (let i = start + 1; i < line.length; i++) {
		if ((line[i].x - from.x) ** 2 + (line[i].y - from.y) ** 2 >= width * width) return i;
	}
	return -1;
}

function sides(line: readonly Point[], start: number, end: number, height: number): Spot[] {
	const [from, to] = line[start].x <= line[end].x ? [start, end] : [end, start];
	const [dx, dy] = [line[to].x - line[from].x, line[to].y - line[from].y];
	const length = Math.hypot(dx, dy);
	let [above, below] = [0, 0];
	for (let i = start + 1; i < end; i++) {
		const off = ((line[i].y - line[from].y) * dx - (line[i].x - line[from].x) * dy) / length;
		above = Math.min(above, off);
		below = Math.max(below, off);
	}
	if (below - above > height * 1.1) return [];
	const angle = Math.atan2(dy, dx);
	const bend = below - above + Math.abs(angle) * 3;
	const gap = height / 2 + 1.5;
	return [above - gap, below + gap].map((off) => ({
		x: (line[from].x + line[to].x) / 2 - (off * dy) / length,
		y: (line[from].y + line[to].y) / 2 + (off * dx) / length,
		angle,
		bend
	}));
}
