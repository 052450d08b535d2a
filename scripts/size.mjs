/**
 * Tells what a reader and a host page pay: `node scripts/size.mjs [folder]`. Sizes are those of gzip -9. Fails when a row
 * passes its limit; a limit is what there was when it was last lowered or raised on purpose, and a goal what we want.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = process.argv[2] ?? fileURLToPath(new URL('../build', import.meta.url));
if (!existsSync(root)) {
	console.error(`${root} is not there: run "npm run build" first`);
	process.exit(1);
}

const embed = join(root, 'embed');
const page = join(embed, 'mosul/index.html');
/** The page without the record that it carries, and the record. */
const [markup, record] = split(readFileSync(page, 'utf8'));

/** @type {[what: string, bytes: number, limit: number, goal: number | null][]} */
const rows = [
	['loader, embed.js', sizeOf(join(root, 'embed.js')), 2_048, 2_048],
	['embed page without its record', packed(markup), 20_000, 20_000],
	['its record, 149 events in full', packed(record), 80_000, null],
	['its styles', sum(styles(page)), 19_500, 10_000],
	['script at once', sum(scripts(/^timefront\.js$/)), 103_000, 35_000],
	['with the map', sum(scripts(/^(timefront\.js|leaflet-.*)$/)), 128_000, 100_000],
	['with all that can be asked for', sum(scripts(/\.js$/)), 155_000, null],
	['picture without script', sizeOf(join(root, 'static/mosul.svg')), 26_000, null]
];

console.log(line('', 'kB gzip', 'limit', 'goal'));
for (const [what, bytes, limit, goal] of rows) {
	console.log(line(what, kB(bytes), kB(limit), goal === null ? '' : kB(goal)));
	if (bytes <= limit) continue;
	console.error(`${what}: ${kB(bytes)} kB, more than ${kB(limit)}`);
	process.exitCode = 1;
}
console.log(
	'\nPeers, kB gzip as shipped: TimelineJS 3.9 77 and no map; timemap (Bellingcat) 302; kepler.gl 3.2 3,931.'
);

/**
 * A page without the JSON of its record, and that JSON.
 * @param {string} html
 * @returns {[string, string]}
 */
function split(html) {
	const [whole = '', record = ''] = /<script id="handed"[^>]*>([^]*?)<\/script>/.exec(html) ?? [];
	return [html.replace(whole, ''), record];
}

/**
 * Sizes of the scripts of the embed whose names fit.
 * @param {RegExp} name
 */
function scripts(name) {
	return readdirSync(embed)
		.filter((one) => one.endsWith('.js') && name.test(one))
		.map((one) => sizeOf(join(embed, one)));
}

/**
 * Sizes of the style sheets that a page links.
 * @param {string} file
 */
function styles(file) {
	const links = readFileSync(file, 'utf8').matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g);
	return [...links].map(([tag]) => {
		const [, address = ''] = /href="([^"]*)"/.exec(tag) ?? [];
		return sizeOf(resolve(dirname(file), address));
	});
}

/** @param {string} file */
function sizeOf(file) {
	return packed(readFileSync(file));
}

/** @param {string | Buffer} content */
function packed(content) {
	return gzipSync(content, { level: 9 }).length;
}

/** @param {number[]} numbers */
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0);
}

/** @param {number} bytes */
function kB(bytes) {
	return (bytes / 1000).toFixed(1);
}

/** @param {string[]} cells */
function line(...cells) {
	return cells.map((cell, i) => (i ? cell.padStart(9) : cell.padEnd(34))).join('');
}
