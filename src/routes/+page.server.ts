import { dataset, datasetIds } from '$lib/server/datasets';

export const load = () => ({ dataset: dataset(datasetIds[0]) });
