import type { Actor } from '../events/dataset';
import type { Palette } from './palette';

/** How a holder is drawn: a colour, and a pattern so that colour is never alone. */
export interface HolderLook {
	readonly colour: string;
	readonly pattern: 'ring' | 'double' | 'disc' | 'contested' | 'unknown';
}

/** The patterns of the actors that hold places, in the order in which the dataset lists them. */
const patterns = ['ring', 'double', 'disc'] as const;

/** How far the outer ring of a double one lies from the inner one, CSS pixels. */
export const DOUBLE = 3.2;

/** The looks of all holders of a dataset: its actors with a colour, and contested and unknown, of the first class. */
export function holderLooks(
	actors: readonly Actor[],
	palette: Palette
): (holder: string) => HolderLook {
	const looks = new Map<string, HolderLook>(
		actors
			.filter(({ colour }) => colour)
			.map(({ id, colour }, i) => [
				id,
				{ colour: palette.dark ? lighter(colour) : colour, pattern: patterns[i % patterns.length] }
			])
	);
	looks.set('contested', { colour: palette.ink, pattern: 'contested' });
	const unknown: HolderLook = { colour: palette.soft, pattern: 'unknown' };
	return (holder) => looks.get(holder) ?? unknown;
}

/** A dark colour (`#rrggbb`) made light enough for dark ground; a light one as it is. */
function lighter(colour: string): string {
	const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	const light = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
	if (light > 110) return colour;
	return `rgb(${parts.map((part) => Math.round(part + (255 - part) * 0.38)).join(' ')})`;
}

/** Paints a holder's sign about a point: a ring, a double ring, a disc; dashed where contested, dotted where unknown. */
export function paintHolder(
	ctx: CanvasRenderingContext2D,
	x: number,
	y: number,
	radius: number,
	{ colour, pattern }: HolderLook,
	palette: Palette
) {
	const circle = (r: number) => {
		ctx.beginPath();
		ctx.arc(x, y, r, 0, Math.PI * 2);
	};
	ctx.save();
	ctx.strokeStyle = palette.paper;
	ctx.lineWidth = 5;
	ctx.globalAlpha = 0.85;
	circle(radius);
	ctx.stroke();
	ctx.globalAlpha = pattern === 'disc' ? 0.6 : 0.2;
	ctx.fillStyle = colour;
	if (pattern !== 'unknown' && pattern !== 'contested') ctx.fill();
	ctx.globalAlpha = 1;
	ctx.strokeStyle = colour;
	ctx.lineWidth = 2.6;
	if (pattern === 'contested') ctx.setLineDash([4, 3]);
	if (pattern === 'unknown') {
		ctx.lineWidth = 1.4;
		ctx.setLineDash([1.5, 3]);
		ctx.globalAlpha = 0.7;
	}
	ctx.stroke();
	if (pattern === 'double') {
		ctx.lineWidth = 1.3;
		circle(radius + DOUBLE);
		ctx.stroke();
	}
	ctx.restore();
}

/** Paints a stretch of a holder's strip: full, hatched where contested, dotted where unknown. */
export function paintStretch(
	ctx: CanvasRenderingContext2D,
	{ x, y, width, height }: { x: number; y: number; width: number; height: number },
	{ colour, pattern }: HolderLook,
	palette: Palette
) {
	ctx.save();
	ctx.beginPath();
	ctx.rect(x, y, width, height);
	ctx.clip();
	if (pattern === 'unknown') {
		ctx.strokeStyle = colour;
		ctx.lineWidth = 1.4;
		ctx.setLineDash([1.4, 3.6]);
		ctx.beginPath();
		ctx.moveTo(x, y + height / 2);
		ctx.lineTo(x + width, y + height / 2);
		ctx.stroke();
	} else if (pattern === 'contested') {
		ctx.fillStyle = palette.line;
		ctx.fillRect(x, y, width, height);
		ctx.strokeStyle = colour;
		ctx.lineWidth = 1.3;
		ctx.beginPath();
		for (let at = Math.floor((x - height) / 5) * 5; at < x + width; at += 5) {
			ctx.moveTo(at, y + height);
			ctx.lineTo(at + height, y);
		}
		ctx.stroke();
	} else {
		ctx.fillStyle = colour;
		ctx.fillRect(x, y, width, height);
	}
	ctx.restore();
}
