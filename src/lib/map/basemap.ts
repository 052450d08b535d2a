import type * as Leaflet from 'leaflet';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { groundLayers, type GroundLayer, type Properties } from './basemap-layers';
import { groundPaths, type GroundPath } from './basemap-paths';
import { relief } from './basemap-relief';
import { grounds, type Theme } from './basemap-theme';
import {
	airfields,
	areas,
	countries,
	lakes,
	places,
	rivers,
	type Airports,
	type GazetteerPlace
} from './label-candidates';
import { labelLayer, type LabelLayer } from './label-layer';
import type { Language } from './labels';
import type { LeafletParts } from './leaflet';
import { loadData } from './load';

export type { Theme } from './basemap-theme';
export type { LabelLayer } from './label-layer';
export type { Box, Language, Point } from './labels';

export interface BasemapOptions {
	/** Address of the folder that serves the files of `data/basemap`, without a slash at the end. */
	readonly base: string;
	readonly theme: Theme;
	readonly language?: Language;
	/** Called when new labels have become known or their look has changed: place and paint them again. */
	readonly onlabels?: () => void;
	/** Called when the ground is drawn anew though the map has not moved. */
	readonly ondrawn?: () => void;
}

export interface Basemap {
	/** Resolves when the vector data are drawn; rejects with the first failure, what came being drawn none the less. */
	readonly ready: Promise<void>;
	/** What the data's licences ask to be said, as plain text. */
	readonly attribution: string;
	readonly labels: LabelLayer;
	setTheme(theme: Theme): void;
	setLanguage(language: Language): void;
	remove(): void;
}

/** What the data's licences ask to be said, as plain text. */
export const attribution =
	'Natural Earth · rivers GSHHG/WDB II (LGPL) · lakes © OpenStreetMap contributors (ODbL) · ' +
	'places © GeoNames (CC BY 4.0) · airfields OurAirports · relief NASA SRTM30 via KDE Marble';

const panes = { land: 200, relief: 210, lines: 220 };

/** Beyond this box the outline of the world is wanted. */
const contextBounds: Leaflet.LatLngBoundsLiteral = [
	[20, 24],
	[46, 62]
];

interface Styled {
	readonly paths: readonly GroundPath[];
	readonly style: GroundLayer['style'];
}

/**
 * Draws the bundled ground under a map: land, relief, lakes, rivers, borders, runways; and prepares its labels. Asks
 * nobody else for anything. Until the data are there, and if they fail, the map is plain land.
 */
export function basemap(
	L: LeafletParts,
	map: Leaflet.Map,
	{ base, theme, language = 'en', onlabels, ondrawn = () => {} }: BasemapOptions
): Basemap {
	const container = map.getContainer();
	const background = container.style.backgroundColor;
	const labels = labelLayer(map, theme, language);
	const drawn: Styled[] = [];
	let ground = grounds[theme];
	let sea = false;
	let removed = false;
	let worldTries = 0;

	for (const [name, order] of Object.entries(panes)) {
		const pane = map.getPane(`basemap-${name}`) ?? map.createPane(`basemap-${name}`);
		pane.style.zIndex = String(order);
		pane.style.pointerEvents = 'none';
	}
	const renderers = {
		land: L.canvas({ pane: 'basemap-land', padding: 0.3 }),
		lines: L.canvas({ pane: 'basemap-lines', padding: 0.3 })
	};
	const shading = relief(L, map, base, theme, ondrawn);

	function styling({ style }: Pick<Styled, 'style'>) {
		const zoom = map.getZoom();
		return (of: Properties): Leaflet.PathOptions => {
			const look = style(zoom, ground, of);
			return look
				? { opacity: 1, fillOpacity: 1, stroke: true, fill: look.fillColor !== undefined, ...look }
				: { stroke: false, fill: false };
		};
	}

	function restyle() {
		container.style.backgroundColor = sea ? ground.sea : ground.land;
		for (const { paths, style } of drawn) {
			const styled = styling({ style });
			for (const { path, properties } of paths) path.setStyle(styled(properties));
		}
		ondrawn();
	}

	function draw({ object, pane, style }: GroundLayer, features: GeoJSON.GeoJsonObject) {
		const paths = groundPaths(L, features, {
			pane: `basemap-${pane}`,
			renderer: renderers[pane],
			interactive: false,
			smoothFactor: object === 'rivers' ? 0.5 : 0.8
		});
		const styled = styling({ style });
		for (const { path, properties } of paths) path.setStyle(styled(properties)).addTo(map);
		drawn.push({ paths, style });
	}

	async function load() {
		const [detail, water, airports, gazetteer] = await Promise.allSettled([
			loadData<Topology>(base, 'detail.topo'),
			loadData<Topology>(base, 'lakes.topo'),
			loadData<Airports>(base, 'airports'),
			loadData<GazetteerPlace[]>(base, 'gazetteer')
		]);
		if (removed) return;
		for (const layer of groundLayers) {
			const { file, object } = layer;
			if (file === 'detail.topo' && detail.status === 'fulfilled') {
				draw(layer, feature(detail.value, detail.value.objects[object]));
			}
			if (file === 'lakes.topo' && water.status === 'fulfilled') {
				draw(layer, feature(water.value, water.value.objects[object]));
			}
			if (file === 'airports' && airports.status === 'fulfilled')
				draw(layer, runways(airports.value));
		}
		labels.add(areas());
		if (gazetteer.status === 'fulfilled') labels.add(places(gazetteer.value));
		if (airports.status === 'fulfilled') labels.add(airfields(airports.value));
		if (water.status === 'fulfilled') labels.add(lakes(water.value));
		if (detail.status === 'fulfilled') {
			labels.add(rivers(detail.value));
			sea = true;
		}
		restyle();
		onlabels?.();
		for (const part of [detail, water, airports, gazetteer]) {
			if (part.status === 'rejected') throw part.reason;
		}
	}

	/** Fetches the outline of the world when the view first leaves what the detail file covers; twice if it fails. */
	async function widen() {
		if (worldTries > 1 || L.latLngBounds(contextBounds).contains(map.getBounds())) return;
		const tries = worldTries;
		worldTries = Infinity;
		try {
			const world = await loadData<Topology>(base, 'world.topo');
			if (removed) return;
			for (const layer of groundLayers) {
				if (layer.file !== 'world.topo') continue;
				draw(layer, feature(world, world.objects[layer.object]));
			}
			sea = true;
			restyle();
			labels.add(countries(world));
			onlabels?.();
		} catch {
			worldTries = tries + 1;
		}
	}

	const ready = load();
	ready.catch(() => {}); // whoever wants to know listens to `ready`
	map.on('zoomend', restyle);
	map.on('moveend', widen);
	restyle();
	void widen();

	return {
		ready,
		attribution,
		labels,
		setTheme(next) {
			ground = grounds[next];
			labels.theme = next;
			shading.setTheme(next);
			restyle();
			onlabels?.();
		},
		setLanguage(next) {
			labels.language = next;
			onlabels?.();
		},
		remove() {
			removed = true;
			map.off('zoomend', restyle);
			map.off('moveend', widen);
			shading.remove();
			for (const { paths } of drawn) for (const { path } of paths) path.remove();
			for (const renderer of Object.values(renderers)) renderer.remove();
			container.style.backgroundColor = background;
		}
	};
}

const runways = ({ runways }: Airports): GeoJSON.FeatureCollection => ({
	type: 'FeatureCollection',
	features: runways.map(({ c: coordinates }) => ({
		type: 'Feature',
		properties: {},
		geometry: { type: 'LineString', coordinates }
	}))
});
