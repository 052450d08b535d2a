import { pack } from '$lib/read/packed';
import { dataset, datasetIds } from '$lib/server/datasets';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The texts of each dataset, which its page fetches: as JSON, and as a classic script for frames that may not fetch. */
export const entries: EntryGenerator = () =>
	datasetIds.flatMap((id) => [{ file: `${id}.json` }, { file: `${id}.js` }]);

export const GET: RequestHandler = ({ params: { file } }) => {
	const [, id = '', ending = ''] = /^(.*)\.(json|js)$/.exec(file) ?? [];
	if (!datasetIds.includes(id)) error(404, `no such file: ${file}`);
	const json = JSON.stringify(pack(dataset(id)).texts);
	const [body, type] =
		ending === 'json'
			? [json, 'application/json']
			: [
					`(globalThis.timefrontData ??= {})[${JSON.stringify(`data/${id}`)}] = ${json};\n`,
					'text/javascript'
				];
	return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
