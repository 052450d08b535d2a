import { kindById, type KindId } from '../events/kind';
import { statuses, type Status } from '../events/status';
import { idsOf, mapView, oneOf, parseDays, parseEvent, parseIds, parseText } from '../parameters';
import { LIMITS, spanOf } from '../parameters';
import type { Filters } from '../store/filter';
import type { View } from '../view.svelte';
import { speeds, themes } from '../viewstate';
import { fitting } from './fitting';
import { fields, stateDetail, type Refusal } from './messages';

/** What commands need of the page that the view stands on. */
export interface Stand {
	/** The size of the map in CSS pixels. */
	mapSize(): { readonly width: number; readonly height: number };
	/** Puts the keyboard's focus on the window. */
	focus(): void;
}

export type Answer =
	{ readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: Refusal };

type Act = (view: View, args: unknown, stand: Stand) => unknown;

class Refused extends Error {
	constructor(readonly code: Refusal) {
		super(code);
	}
}

const acts: Readonly<Record<string, Act>> = {
	setTime(view, args) {
		const { from, to, at } = fields(args);
		// what `getState` gives can be given back
		const none = (value: unknown) => value === undefined || value === null;
		if ([from, to, at].every(none)) throw new Refused('bad-args');
		const days = (value: unknown) => (none(value) ? null : parsed(value, parseDays));
		view.scrub(spanOf({ from: days(from), to: days(to), at: days(at) }, view.span));
		view.reveal();
	},

	setView(view, args, stand) {
		const { lat, lon, zoom, bounds } = fields(args);
		const { width, height } = stand.mapSize();
		const map = bounds === undefined ? mapView(lat, lon, zoom) : fitting(bounds, width, height);
		if (!map) throw new Refused('bad-args');
		view.moveMap(map);
	},

	select(view, args) {
		const { id } = fields(args);
		if (args === null || id === null) return view.select(null);
		const event = view.store.find(parsed(id, parseEvent));
		if (event === undefined) throw new Refused('not-found');
		view.select(event);
	},

	setFilter(view, args) {
		const { types, status, actors, places, sources, q } = fields(args);
		const change: { -readonly [name in keyof Filters]?: Filters[name] } = {};
		if (types !== undefined)
			change.kinds = idList(
				types,
				idsOf<KindId>((id) => kindById.has(id))
			);
		if (status !== undefined) change.statuses = idList(status, idsOf<Status>(isStatus));
		if (actors !== undefined) change.actors = idList(actors, parseIds);
		if (places !== undefined) change.places = idList(places, parseIds);
		if (sources !== undefined) change.sources = idList(sources, parseIds);
		if (q !== undefined) change.text = q === null ? '' : parsed(q, parseText);
		if (!Object.keys(change).length) throw new Refused('bad-args');
		view.filter(change);
	},

	play(view, args) {
		const { speed } = fields(args);
		const pace = speeds.find((choice) => choice === speed);
		if (pace) view.pace(pace);
		else if (speed !== undefined) throw new Refused('bad-args');
		view.play();
	},

	pause: (view) => view.pause(),

	getState: (view) => stateDetail(view),

	setTheme(view, args) {
		view.light(parsed(typeof args === 'string' ? args : fields(args).theme, oneOf(themes)));
	},

	focus: (_view, _args, stand) => stand.focus()
};

/** Does what a command says, unless its name or arguments are none. */
export function obey(view: View, name: string, args: unknown, stand: Stand): Answer {
	if (!Object.hasOwn(acts, name)) return { ok: false, error: 'unknown-command' };
	try {
		return { ok: true, result: acts[name](view, args, stand) ?? null };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, error: error.code };
		throw error;
	}
}

/** A text argument, read by a parser of the address. */
function parsed<T>(value: unknown, parse: (text: string) => T | null): T {
	const result = typeof value === 'string' && value.length <= LIMITS.address ? parse(value) : null;
	if (result === null) throw new Refused('bad-args');
	return result;
}

/** A list of ids, or one text with commas; empty or null for all. */
function idList<T>(value: unknown, parse: (text: string) => ReadonlySet<T> | null): ReadonlySet<T> {
	const list = Array.isArray(value) ? Array.from(value.slice(0, LIMITS.ids)) : value;
	if (Array.isArray(list) && !list.every((id) => typeof id === 'string' && id.length <= LIMITS.id))
		throw new Refused('bad-args');
	const text = Array.isArray(list) ? list.join() : (list ?? '');
	return text === '' ? new Set() : parsed(text, parse);
}

function isStatus(id: string): boolean {
	return statuses.some((status) => status === id);
}
