import { dataset, datasetIds } from '$lib/server/datasets';
import { example } from './example';

export const load = () => ({ example: example(dataset(datasetIds[0])) });
