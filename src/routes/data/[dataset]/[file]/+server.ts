import { error } from '@sveltejs/kit';
import { tenures } from '$lib/events/tenures';
import { dataset, datasetFile, datasetFiles, datasetIds } from '$lib/server/datasets';
import { exportTenures } from '$lib/write/tenures';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const derived = 'tenures.csv';

const types: Record<string, string> = {
	csv: 'text/csv; charset=utf-8',
	geojson: 'application/geo+json',
	json: 'application/json'
};

/** Every file of every data package as it is, and beside them who held what. */
export const entries: EntryGenerator = () => [
	...datasetFiles.filter(({ file }) => file !== derived),
	...datasetIds.map((id) => ({ dataset: id, file: derived }))
];

export const GET: RequestHandler = ({ params: { dataset: id, file } }) => {
	const text = file === derived && datasetIds.includes(id) ? derive(id) : datasetFile(id, file);
	if (text === null) error(404, `no such file: ${id}/${file}`);
	const extension = file.slice(file.lastIndexOf('.') + 1);
	return new Response(text, { headers: { 'content-type': types[extension] ?? 'text/plain' } });
};

function derive(id: string): string {
	const whole = dataset(id);
	return exportTenures(tenures(whole), whole.events);
}
