import type { Columns } from '../store/columns';
import { DOUBLE } from '../symbols/holder';
import { paintRing, paintSign, paintStack, statusAt } from '../symbols/paint';
import type { Palette } from '../symbols/palette';
import type { PlacedHolder } from './holders';
import type { Disc } from './label-boxes';
import { isMixed, kindsOf, type Area, type Placed } from './marks';
import type { Stamps } from './stamps';

/** Paints the areas in which events lie whose place is known only roughly. */
export function paintAreas(
	ctx: CanvasRenderingContext2D,
	areas: readonly Area[],
	palette: Palette
) {
	for (const { x, y, radius, kind } of areas) {
		const colour = palette.kinds[kind];
		const soft = ctx.createRadialGradient(x, y, radius * 0.2, x, y, radius);
		soft.addColorStop(0, colour);
		soft.addColorStop(1, 'transparent');
		ctx.globalAlpha = palette.dark ? 0.3 : 0.22;
		ctx.fillStyle = soft;
		ctx.beginPath();
		ctx.arc(x, y, radius, 0, Math.PI * 2);
		ctx.fill();
		ctx.globalAlpha = 0.5;
		ctx.strokeStyle = colour;
		ctx.lineWidth = 1;
		ctx.setLineDash([2, 4]);
		ctx.stroke();
		ctx.setLineDash([]);
	}
	ctx.globalAlpha = 1;
}

/** Paints the marks, the large ones first, and a ring. */
export function paintMapMarks(
	ctx: CanvasRenderingContext2D,
	placed: readonly Placed[],
	columns: Columns,
	palette: Palette,
	ring: Disc | null
) {
	for (const { mark, x, y } of placed) {
		const { only, count, strength, radius } = mark;
		if (only === null) {
			paintStack(ctx, { x, y, radius, count, kinds: kindsOf(mark), strength }, palette);
			continue;
		}
		const status = statusAt(columns.status[only]);
		paintSign(ctx, { x, y, radius, kind: columns.kind[only], status, strength }, palette);
	}
	if (ring) paintRing(ctx, ring.x, ring.y, ring.radius, palette);
}

/** Makes what is stamped ready: most of what the first painting costs. */
export function prepareMarks(placed: readonly Placed[], stamps: Stamps) {
	stamps.begin();
	for (const { mark } of placed) if (isMixed(mark)) stamps.prepare(mark);
	stamps.put();
}

/** The marks alone with stamps, for a screen: `ratio` device pixels a CSS pixel. */
export function stampMapMarks(
	ctx: CanvasRenderingContext2D,
	placed: readonly Placed[],
	columns: Columns,
	stamps: Stamps,
	ratio: number
) {
	prepareMarks(placed, stamps);
	ctx.save();
	ctx.setTransform(1, 0, 0, 1, 0, 0);
	ctx.textAlign = 'center';
	ctx.textBaseline = 'middle';
	for (const { mark, ...at } of placed) {
		const [x, y] = [Math.round(at.x * ratio), Math.round(at.y * ratio)];
		const { only, strength, radius } = mark;
		if (only === null) stamps.stack(ctx, x, y, mark);
		else stamps.sign(ctx, x, y, radius, columns.kind[only], columns.status[only], strength);
	}
	ctx.restore();
}

/** The ring about a mark that is pointed at: of that cell. CSS pixels; null without one. */
export function pointedRing(placed: readonly Placed[], cell: number | null): Disc | null {
	const found = placed.find(({ mark }) => mark.cell === cell);
	return found ? { x: found.x, y: found.y, radius: found.mark.radius + 2 } : null;
}

/** The ring about the mark of the selected event, of that cell, clear of that of who holds the place; null without one. */
export function selectedRing(
	placed: readonly Placed[],
	holders: readonly PlacedHolder[],
	cell: number | null
): Disc | null {
	const found = placed.find(({ mark }) => mark.cell === cell);
	if (!found) return null;
	const { mark, x, y } = found;
	const held = holders.find((one) => one.x === x && one.y === y);
	return { x, y, radius: held ? held.radius + DOUBLE + 3 : mark.radius + 5.5 };
}
