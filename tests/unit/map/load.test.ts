import { afterEach, beforeEach, expect, test, vi } from 'vitest';

interface FakeScript {
	src: string;
	onload?: () => void;
	onerror?: () => void;
	remove(): void;
}

/** What the server holds: names of files without their extension. */
let files: Record<string, unknown>;
let fetched: string[];
let scripts: string[];

beforeEach(() => {
	files = { '/basemap/detail.topo': { type: 'Topology' } };
	fetched = [];
	scripts = [];
	vi.resetModules();
	vi.stubGlobal('self', { origin: 'https://example.org' });
	vi.stubGlobal('timefrontData', undefined);
	vi.stubGlobal('fetch', async (address: string) => {
		fetched.push(address);
		const data = files[address.replace(/\.json$/, '')];
		return { ok: data !== undefined, json: async () => data };
	});
	vi.stubGlobal('document', {
		createElement: (): FakeScript => ({ src: '', remove: () => {} }),
		head: {
			append: (script: FakeScript) => {
				scripts.push(script.src);
				const address = script.src.replace(/\.js$/, '');
				const name = address.split('/').slice(-2).join('/');
				const data = files[address];
				if (data !== undefined) vi.stubGlobal('timefrontData', { [name]: data });
				queueMicrotask(() => (data === undefined ? script.onerror?.() : script.onload?.()));
			}
		}
	});
});

afterEach(() => vi.unstubAllGlobals());

const load = async (name: string) => {
	const { loadData } = await import('../../../src/lib/map/load');
	return loadData('/basemap', name);
};

test('data are fetched', async () => {
	expect(await load('detail.topo')).toEqual({ type: 'Topology' });
	expect(fetched).toEqual(['/basemap/detail.topo.json']);
	expect(scripts).toEqual([]);
});

test('each file is asked for once', async () => {
	const [a, b] = await Promise.all([load('detail.topo'), load('detail.topo')]);
	expect(await load('detail.topo')).toBe(a);
	expect(b).toBe(a);
	expect(fetched).toHaveLength(1);
});

test('in a frame with an opaque origin a script hands the data over, without a fetch', async () => {
	vi.stubGlobal('self', { origin: 'null' });
	expect(await load('detail.topo')).toEqual({ type: 'Topology' });
	expect(fetched).toEqual([]);
	expect(scripts).toEqual(['/basemap/detail.topo.js']);
});

test('where the fetch is refused the script is tried', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
	expect(await load('detail.topo')).toEqual({ type: 'Topology' });
	expect(scripts).toEqual(['/basemap/detail.topo.js']);
});

test('a failure names the file, and the file may be tried again', async () => {
	await expect(load('lakes.topo')).rejects.toThrow('/basemap/lakes.topo');
	files['/basemap/lakes.topo'] = { type: 'Topology' };
	expect(await load('lakes.topo')).toEqual({ type: 'Topology' });
});
