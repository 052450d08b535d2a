import { kinds } from '../events/kind';
import { tallest } from '../store/histogram';
import type { Palette } from '../symbols/palette';
import { FONT } from './paint';
import type { Scale } from './scale';

/** Paints stacked bars, one a bin; `behind` are the counts without filters, drawn pale. */
export function paintHistogram(
	ctx: CanvasRenderingContext2D,
	bounds: ArrayLike<number>,
	counts: Uint32Array,
	behind: Uint32Array,
	scale: Scale,
	top: number,
	height: number,
	palette: Palette
) {
	const rows = kinds.length;
	const unit = height / Math.max(tallest(behind, rows), 1);
	const total = (table: Uint32Array, bin: number) => {
		let all = 0;
		for (let kind = 0; kind < rows; kind++) all += table[bin * rows + kind];
		return all;
	};
	for (let bin = 0; bin < bounds.length - 1; bin++) {
		const left = scale.x(bounds[bin]);
		const width = Math.max(1, scale.x(bounds[bin + 1]) - left - 1);
		const all = total(behind, bin);
		if (!all) continue;
		const back = Math.max(all * unit, 1.5);
		ctx.fillStyle = palette.line;
		ctx.fillRect(left, top + height - back, width, back);
		const chosen = total(counts, bin);
		// a single event among a million is to be seen, but not to look like more than all
		const each = Math.max(chosen * unit, 1.5) / chosen;
		let y = top + height;
		for (let kind = 0; kind < rows; kind++) {
			const tall = counts[bin * rows + kind] * each;
			if (!tall) continue;
			y -= tall;
			ctx.fillStyle = palette.kinds[kind];
			ctx.fillRect(left, y, width, tall);
		}
	}
}

/** Paints the years over the overview, their names only before `free`, pixels. */
export function paintYears(
	ctx: CanvasRenderingContext2D,
	years: readonly number[],
	scale: Scale,
	palette: Palette,
	free = scale.width
) {
	ctx.font = `400 11px ${FONT}`;
	ctx.textAlign = 'left';
	ctx.textBaseline = 'alphabetic';
	ctx.fillStyle = palette.soft;
	ctx.strokeStyle = palette.line;
	ctx.lineWidth = 1;
	for (const year of years) {
		const x = Math.round(scale.x(year)) + 0.5;
		ctx.beginPath();
		ctx.moveTo(x, 1);
		ctx.lineTo(x, 60);
		ctx.stroke();
		const label = String(new Date(year).getUTCFullYear());
		if (x > -10 && x + 30 < free) ctx.fillText(label, Math.max(x, 0) + 4, 10);
	}
}
