import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'svelte/no-at-html-tags': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			// Sets and maps here are built once and replaced whole.
			'svelte/prefer-svelte-reactivity': 'off',
			// Links come resolved from the routes; those of sources lead elsewhere.
			'svelte/no-navigation-without-resolve': [
				'error',
				{ ignoreLinks: true, ignoreReplaceState: true }
			],
			'no-restricted-properties': [
				'error',
				{ property: 'innerHTML', message: 'text from data is only ever text' },
				{ property: 'insertAdjacentHTML', message: 'text from data is only ever text' },
				{
					property: 'bindPopup',
					message: 'details open in a panel, never in a popup made of strings'
				},
				{
					property: 'pushState',
					message: 'a frame’s pushState hijacks the Back button of its host'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		}
	}
);
