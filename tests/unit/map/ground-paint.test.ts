import { expect, test } from 'vitest';
import type { GroundLayer } from '../../../src/lib/map/basemap-layers';
import { grounds } from '../../../src/lib/map/basemap-theme';
import { paintGround } from '../../../src/lib/map/ground-paint';
import { shapesOf, type Frame } from '../../../src/lib/map/shapes';

/** Notes what is painted, in order, with the look that it has. */
function canvas() {
	const done: string[] = [];
	const state = { fillStyle: '', strokeStyle: '', lineWidth: 1, globalAlpha: 1 };
	let dashes: number[] = [];
	const context = Object.assign(state, {
		lineJoin: '',
		lineCap: '',
		beginPath() {},
		moveTo() {},
		lineTo() {},
		closePath() {},
		setLineDash: (given: number[]) => void (dashes = given),
		fillRect: () => void done.push(`ground ${state.fillStyle}`),
		fill: () => void done.push(`fill ${state.fillStyle} ${state.globalAlpha}`),
		stroke: () =>
			void done.push(`stroke ${state.strokeStyle} ${state.lineWidth} [${dashes.join()}]`),
		drawImage: (_: unknown, x: number, y: number, width: number, height: number) =>
			void done.push(`relief ${[x, y, width, height].map(Math.round).join()} ${state.globalAlpha}`)
	});
	return { context: context as unknown as CanvasRenderingContext2D, done };
}

const frame: Frame = { scale: 256, left: 0, top: 0, width: 256, height: 256 };
const shapes = shapesOf({
	type: 'Feature',
	properties: null,
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[0, 0],
				[90, 0],
				[90, 60],
				[0, 0]
			]
		]
	}
});
const layer = (pane: GroundLayer['pane'], style: GroundLayer['style']): GroundLayer => ({
	file: 'detail',
	object: 'any',
	pane,
	style
});

/** Takes every step of painting. */
const paintWhole = (...input: Parameters<typeof paintGround>) => [...paintGround(...input)].length;

test('the land lies under the relief, and lines over both', () => {
	const { context, done } = canvas();
	const image = {} as CanvasImageSource;
	paintWhole(
		context,
		[
			{ layer: layer('lines', () => ({ color: '#111', weight: 2, dashArray: '4 3' })), shapes },
			{ layer: layer('land', () => ({ stroke: false, fillColor: '#eee' })), shapes }
		],
		[{ name: 'wide', image }],
		frame,
		0,
		grounds.light,
		true
	);
	expect(done).toEqual([
		`ground ${grounds.light.sea}`,
		'fill #eee 1',
		'relief 146,93,26,18 1',
		'stroke #111 2 [4,3]'
	]);
});

test('where nobody knows where the land ends, all of it is land', () => {
	const { context, done } = canvas();
	paintWhole(context, [], [], frame, 5, grounds.dark, false);
	expect(done).toEqual([`ground ${grounds.dark.land}`]);
});

test('what a layer does not show at a zoom is left out', () => {
	const { context, done } = canvas();
	const style: GroundLayer['style'] = (zoom) => (zoom < 6 ? null : { color: '#222' });
	paintWhole(
		context,
		[{ layer: layer('lines', style), shapes }],
		[],
		frame,
		5,
		grounds.light,
		true
	);
	paintWhole(
		context,
		[{ layer: layer('lines', style), shapes }],
		[],
		frame,
		6,
		grounds.light,
		true
	);
	expect(done.filter((one) => one.startsWith('stroke'))).toEqual(['stroke #222 1 []']);
});

test('land, relief and each layer of lines are steps of their own', () => {
	const { context } = canvas();
	const drawn = [
		{ layer: layer('land', () => ({ fillColor: '#eee' })), shapes },
		{ layer: layer('lines', () => ({ color: '#111' })), shapes },
		{ layer: layer('lines', () => ({ color: '#222' })), shapes }
	];
	expect(paintWhole(context, drawn, [], frame, 5, grounds.light, true)).toBe(4);
});
