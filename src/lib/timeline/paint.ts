import { countKinds, type Columns } from '../store/columns';
import { paintRing, paintSign, paintStack, statusAt } from '../symbols/paint';
import type { Palette } from '../symbols/palette';
import type { Tick } from '../time/ticks';
import type { Density } from './density';
import { LANE, MARGIN, type Mark } from './marks';
import { paintDensity } from './paint-density';
import type { Scale } from './scale';

/** The typeface of axes. */
export const FONT =
	'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/** Height of the axis above the lanes: two rows of labels. */
export const AXIS = 34;

/** Paints the two rows of ticks. The label of an upper tick stays at the left edge while its span reaches in. */
export function paintAxis(
	ctx: CanvasRenderingContext2D,
	{ major, minor }: { major: readonly Tick[]; minor: readonly Tick[] },
	scale: Scale,
	height: number,
	palette: Palette
) {
	ctx.textBaseline = 'alphabetic';
	ctx.textAlign = 'left';
	ctx.lineWidth = 1;
	const line = (x: number, from: number) => {
		ctx.beginPath();
		ctx.moveTo(Math.round(x) + 0.5, from);
		ctx.lineTo(Math.round(x) + 0.5, height);
		ctx.stroke();
	};
	ctx.strokeStyle = palette.line;
	ctx.fillStyle = palette.soft;
	ctx.font = `400 11px ${FONT}`;
	for (const { time, label } of minor) {
		const x = scale.x(time);
		if (x < -60) continue;
		line(x, label ? 19 : 29);
		if (label) ctx.fillText(label, x + 4, 29);
	}
	ctx.font = `600 11.5px ${FONT}`;
	ctx.fillStyle = palette.ink;
	major.forEach(({ time, label }, i) => {
		const x = scale.x(time);
		const next = i + 1 < major.length ? scale.x(major[i + 1].time) : Infinity;
		if (x >= 0) line(x, 0);
		const at = Math.max(x, 0) + 4;
		if (at + ctx.measureText(label).width + 4 <= next && at < scale.width) {
			ctx.fillText(label, at, 13);
		}
	});
}

/** What of the timeline is spoken of at the moment: positions of events. */
export interface Emphasis {
	readonly selected: number | null;
	readonly hovered: number | null;
}

/** What stands in the lanes. `top` is where the first of so many lanes begins. */
export interface LanesPicture {
	readonly marks: readonly Mark[];
	readonly density: Density | null;
	readonly columns: Columns;
	readonly lanes: number;
	readonly scale: Scale;
	readonly top: number;
	readonly emphasis: Emphasis;
	/** Only certain time is drawn, and events that have none are pale. */
	readonly certain: boolean;
}

/** Paints lanes: density where they are busy, else marks. */
export function paintLanes(
	ctx: CanvasRenderingContext2D,
	{ marks, density, columns, lanes, scale, top, emphasis, certain }: LanesPicture,
	palette: Palette
) {
	const { selected, hovered } = emphasis;
	const { width } = scale;
	const busy = new Set(density?.lanes.map(({ lane }) => lane));
	ctx.strokeStyle = palette.line;
	ctx.lineWidth = 1;
	ctx.setLineDash([1, 4]);
	for (let lane = 0; lane < lanes; lane++) {
		if (busy.has(lane)) continue;
		const y = Math.round(top + (lane + 0.5) * LANE) + 0.5;
		ctx.beginPath();
		ctx.moveTo(0, y);
		ctx.lineTo(width, y);
		ctx.stroke();
	}
	ctx.setLineDash([]);
	if (density) paintDensity(ctx, density, scale, top, palette);
	for (const mark of marks) {
		paintBar(ctx, mark, top, width, palette.kinds[columns.kind[mark.events[0]]], certain);
	}
	for (const mark of marks) {
		if (mark.x < -MARGIN || mark.x > width + MARGIN) continue;
		const y = top + (mark.lane + 0.5) * LANE;
		const chosen = selected !== null && mark.events.includes(selected);
		const [event] = mark.events;
		if (mark.events.length === 1) {
			const big = event === hovered ? 1.5 : 0;
			const status = statusAt(columns.status[event]);
			paintSign(
				ctx,
				{
					x: mark.x,
					y,
					radius: 5 + big,
					kind: columns.kind[event],
					status,
					strength: certain && loose(columns, event) ? 0.3 : 1
				},
				palette
			);
		} else {
			const big = hovered !== null && mark.events.includes(hovered) ? 1.2 : 0;
			const counts = countKinds(mark.events, columns);
			const count = mark.events.length;
			paintStack(
				ctx,
				{ x: mark.x, y, radius: 7.6 + big, count, kinds: counts, strength: 1 },
				palette
			);
		}
		if (chosen) paintRing(ctx, mark.x, y, 11, palette);
	}
}

/** Whether an event has no time at which it certainly was going on. */
function loose({ latestStart, earliestEnd }: Columns, event: number): boolean {
	return latestStart[event] >= earliestEnd[event];
}

/** Possible time fades outwards from the certain one, which is solid. */
function paintBar(
	ctx: CanvasRenderingContext2D,
	mark: Mark,
	top: number,
	width: number,
	colour: string,
	onlyCertain: boolean
) {
	const { from, to, coreFrom, coreTo } = mark;
	if (to - from < 12 || mark.events.length > 1) return;
	// What lasted longer than the screen shows is background to what happened in it.
	const background = to - from > width * 0.8;
	const thick = background ? 2 : 5;
	const y = Math.round(top + (mark.lane + 0.5) * LANE - thick / 2);
	const certain = coreTo > coreFrom;
	const [left, right] = certain ? [coreFrom, coreTo] : [mark.x, mark.x];
	ctx.fillStyle = colour;
	if (certain) {
		ctx.globalAlpha = background ? 0.4 : 0.55;
		ctx.fillRect(left, y, right - left, thick);
	}
	const fade = (x0: number, x1: number, near: number) => {
		if (Math.abs(x1 - x0) < 1) return;
		const gradient = ctx.createLinearGradient(x0, 0, x1, 0);
		gradient.addColorStop(0, 'transparent');
		gradient.addColorStop(1, colour);
		ctx.fillStyle = gradient;
		ctx.globalAlpha = near;
		ctx.fillRect(Math.min(x0, x1), y, Math.abs(x1 - x0), thick);
	};
	if (onlyCertain) {
		ctx.globalAlpha = 1;
		return;
	}
	fade(from, left, certain ? 0.5 : 0.6);
	fade(to, right, certain ? 0.5 : 0.6);
	ctx.globalAlpha = 1;
}
