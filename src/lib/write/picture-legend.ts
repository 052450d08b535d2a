import { kinds } from '../events/kind';
import { statuses } from '../events/status';
import { holderLooks, paintHolder, paintStretch } from '../symbols/holder';
import { paintRing, paintSign, paintStack } from '../symbols/paint';
import { dateWords, dayWords, spanWords } from '../time/wording';
import { panelWords } from '../words/panels-en';
import { words } from '../words/words';
import { paintArrow } from '../map/arrows';
import { paintAreas } from '../map/paint';
import { heldAt, type OtherSign, type PictureInput, type Signs } from './picture-seen';
import type { Sheet } from './picture-sheet';
import { fontOf, plain, shortened } from './picture-text';
import { pictureWords } from './picture-words';

/** A sign and what it means. `paint` draws about the middle of a box of `width`. */
export interface Item {
	readonly text: string;
	readonly width: number;
	readonly paint: (x: number, y: number) => void;
}
/** Signs that belong together. */
export interface Group {
	readonly heading: string;
	readonly items: readonly Item[];
}

const LINE = 20;
const GAP = 18;
const FONT = fontOf(400, 11.5);
const HEADING = fontOf(600, 11.5);

/** Draws the legend from the sheet's origin and says how tall it is. It explains the signs that there are. */
export function drawLegend({ ctx }: Sheet, input: PictureInput, signs: Signs): number {
	const { measure, palette, width } = input;
	let y = 0;
	for (const { heading, items } of groups(ctx, input, signs)) {
		if (!items.length) continue;
		let x = heading ? measure(heading, HEADING) + GAP - 4 : 0;
		y += LINE;
		ctx.textAlign = 'left';
		ctx.textBaseline = 'middle';
		ctx.fillStyle = palette.soft;
		ctx.font = HEADING;
		if (heading) ctx.fillText(heading, 0, y - LINE / 2);
		for (const item of items) {
			const room = width - item.width - 6;
			const text = shortened(plain(item.text), room, FONT, measure);
			const wide = item.width + 6 + measure(text, FONT);
			if (x > 0 && x + wide > width) {
				x = 0;
				y += LINE;
			}
			ctx.save();
			item.paint(x + item.width / 2, y - LINE / 2);
			ctx.restore();
			ctx.textAlign = 'left';
			ctx.textBaseline = 'middle';
			ctx.font = FONT;
			ctx.fillStyle = palette.ink;
			ctx.fillText(text, x + item.width + 6, y - LINE / 2);
			x += wide + GAP;
		}
	}
	return y;
}

/** The legend's groups: kinds; who held what; statuses and all else. A group may be empty. */
export function groups(ctx: CanvasRenderingContext2D, input: PictureInput, signs: Signs): Group[] {
	const { seen, palette } = input;
	const looks = holderLooks(seen.store.scene.actors, palette);
	const sign = (kind: number, status: (typeof statuses)[number], grey = false) => {
		const colours = grey ? { ...palette, kinds: kinds.map(() => palette.soft) } : palette;
		return (x: number, y: number) =>
			paintSign(ctx, { x, y, radius: 6, kind, status, strength: 1 }, colours);
	};
	const last = (holder: string) => Number(seen.store.actor(holder) === null);
	const found = [...new Set([...signs.rings, ...signs.strips])];
	const holders = found
		.sort((a, b) => last(a) - last(b))
		.map((holder): Item => {
			const [ring, strip] = [signs.rings.has(holder), signs.strips.has(holder)];
			return {
				text: seen.holderName(holder),
				width: ring && strip ? 38 : 18,
				paint(x, y) {
					const look = looks(holder);
					const radius = look.pattern === 'unknown' ? 4.5 : 5.6;
					if (ring) paintHolder(ctx, strip ? x - 10 : x, y, radius, look, palette);
					const box = { x: ring ? x + 1 : x - 9, y: y - 4.5, width: 18, height: 9 };
					if (strip) paintStretch(ctx, box, look, palette);
				}
			};
		});
	const day = dayWords(heldAt(seen));
	const heading = !signs.rings.size
		? panelWords.strips
		: signs.strips.size
			? pictureWords.held(day)
			: panelWords.heldAt(day);
	return [
		{
			heading: '',
			items: kinds.flatMap(({ id }, kind) =>
				signs.kinds.has(kind)
					? [{ text: words.kinds[id], width: 14, paint: sign(kind, 'occurred') }]
					: []
			)
		},
		{ heading, items: holders },
		{
			heading: '',
			items: [
				...statuses.flatMap((status) =>
					status !== 'occurred' && signs.statuses.has(status)
						? [{ text: pictureWords.statuses[status], width: 14, paint: sign(0, status, true) }]
						: []
				),
				...others(ctx, input, signs)
			]
		}
	];
}

