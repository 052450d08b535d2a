import type { Area } from '../events/dataset';
import type { HolderLook } from '../symbols/holder';
import type { Palette } from '../symbols/palette';
import type { Span } from '../time/span';
import { possiblyIn } from '../time/when';
import type { Projection } from './projection';

/** The areas that a dataset's authors saw in a window. They are those authors' assessments, never ours. */
export function assessmentsIn(
	{ areas }: { readonly areas: readonly Area[] },
	span: Span
): readonly Area[] {
	return areas.filter(({ when }) => possiblyIn(when, span));
}

/** Paints an area as its author saw it: a thin fill, a dashed outline, and whose assessment of when it is. */
export function paintAssessment(
	ctx: CanvasRenderingContext2D,
	{ polygons }: Area,
	label: string,
	where: Projection,
	{ colour }: HolderLook,
	palette: Palette
) {
	ctx.save();
	ctx.beginPath();
	let [sumX, sumY, points] = [0, 0, 0];
	for (const ring of polygons.flat()) {
		ring.forEach(([lon, lat], i) => {
			const { x, y } = where.point(lat, lon);
			if (i) ctx.lineTo(x, y);
			else ctx.moveTo(x, y);
			[sumX, sumY, points] = [sumX + x, sumY + y, points + 1];
		});
		ctx.closePath();
	}
	ctx.fillStyle = colour;
	ctx.globalAlpha = 0.14;
	ctx.fill('evenodd');
	ctx.globalAlpha = 0.9;
	ctx.strokeStyle = colour;
	ctx.lineWidth = 1.4;
	ctx.setLineDash([7, 4]);
	ctx.stroke();
	ctx.setLineDash([]);
	ctx.font =
		'500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
	ctx.textAlign = 'center';
	ctx.lineWidth = 3;
	ctx.globalAlpha = 1;
	ctx.strokeStyle = palette.paper;
	ctx.fillStyle = palette.ink;
	ctx.strokeText(label, sumX / points, sumY / points);
	ctx.fillText(label, sumX / points, sumY / points);
	ctx.restore();
}
