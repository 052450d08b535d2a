import { arrowCurve, movementsOf, paintArrow } from '../map/arrows';
import { inks } from '../map/basemap-theme';
import { placedHolders } from '../map/holders';
import { around, type Box } from '../map/label-boxes';
import { paintLabels } from '../map/label-paint';
import { placeLabels } from '../map/labels';
import { areas, mapMarks, type Placed } from '../map/marks';
import { paintAreas, paintMapMarks } from '../map/paint';
import { scaleBar } from '../map/scalebar';
import { cells } from '../store/cells';
import { countKinds } from '../store/columns';
import { spots as gather } from '../store/spots';
import { holderLooks, paintHolder } from '../symbols/holder';
import { statusAt } from '../symbols/paint';
import { groundMarkup, names, projectionAt } from './picture-ground';
import { heldAt, type PictureInput, type Signs } from './picture-seen';
import type { Sheet } from './picture-sheet';
import { fontOf } from './picture-text';

/** How wide the map is, in the picture's own pixels. */
export const MAP_WIDTH = 860;

/** Draws the map from the sheet's origin, notes its signs, and says how many events of the window are not on it. */
export function drawMap(sheet: Sheet, input: PictureInput, signs: Signs): { missing: number } {
	const { seen, ground, mapHeight: height, palette, measure } = input;
	const { store, selected } = seen;
	const { columns } = store;
	const { ctx } = sheet;
	const theme = palette.dark ? 'dark' : 'light';
	const where = projectionAt(input.map, MAP_WIDTH, height);
	const spots = gather(store);
	const marks = mapMarks(seen.shown, columns, spots, cells(spots.spots, where.zoom), seen.span);
	const placed: Placed[] = marks
		.map((mark) => ({ mark, ...where.point(mark.spots[0].lat, mark.spots[0].lon) }))
		.filter(({ x, y }) => x >= 0 && y >= 0 && x <= MAP_WIDTH && y <= height);
	const soft = areas(placed, spots, columns, where);
	const end = heldAt(seen);
	const holders = placedHolders(seen.tenures, end, store, placed, where, MAP_WIDTH, height);
	const arrows = movementsOf(store, seen.shown).filter(({ movement }) =>
		crosses(arrowCurve(movement, where), height)
	);
	const bar = scaleBar(1 / where.metre(where.centre.lat), 110);

	const obstacles: Box[] = [
		...placed.map(({ mark, x, y }) => {
			const chosen = selected !== null && mark.events.includes(selected);
			return around({ x, y }, mark.radius + (chosen ? 7 : 3));
		}),
		...holders.map(({ x, y, radius }) => around({ x, y }, radius + 3)),
		...arrows.flatMap(({ movement }) => along(arrowCurve(movement, where))),
		{ left: 0, top: height - 34, right: bar.width + 24, bottom: height }
	];
	const scale = 256 * 2 ** where.zoom;
	const corner = where.point(0, 0);
	const labels = placeLabels(names(ground), {
		zoom: where.zoom,
		project: ({ x, y }) => ({
			x: (x - 0.5) * scale + corner.x,
			y: (y - 0.5) * scale + corner.y
		}),
		size: { x: MAP_WIDTH, y: height },
		obstacles,
		measure
	});

	ctx.save();
	ctx.beginPath();
	ctx.rect(0, 0, MAP_WIDTH, height);
	ctx.clip();
	sheet.put(groundMarkup(ground, where, MAP_WIDTH, height, theme));
	paintLabels(ctx, labels.filter(inFrame(height)), theme, { x: 0, y: 0 });
	paintAreas(ctx, soft, palette);
	const looks = holderLooks(store.dataset.actors, palette);
	for (const { holder, x, y, radius } of holders) {
		paintHolder(ctx, x, y, radius, looks(holder), palette);
	}
	for (const { movement, event } of arrows) {
		paintArrow(ctx, movement, where, palette.kinds[columns.kind[event]], palette);
	}
	paintMapMarks(ctx, placed, columns, palette, selected, null);
	paintScale(ctx, bar, height, theme);
	ctx.restore();
	ctx.save();
	ctx.strokeStyle = palette.line;
	ctx.beginPath();
	ctx.rect(0.5, 0.5, MAP_WIDTH - 1, height - 1);
	ctx.stroke();
	ctx.restore();

	note(input, signs, placed);
	for (const { holder } of holders) signs.rings.add(holder);
	if (soft.some(({ radius }) => radius > 10)) signs.others.add('area');
	if (arrows.length) signs.others.add('arrow');
	const drawn = placed.reduce((sum, { mark }) => sum + mark.events.length, 0);
	return { missing: seen.shown.length - drawn };
}

function note({ seen }: PictureInput, signs: Signs, placed: readonly Placed[]) {
	const { columns } = seen;
	for (const { mark } of placed) {
		const { events, strength } = mark;
		const kinds = countKinds(events, columns);
		for (const kind of kinds.keys()) signs.kinds.add(kind);
		if (events.length === 1) signs.statuses.add(statusAt(columns.status[events[0]]));
		else signs.others.add(kinds.size > 1 ? 'mixed' : 'number');
		if (strength < 0.8) signs.others.add('pale');
		if (seen.selected !== null && events.includes(seen.selected)) signs.others.add('selected');
	}
}

type Curve = ReturnType<typeof arrowCurve>;

/** Points along an arrow, close to one another. */
function points(curve: Curve): { x: number; y: number }[] {
	if (!curve) return [];
	const { a, control, b } = curve;
	const steps = Math.min(200, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 8));
	const mix = (from: number, by: number, to: number, t: number) =>
		from * (1 - t) ** 2 + 2 * by * t * (1 - t) + to * t * t;
	return Array.from({ length: steps + 1 }, (_, i) => ({
		x: mix(a.x, control.x, b.x, i / steps),
		y: mix(a.y, control.y, b.y, i / steps)
	}));
}

const along = (curve: Curve): Box[] => points(curve).map((point) => around(point, 4));

const crosses = (curve: Curve, height: number): boolean =>
	points(curve).some(({ x, y }) => x > 0 && y > 0 && x < MAP_WIDTH && y < height);

const inFrame =
	(height: number) =>
	({ boxes }: { boxes: readonly Box[] }): boolean =>
		boxes.some(
			({ left, right, top, bottom }) => right > 0 && left < MAP_WIDTH && bottom > 0 && top < height
		);

function paintScale(
	ctx: CanvasRenderingContext2D,
	{ width, label }: ReturnType<typeof scaleBar>,
	height: number,
	theme: 'light' | 'dark'
) {
	const { text, halo } = inks[theme];
	const [left, foot] = [12, height - 12];
	ctx.save();
	ctx.lineJoin = 'round';
	for (const [ink, thick] of [
		[halo, 4.5],
		[text, 1.5]
	] as const) {
		ctx.strokeStyle = ink;
		ctx.lineWidth = thick;
		ctx.beginPath();
		ctx.moveTo(left, foot - 5);
		ctx.lineTo(left, foot);
		ctx.lineTo(left + width, foot);
		ctx.lineTo(left + width, foot - 5);
		ctx.stroke();
	}
	ctx.font = fontOf(500, 10.5);
	ctx.textAlign = 'left';
	ctx.strokeStyle = halo;
	ctx.fillStyle = text;
	ctx.lineWidth = 3;
	ctx.strokeText(label, left + 5, foot - 5);
	ctx.fillText(label, left + 5, foot - 5);
	ctx.restore();
}
