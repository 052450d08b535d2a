import { error } from '@sveltejs/kit';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const folder = join(process.cwd(), 'data/basemap');

const types: Record<string, string> = {
	json: 'application/json',
	js: 'text/javascript; charset=utf-8',
	webp: 'image/webp'
};

/** Every served file, and for each JSON file its twin, a classic script for frames that may not fetch. */
const files = () =>
	readdirSync(folder)
		.filter((file) => /\.(json|webp)$/.test(file))
		.flatMap((file) => (file.endsWith('.json') ? [file, file.replace(/json$/, 'js')] : [file]));

export const entries: EntryGenerator = () => files().map((file) => ({ file }));

export const GET: RequestHandler = ({ params: { file } }) => {
	if (!files().includes(file)) error(404, `no such file: ${file}`);
	const extension = file.slice(file.lastIndexOf('.') + 1);
	const body = extension === 'js' ? script(file.slice(0, -3)) : readFileSync(join(folder, file));
	return new Response(body, { headers: { 'content-type': types[extension] } });
};

function script(name: string): string {
	const json = readFileSync(join(folder, `${name}.json`), 'utf8').trim();
	return `(globalThis.timefrontData ??= {})[${JSON.stringify(name)}] = ${json};\n`;
}
