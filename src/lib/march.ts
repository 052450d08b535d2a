import type { View } from './view.svelte';

/** Days of the window's way in a second of play, at single speed. */
const PACE = 10;
/** A frame longer than this counts no more. Milliseconds. */
const STALL = 250;

/**
 * Moves the window on, by whole days, at the pace of the clock and never faster than the screen. Returns how to stop;
 * another speed takes another march.
 */
export function march(view: View): () => void {
	const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const perSecond = PACE * view.speed;
	let before = performance.now();
	let owed = 0;
	let frame = requestAnimationFrame(function step(now) {
		// What a stall or a hidden tab cost is not made up for.
		owed += (Math.min(now - before, STALL) / 1000) * perSecond;
		before = now;
		const days = calm ? (owed >= perSecond ? Math.round(perSecond) : 0) : Math.floor(owed);
		if (days) {
			owed -= days;
			view.advance(days);
		}
		frame = requestAnimationFrame(step);
	});
	return () => cancelAnimationFrame(frame);
}
