import type { Parts } from './later.svelte';

/** Fetches what the Explorer consists of beside the timeline. Whoever only prerenders it knows nothing of these. */
export const parts: Parts = {
	rest: () => import('./rest'),
	map: () => import('./map/MapView.svelte')
};
