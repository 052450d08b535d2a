import { kinds } from '../events/kind';
import { statuses, type Status } from '../events/status';
import { outline } from './outline';
import type { Palette } from './palette';
import { shapes } from './shape';

/** A sign to be painted: position and radius in CSS pixels, kind and status as positions in their tables. */
export interface Sign {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly kind: number;
	readonly status: Status;
	/** 0 to 1. */
	readonly strength: number;
}

/** The status of a position in the table of statuses. */
export function statusAt(position: number): Status {
	return statuses[position];
}

/**
 * Paints the sign of an event: shape and colour by kind, filling and outline by status. Occurred is filled, announced
 * is filled pale, claimed is hollow, planned hollow and dashed, withdrawn hollow and struck through. A casing of paper keeps it clear of what lies beneath.
 */
export function paintSign(ctx: CanvasRenderingContext2D, sign: Sign, palette: Palette) {
	const { x, y, radius, status } = sign;
	const shape = outline(ctx, shapes[kinds[sign.kind].shape]);
	const colour = palette.kinds[sign.kind];
	ctx.save();
	ctx.translate(x, y);
	ctx.scale(radius, radius);
	ctx.lineJoin = 'round';
	ctx.globalAlpha = Math.min(1, sign.strength + 0.25);
	ctx.strokeStyle = palette.paper;
	ctx.lineWidth = 3 / radius;
	ctx.stroke(shape);
	ctx.fillStyle = palette.paper;
	ctx.fill(shape);
	ctx.globalAlpha = sign.strength;
	ctx.fillStyle = colour;
	if (status === 'occurred') ctx.fill(shape);
	else {
		if (status === 'announced') {
			ctx.globalAlpha = sign.strength * 0.4;
			ctx.fill(shape);
			ctx.globalAlpha = sign.strength;
		}
		ctx.strokeStyle = colour;
		ctx.lineWidth = 1.6 / radius;
		ctx.scale(0.86, 0.86);
		if (status === 'planned') ctx.setLineDash([2.2 / radius, 1.7 / radius]);
		ctx.stroke(shape);
		if (status === 'withdrawn') {
			ctx.beginPath();
			ctx.moveTo(-1.1, 1.1);
			ctx.lineTo(1.1, -1.1);
			ctx.stroke();
		}
	}
	ctx.restore();
}

/** Events that share a mark: how many of each kind, by position in the table of kinds. */
export interface Stack {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly count: number;
	readonly kinds: ReadonlyMap<number, number>;
	readonly strength: number;
}

/** Paints several events as one: of one kind as its shape, of several as a ring of their colours; with their number. */
export function paintStack(ctx: CanvasRenderingContext2D, stack: Stack, palette: Palette) {
	const { x, y, radius, count, kinds: counts, strength } = stack;
	ctx.save();
	ctx.translate(x, y);
	if (counts.size === 1) {
		const [kind] = counts.keys();
		paintShape(ctx, kind, radius, strength, palette);
	} else {
		disc(ctx, radius + CASING, palette.paper);
		ctx.globalAlpha = strength;
		ctx.lineWidth = ringWidth(radius);
		for (const { kind, from, to } of segments(counts, count)) {
			ctx.strokeStyle = palette.kinds[kind];
			ctx.beginPath();
			ctx.arc(0, 0, ringRadius(radius), from - Math.PI / 2, to - Math.PI / 2);
			ctx.stroke();
		}
	}
	ctx.globalAlpha = 1;
	ctx.font = numberFont(count, radius);
	ctx.textAlign = 'center';
	ctx.textBaseline = 'middle';
	ctx.fillStyle = numberColour(counts.size > 1, palette);
	ctx.fillText(numberOf(count), 0, radius * DROP);
	ctx.restore();
}

