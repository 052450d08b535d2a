/** Lines and rings in degrees, longitude first: measuring and cutting them. */

export type Position = [number, number];
export type Line = Position[];
export type Box = readonly [west: number, south: number, east: number, north: number];

/** How far, in metres, the dropped corners of an arc lie from what is left of it. */
export function strays(arc: Line, left: Line): number[] {
	const off: number[] = [];
	let next = 1;
	for (const point of arc) {
		if (next < left.length - 1 && same(point, left[next])) next++;
		else off.push(distance(point, left[next - 1], left[next] ?? left[next - 1]));
	}
	return off.filter((metres) => metres > 0);
}

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

/** The distance of a position from a segment, in metres. */
export function distance(p: Position, a: Position, b: Position): number {
	const [kx, ky] = [Math.cos((p[1] * Math.PI) / 180) * 111_320, 110_900];
	const [dx, dy] = [(b[0] - a[0]) * kx, (b[1] - a[1]) * ky];
	const [px, py] = [(p[0] - a[0]) * kx, (p[1] - a[1]) * ky];
	const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
	return Math.hypot(px - along * dx, py - along * dy);
}

const within = ([west, south, east, north]: Box, [x, y]: Position) =>
	x >= west && x <= east && y >= south && y <= north;

/** The parts of lines that lie in a box, or out of it, cut at its edge. */
export function parts(lines: readonly Line[], side: 'in' | 'out', box: Box): Line[] {
	const kept = (point: Position) => within(box, point) === (side === 'in');
	return lines
		.flatMap((line) => {
			const found: Line[] = [[]];
			line.forEach((point, i) => {
				if (i > 0 && kept(point) !== kept(line[i - 1])) {
					const edge = crossing(line[i - 1], point, box);
					if (kept(point)) found.push([edge]);
					else found[found.length - 1].push(edge);
				}
				if (kept(point)) found[found.length - 1].push(point);
			});
			return found;
		})
		.filter((part) => part.length > 1);
}

function crossing(a: Position, b: Position, box: Box): Position {
	const start = within(box, a);
	let [low, high] = [0, 1];
	const at = (t: number): Position => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
	for (let i = 0; i < 40; i++) {
		const middle = (low + high) / 2;
		if (within(box, at(middle)) === start) low = middle;
		else high = middle;
	}
	return at(low);
}

/** What of a ring lies in a box (Sutherland and Hodgman): edges may run along the box. */
export function clipped(ring: Line, [west, south, east, north]: Box): Line {
	const halves: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
		[0, west, 1],
		[1, south, 1],
		[0, east, -1],
		[1, north, -1]
	];
	return halves.reduce((line, [axis, limit, sign]) => {
		const inside = (point: Position) => (point[axis] - limit) * sign >= 0;
		const kept = line.flatMap((b, i) => {
			const a = line.at(i - 1) as Position;
			const t = (limit - a[axis]) / (b[axis] - a[axis]);
			const edge: Position = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
			return [...(inside(a) === inside(b) ? [] : [edge]), ...(inside(b) ? [b] : [])];
		});
		return kept.length ? closed(kept) : [];
	}, ring);
}

/** A ring that crosses the antimeridian, cut there; one around the South Pole is led along the map's lower edge. */
export function unrolled(ring: Line): Line[] {
	let turns = 0;
	const line = ring.map(([x, y], i): Position => {
		const step = i > 0 ? x - ring[i - 1][0] : 0;
		if (Math.abs(step) > 180) turns -= Math.sign(step);
		return [x + turns * 360, y];
	});
	if (turns) line.push([line[line.length - 1][0], -90], [line[0][0], -90], line[0]);
	return [-360, 0, 360]
		.map((shift) => line.map(([x, y]): Position => [x + shift, y]))
		.map((copy) => clipped(copy, [-180, -90, 180, 90]))
		.filter((part) => part.length > 3);
}

const closed = (ring: Line): Line =>
	same(ring[0], ring[ring.length - 1]) ? ring : [...ring, ring[0]];

/** The area of a ring in square degrees, negative if it runs clockwise. */
export const signedArea = (ring: Line) =>
	ring.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length];
		return sum + (x * nextY - nextX * y) / 2;
	}, 0);

/** The centroid of a ring, in hundredths of a degree. */
export function middle(ring: Line): Position {
	const area = signedArea(ring);
	const [sumX, sumY] = ring.reduce(
		([sx, sy], [x, y], i) => {
			const [nx, ny] = ring[(i + 1) % ring.length];
			const cross = x * ny - nx * y;
			return [sx + (x + nx) * cross, sy + (y + ny) * cross];
		},
		[0, 0]
	);
	return [Math.round((sumX / (6 * area)) * 100) / 100, Math.round((sumY / (6 * area)) * 100) / 100];
}
