import { tenuresOf } from '../tenuresof';
import type { View } from '../view.svelte';
import { loadData } from '../map/load';
import { palette } from '../symbols/palette';
import { exportEvents } from './events';
import { exportGeoJson } from './geojson';
import { fileName } from './name';
import { exportPackage } from './package';
import { raster } from './raster';
import { exportTenures } from './tenures';
import { viewPicture } from './view-picture';

export const takeKinds = ['csv', 'geojson', 'json', 'tenures', 'svg', 'png'] as const;
/** What a view can be taken along as: tables, features, a Data Package, who held what, a picture. */
export type TakeKind = (typeof takeKinds)[number];

export interface Take {
	readonly kind: TakeKind;
	/** What is in view, or all that had been reported by the day that counts. */
	readonly scope: 'view' | 'all';
	/** Address of the view, absolute. */
	readonly address: string;
	/** The day, `YYYY-MM-DD`. */
	readonly accessed: string;
	/** Address of the folder of the basemap's files, absolute. */
	readonly basemap: string;
	/** The reader's map in CSS pixels: a picture shows the same part of the earth. */
	readonly map: { readonly width: number; readonly height: number };
}

/** Makes a file of a view, with its name. Rejects with a sentence when a picture cannot be made. */
export async function make(
	view: View,
	{ kind, scope, address, accessed, basemap, map }: Take
): Promise<{ readonly blob: Blob; readonly name: string }> {
	// Under "as known on", what is told of places and in the story may rest on what came later.
	const scene =
		view.known === null
			? view.store.scene
			: {
					...view.store.scene,
					story: [],
					places: view.store.scene.places.map((place) => ({ ...place, holderNote: '', note: '' }))
				};
	const read = (events: Iterable<number>) => Array.from(events, (at) => view.read(at));
	const chosen = read(scope === 'view' ? view.shown : view.reported.events);
	const dataset = { ...scene, events: chosen, problems: [] };
	const taken = { address, accessed, filters: '' };
	const text = (content: string, type: string) => new Blob([content], { type });
	if (kind === 'tenures') {
		const blob = text(exportTenures(tenuresOf(view), read(view.reported.events)), 'text/csv');
		return { blob, name: `${dataset.id}-tenures.csv` };
	}
	const name = fileName(dataset, kind, view.span);
	if (kind === 'csv') return { blob: text(exportEvents(dataset, chosen, taken), 'text/csv'), name };
	if (kind === 'geojson') {
		return { blob: text(exportGeoJson(dataset, chosen, taken), 'application/geo+json'), name };
	}
	if (kind === 'json') {
		// Under "as known on" the whole dataset would bring what came later.
		const part = view.known === null ? scope : 'view';
		const content = exportPackage(dataset, chosen, { ...taken, scope: part });
		return { blob: text(content, 'application/json'), name };
	}
	const { svg, width, height } = await viewPicture(view, {
		load: (file) => loadData(basemap, file),
		palette: palette(document.documentElement)!,
		map,
		address,
		accessed: Date.parse(accessed)
	});
	const blob = kind === 'svg' ? text(svg, 'image/svg+xml') : await raster(svg, width, height);
	return { blob, name };
}
