type Writers = typeof import('../write/make');
type Handed = typeof globalThis & { timefrontWriters?: Writers };

let loading: Promise<Writers> | null = null;

/** Loads the writers of files as a classic script from beside the frame's own: a sandboxed frame gets no modules. */
export function writers(): Promise<Writers> {
	return (loading ??= new Promise<Writers>((resolve, reject) => {
		const script = document.createElement('script');
		const own = document.querySelector<HTMLScriptElement>('script[src$="/timefront.js"]')!;
		script.src = new URL('writers.js', own.src).href;
		script.onload = () => resolve((globalThis as Handed).timefrontWriters!);
		script.onerror = () => {
			loading = null;
			reject(new Error(`cannot load ${script.src}`));
		};
		document.head.append(script);
	}));
}
