import type { ConflictEvent, Place } from '../events/dataset';
import type { Scene } from '../store/sheet';

/** How much of a dataset is taken: what the chosen events use, or everything beside the events as well. */
export type Scope = 'view' | 'all';

/** What goes with chosen events. */
export interface Part {
	readonly scene: Scene;
	/** A chosen event as it is without those that were not chosen: it names none of them. */
	readonly kept: (event: ConflictEvent) => ConflictEvent;
}

/**
 * What goes with the chosen events of a dataset. Of `view`, places, actors, sources and movements are those that the
 * events use, the story has the steps that they carry in full, and there are no areas: these belong to no event. What
 * names an event that was not chosen no longer does. Goes through the events once, and yields an empty text after each:
 * whoever writes may pause there.
 */
export function* part(
	scene: Scene,
	chosen: Iterable<ConflictEvent>,
	scope: Scope
): Generator<string, Part> {
	const ids = new Set<string>();
	const [places, actors, sources] = [new Set<string>(), new Set<string>(), new Set<string>()];
	const into = (set: Set<string>, names: Iterable<string | null>) => {
		for (const name of names) if (name !== null) set.add(name);
	};
	for (const event of chosen) {
		ids.add(event.id);
		into(places, [event.place, ...event.heldPlaces]);
		into(actors, [...event.actors, event.holder, event.thenHolder]);
		into(sources, event.sources);
		for (const account of event.accounts) into(sources, account.sources);
		yield '';
	}
	const kept = (event: ConflictEvent) => ({
		...event,
		outcomeOf: event.outcomeOf.filter((id) => ids.has(id))
	});
	const movements = scene.movements.filter(({ event }) => ids.has(event));
	const { firstView } = scene;
	const whole: Scene = {
		...scene,
		movements,
		firstView: firstView && { ...firstView, event: among(firstView.event, ids) },
		story: scene.story
			.filter(({ events }) => events.every((id) => ids.has(id)))
			.map((step) => ({ ...step, event: among(step.event, ids) }))
	};
	if (scope === 'all') return { scene: whole, kept };

	const used = withWhole(scene.places, places);
	into(
		actors,
		used.map(({ holder }) => holder)
	);
	for (const movement of movements) into(sources, movement.sources);
	return {
		scene: {
			...whole,
			places: used,
			actors: scene.actors.filter(({ id }) => actors.has(id)),
			sources: scene.sources.filter(({ id }) => sources.has(id)),
			areas: []
		},
		kept
	};
}

function among(id: string | null, chosen: ReadonlySet<string>): string | null {
	return id !== null && chosen.has(id) ? id : null;
}

/** Places of these ids, and those that they are parts of. */
function withWhole(places: readonly Place[], ids: Iterable<string>): Place[] {
	const byId = new Map(places.map((place) => [place.id, place]));
	const used = new Set<string>();
	for (const id of ids) {
		let next = byId.get(id);
		while (next && !used.has(next.id)) {
			used.add(next.id);
			next = byId.get(next.partOf);
		}
	}
	return places.filter(({ id }) => used.has(id));
}
