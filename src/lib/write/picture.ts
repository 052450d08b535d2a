import { facets } from '../store/filter';
import { dayWords, spanWords } from '../time/wording';
import { words } from '../words/words';
import { licenceLine } from './credit';
import { drawLegend } from './picture-legend';
import { drawMap, MAP_WIDTH } from './picture-map';
import { decimal, element } from './picture-markup';
import { noSigns, type PictureInput } from './picture-seen';
import { sheet } from './picture-sheet';
import { escaped, FAMILY, fontOf, plain, shortened, wrapped } from './picture-text';
import { drawTime } from './picture-time';
import { pictureWords } from './picture-words';

export type { PictureInput, Seen } from './picture-seen';
export { MAP_WIDTH } from './picture-map';

/** How wide the picture is, and how many of the picture's own pixels that are: so signs and texts keep legible in print. */
export const WIDTH = 1200;
const MARGIN = 20;
const OWN_WIDTH = MAP_WIDTH + 2 * MARGIN;

/**
 * What is in view as an SVG document, 1200 wide and as tall as it needs: title, days and number of events; map;
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

	const height = Math.ceil((y * WIDTH) / OWN_WIDTH);
	const title = plain(seen.store.dataset.title);
	const days = spanWords(seen.span);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"` +
		` viewBox="0 0 ${OWN_WIDTH} ${decimal((height * OWN_WIDTH) / WIDTH)}" role="img"` +
		` font-family="${escaped(FAMILY)}">` +
		element('title', {}, escaped(`${title}, ${days}`)) +
		element('desc', {}, escaped([counted(input, missing), ...notes(input)].join('. '))) +
		element('defs', {}, page.definitions() + map.definitions()) +
		element('rect', { width: '100%', height: '100%', fill: palette.paper }) +
		`${page.markup()}</svg>\n`
	);
}

/** The height that a picture says it has. */
export function heightOf(svg: string): number {
	return Number(/ height="(\d+)"/.exec(svg)?.[1] ?? 0);
}

function counted({ seen }: PictureInput, missing: number): string {
	const count = words.countOf(seen.shown.length, seen.reported.events.length);
	const sure = seen.certainty === 'certain' ? words.certainCount(count) : count;
	return missing ? `${sure} · ${pictureWords.unplaced(missing)}` : sure;
}

/** What the reader should know of the choice: the day of knowledge, and what was filtered. */
function notes({ seen }: PictureInput): string[] {
	const { filters, store, knownOn } = seen;
	const names = {
		kinds: (id: string) => words.kinds[id as keyof typeof words.kinds] ?? id,
		statuses: (id: string) => words.statuses[id as keyof typeof words.statuses] ?? id,
		actors: (id: string) => store.actor(id)?.name ?? id,
		places: (id: string) => store.place(id)?.name ?? id
	};
	const choices = facets.flatMap((facet) =>
		filters[facet].size ? [[...filters[facet]].map((id) => plain(names[facet](id))).join(', ')] : []
	);
	const text = plain(filters.text);
	if (text) choices.push(pictureWords.text(text));
	return [
		...(knownOn === Infinity ? [] : [words.knownOnDay(dayWords(knownOn))]),
		...(choices.length ? [pictureWords.only(choices.join(' · '))] : [])
	];
}

function drawHeader(ctx: CanvasRenderingContext2D, input: PictureInput, missing: number): number {
	const { seen, palette, measure } = input;
	const { title, subtitle } = seen.store.dataset;
	const [large, small] = [fontOf(700, 23), fontOf(400, 14)];
	let y = MARGIN - 4;
	const line = (text: string, font: string, ink: string, x: number, base: number) => {
		ctx.font = font;
		ctx.fillStyle = ink;
		ctx.fillText(text, MARGIN + x, base);
	};
	ctx.textAlign = 'left';
	const lines = wrapped(title, MAP_WIDTH, large, measure, 2);
	for (const text of lines) line(text, large, palette.ink, 0, (y += 26));
	const under = plain(subtitle);
	const used = lines.length === 1 ? measure(lines[0], large) + 14 : MAP_WIDTH;
	if (under && used + measure(under, small) <= MAP_WIDTH) line(under, small, palette.soft, used, y);
	else if (under) {
		line(shortened(under, MAP_WIDTH, small, measure), small, palette.soft, 0, (y += 21));
	}
	const days = spanWords(seen.span);
	const bold = fontOf(650, 15);
	y += 25;
	line(days, bold, palette.ink, 0, y);
	const count = counted(input, missing);
	line(count, small, palette.soft, measure(days, bold) + 12, y);
	for (const note of notes(input)) {
		for (const text of wrapped(note, MAP_WIDTH, fontOf(500, 12.5), measure, 2)) {
			line(text, fontOf(500, 12.5), palette.select, 0, (y += 18));
		}
	}
	return y + 12;
}

/** The most publishers that are named. */
const PUBLISHERS = 5;

function drawSources(ctx: CanvasRenderingContext2D, input: PictureInput): number {
	const { seen, palette, measure } = input;
	const { dataset } = seen.store;
	const size = 10;
	const font = fontOf(400, size);
	const paragraphs = [
		[pictureWords.data(dataset.title, dataset.version), licenceLine(dataset), sources(input)],
		dataset.attributions,
		[input.groundCredit && pictureWords.map(input.groundCredit)],
		[pictureWords.taken(input.address, dayWords(input.accessed))]
	].map((parts) => parts.filter(Boolean).join(' · '));
	ctx.fillStyle = palette.line;
	ctx.fillRect(0, 0, MAP_WIDTH, 1);
	ctx.textAlign = 'left';
	ctx.textBaseline = 'alphabetic';
	ctx.fillStyle = palette.soft;
	ctx.font = font;
	let y = 5;
	for (const text of paragraphs) {
		for (const line of text ? wrapped(text, MAP_WIDTH, font, measure, 6) : []) {
			ctx.fillText(line, 0, (y += 14));
		}
	}
	return y;
}

/** How many sources the events of the window rest on, and who published most of them. */
function sources({ seen }: PictureInput): string {
	const used = new Set(seen.shown.flatMap((event) => seen.read(event).sources));
	const counts = new Map<string, number>();
	for (const id of used) {
		const publisher = plain(seen.store.source(id)?.publisher ?? '');
		if (publisher) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
	}
	const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const named = most
		.slice(0, PUBLISHERS)
		.map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
	return pictureWords.sources(used.size, named.join(', '), most.length - named.length);
}
