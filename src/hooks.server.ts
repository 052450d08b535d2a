import type { Handle } from '@sveltejs/kit';
import { lean } from '$lib/server/lean';

/** Pages are made lean as they are prerendered. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => lean(html) });
