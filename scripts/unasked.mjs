/**
 * Removes from the built site what no page asks for: the data of each page once more, as the framework's router would
 * fetch it. No link between the pages is the router's, and of a large record it is 12 MB a page.
 */
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../build', import.meta.url));
for (const name of readdirSync(root, { recursive: true }))
	if (basename(String(name)) === '__data.json') rmSync(join(root, String(name)));
