/**
 * Tells what the pages weigh: `node scripts/size.mjs [folder]`. Sizes are those of gzip -9. Fails when the scripts that a
 * page can come to load, the map's among them, pass the limit.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limit = 130_000;
const pages = ['', 'embed/mosul/'];
const root = process.argv[2] ?? fileURLToPath(new URL('../build', import.meta.url));
const kinds = ['html', 'styles', 'scripts at once', 'scripts later', 'data'];

if (!existsSync(root)) {
	console.error(`${root} is not there: run "npm run build" first`);
	process.exit(1);
}

console.log(['page'.padEnd(16), ...kinds.map((kind) => kind.padStart(17))].join(''));
for (const page of pages) {
	const files = load(page);
	if (files === null) {
		console.error(`/${page} is not in ${root}`);
		process.exitCode = 1;
		continue;
	}
	const sizes = kinds.map((kind) => sum((files.get(kind) ?? []).map(size)));
	console.log([`/${page}`.padEnd(16), ...sizes.map((bytes) => kB(bytes).padStart(17))].join(''));

	const scripts = sum([...(files.get(kinds[2]) ?? []), ...(files.get(kinds[3]) ?? [])].map(size));
	if (scripts > limit) {
		console.error(`/${page} can load ${kB(scripts)} of scripts, more than ${kB(limit)}`);
		process.exitCode = 1;
	}
}

/**
 * The files that a page loads, by kind, or null when there is no such page.
 * @param {string} page
 * @returns {Map<string, string[]> | null}
 */
function load(page) {
	const html = join(root, page, 'index.html');
	if (!existsSync(html)) return null;
	const text = readFileSync(html, 'utf8');
	const named = tags(text).map(({ address, ...tag }) => ({ ...tag, file: locate(html, address) }));
	const inline = dynamicImports(text.replace(/<\/?(?!\/?script)[^>]*>/g, ' ')); // Kit starts a page so
	const first = [
		...named.filter(({ kind }) => kind === 'script').map(({ file }) => file),
		...inline.map((address) => locate(html, address))
	];

	const atOnce = closure(first, staticImports);
	// the nodes of other pages are imported by name too, and loaded when the reader goes there
	const later = closure(atOnce, (script) =>
		[...staticImports(script), ...dynamicImports(script)].filter((to) => !to.includes('/nodes/'))
	);
	return new Map([
		['html', [html]],
		['styles', unique(named.filter(({ kind }) => kind === 'style').map(({ file }) => file))],
		['scripts at once', [...atOnce]],
		['scripts later', [...later].filter((script) => !atOnce.has(script))],
		['data', basemap()]
	]);
}

/**
 * The scripts and styles that tags name.
 * @param {string} html
 */
function tags(html) {
	return [...html.matchAll(/<(script|link)\b[^>]*>/g)].flatMap(([tag, name]) => {
		const address = /\s(?:src|href)="([^"]*)"/.exec(tag)?.[1];
		const rel = /\srel="([^"]*)"/.exec(tag)?.[1];
		if (address === undefined) return [];
		if (name === 'script' || rel === 'modulepreload') return [{ kind: 'script', address }];
		return rel === 'stylesheet' ? [{ kind: 'style', address }] : [];
	});
}

/** @param {string} script */
function staticImports(script) {
	const form = /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g;
	return [...script.matchAll(form)].map(([, address]) => address);
}

/** @param {string} script */
function dynamicImports(script) {
	return [...script.matchAll(/\bimport\(\s*["'`]([^"'`]+\.js)["'`]/g)].map(
		([, address]) => address
	);
}

/** The map's data, which every page fetches; the record itself lies in the page's HTML. */
function basemap() {
	const folder = join(root, 'basemap');
	const names = existsSync(folder) ? readdirSync(folder) : [];
	return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}

/**
 * The files, and all that can be reached from them.
 * @param {Iterable<string>} files
 * @param {(script: string) => string[]} imports
 */
function closure(files, imports) {
	/** @type {Set<string>} */
	const reached = new Set();
	const waiting = [...files];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (reached.has(file) || !existsSync(file)) continue;
		reached.add(file);
		for (const address of imports(readFileSync(file, 'utf8'))) waiting.push(locate(file, address));
	}
	return reached;
}

/**
 * The file that an address in another file means.
 * @param {string} from
 * @param {string} address
 */
function locate(from, address) {
	const [path] = address.split(/[?#]/);
	return path.startsWith('/') ? join(root, path) : resolve(dirname(from), path);
}

/** @param {string[]} files */
function unique(files) {
	return [...new Set(files)].filter((file) => extname(file) !== '' && existsSync(file));
}

/** @param {string} file */
function size(file) {
	return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** @param {number[]} numbers */
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0);
}

/** @param {number} bytes */
function kB(bytes) {
	return `${(bytes / 1000).toFixed(1)} kB`;
}
