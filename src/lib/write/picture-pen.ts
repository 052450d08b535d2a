import type { Measure } from '../map/label-text';
import type { Outlining } from '../symbols/outline';
import { colour, Gradient } from './picture-colour';
import { decimal, element, type Attributes } from './picture-markup';
import { times, transform, unmoved, type Matrix } from './picture-matrix';
import { escaped, FAMILY } from './picture-text';

class Outline {
	constructor(readonly data: string) {}
}
type Ink = string | Gradient;

/** What `save` keeps, under the names that a canvas has for it. */
const fresh = {
	fillStyle: '#000' as Ink,
	strokeStyle: '#000' as Ink,
	lineWidth: 1,
	lineCap: 'butt',
	lineJoin: 'miter',
	globalAlpha: 1,
	font: `400 10px ${FAMILY}`,
	textAlign: 'start',
	textBaseline: 'alphabetic',
	direction: 'ltr',
	letterSpacing: '0px'
};
interface Kept extends Readonly<typeof fresh> {
	readonly matrix: Matrix;
	readonly dashes: readonly number[];
	readonly groups: number;
}

/**
 * Takes the strokes that the painters give a canvas and writes them down as SVG, so that the printed picture and the
 * one on the screen come from the same code. It knows what our painters use of a canvas; a stroke with a number that is
 * none is left out, as a canvas does. https://html.spec.whatwg.org/multipage/canvas.html#2dcontext
 */
export class Pen implements Outlining {
	fillStyle = fresh.fillStyle;
	strokeStyle = fresh.strokeStyle;
	lineWidth = fresh.lineWidth;
	lineCap = fresh.lineCap;
	lineJoin = fresh.lineJoin;
	globalAlpha = fresh.globalAlpha;
	font = fresh.font;
	textAlign = fresh.textAlign;
	textBaseline = fresh.textBaseline;
	direction = fresh.direction;
	letterSpacing = fresh.letterSpacing;

	readonly written: string[] = [];
	readonly definitions: string[] = [];
	#matrix: Matrix = unmoved;
	#dashes: readonly number[] = [];
	#groups = 0;
	#path: string[] = [];
	/** The last stroke of a text: how much was written then, what of, and its line. */
	#halo: { at: number; same: string; line: Attributes } = { at: -1, same: '', line: {} };
	readonly #kept: Kept[] = [];
	readonly #measure: Measure;
	readonly #name: string;

	constructor(name: string, measure: Measure) {
		this.#name = name;
		this.#measure = measure;
	}

