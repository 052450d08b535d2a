import type { Span } from '../time/span';

/** Time across the screen: `x` in CSS pixels from the left, `time` in milliseconds UTC. */
export interface Scale {
	readonly span: Span;
	readonly width: number;
	readonly x: (time: number) => number;
	readonly time: (x: number) => number;
	/** Pixels a day. */
	readonly day: number;
}

/** Spreads a span evenly over a width. */
export function scale(span: Span, width: number): Scale {
	const perPixel = (span[1] - span[0]) / Math.max(width, 1);
	return {
		span,
		width,
		x: (time) => (time - span[0]) / perPixel,
		time: (x) => span[0] + x * perPixel,
		day: 86_400_000 / perPixel
	};
}
