/**
 * A small server for the built site: `node scripts/serve.mjs [folder] [--headers]`. `PORT` names the port, else it is
 * 8080 or the next one that is free; `HOST` names the address to listen at, else only this computer can reach it. With
 * `--headers` it sends the headers that the folder's file `_headers` asks for.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersOf, rules } from './headers.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.geojson': 'application/geo+json; charset=utf-8',
	'.gz': 'application/gzip',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/vnd.microsoft.icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
	'.zip': 'application/zip'
};

/** What gains by being packed. */
const PACKED = /^(text\/|application\/(json|geo\+json|xml|webmanifest)|image\/svg)/;
const pack = promisify(gzip);

/** Files that were packed, by their paths: when they were written, and their bytes. @type {Map<string, { at: number, bytes: Buffer }>} */
const packed = new Map();

/**
 * Serves a folder as a plain file host would: packed where that is asked for, no CORS headers, `index.html` for folders, `404.html` for what is not
 * there, nothing outside the folder.
 *
 * @param {object} options
 * @param {string} options.root the folder
 * @param {number} [options.port] 0 takes any that is free
 * @param {string} [options.host]
 * @param {string} [options.base] the path under which the folder appears, such as `/news/2016/`
 * @param {Readonly<Record<string, string>>} [options.headers] sent with every answer
 * @param {boolean} [options.asked] whether to send what the folder's file `_headers` asks for as well
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects when the port is taken
 */
export async function serve({
	root,
	port = 0,
	host = '127.0.0.1',
	base = '/',
	headers = {},
	asked = false
}) {
	const folder = await realpath(root);
	const wanted = asked ? rules(readFileSync(join(folder, '_headers'), 'utf8')) : [];
	const prefix = `/${base}/`.replace(/\/+/g, '/');

	const server = createServer((request, response) => {
		answer(request, response).catch((error) => {
			if (response.headersSent) response.destroy();
			else say(response, 500, String(error));
		});
	});

	/** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} */
	async function answer(request, response) {
		if (request.method !== 'GET' && request.method !== 'HEAD')
			return say(response, 405, 'only GET and HEAD', { allow: 'GET, HEAD' });

		const [, address, query] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '/') ?? [];
		const path = decoded(address);
		if (path === null) return say(response, 400, 'not an address');
		if (`${path}/` === prefix) return say(response, 302, '', { location: prefix + (query ?? '') });
		if (!path.startsWith(prefix)) return say(response, 404, 'not found');

		const file = await within(folder, path.slice(prefix.length));
		if (file === null) return missing(request, response);
		if (!(await stat(file)).isDirectory()) return send(request, response, 200, file);
		if (!path.endsWith('/')) {
			const inner = relative(folder, file).split(sep).map(encodeURIComponent).join('/');
			return say(response, 302, '', { location: `${prefix}${inner}/${query ?? ''}` });
		}
		const index = await within(folder, join(relative(folder, file), 'index.html'));
		return index === null ? missing(request, response) : send(request, response, 200, index);
	}

	/** @type {typeof answer} */
	async function missing(request, response) {
		const page = await within(folder, '404.html');
		if (page === null) say(response, 404, 'not found');
		else await send(request, response, 404, page);
	}

	/** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, status: number, file: string) => Promise<void>} */
	async function send(request, response, status, file) {
		const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
		const asked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
		const bytes = asked && PACKED.test(type) ? await packedFile(file) : null;
		response.writeHead(status, {
			'content-type': type,
			'content-length': bytes?.length ?? (await stat(file)).size,
			...(bytes && { 'content-encoding': 'gzip' }),
			...(PACKED.test(type) && { vary: 'Accept-Encoding' }),
			'cache-control': 'no-cache',
			'x-content-type-options': 'nosniff',
			...headersOf(
				wanted,
				(decoded(request.url?.split(/[?#]/)[0] ?? '') ?? '').slice(prefix.length - 1)
			),
			...headers
		});
		if (request.method === 'HEAD') response.end();
		else if (bytes) response.end(bytes);
		else pipeline(createReadStream(file), response, () => {});
	}

	/** @type {(response: import('node:http').ServerResponse, status: number, text: string, more?: Record<string, string>) => void} */
	function say(response, status, text, more = {}) {
		response.writeHead(status, {
			'content-type': 'text/plain; charset=utf-8',
			...headers,
			...more
		});
		response.end(text && `${text}\n`);
	}

	await new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, host, () => done(undefined));
	});
	const taken = server.address();
	return {
		url: `http://localhost:${typeof taken === 'object' ? taken?.port : port}${prefix}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

/** @param {string} file */
async function packedFile(file) {
	const at = (await stat(file)).mtimeMs;
	const known = packed.get(file);
	if (known?.at === at) return known.bytes;
	const bytes = await pack(await readFile(file));
	packed.set(file, { at, bytes });
	return bytes;
}

/**
 * The path that an address means, or null when it means none.
 * @param {string} address
 */
function decoded(address) {
	try {
		const path = decodeURIComponent(address);
		return path.includes('\0') ? null : path;
	} catch {
		return null;
	}
}

/**
 * The true path of something in the folder, or null when it is not there or lies outside, be it by `..` or by a link.
 * @param {string} folder
 * @param {string} path
 */
async function within(folder, path) {
	const wanted = resolve(folder, `./${path}`);
	if (wanted !== folder && !wanted.startsWith(folder + sep)) return null;
	try {
		const file = await realpath(wanted);
		return file === folder || file.startsWith(folder + sep) ? file : null;
	} catch {
		return null;
	}
}

/**
 * @param {string} root
 * @param {boolean} asked
 */
async function start(root, asked) {
	if (!existsSync(root)) throw new Error(`${root} is not there: run "npm run build" first`);
	const { PORT = '', HOST: host } = process.env;
	if (PORT !== '' && !/^\d{1,5}$/.test(PORT)) throw new Error(`PORT is not a port: "${PORT}"`);
	const ports = PORT === '' ? Array.from({ length: 100 }, (_, index) => 8080 + index) : [+PORT];
	for (const port of ports) {
		try {
			return await serve({ root, host, port, asked });
		} catch (error) {
			const { code } = /** @type {NodeJS.ErrnoException} */ (error);
			if (code !== 'EADDRINUSE') throw error;
		}
	}
	throw new Error(`in use already: port ${ports.join(', ')}`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === (await realpath(process.argv[1]))) {
	const build = fileURLToPath(new URL('../build', import.meta.url));
	try {
		const [folder = build] = process.argv.slice(2).filter((word) => word !== '--headers');
		const { url } = await start(folder, process.argv.includes('--headers'));
		console.log(`Timefront is at ${url}`);
	} catch (error) {
		console.error(/** @type {Error} */ (error).message);
		process.exitCode = 1;
	}
}
