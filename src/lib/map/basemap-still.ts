/** The panes that the ground is drawn in, from the lowest up. */
const panes = ['land', 'relief', 'lines'] as const;

/**
 * A map's ground as one picture, with what lies over it, as they stand on the screen: so many CSS pixels wide and high,
 * `ratio` device pixels each. Null where it cannot be had: an image is still loading, or the document's origin is opaque
 * and nobody may read a picture of it.
 *
 * Without a graphics card a browser copies every canvas of a page in each frame and lays one upon the other, whether
 * they changed or not. One picture in place of five layers halves what a frame costs.
 */
export function stillPicture(
	map: HTMLElement,
	over: HTMLCanvasElement,
	width: number,
	height: number,
	ratio: number
): ImageBitmap | null {
	if (self.origin === 'null' || typeof OffscreenCanvas === 'undefined') return null;
	const layers = [...panes.flatMap((name) => layersOf(map, name)), { layer: over, opacity: 1 }];
	if (layers.some(({ layer }) => 'complete' in layer && !layer.complete)) return null;
	const canvas = new OffscreenCanvas(Math.round(width * ratio), Math.round(height * ratio));
	const ctx = canvas.getContext('2d', { alpha: false });
	if (!ctx) return null;
	ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
	ctx.fillStyle = getComputedStyle(map).backgroundColor;
	ctx.fillRect(0, 0, width, height);
	const frame = map.getBoundingClientRect();
	for (const { layer, opacity } of layers) {
		const box = layer.getBoundingClientRect();
		const empty = 'naturalWidth' in layer ? !layer.naturalWidth : !layer.width;
		if (!opacity || !box.width || !box.height || empty) continue;
		ctx.globalAlpha = opacity;
		ctx.drawImage(layer, box.left - frame.left, box.top - frame.top, box.width, box.height);
	}
	return canvas.transferToImageBitmap();
}

function layersOf(map: HTMLElement, name: (typeof panes)[number]) {
	const pane = map.querySelector(`.leaflet-basemap-${name}-pane`);
	if (!pane) return [];
	return [...pane.querySelectorAll<HTMLCanvasElement | HTMLImageElement>('canvas, img')]
		.map((layer) => ({
			layer,
			order: Number(layer.style.zIndex),
			opacity: Number(getComputedStyle(pane).opacity) * Number(getComputedStyle(layer).opacity)
		}))
		.sort((a, b) => a.order - b.order);
}
