import type { Account, Actor, ConflictEvent, Dataset, Place, Source } from '../events/dataset';
import { kindById } from '../events/kind';
import { tables, type Column, type TableName } from '../read/tables';

/** What a column holds before it becomes text; null and an empty text are the same there. */
export type Cell = string | number | boolean | null | readonly string[];

/** A row of a table: a cell for each of its columns. */
export type Cells<Name extends TableName> = Readonly<Record<Column<Name>, Cell>>;

/** The rows of a record's tables: what reading them gives again. */
export function tableCells({ events, places, actors, sources }: Dataset): {
	readonly [Name in TableName]: readonly Cells<Name>[];
} {
	const byId = new Map(places.map((place) => [place.id, place]));
	return {
		events: events.map((event) => eventCells(event, byId.get(event.place ?? ''))),
		accounts: events.flatMap(({ id, accounts }) =>
			accounts.map((account) => accountCells(id, account))
		),
		places: places.map(placeCells),
		actors: actors.map(actorCells),
		sources: sources.map(sourceCells)
	};
}

/** Rows as texts below the names of their columns. */
export function tableRows<Name extends TableName>(
	name: Name,
	rows: readonly Cells<Name>[]
): string[][] {
	return [columnsOf(name), ...rows.map((cells) => rowTexts(name, cells))];
}

/** A row as texts. */
export function rowTexts<Name extends TableName>(name: Name, cells: Cells<Name>): string[] {
	return columnsOf(name).map((column) => cellText(cells[column]));
}

/** The names of a table's columns, in their order. */
export function columnsOf<Name extends TableName>(name: Name): Column<Name>[] {
	return Object.keys(tables[name]) as Column<Name>[];
}

/** The row of an event. Its point and precision are left empty where they are those of its place. */
export function eventCells(event: ConflictEvent, place: Place | undefined): Cells<'events'> {
	const { lat, lon, precision, outcome, deaths } = event;
	const elsewhere = lat !== place?.lat || lon !== place?.lon;
	return {
		id: event.id,
		date: event.when.edtf,
		title: event.title,
		summary: event.summary,
		kind: kindById.get(event.kind)?.name ?? event.kind,
		subkind: event.subkind,
		status: event.status,
		place: event.place,
		lat: elsewhere ? lat : null,
		lon: elsewhere ? lon : null,
		precision_m: precision === place?.precision ? null : precision,
		actors: event.actors,
		holder: event.holder,
		held_places: event.heldPlaces,
		held_until: event.heldUntil,
		then_holder: event.thenHolder,
		deaths_low: deaths.low,
		deaths_best: deaths.best,
		deaths_high: deaths.high,
		tally: event.tally,
		figures: event.figures.map(({ name, value }) => `${name}: ${value}`).join('; '),
		sources: event.sources,
		reported: event.reported,
		outcome: outcome?.result ?? null,
		outcome_date: outcome?.date ?? null,
		outcome_note: outcome?.note ?? null,
		outcome_of: event.outcomeOf,
		conflict: event.conflict,
		note: event.note,
		later: event.later
	};
}

/** The row of an account of an event, of which this is the id. */
export function accountCells(event: string, account: Account): Cells<'accounts'> {
	return {
		event,
		by: account.by,
		statement: account.statement,
		date: account.date,
		deaths_low: account.deathsLow,
		deaths_high: account.deathsHigh,
		sources: account.sources,
		drawn: account.drawn
	};
}

function placeCells(place: Place): Cells<'places'> {
	return {
		id: place.id,
		name: place.name,
		name_ar: place.nameAr,
		name_ku: place.nameKu,
		aliases: place.aliases,
		lat: place.lat,
		lon: place.lon,
		kind: place.kind,
		admin1: place.admin1,
		part_of: place.partOf,
		country: place.country,
		precision_m: place.precision,
		holder: place.holder,
		holder_note: place.holderNote,
		dispute: place.dispute,
		source: place.source,
		note: place.note
	};
}

function actorCells(actor: Actor): Cells<'actors'> {
	return {
		id: actor.id,
		name: actor.name,
		name_ar: actor.nameAr,
		aliases: actor.aliases,
		side: actor.side,
		colour: actor.colour,
		description: actor.description
	};
}

function sourceCells(source: Source): Cells<'sources'> {
	return {
		id: source.id,
		publisher: source.publisher,
		title: source.title,
		description: source.description,
		date: source.date,
		url: source.url,
		archive_url: source.archiveUrl,
		language: source.language,
		via: source.via,
		read: source.read
	};
}

function cellText(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return decimal(cell);
	return typeof cell === 'object' ? cell.join(';') : String(cell);
}

/** A number without an exponent and with no more decimals than reading takes. */
function decimal(number: number): string {
	const text = String(number);
	return /^-?\d+(\.\d{1,15})?$/.test(text) ? text : number.toFixed(15).replace(/\.?0+$/, '');
}
