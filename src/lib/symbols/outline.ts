/** Something that is drawn on like a canvas and keeps outlines its own way, such as a pen that writes SVG. */
export interface Outlining {
	/** What `fill` and `stroke` of the same context take for path data. */
	readonly outline: (data: string) => Path2D;
}

const made = new Map<string, Path2D>();

/** Path data as an outline that a context can fill and stroke: a `Path2D` for a canvas, made once. */
export function outline(ctx: CanvasRenderingContext2D | Outlining, data: string): Path2D {
	if ('outline' in ctx) return ctx.outline(data);
	let found = made.get(data);
	if (!found) made.set(data, (found = new Path2D(data)));
	return found;
}
