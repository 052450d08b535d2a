import type { ConflictEvent } from '../events/dataset';
import { asKnown } from '../events/known';
import { tenuresOf } from '../tenuresof';
import { turn } from '../turn';
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
	/** Gives up once it is aborted. */
	readonly signal: AbortSignal;
	/** Told how much of a long file is written, from 0 to 1. */
	readonly onprogress: (part: number) => void;
}

const types = {
	csv: 'text/csv',
	tenures: 'text/csv',
	geojson: 'application/geo+json',
	json: 'application/json'
} as const;

/** How long is written until the page can do other things, milliseconds. */
const SLICE = 12;
/** So many characters at a time are handed to the browser, which keeps them elsewhere than in the page's own memory. */
const HANDED = 1_000_000;

/** Makes a file of a view, with its name. Rejects with a sentence when a picture cannot be made. */
export async function make(
	view: View,
	take: Take
): Promise<{ readonly blob: Blob; readonly name: string }> {
	const { kind, address, accessed, basemap, map } = take;
	const { id } = view.store.scene;
	const name = kind === 'tenures' ? `${id}-tenures.csv` : fileName({ id }, kind, view.span);
	if (kind !== 'svg' && kind !== 'png')
		return { blob: await written(textOf(view, kind, take), types[kind], take), name };
	const { svg, width, height } = await viewPicture(view, {
		load: (file) => loadData(basemap, file),
		palette: palette(document.documentElement)!,
		map,
		address,
		accessed: Date.parse(accessed)
	});
	const blob =
		kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await raster(svg, width, height);
	return { blob, name };
}

/** A text in pieces, and how much of it there has been, from 0 to 1. */
interface Text {
	readonly pieces: Iterable<string>;
	readonly part: () => number;
}

/** The text of a file, of the view as it is now, whatever becomes of it meanwhile. */
function textOf(view: View, kind: keyof typeof types, { scope, address, accessed }: Take): Text {
	const { store, known, knownOn } = view;
	const taken = { address, accessed, filters: '' };
	const read = (at: number) => asKnown(store.event(at), knownOn, store.source);
	if (kind === 'tenures') {
		const holds = Array.from(store.holds).filter((at) => view.isKnown(at));
		return { pieces: [exportTenures(tenuresOf(view), holds.map(read))], part: () => 1 };
	}
	const positions = scope === 'view' ? view.shown : view.reported.events;
	const all = positions.length * (kind === 'json' ? 2 : 1);
	let count = 0;
	const chosen: Iterable<ConflictEvent> = {
		*[Symbol.iterator]() {
			for (const at of positions) {
				count++;
				yield read(at);
			}
		}
	};
	// Under "as known on", what is told of places and in the story may rest on what came later.
	const scene =
		known === null
			? store.scene
			: {
					...store.scene,
					story: [],
					places: store.scene.places.map((place) => ({ ...place, holderNote: '', note: '' }))
				};
	const write = {
		csv: () => exportEvents(scene, chosen, taken),
		geojson: () => exportGeoJson(scene, chosen, taken),
		// under "as known on" the whole dataset would bring what came later
		json: () => exportPackage(scene, chosen, { ...taken, scope: known === null ? scope : 'view' })
	};
	return { pieces: write[kind](), part: () => count / all };
}

/** Writes a file in turns. */
async function written(
	{ pieces, part }: Text,
	type: string,
	{ signal, onprogress }: Pick<Take, 'signal' | 'onprogress'>
): Promise<Blob> {
	const handed: Blob[] = [];
	let text = '';
	let since = performance.now();
	for (const piece of pieces) {
		text += piece;
		if (text.length > HANDED) {
			handed.push(new Blob([text]));
			text = '';
		}
		if (performance.now() - since < SLICE) continue;
		await turn();
		signal.throwIfAborted();
		onprogress(part());
		since = performance.now();
	}
	return new Blob([...handed, text], { type });
}
