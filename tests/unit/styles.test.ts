import { expect, test } from 'vitest';
import { joined } from '../../scripts/styles.mjs';

const read = (address: string) => `/* ${address} */`;
const put = (css: string) => `all-${css.length}.css`;
const link = (address: string) => `<link href="${address}" rel="stylesheet">`;

test('several style sheets become one, in their order', () => {
	let written = '';
	const page = `<head>\n\t${link('a.css')}\n\t${link('b.css')}\n\t<title>T</title></head>`;
	const one = joined(page, read, (css: string) => {
		written = css;
		return 'all.css';
	});
	expect(one).toBe(`<head>\n\t${link('all.css')}\n\t<title>T</title></head>`);
	expect(written).toBe('/* a.css */\n/* b.css */');
});

test('other links stay', () => {
	const icon = '<link rel="icon" href="x.svg">';
	const page = `${icon}${link('a.css')}${link('b.css')}`;
	expect(joined(page, read, put)).toBe(`${icon}${link(put(`${read('a.css')}\n${read('b.css')}`))}`);
});

test('a page with one style sheet, and one that the framework runs, stay as they are', () => {
	for (const page of [
		link('a.css'),
		`${link('a.css')}${link('b.css')}<script>__sveltekit_x = {}</script>`
	])
		expect(joined(page, read, put)).toBe(page);
});
