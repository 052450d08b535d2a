import { dataset, datasetIds } from '$lib/server/datasets';

export const load = () => ({ packed: dataset(datasetIds[0]) });
