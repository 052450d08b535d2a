import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { same } from './both';

const folder = new URL('../../../fixtures/', import.meta.url);
const paths = ['acled', 'hxl', 'table', 'record'].flatMap((kind) =>
	readdirSync(new URL(kind, folder)).map((name) => `${kind}/${name}`)
);

test.each(paths)('%s: read by its bytes it is what it is as text', async (path) => {
	const name = path.split('/')[1];
	const plain = await same(name, new Uint8Array(readFileSync(new URL(path, folder))));
	expect({ path, plain }).toMatchSnapshot();
});
