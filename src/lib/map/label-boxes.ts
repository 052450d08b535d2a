import type { Point } from './label-rivers';

/** A rectangle in CSS pixels of the map's container. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export const overlap = (a: Box, b: Box) =>
	a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

export const contains = (box: Box, { x, y }: Point) =>
	x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

export const around = ({ x, y }: Point, halfWidth: number, halfHeight = halfWidth): Box => ({
	left: x - halfWidth,
	top: y - halfHeight,
	right: x + halfWidth,
	bottom: y + halfHeight
});

export const grown = (box: Box, x: number, y: number): Box => ({
	left: box.left - x,
	top: box.top - y,
	right: box.right + x,
	bottom: box.bottom + y
});

/** A disc in CSS pixels. */
export interface Disc extends Point {
	readonly radius: number;
}

export function reaches({ x, y, radius }: Disc, { left, top, right, bottom }: Box): boolean {
	const dx = Math.max(left - x, 0, x - right);
	const dy = Math.max(top - y, 0, y - bottom);
	return dx * dx + dy * dy < radius * radius;
}
