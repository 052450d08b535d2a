import { untrack } from 'svelte';
import type { View } from '../view.svelte';
import { eventDetail, filterDetail, timeDetail, type Source } from './messages';
import { atMost } from './pace';

/** Most messages a second. */
const MOST = { time: 20, map: 10 } as const;

/**
 * Tells of whatever changes in a view from now on; `source` says who acted last. A window that moves by itself is always
 * the player's doing.
 */
export function watch(
	view: View,
	tell: (name: string, detail: unknown) => void,
	source: () => Exclude<Source, 'play'>
) {
	const tellTime = atMost(MOST.time, (detail: unknown) => tell('time-change', detail));
	const tellMap = atMost(MOST.map, (detail: unknown) => tell('view-change', detail));
	let playing = false;

	$effect.root(() => {
		onchange(
			() => view.span,
			(span) => {
				const moved = playing || view.playing ? 'play' : source();
				tellTime({ ...timeDetail(span), source: moved });
			}
		);
		onchange(
			() => view.map,
			(map) => map && tellMap({ ...map, source: source() })
		);
		onchange(
			() => view.filters,
			(filters) => tell('filter-change', { ...filterDetail(filters), source: source() })
		);
		let chosen = untrack(() => view.event);
		onchange(
			() => view.event?.id,
			() => {
				const before = chosen;
				chosen = view.event;
				if (chosen) tell('select', eventDetail(chosen));
				else if (before) tell('deselect', eventDetail(before));
			}
		);
		// After the window's: the last step of play ends it.
		onchange(
			() => view.playing,
			(now) => {
				playing = now;
				tell(now ? 'play' : 'pause', { speed: view.speed });
			}
		);
	});
}

/** Acts whenever what is read is no longer the same. */
function onchange<T>(read: () => T, act: (now: T) => void) {
	let before = untrack(read);
	$effect(() => {
		const now = read();
		if (now === before) return;
		before = now;
		untrack(() => act(now));
	});
}
