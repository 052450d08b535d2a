import { error, json } from '@sveltejs/kit';
import { datasetIds } from '$lib/server/datasets';
import { pictures, previewSizes, publications, type Pictures } from '$lib/server/picture';
import { rasteriser } from '$lib/server/raster';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** What is told of all pictures, for whoever puts them into a page. */
const list = 'pictures.json';

/** The SVG documents by what they are called after the dataset's id. */
const vectors: Readonly<Record<string, (all: Pictures) => string>> = {
	'.svg': ({ wide }) => wide.light,
	'-dark.svg': ({ wide }) => wide.dark,
	'-narrow.svg': ({ narrow }) => narrow.light,
	'-narrow-dark.svg': ({ narrow }) => narrow.dark
};

/** Every picture of every dataset: SVG as wide as a page and as a phone, PNG for previews of links where it can be made. */
export const entries: EntryGenerator = async () => {
	const previews = (await rasteriser()) ? previewSizes.map(({ ending }) => ending) : [];
	const endings = [...Object.keys(vectors), ...previews];
	const all = datasetIds.flatMap((id) => endings.map((ending) => id + ending));
	return [list, ...all].map((picture) => ({ picture }));
};

export const GET: RequestHandler = async ({ params: { picture } }) => {
	if (picture === list) return json(await publications());
	for (const id of datasetIds) {
		if (!picture.startsWith(id)) continue;
		const ending = picture.slice(id.length);
		const vector = vectors[ending];
		if (vector) return svg(vector(await pictures(id)));
		const preview = previewSizes.find((size) => size.ending === ending);
		const paint = preview && (await rasteriser());
		if (paint) return png(paint((await pictures(id)).card(preview)));
	}
	error(404, `no such picture: ${picture}`);
};

const svg = (text: string) => new Response(text, { headers: { 'content-type': 'image/svg+xml' } });

const png = (bytes: Uint8Array) =>
	new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
