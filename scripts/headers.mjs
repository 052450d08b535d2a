/** The headers that a built site asks its host for, in its file `_headers`. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ readonly path: string, readonly headers: readonly (readonly [name: string, value: string])[] }} Rule */

/**
 * Reads the rules of a `_headers` file: a path at the start of a line, below it indented headers.
 *
 * @param {string} text
 * @returns {Rule[]} rejects nothing: a line that is neither is left out
 */
export function rules(text) {
	/** @type {{ path: string, headers: [string, string][] }[]} */
	const found = [];
	for (const line of text.split('\n')) {
		if (/^\//.test(line)) found.push({ path: line.trim(), headers: [] });
		const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
		if (name) found.at(-1)?.headers.push([name.toLowerCase(), value.trim()]);
	}
	return found;
}

/**
 * The headers of a path. What several rules say of one header is joined with commas, as hosts do it.
 *
 * @param {readonly Rule[]} all
 * @param {string} path within the site, with a slash at its start
 * @returns {Record<string, string>}
 */
export function headersOf(all, path) {
	/** @type {Record<string, string>} */
	const headers = {};
	for (const { path: pattern, headers: more } of all) {
		const open = pattern.endsWith('*');
		if (open ? !path.startsWith(pattern.slice(0, -1)) : path !== pattern) continue;
		for (const [name, value] of more) {
			headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
		}
	}
	return headers;
}

/**
 * Adds the scripts beside the front page whose names have a hash: a pattern for them would take in the one without.
 *
 * @param {string} folder of the built site
 */
function nameImmutable(folder) {
	const file = join(folder, '_headers');
	if (!existsSync(file)) throw new Error(`${file} is not there: run "npm run build" first`);
	const named = rules(readFileSync(file, 'utf8')).map(({ path }) => path);
	const scripts = readdirSync(folder)
		.filter((name) => /^[\w-]+\.[\w-]{6,}\.js$/.test(name) && !named.includes(`/${name}`))
		.sort();
	for (const name of scripts) {
		appendFileSync(
			file,
			`/${name}\n  Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=31536000, immutable\n`
		);
	}
}

/** The pages that the framework makes alive: each starts with a script in the page itself. */
const framed = ['open', 'try'];

/**
 * Styles that stand in attributes: of the framework's announcer for screen readers, and of the frame in our snippets, which
 * are tried on a page of the site.
 */
const attributes =
	"'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=' " + hashOf('border:0');

/** @param {string} text */
function hashOf(text) {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Lets the policy of a built folder pass exactly the scripts and the style that stand in its pages, by their hashes.
 *
 * @param {string} folder
 */
function passOwn(folder) {
	const hashes = framed.flatMap((page) => {
		const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
		return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => hashOf(script));
	});
	for (const name of ['_headers', 'nginx.conf.sample']) {
		const file = join(folder, name);
		const text = readFileSync(file, 'utf8')
			.replace(/script-src (\S+);/, `script-src $1 ${hashes.join(' ')};`)
			.replace(/style-src (\S+);/, `style-src $1 ${attributes};`);
		writeFileSync(file, text);
	}
}

/** Where sandboxed documents stand, which have no origin of their own: embeds, and snippets that are tried. */
const sandboxed = ['embed', 'try'];

/** What a policy names beside `'self'` as long as nobody has said where the site will stand. */
const ANYWHERE = 'https: http:';

/**
 * The same headers, with the site's own origin beside `'self'` where its address was not known or was another one.
 *
 * @param {string} text of a file `_headers`
 * @param {string} origin
 */
export function addressedHeaders(text, origin) {
	return text.replace(/'self' (https: http:|https?:\/\/[^ ;]+)/g, `'self' ${origin}`);
}

/**
 * Gives the pages with an origin of their own the strict policy, and lets no other site frame them. The others have one that
 * names more than `'self'`: in a document without an origin WebKit takes that for nothing, and neither style nor script
 * would come. What several rules say of the policy holds together.
 *
 * @param {string} folder
 */
function partPolicy(folder) {
	const file = join(folder, '_headers');
	const text = readFileSync(file, 'utf8');
	const policy = headersOf(rules(text), '/')['content-security-policy'];
	const wide = policy.replaceAll("'self'", `'self' ${ANYWHERE}`);
	const others = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !sandboxed.includes(entry.name))
		.map(({ name }) => `/${name}/*`);
	const rule = (/** @type {string} */ path, /** @type {string} */ said) =>
		`${path}\n  Content-Security-Policy: ${said}\n`;
	const alone = "frame-ancestors 'self'";
	const own = ['/', '/index.html', ...others.sort()].map((path) =>
		rule(path, `${policy}; ${alone}`)
	);
	writeFileSync(
		file,
		`${text.replace(policy, () => wide)}
# What has an origin of its own. None but this site frames it, nor the page on which snippets are tried.
${own.join('')}${rule('/try/*', alone)}`
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const folder = process.argv[2] ?? fileURLToPath(new URL('../build', import.meta.url));
	nameImmutable(folder);
	passOwn(folder);
	partPolicy(folder);
}
