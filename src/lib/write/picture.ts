import { dayWords, spanWords } from '../time/wording';
import { licenceLine } from './credit';
import { drawLegend } from './picture-legend';
import { drawMap } from './picture-map';
import { decimal, element } from './picture-markup';
import { counted, notes, sources } from './picture-said';
import { noSigns, type PictureInput } from './picture-seen';
import { sheet } from './picture-sheet';
import { escaped, FAMILY, fontOf, plain, shortened, wrapped } from './picture-text';
import { drawTime } from './picture-time';
import { pictureWords } from './picture-words';

export type { PictureInput, Seen } from './picture-seen';

/** How wide map, timeline and texts usually are, in the picture's own pixels. */
export const WIDTH = 860;
const MARGIN = 20;
/** Pixels of the document to one of the picture's own: so signs and texts keep legible in print. */
const SCALE = 4 / 3;

/**
 * What is in view as an SVG document, usually 1200 wide and as tall as it needs: title, days and number of events; map;
 * timeline; who held what; a legend of the signs that there are; sources. It stands for itself: no script, no style
 * sheet, no file beside it. Whatever comes from the data is text.
 */
export function picture(input: PictureInput): string {
	const page = sheet('tf', input.measure);
	const { ctx } = page;
	const { palette, seen } = input;
	const signs = noSigns();
	const map = sheet('tf-map', input.measure);
	const { missing } = drawMap(map, input, signs);

	let y = drawHeader(ctx, input, missing);
	const part = (draw: () => number, room: number) => {
		ctx.save();
		ctx.translate(MARGIN, y);
		y += draw() + room;
		ctx.restore();
	};
	page.put(element('g', { transform: `translate(${MARGIN} ${decimal(y)})` }, map.markup()));
	y += input.mapHeight + 10;
	part(() => drawTime(page, input, signs), 8);
	part(() => drawLegend(page, input, signs), 10);
	part(() => drawSources(ctx, input), 14);

	const own = input.width + 2 * MARGIN;
	const [wide, height] = [Math.round(own * SCALE), Math.ceil(y * SCALE)];
	const title = plain(seen.store.scene.title);
	const days = spanWords(seen.span);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${height}"` +
		` viewBox="0 0 ${own} ${decimal((height * own) / wide)}" role="img"` +
		` font-family="${escaped(FAMILY)}" text-rendering="geometricPrecision">` +
		element('title', {}, escaped(`${title}, ${days}`)) +
		element('desc', {}, escaped([counted(input, missing), ...notes(input)].join('. '))) +
		element('defs', {}, page.definitions() + map.definitions()) +
		element('rect', { width: '100%', height: '100%', fill: palette.paper }) +
		`${page.markup()}</svg>\n`
	);
}

/** The width and the height that a picture says it has. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
	const [, width, height] = /^<svg [^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
	return { width: Number(width), height: Number(height) };
}

function drawHeader(ctx: CanvasRenderingContext2D, input: PictureInput, missing: number): number {
	const { seen, palette, measure, width } = input;
	const { title, subtitle } = seen.store.scene;
	const [large, small] = [fontOf(700, 23), fontOf(400, 14)];
	let y = MARGIN - 4;
	const line = (text: string, font: string, ink: string, x: number, base: number) => {
		ctx.font = font;
		ctx.fillStyle = ink;
		ctx.fillText(text, MARGIN + x, base);
	};
	ctx.textAlign = 'left';
	const lines = wrapped(title, width, large, measure, 2);
	for (const text of lines) line(text, large, palette.ink, 0, (y += 26));
	const under = plain(subtitle);
	const used = lines.length === 1 ? measure(lines[0], large) + 14 : width;
	if (under && used + measure(under, small) <= width) line(under, small, palette.soft, used, y);
	else if (under) {
		line(shortened(under, width, small, measure), small, palette.soft, 0, (y += 21));
	}
	const days = spanWords(seen.span);
	const bold = fontOf(650, 15);
	y += 25;
	line(days, bold, palette.ink, 0, y);
	const beside = measure(days, bold) + 12;
	const count = counted(input, missing);
	if (beside + measure(count, small) <= width) line(count, small, palette.soft, beside, y);
	else
		for (const text of wrapped(count, width, small, measure, 2))
			line(text, small, palette.soft, 0, (y += 20));
	for (const note of notes(input)) {
		for (const text of wrapped(note, width, fontOf(500, 12.5), measure, 2)) {
			line(text, fontOf(500, 12.5), palette.select, 0, (y += 18));
		}
	}
	return y + 12;
}

function drawSources(ctx: CanvasRenderingContext2D, input: PictureInput): number {
	const { seen, palette, measure, width } = input;
	const dataset = seen.store.scene;
	const size = 10;
	const font = fontOf(400, size);
	const paragraphs = [
		[pictureWords.data(dataset.title, dataset.version), licenceLine(dataset), sources(input)],
		dataset.attributions,
		[input.groundCredit && pictureWords.map(input.groundCredit)],
		[taken(input)]
	].map((parts) => parts.filter(Boolean).join(' · '));
	ctx.fillStyle = palette.line;
	ctx.fillRect(0, 0, width, 1);
	ctx.textAlign = 'left';
	ctx.textBaseline = 'alphabetic';
	ctx.fillStyle = palette.soft;
	ctx.font = font;
	let y = 5;
	for (const text of paragraphs) {
		for (const line of text ? wrapped(text, width, font, measure, 6) : []) {
			ctx.fillText(line, 0, (y += 14));
		}
	}
	return y;
}

function taken({ address, accessed }: PictureInput): string {
	return accessed === null ? address : pictureWords.taken(address, dayWords(accessed));
}
