import { PATIENCE } from '../later.svelte';

type Handed = typeof globalThis & { timefrontData?: Record<string, unknown> };

const started = new Map<string, Promise<unknown>>();

/**
 * Loads `<base>/<name>.json`, each once. Where the document's origin is opaque (a sandboxed frame may not fetch), or
 * the fetch fails, the classic script `<base>/<name>.js` hands the same data over. What failed may be tried again, and
 * what has not come for long.
 */
export function loadData<T>(base: string, name: string): Promise<T> {
	const address = `${base}/${name}`;
	let loading = started.get(address);
	if (!loading) {
		loading = load(address);
		started.set(address, loading);
		const again = () => started.delete(address);
		const late = setTimeout(again, PATIENCE);
		loading.then(() => clearTimeout(late), again);
	}
	return loading as Promise<T>;
}

async function load(address: string): Promise<unknown> {
	if (self.origin !== 'null') {
		try {
			const response = await fetch(`${address}.json`);
			if (response.ok) return await response.json();
		} catch {
			// a policy or a file: address; the script may still pass
		}
	}
	return byScript(address);
}

/** By what a script hands its data over: the last two parts of its address. */
const keyOf = (address: string) => address.split('/').slice(-2).join('/');

function byScript(address: string): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.src = `${address}.js`;
		script.onload = () => {
			script.remove();
			const data = (globalThis as Handed).timefrontData?.[keyOf(address)];
			if (data === undefined) reject(new Error(`no data in ${script.src}`));
			else resolve(data);
		};
		script.onerror = () => {
			script.remove();
			reject(new Error(`cannot load ${address}`));
		};
		document.head.append(script);
	});
}

/**
 * Loads a picture as pixels, away from the page's own thread where that is possible: where the origin is opaque, only an
 * element may fetch it. Rejects where there is none.
 */
export async function loadPicture(address: string): Promise<ImageBitmap> {
	if (self.origin !== 'null') {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`cannot load ${address}: ${response.status}`);
		return createImageBitmap(await response.blob());
	}
	const image = new Image();
	image.src = address;
	await image.decode();
	return createImageBitmap(image);
}
