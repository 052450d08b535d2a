import { utcYear } from 'd3-time';
import { kinds } from '../events/kind';
import { countKinds } from '../store/columns';
import { evenBins, histogram } from '../store/histogram';
import { spanWords } from '../time/wording';
import { ticks } from '../time/ticks';
import { paintHistogram, paintYears } from '../timeline/paint-overview';
import { scale } from '../timeline/scale';
import type { Span } from '../time/span';
import { words } from '../words/words';
import { groups, type Item } from './picture-legend';
import { drawMap } from './picture-map';
import { decimal, element } from './picture-markup';
import { counted, notes } from './picture-said';
import { noSigns, type PictureInput } from './picture-seen';
import { sheet } from './picture-sheet';
import { escaped, FAMILY, fontOf, plain, shortened, wrapped } from './picture-text';
import { pictureWords } from './picture-words';

/** The card in its own pixels. It is shown as small as that, so nothing on it is smaller than it can be read. */
const CARD = { width: 800, height: 418 } as const;
/** The card's map, which fills it from the top, the right and down to the record's time. */
export const CARD_MAP = { width: 506, height: 314 } as const;
const MARGIN = 18;
const TEXT = CARD.width - CARD_MAP.width - 2 * MARGIN;
const ROW = 16.5;
/** Between a sign and its text. */
const GAP = 6;
/** Where the second column of signs begins, and so how wide the first one is. */
const SECOND = Math.round(TEXT * 0.54);
/** The years over the bars, and the bars. */
const BARS = { labels: 13, height: 42 } as const;

/**
 * A picture for previews of links: beside the map title, days, number of events and the signs that stand for most of
 * them; below, all that the record holds as bars, with the window in it. `size` is that of the document in pixels, by
 * default 800 by 418; other shapes than about that leave room below.
 */
export function card(
	input: PictureInput,
	size: { readonly width: number; readonly height: number } = CARD
): string {
	const page = sheet('tf', input.measure);
	const { ctx } = page;
	const { palette, seen } = input;
	const signs = noSigns();
	const map = sheet('tf-map', input.measure);
	const { missing } = drawMap(map, input, signs);

	const left = CARD.width - CARD_MAP.width;
	page.put(element('g', { transform: `translate(${left} 0)` }, map.markup()));
	const top = drawText(ctx, input, missing);
	const foot = CARD_MAP.height - 4;
	const holders = holderRows(ctx, input, signs);
	// Every ring on the map is explained; of the kinds those that there are most of.
	const room = foot - holders.length * ROW;
	const next = drawRows(ctx, input, kindRows(ctx, input), top, room);
	drawRows(ctx, input, holders, Math.min(next, room), foot);
	ctx.save();
	ctx.translate(MARGIN, CARD_MAP.height + 8);
	drawBars(ctx, input);
	ctx.restore();
	drawCredit(ctx, input);

	const title = `${plain(seen.store.scene.title)}, ${spanWords(seen.span)}`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"` +
		` viewBox="0 0 ${CARD.width} ${decimal((CARD.width * size.height) / size.width)}" role="img" font-family="${escaped(FAMILY)}" text-rendering="geometricPrecision">` +
		element('title', {}, escaped(title)) +
		element('desc', {}, escaped([counted(input, missing), ...notes(input)].join('. '))) +
		element('defs', {}, page.definitions() + map.definitions()) +
		element('rect', { width: '100%', height: '100%', fill: palette.paper }) +
		`${page.markup()}</svg>\n`
	);
}

function drawText(ctx: CanvasRenderingContext2D, input: PictureInput, missing: number): number {
	const { seen, palette, measure } = input;
	const { title, subtitle } = seen.store.scene;
	let y = MARGIN - 2;
	const lines = (text: string, font: string, ink: string, step: number, most: number) => {
		ctx.font = font;
		ctx.fillStyle = ink;
		for (const line of text ? wrapped(text, TEXT, font, measure, most) : []) {
			ctx.fillText(line, MARGIN, (y += step));
		}
	};
	ctx.textAlign = 'left';
	ctx.textBaseline = 'alphabetic';
	lines(title, fontOf(700, 23), palette.ink, 26, 3);
	lines(plain(subtitle), fontOf(400, 13.5), palette.soft, 19, 2);
	y += 6;
	lines(spanWords(seen.span), fontOf(600, 15), palette.select, 20, 2);
	lines(counted(input, missing), fontOf(400, 13), palette.ink, 18, 2);
	return y + 12;
}

