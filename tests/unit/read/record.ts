import { csvFormatRows } from 'd3-dsv';
import { kinds } from '../../../src/lib/events/kind';
import { outcomes, statuses } from '../../../src/lib/events/status';
import { references, tableNames, tables, type TableName } from '../../../src/lib/read/tables';

type Cells = Readonly<Record<string, string>>;

/** One good row of each table; they fit together. */
const good: Readonly<Record<TableName, Cells>> = {
	events: {
		id: 'base',
		date: '2016-07-09',
		title: 'Iraqi forces take the air base',
		summary: 'They took it from Daesh.',
		kind: 'Battles',
		subkind: 'Government regains territory',
		status: 'occurred',
		place: 'airfield',
		actors: 'army;daesh',
		holder: 'army',
		held_places: 'airfield',
		sources: 'paper'
	},
	accounts: { event: 'base', by: 'Agency', statement: 'On 9 July.', drawn: 'true' },
	places: { id: 'airfield', name: 'Airfield', lat: '35.77', lon: '43.12', holder: 'daesh' },
	actors: { id: 'army', name: 'Iraqi army' },
	sources: { id: 'paper', publisher: 'Paper', title: 'Base taken', read: 'true' }
};

/** A table of the record's format: its header, then a good row with these changes for each that is given. */
export function table(name: TableName, ...rows: readonly Cells[]): string {
	const columns = Object.keys(tables[name]);
	return csvFormatRows([
		columns,
		...rows.map((changes) => {
			const row: Cells = { ...good[name], ...changes };
			return columns.map((column) => row[column] ?? '');
		})
	]);
}

/** What a good `datapackage.json` holds. */
export const manifest = {
	name: 'small',
	title: 'A small record',
	description: 'Two parties and a base.',
	version: '1.0.0',
	licenses: [{ name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://example.org/licence' }],
	resources: tableNames.map((name) => ({
		name,
		path: `${name}.csv`,
		schema: {
			fields: Object.entries(tables[name]).map(([column, type]) => ({
				name: column,
				type,
				description: `What ${column} means.`,
				constraints: constraints(name, column)
			})),
			primaryKey: 'id' in tables[name] ? 'id' : undefined,
			foreignKeys: references
				.filter(({ from }) => from === name)
				.map(({ column, to }) => ({ fields: column, reference: { resource: to, fields: 'id' } }))
		}
	})),
	timefront: { coverage: '2016', timeZone: 'Asia/Baghdad' }
};

function constraints(name: TableName, column: string): Record<string, unknown> {
	if (column === 'kind' && name === 'events') return { enum: kinds.map(({ name }) => name) };
	if (column === 'status') return { enum: statuses };
	if (column === 'outcome') return { enum: outcomes };
	if (column === 'lat') return { minimum: -90, maximum: 90 };
	return column === 'id' ? { required: true, pattern: '[a-z0-9-]+' } : {};
}

/** A small record without a fault, but for the files that are replaced. */
export function record(changes: Readonly<Record<string, string>> = {}): Map<string, string> {
	return new Map(
		Object.entries({
			'datapackage.json': JSON.stringify(manifest),
			'events.csv': table('events', {}),
			'accounts.csv': table('accounts'),
			'places.csv': table('places', {}),
			'actors.csv': table('actors', {}, { id: 'daesh', name: 'Daesh' }),
			'sources.csv': table('sources', {}),
			...changes
		})
	);
}

/** A step of a story that tells of the small record. */
export const storyStep = {
	title: 'The base',
	text: 'Iraqi forces take the air base.',
	from: '2016-07-01',
	to: '2016-07-20',
	map: { lat: 35.75, lon: 43.2, zoom: 8 },
	event: 'base',
	events: ['base']
};

/** A feature collection with these features, and no more. */
export function collection(...features: readonly object[]): string {
	return JSON.stringify({ type: 'FeatureCollection', features });
}

/** A `movements.geojson`: a good feature for each of these changes to its properties, or one. */
export function movements(...changes: readonly object[]): string {
	const features = (changes.length === 0 ? [{}] : changes).map((change) => movementFeature(change));
	return collection(...features);
}

/** A movement to the base of the small record. */
export function movementFeature(properties: object = {}, more: object = {}): object {
	return {
		type: 'Feature',
		properties: { event: 'base', label: 'To the base', sources: ['paper'], ...properties },
		when: { timespans: [{ start: { in: '2016-07-01' }, end: { in: '2016-07-09' } }] },
		geometry: {
			type: 'LineString',
			coordinates: [
				[43.49, 34.93],
				[43.12, 35.77]
			]
		},
		...more
	};
}
