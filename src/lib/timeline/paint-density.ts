import type { Palette } from '../symbols/palette';
import type { Density } from './density';
import { LANE } from './marks';
import type { Scale } from './scale';

/** The tallest bar, the room below it, and the widest: a day that fills the screen is no wall. CSS pixels. */
const [TALLEST, FOOT, WIDEST] = [13, 1, 24];

/** Paints how many events began when, in the lanes that are too busy for marks: each as tall as its own largest count. */
export function paintDensity(
	ctx: CanvasRenderingContext2D,
	{ bounds, lanes }: Density,
	scale: Scale,
	top: number,
	palette: Palette
) {
	const bars = Array.from({ length: bounds.length - 1 }, (_, bin) => {
		const left = Math.round(scale.x(bounds[bin]));
		const right = Math.round(scale.x(bounds[bin + 1]));
		const width = Math.min(Math.max(right - left - 1, 1), WIDEST);
		return { left: left + (right - left - 1 - width) / 2, width };
	});
	for (const { lane, totals, most, parts } of lanes) {
		const foot = Math.round(top + (lane + 1) * LANE) - FOOT;
		ctx.fillStyle = palette.line;
		ctx.fillRect(0, foot, scale.width, 1);
		const heights = new Float64Array(totals.length).fill(foot);
		for (const { kind, counts } of parts) {
			ctx.fillStyle = palette.kinds[kind];
			bars.forEach(({ left, width }, bin) => {
				if (!counts[bin]) return;
				const whole = Math.max((totals[bin] / most) * TALLEST, 1);
				const tall = (whole * counts[bin]) / totals[bin];
				heights[bin] -= tall;
				ctx.fillRect(left, heights[bin], width, tall);
			});
		}
	}
}