/** The kinds of the window, those first that there are most of. */
function kindRows(ctx: CanvasRenderingContext2D, input: PictureInput): Item[] {
	const counts = [...countKinds(Array.from(input.seen.shown), input.seen.columns)];
	const most = counts.sort(([a, many], [b, more]) => more - many || a - b);
	return most.flatMap(([kind, count]) => {
		const [{ items }] = groups(ctx, input, { ...noSigns(), kinds: new Set([kind]) });
		const text = pictureWords.counted(words.lanes[kinds[kind].id], words.whole(count));
		return items.map((item) => ({ ...item, text }));
	});
}

/** Who held what, as rings on the map, with the day over them. */
function holderRows(
	ctx: CanvasRenderingContext2D,
	input: PictureInput,
	{ rings }: ReturnType<typeof noSigns>
): Item[] {
	if (!rings.size) return [];
	const [, { heading, items }] = groups(ctx, input, { ...noSigns(), rings });
	// A heading has no sign, nor the gap after one.
	return [{ text: heading, width: -GAP, paint: () => {} }, ...items];
}

/**
 * Rows of signs one under the other, in two columns where they are short enough; what has no room is left out. Returns
 * where they end.
 */
function drawRows(
	ctx: CanvasRenderingContext2D,
	{ palette, measure }: PictureInput,
	rows: readonly Item[],
	top: number,
	foot: number
): number {
	const font = fontOf(400, 11.5);
	const room = Math.floor((foot - top) / ROW);
	let [row, column] = [0, 0];
	for (const item of rows) {
		const wide = item.width + GAP + measure(plain(item.text), font);
		const fits = (room: number) => item.width > 0 && wide <= room;
		if (column && !fits(TEXT - SECOND)) [row, column] = [row + 1, 0];
		if (row >= room) break;
		const [x, y] = [MARGIN + column * SECOND, top + (row + 0.5) * ROW];
		ctx.save();
		item.paint(x + item.width / 2, y);
		ctx.restore();
		ctx.textAlign = 'left';
		ctx.textBaseline = 'middle';
		ctx.font = font;
		ctx.fillStyle = item.width > 0 ? palette.ink : palette.soft;
		const text = shortened(plain(item.text), TEXT - item.width - GAP, font, measure);
		ctx.fillText(text, x + item.width + GAP, y);
		if (!column && fits(SECOND - 6)) column = 1;
		else [row, column] = [row + 1, 0];
	}
	return top + (row + column) * ROW;
}

/** All events as bars of their kinds, as the overview has them, and the window. */
function drawBars(ctx: CanvasRenderingContext2D, { seen, palette }: PictureInput) {
	const width = CARD.width - 2 * MARGIN;
	const across = scale(seen.outline, width);
	const bounds = evenBins(seen.outline, width / 5);
	const behind = histogram(seen.reported, seen.columns, bounds, kinds.length);
	const counts = histogram(seen.matching, seen.columns, bounds, kinds.length);
	paintHistogram(ctx, bounds, counts, behind, across, BARS.labels, BARS.height, palette);
	paintYears(ctx, years(seen.outline, width), across, palette);
	const foot = BARS.labels + BARS.height;
	ctx.fillStyle = palette.line;
	ctx.fillRect(0, foot, width, 1);
	const [from, to] = seen.span.map((time) => Math.min(Math.max(across.x(time), 0), width));
	ctx.fillStyle = palette.select;
	ctx.globalAlpha = 0.16;
	ctx.fillRect(from, BARS.labels - 1, Math.max(to - from, 3), BARS.height + 2);
	ctx.globalAlpha = 1;
	for (const edge of [from, Math.max(to, from + 3)]) {
		ctx.fillRect(edge - 0.8, BARS.labels - 1, 1.6, BARS.height + 2);
	}
}

function years([start, end]: Span, width: number): number[] {
	const all = utcYear.range(utcYear.floor(new Date(start)), new Date(end));
	if (all.length < width / 34) return all.map(Number);
	return ticks([start, end], width).major.map(({ time }) => time);
}

/** What the licences ask for, in two lines. */
function drawCredit(
	ctx: CanvasRenderingContext2D,
	{ seen, palette, measure, groundCredit }: PictureInput
) {
	const { title, version, licences } = seen.store.scene;
	const font = fontOf(400, 9);
	ctx.textAlign = 'left';
	ctx.textBaseline = 'alphabetic';
	ctx.fillStyle = palette.soft;
	ctx.font = font;
	const text = [
		pictureWords.data(title, version),
		...licences.map((licence) => licence.title),
		groundCredit && pictureWords.map(groundCredit)
	];
	wrapped(text.filter(Boolean).join(' · '), CARD.width - 2 * MARGIN, font, measure, 2).forEach(
		(line, i) => ctx.fillText(line, MARGIN, CARD.height - 20 + i * 12)
	);
}
