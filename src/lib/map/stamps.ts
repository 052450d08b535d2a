import { kinds } from '../events/kind';
import { statuses } from '../events/status';
import {
	CASING,
	DROP,
	numberColour,
	numberFont,
	numberOf,
	paintShape,
	paintSign,
	segments
} from '../symbols/paint';
import type { Palette } from '../symbols/palette';
import { Ring, type Colour } from '../symbols/ring';
import { kindsOf, type MapMark } from './marks';

/** The largest radius of a mark, with the paper about it and a hair. CSS pixels. */
const LARGEST = 16 + CASING + 1;
/** The look of a shape that several events of one kind share. */
const SHARED = statuses.length;
/** How many strengths of a sign are told apart: from 0.5 to 1. */
const STRENGTHS = 10;
/** How many stamps are kept before all are made anew, and how many rings share a sheet. */
const MOST = 1500;
const SHEET = 64;

/** A ring of a mark on a sheet, and what it shows. */
interface Kept {
	readonly sheet: Sheet;
	readonly slot: number;
	radius: number;
	strength: number;
	readonly kinds: Int32Array;
	/** The painting in which it was last wanted. */
	seen: number;
}

interface Sheet {
	readonly canvas: HTMLCanvasElement;
	readonly image: ImageData;
	readonly pixels: Uint32Array;
	/** The slots that were written and not yet put: the first, and one after the last. */
	from: number;
	to: number;
}

/**
 * Paints marks fast: signs and shapes are painted once and stamped, rings of several kinds are written as pixels, one
 * put for many, and those that did not change are kept. Nothing is read back from a canvas: browsers that guard their
 * readers refuse that. Looks as `paintMapMarks` does, on whole device pixels.
 */
export class Stamps {
	readonly #palette: Palette;
	readonly #ratio: number;
	/** The side of a stamp, device pixels: even, so that its middle is the corner of a pixel. */
	readonly #side: number;
	readonly #made = new Map<number, HTMLCanvasElement>();
	readonly #tables = new Map<number, Ring>();
	readonly #rings = new Map<number, Kept>();
	#sheets: Sheet[] = [];
	#free: { sheet: Sheet; slot: number }[] = [];
	#colours: { readonly paper: Colour; readonly kinds: readonly Colour[] } | null = null;
	#painting = 0;
	/** What the context of this painting writes with. */
	#font = '';
	#ink = '';

	/** For a palette, and so many device pixels a CSS pixel. */
	constructor(palette: Palette, ratio: number) {
		this.#palette = palette;
		this.#ratio = ratio;
		this.#side = 2 * Math.ceil(LARGEST * ratio);
	}

	/** Begins a painting: rings of marks that were not in the one before give way. */
	begin() {
		for (const [cell, kept] of this.#rings) {
			if (kept.seen === this.#painting) continue;
			this.#rings.delete(cell);
			this.#free.push(kept);
		}
		this.#painting++;
		this.#font = this.#ink = '';
	}

	/** Makes the ring of a mark of several kinds ready. */
	prepare(mark: MapMark) {
		const radius = step(mark.radius);
		const strength = stepOf(mark.strength);
		let kept = this.#rings.get(mark.cell);
		if (!kept) {
			kept = {
				...this.#slot(),
				radius,
				strength: -1,
				kinds: new Int32Array(kinds.length),
				seen: 0
			};
			this.#rings.set(mark.cell, kept);
		}
		kept.seen = this.#painting;
		if (kept.radius === radius && kept.strength === strength && same(kept.kinds, mark.kinds))
			return;
		kept.radius = radius;
		kept.strength = strength;
		kept.kinds.set(mark.kinds);
		const { sheet, slot } = kept;
		this.#colours ??= this.#readColours(sheet);
		this.#table(radius, this.#colours.paper).write(
			sheet.pixels,
			slot * this.#side ** 2,
			segments(kindsOf(mark), mark.count),
			this.#colours.kinds,
			strengthOf(strength)
		);
		sheet.from = Math.min(sheet.from, slot);
		sheet.to = Math.max(sheet.to, slot + 1);
	}

