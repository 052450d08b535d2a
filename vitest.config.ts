import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
	resolve: { conditions: ['browser'] },
	// Some properties look at every event of the record: on a busy machine that takes longer than the usual five seconds.
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node',
		testTimeout: 180_000,
		// what is tested keeps nothing between tests: loading it anew for each file would take half of the time
		isolate: false
	}
});
