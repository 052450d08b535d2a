import { dataset, datasetIds } from '$lib/server/datasets';

export const entries = () => datasetIds.map((id) => ({ dataset: id }));

export const load = ({ params }) => ({ dataset: dataset(params.dataset) });
