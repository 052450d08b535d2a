import { devicePixelRatio } from 'svelte/reactivity/window';
import { fit } from './paint';

/** Where the pictures of a canvas are painted before it is handed them. */
const sheets = new WeakMap<HTMLCanvasElement, OffscreenCanvas>();

/**
 * Paints a canvas that seldom changes, crisp on this screen, and anew on another one where an effect calls it; `paint` gets
 * a cleared context in CSS pixels. Without a graphics card a browser copies every canvas that is painted on in each frame,
 * whether it changed or not: this one is handed a picture.
 */
export function paintResting(
	canvas: HTMLCanvasElement,
	width: number,
	height: number,
	paint: (ctx: CanvasRenderingContext2D) => void
) {
	if (typeof OffscreenCanvas === 'undefined') {
		const ctx = fit(canvas, width, height);
		if (ctx) paint(ctx);
		return;
	}
	const ratio = devicePixelRatio.current ?? 1;
	const [wide, high] = [width, height].map((side) => Math.round(side * ratio));
	if (!wide || !high) return;
	let sheet = sheets.get(canvas);
	if (sheet?.width !== wide || sheet.height !== high) {
		sheets.set(canvas, (sheet = new OffscreenCanvas(wide, high)));
		// what a canvas is handed does not give it its size
		[canvas.width, canvas.height] = [wide, high];
	}
	const ctx = sheet.getContext('2d');
	if (!ctx) return;
	ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
	// it has all that the painters use
	paint(ctx as unknown as CanvasRenderingContext2D);
	canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(sheet.transferToImageBitmap());
}
