import { arrowCurve, movementsOf, paintArrow, shownOf } from '../map/arrows';
import { inks } from '../map/basemap-theme';
import { gathered } from '../map/gathering';
import { heldPlaces, placedHolders } from '../map/holders';
import { around, type Box } from '../map/label-boxes';
import { paintLabels } from '../map/label-paint';
import { placeLabels } from '../map/labels';
import {
	areas,
	cellOf,
	isMixed,
	kindsOf,
	mapMarks,
	softSpots,
	standing,
	within,
	type Placed
} from '../map/marks';
import { paintAreas, paintMapMarks, selectedRing } from '../map/paint';
import { scaleBar } from '../map/scalebar';
import { gridSpots } from '../store/grid';
import { includes } from '../store/rank';
import { ASIDE, spots as gather } from '../store/spots';
import { Tally } from '../store/tally';
import { DOUBLE, holderLooks, paintHolder } from '../symbols/holder';
import { statusAt } from '../symbols/paint';
import { boxAt, groundMarkup, names, projectionAt } from './picture-ground';
import { heldAt, type PictureInput, type Signs } from './picture-seen';
import type { Sheet } from './picture-sheet';
import { fontOf } from './picture-text';

/** Draws the map from the sheet's origin, notes its signs, and says how many events of the window are not on it. */
export function drawMap(sheet: Sheet, input: PictureInput, signs: Signs): { missing: number } {
	const { seen, ground, width, mapHeight: height, palette, measure } = input;
	const { shown } = seen;
	const { store, selected } = seen;
	const { columns } = store;
	const { ctx } = sheet;
	const theme = palette.dark ? 'dark' : 'light';
	const where = projectionAt(input.map, width, height);
	const spots = gather(store) ?? gridSpots(store, where.zoom, boxAt(input.map, width, height));
	const all = gathered(spots, where.zoom);
	const { matching, certainty } = seen;
	const tally = new Tally(matching, seen.columns, all.spotOf, all.spots.length, ASIDE, certainty);
	const marks = mapMarks(tally.move(seen.span), all, seen.span);
	const stands = standing(all.spots, where);
	const placed: Placed[] = within(
		marks.map((mark) => ({ mark, x: stands.x[mark.spot], y: stands.y[mark.spot] })),
		width,
		height
	);
	const cellsIn = new Set(placed.map(({ mark }) => mark.cell));
	const softIn = softSpots(all.spots).filter((spot) => cellsIn.has(all.cells.leadOf[spot]));
	const soft = areas(softIn, all.spots, tally, where);
	const chosen = selected !== null && includes(shown, selected) ? cellOf(selected, all) : null;
	const end = heldAt(seen);
	const holders = placedHolders(heldPlaces(seen.tenures, store), end, placed, where, width, height);
	const arrows = shownOf(movementsOf(store), shown).filter(({ movement }) =>
		crosses(arrowCurve(movement, where), width, height)
	);
	const bar = scaleBar(1 / where.metre(where.centre.lat), 110);

	const named = [
		...holders.map(({ x, y, radius }) => ({ x, y, radius: radius + DOUBLE + 1 })),
		...placed.map(({ mark, x, y }) => ({ x, y, radius: mark.radius + 3 }))
	];
	const ring = selectedRing(placed, holders, chosen);
	if (ring) named.unshift({ ...ring, radius: ring.radius + 2 });
	const obstacles: Box[] = [
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
		size: { x: width, y: height },
		marks: named,
		obstacles,
		measure
	});

	ctx.save();
	ctx.beginPath();
	ctx.rect(0, 0, width, height);
	ctx.clip();
	sheet.put(groundMarkup(ground, where, width, height, theme));
	paintLabels(ctx, labels.filter(inFrame(width, height)), theme, { x: 0, y: 0 });
	paintAreas(ctx, soft, palette);
	const looks = holderLooks(store.scene.actors, palette);
	for (const { holder, x, y, radius } of holders) {
		paintHolder(ctx, x, y, radius, looks(holder), palette);
	}
	for (const { movement, event } of arrows) {
		paintArrow(ctx, movement, where, palette.kinds[columns.kind[event]], palette);
	}
	paintMapMarks(ctx, placed, columns, palette, ring);
	paintScale(ctx, bar, height, theme);
	ctx.restore();
	ctx.save();
	ctx.strokeStyle = palette.line;
	ctx.beginPath();
	ctx.rect(0.5, 0.5, width - 1, height - 1);
	ctx.stroke();
	ctx.restore();

	note(signs, placed, columns.status);
	if (placed.some(({ mark }) => mark.cell === chosen)) signs.others.add('selected');
	for (const { holder } of holders) signs.rings.add(holder);
	if (soft.some(({ radius }) => radius > 10)) signs.others.add('area');
	if (arrows.length) signs.others.add('arrow');
	const drawn = placed.reduce((sum, { mark }) => sum + mark.count, 0);
	return { missing: shown.length - drawn };
}

function note(signs: Signs, placed: readonly Placed[], status: Uint8Array) {
	for (const { mark } of placed) {
		for (const kind of kindsOf(mark).keys()) signs.kinds.add(kind);
		if (mark.only !== null) signs.statuses.add(statusAt(status[mark.only]));
		else signs.others.add(isMixed(mark) ? 'mixed' : 'number');
		if (mark.strength < 0.8) signs.others.add('pale');
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

const crosses = (curve: Curve, width: number, height: number): boolean =>
	points(curve).some(({ x, y }) => x > 0 && y > 0 && x < width && y < height);

const inFrame =
	(width: number, height: number) =>
	({ boxes }: { boxes: readonly Box[] }): boolean =>
		boxes.some(
			({ left, right, top, bottom }) => right > 0 && left < width && bottom > 0 && top < height
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
