import { countKinds, type Columns } from '../store/columns';
import { paintRing, paintSign, paintStack, statusAt } from '../symbols/paint';
import type { Palette } from '../symbols/palette';
import type { Area, Placed } from './marks';

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

/** Paints the marks, the large ones first, and the rings about the selected and the hovered event. */
export function paintMapMarks(
	ctx: CanvasRenderingContext2D,
	placed: readonly Placed[],
	columns: Columns,
	palette: Palette,
	selected: number | null,
	hovered: number | null
) {
	for (const { mark, x, y } of placed) {
		const { events, radius, strength } = mark;
		const grow = hovered !== null && events.includes(hovered) ? 1.5 : 0;
		if (events.length === 1) {
			const [event] = events;
			paintSign(
				ctx,
				{
					x,
					y,
					radius: radius + grow,
					kind: columns.kind[event],
					status: statusAt(columns.status[event]),
					strength
				},
				palette
			);
		} else {
			paintStack(
				ctx,
				{
					x,
					y,
					radius: radius + grow,
					count: events.length,
					kinds: countKinds(events, columns),
					strength
				},
				palette
			);
		}
	}
	for (const { mark, x, y } of placed) {
		if (selected !== null && mark.events.includes(selected)) {
			paintRing(ctx, x, y, mark.radius + 5.5, palette);
		}
	}
}
