import type { ConflictEvent, Dataset, Place } from '../events/dataset';

/** How much of a dataset is taken: what the chosen events use, or everything beside the events as well. */
export type Scope = 'view' | 'all';

/**
 * A dataset with the chosen events alone. Of `view`, places, actors, sources and movements are those that the events
 * use, the story has the steps that they carry in full, and there are no areas: these belong to no event. What names an
 * event that was not chosen no longer does.
 */
export function part(dataset: Dataset, events: readonly ConflictEvent[], scope: Scope): Dataset {
	const chosen = new Set(events.map(({ id }) => id));
	const kept = events.map((event) => ({
		...event,
		outcomeOf: event.outcomeOf.filter((id) => chosen.has(id))
	}));
	const movements = dataset.movements.filter(({ event }) => chosen.has(event));
	const { firstView } = dataset;
	const whole: Dataset = {
		...dataset,
		events: kept,
		movements,
		firstView: firstView && { ...firstView, event: among(firstView.event, chosen) },
		story: dataset.story
			.filter(({ events }) => events.every((id) => chosen.has(id)))
			.map((step) => ({ ...step, event: among(step.event, chosen) }))
	};
	if (scope === 'all') return whole;

	const places = usedPlaces(dataset.places, kept);
	const actors = new Set([
		...kept.flatMap((event) => [...event.actors, event.holder, event.thenHolder]),
		...places.map(({ holder }) => holder)
	]);
	const sources = new Set([
		...kept.flatMap((event) => [
			...event.sources,
			...event.accounts.flatMap((account) => account.sources)
		]),
		...movements.flatMap((movement) => movement.sources)
	]);
	return {
		...whole,
		places,
		actors: dataset.actors.filter(({ id }) => actors.has(id)),
		sources: dataset.sources.filter(({ id }) => sources.has(id)),
		areas: []
	};
}

function among(id: string | null, chosen: ReadonlySet<string>): string | null {
	return id !== null && chosen.has(id) ? id : null;
}

/** The places of the events and those that they are parts of. */
function usedPlaces(places: readonly Place[], events: readonly ConflictEvent[]): Place[] {
	const byId = new Map(places.map((place) => [place.id, place]));
	const used = new Set<string>();
	for (const { place, heldPlaces } of events)
		for (const id of [place, ...heldPlaces]) {
			let next = byId.get(id ?? '');
			while (next && !used.has(next.id)) {
				used.add(next.id);
				next = byId.get(next.partOf);
			}
		}
	return places.filter(({ id }) => used.has(id));
}
