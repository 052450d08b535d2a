import type { Movement } from '../events/dataset';
import { includes } from '../store/rank';
import type { Store } from '../store/store';
import type { Palette } from '../symbols/palette';
import type { Projection } from './projection';

/** A movement with the position of its event. */
export interface Moved {
	readonly movement: Movement;
	readonly event: number;
}

/** The movements whose events a store knows. The same for any window. */
export function movementsOf({ scene, find }: Store): Moved[] {
	return scene.movements.flatMap((movement) => {
		const event = find(movement.event);
		return event === undefined ? [] : { movement, event };
	});
}

/** Those of the movements whose events are shown. `shown` is ascending. */
export function shownOf(movements: readonly Moved[], shown: Uint32Array): readonly Moved[] {
	return movements.length ? movements.filter(({ event }) => includes(shown, event)) : movements;
}

/** Whether the box about an arrow reaches into the map. */
export function inSight(
	{ from, to }: Movement,
	where: Projection,
	width: number,
	height: number
): boolean {
	const [a, b] = [where.point(from.lat, from.lon), where.point(to.lat, to.lon)];
	return (
		Math.max(a.x, b.x) > 0 &&
		Math.min(a.x, b.x) < width &&
		Math.max(a.y, b.y) > 0 &&
		Math.min(a.y, b.y) < height
	);
}

/** How far an arrow bends aside, as a part of its length. */
const BEND = 0.16;

/** The curve of an arrow on the screen, CSS pixels; null where it is too short to be seen. */
export function arrowCurve(
	{ from, to }: Pick<Movement, 'from' | 'to'>,
	where: Pick<Projection, 'point'>
) {
	const [a, b] = [where.point(from.lat, from.lon), where.point(to.lat, to.lon)];
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	if (Math.hypot(dx, dy) < 14) return null;
	return { a, b, control: { x: (a.x + b.x) / 2 - dy * BEND, y: (a.y + b.y) / 2 + dx * BEND } };
}

/** Paints a dashed, bent arrow from here to there: a direction, not a route. */
export function paintArrow(
	ctx: CanvasRenderingContext2D,
	movement: Pick<Movement, 'from' | 'to'>,
	where: Pick<Projection, 'point'>,
	colour: string,
	palette: Palette
) {
	const found = arrowCurve(movement, where);
	if (!found) return;
	const { a, b, control } = found;
	const angle = Math.atan2(b.y - control.y, b.x - control.x);
	const curve = () => {
		ctx.beginPath();
		ctx.moveTo(a.x, a.y);
		ctx.quadraticCurveTo(control.x, control.y, b.x, b.y);
		ctx.stroke();
	};
	ctx.save();
	ctx.lineCap = 'round';
	ctx.strokeStyle = palette.paper;
	ctx.lineWidth = 4.5;
	ctx.globalAlpha = 0.8;
	curve();
	ctx.globalAlpha = 1;
	ctx.strokeStyle = colour;
	ctx.lineWidth = 2;
	ctx.setLineDash([6, 5]);
	curve();
	ctx.setLineDash([]);
	ctx.fillStyle = colour;
	ctx.beginPath();
	for (const turn of [0, 2.6, -2.6]) {
		const reach = turn ? 9 : 2;
		ctx.lineTo(b.x + reach * Math.cos(angle + turn), b.y + reach * Math.sin(angle + turn));
	}
	ctx.fill();
	ctx.restore();
}
