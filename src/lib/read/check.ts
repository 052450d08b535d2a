import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Dataset, Place, Problem } from '../events/dataset';
import { DAY, type Span } from '../time/span';
import { possiblyIn, when } from '../time/when';
import { readTable } from './csv';
import { inside } from './inside';
import { inOrder } from './problem';
import { schemaProblems } from './schema';
import {
	featureFile,
	manifestFile,
	recordFiles,
	tableFile,
	type Column,
	type TableName
} from './tables';

/** A governorate's area with its name as `admin1` of a place spells it. */
export type Governorate = Feature<Polygon | MultiPolygon, { readonly name: string }>;

type Report = <Name extends TableName>(
	table: Name,
	id: string,
	column: Column<Name>,
	message: string
) => void;

/**
 * What a record to be published must hold to beyond being readable: nothing in it is unused, its places lie where they
 * say, plans have outcomes, conflicts have accounts, and its Table Schema is true.
 */
export function check(
	dataset: Dataset,
	files: ReadonlyMap<string, string>,
	governorates: readonly Governorate[]
): Problem[] {
	const problems = schemaProblems(files);
	const lines = new Map<string, ReadonlyMap<string, number>>();
	const report: Report = (table, id, column, message) => {
		const file = tableFile(table);
		if (!lines.has(file)) lines.set(file, linesById(file, files.get(file) ?? ''));
		const line = lines.get(file)?.get(id) ?? null;
		problems.push({ file, line, column, message, kept: true });
	};
	reportUnused(dataset, report);
	reportUnfinished(dataset, report);
	problems.push(...uncited(dataset), ...unseen(dataset));
	for (const place of dataset.places) reportElsewhere(place, governorates, report);
	return inOrder(problems, recordFiles);
}

function linesById(file: string, text: string): ReadonlyMap<string, number> {
	const { rows } = readTable(file, text);
	return new Map(rows.map(({ line, cells }) => [cells.get('id')?.trim() ?? '', line]));
}

function reportUnused({ events, places, actors, sources }: Dataset, report: Report): void {
	const cited = new Set(
		events.flatMap((event) => [
			...event.sources,
			...event.accounts.flatMap((account) => account.sources)
		])
	);
	const visited = new Set(events.flatMap(({ place, heldPlaces }) => [place, ...heldPlaces]));
	for (const { partOf } of places) visited.add(partOf);
	const active = new Set([
		...events.flatMap((event) => [...event.actors, event.holder, event.thenHolder]),
		...places.map(({ holder }) => holder)
	]);
	for (const { id } of sources)
		if (!cited.has(id)) report('sources', id, 'id', `nothing cites "${id}"`);
	for (const { id } of places)
		if (!visited.has(id)) report('places', id, 'id', `no event is at or about "${id}"`);
	for (const { id } of actors)
		if (!active.has(id)) report('actors', id, 'id', `no event or place names "${id}"`);
}

function reportUnfinished({ events }: Dataset, report: Report): void {
	for (const event of events) {
		const { id, status, outcome, conflict, accounts, sources, reported } = event;
		if (status !== 'planned' && reported && when(reported).latestEnd <= event.when.earliestStart)
			report('events', id, 'reported', `reported before it happened: "${reported}"`);
		if (status === 'planned' && outcome === null)
			report('events', id, 'outcome', 'a plan without an outcome');
		if (status !== 'planned' && outcome !== null)
			report('events', id, 'outcome', `an outcome of what is no plan but ${status}`);
		if (conflict !== '' && accounts.length === 0)
			report('events', id, 'conflict', `no accounts of the conflict about "${id}"`);
		if (conflict === '' && accounts.length > 0)
			report('events', id, 'conflict', `accounts of "${id}" but no word on what they differ in`);
		if (accounts.length === 1) report('events', id, 'conflict', `one account alone of "${id}"`);
		for (const source of new Set(accounts.flatMap((account) => account.sources)))
			if (!sources.includes(source))
				report('events', id, 'sources', `an account cites "${source}", the event does not`);
	}
}

/** Movements that rest on sources which their event does not have. Features that were refused are not counted. */
function uncited({ events, movements }: Dataset): Problem[] {
	const sourcesOf = new Map(events.map(({ id, sources }) => [id, sources]));
	return movements.flatMap(({ event, label, sources }) =>
		sources
			.filter((source) => !sourcesOf.get(event)?.includes(source))
			.map((source) => ({
				file: featureFile('movements'),
				line: null,
				column: null,
				message: `"${label}" cites "${source}", its event "${event}" does not`,
				kept: true
			}))
	);
}

/** Steps of the story that select an event which lies outside of their days, or that does not carry their text. */
function unseen({ events, story }: Dataset): Problem[] {
	const byId = new Map(events.map((event) => [event.id, event]));
	return story.flatMap(({ title, from, to, event, events: carriers }) => {
		const chosen = event === null ? undefined : byId.get(event);
		if (event === null || chosen === undefined) return [];
		const days: Span = [Date.parse(from), Date.parse(to) + DAY];
		const faults = [
			!possiblyIn(chosen.when, days) && `"${title}" selects "${event}" outside of its days`,
			!carriers.includes(event) && `"${title}" selects "${event}", which does not carry it`
		];
		return faults
			.filter((message) => message !== false)
			.map((message) => ({
				file: manifestFile,
				line: null,
				column: 'timefront.story',
				message,
				kept: true
			}));
	});
}

/** A place whose governorate is in dispute says so and may lie anywhere; one abroad lies in none that we know. */
function reportElsewhere(
	{ id, lat, lon, admin1, dispute }: Place,
	governorates: readonly Governorate[],
	report: Report
): void {
	if (admin1 === '' || dispute !== '') return;
	const found = governorates.find(({ geometry }) => inside(geometry, lon, lat))?.properties.name;
	const known = governorates.some(({ properties }) => properties.name === admin1);
	if (found !== admin1 && (known || found !== undefined))
		report('places', id, 'admin1', `lies in ${found ?? 'no governorate'}, not in "${admin1}"`);
}
