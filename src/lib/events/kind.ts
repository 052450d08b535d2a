/**
 * The kinds of events: ACLED's six event types, exactly so spelt, and five more for what ACLED does not code. `id` is
 * short and stable (it is part of addresses), `name` is what the record holds, `shape` and `colour` (a CSS custom
 * property) are its sign on map, timeline and list. No two kinds share a shape.
 */
export const kinds = [
	{ id: 'battle', name: 'Battles', shape: 'circle', colour: 'battle' },
	{ id: 'remote', name: 'Explosions/Remote violence', shape: 'triangle', colour: 'remote' },
	{ id: 'civilians', name: 'Violence against civilians', shape: 'square', colour: 'civilians' },
	{ id: 'protest', name: 'Protests', shape: 'flag', colour: 'protest' },
	{ id: 'riot', name: 'Riots', shape: 'star', colour: 'protest' },
	{ id: 'strategic', name: 'Strategic developments', shape: 'diamond', colour: 'strategic' },
	{ id: 'deployment', name: 'Deployment', shape: 'chevron', colour: 'strategic' },
	{ id: 'announcement', name: 'Announcement', shape: 'pentagon', colour: 'statement' },
	{ id: 'diplomacy', name: 'Diplomacy', shape: 'hourglass', colour: 'statement' },
	{ id: 'politics', name: 'Politics', shape: 'dome', colour: 'statement' },
	{ id: 'humanitarian', name: 'Humanitarian', shape: 'plus', colour: 'humanitarian' }
] as const;

export type Kind = (typeof kinds)[number];
export type KindId = Kind['id'];

/** The kind of a name as the record spells it, such as `Explosions/Remote violence`. */
export const kindByName: ReadonlyMap<string, Kind> = new Map(
	kinds.map((kind) => [kind.name, kind])
);

/** The kind of a short id, such as `remote`. */
export const kindById: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.id, kind]));
