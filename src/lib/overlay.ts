import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** What Escape closes, in the order in which it was opened. */
const closing: (() => void)[] = [];

/** Whether there is anything that Escape closes before all else. */
export const isCovered = () => closing.length > 0;

/** Whether what had the focus is gone, or cannot have it any more. */
function isLost() {
	const { activeElement } = document;
	return !activeElement || activeElement === document.body || !!activeElement.closest('[inert]');
}

/** Gives a lost focus to the first of what these selectors find, in their order, that takes it. Moves no page. */
export function refocus(root: Element | null | undefined, ...homes: string[]) {
	for (const home of homes) {
		if (!isLost()) return;
		root?.querySelector<HTMLElement>(home)?.focus({ preventScroll: true });
	}
}

/** When an element goes, and the focus with it, that goes back to where it was before, or to what is found in the Explorer. */
export const lent =
	(...homes: string[]): Attachment<HTMLElement> =>
	(element) => {
		const explorer = element.closest('.explorer');
		const before = document.activeElement as HTMLElement | null;
		return () =>
			void tick().then(() => {
				if (isLost() && before !== document.body) before?.focus({ preventScroll: true });
				refocus(explorer, ...homes);
			});
	};

/** The same for what lies over something else. Escape closes what was opened last, and no more than that. */
export const overlay =
	(close: () => void, ...homes: string[]): Attachment<HTMLElement> =>
	(element) => {
		const back = lent(...homes)(element);
		closing.push(close);
		return () => {
			closing.splice(closing.indexOf(close), 1);
			back?.();
		};
	};

/** The same for what opens beside its button, in one element with it: whatever is pressed outside of that closes it too. */
export const popup =
	(close: () => void, ...homes: string[]): Attachment<HTMLElement> =>
	(element) => {
		const under = overlay(close, ...homes)(element);
		const home = element.parentElement!;
		const down = ({ target }: Event) => {
			if (!home.contains(target as Node)) close();
		};
		addEventListener('pointerdown', down);
		return () => {
			removeEventListener('pointerdown', down);
			under?.();
		};
	};

if (typeof window !== 'undefined')
	addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') closing.at(-1)?.();
	});
