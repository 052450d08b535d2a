import { kinds } from '../events/kind';

/** The colours that painters need, read from the style sheet so that there is one place for them. */
export interface Palette {
	readonly paper: string;
	readonly ink: string;
	readonly soft: string;
	readonly line: string;
	readonly select: string;
	readonly dark: boolean;
	/** By position in the table of kinds. */
	readonly kinds: readonly string[];
}

/** Reads the colours that are in force at an element; null where the style sheet could not be loaded. */
export function palette(element: Element): Palette | null {
	const style = getComputedStyle(element);
	const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
	const paper = colour('paper');
	if (!paper) return null;
	return {
		paper,
		ink: colour('ink'),
		soft: colour('soft'),
		line: colour('line'),
		select: colour('select'),
		// Not by `color-scheme`: with forced colours the style sheet's is not in force.
		dark: document.documentElement.dataset.scheme === 'dark',
		kinds: kinds.map((kind) => colour(kind.colour))
	};
}
