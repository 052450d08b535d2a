import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import config from './svelte.config.js';

/**
 * The second build: one classic script that makes the prerendered `embed/` pages alive. Sandboxed frames without
 * `allow-same-origin` have an opaque origin, where module scripts need CORS headers and a classic script does not.
 */
export default defineConfig({
	plugins: [
		svelte({
			configFile: false,
			preprocess: config.preprocess,
			compilerOptions: config.compilerOptions
		})
	],
	publicDir: false,
	define: { 'process.env.NODE_ENV': '"production"' },
	build: {
		target: 'es2022',
		outDir: 'build/embed',
		emptyOutDir: false,
		cssCodeSplit: false,
		lib: {
			entry: fileURLToPath(new URL('src/lib/embed/frame.ts', import.meta.url)),
			name: 'timefront',
			formats: ['iife'],
			fileName: () => 'frame.js',
			cssFileName: 'frame'
		}
	}
});
