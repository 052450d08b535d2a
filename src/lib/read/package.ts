import type { Area, ConflictEvent, Dataset, Movement } from '../events/dataset';
import { accountsOf } from './account';
import { actor } from './actor';
import { area } from './area';
import { readTable } from './csv';
import { event } from './event';
import { readFeatures, type Feature } from './feature';
import { unnamedHolders } from './holder';
import { withInline } from './inline';
import { parseManifest, readManifest } from './manifest';
import { movement } from './movement';
import { place, withParts } from './place';
import { inOrder } from './problem';
import { Row, type Known } from './row';
import { source } from './source';
import {
	featureFile,
	manifestFile,
	neededFiles,
	recordFiles,
	tableFile,
	tables,
	type Column,
	type FeatureSet,
	type TableName
} from './tables';

/**
 * Reads a record: the texts of `datapackage.json` and of its tables, by the name of the file, or of a `datapackage.json`
 * that holds its tables. It never throws: what is not as it should be becomes a problem. A row that cannot be used is
 * refused; in any other row a bad cell is set aside. Events come in the order of their earliest start, latest end and id.
 */
export function readPackage(id: string, given: ReadonlyMap<string, string>): Dataset {
	const { value: json, problems } = parseManifest(given.get(manifestFile) ?? '{}');
	const files = withInline(given, json);
	for (const file of neededFiles)
		if (!files.has(file))
			problems.push({ file, line: null, column: null, message: 'missing file', kept: false });

	function rows<Name extends TableName>(name: Name): Row<Column<Name>>[] {
		const file = tableFile(name);
		const text = files.get(file);
		if (text === undefined) return [];
		const table = readTable(file, text, Object.keys(tables[name]));
		problems.push(...table.problems);
		return table.rows.map((row) => new Row(file, row));
	}

	function features<Name extends string, Thing>(
		name: FeatureSet,
		read: (feature: Feature<Name>) => Thing | null
	): Thing[] {
		const file = featureFile(name);
		const text = files.get(file);
		if (text === undefined) return [];
		const { features, problems: faults } = readFeatures<Name>(file, text);
		const things = features.map(read).filter((thing) => thing !== null);
		problems.push(...faults, ...features.flatMap(({ row }) => row.problems));
		return things;
	}

	const actorRows = rows('actors');
	const sourceRows = rows('sources');
	const placeRows = rows('places');
	const eventRows = rows('events');
	const accountRows = rows('accounts');

	const actors = byId(actorRows, actor);
	const sources = byId(sourceRows, source);
	const holders = new Set([...actors.keys(), ...unnamedHolders]);
	const places = withParts(
		placeRows,
		byId(placeRows, (row, taken) => place(row, taken, holders))
	);
	const known = { actors, sources, places, holders };
	const firsts = byId(eventRows, (row, taken) => event(row, taken, known));
	const accounts = accountsOf(accountRows, firsts, sources);
	const movements: Movement[] = features(
		'movements',
		(one: Feature<'event' | 'label' | 'sources'>) => movement(one, firsts, sources)
	);
	const areas: Area[] = features('areas', (one: Feature<'name' | 'author' | 'holder'>) =>
		area(one, holders)
	);

	const events: ConflictEvent[] = [];
	for (const row of eventRows) {
		const first = row.refused ? undefined : firsts.get(row.text('id'));
		if (first === undefined) continue;
		const outcomeOf = row.references('outcome_of', 'event', firsts);
		events.push({ ...first, outcomeOf, accounts: accounts.get(first.id) ?? [] });
	}

	const { manifest, problems: faults } = readManifest(id, json, firsts);
	if (files.has(manifestFile)) problems.push(...faults);
	for (const table of [eventRows, accountRows, placeRows, actorRows, sourceRows])
		for (const row of table) problems.push(...row.problems);
	return {
		id,
		...manifest,
		events: events.sort(inTime),
		places: [...places.values()],
		actors: [...actors.values()],
		sources: [...sources.values()],
		movements,
		areas,
		problems: inOrder(problems, recordFiles)
	};
}

/** The things that the rows hold, but for those of refused rows. */
function byId<Name extends string, Thing extends { readonly id: string }>(
	rows: readonly Row<Name>[],
	read: (row: Row<Name>, taken: Known) => Thing | null
): Map<string, Thing> {
	const things = new Map<string, Thing>();
	for (const row of rows) {
		const thing = read(row, things);
		if (thing !== null && !row.refused) things.set(thing.id, thing);
	}
	return things;
}

function inTime(a: ConflictEvent, b: ConflictEvent): number {
	return (
		a.when.earliestStart - b.when.earliestStart ||
		a.when.latestEnd - b.when.latestEnd ||
		(a.id < b.id ? -1 : 1)
	);
}
