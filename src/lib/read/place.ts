import type { Place } from '../events/dataset';
import type { Known, Row } from './row';
import type { Column } from './tables';

/** The place of a row of `places.csv`, or null without a point: it could not be drawn. */
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
