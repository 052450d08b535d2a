import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** What Escape closes, in the order in which it was opened. */
const closing: (() => void)[] = [];

/** Whether there is anything that Escape closes before all else. */
export const isCovered = () => closing.length > 0;

/** Whether what had the focus is gone, or cannot have it any more. */
const isLost = () => document.activeElement?.matches('body, [inert] *') ?? true;

/** Gives a lost focus to the first of what these selectors find, in their order, that takes it. Moves no page. */
export function refocus(root: Element | null | undefined, ...homes: string[]) {
	for (const home of homes) {
		if (!isLost()) return;
		root?.querySelector<HTMLElement>(home)?.focus({ preventScroll: true });
	}
}

/**
 * When an element goes, and the focus with it, that goes back to where it was before, or to what is found in the Explorer,
 * or to what a narrow header keeps that behind.
 */
export const lent =
	(home: string): Attachment<HTMLElement> =>
	(element) => {
		const explorer = element.closest('.explorer');
		const before = document.activeElement as HTMLElement | null;
		return () =>
			void tick().then(() => {
				if (isLost()) before?.focus({ preventScroll: true });
				refocus(explorer, home, '.more > button');
			});
	};

/**
 * The same for what lies over something else. Escape closes what was opened last, and no more than that; where it stands
 * beside its button, within one element (a selector), whatever is pressed outside of that closes it too.
 */
export const overlay =
	(close: () => void, home: string, within = '*'): Attachment<HTMLElement> =>
	(element) => {
		const back = lent(home)(element);
		const down = ({ target }: Event) => {
			if (!(target as Element).closest(within)) close();
		};
		closing.push(close);
		addEventListener('pointerdown', down);
		return () => {
			closing.splice(closing.indexOf(close), 1);
			removeEventListener('pointerdown', down);
			back?.();
		};
	};

if (typeof window !== 'undefined')
	addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') closing.at(-1)?.();
	});
