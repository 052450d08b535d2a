import { countKinds } from '../store/columns';
import { holderLooks, paintStretch } from '../symbols/holder';
import { paintSign, statusAt } from '../symbols/paint';
import { DAY } from '../time/span';
import { ticks } from '../time/ticks';
import { laneTable, type Lane } from '../timeline/lanes';
import { layOut, standing, stock } from '../timeline/layout';
import { LANE, type Mark } from '../timeline/marks';
import { AXIS, paintAxis, paintEmphasis, paintLanes } from '../timeline/paint';
import { scale, type Scale } from '../timeline/scale';
import { heldRows, type HeldRow } from '../store/held';
import { ROW, stretches } from '../timeline/strips';
import { kinds } from '../events/kind';
import { panelWords } from '../words/panels-en';
import { words } from '../words/words';
import { projectionAt } from './picture-ground';
import type { PictureInput, Signs } from './picture-seen';
import type { Sheet } from './picture-sheet';
import { fontOf, plain, shortened } from './picture-text';

/** The column of the rows' names, and the most rows of holders. */
const LABELS = 138;
const MOST_STRIPS = 6;
/** The heading over the strips. */
const HEADING = 22;
/** Signs reach so far beyond the plot's edge. */
const OVER = 6;

/** Draws lanes and strips of the domain from the sheet's origin, notes their signs, and says how tall they are. */
export function drawTime(sheet: Sheet, input: PictureInput, signs: Signs): number {
	const { seen, palette, width } = input;
	const { ctx } = sheet;
	const { columns } = seen;
	const across = scale(seen.domain, width - LABELS);
	const table = laneTable(seen.lanes, seen.store, {
		kinds: words.lanes,
		otherPlaces: words.otherPlaces,
		otherActors: words.otherActors
	});
	const dealt = stock(seen.matching, columns, table, seen.store.extent);
	const inSight = ({ from, to, x }: Mark) =>
		Math.max(to, x) > 0 && Math.min(from, x) < across.width;
	const { marks: laid, density } = layOut(dealt, across, seen.knownOn + DAY);
	const marks = laid.filter(inSight);
	const out = standing(dealt, density, across, [seen.selected]).filter(inSight);
	const used = new Set([...marks, ...out, ...(density?.lanes ?? [])].map(({ lane }) => lane));
	const rows = strips(input);
	const foot = AXIS + table.lanes.length * LANE + 6;
	const height = rows.length ? foot + HEADING + rows.length * ROW + 4 : foot;

	table.lanes.forEach((lane, i) =>
		paintName(ctx, lane, AXIS + (i + 0.5) * LANE, used.has(i), input)
	);
	ctx.save();
	ctx.translate(LABELS, 0);
	ctx.beginPath();
	ctx.rect(-OVER, 0, across.width + 2 * OVER, height);
	ctx.clip();
	const band = bandOf(input, across);
	if (band) {
		ctx.fillStyle = palette.select;
		ctx.globalAlpha = palette.dark ? 0.13 : 0.1;
		ctx.fillRect(band.left, AXIS - 16, band.right - band.left, height - AXIS + 16);
		ctx.globalAlpha = 1;
		signs.others.add('window');
	}
	paintAxis(ctx, axisOf(input, across), across, height, palette);
	const edges = (from: number, to: number) => {
		ctx.fillStyle = palette.select;
		for (const edge of band?.edges ?? []) ctx.fillRect(edge - 0.8, from, 1.6, to - from);
	};
	// Behind the signs, before the strips.
	edges(AXIS - 16, foot);
	const certain = seen.certainty === 'certain';
	const picture = { marks, columns, scale: across, top: AXIS, certain };
	paintLanes(ctx, picture, table.lanes.length, density, palette);
	paintEmphasis(ctx, picture, out, { selected: seen.selected, hovered: null }, palette);
	if (rows.length) {
		ctx.save();
		ctx.translate(0, foot + HEADING);
		paintStrips(ctx, rows, across, input, signs);
		ctx.restore();
	}
	edges(foot, height);
	ctx.restore();
	paintStripNames(ctx, rows, foot, input);
	note(input, signs, [...marks, ...out]);
	for (const lane of density?.lanes ?? []) for (const { kind } of lane.parts) signs.kinds.add(kind);
	return height;
}

/** The ticks, without the label of one that would reach beyond the plot. */
function axisOf({ seen, measure }: PictureInput, { x, width }: Scale) {
	const { major, minor } = ticks(seen.domain, width);
	const fits = ({ time, label }: { time: number; label: string }) =>
		x(time) + 4 + measure(label, fontOf(400, 11)) <= width + OVER;
	return {
		major,
		minor: minor.map((tick) => (fits(tick) ? tick : { ...tick, label: '' }))
	};
}

