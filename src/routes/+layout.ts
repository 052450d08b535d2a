/** Every page is prerendered and made alive by one classic script (see `Alive.svelte`), not by a router. */
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
