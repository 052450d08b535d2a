/**
 * Gives every page of the built site that no router runs one style sheet in the place of several: a request costs a phone
 * more than the rules that it brings too early.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const LINK = /[ \t]*<link\b[^>]*\brel="stylesheet"[^>]*>\n?/g;
/** How the framework starts on a page; it looks for the style sheets that it knows. */
const ROUTED = '__sveltekit';

/**
 * A page with one style sheet; `put` is given what is in all of them and says where that stands. A page with none, and
 * one that the framework runs, stay as they are.
 *
 * @param {string} html
 * @param {(address: string) => string} read the text of a style sheet by its address
 * @param {(css: string) => string} put
 * @returns {string}
 */
export function joined(html, read, put) {
	const links = html.match(LINK) ?? [];
	if (links.length < 2 || html.includes(ROUTED)) return html;
	const css = links.map((link) => read(/href="([^"]*)"/.exec(link)?.[1] ?? '')).join('\n');
	let at = 0;
	return html.replace(LINK, (link) =>
		at++ ? '' : link.replace(/href="[^"]*"/, `href="${put(css)}"`)
	);
}

/** @param {string} root folder of the built site */
function joinStyles(root) {
	const folder = join(root, '_app/immutable/assets');
	for (const name of readdirSync(root, { recursive: true })) {
		const file = join(root, String(name));
		if (!file.endsWith('.html')) continue;
		const here = dirname(file);
		const html = readFileSync(file, 'utf8');
		const one = joined(
			html,
			(address) => readFileSync(resolve(here, address), 'utf8').trim(),
			(css) => {
				const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
				const sheet = join(folder, `page.${hash}.css`);
				writeFileSync(sheet, css);
				const address = relative(here, sheet).split(sep).join('/');
				return address.startsWith('.') ? address : `./${address}`;
			}
		);
		if (one !== html) writeFileSync(file, one);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	joinStyles(process.argv[2] ?? fileURLToPath(new URL('../build', import.meta.url)));
