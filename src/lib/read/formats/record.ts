import { statuses } from '../../events/status';
import { readTable } from '../csv';
import { readPackage } from '../package';
import { featureFile, featureSets, manifestFile, tableFile, tableNames } from '../tables';
import { sureness, type Format, type GivenFile, type Head } from './format';
import { recordRows } from './lonerecord';
import type { Original } from './report';
import { readTableRows } from './rowformat';
import { openTable } from './table';
import { has, titleOf } from './tabular';
import { decode } from './text';

/** The files that a record may have, by their names without folders. */
const own: readonly string[] = [
	manifestFile,
	...tableNames.map(tableFile),
	...featureSets.map(featureFile)
];

/** Our own record: the files of a Data Package, its one JSON file, or its `events.csv` alone. */
export const record: Format = {
	id: 'record',
	name: 'Timefront record',
	together: true,
	ownIds: true,
	joins: (name) => own.includes(name),

	recognises({ name, head, start }) {
		const described = /"timefront"\s{0,3}:|"https:\/\/datapackage\.org\/profiles/;
		if (name === manifestFile || (/^\s{0,99}\{/.test(start) && described.test(start)))
			return start.includes('"resources"') ? sureness.sure : sureness.no;
		if (head === null) return sureness.no;
		if (isEvents(head)) return sureness.sure;
		const table = tableNames.find((one) => tableFile(one) === name && one !== 'events');
		const columns = {
			accounts: 'statement',
			places: 'precision_m',
			actors: 'side',
			sources: 'via'
		};
		return table && has(head, columns[table as keyof typeof columns]) ? sureness.sure : sureness.no;
	},

	read(file, intake, choices) {
		const { companions } = choices;
		const lone = companions.every((one) => one === file) && !file.name.endsWith('.json');
		const table = lone ? openTable(file) : null;
		if (table !== null && isEvents(table)) {
			intake.about({ title: titleOf(file) });
			return readTableRows(table, recordRows(table), intake, choices);
		}
		const texts = new Map<string, string>();
		for (const one of [...companions, file]) {
			const name = baseOf(one);
			const known = own.includes(name) || (one === file && name.endsWith('.json'));
			if (known || one === file) texts.set(recordName(one), decode(one.bytes).text);
		}
		const events = tableFile('events');
		if (texts.has(events) && !texts.has(tableFile('actors')))
			for (const [name, text] of standIns(texts.get(events)!))
				if (!texts.has(name)) texts.set(name, text);
		const dataset = readPackage('record', texts);
		const named = [...companions].find((one) => baseOf(one) === events)?.name ?? file.name;
		const originals = originalsOf(texts.get(events) ?? '');
		intake.dataset(named, dataset, originals);
		const refused = new Set<number>();
		for (const { file: name, line, column, message, kept } of dataset.problems) {
			if (name === events && line !== null && !kept) {
				if (!refused.has(line)) intake.refuse({ file: named, line }, column, '', message);
				refused.add(line);
			} else if (name === events && line !== null && line > 1)
				intake.repair({ file: named, line }, column ?? '', '', '', message);
			else if (!/missing file|^missing$/.test(message) && texts.has(manifestFile))
				intake.say(name, line === null ? message : `line ${line}: ${message}`);
		}
	}
};

/** Whether a table is the events of a record: it says how each is known, in our words. */
export function isEvents(head: Pick<Head, 'fields' | 'rows'>): boolean {
	if (!has(head, 'id', 'date', 'title', 'kind', 'status')) return false;
	const at = head.fields.indexOf('status');
	const known = head.rows.filter((cells) =>
		statuses.some((status) => status === cells[at]?.trim())
	);
	return known.length * 2 >= head.rows.length;
}

function baseOf({ name }: GivenFile): string {
	return (name.split(/[/\\]/).at(-1) ?? name).toLowerCase();
}

/** The name of a file in a record; a table of events and a whole record may be called anything. */
function recordName(file: GivenFile): string {
	const name = baseOf(file);
	if (own.includes(name)) return name;
	return name.endsWith('.json') ? manifestFile : tableFile('events');
}

/** Tables with no more than the ids that a lone table of events names. */
function standIns(events: string): Map<string, string> {
	const { rows } = readTable(tableFile('events'), events);
	const ids = (...columns: string[]) => [
		...new Set(
			rows.flatMap(({ cells }) =>
				columns.flatMap((column) =>
					(cells.get(column) ?? '')
						.split(';')
						.map((id) => id.trim())
						.filter((id) => id !== '' && id !== 'contested' && id !== 'unknown')
				)
			)
		)
	];
	const points = new Map(
		rows
			.filter(({ cells }) => cells.get('lat') && cells.get('lon'))
			.map(({ cells }) => [cells.get('place') ?? '', [cells.get('lat'), cells.get('lon')]])
	);
	const table = (header: string[], cells: string[][]) => csvText([header, ...cells]);
	return new Map([
		[
			tableFile('actors'),
			table(
				['id', 'name'],
				ids('actors', 'holder', 'then_holder').map((id) => [id, id])
			)
		],
		[
			tableFile('sources'),
			table(
				['id', 'publisher', 'description'],
				ids('sources').map((id) => [id, id, 'As named in the file'])
			)
		],
		[
			tableFile('places'),
			table(
				['id', 'name', 'lat', 'lon'],
				ids('place').flatMap((id) => {
					const [lat, lon] = points.get(id) ?? [];
					return lat && lon ? [[id, id, lat, lon]] : [];
				})
			)
		]
	]);
}

function originalsOf(events: string): ReadonlyMap<string, Original> {
	const { rows } = readTable(tableFile('events'), events);
	return new Map(
		rows.map(({ cells }) => [
			cells.get('id')?.trim() ?? '',
			[...cells].map(([name, value]) => ({ name, value }))
		])
	);
}

/** Rows as CSV, every cell quoted. */
function csvText(rows: readonly (readonly string[])[]): string {
	return rows
		.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
		.join('\n');
}
