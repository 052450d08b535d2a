import { mercator } from '../store/cells';
import { reliefStrength, reliefs, type GroundLayer } from './basemap-layers';
import type { Ground } from './basemap-theme';
import { trace, type Frame, type Shape } from './shapes';

/** A layer of the ground with what there is of it. */
export interface Drawn {
	readonly layer: GroundLayer;
	readonly shapes: readonly Shape[];
}

/** A picture of the relief, and which it is. */
export interface Relief {
	readonly name: keyof typeof reliefs;
	readonly image: CanvasImageSource;
}

/**
 * Paints the ground within a frame, layer by layer: the land, over it the relief, over that water and borders. `sea`:
 * whether it is known where the land ends.
 */
export function* paintGround(
	ctx: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
	drawn: readonly Drawn[],
	relief: readonly Relief[],
	frame: Frame,
	zoom: number,
	ground: Ground,
	sea: boolean
): Generator<void> {
	ctx.fillStyle = sea ? ground.sea : ground.land;
	ctx.fillRect(0, 0, frame.width, frame.height);
	yield* paintLayers(ctx, drawn, 'land', frame, zoom, ground);
	ctx.globalAlpha = reliefStrength(zoom);
	for (const { name, image } of relief) {
		const [[south, west], [north, east]] = reliefs[name].bounds;
		const [[x0, y0], [x1, y1]] = [mercator(north, west, zoom), mercator(south, east, zoom)];
		ctx.drawImage(image, x0 - frame.left, y0 - frame.top, x1 - x0, y1 - y0);
	}
	ctx.globalAlpha = 1;
	yield;
	yield* paintLayers(ctx, drawn, 'lines', frame, zoom, ground);
}

function* paintLayers(
	ctx: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
	drawn: readonly Drawn[],
	pane: GroundLayer['pane'],
	frame: Frame,
	zoom: number,
	ground: Ground
): Generator<void> {
	for (const { layer, shapes } of drawn) {
		if (layer.pane !== pane) continue;
		ctx.lineJoin = 'round';
		for (const shape of shapes) {
			const look = layer.style(zoom, ground, shape.of);
			if (!look) continue;
			const filled = look.fillColor !== undefined;
			ctx.beginPath();
			trace(ctx, shape, frame, filled);
			if (filled) {
				ctx.globalAlpha = look.fillOpacity ?? 1;
				ctx.fillStyle = look.fillColor!;
				ctx.fill('evenodd');
			}
			if (look.stroke !== false && look.color !== undefined) {
				ctx.globalAlpha = look.opacity ?? 1;
				ctx.strokeStyle = look.color;
				ctx.lineWidth = look.weight ?? 1;
				ctx.lineCap = look.lineCap === 'butt' ? 'butt' : 'round';
				ctx.setLineDash(
					String(look.dashArray ?? '')
						.split(' ')
						.filter(Boolean)
						.map(Number)
				);
				ctx.stroke();
				ctx.setLineDash([]);
			}
		}
		ctx.globalAlpha = 1;
		yield;
	}
}
