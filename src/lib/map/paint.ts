import type { Columns } from '../store/columns';
import { DOUBLE } from '../symbols/holder';
import { paintRing, paintSign, paintStack, statusAt } from '../symbols/paint';
import type { Palette } from '../symbols/palette';
import type { PlacedHolder } from './holders';
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

/** The cells of the marks in which the selected and the hovered event are shown; null where there is none. */
export interface Emphasis {
	readonly selected: number | null;
	readonly hovered: number | null;
	/** Whose signs are painted already: the ring about the selected event keeps off them. */
	readonly holders: readonly PlacedHolder[];
}

/** How much larger the mark of the hovered event is. CSS pixels. */
const GROWS = 1.5;

/** Paints the marks, the large ones first, and the ring about that of the selected event. */
export function paintMapMarks(
	ctx: CanvasRenderingContext2D,
	placed: readonly Placed[],
	columns: Columns,
	palette: Palette,
	{ selected, hovered, holders }: Emphasis
) {
	for (const { mark, x, y } of placed) {
		const { only, count, strength } = mark;
		const radius = mark.radius + (mark.cell === hovered ? GROWS : 0);
		if (only === null) {
			paintStack(ctx, { x, y, radius, count, kinds: kindsOf(mark), strength }, palette);
			continue;
		}
		const status = statusAt(columns.status[only]);
		paintSign(ctx, { x, y, radius, kind: columns.kind[only], status, strength }, palette);
	}
	paintSelected(ctx, placed, holders, palette, selected);
}

/** The same with stamps, for a screen: `ratio` device pixels a CSS pixel. */
export function stampMapMarks(
	ctx: CanvasRenderingContext2D,
	placed: readonly Placed[],
	columns: Columns,
	palette: Palette,
	{ selected, hovered, holders }: Emphasis,
	stamps: Stamps,
	ratio: number
) {
	stamps.begin();
	const grow = ({ cell }: Placed['mark']) => (cell === hovered ? GROWS : 0);
	for (const { mark } of placed) if (isMixed(mark)) stamps.prepare(mark, grow(mark));
	stamps.put();
	ctx.save();
	ctx.setTransform(1, 0, 0, 1, 0, 0);
	ctx.textAlign = 'center';
	ctx.textBaseline = 'middle';
	for (const { mark, ...at } of placed) {
		const [x, y] = [Math.round(at.x * ratio), Math.round(at.y * ratio)];
		const { only, strength } = mark;
		if (only === null) stamps.stack(ctx, x, y, mark, grow(mark));
		else {
			const radius = mark.radius + grow(mark);
			stamps.sign(ctx, x, y, radius, columns.kind[only], columns.status[only], strength);
		}
	}
	ctx.restore();
	paintSelected(ctx, placed, holders, palette, selected);
}

function paintSelected(
	ctx: CanvasRenderingContext2D,
	placed: readonly Placed[],
	holders: readonly PlacedHolder[],
	palette: Palette,
	selected: number | null
) {
	const ring = selectedRing(placed, holders, selected);
	if (ring) paintRing(ctx, ring.x, ring.y, ring.radius, palette);
}

/** The ring about the mark of the selected event, clear of that of who holds the place; null without one. CSS pixels. */
export function selectedRing(
	placed: readonly Placed[],
	holders: readonly PlacedHolder[],
	selected: number | null
) {
	const found = placed.find(({ mark }) => mark.cell === selected);
	if (!found) return null;
	const { mark, x, y } = found;
	const held = holders.find((one) => one.x === x && one.y === y);
	return { x, y, radius: held ? held.radius + DOUBLE + 3 : mark.radius + 5.5 };
}
