import { basemapFolder, basemapText, served } from '$lib/server/basemap';
import { error } from '@sveltejs/kit';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const pictures = () => readdirSync(basemapFolder).filter((file) => file.endsWith('.webp'));

/** Data as JSON, and as a classic script for frames that may not fetch. */
const data = served.flatMap((name) => [`${name}.json`, `${name}.js`]);

export const entries: EntryGenerator = () => [...pictures(), ...data].map((file) => ({ file }));

export const GET: RequestHandler = ({ params: { file } }) => {
	if (pictures().includes(file))
		return answer(readFileSync(join(basemapFolder, file)), 'image/webp');
	const name = served.find((name) => file.startsWith(`${name}.`));
	if (!name || !data.includes(file)) error(404, `no such file: ${file}`);
	const json = basemapText(name);
	if (file.endsWith('.json')) return answer(json, 'application/json');
	const script = `(globalThis.timefrontData ??= {})[${JSON.stringify(`basemap/${name}`)}] = ${json};\n`;
	return answer(script, 'text/javascript; charset=utf-8');
};

function answer(body: string | Buffer<ArrayBuffer>, type: string) {
	return new Response(body, { headers: { 'content-type': type } });
}
