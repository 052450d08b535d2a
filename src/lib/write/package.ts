import type { ConflictEvent } from '../events/dataset';
import { references, tableNames, tables, type ColumnType, type TableName } from '../read/tables';
import type { Scene } from '../store/sheet';
import type { Taken } from './credit';
import { csvText } from './csv';
import { areaFeatures, movementFeatures } from './geojson';
import { part, type Scope } from './part';
import { accountCells, eventCells, rowTexts, tableCells, tableRows, type Cells } from './tables';

/**
 * The chosen events with all that they need as a Data Package of one file: a `datapackage.json` that holds its tables as
 * the text of their CSV, and features as GeoJSON; in pieces of text, one for each event. Goes through the events twice.
 * Reading it gives the same events again. Where something was left out
 * of the dataset because it was not known on a day, take `view`: `all` brings every place, actor, source and area.
 */
export function* exportPackage(
	scene: Scene,
	chosen: Iterable<ConflictEvent>,
	{ address, accessed, scope, filters }: Taken & { readonly scope: Scope }
): Generator<string> {
	const accounts: Cells<'accounts'>[] = [];
	function* noting() {
		for (const event of chosen) {
			for (const account of event.accounts) accounts.push(accountCells(event.id, account));
			yield event;
		}
	}
	const { kept, scene: taken } = yield* part(scene, noting(), scope);
	const rows = { ...tableCells({ ...taken, events: [], problems: [] }), accounts };
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
		timefront: {
			subtitle: taken.subtitle,
			coverage: taken.coverage,
			timeZone: taken.timeZone,
			attributions: taken.attributions,
			...(firstView && { firstView }),
			...(story.length > 0 && { story }),
			export: { address, accessed, scope, filters }
		},
		resources: [
			...(movements.length > 0 ? [featureResource('movements', movementFeatures(movements))] : []),
			...(areas.length > 0 ? [featureResource('areas', areaFeatures(areas))] : []),
			...tableNames
				.filter((name) => name !== 'events')
				.map((name) => tableResource(name, rows[name])),
			// last, and its data last in it: their rows follow one by one
			tableResource('events', [])
		]
	};
	const end = '"\n\t\t}\n\t]\n}';
	yield JSON.stringify(manifest, null, '\t').slice(0, -end.length);
	const places = new Map(taken.places.map((place) => [place.id, place]));
	for (const event of chosen) {
		const cells = eventCells(kept(event), places.get(event.place ?? ''));
		yield JSON.stringify(csvText([rowTexts('events', cells)])).slice(1, -1);
	}
	yield `${end}\n`;
}

function tableResource<Name extends TableName>(name: Name, rows: readonly Cells<Name>[]): object {
	return {
		name,
		description: "Cells that a spreadsheet might take for a formula have a ' before them.",
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: schema(name),
		data: csvText(tableRows(name, rows))
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
