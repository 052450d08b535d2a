import type { Attachment } from 'svelte/attachments';

/** A point in CSS pixels from the top left of the element. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** What the gestures on an element do. Only `press` decides; nothing here knows of time. */
export interface Gestures {
	/** A pointer goes down: returns what moving it does, or null when moving it does nothing. */
	press(point: Point): ((point: Point) => void) | null;
	/** A press that did not move. `reach` is how far off a finger or a pointer may be. */
	tap?(point: Point, reach: number): void;
	/** The pointer is here without being pressed; null when it has left. */
	hover?(point: Point | null): void;
	/** Two fingers, also on parts that have gestures of their own: about where, and how much farther apart than a moment ago. */
	pinch?(about: Point, factor: number, movedBy: number): void;
	/** The wheel. Returns whether it was used; otherwise the page scrolls. */
	wheel?(
		point: Point,
		wheel: { readonly dx: number; readonly dy: number; readonly modified: boolean }
	): boolean;
}

/** The elements that have gestures. */
const having = new WeakSet<EventTarget>();

/** How far a pressed pointer may tremble and still be a tap. */
const TREMBLE = 4;

/**
 * Turns pointer and wheel events of an element into gestures. Points are relative to the element, or, for one that
 * moves under the pointer, to its parent.
 */
export function gestures(on: Gestures, frame: 'self' | 'parent' = 'self'): Attachment<HTMLElement> {
	return (element) => {
		const pressed = new Map<number, Point>();
		let move: ((point: Point) => void) | null = null;
		let from: Point | null = null;
		let moved = false;
		let focused: Element | null = null;

		const at = (event: MouseEvent): Point => {
			const box = (frame === 'self' ? element : element.parentElement!).getBoundingClientRect();
			return { x: event.clientX - box.left, y: event.clientY - box.top };
		};

		function down(event: PointerEvent) {
			if (event.button !== 0) return;
			focused = document.activeElement;
			const point = at(event);
			pressed.set(event.pointerId, point);
			const path = event.composedPath();
			const inner = path.slice(0, path.indexOf(element)).some((one) => having.has(one));
			if (pressed.size > 1) {
				event.stopPropagation();
				// Two fingers are one gesture, wherever they are: a part that has one of them loses it.
				for (const id of pressed.keys()) element.setPointerCapture(id);
				move = null;
				moved = true;
				return;
			}
			// The innermost element has the gesture: a handle's drag is not the track's as well.
			if (inner) {
				move = null;
				moved = true;
				return;
			}
			event.stopPropagation();
			from = point;
			moved = false;
			move = on.press(point);
			element.setPointerCapture(event.pointerId);
		}

		function moving(event: PointerEvent) {
			const point = at(event);
			if (!pressed.has(event.pointerId)) {
				if (event.pointerType !== 'touch') on.hover?.(point);
				return;
			}
			if (pressed.size === 2 && on.pinch) {
				const before = [...pressed.values()];
				pressed.set(event.pointerId, point);
				const after = [...pressed.values()];
				const apart = ([a, b]: Point[]) => Math.max(Math.hypot(a.x - b.x, a.y - b.y), 10);
				const middle = ([a, b]: Point[]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
				on.pinch(middle(after), apart(after) / apart(before), middle(after).x - middle(before).x);
				return;
			}
			pressed.set(event.pointerId, point);
			if (!moved && from) {
				const [dx, dy] = [Math.abs(point.x - from.x), Math.abs(point.y - from.y)];
				if (Math.hypot(dx, dy) < TREMBLE) return;
				// a finger that goes up or down scrolls the page
				if (event.pointerType === 'touch' && dy > dx) move = null;
			}
			moved = true;
			move?.(point);
		}

		function up(event: PointerEvent) {
			if (!pressed.delete(event.pointerId) || pressed.size) return;
			if (!moved && event.type === 'pointerup') {
				on.tap?.(at(event), event.pointerType === 'mouse' ? 12 : 22);
			}
			move = null;
			from = null;
		}

		function lost({ pointerId }: PointerEvent) {
			if (element.hasPointerCapture(pointerId) || !pressed.delete(pointerId)) return;
			move = null;
		}

		/** What a tap has given the focus keeps it: the mouse that a browser makes up after a touch would take it away. */
		function press(event: MouseEvent) {
			if (!pressed.size && document.activeElement !== focused) event.preventDefault();
		}

		function leave() {
			if (!pressed.size) on.hover?.(null);
		}

		function wheel(event: WheelEvent) {
			const unit = event.deltaMode === 1 ? 16 : 1;
			const used = on.wheel?.(at(event), {
				dx: event.deltaX * unit,
				dy: event.deltaY * unit,
				modified: event.ctrlKey || event.metaKey
			});
			if (used) event.preventDefault();
		}

		const ended = new AbortController();
		const { signal } = ended;
		having.add(element);
		// Before the parts of the element hear of it.
		element.addEventListener('pointerdown', down, { signal, capture: true });
		element.addEventListener('pointermove', moving, { signal });
		element.addEventListener('pointerup', up, { signal });
		element.addEventListener('pointercancel', up, { signal });
		element.addEventListener('lostpointercapture', lost, { signal });
		element.addEventListener('pointerleave', leave, { signal });
		element.addEventListener('mousedown', press, { signal });
		element.addEventListener('wheel', wheel, { signal, passive: false });
		return () => {
			having.delete(element);
			ended.abort();
		};
	};
}
