import { unpack } from '$lib/read/packed';
import { dataset, datasetIds } from '$lib/server/datasets';
import { example } from './example';

export const load = () => ({ example: example(unpack(dataset(datasetIds[0]))) });
