import { noFilters, type Filters } from './store/filter';
import type { Certainty } from './store/order';
import type { Store } from './store/store';
import { parseDay } from './time/calendar';
import { DAY, duration, nearestDay, within, type Span } from './time/span';
import { possible, when } from './time/when';

export const laneChoices = ['kind', 'place', 'actor'] as const;
/** What the lanes of the timeline stand for. */
export type Lanes = (typeof laneChoices)[number];

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
/** `auto` follows the reader's system; `contrast` is black on white. */
export type Theme = (typeof themes)[number];

/** What the map shows: its centre in degrees and Leaflet's zoom. */
export interface MapView {
	readonly lat: number;
	readonly lon: number;
	readonly zoom: number;
}

export const presets = ['week', 'month', 'quarter', 'year', 'now', 'all'] as const;
/** Windows of one click. `now`: from the beginning up to the window's end; `all`: everything. */
export type Preset = (typeof presets)[number];

/** Days that a window moves in a second of play, at the speeds offered. */
export const speeds = [0.5, 1, 2, 4] as const;

export const stripChoices = ['changed', 'all', 'none'] as const;
/** The places whose holders the timeline shows: those that changed hands in the dataset, all of them, or none. */
export type Strips = (typeof stripChoices)[number];

/**
 * Up to which day reports are taken into account: all of them (null), those up to a day (milliseconds UTC), or those up
 * to the window's last day.
 */
export type Known = number | 'window' | null;

/** All of a view that an address holds. */
export interface ViewState {
	readonly span: Span;
	readonly domain: Span;
	/** Id of the selected event. */
	readonly selected: string | null;
	readonly filters: Filters;
	readonly lanes: Lanes;
	readonly map: MapView | null;
	readonly theme: Theme;
	/** Whether what may have been in the window counts, or only what must have been. */
	readonly certainty: Certainty;
	readonly known: Known;
	/** Which rows of holders the timeline shows. */
	readonly strips: Strips;
	/** The step of the story that is being told; null: the reader goes freely. */
	readonly step: number | null;
}

/** The room that window and domain have before and after the events, as a part of their extent. */
const ROOM = 1 / 4;

/** The farthest that window and domain can go: the extent with room about it, in whole days. */
export function bounds({ extent }: Store): Span {
	const room = Math.max(nearestDay(duration(extent) * ROOM), 30 * DAY);
	return [extent[0] - room, extent[1] + room];
}

/** What the dataset sets out to cover, or, where it does not say, its extent. */
export function coverage({ scene, extent }: Store): Span {
	if (!scene.coverage) return extent;
	const [start, end] = possible(when(scene.coverage));
	return [Number.isFinite(start) ? start : extent[0], Number.isFinite(end) ? end : extent[1]];
}

/** The whole days nearest to a span, at least one, within limits. */
export function wholeDays([start, end]: Span, limits: Span): Span {
	const first = nearestDay(start);
	return within([first, Math.max(nearestDay(end), first + DAY)], limits);
}

/** A span of whole days from two dates, both included; null when one is none. */
function days(from: string, to: string): Span | null {
	const [start, end] = [parseDay(from), parseDay(to)];
	return start === null || end === null ? null : [start, end + DAY];
}

/** The view that a dataset opens with: its first view, or everything. */
export function firstState(store: Store): ViewState {
	const { firstView } = store.scene;
	return {
		span: (firstView && days(firstView.from, firstView.to)) ?? store.extent,
		domain: (firstView && days(...firstView.domain)) ?? store.extent,
		selected: firstView?.event ?? null,
		filters: noFilters,
		lanes: 'kind',
		map: firstView?.map ?? null,
		theme: 'auto',
		certainty: 'possible',
		known: null,
		strips: 'changed',
		step: null
	};
}

/** The view of a step of the story; how it looks and what lanes it has stay as they are. */
export function stepState(store: Store, step: number, now: ViewState): ViewState | null {
	const told = store.scene.story[step];
	const span = told && days(told.from, told.to);
	if (!span) return null;
	const room = Math.max(duration(span) * 0.6, 20 * DAY);
	return {
		...now,
		span,
		domain: [span[0] - room, span[1] + room],
		selected: told.event,
		filters: noFilters,
		map: told.map,
		certainty: 'possible',
		known: null,
		step
	};
}
