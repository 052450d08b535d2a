import type { ConflictEvent } from '../../events/dataset';
import type { When } from '../../time/when';
import { unnamedHolders } from '../holder';
import type { Draft, DraftPlace, DraftSource } from './draft';
import { fingerprint, slug } from './names';
import type { Original } from './report';

/** Gives the ids of whom and what a draft names. */
export interface Referents {
	/** Null: the place has no point, or no name. */
	place(place: DraftPlace, own: DraftPlace['point']): string | null;
	actor(name: string): string;
	source(source: DraftSource): string;
}

/** The event that a draft is of. `cited` is the source of a draft that has none, `when` what its date says. */
export function eventOf(
	id: string,
	draft: Draft,
	when: When,
	cited: DraftSource,
	referents: Referents
): ConflictEvent {
	const { held } = draft;
	const place = draft.place ? referents.place(draft.place, draft.point ?? null) : null;
	const point = pointOf(draft);
	const holder = draft.holder && (held || place) ? draft.holder : null;
	const actor = (name: string) => (unnamedHolders.includes(name) ? name : referents.actor(name));
	const source = (one: DraftSource) => referents.source(one);
	const sources = draft.sources?.length ? draft.sources : [cited];
	return {
		id,
		title: draft.title.trim() || id,
		summary: draft.summary?.trim() ?? '',
		kind: draft.kind,
		subkind: draft.subkind ?? '',
		status: draft.status ?? 'occurred',
		when,
		place,
		lat: point?.lat ?? null,
		lon: point?.lon ?? null,
		precision: draft.precision ?? null,
		actors: [...new Set((draft.actors ?? []).map((name) => referents.actor(name)))],
		holder: holder === null ? null : actor(holder),
		heldPlaces: held
			? held.places.map((one) => referents.place(one, null)).filter((one) => one !== null)
			: holder === null || place === null
				? []
				: [place],
		heldUntil: held?.until ?? null,
		thenHolder: held?.then ? actor(held.then) : null,
		deaths: { low: null, best: null, high: null, ...draft.deaths },
		tally: draft.tally ?? false,
		figures: draft.figures ?? [],
		sources: [...new Set(sources.map(source))],
		reported: draft.reported ?? null,
		outcome: draft.outcome ?? null,
		outcomeOf: draft.outcomeOf ?? [],
		conflict: draft.conflict ?? '',
		accounts: (draft.accounts ?? []).map((account) => ({
			...account,
			sources: account.sources.map(source)
		})),
		note: draft.note ?? '',
		later: draft.later ?? ''
	};
}

/** Where the event of a draft lies, or null. */
export function pointOf({ point, place, nowhere }: Draft): DraftPlace['point'] {
	return point ?? (nowhere ? null : (place?.point ?? null));
}

/** The source of what a file says without naming any. */
export function fileSource(format: { readonly name: string }, file: string): DraftSource {
	return { publisher: format.name, title: '', description: file };
}

/** The id of an event before anybody looks whether it is taken: the publisher's, or made of what the row holds. */
export function ownId(
	format: { readonly id: string; readonly ownIds?: boolean },
	id: string,
	row: () => Original
): string {
	const own = id.trim();
	if (own !== '') return format.ownIds ? own : `${format.id}-${slug(own) || fingerprint(id)}`;
	const text = row()
		.map(({ value }) => value)
		.join('\t');
	return `${format.id}-${fingerprint(text)}`;
}
