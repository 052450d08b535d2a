import { dataset, datasetIds } from '$lib/server/datasets';

export const csr = true;

/** The dataset of the example. */
export const load = () => {
	const { id, title } = dataset(datasetIds[0]);
	return { id, title };
};
