import type { Dataset } from '../events/dataset';
import { isoDay } from '../time/calendar';
import { DAY, type Span } from '../time/span';

/** What a file holds; the last part of its name. */
export type FileKind = 'csv' | 'geojson' | 'json' | 'svg' | 'png';

/**
 * A name for a file about a dataset and a span, its last day included: `mosul-2016-06-17-2016-07-20.csv`. It is of
 * lower-case letters, digits and hyphens, whatever the dataset is called.
 */
export function fileName({ id }: Pick<Dataset, 'id'>, kind: FileKind, [from, to]: Span): string {
	const name = id
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replaceAll(/^-|-$/g, '');
	const last = Math.max(from, Math.ceil(to / DAY) * DAY - DAY);
	const days = [from, last].filter(Number.isFinite).map(isoDay);
	return `${[name || 'timefront', ...days].join('-')}.${kind}`;
}
