import { hydrate } from 'svelte';
import Explorer from '../Explorer.svelte';
import { unpack, type Packed } from '../read/packed';

interface Handed {
	readonly packed: Packed;
	readonly links: { readonly page: string; readonly embed: string; readonly basemap: string };
}

/** Makes a prerendered embed alive: the same Explorer over the data that the page carries. */
function start() {
	const { packed, links } = JSON.parse(document.getElementById('handed')!.textContent!) as Handed;
	hydrate(Explorer, {
		target: document.getElementById('timefront')!,
		props: {
			dataset: unpack(packed),
			links,
			framed: window.parent !== window,
			onaddress: write
		}
	});
	// Alive, the list says it all; without script the record stays.
	document.getElementById('record')?.remove();
}

/**
 * The live state goes into the fragment, which no server sees, and stands for all that the address said before; never a
 * new entry in the host page's history.
 */
function write(query: string) {
	try {
		history.replaceState(history.state, '', `${location.pathname}${query && `#${query}`}`);
	} catch {
		// Browsers limit how often; the next rest writes it again.
	}
}

start();
