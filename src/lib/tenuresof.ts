import { tenures, type Tenure } from './events/tenures';
import type { Store } from './store/store';
import type { View } from './view.svelte';

type Tenures = ReadonlyMap<string, readonly Tenure[]>;

/** What was worked out last of each store, and for which day. */
const last = new WeakMap<Store, { readonly knownOn: number; readonly held: Tenures }>();

/** Who held what by what had been reported, by the id of the place. Worked out once for all who ask. */
export function tenuresOf(view: View): Tenures {
	const { knownOn } = view;
	// what was known on a day depends on sources
	const store = knownOn === Infinity ? view.drawn : view.store;
	const kept = last.get(store);
	if (kept?.knownOn === knownOn) return kept.held;
	const known = Array.from(store.holds).filter((at) => view.isKnown(at));
	const held = tenures({ ...store.scene, events: known.map((at) => view.read(at)) });
	last.set(store, { knownOn, held });
	return held;
}
