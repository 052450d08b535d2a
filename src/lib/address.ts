import { kindById, type KindId } from './events/kind';
import { statuses, type Status } from './events/status';
import { DAY, sameSpan, type Span } from './time/span';
import { isoDay, parseDay } from './time/calendar';
import {
	idsOf,
	LIMITS,
	oneOf,
	parseDays,
	parseEvent,
	parseIds,
	parseMap,
	parseText,
	spanOf,
	wellFormed
} from './parameters';
import {
	laneChoices,
	stripChoices,
	themes,
	type Known,
	type MapView,
	type ViewState
} from './viewstate';

/** The names of all parameters that an address can have. */
export const parameters: readonly string[] = [
	...['from', 'to', 'at', 'show', 'event', 'types', 'status', 'actors', 'places', 'sources'],
	...['q', 'lanes', 'view', 'theme', 'match', 'known', 'strips', 'step']
];

/** What reading an address gives: the state, and the names of the parameters that were not understood. */
export interface Read {
	readonly state: ViewState;
	readonly ignored: readonly string[];
	/** Whether it names a window; if not, the window should hold the event that it names. */
	readonly timed: boolean;
	/** Whether it says which event is selected, or that none is; if not, one outside the window is not. */
	readonly chosen: boolean;
}

/**
 * Writes what differs from the view that it goes out from (the first, or that of the story's step) as a query without
 * `?`: `from`, `to` (the window's first and last day), `show` (the days on the screen), `event`, `types`, `status`,
 * `actors`, `places`, `sources`, `q`, `lanes`, `view` (latitude, longitude, zoom), `theme`, `match` (`certain`), `known` (a day, or
 * `window`), `strips`, `step` (from 1). Empty when nothing differs.
 */
export function writeAddress(state: ViewState, base: ViewState): string {
	const parts: [name: string, value: string][] = [];
	const put = (name: string, value: string) => parts.push([name, value]);
	if (!sameSpan(state.span, base.span)) {
		put('from', isoDay(state.span[0]));
		put('to', isoDay(state.span[1] - DAY));
	}
	const domain = outward(state.domain);
	if (!sameSpan(domain, outward(domainFor(state.span, base)))) {
		put('show', `${isoDay(domain[0])}..${isoDay(domain[1] - DAY)}`);
	}
	if (state.selected !== base.selected) put('event', state.selected ?? '');
	const { kinds, statuses, actors, places, sources, text } = state.filters;
	if (kinds.size) put('types', [...kinds].join());
	if (statuses.size) put('status', [...statuses].join());
	if (actors.size) put('actors', [...actors].join());
	if (places.size) put('places', [...places].join());
	if (sources.size) put('sources', [...sources].join());
	if (text.trim()) put('q', text.trim());
	if (state.lanes !== base.lanes) put('lanes', state.lanes);
	if (state.map && !sameMap(state.map, base.map)) put('view', mapText(state.map));
	if (state.theme !== base.theme) put('theme', state.theme);
	if (state.certainty !== base.certainty) put('match', state.certainty);
	if (state.known !== null) {
		put('known', typeof state.known === 'number' ? isoDay(state.known) : state.known);
	}
	if (state.strips !== base.strips) put('strips', state.strips);
	if (state.step !== null) put('step', String(state.step + 1));
	return parts.map(([name, value]) => `${name}=${encode(value)}`).join('&');
}

/**
 * Reads an address, with or without `?` or `#`. Whatever cannot be understood is left out and named in `ignored`; an
 * address never fails. `stateAt` gives the first view (null) and that of a step, from 0, or null where there is none. Days,
 * months and years that stand the wrong way round are swapped; a lone `from` or `to` keeps the other end.
 */
export function readAddress(
	address: string,
	stateAt: (step: number | null) => ViewState | null
): Read {
	const ignored: string[] = [];
	const query = new URLSearchParams(address.slice(0, LIMITS.address).replace(/^[?#]+/, ''));
	/** The parsed value of a parameter; `otherwise` when it is absent or wrong. */
	function get<T>(name: string, otherwise: T, parse: (text: string) => T | null): T {
		const text = query.get(name);
		if (text === null) return otherwise;
		const value = parse(text);
		if (value === null) ignored.push(name);
		return value ?? otherwise;
	}
	const step = get<number | null>('step', null, (text) => {
		const number = /^\d{1,3}$/.test(text) ? Number(text) - 1 : -1;
		return stateAt(number) ? number : null;
	});
	const base = stateAt(step)!;
	const days = (name: string) => get<Span | null>(name, null, parseDays);
	const span = spanOf({ at: days('at'), from: days('from'), to: days('to') }, base.span);
	const selected = get<string | null>('event', base.selected, parseEvent);
	const state: ViewState = {
		span,
		domain: get('show', domainFor(span, base), (text) => {
			const [start, end] = text.split('..').map((day) => parseDay(day));
			return start == null || end == null ? null : inclusive(start, end);
		}),
		selected: selected || null,
		filters: {
			kinds: get(
				'types',
				base.filters.kinds,
				idsOf<KindId>((id) => kindById.has(id))
			),
			statuses: get(
				'status',
				base.filters.statuses,
				idsOf<Status>((id) => statuses.some((s) => s === id))
			),
			actors: get('actors', base.filters.actors, parseIds),
			places: get('places', base.filters.places, parseIds),
			sources: get('sources', base.filters.sources, parseIds),
			text: get('q', base.filters.text, parseText)
		},
		lanes: get('lanes', base.lanes, oneOf(laneChoices)),
		map: get('view', base.map, parseMap),
		theme: get('theme', base.theme, oneOf(themes)),
		certainty: get('match', base.certainty, oneOf(['possible', 'certain'])),
		known: get<Known>('known', base.known, (text) => (text === 'window' ? text : parseDay(text))),
		strips: get('strips', base.strips, oneOf(stripChoices)),
		step
	};
	const timed = ['from', 'to', 'at'].some((name) => query.has(name));
	return { state, ignored, timed, chosen: query.has('event') };
}

/** The part of a location that says the view: its fragment if that names a parameter of an address, else its query. */
export function addressIn({ search, hash }: { search: string; hash: string }): string {
	const names = new URLSearchParams(hash.replace(/^[?#]+/, '')).keys();
	return [...names].some((name) => parameters.includes(name)) ? hash : search;
}

/** An address may name a window and say nothing of the screen: then the screen makes room for the window. */
function domainFor(span: Span, base: ViewState): Span {
	if (sameSpan(span, base.span)) return base.domain;
	if (span[0] >= base.domain[0] && span[1] <= base.domain[1]) return base.domain;
	const room = Math.max((span[1] - span[0]) * 0.6, 30 * DAY);
	return [span[0] - room, span[1] + room];
}

function inclusive(a: number, b: number): Span {
	return a <= b ? [a, b + DAY] : [b, a + DAY];
}

/** The smallest span of whole days that holds a span. */
function outward([start, end]: Span): Span {
	return [Math.floor(start / DAY) * DAY, Math.ceil(end / DAY) * DAY];
}

function mapText({ lat, lon, zoom }: MapView): string {
	return [lat.toFixed(3), lon.toFixed(3), zoom.toFixed(2)].map(Number).join();
}

function sameMap(a: MapView, b: MapView | null): boolean {
	return b !== null && mapText(a) === mapText(b);
}

/** Percent-encodes a value but leaves readable what a query may hold as it is. */
function encode(value: string): string {
	return encodeURIComponent(wellFormed(value))
		.replace(/%2C/g, ',')
		.replace(/%3A/g, ':')
		.replace(/%20/g, '+');
}
