import type { Attachment } from 'svelte/attachments';

/** How long a page that is busy may keep what is seen waiting, milliseconds. */
const PATIENCE = 300;

/**
 * Acts once an element is in sight and the page has nothing else to do, at once when it is touched. What is never seen
 * costs nothing.
 */
export function whenSeen(act: () => void): Attachment<HTMLElement> {
	return (element) => {
		let idle: (() => void) | undefined;
		const wait = () => {
			if (typeof requestIdleCallback === 'undefined') {
				const timer = setTimeout(act, PATIENCE);
				return () => clearTimeout(timer);
			}
			const handle = requestIdleCallback(act, { timeout: PATIENCE });
			return () => cancelIdleCallback(handle);
		};
		const seen = new IntersectionObserver((changes) => {
			if (changes.some(({ isIntersecting }) => isIntersecting)) idle ??= wait();
		});
		seen.observe(element);
		element.addEventListener('pointerdown', act, { once: true });
		return () => {
			seen.disconnect();
			idle?.();
			element.removeEventListener('pointerdown', act);
		};
	};
}
