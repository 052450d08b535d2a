import { noFilters, type Filters } from './store/filter';
import type { Store } from './store/store';
import { parseDay } from './time/calendar';
import { DAY, duration, nearestDay, within, type Span } from './time/span';
import { possible, when } from './time/when';

export const laneChoices = ['kind', 'place', 'actor'] as const;
/** What the lanes of the timeline stand for. */
export type Lanes = (typeof laneChoices)[number];

export const themes = ['auto', 'light', 'dark'] as const;
/** `auto` follows the reader's system. */
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
}

/** The room that window and domain have before and after the events, as a part of their extent. */
const ROOM = 1 / 4;

/** The farthest that window and domain can go: the extent with room about it, in whole days. */
export function bounds({ extent }: Store): Span {
	const room = Math.max(nearestDay(duration(extent) * ROOM), 30 * DAY);
	return [extent[0] - room, extent[1] + room];
}

/** What the dataset sets out to cover, or, where it does not say, its extent. */
export function coverage({ dataset, extent }: Store): Span {
	if (!dataset.coverage) return extent;
	const [start, end] = possible(when(dataset.coverage));
	return [Number.isFinite(start) ? start : extent[0], Number.isFinite(end) ? end : extent[1]];
}

/** The whole days nearest to a span, at least one, within limits. */
export function wholeDays([start, end]: Span, limits: Span): Span {
	const first = nearestDay(start);
	return within([first, Math.max(nearestDay(end), first + DAY)], limits);
}

/** The view that a dataset opens with: its first view, or everything. */
export function firstState(store: Store): ViewState {
	const { firstView } = store.dataset;
	const days = (from: string, to: string): Span | null => {
		const [start, end] = [parseDay(from), parseDay(to)];
		return start === null || end === null ? null : [start, end + DAY];
	};
	const span = (firstView && days(firstView.from, firstView.to)) ?? store.extent;
	return {
		span,
		domain: (firstView && days(...firstView.domain)) ?? store.extent,
		selected: firstView?.event ?? null,
		filters: noFilters,
		lanes: 'kind',
		map: firstView?.map ?? null,
		theme: 'auto'
	};
}
