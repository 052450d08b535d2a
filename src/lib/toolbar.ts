import type { Attachment } from 'svelte/attachments';

const ITEMS = 'button, select, a[href]';
/** What opens from a toolbar is no part of it. */
const OPENED = '[role="dialog"], .menu';

/**
 * Makes a row of buttons and choices one stop of the Tab key. Left and Right go along it, in a column also Up and Down;
 * Home and End go to its ends. Up and Down stay with a choice that has the focus.
 */
export const toolbar: Attachment<HTMLElement> = (bar) => {
	let current: HTMLElement | null = null;

	const mirrored = () => getComputedStyle(bar).direction === 'rtl';

	/** What is in sight, in the order of the eye: line by line. */
	function items(): HTMLElement[] {
		const placed = [...bar.querySelectorAll<HTMLElement>(ITEMS)]
			.filter((item) => !item.closest(OPENED) && item.checkVisibility())
			.map((item) => ({ item, box: item.getBoundingClientRect() }));
		const across = mirrored() ? -1 : 1;
		placed.sort(({ box: a }, { box: b }) =>
			a.bottom <= b.top || b.bottom <= a.top ? a.top - b.top : (a.left - b.left) * across
		);
		return placed.map(({ item }) => item);
	}

	function settle() {
		const all = items();
		if (!current || !all.includes(current)) current = all[0] ?? null;
		for (const item of all) item.tabIndex = item === current ? 0 : -1;
	}

	function focus({ target }: FocusEvent) {
		if (!items().includes(target as HTMLElement)) return;
		current = target as HTMLElement;
		settle();
	}

	function key(event: KeyboardEvent) {
		const all = items();
		const at = all.indexOf(event.target as HTMLElement);
		if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
		const to = goal(event, at, all.length);
		if (to === null) return;
		event.preventDefault();
		all[Math.min(Math.max(to, 0), all.length - 1)].focus();
	}

	function goal({ key, target }: KeyboardEvent, at: number, count: number): number | null {
		const forward = mirrored() ? -1 : 1;
		if (key === 'ArrowRight') return at + forward;
		if (key === 'ArrowLeft') return at - forward;
		if (target instanceof HTMLSelectElement) return null;
		if (key === 'Home') return 0;
		if (key === 'End') return count - 1;
		if (bar.getAttribute('aria-orientation') !== 'vertical') return null;
		return key === 'ArrowDown' ? at + 1 : key === 'ArrowUp' ? at - 1 : null;
	}

	// to look what is in sight has the page laid out: what has changed is shown first
	const soon = () => requestAnimationFrame(() => setTimeout(settle));
	soon();
	const changed = new MutationObserver(soon);
	changed.observe(bar, { childList: true, subtree: true });
	// what a narrow box hides is not to be the one stop
	addEventListener('resize', soon);
	bar.addEventListener('focusin', focus);
	bar.addEventListener('keydown', key);
	return () => {
		changed.disconnect();
		removeEventListener('resize', soon);
		bar.removeEventListener('focusin', focus);
		bar.removeEventListener('keydown', key);
	};
};
