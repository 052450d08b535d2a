import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { classicChunks } from './scripts/classic-chunks.ts';
import { noError } from './scripts/no-error.ts';
import config from './svelte.config.js';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * The loader a second time, under a name that never means other bytes and so can be kept for good, and `embed.json`,
 * which says that name and what the snippet's `integrity` must be.
 */
const named: Plugin = {
	name: 'named-by-content',
	enforce: 'post',
	generateBundle(_, bundle) {
		const loader = bundle['embed.js'];
		if (loader?.type !== 'chunk') return;
		const digest = createHash('sha384').update(loader.code).digest();
		const loaderName = `embed.${digest.toString('hex').slice(0, 12)}.js`;
		const integrity = `sha384-${digest.toString('base64')}`;
		this.emitFile({ type: 'asset', fileName: loaderName, source: loader.code });
		const source = `${JSON.stringify({ loader: loaderName, integrity })}\n`;
		this.emitFile({ type: 'asset', fileName: 'embed.json', source });
	}
};

/** One file each of what comes together: a request costs more than what is in it. What the start needs is no part of others. */
const groups = [
	{ name: 'start', tags: ['$initial' as const], priority: 3 },
	{ name: 'rest', test: /src\/lib\/(rest|tenuresof)\.ts/, priority: 2 },
	{ name: 'map', test: /src\/lib\/map\//, priority: 1 }
];

/** What is built, by mode: from where, into which folder and file. */
const scripts = {
	production: {
		entry: 'start.svelte.ts',
		folder: 'build/embed',
		file: 'timefront.js',
		format: 'cjs' as const,
		codeSplitting: { groups }
	},
	// all in a function: a host's script may have any name for itself
	loader: {
		entry: 'loader.ts',
		folder: 'build',
		file: 'embed.js',
		format: 'iife' as const,
		codeSplitting: false
	}
};

/**
 * The second build: classic scripts. One makes the prerendered pages alive. Sandboxed frames without
 * `allow-same-origin` have an opaque origin, where module scripts need CORS headers and classic scripts do not; the
 * pages outside of frames take the same script, so that there is one. `--mode loader` builds the script for pages that
 * embed, which knows nothing of the rest.
 */
export default defineConfig(({ mode }) => {
	const { entry, folder, file, format, codeSplitting } = scripts[mode as keyof typeof scripts];
	return {
		plugins: [
			svelte({
				configFile: false,
				preprocess: config.preprocess,
				compilerOptions: config.compilerOptions
			}),
			noError,
			named,
			classicChunks
		],
		publicDir: false as const,
		define: {
			'process.env.NODE_ENV': '"production"',
			TIMEFRONT_VERSION: JSON.stringify(version)
		},
		build: {
			target: 'es2022',
			outDir: folder,
			emptyOutDir: false,
			lib: {
				entry: { [file.replace('.js', '')]: at(`src/lib/embed/${entry}`) },
				formats: [format],
				name: 'timefront',
				fileName: () => file
			},
			cssCodeSplit: true,
			rolldownOptions: {
				output: {
					chunkFileNames: '[name]-[hash].js',
					codeSplitting
				}
			}
		}
	};
});

function at(path: string): string {
	return fileURLToPath(new URL(path, import.meta.url));
}
