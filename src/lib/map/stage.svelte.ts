import { PATIENCE } from '../later.svelte';
import type * as Leaflet from 'leaflet';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { View } from '../view.svelte';
import type { Box } from '../store/spots';
import { turn } from '../turn';
import type { MapView } from '../viewstate';
import { basemap, type Basemap, type Theme } from './basemap';
import { parts as L } from './leaflet';
import { boxOf, followMap, type Projection } from './projection';

/** What a stage needs of the component around it. */
export interface StageSetting {
	readonly view: View;
	/** Address of the folder of the basemap's files, without a slash at the end; null: there is nothing but land. */
	readonly base: () => string | null;
	readonly theme: () => Theme;
	/** What the map shows where the view does not say what: the box about the events of the window, if it has any. */
	readonly bounds: () => Box | null;
	readonly onclick: (x: number, y: number, touch: boolean) => void;
	/** The pointer over the map, or null when it left; says whether something is there to be clicked. */
	readonly onhover: (point: { x: number; y: number } | null) => boolean;
}

/** The widths between which a first view, drawn up for a wide map, steps back on a narrow one. CSS pixels. */
const WIDE = 640;
const ZOOMS = { least: 2, most: 12 } as const;
/** A move of the map's centre by less than this is rounding. CSS pixels. */
const STILL = 2;

/**
 * The Leaflet map as the rest sees it: where it is, and verbs. It tells the view of the reader's own moves and goes
 * where the view says. https://leafletjs.com/reference.html
 */
export class Stage {
	/** Where points of the earth are just now; null as long as there is no map. */
	where = $state.raw<Projection | null>(null);
	/** Whether the map rests. */
	settled = $state(false);
	ground = $state.raw<Basemap | null>(null);
	failed = $state(false);
	/** Grows whenever there is more of the ground, or it looks otherwise. */
	drawn = $state(0);

	#map = $state.raw<Leaflet.Map | null>(null);
	/** What the view last said of the map: told to us, or by us. */
	#told: MapView | null = null;
	readonly #setting: StageSetting;

	constructor(setting: StageSetting) {
		this.#setting = setting;
	}

	/** Whether there is a map. */
	get there() {
		return this.#map !== null;
	}

