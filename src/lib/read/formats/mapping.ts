import { fingerprint } from './names';

/** What a column may stand for in a table of no known format. */
export const roles = [
	...([
		'id',
		'date',
		'end',
		'date_precision',
		'end_month',
		'end_day',
		'year',
		'month',
		'day',
		'title',
		'summary',
		'kind',
		'subkind'
	] as const),
	...(['place', 'admin1', 'country', 'lat', 'lon', 'precision', 'actor', 'holder'] as const),
	...(['deaths_low', 'deaths', 'deaths_high', 'figure', 'source', 'url', 'reported'] as const)
] as const;
export type Role = (typeof roles)[number];

/** What one column may be chosen for. `point`: latitude and longitude in one cell. */
export type Choice = Role | 'point' | '';

/** What is offered for a column, in groups, in the order of the questions when, where, what, who, how many, who says so. */
export const choices = {
	when: [
		...(['date', 'date_precision', 'end', 'year', 'month', 'day'] as const),
		...(['end_month', 'end_day', 'reported'] as const)
	],
	where: ['place', 'admin1', 'country', 'point', 'lat', 'lon', 'precision'],
	what: ['title', 'summary', 'kind', 'subkind', 'id'],
	who: ['actor', 'holder'],
	figures: ['deaths_low', 'deaths', 'deaths_high', 'figure'],
	sources: ['source', 'url']
} as const satisfies Readonly<Record<string, readonly Choice[]>>;

/** Which columns stand for what, by their index; several for one role are read one after the other. */
export type Mapping = { readonly [Of in Role]?: readonly number[] };

const SEP = '\u001f';

/**
 * Whether two headers have the same shape: the same names in the same order, capitals and spaces around them aside. Only a
 * fingerprint, so that who keeps it does not keep what the columns are called.
 */
export function shapeOf(header: readonly string[]): string {
	const names = header.map((name) => name.trim().toLowerCase()).join(SEP);
	return `${header.length}-${fingerprint(names)}-${fingerprint([...names].reverse().join(''))}`;
}

/** A table that was read by guessing what its columns stand for. */
export interface Mapped {
	readonly file: string;
	readonly header: readonly string[];
	readonly mapping: Mapping;
	/** The first rows, to show beside the columns. */
	readonly rows: readonly (readonly string[])[];
}
