/** What the Explorer fetches after the timeline is there. */
export interface Parts {
	readonly rest: () => Promise<typeof import('./rest')>;
	readonly map: () => Promise<typeof import('./map/MapView.svelte')>;
}

/** Fetches it. Whoever only prerenders the Explorer knows nothing of this. */
export const parts: Parts = {
	rest: () => import('./rest'),
	map: () => import('./map/MapView.svelte')
};
