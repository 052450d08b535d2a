import type { Source } from '../events/dataset';
import type { Known, Row } from './row';
import type { Column } from './tables';

/** The source of a row of `sources.csv`. */
export function source(row: Row<Column<'sources'>>, taken: Known): Source {
	const id = row.id('id', taken);
	const title = row.text('title');
	const description = row.text('description');
	if (title === '' && description === '') row.note('title', 'neither title nor description');
	return {
		id,
		publisher: row.needed('publisher'),
		title,
		description,
		date: row.date('date') ?? '',
		url: row.link('url'),
		archiveUrl: row.link('archive_url'),
		language: row.text('language'),
		via: row.text('via'),
		read: row.yes('read')
	};
}
