import type { Map as LeafletMap } from 'leaflet';
import type { Theme } from './basemap-theme';
import { paintLabels } from './label-paint';
import {
	placeLabels,
	type Box,
	type Candidate,
	type Language,
	type PlacedLabel,
	type Point
} from './labels';

/** Labels for one map, painted by whoever owns the canvas above it. */
export interface LabelLayer {
	theme: Theme;
	language: Language;
	/** Makes names known; they appear at the next `place`. */
	add(candidates: readonly Candidate[]): void;
	/** Chooses and places the labels for the view as it is. For `moveend` and when the obstacles change. */
	place(obstacles: readonly Box[]): void;
	/** Paints what was placed, in CSS pixels of the container. `offset` is how far the map was dragged since. */
	paint(ctx: CanvasRenderingContext2D, offset: Point): void;
}

/** The labels of a map: none until some are added. */
export function labelLayer(map: LeafletMap, theme: Theme, language: Language): LabelLayer {
	const measure = measurer();
	const candidates: Candidate[] = [];
	let placed: PlacedLabel[] = [];
	return {
		theme,
		language,
		add(more) {
			candidates.push(...more);
		},
		place(obstacles) {
			const zoom = map.getZoom();
			const scale = 256 * 2 ** zoom;
			const { min } = map.getPixelBounds();
			const [left, top] = [min?.x ?? 0, min?.y ?? 0];
			placed = placeLabels(candidates, {
				zoom,
				project: ({ x, y }) => ({ x: x * scale - left, y: y * scale - top }),
				size: map.getSize(),
				obstacles,
				measure,
				language: this.language
			});
		},
		paint(ctx, offset) {
			paintLabels(ctx, placed, this.theme, offset);
		}
	};
}

/** Widths of texts, each measured once. */
function measurer(): (text: string, font: string) => number {
	const ctx = document.createElement('canvas').getContext('2d');
	const known = new Map<string, number>();
	return (text, font) => {
		const key = `${font}\n${text}`;
		let width = known.get(key);
		if (width === undefined) {
			if (ctx) ctx.font = font;
			width = ctx?.measureText(text).width ?? text.length * 7;
			known.set(key, width);
		}
		return width;
	};
}
