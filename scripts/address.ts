/**
 * Tells a built site where it will stand: `npm run address -- https://example.org/timefront/ [folder]`, or `SITE` when
 * it is built. Previews of links and oEmbed need absolute addresses; everything else in the folder is relative. May be
 * run again with another address, as for a mirror.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressedHead, siteAddress, withHead } from '../src/lib/heads';
import { described, type Publication } from '../src/lib/oembed';
import { addressedHeaders } from './headers.mjs';

const [
	given = process.env.SITE ?? '',
	folder = fileURLToPath(new URL('../build', import.meta.url))
] = process.argv.slice(2);

if (!given) {
	console.log(
		'Where the site will stand is not said: links to it have no picture in their previews, and there is no oEmbed.\n' +
			'When you know it: npm run address -- https://example.org/'
	);
} else {
	try {
		address(siteAddress(given));
	} catch (error) {
		console.error((error as Error).message);
		process.exitCode = 1;
	}
}

function address(site: string) {
	const list = join(folder, 'static/pictures.json');
	if (!existsSync(list)) throw new Error(`${list} is not there: run "npm run build" first`);
	const publications = JSON.parse(readFileSync(list, 'utf8')) as Publication[];
	const where = { address: site, publications };
	publications.forEach((publication, i) => {
		const { id } = publication;
		for (const path of [...(i ? [] : ['']), `${id}/`, `embed/${id}/`]) {
			const file = join(folder, path, 'index.html');
			const html = readFileSync(file, 'utf8');
			writeFileSync(file, withHead(html, addressedHead(where, publication, path)));
		}
		const file = join(folder, 'oembed', `${id}.json`);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `${JSON.stringify(described(where, publication))}\n`);
	});
	const headers = join(folder, '_headers');
	writeFileSync(headers, addressedHeaders(readFileSync(headers, 'utf8'), new URL(site).origin));
	console.log(`The site is addressed to ${site}`);
}
