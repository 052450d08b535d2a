import { decimal } from './picture-markup';

/** How a pen's sheet lies: as SVG's `matrix()` has it. */
export type Matrix = readonly [number, number, number, number, number, number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** One transformation, and within it another. */
export function times([m, n, o, p, q, r]: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
	return [
		m * a + o * b,
		n * a + p * b,
		m * c + o * d,
		n * c + p * d,
		m * e + o * f + q,
		n * e + p * f + r
	];
}

/** What `transform` says for it; null where it changes nothing. */
export function transform([a, b, c, d, e, f]: Matrix): string | null {
	if (b || c) return `matrix(${[a, b, c, d, e, f].map((each) => decimal(each, 4)).join(' ')})`;
	const moved = e || f ? `translate(${decimal(e)} ${decimal(f)})` : '';
	const scaled = a !== 1 || d !== 1 ? `scale(${decimal(a, 4)}${a === d ? '' : ` ${d}`})` : '';
	return moved + scaled || null;
}
