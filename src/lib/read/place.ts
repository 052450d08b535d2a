import type { Place } from '../events/dataset';
import type { Known, Row } from './row';
import type { Column } from './tables';

/**
 * The place of a row of `places.csv`, or null without a point: it could not be drawn. What it is a part of is taken at its
 * word until all places are known.
 */
export function place(row: Row<Column<'places'>>, taken: Known, holders: Known): Place | null {
	const id = row.id('id', taken);
	const name = row.needed('name') || id;
	row.needed('lat');
	row.needed('lon');
	const point = row.point('lat', 'lon');
	if (point === null) row.refuse();
	return (
		point && {
			id,
			name,
			nameAr: row.text('name_ar'),
			nameKu: row.text('name_ku'),
			aliases: row.list('aliases'),
			...point,
			kind: row.text('kind'),
			admin1: row.text('admin1'),
			partOf: row.text('part_of'),
			country: row.text('country'),
			precision: row.count('precision_m'),
			holder: row.reference('holder', 'holder', holders) ?? '',
			holderNote: row.text('holder_note'),
			dispute: row.text('dispute'),
			source: row.text('source'),
			note: row.text('note')
		}
	);
}

/** The places with what they are a part of: another place of the record, and never themselves over however many steps. */
export function withParts(
	rows: readonly Row<Column<'places'>>[],
	places: ReadonlyMap<string, Place>
): Map<string, Place> {
	const whole = new Map(places);
	for (const row of rows) {
		const place = row.refused ? undefined : places.get(row.text('id'));
		if (place === undefined) continue;
		const circle = circleFrom(place.id, places);
		if (circle !== null) row.note('part_of', `a part of itself: ${circle.join(' in ')}`);
		else if (row.reference('part_of', 'place', places) !== null) continue;
		whole.set(place.id, { ...place, partOf: '' });
	}
	return whole;
}

/** The way from a place through what it is a part of back to it, or null when it leads elsewhere. */
function circleFrom(id: string, places: ReadonlyMap<string, Place>): string[] | null {
	const way = [id];
	for (;;) {
		const next = places.get(way[way.length - 1])?.partOf;
		if (!next) return null;
		if (next === id) return [...way, id];
		if (way.includes(next)) return null;
		way.push(next);
	}
}
