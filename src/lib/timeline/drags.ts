import { DAY, duration, shift, type Span } from '../time/span';
import type { View } from '../view.svelte';
import type { Point } from './gestures';
import type { Scale } from './scale';

/**
 * What a drag from a point of a track does: on the window it moves the window; on the empty track the window jumps
 * under the pointer and follows it. The scale of the press holds for the whole drag, so a screen that moves along
 * cannot run away.
 */
export function scrubbing(view: View, scale: Scale, { x }: Point): (point: Point) => void {
	const pressed = scale.time(x);
	const inside = pressed >= view.span[0] && pressed < view.span[1];
	const from: Span = inside ? view.span : centred(view.span, pressed);
	return (point) => {
		view.scrub(shift(from, scale.time(point.x) - pressed));
		view.follow(0);
	};
}

/** What a drag of one of the window's two handles does. */
export function resizing(view: View, scale: Scale, edge: 'start' | 'end', { x }: Point) {
	const at = view.span[edge === 'start' ? 0 : 1];
	return (point: Point) => {
		const time = at + scale.time(point.x) - scale.time(x);
		if (edge === 'start') view.scrubStart(time);
		else view.scrubEnd(time);
		view.follow(0);
	};
}

/** What a drag of the axis does: it takes the screen along. */
export function panning(view: View, scale: Scale, { x }: Point): (point: Point) => void {
	const from = view.domain;
	return (point) => view.show(shift(from, scale.time(x) - scale.time(point.x)));
}

/** How much nearer a tap on a bar brings the screen, and from how many pixels on a day is near enough. */
const [NEARER, NEAR_DAY] = [5, 60];

/** What a tap on a bar does: it brings the screen nearer about it; a day that is near already becomes the window. */
export function approach(view: View, scale: Scale, [from, to]: Span) {
	if (to - from <= DAY && scale.day >= NEAR_DAY) view.scrub([from, to]);
	else view.zoom((from + to) / 2, NEARER);
}

/** A span of the same length about an instant. */
export function centred(span: Span, about: number): Span {
	const start = about - duration(span) / 2;
	return [start, start + duration(span)];
}

/** What a key on the window or one of its handles does: days to move, or where to. Null: not our key. */
export function keyMove(
	key: string,
	{ shift, ctrl }: { readonly shift: boolean; readonly ctrl: boolean }
): { readonly days: number } | { readonly to: 'start' | 'end' } | null {
	const days = ctrl ? 30 : shift ? 7 : 1;
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowDown':
			return { days: -days };
		case 'ArrowRight':
		case 'ArrowUp':
			return { days };
		case 'PageDown':
			return { days: -30 };
		case 'PageUp':
			return { days: 30 };
		case 'Home':
			return { to: 'start' };
		case 'End':
			return { to: 'end' };
		default:
			return null;
	}
}

/** Moves a part of the window by a key; says whether the key was one of ours. */
export function moveByKey(
	view: View,
	part: 'start' | 'end' | 'window',
	event: KeyboardEvent
): boolean {
	if (event.altKey || event.metaKey) return false;
	const move = keyMove(event.key, { shift: event.shiftKey, ctrl: event.ctrlKey });
	if (!move) return false;
	const [from, to] = view.span;
	const { extent } = view.store;
	if (part === 'window') {
		if ('days' in move) view.scrub(shift(view.span, move.days * DAY));
		else {
			const by = move.to === 'start' ? extent[0] - from : extent[1] - to;
			view.scrub(shift(view.span, by));
		}
	} else if (part === 'start') {
		view.scrubStart('days' in move ? from + move.days * DAY : move.to === 'start' ? extent[0] : to);
	} else {
		view.scrubEnd('days' in move ? to + move.days * DAY : move.to === 'start' ? from : extent[1]);
	}
	view.follow();
	return true;
}
