import type { ConflictEvent, Dataset, Problem } from '../events/dataset';
import { accountsOf } from './account';
import { actor } from './actor';
import { readTable } from './csv';
import { event } from './event';
import { unnamedHolders } from './holder';
import { readManifest } from './manifest';
import { place } from './place';
import { inOrder } from './problem';
import { Row, type Known } from './row';
import { source } from './source';
import {
	manifestFile,
	recordFiles,
	tableFile,
	tables,
	type Column,
	type TableName
} from './tables';

/**
 * Reads a record: the texts of `datapackage.json` and of its tables, by the name of the file. It never throws: what is
 * not as it should be becomes a problem. A row that cannot be used is refused; in any other row a bad cell is set aside.
 * Events come in the order of their earliest start, latest end and id.
 */
export function readPackage(id: string, files: ReadonlyMap<string, string>): Dataset {
	const missing = recordFiles.filter((file) => !files.has(file));
	const problems: Problem[] = missing.map((file) => ({
		file,
		line: null,
		column: null,
		message: 'missing file',
		kept: false
	}));

	const json = files.get(manifestFile);
	const { manifest, problems: faults } = readManifest(id, json ?? '{}');
	if (json !== undefined) problems.push(...faults);

	function rows<Name extends TableName>(name: Name): Row<Column<Name>>[] {
		const file = tableFile(name);
		const text = files.get(file);
		if (text === undefined) return [];
		const table = readTable(file, text, Object.keys(tables[name]));
		problems.push(...table.problems);
		return table.rows.map((row) => new Row(file, row));
	}

	const actorRows = rows('actors');
	const sourceRows = rows('sources');
	const placeRows = rows('places');
	const eventRows = rows('events');
	const accountRows = rows('accounts');

	const actors = byId(actorRows, actor);
	const sources = byId(sourceRows, source);
	const holders = new Set([...actors.keys(), ...unnamedHolders]);
	const places = byId(placeRows, (row, taken) => place(row, taken, holders));
	const known = { actors, sources, places, holders };
	const firsts = byId(eventRows, (row, taken) => event(row, taken, known));
	const accounts = accountsOf(accountRows, firsts, sources);

	const events: ConflictEvent[] = [];
	for (const row of eventRows) {
		const first = row.refused ? undefined : firsts.get(row.text('id'));
		if (first === undefined) continue;
		const outcomeOf = row.references('outcome_of', 'event', firsts);
		events.push({ ...first, outcomeOf, accounts: accounts.get(first.id) ?? [] });
	}

	let { firstView } = manifest;
	if (firstView?.event && !firsts.has(firstView.event)) {
		problems.push({
			file: manifestFile,
			line: null,
			column: 'timefront.firstView.event',
			message: `no such event: "${firstView.event}"`,
			kept: true
		});
		firstView = { ...firstView, event: null };
	}

	for (const table of [eventRows, accountRows, placeRows, actorRows, sourceRows])
		for (const row of table) problems.push(...row.problems);
	return {
		id,
		...manifest,
		firstView,
		events: events.sort(inTime),
		places: [...places.values()],
		actors: [...actors.values()],
		sources: [...sources.values()],
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
