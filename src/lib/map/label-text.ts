import { around, type Box } from './label-boxes';
import type { Point } from './label-rivers';
import { font, styleOf, type LabelKind } from './label-styles';

/** Something that has a name. Positions are on the Web Mercator square, 0 to 1 from its north-west corner. */
export interface Candidate {
	readonly name: string;
	/** In Arabic script. */
	readonly ar?: string;
	readonly kind: LabelKind;
	readonly at: Point;
	/** Stands beside this line, where that is straight and free, and again some way on. */
	readonly line?: readonly Point[];
	/** The zooms at which it may be shown, both included. */
	readonly from: number;
	readonly to: number;
	/** Who is placed first: the lower. */
	readonly priority: number;
	/** From this zoom without its sign, since the thing itself is drawn. */
	readonly bare?: number;
	/** Degrees, clockwise. */
	readonly angle?: number;
}

/** The width of a text in a CSS font, in pixels. */
export type Measure = (text: string, font: string) => number;

/** One line of a label, ready to be painted. */
export interface Line {
	readonly text: string;
	readonly font: string;
	/** Letter-spacing in pixels. */
	readonly tracking: number;
	readonly direction: 'ltr' | 'rtl';
	readonly width: number;
	/** From the label's top to the line's baseline. */
	readonly baseline: number;
}

/** A label as it is set: its lines, and how large they are together, in pixels. */
export interface Text {
	readonly lines: readonly Line[];
	readonly width: number;
	readonly height: number;
}

/** Zoom from which a place's name is also given in its other script. */
const bilingualFrom = 9;

/** Sets the name of a candidate; near to, that of a town in both scripts. */
export function typeset({ name, ar, kind }: Candidate, zoom: number, measure: Measure): Text {
	const style = styleOf(kind);
	const { size } = style;
	const bilingual = zoom >= bilingualFrom && typeof style.sign === 'number';
	let top = 0;
	const lines = (bilingual && ar ? [name, ar] : [name]).map((raw, i): Line => {
		const arabic = i > 0;
		const text = style.capitals ? raw.toUpperCase() : raw;
		const css = font(style, arabic);
		const tracking = arabic ? 0 : (style.tracking ?? 0) * size;
		const baseline = top + size * 0.93;
		top += size * 1.16;
		const width = measure(text, css) + tracking * (text.length - 1);
		return { text, font: css, tracking, direction: arabic ? 'rtl' : 'ltr', width, baseline };
	});
	return { lines, width: Math.max(...lines.map(({ width }) => width)) + 3, height: top };
}

/** The boxes that a text covers: one if it lies level, else a chain of squares along it. */
export function covered({ x, y }: Point, { width, height }: Text, angle: number): Box[] {
	if (!angle) return [around({ x, y }, width / 2, height / 2)];
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const count = Math.ceil(width / height);
	const half = ((Math.abs(cos) + Math.abs(sin)) * height) / 2;
	return Array.from({ length: count }, (_, i) => {
		const along = ((i + 0.5) / count - 0.5) * width;
		return around({ x: x + along * cos, y: y + along * sin }, half);
	});
}
