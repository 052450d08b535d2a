import { element, type Attributes } from './picture-markup';

/** A colour as every program that reads SVG knows it: `#rrggbb`, and how opaque it is. */
export interface Colour {
	readonly hex: string;
	readonly opacity: number;
}

/** Reads `#rgb`, `#rrggbb`, both with alpha, `rgb()` in either way of writing it, and `transparent`; else black. */
export function colour(css: string): Colour {
	const text = css.trim().toLowerCase();
	if (text === 'transparent') return { hex: '#000000', opacity: 0 };
	const short = /^#([\da-f]{3,4})$/.exec(text);
	const long = short
		? short[1].replace(/./g, '$&$&')
		: /^#([\da-f]{6}([\da-f]{2})?)$/.exec(text)?.[1];
	if (long) {
		const alpha = long.length === 8 ? parseInt(long.slice(6), 16) / 255 : 1;
		return { hex: `#${long.slice(0, 6)}`, opacity: alpha };
	}
	const parts = /^rgba?\(([^()]*)\)$/.exec(text)?.[1].match(/[\d.]+%?/g) ?? [];
	const [red = 0, green = 0, blue = 0, alpha = 1] = parts.map((part) =>
		part.endsWith('%') ? parseFloat(part) / 100 : Number(part)
	);
	const hex = [red, green, blue].map((part) =>
		Math.min(255, Math.round(part)).toString(16).padStart(2, '0')
	);
	return { hex: `#${hex.join('')}`, opacity: Math.min(1, alpha) };
}

/** A gradient as a canvas has it: two points, or two circles about one point. */
export class Gradient {
	readonly #stops: { readonly at: number; readonly css: string }[] = [];

	constructor(readonly points: readonly number[]) {}

	addColorStop(at: number, css: string) {
		this.#stops.push({ at, css });
	}

	/**
	 * The element that defines it. The inner circle becomes a stretch of the first colour, since few programs know it
	 * otherwise; towards nothing a colour stays what it is.
	 */
	definition(): { name: string; attributes: Attributes; stops: string } {
		const [x1, y1, x2, y2, cy, r] = this.points;
		const radial = r !== undefined;
		const inner = radial ? x2 / r : 0;
		const solid = this.#stops.find(({ css }) => colour(css).opacity > 0)?.css ?? '#000';
		const stops = this.#stops.map(({ at, css }) => {
			const { opacity } = colour(css);
			return element('stop', {
				offset: inner + at * (1 - inner),
				'stop-color': colour(opacity ? css : solid).hex,
				'stop-opacity': opacity < 1 ? opacity : null
			});
		});
		return {
			name: radial ? 'radialGradient' : 'linearGradient',
			attributes: radial ? { cx: y2, cy, r } : { x1, y1, x2, y2 },
			stops: stops.join('')
		};
	}
}
