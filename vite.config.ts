import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022' },
	// The reader of files fetches its largest library only when it needs it: that takes modules.
	worker: { format: 'es' }
});
