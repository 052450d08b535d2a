import type { ConflictEvent, Dataset } from '../events/dataset';
import { references, tableNames, tables, type ColumnType, type TableName } from '../read/tables';
import type { Taken } from './credit';
import { csvText } from './csv';
import { areaFeatures, movementFeatures } from './geojson';
import { part, type Scope } from './part';
import { tableCells, tableRows, type Cells } from './tables';

/**
 * The chosen events with all that they need as a Data Package of one file: a `datapackage.json` that holds its tables as
 * the text of their CSV, and features as GeoJSON. Reading it gives the same events again. Where something was left out
 * of the dataset because it was not known on a day, take `view`: `all` brings every place, actor, source and area.
 */
export function exportPackage(
	dataset: Dataset,
	chosen: readonly ConflictEvent[],
	{ address, accessed, scope, filters }: Taken & { readonly scope: Scope }
): string {
	const taken = part(dataset, chosen, scope);
	const rows = tableCells(taken);
	const { movements, areas, story } = taken;
	// no map is no member: null would be a map that cannot be read
	const firstView = taken.firstView && {
		...taken.firstView,
		map: taken.firstView.map ?? undefined
	};
	const manifest = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: taken.id,
		title: taken.title,
		description: taken.description,
		version: taken.version,
		licenses: taken.licences,
		resources: [
			...tableNames.map((name) => tableResource(name, rows[name])),
			...(movements.length > 0 ? [featureResource('movements', movementFeatures(movements))] : []),
			...(areas.length > 0 ? [featureResource('areas', areaFeatures(areas))] : [])
		],
		timefront: {
			subtitle: taken.subtitle,
			coverage: taken.coverage,
			timeZone: taken.timeZone,
			attributions: taken.attributions,
			...(firstView && { firstView }),
			...(story.length > 0 && { story }),
			export: { address, accessed, scope, filters }
		}
	};
	return `${JSON.stringify(manifest, null, '\t')}\n`;
}

function tableResource<Name extends TableName>(name: Name, rows: readonly Cells<Name>[]): object {
	return {
		name,
		description: "Cells that a spreadsheet might take for a formula have a ' before them.",
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		data: csvText(tableRows(name, rows)),
		schema: schema(name)
	};
}

function featureResource(name: string, data: object): object {
	return { name, format: 'geojson', mediatype: 'application/geo+json', data };
}

function schema(name: TableName): object {
	const columns: Readonly<Record<string, ColumnType>> = tables[name];
	const foreignKeys = references
		.filter(({ from }) => from === name)
		.map(({ column, to }) => ({
			fields: column,
			reference: { resource: to === name ? '' : to, fields: 'id' }
		}));
	return {
		fields: Object.entries(columns).map(([column, type]) => ({
			name: column,
			type,
			...(type === 'list' && { delimiter: ';', itemType: 'string' })
		})),
		...('id' in columns && { primaryKey: 'id' }),
		...(foreignKeys.length > 0 && { foreignKeys }),
		missingValues: ['']
	};
}
