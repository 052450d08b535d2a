import type { Actor } from '../events/dataset';
import { unnamedHolders } from './holder';
import type { Known, Row } from './row';
import type { Column } from './tables';

/** The actor of a row of `actors.csv`. */
export function actor(row: Row<Column<'actors'>>, taken: Known): Actor {
	const id = row.id('id', taken);
	const colour = row.text('colour');
	const plain = colour === '' || /^#[0-9a-f]{6}$/i.test(colour);
	if (unnamedHolders.includes(id)) row.note('id', `a holder of its own: "${id}"`);
	if (!plain) row.note('colour', `not a colour such as #1f77b4: "${colour}"`);
	return {
		id,
		name: row.needed('name') || id,
		nameAr: row.text('name_ar'),
		aliases: row.list('aliases'),
		side: row.text('side'),
		colour: plain ? colour : '',
		description: row.text('description')
	};
}
