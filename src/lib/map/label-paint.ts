import { outline } from '../symbols/outline';
import { inks, type Theme } from './basemap-theme';
import { labelStyles, styleOf } from './label-styles';
import type { Line } from './label-text';
import type { PlacedLabel, Point } from './labels';

/** An aeroplane from above, within 6 pixels of the origin. */
const aeroplane =
	'M0-6C.7-6 1-5 1-4V-1.7L6 1.5V2.9L1 1.3V4L2.6 5.2V6.2L0 5.5L-2.6 6.2V5.2L-1 4V1.3L-6 2.9V1.5L-1-1.7V-4C-1-5-.7-6 0-6Z';

/** Paints placed labels in container pixels; while the map is dragged, `offset` moves them along. */
export function paintLabels(
	ctx: CanvasRenderingContext2D,
	placed: readonly PlacedLabel[],
	theme: Theme,
	offset: Point
): void {
	ctx.save();
	ctx.translate(offset.x, offset.y);
	ctx.lineJoin = 'round';
	ctx.textBaseline = 'alphabetic';
	ctx.textAlign = 'left';
	for (const label of placed) if (label.dot) paintSign(ctx, label, label.dot, theme);
	for (const label of placed) paintText(ctx, label, theme);
	ctx.restore();
}

function paintSign(
	ctx: CanvasRenderingContext2D,
	{ candidate: { kind } }: PlacedLabel,
	{ x, y }: Point,
	theme: Theme
) {
	const ink = inks[theme];
	const { sign } = styleOf(kind);
	if (sign === 'aeroplane') {
		const path = outline(ctx, aeroplane);
		ctx.save();
		ctx.translate(x, y);
		ctx.strokeStyle = ink.halo;
		ctx.lineWidth = 2.5;
		ctx.stroke(path);
		ctx.fillStyle = ink.airfield;
		ctx.fill(path);
		ctx.restore();
	} else if (sign !== undefined) {
		const solid = sign >= labelStyles.metropolis.sign;
		ctx.beginPath();
		ctx.arc(x, y, sign, 0, 2 * Math.PI);
		ctx.fillStyle = solid ? ink.dot : ink.hollow;
		ctx.strokeStyle = solid ? ink.hollow : ink.edge;
		if (theme === 'dark') ctx.strokeStyle = ink.edge;
		ctx.lineWidth = 1.1;
		ctx.fill();
		ctx.stroke();
	}
}

function paintText(ctx: CanvasRenderingContext2D, label: PlacedLabel, theme: Theme) {
	const { x, y, width, height, angle, align, lines, candidate } = label;
	const ink = inks[theme];
	if (angle) {
		ctx.save();
		ctx.translate(x, y);
		ctx.rotate(angle);
	}
	const [left, top] = angle ? [-width / 2, -height / 2] : [x - width / 2, y - height / 2];
	ctx.strokeStyle = ink.halo;
	lines.forEach((line, i) => {
		const free = width - 3 - line.width;
		const start = left + 1.5 + (align === 'left' ? 0 : align === 'right' ? free : free / 2);
		ctx.font = line.font;
		ctx.direction = line.direction;
		ctx.lineWidth = 3;
		ctx.fillStyle = i > 0 ? ink.second : ink[styleOf(candidate.kind).ink];
		paintLine(ctx, line, start, top + line.baseline);
	});
	if (angle) ctx.restore();
}

/** Where canvases know no letter-spacing, tracked letters are set one by one. */
function paintLine(ctx: CanvasRenderingContext2D, line: Line, x: number, y: number) {
	const spaced: boolean = 'letterSpacing' in ctx;
	if (spaced) ctx.letterSpacing = `${line.tracking}px`;
	if (spaced || !line.tracking) {
		ctx.strokeText(line.text, x, y);
		ctx.fillText(line.text, x, y);
		return;
	}
	for (const paint of ['strokeText', 'fillText'] as const) {
		let at = x;
		for (const letter of line.text) {
			ctx[paint](letter, at, y);
			at += ctx.measureText(letter).width + line.tracking;
		}
	}
}
