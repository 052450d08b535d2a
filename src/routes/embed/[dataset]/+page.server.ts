import { dataset, datasetIds } from '$lib/server/datasets';
import { still } from '$lib/server/still';

export const entries = () => datasetIds.map((id) => ({ dataset: id }));

export const load = async ({ params }) => ({
	dataset: dataset(params.dataset),
	still: await still(params.dataset)
});