function others(ctx: CanvasRenderingContext2D, input: PictureInput, signs: Signs): Item[] {
	const { seen, palette } = input;
	const [first = 0, second = (first + 2) % kinds.length] = [...signs.kinds].sort((a, b) => a - b);
	const grey = { ...palette, kinds: kinds.map(() => palette.soft) };
	const chosen = seen.selected === null ? null : seen.read(seen.selected);
	const stack = (x: number, y: number, counts: readonly [number, number][], strength = 1) =>
		paintStack(ctx, { x, y, radius: 7.6, count: 3, kinds: new Map(counts), strength }, palette);
	const bar = (x: number, y: number, left: number) => {
		const fade = ctx.createLinearGradient(x - 12, 0, x + 12, 0);
		fade.addColorStop(0, left ? palette.soft : 'transparent');
		fade.addColorStop(left ? 1 : 0.5, palette.soft);
		if (!left) fade.addColorStop(1, 'transparent');
		ctx.fillStyle = fade;
		ctx.globalAlpha = 0.7;
		ctx.fillRect(x - 12, y - 2.5, 24, 5);
	};
	const table: readonly (readonly [OtherSign, number, string, Item['paint']])[] = [
		['number', 17, pictureWords.others.number, (x, y) => stack(x, y, [[first, 3]])],
		[
			'mixed',
			17,
			pictureWords.others.mixed,
			(x, y) =>
				stack(x, y, [
					[first, 2],
					[second, 1]
				])
		],
		[
			'pale',
			26,
			pictureWords.others.pale,
			(x, y) => {
				const sign = { y, radius: 5.5, kind: first, status: 'occurred' } as const;
				paintSign(ctx, { ...sign, x: x - 7, strength: 1 }, palette);
				paintSign(ctx, { ...sign, x: x + 7, strength: 0.5 }, palette);
			}
		],
		[
			'area',
			22,
			pictureWords.others.area,
			(x, y) => paintAreas(ctx, [{ x, y, radius: 9, kind: 0 }], grey)
		],
		['arrow', 30, pictureWords.others.arrow, (x, y) => arrow(ctx, x, y, grey)],
		['faded', 24, pictureWords.others.faded, (x, y) => bar(x, y, 0)],
		['lasted', 24, pictureWords.others.lasted, (x, y) => bar(x, y, 1)],
		[
			'window',
			16,
			pictureWords.window(spanWords(seen.span)),
			(x, y) => {
				ctx.fillStyle = palette.select;
				ctx.globalAlpha = 0.16;
				ctx.fillRect(x - 7, y - 6.5, 14, 13);
				ctx.globalAlpha = 1;
				for (const edge of [-7, 7]) ctx.fillRect(x + edge - 0.8, y - 6.5, 1.6, 13);
			}
		],
		[
			'selected',
			18,
			chosen ? pictureWords.selected(chosen.title, dateWords(chosen.when.edtf)) : '',
			(x, y) => paintRing(ctx, x, y, 7, palette)
		]
	];
	return table.flatMap(([id, width, text, paint]) =>
		signs.others.has(id) && text ? [{ width, text, paint }] : []
	);
}

/** An arrow from left to right, as one from 0° to 1° east would be. */
function arrow(ctx: CanvasRenderingContext2D, x: number, y: number, grey: PictureInput['palette']) {
	const point = (_: number, lon: number) => ({ x: x - 14 + lon * 26, y: y - 2 });
	const [from, to] = [0, 1].map((lon) => ({ lat: 0, lon }));
	paintArrow(ctx, { from, to }, { point }, grey.kinds[0], grey);
}
