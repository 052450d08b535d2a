import { hydrate } from 'svelte';
import Explorer from '../Explorer.svelte';
import { unpack, type Packed } from '../read/packed';

/** What a prerendered page hands over, as JSON in an element of its own. */
interface Handed {
	readonly packed: Packed;
	readonly links: { readonly page: string; readonly embed: string; readonly basemap: string };
	readonly framed: boolean;
}

/** Makes a prerendered page alive, framed or not: the Explorer over the data that the page carries. */
function start() {
	const { packed, links, framed } = JSON.parse(
		document.getElementById('handed')!.textContent!
	) as Handed;
	hydrate(Explorer, {
		target: document.getElementById('timefront')!,
		props: { dataset: unpack(packed), links, framed, onaddress: write }
	});
	for (const element of document.querySelectorAll('[data-until-alive]')) element.remove();
}

/**
 * The live state goes into the fragment, which no server sees, and stands for all that the address said before; never a
 * new entry in the history, which in a frame is that of the host page.
 */
function write(query: string) {
	try {
		history.replaceState(history.state, '', `${location.pathname}${query && `#${query}`}`);
	} catch {
		// Browsers limit how often; the next rest writes it again.
	}
}

start();
