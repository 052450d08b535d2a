import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: true,
		// The page and the embed are two builds of the same components: their class names must agree.
		cssHash: ({ hash, css }) => `t${hash(css)}`
	},
	kit: {
		adapter: adapter(),
		paths: { relative: true },
		version: { name: version }
	}
};
