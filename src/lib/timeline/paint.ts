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

/** What stands in the lanes. `top` is where the first of them begins. */
export interface LanesPicture {
	readonly marks: readonly Mark[];
	readonly columns: Columns;
	readonly scale: Scale;
	readonly top: number;
	/** Only certain time is drawn, and events that have none are pale. */
	readonly certain: boolean;
}

/** Paints so many lanes: density where they are busy, else marks. */
export function paintLanes(
	ctx: CanvasRenderingContext2D,
	picture: LanesPicture,
	lanes: number,
	density: Density | null,
	palette: Palette
) {
	const { marks, scale, top } = picture;
	const busy = new Set(density?.lanes.map(({ lane }) => lane));
	ctx.strokeStyle = palette.line;
	ctx.lineWidth = 1;
	ctx.setLineDash([1, 4]);
	for (let lane = 0; lane < lanes; lane++) {
		if (busy.has(lane)) continue;
		const y = Math.round(top + (lane + 0.5) * LANE) + 0.5;
		ctx.beginPath();
		ctx.moveTo(0, y);
		ctx.lineTo(scale.width, y);
		ctx.stroke();
	}
	ctx.setLineDash([]);
	if (density) paintDensity(ctx, density, scale, top, palette);
	for (const mark of marks) paintBar(ctx, mark, picture, palette);
	for (const mark of marks) paintMark(ctx, mark, picture, palette);
}

/** Paints what is spoken of over the lanes: its marks in them, and those that stand out from density. */
export function paintEmphasis(
	ctx: CanvasRenderingContext2D,
	picture: LanesPicture,
	standing: readonly Mark[],
	{ selected, hovered }: Emphasis,
	palette: Palette
) {
	const has = ({ events }: Mark, event: number | null) => event !== null && events.includes(event);
	for (const mark of standing) {
		paintBar(ctx, mark, picture, palette);
		if (!has(mark, hovered)) paintMark(ctx, mark, picture, palette);
	}
	const all = [...picture.marks, ...standing];
	for (const mark of all) if (has(mark, hovered)) paintMark(ctx, mark, picture, palette, true);
	for (const mark of all) {
		const y = picture.top + (mark.lane + 0.5) * LANE;
		if (has(mark, selected)) paintRing(ctx, mark.x, y, 11, palette);
	}
}

/** The radius of a sign, and of a stack. CSS pixels. */
const [RADIUS, STACK_RADIUS] = [5, 7.6];
/** How much larger a hovered sign is, and a hovered stack. CSS pixels. */
const [BIGGER, BIGGER_STACK] = [1.5, 1.2];

function paintMark(
	ctx: CanvasRenderingContext2D,
	{ x, lane, events }: Mark,
	{ columns, scale, top, certain }: LanesPicture,
	palette: Palette,
	hovered = false
) {
	if (x < -MARGIN || x > scale.width + MARGIN) return;
	const y = top + (lane + 0.5) * LANE;
	const [event] = events;
	if (events.length === 1) {
		const radius = RADIUS + (hovered ? BIGGER : 0);
		const status = statusAt(columns.status[event]);
		const strength = certain && loose(columns, event) ? 0.3 : 1;
		paintSign(ctx, { x, y, radius, kind: columns.kind[event], status, strength }, palette);
	} else {
		const radius = STACK_RADIUS + (hovered ? BIGGER_STACK : 0);
		const counts = countKinds(events, columns);
		const count = events.length;
		paintStack(ctx, { x, y, radius, count, kinds: counts, strength: 1 }, palette);
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
	{ columns, scale, top, certain: onlyCertain }: LanesPicture,
	palette: Palette
) {
	const { from, to, coreFrom, coreTo } = mark;
	if (to - from < 12 || mark.events.length > 1) return;
	const colour = palette.kinds[columns.kind[mark.events[0]]];
	// What lasted longer than the screen shows is background to what happened in it.
	const background = to - from > scale.width * 0.8;
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
