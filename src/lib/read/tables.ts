/** The file that says what a record is and describes its tables. */
export const manifestFile = 'datapackage.json';

/** What a column holds, in Table Schema's words; a `list` is a cell of texts with `;` between them. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'list';

/** The tables of a record: each column with what it holds. `data/README.md` says what they mean. */
export const tables = {
	events: {
		id: 'string',
		date: 'string',
		title: 'string',
		summary: 'string',
		kind: 'string',
		subkind: 'string',
		status: 'string',
		place: 'string',
		lat: 'number',
		lon: 'number',
		precision_m: 'integer',
		actors: 'list',
		holder: 'string',
		held_places: 'list',
		held_until: 'string',
		then_holder: 'string',
		deaths_low: 'integer',
		deaths_best: 'integer',
		deaths_high: 'integer',
		tally: 'boolean',
		figures: 'string',
		sources: 'list',
		reported: 'string',
		outcome: 'string',
		outcome_date: 'string',
		outcome_note: 'string',
		outcome_of: 'list',
		conflict: 'string',
		note: 'string',
		later: 'string'
	},
	accounts: {
		event: 'string',
		by: 'string',
		statement: 'string',
		date: 'string',
		deaths_low: 'integer',
		deaths_high: 'integer',
		sources: 'list',
		drawn: 'boolean'
	},
	places: {
		id: 'string',
		name: 'string',
		name_ar: 'string',
		name_ku: 'string',
		aliases: 'list',
		lat: 'number',
		lon: 'number',
		kind: 'string',
		admin1: 'string',
		part_of: 'string',
		country: 'string',
		precision_m: 'integer',
		holder: 'string',
		holder_note: 'string',
		dispute: 'string',
		source: 'string',
		note: 'string'
	},
	actors: {
		id: 'string',
		name: 'string',
		name_ar: 'string',
		aliases: 'list',
		side: 'string',
		colour: 'string',
		description: 'string'
	},
	sources: {
		id: 'string',
		publisher: 'string',
		title: 'string',
		description: 'string',
		date: 'string',
		url: 'string',
		archive_url: 'string',
		language: 'string',
		via: 'string',
		read: 'boolean'
	}
} as const satisfies Record<string, Record<string, ColumnType>>;

export type TableName = keyof typeof tables;

/** The names of a table's columns. */
export type Column<Name extends TableName> = keyof (typeof tables)[Name] & string;

/** The columns that hold one id of another table. Lists of ids are no foreign keys to Table Schema. */
export const references: readonly { from: TableName; column: string; to: TableName }[] = [
	{ from: 'events', column: 'place', to: 'places' },
	{ from: 'accounts', column: 'event', to: 'events' },
	{ from: 'places', column: 'part_of', to: 'places' }
];

/** The file of a table, such as `events.csv`. */
export function tableFile(name: TableName): `${TableName}.csv` {
	return `${name}.csv`;
}

/** The names of the tables, events first. */
export const tableNames = Object.keys(tables) as TableName[];

/** The files that a record must have. */
export const neededFiles: readonly string[] = [manifestFile, ...tableNames.map(tableFile)];

/** What a record may have besides its tables, as GeoJSON. */
export type FeatureSet = 'movements' | 'areas';

export const featureSets: readonly FeatureSet[] = ['movements', 'areas'];

/** The file of a set of features, such as `movements.geojson`. */
export function featureFile(name: FeatureSet): `${FeatureSet}.geojson` {
	return `${name}.geojson`;
}

/** The files of a record, in the order in which problems are told. */
export const recordFiles: readonly string[] = [...neededFiles, ...featureSets.map(featureFile)];
