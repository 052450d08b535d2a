import type { ConflictEvent, Place } from '../events/dataset';
import { kindByName } from '../events/kind';
import { outcomes, statuses } from '../events/status';
import { when as readWhen, type When } from '../time/when';
import type { Known, Row } from './row';
import type { Column } from './tables';

/** What an event may refer to. */
export interface Referable {
	readonly actors: Known;
	readonly sources: Known;
	readonly places: ReadonlyMap<string, Place>;
	readonly holders: Known;
}

/** An event without its accounts and the plans that it decided: those need all events to be known. */
export function event(
	row: Row<Column<'events'>>,
	taken: Known,
	{ actors, sources, places, holders }: Referable
): ConflictEvent | null {
	const id = row.id('id', taken);
	row.needed('date');
	const when = row.when('date');
	row.needed('kind');
	const kind = kindByName.get(row.oneOf('kind', [...kindByName.keys()]) ?? '');
	row.needed('status');
	const status = row.oneOf('status', statuses);

	const title = row.needed('title') || id;
	const place = row.reference('place', 'place', places);
	const { lat, lon, precision } = (place === null ? undefined : places.get(place)) ?? nowhere;
	const own = row.point('lat', 'lon');
	const holder = row.reference('holder', 'holder', holders);
	if (row.text('holder') !== '') row.needed('held_places');
	if (row.text('held_places') !== '') row.needed('holder');
	row.needed('sources');

	const event = {
		id,
		title,
		summary: row.text('summary'),
		subkind: row.text('subkind'),
		place,
		lat: own?.lat ?? lat,
		lon: own?.lon ?? lon,
		precision: row.count('precision_m') ?? precision,
		actors: row.references('actors', 'actor', actors),
		holder,
		heldPlaces: row.references('held_places', 'place', places),
		...heldFor(row, when, holder, holders),
		deaths: deaths(row),
		tally: row.yes('tally'),
		figures: figures(row),
		sources: row.references('sources', 'source', sources),
		reported: row.date('reported'),
		outcome: outcome(row),
		outcomeOf: [],
		conflict: row.text('conflict'),
		accounts: [],
		note: row.text('note'),
		later: row.text('later')
	};
	if (when && kind && status) return { ...event, when, kind: kind.id, status };
	row.refuse();
	return null;
}

const nowhere = { lat: null, lon: null, precision: null };

/** How long the hold lasted and who came then: both or neither, since the one says nothing without the other. */
function heldFor(
	row: Row<Column<'events'>>,
	start: When | null,
	holder: string | null,
	holders: Known
): Pick<ConflictEvent, 'heldUntil' | 'thenHolder'> {
	const heldUntil = row.date('held_until');
	const thenHolder = row.reference('then_holder', 'holder', holders);
	if (row.text('held_until') !== '') row.needed('then_holder');
	if (row.text('then_holder') !== '') row.needed('held_until');
	const neither = { heldUntil: null, thenHolder: null };
	if (heldUntil === null || thenHolder === null) return neither;
	if (holder === null) {
		row.note('held_until', 'nobody held anything from here on');
		return neither;
	}
	if (start !== null && readWhen(heldUntil).latestEnd <= start.earliestStart) {
		row.note('held_until', `ends before the event: "${heldUntil}"`);
		return neither;
	}
	return { heldUntil, thenHolder };
}

/** Deaths, all set aside when they do not rise from low to high: nobody can tell which is wrong. */
function deaths(row: Row<Column<'events'>>): ConflictEvent['deaths'] {
	const low = row.count('deaths_low');
	const best = row.count('deaths_best');
	const high = row.count('deaths_high');
	return row.rising('deaths_low', [low, best, high])
		? { low, best, high }
		: { low: null, best: null, high: null };
}

function figures(row: Row<Column<'events'>>): ConflictEvent['figures'] {
	return row.list('figures').flatMap((figure) => {
		const colon = figure.indexOf(':');
		const name = figure.slice(0, colon).trim();
		const value = figure.slice(colon + 1).trim();
		if (colon > 0 && name !== '' && value !== '') return [{ name, value }];
		row.note('figures', `not a name and a value: "${figure}"`);
		return [];
	});
}

function outcome(row: Row<Column<'events'>>): ConflictEvent['outcome'] {
	const result = row.oneOf('outcome', outcomes);
	const date = row.date('outcome_date');
	const note = row.text('outcome_note');
	if (row.text('outcome') === '' && (date !== null || note !== '')) row.note('outcome', 'missing');
	return result === null ? null : { result, date, note };
}
