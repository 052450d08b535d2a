/** The parts of which an arrangement shows one or several. */
export type Part = 'map' | 'timeline' | 'list';

/** What a publisher asks for; `auto` goes by the room. */
export const layouts = ['auto', 'split', 'map', 'timeline', 'list'] as const;
export type Layout = (typeof layouts)[number];

/** How many controls a publisher wants; `min`: play, window and zoom; `none`: no bars. */
export const controlSets = ['full', 'min', 'none'] as const;
export type Controls = (typeof controlSets)[number];

/**
 * How the parts stand. `side`: map and timeline with the list beside them. `tall` and `beside`: the map, and below or
 * beside it the timeline or the list by choice. `small`: one part by choice. `split` and `columns`: map and timeline, one
 * above or beside the other. Else the one part that it names.
 */
export type Shape = 'side' | 'tall' | 'beside' | 'small' | 'split' | 'columns' | Part;

/**
 * The room that there is: CSS pixels, divided by how many times larger than usual the text is. The height is infinite
 * where it follows the content.
 */
export interface Room {
	readonly width: number;
	readonly height: number;
}

/** The arrangement that suits a room. */
export function shapeFor(layout: Layout, controls: Controls, room: Room): Shape {
	const { width, height } = room;
	if (layout === 'split') return width >= 480 && width > 1.4 * height ? 'columns' : 'split';
	if (layout !== 'auto') return layout;
	const shape = roomy(room) ?? cramped(room);
	if (controls === 'full') return shape;
	// No switch then: what it would choose from is shown together.
	if (shape === 'beside') return 'columns';
	return shape === 'tall' || shape === 'small' ? 'split' : shape;
}

/** The arrangement of everything at once. */
function roomy({ width, height }: Room): Shape | null {
	return (width >= 1000 && height >= 500) || (width > 760 && height >= 640) ? 'side' : null;
}

function cramped({ width, height }: Room): Shape {
	const wide = width > height || width > 760 || height === Infinity;
	if (width >= 560 && wide) return 'beside';
	return height >= 540 ? 'tall' : 'small';
}

/** The parts that a reader chooses from in an arrangement; none where all that it has is shown. */
export function choicesIn(shape: Shape): readonly Part[] {
	if (shape === 'small') return ['map', 'timeline', 'list'];
	return shape === 'tall' || shape === 'beside' ? ['timeline', 'list'] : [];
}

/** What an arrangement shows when the reader has chosen a part. */
export interface Shown {
	readonly map: boolean;
	readonly timeline: boolean;
	readonly list: boolean;
	/** Whether the whole record stands as a slim strip where there is no timeline. */
	readonly slim: boolean;
	/** The choices, and which of them is chosen. */
	readonly choices: readonly Part[];
	readonly chosen: Part | null;
}

/** What an arrangement shows; a part that it has no choice of stands for its first choice. */
export function shownIn(shape: Shape, part: Part): Shown {
	const choices = choicesIn(shape);
	const chosen = choices.length ? (choices.includes(part) ? part : choices[0]) : null;
	const has = (one: Part) => shape === 'side' || shape === one || chosen === one;
	const map = has('map') || ['tall', 'beside', 'split', 'columns'].includes(shape);
	const timeline = has('timeline') || shape === 'split' || shape === 'columns';
	const slim = !timeline && !(shape === 'small' && chosen === 'list');
	return { map, timeline, list: has('list'), slim, choices, chosen };
}