	/** Creates the map on its element and takes it away again. */
	readonly attach: Attachment<HTMLElement> = (element) => untrack(() => this.#create(element));

	#create(element: HTMLElement): () => void {
		const { view, base, theme, onclick, onhover } = this.#setting;
		const touch = matchMedia('(pointer: coarse)').matches;
		const map = L.map(element, {
			zoomControl: false,
			attributionControl: false,
			keyboard: false,
			scrollWheelZoom: false,
			// One finger scrolls the page; two move the map.
			dragging: !touch,
			zoomSnap: 0.25,
			minZoom: ZOOMS.least,
			maxZoom: ZOOMS.most,
			fadeAnimation: false,
			zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches
		});
		this.#map = map;
		this.#told = view.map;
		if (view.map) this.show(view.map);
		else this.fit(false);

		const unfollow = followMap(map, (projection, still) => {
			this.where = projection;
			this.settled = still;
			const { x, y } = map.getSize();
			if (still) view.see(boxOf(projection, x, y));
		});
		let rest = { center: map.getCenter(), zoom: map.getZoom() };
		const moved = () => {
			const [center, zoom] = [map.getCenter(), map.getZoom()];
			const way = map.project(rest.center, zoom).distanceTo(map.project(center, zoom));
			if (way < STILL && zoom === rest.zoom) return;
			rest = { center, zoom };
			view.moveMap((this.#told = { lat: center.lat, lon: center.lng, zoom }));
		};
		map.on('moveend', moved);
		map.on('click', ({ containerPoint: { x, y } }) => onclick(x, y, touch));
		map.on('mousemove', ({ containerPoint }) => {
			element.style.cursor = onhover(containerPoint) ? 'pointer' : '';
		});
		map.on('mouseout', () => onhover(null));
		let ground: Basemap | null = null;
		let gone = false;
		// the marks first
		void turn().then(() => {
			const folder = base();
			if (gone || folder === null) return;
			ground = basemap({
				base: folder,
				theme: theme(),
				onchange: () => untrack(() => this.drawn++)
			});
			const fail = () => (this.failed = true);
			const late = setTimeout(fail, PATIENCE);
			ground.ready.then(() => (this.failed = false), fail).finally(() => clearTimeout(late));
			this.ground = ground;
		});
		map.fire('moveend');
		return () => {
			gone = true;
			unfollow();
			// Leaflet ends a move that is under way after the map has gone.
			map.off('moveend', moved);
			ground?.remove();
			map.remove();
			view.see((this.#map = this.ground = this.where = null));
		};
	}

	/** Goes where the view says, unless it was the map that told the view. To be called when the view's map changes. */
	follow() {
		const { map } = this.#setting.view;
		if (!this.#map || !map || map === this.#told) return;
		this.#told = map;
		this.show(map, false);
	}

	/** Shows a part of the earth; a narrow map steps back to show as much of a dataset's first view as a wide one. */
	show(to: MapView, animate = false) {
		const map = this.#map;
		if (!map) return;
		const { x: width } = map.getSize();
		const first = to === this.#setting.view.first.map;
		const back = first && width && width < WIDE ? Math.log2(WIDE / width) * 0.75 : 0;
		map.setView([to.lat, to.lon], to.zoom - Math.min(back, 1), { animate });
	}

	/** Shows the first view, or all points where the dataset has none. */
	home() {
		const { first } = this.#setting.view;
		if (first.map) this.show(first.map, true);
		else this.fit(true);
	}

	/** Shows all events of the window. */
	fit(animate: boolean) {
		const bounds = this.#setting.bounds();
		if (!this.#map) return;
		if (!bounds) {
			this.#map.setView([20, 10], ZOOMS.least, { animate });
			return;
		}
		this.#map.fitBounds(cornersOf(bounds), { padding: [36, 36], maxZoom: 9, animate });
	}

	/** The view that fills the map with a box, nearer than the present one; null where it comes no nearer, or is a point. */
	closer(box: Box): MapView | null {
		const map = this.#map;
		if (!map || (box.south === box.north && box.west === box.east)) return null;
		const bounds = L.latLngBounds(cornersOf(box));
		const fitting = map.getBoundsZoom(bounds, false, L.point(120, 120));
		const zoom = Math.min(Math.max(fitting, map.getZoom() + 1), ZOOMS.most);
		const { lat, lng: lon } = bounds.getCenter();
		return zoom > map.getZoom() ? { lat, lon, zoom } : null;
	}

	/** Moves just far enough that a point is well in sight. */
	bring(lat: number, lon: number) {
		const map = this.#map;
		if (!map) return;
		const { x, y } = map.latLngToContainerPoint([lat, lon]);
		const { x: width, y: height } = map.getSize();
		const edge = 32;
		if (x >= edge && y >= edge && x <= width - edge && y <= height - edge) return;
		map.panTo([lat, lon], { animate: map.options.zoomAnimation });
	}

	/** Zooms by so many levels, about a point of the map or its middle. */
	zoom(by: number, about?: { x: number; y: number }) {
		const map = this.#map;
		if (!map) return;
		const to = Math.min(ZOOMS.most, Math.max(ZOOMS.least, map.getZoom() + by));
		if (about) map.setZoomAround(L.point(about.x, about.y), to);
		else map.setZoom(to);
	}

	/** Moves by so many CSS pixels. */
	pan(x: number, y: number) {
		this.#map?.panBy([x, y], { animate: false });
	}

	/** The element has another size. */
	resize() {
		this.#map?.invalidateSize({ animate: false });
	}
}

const cornersOf = ({ south, west, north, east }: Box): [number, number][] => [
	[south, west],
	[north, east]
];
