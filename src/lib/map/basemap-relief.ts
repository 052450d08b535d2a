import type * as Leaflet from 'leaflet';
import { reliefs, reliefStrength } from './basemap-layers';
import type { Theme } from './basemap-theme';
import type { LeafletParts } from './leaflet';

type Name = keyof typeof reliefs;

/** Below this zoom the wide picture alone, from it the near one where it reaches. */
const nearFrom = 6.5;

/**
 * Shades the land in the pane `basemap-relief`. A picture is asked for when the view first needs it; `ondrawn` is told
 * when it has come.
 */
export function relief(
	L: LeafletParts,
	map: Leaflet.Map,
	base: string,
	theme: Theme,
	ondrawn: () => void
) {
	const shown = new Map<Name, Leaflet.ImageOverlay>();
	const address = (name: Name) => `${base}/${reliefs[name].file}-${theme}.webp`;
	const bounds = (name: Name) =>
		L.latLngBounds(reliefs[name].bounds as unknown as [number, number][]);

	function needed(): Name[] {
		const view = map.getBounds();
		const near = map.getZoom() >= nearFrom && bounds('near').intersects(view);
		const wide = !near || !bounds('near').contains(view);
		return [
			...(wide && bounds('wide').intersects(view) ? ['wide' as const] : []),
			...(near ? ['near' as const] : [])
		];
	}

	function shade() {
		const pane = map.getPane('basemap-relief');
		const zoom = map.getZoom();
		if (pane) pane.style.opacity = String(reliefStrength(zoom));
		for (const name of needed()) {
			if (shown.has(name)) continue;
			const zIndex = name === 'near' ? 2 : 1;
			const options = { pane: 'basemap-relief', interactive: false, alt: '', zIndex };
			const overlay = L.imageOverlay(address(name), bounds(name), options);
			shown.set(name, overlay.on('load error', ondrawn).addTo(map));
		}
		shown.get('near')?.setOpacity(zoom < nearFrom ? 0 : 1);
	}

	map.on('moveend', shade);
	shade();

	return {
		setTheme(next: Theme) {
			theme = next;
			for (const [name, overlay] of shown) overlay.setUrl(address(name));
		},
		remove() {
			map.off('moveend', shade);
			for (const overlay of shown.values()) overlay.remove();
		}
	};
}