	save() {
		const kept = Object.fromEntries(
			Object.keys(fresh).map((key) => [key, this[key as keyof typeof fresh]])
		) as typeof fresh;
		this.#kept.push({ ...kept, matrix: this.#matrix, dashes: this.#dashes, groups: this.#groups });
		this.#groups = 0;
	}
	restore() {
		const kept = this.#kept.pop();
		if (!kept) return;
		const { matrix, dashes, groups, ...style } = kept;
		this.written.push('</g>'.repeat(this.#groups));
		Object.assign(this, style);
		this.#matrix = matrix;
		this.#dashes = dashes;
		this.#groups = groups;
	}

	translate(x: number, y: number) {
		this.#matrix = times(this.#matrix, [1, 0, 0, 1, x, y]);
	}
	scale(x: number, y: number) {
		this.#matrix = times(this.#matrix, [x, 0, 0, y, 0, 0]);
	}
	rotate(angle: number) {
		const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
		this.#matrix = times(this.#matrix, [cos, sin, -sin, cos, 0, 0]);
	}
	beginPath() {
		this.#path = [];
	}
	moveTo(x: number, y: number) {
		this.#step('M', x, y);
	}
	lineTo(x: number, y: number) {
		this.#step(this.#path.length ? 'L' : 'M', x, y);
	}
	quadraticCurveTo(cx: number, cy: number, x: number, y: number) {
		this.#step('Q', cx, cy, x, y);
	}
	bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number) {
		this.#step('C', ax, ay, bx, by, x, y);
	}
	closePath() {
		this.#path.push('Z');
	}
	rect(x: number, y: number, width: number, height: number) {
		this.#step('M', x, y);
		this.#step('H', x + width);
		this.#step('V', y + height);
		this.#step('H', x);
		this.closePath();
	}
	arc(x: number, y: number, radius: number, from: number, to: number, back = false) {
		const at = (angle: number) =>
			[x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
		const turn = back ? from - to : to - from;
		this.lineTo(...at(from));
		const sweep = back ? 0 : 1;
		if (turn >= Math.PI * 2 - 1e-9) {
			this.#step('A', radius, radius, 0, 1, sweep, ...at(from + Math.PI));
			this.#step('A', radius, radius, 0, 1, sweep, ...at(from));
			this.closePath();
		} else {
			const round = ((turn % (Math.PI * 2)) + Math.PI * 2) % (Math.PI * 2);
			this.#step('A', radius, radius, 0, round > Math.PI ? 1 : 0, sweep, ...at(to));
		}
	}
	#step(letter: string, ...numbers: number[]) {
		if (!numbers.every(Number.isFinite)) return;
		this.#path.push(letter + numbers.map((each) => decimal(each, this.#digits)).join(' '));
	}
	get #digits(): number {
		return Math.abs(this.#matrix[0]) + Math.abs(this.#matrix[1]) > 1.5 ? 3 : 2;
	}

	clip() {
		const id = this.#define('clipPath', {}, this.#shape(this.#path.join(''), {}));
		this.written.push(`<g clip-path="url(#${id})">`);
		this.#groups++;
	}
	fill(given?: Outline | string) {
		this.#draw(given, this.#ink('fill', this.fillStyle));
	}
	stroke(given?: Outline | string) {
		this.#draw(given, { fill: 'none', ...this.#line() });
	}
	fillRect(x: number, y: number, width: number, height: number) {
		const path = this.#path;
		this.#path = [];
		this.rect(x, y, width, height);
		this.fill();
		this.#path = path;
	}
	setLineDash(dashes: readonly number[]) {
		this.#dashes = dashes;
	}
	createLinearGradient(...points: number[]) {
		return new Gradient(points);
	}
	createRadialGradient(...points: number[]) {
		return new Gradient(points);
	}

	fillText(text: string, x: number, y: number) {
		const place = this.#place(x, y);
		if (!place || !text) return;
		const { at, same, line } = this.#halo;
		const halo = at === this.written.length && same === JSON.stringify([text, place]);
		// Text and halo as one are laid out once.
		if (halo) this.written.pop();
		const style = this.#ink('fill', this.fillStyle);
		const all = halo
			? { ...place, ...style, ...line, 'paint-order': 'stroke' }
			: { ...place, ...style };
		this.written.push(element('text', all, escaped(text)));
	}
	strokeText(text: string, x: number, y: number) {
		const place = this.#place(x, y);
		if (!place || !text) return;
		const line = this.#line();
		const style = { fill: 'none', 'aria-hidden': 'true', ...line };
		this.written.push(element('text', { ...place, ...style }, escaped(text)));
		this.#halo = { at: this.written.length, same: JSON.stringify([text, place]), line };
	}
	measureText(text: string) {
		return { width: this.#measure(text, this.font) };
	}
	outline(data: string): Path2D {
		return new Outline(data) as unknown as Path2D;
	}

	#draw(given: Outline | string | undefined, style: Attributes) {
		const data = given instanceof Outline ? given.data : this.#path.join('');
		if (data && this.#matrix.every(Number.isFinite)) this.written.push(this.#shape(data, style));
	}
	#shape(data: string, style: Attributes): string {
		return element('path', { d: data, transform: transform(this.#matrix), ...style });
	}

	/** Where and how a text stands; null where it cannot. */
	#place(x: number, y: number): Attributes | null {
		const [, italic, weight, size, family] =
			/^(italic )?(?:(\d+) )?([\d.]+)px (.*)$/.exec(this.font) ?? [];
		if (![x, y, ...this.#matrix].every(Number.isFinite)) return null;
		const tracking = parseFloat(this.letterSpacing);
		const anchors: Record<string, string> = { center: 'middle', right: 'end', end: 'end' };
		return {
			x,
			// Readers of SVG disagree about other base lines than the alphabetic one.
			y: this.textBaseline === 'middle' ? y + 0.355 * Number(size) : y,
			transform: transform(this.#matrix),
			'font-size': Number(size),
			'font-weight': weight && weight !== '400' ? weight : null,
			'font-style': italic ? 'italic' : null,
			'font-family': family === FAMILY ? null : family,
			'letter-spacing': tracking || null,
			'text-anchor': anchors[this.textAlign] ?? null
		};
	}

	#line(): Attributes {
		return {
			...this.#ink('stroke', this.strokeStyle),
			'stroke-width': this.lineWidth,
			'stroke-linecap': this.lineCap === 'butt' ? null : this.lineCap,
			'stroke-linejoin': this.lineJoin === 'miter' ? null : this.lineJoin,
			'stroke-dasharray': this.#dashes.map((dash) => decimal(dash, this.#digits)).join(' ') || null
		};
	}

	#ink(what: 'fill' | 'stroke', ink: Ink): Attributes {
		const flat = typeof ink === 'string' ? colour(ink) : null;
		const opacity = this.globalAlpha * (flat?.opacity ?? 1);
		return {
			[what]: flat ? flat.hex : `url(#${this.#gradient(ink as Gradient)})`,
			[`${what}-opacity`]: opacity < 1 ? opacity : null
		};
	}

	#gradient(gradient: Gradient): string {
		const { name, attributes, stops } = gradient.definition();
		return this.#define(name, { gradientUnits: 'userSpaceOnUse', ...attributes }, stops);
	}

	#define(name: string, attributes: Attributes, content: string): string {
		const id = `${this.#name}-${this.definitions.length + 1}`;
		this.definitions.push(element(name, { id, ...attributes }, content));
		return id;
	}
}
