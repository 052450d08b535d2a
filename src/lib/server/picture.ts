import type { Publication } from '../oembed';
import { store } from '../store/store';
import { View } from '../view.svelte';
import { picture, type PictureInput } from '../write/picture';
import { card, CARD_MAP } from '../write/picture-card';
import { widest } from '../write/picture-measure';
import { alternative } from '../write/picture-said';
import { pictureInput, seenOf, type PictureOptions } from '../write/view-picture';
import { readBasemap } from './basemap';
import { dataset, datasetIds } from './datasets';
import { palettes } from './palette';
import { rasteriser } from './raster';

/** The narrow picture's map, for a phone. The picture's own pixels. */
const NARROW = { width: 380, mapHeight: 320, closer: 0.5 } as const;
const SMALL = { width: CARD_MAP.width, mapHeight: CARD_MAP.height, closer: 0.35 } as const;

/** A picture in light and in dark colours, as SVG documents. */
export interface Pair {
	readonly light: string;
	readonly dark: string;
}

export interface Pictures {
	/** As wide as a page, and as wide as a phone. */
	readonly wide: Pair;
	readonly narrow: Pair;
	/** For previews of links, as an SVG document of a size in pixels. */
	readonly card: (size: { readonly width: number; readonly height: number }) => string;
	/** The text that stands for each of them. */
	readonly alternative: string;
}

const made = new Map<string, Promise<Pictures>>();

/** The pictures of a dataset's first view, each made once. The same dataset makes the same bytes. */
export function pictures(id: string): Promise<Pictures> {
	const known = made.get(id) ?? make(id);
	made.set(id, known);
	return known;
}

async function make(id: string): Promise<Pictures> {
	const view = new View(store(dataset(id)));
	const input = (size: Partial<PictureOptions>) =>
		pictureInput(view, {
			...size,
			load: readBasemap,
			palette: palettes.light,
			measure: widest,
			// The folder may stand anywhere and for years: neither address nor day is known.
			address: '',
			accessed: null
		});
	const pair = (made: PictureInput): Pair => ({
		light: picture(made),
		dark: picture({ ...made, palette: palettes.dark })
	});
	const small = await input(SMALL);
	return {
		wide: pair(await input({})),
		narrow: pair(await input(NARROW)),
		card: (size) => card(small, size),
		alternative: alternative(seenOf(view))
	};
}

/** What the PNGs of the card are called after the dataset's id, the largest first. Pixels. */
export const previewSizes = [
	{ ending: '-1200x628.png', width: 1200, height: 628 },
	{ ending: '-800x418.png', width: 800, height: 418 }
] as const;

/** What other sites have to know of every dataset, the front page's first. */
export async function publications(): Promise<Publication[]> {
	const sizes = (await rasteriser()) ? previewSizes : [];
	return Promise.all(
		datasetIds.map(async (id) => ({
			id,
			title: dataset(id).title,
			alternative: (await pictures(id)).alternative,
			previews: sizes.map(({ ending, ...size }) => ({ path: `static/${id}${ending}`, ...size }))
		}))
	);
}
