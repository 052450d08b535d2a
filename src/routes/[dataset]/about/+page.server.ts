import { dataset, datasetIds } from '$lib/server/datasets';

/** A page to read and to print: nothing on it needs a script. */

export const entries = () => datasetIds.map((id) => ({ dataset: id }));

export const load = ({ params }) => ({ dataset: dataset(params.dataset) });
