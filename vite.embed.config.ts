import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import config from './svelte.config.js';

/** The prerendered page links the styles already; the same ones again are left out. */
const withoutStyles: Plugin = {
	name: 'without-styles',
	enforce: 'post',
	generateBundle(_, bundle) {
		for (const file of Object.keys(bundle)) if (file.endsWith('.css')) delete bundle[file];
	}
};

/**
 * The second build: the classic scripts that make the prerendered pages alive. Sandboxed frames without
 * `allow-same-origin` have an opaque origin, where module scripts need CORS headers and classic scripts do not; the
 * pages outside of frames take the same script, so that there is one. `--mode writers` builds the writers of files,
 * loaded on demand.
 */
export default defineConfig(({ mode }) => {
	const name = mode === 'writers' ? 'writers' : 'timefront';
	const entry = name === 'writers' ? 'src/lib/embed/hand-writers.ts' : 'src/lib/embed/start.ts';
	return {
		plugins: [
			svelte({
				configFile: false,
				preprocess: config.preprocess,
				compilerOptions: config.compilerOptions
			}),
			withoutStyles
		],
		publicDir: false as const,
		define: { 'process.env.NODE_ENV': '"production"' },
		resolve: {
			alias: [{ find: /^\.\/writers$/, replacement: at('src/lib/embed/writers.ts') }]
		},
		build: {
			target: 'es2022',
			outDir: 'build/embed',
			emptyOutDir: false,
			lib: { entry: at(entry), name: 'timefront', formats: ['iife'], fileName: () => `${name}.js` }
		}
	};
});

function at(path: string): string {
	return fileURLToPath(new URL(path, import.meta.url));
}
