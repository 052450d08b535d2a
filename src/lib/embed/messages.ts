/**
 * The messages between a frame and the page around it, version 1. First by `postMessage`: the frame says `hello`, which
 * contains nothing, and the page answers `connect` with a `MessagePort`. Everything after runs on that port: from the
 * frame `{ type: 'event', name, detail }` and `{ type: 'reply', id, ok, result | error }`, from the page
 * `{ type: 'command', id, name, args }`.
 */
import { writeAddress } from '../address';
import type { ConflictEvent } from '../events/dataset';
import type { Filters } from '../store/filter';
import { isoDay } from '../time/calendar';
import { DAY, type Span } from '../time/span';
import type { View } from '../view.svelte';
import { PROTOCOL } from './greeting';

/** Who made something change: the reader, the player, or the page around the frame. */
export type Source = 'user' | 'play' | 'host';

/** Why a command was not obeyed. */
export type Refusal = 'bad-args' | 'unknown-command' | 'not-found' | 'not-allowed' | 'busy';

export interface Command {
	readonly id: number;
	readonly name: string;
	readonly args: unknown;
}

/** Whether the host of a `connect` follows the frame's height; null when it is no `connect`. */
export function readConnect(data: unknown): { readonly auto: boolean } | null {
	const { timefront, type, auto } = fields(data);
	return timefront === PROTOCOL && type === 'connect' ? { auto: auto === true } : null;
}

/** The command that a message is, or null. Its arguments have not been looked at. */
export function readCommand(data: unknown): Command | null {
	const { type, id, name, args } = fields(data);
	if (type !== 'command' || typeof id !== 'number' || typeof name !== 'string') return null;
	return { id, name, args };
}

/** The own fields of a plain object; none of anything else, which may be large. */
export function fields(data: unknown): Readonly<Record<string, unknown>> {
	const plain =
		typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;
	return plain ? Object.assign(Object.create(null), data) : Object.create(null);
}

/** A window as its first and last day; `at` where these are the same. */
export function timeDetail([start, end]: Span) {
	const [from, to] = [isoDay(start), isoDay(end - DAY)];
	return { from, to, at: from === to ? from : null };
}

/** What is said of an event: plain text and numbers. */
export function eventDetail({ id, when, lat, lon, title, kind }: ConflictEvent) {
	return { id, date: when.edtf, lat, lon, title, type: kind };
}

/** The filters by the names of the address's parameters; an empty list lets all pass. */
export function filterDetail({ kinds, statuses, actors, places, sources, text }: Filters) {
	return {
		types: [...kinds],
		status: [...statuses],
		actors: [...actors],
		places: [...places],
		sources: [...sources],
		q: text.trim()
	};
}

/** What the host is told when the view can be used. */
export function readyDetail(view: View, version: string, ignored: readonly string[]) {
	const { scene, columns, extent } = view.store;
	const { from, to } = timeDetail(extent);
	return {
		version,
		protocol: PROTOCOL,
		dataset: scene.id,
		title: scene.title,
		counts: { events: columns.size, window: view.count },
		range: { from, to },
		ignored
	};
}

/** All that a host can ask for: ids of the published dataset and what is on the screen, never rows. */
export function stateDetail(view: View) {
	const { state } = view;
	return {
		...timeDetail(state.span),
		...filterDetail(state.filters),
		view: state.map,
		event: state.selected,
		theme: state.theme,
		playing: view.playing,
		address: writeAddress(state, view.stateAt(view.step) ?? view.first)
	};
}
