import type { Measure } from '../map/label-text';
import { Pen } from './picture-pen';

/** A sheet of SVG that painters draw on as on a canvas. */
export interface Sheet {
	readonly ctx: CanvasRenderingContext2D;
	/** Puts markup of our own after what was painted so far. */
	readonly put: (markup: string) => void;
	/** What was painted, and what it refers to, as markup. */
	readonly markup: () => string;
	readonly definitions: () => string;
}

/** An empty sheet. Its definitions have ids that begin with `name`. */
export function sheet(name: string, measure: Measure): Sheet {
	const pen = new Pen(name, measure);
	return {
		ctx: pen as unknown as CanvasRenderingContext2D,
		put: (markup) => pen.written.push(markup),
		markup: () => pen.written.join(''),
		definitions: () => pen.definitions.join('')
	};
}