	/** Puts the rings that were made ready. */
	put() {
		for (const sheet of this.#sheets) {
			const { from, to } = sheet;
			if (from >= to) continue;
			const [side, ctx] = [this.#side, sheet.canvas.getContext('2d')!];
			ctx.putImageData(sheet.image, 0, 0, 0, from * side, side, (to - from) * side);
			[sheet.from, sheet.to] = [SHEET, 0];
		}
	}

	/** Stamps a mark of several events at a point in device pixels. */
	stack(ctx: CanvasRenderingContext2D, x: number, y: number, mark: MapMark) {
		const { radius } = mark;
		const ring = this.#rings.get(mark.cell);
		const mixed = ring?.seen === this.#painting;
		if (mixed) {
			const [side, half] = [this.#side, this.#side / 2];
			const from = ring.slot * side;
			ctx.drawImage(ring.sheet.canvas, 0, from, side, side, x - half, y - half, side, side);
		} else {
			const kind = mark.kinds.findIndex((count) => count > 0);
			this.sign(ctx, x, y, radius, kind, SHARED, mark.strength);
		}
		const [font, colour] = [
			numberFont(mark.count, radius, this.#ratio),
			numberColour(mixed, this.#palette)
		];
		// to set what is set already costs as much as the number itself
		if (font !== this.#font) ctx.font = this.#font = font;
		if (colour !== this.#ink) ctx.fillStyle = this.#ink = colour;
		ctx.fillText(numberOf(mark.count), x, y + radius * DROP * this.#ratio);
	}

	/**
	 * Stamps an event's sign at a point in device pixels. `kind` is a position in its table, `look` one in the table of
	 * statuses, or `SHARED` for the shape that several events of a kind share.
	 */
	sign(
		ctx: CanvasRenderingContext2D,
		x: number,
		y: number,
		radius: number,
		kind: number,
		look: number,
		strength: number
	) {
		const [size, steps] = [step(radius), stepOf(strength)];
		const key = ((kind * 8 + look) * 16 + steps) * 128 + size * 4;
		let made = this.#made.get(key);
		if (!made) {
			if (this.#made.size === MOST) this.#made.clear();
			this.#made.set(key, (made = this.#make(kind, look, size, strengthOf(steps))));
		}
		ctx.drawImage(made, x - made.width / 2, y - made.height / 2);
	}

	#make(kind: number, look: number, radius: number, strength: number): HTMLCanvasElement {
		const side = 2 * Math.ceil((radius * 1.3 + CASING) * this.#ratio);
		const canvas = blank(side, side);
		const ctx = canvas.getContext('2d');
		if (!ctx) return canvas;
		ctx.setTransform(this.#ratio, 0, 0, this.#ratio, side / 2, side / 2);
		if (look === SHARED) paintShape(ctx, kind, radius, strength, this.#palette);
		else {
			const status = statuses[look];
			paintSign(ctx, { x: 0, y: 0, radius, kind, status, strength }, this.#palette);
		}
		return canvas;
	}

	#table(radius: number, paper: Colour): Ring {
		let table = this.#tables.get(radius);
		if (!table) {
			this.#tables.set(radius, (table = new Ring(radius, this.#ratio, this.#side, paper)));
		}
		return table;
	}

	#slot() {
		if (!this.#free.length) {
			const side = this.#side;
			const image = new ImageData(side, side * SHEET);
			const pixels = new Uint32Array(image.data.buffer);
			const sheet = { canvas: blank(side, side * SHEET), image, pixels, from: SHEET, to: 0 };
			this.#sheets.push(sheet);
			for (let slot = SHEET - 1; slot >= 0; slot--) this.#free.push({ sheet, slot });
		}
		const { sheet, slot } = this.#free.pop()!;
		return { sheet, slot };
	}

	/** A context writes any colour that it is given as `#rrggbb`. */
	#readColours({ canvas }: Sheet) {
		const ctx = canvas.getContext('2d')!;
		const read = (colour: string): Colour => {
			ctx.fillStyle = colour;
			const [red, green, blue] = [1, 3, 5].map((at) =>
				parseInt(String(ctx.fillStyle).slice(at, at + 2), 16)
			);
			return [red, green, blue];
		};
		return { paper: read(this.#palette.paper), kinds: this.#palette.kinds.map(read) };
	}
}

/** Radii to quarters of a pixel. */
const step = (radius: number) => Math.round(radius * 4) / 4;

/** The nearest of the strengths that are told apart, and the strength of one of them. */
const stepOf = (strength: number) => Math.round((strength - 0.5) * 2 * STRENGTHS);
const strengthOf = (step: number) => 0.5 + step / (2 * STRENGTHS);

function same(one: Int32Array, other: Int32Array): boolean {
	for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
	return true;
}

function blank(width: number, height: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	return canvas;
}