/** The window on the plot, unless it is all of it; its edges where they are in sight. */
function bandOf({ seen: { span } }: PictureInput, { x, width }: Scale) {
	const [from, to] = [x(span[0]), x(span[1])];
	if (to <= 0 || from >= width) return null;
	if (from <= 0 && to >= width) return null;
	const edges = [from, to].filter((edge) => edge >= -1 && edge <= width + 1);
	return { left: Math.max(from, 0), right: Math.min(to, width), edges };
}

/**
 * The places on the map that changed hands, at most so many: the busiest one, and those first that did so in the time
 * that is drawn.
 */
function strips({ seen, width, map, mapHeight }: PictureInput): HeldRow[] {
	if (seen.strips === 'none') return [];
	const { point } = projectionAt(map, width, mapHeight);
	const rows = heldRows(seen.tenures, seen.store, 'changed').filter(({ place }) => {
		const { lat, lon } = seen.store.place(place)!;
		const { x, y } = point(lat, lon);
		return x >= 0 && y >= 0 && x <= width && y <= mapHeight;
	});
	const [start, end] = seen.domain;
	const changes = (row: HeldRow) =>
		row === rows[0] || row.tenures.some(({ from }) => from > start && from < end) ? 0 : 1;
	const chosen = [...rows].sort((a, b) => changes(a) - changes(b)).slice(0, MOST_STRIPS);
	return rows.filter((row) => chosen.includes(row));
}

function paintName(
	ctx: CanvasRenderingContext2D,
	{ label, kind }: Lane,
	y: number,
	used: boolean,
	{ palette, measure }: PictureInput
) {
	const font = fontOf(400, 11.5);
	const left = kind ? 18 : 0;
	ctx.save();
	if (kind) {
		const position = kinds.indexOf(kind);
		paintSign(
			ctx,
			{ x: 6, y, radius: 5, kind: position, status: 'occurred', strength: used ? 1 : 0.5 },
			palette
		);
	}
	ctx.font = font;
	ctx.textAlign = 'left';
	ctx.textBaseline = 'middle';
	ctx.fillStyle = used ? palette.ink : palette.soft;
	ctx.fillText(shortened(plain(label), LABELS - left - 10, font, measure), left, y);
	ctx.restore();
}

function paintStrips(
	ctx: CanvasRenderingContext2D,
	rows: readonly HeldRow[],
	across: Scale,
	{ seen, palette }: PictureInput,
	signs: Signs
) {
	const looks = holderLooks(seen.store.scene.actors, palette);
	const last = across.x(seen.knownOn + DAY);
	for (const { row, x, width, tenure } of stretches(rows, across)) {
		if (x >= last) continue;
		const wide = Math.min(width, last - x);
		const box = { x, y: row * ROW + 3, width: Math.max(wide - 1, 1), height: 9 };
		paintStretch(ctx, box, looks(tenure.holder), palette);
		signs.strips.add(tenure.holder);
	}
}

function paintStripNames(
	ctx: CanvasRenderingContext2D,
	rows: readonly HeldRow[],
	top: number,
	{ palette, measure }: PictureInput
) {
	if (!rows.length) return;
	ctx.save();
	ctx.textAlign = 'left';
	ctx.textBaseline = 'middle';
	ctx.font = fontOf(600, 10.5);
	ctx.fillStyle = palette.soft;
	ctx.letterSpacing = '0.8px';
	ctx.fillText(panelWords.strips.toUpperCase(), 0, top + HEADING / 2 + 2);
	ctx.letterSpacing = '0px';
	ctx.fillStyle = palette.ink;
	ctx.font = fontOf(400, 11.5);
	rows.forEach(({ name }, i) => {
		const text = shortened(plain(name), LABELS - 8, fontOf(400, 11.5), measure);
		ctx.fillText(text, 0, top + HEADING + i * ROW + 7.5);
	});
	ctx.restore();
}

function note({ seen }: PictureInput, signs: Signs, laid: readonly Mark[]) {
	const { columns } = seen;
	for (const mark of laid) {
		const { events, from, to, coreFrom, coreTo } = mark;
		const found = countKinds(events, columns);
		for (const kind of found.keys()) signs.kinds.add(kind);
		if (seen.selected !== null && events.includes(seen.selected)) signs.others.add('selected');
		if (events.length > 1) {
			signs.others.add(found.size > 1 ? 'mixed' : 'number');
			continue;
		}
		signs.statuses.add(statusAt(columns.status[events[0]]));
		if (to - from < 12) continue;
		if (coreTo - coreFrom > 8) signs.others.add('lasted');
		const certain = coreTo > coreFrom ? coreTo - coreFrom : 0;
		if (seen.certainty === 'possible' && to - from - certain > 8) signs.others.add('faded');
	}
}
