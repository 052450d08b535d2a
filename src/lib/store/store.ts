import type { Actor, Dataset, Place, Source } from '../events/dataset';
import { DAY, type Span } from '../time/span';
import { extent } from './columns';
import { sheetOf, type Sheet, type Telling } from './sheet';

/** A dataset made ready for asking: its sheet, and look-ups by id. Never changes. */
export interface Store extends Sheet {
	/** From the first event to the last, in whole days. */
	readonly extent: Span;
	readonly placeAt: ReadonlyMap<string, number>;
	readonly actorAt: ReadonlyMap<string, number>;
	readonly place: (id: string | null) => Place | null;
	readonly actor: (id: string) => Actor | null;
	readonly source: (id: string) => Source | null;
	/** How many events there are of each place; counted when first asked for. */
	readonly placeCounts: () => Uint32Array;
}

/** Makes a store of a dataset. */
export function store(dataset: Dataset): Store {
	return sheetStore(sheetOf(dataset));
}

/** Makes a store of a sheet. */
export function sheetStore(sheet: Sheet): Store {
	const { places, actors } = sheet.scene;
	const positions = (rows: readonly { id: string }[]) => new Map(rows.map(({ id }, i) => [id, i]));
	const placeAt = positions(places);
	const actorAt = positions(actors);
	let counts: Uint32Array | null = null;
	return {
		scene: sheet.scene,
		columns: sheet.columns,
		all: sheet.all,
		holds: sheet.holds,
		decisions: sheet.decisions,
		lasting: sheet.lasting,
		event: (position) => sheet.event(position),
		original: (position) => sheet.original(position),
		find: (id) => sheet.find(id),
		search: (words) => sheet.search(words),
		sources: (position) => sheet.sources(position),
		extent: extent(sheet.columns, sheet.all.byEnd) ?? [0, DAY],
		placeAt,
		actorAt,
		place: (id) => places[placeAt.get(id ?? '') ?? -1] ?? null,
		actor: (id) => actors[actorAt.get(id) ?? -1] ?? null,
		source: sourceOf(sheet.scene.sources),
		placeCounts: () => (counts ??= countPlaces(sheet))
	};
}

/** A store of which the texts and sources have come. All else, and so what is drawn of it, stays. */
export function retold(store: Store, told: Telling, sources: readonly Source[]): Store {
	const scene = { ...store.scene, sources };
	return { ...store, ...told, scene, source: sourceOf(sources) };
}

function sourceOf(sources: readonly Source[]): Store['source'] {
	const at = new Map(sources.map((source) => [source.id, source]));
	return (id) => at.get(id) ?? null;
}

function countPlaces({ scene, columns: { place } }: Sheet): Uint32Array {
	const counts = new Uint32Array(scene.places.length);
	for (let i = 0; i < place.length; i++) if (place[i] >= 0) counts[place[i]]++;
	return counts;
}