/** Paints what several events of one kind share, about the origin: the shape, without the number. */
export function paintShape(
	ctx: CanvasRenderingContext2D,
	kind: number,
	radius: number,
	strength: number,
	palette: Palette
) {
	const shape = outline(ctx, shapes[kinds[kind].shape]);
	ctx.save();
	ctx.scale(radius * 1.1, radius * 1.1);
	ctx.lineJoin = 'round';
	ctx.strokeStyle = palette.paper;
	ctx.lineWidth = 3 / radius;
	ctx.stroke(shape);
	ctx.fillStyle = palette.paper;
	ctx.fill(shape);
	ctx.globalAlpha = strength;
	ctx.fillStyle = palette.kinds[kind];
	ctx.fill(shape);
	ctx.restore();
}

/** How far the paper about a ring reaches beyond it, CSS pixels. */
export const CASING = 2.5;
/** How far below the middle a number stands, as a part of the radius. */
export const DROP = 0.06;

/** How thick the ring of a stack of a radius is, and where its middle runs. CSS pixels. */
export const ringWidth = (radius: number) => Math.max(3, radius * 0.32);
export const ringRadius = (radius: number) => radius - ringWidth(radius) / 2 + 0.8;

/** A kind's part of a ring, in radians clockwise from the top. */
export interface Segment {
	readonly kind: number;
	readonly from: number;
	readonly to: number;
}

/** The gap on either side of a segment, and the most of a segment that it takes. Radians; a part. */
const GAP = { most: 0.07, part: 0.2 } as const;

/** The parts of a ring, in the order of the table of kinds, a gap between any two. */
export function segments(counts: Iterable<readonly [number, number]>, count: number): Segment[] {
	const found: Segment[] = [];
	let from = 0;
	for (const [kind, part] of [...counts].sort(([a], [b]) => a - b)) {
		const angle = (2 * Math.PI * part) / count;
		const gap = Math.min(GAP.most, GAP.part * angle);
		found.push({ kind, from: from + gap, to: from + angle - gap });
		from += angle;
	}
	return found;
}

/** How tall a number of so many signs is, as a part of the radius: within the ring in a wide font too. */
const sizes = [0, 1.1, 0.86, 0.7, 0.58] as const;

/** The number on a stack, of four signs at most: from ten thousand on whole thousands. */
export function numberOf(count: number): string {
	return count < 10_000 ? String(count) : `${Math.min(Math.floor(count / 1000), 999)}k`;
}

const fonts: string[] = [];

/** The font of a stack's number. Whole sizes: a browser keeps the fonts that it has resolved. */
export function numberFont(count: number, radius: number, ratio = 1): string {
	const tall = Math.max(8, Math.round(radius * sizes[numberOf(count).length]));
	const size = Math.round(tall * ratio);
	return (fonts[size] ??=
		`600 ${size}px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif`);
}

/** The colour of a number: on the paper within a ring, or on a shape of one kind. */
export function numberColour(mixed: boolean, palette: Palette): string {
	return mixed ? palette.ink : palette.dark ? '#14161a' : '#fff';
}

/** Paints the ring about what is selected. */
export function paintRing(
	ctx: CanvasRenderingContext2D,
	x: number,
	y: number,
	radius: number,
	palette: Palette
) {
	ctx.lineWidth = 4.5;
	ctx.strokeStyle = palette.paper;
	ctx.beginPath();
	ctx.arc(x, y, radius, 0, Math.PI * 2);
	ctx.stroke();
	ctx.lineWidth = 2.2;
	ctx.strokeStyle = palette.select;
	ctx.stroke();
}

/** Fits a canvas to a box in CSS pixels, crisp on this screen, and returns its cleared context, in CSS pixels. */
export function fit(canvas: HTMLCanvasElement, width: number, height: number) {
	const ratio = window.devicePixelRatio || 1;
	const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
	if (canvas.width !== w || canvas.height !== h) {
		canvas.width = w;
		canvas.height = h;
	}
	const ctx = canvas.getContext('2d');
	ctx?.setTransform(ratio, 0, 0, ratio, 0, 0);
	ctx?.clearRect(0, 0, width, height);
	return ctx;
}

function disc(ctx: CanvasRenderingContext2D, radius: number, colour: string) {
	ctx.fillStyle = colour;
	ctx.beginPath();
	ctx.arc(0, 0, radius, 0, Math.PI * 2);
	ctx.fill();
}
