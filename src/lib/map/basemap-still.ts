/** The panes that the ground is drawn in, from the lowest up. */
const panes = ['land', 'relief', 'lines'] as const;

/**
 * A map's ground as one picture, with what lies over it, as they stand on the screen; null where it cannot be had: an
 * image is still loading, or the document's origin is opaque and nobody may read a picture of it.
 *
 * Without a graphics card a browser copies every canvas of a page in each frame and lays one upon the other, whether
 * they changed or not. One picture in place of five layers halves what a frame costs.
 */
export function stillPicture(
	map: HTMLElement,
	over: HTMLCanvasElement,
	ratio: number
): ImageBitmap | null {
	if (self.origin === 'null' || typeof OffscreenCanvas === 'undefined') return null;
	const frame = map.getBoundingClientRect();
	const [width, height] = [frame.width, frame.height].map((side) => Math.round(side * ratio));
	const layers = [...panes.flatMap((name) => layersOf(map, name)), { layer: over, opacity: 1 }];
	if (!width || !height || layers.some(({ layer }) => 'complete' in layer && !layer.complete)) {
		return null;
	}
	const canvas = new OffscreenCanvas(width, height);
	const ctx = canvas.getContext('2d', { alpha: false });
	if (!ctx) return null;
	ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
	ctx.fillStyle = getComputedStyle(map).backgroundColor;
	ctx.fillRect(0, 0, frame.width, frame.height);
	for (const { layer, opacity } of layers) {
		const { left, top, width, height } = layer.getBoundingClientRect();
		if (!opacity || !width || !height || ('naturalWidth' in layer && !layer.naturalWidth)) continue;
		ctx.globalAlpha = opacity;
		ctx.drawImage(layer, left - frame.left, top - frame.top, width, height);
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
