import type { Attachment } from 'svelte/attachments';

/** Pixels of wheel for a quarter of a zoom level. */
const QUARTER = 60;
/** How long turns are gathered before the map zooms once, milliseconds. */
const GATHER = 40;

/**
 * Zooms by the wheel in quarters of a level about the pointer. `allowed` says whether it may without a modifier key;
 * otherwise the page scrolls, unless Ctrl or ⌘ is held (a pinch on a touchpad looks like that too).
 */
export function wheelZoom(
	zoom: (by: number, about: { x: number; y: number }) => void,
	allowed: () => boolean
): Attachment<HTMLElement> {
	return (element) => {
		let turned = 0;
		let about = { x: 0, y: 0 };
		let timer: ReturnType<typeof setTimeout> | null = null;

		function turn() {
			timer = null;
			const quarters = Math.round(-turned / QUARTER) || -Math.sign(turned);
			turned = 0;
			zoom(Math.max(-3, Math.min(3, quarters)) / 4, about);
		}
		function wheel(event: WheelEvent) {
			if ((event.target as Element).closest?.('[role="dialog"]')) return;
			if (!(allowed() || event.ctrlKey || event.metaKey)) return;
			event.preventDefault();
			const box = element.getBoundingClientRect();
			turned += event.deltaY * (event.deltaMode === 1 ? 16 : 1);
			about = { x: event.clientX - box.left, y: event.clientY - box.top };
			timer ??= setTimeout(turn, GATHER);
		}
		element.addEventListener('wheel', wheel, { passive: false });
		return () => {
			if (timer) clearTimeout(timer);
			element.removeEventListener('wheel', wheel);
		};
	};
}
