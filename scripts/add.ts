/**
 * `npm run add -- FILE... --as NAME` reads files with the readers of the page `/open/` and writes `data/NAME/`, a Data
 * Package: the next build has its pages. Run again, it lists what was added, changed and withdrawn before it writes.
 *
 * `--days-first`, `--months-first`   which number is the day where the file does not tell
 * `--into FOLDER`                    another folder than `data`
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../src/lib/events/dataset';
import { readTable } from '../src/lib/read/csv';
import { open } from '../src/lib/read/formats/detect';
import type { GivenFile } from '../src/lib/read/formats/format';
import type { Reading } from '../src/lib/read/formats/report';
import { listed, reportLines } from '../src/lib/read/formats/told';
import { list, object, text } from '../src/lib/read/json';
import { readPackage } from '../src/lib/read/package';
import {
	manifestFile,
	references,
	tableFile,
	tableNames,
	tables,
	type TableName
} from '../src/lib/read/tables';
import { csvText } from '../src/lib/write/csv';
import { tableCells, tableRows } from '../src/lib/write/tables';

const data = fileURLToPath(new URL('../data', import.meta.url));
/** For want of a licence in the file. */
const notStated = {
	name: 'not-stated',
	title: 'Not stated in the file: ask its publisher',
	path: 'https://datapackage.org/standard/data-package/#licenses'
};
/** How many lines of a list are printed. */
const SHOWN = 40;

process.exitCode = await add(process.argv.slice(2));

async function add(words: string[]): Promise<number> {
	const option = (name: string) => {
		const at = words.indexOf(name);
		return at < 0 ? null : (words.splice(at, 2)[1] ?? '');
	};
	const flag = (name: string) => {
		const at = words.indexOf(name);
		return at >= 0 && words.splice(at, 1).length > 0;
	};
	const [name, into] = [option('--as'), option('--into') ?? data];
	const order = flag('--days-first') ? 'dmy' : flag('--months-first') ? 'mdy' : null;
	if (name === null || words.length === 0)
		return fail('Usage: npm run add -- FILE... --as NAME [--days-first | --months-first]');
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name === 'basemap')
		return fail(`--as ${name}: a name is of small letters, digits and hyphens, such as iraq-2006.`);
	const folder = join(into, name);
	const before = filesOf(folder);
	const old = object(parse(before.get(manifestFile) ?? '{}'));
	if (before.size > 0 && object(old.timefront).added !== true)
		return fail(`${folder} was not made by this command: it is left as it is.`);
	const missing = words.find((path) => !existsSync(path));
	if (missing !== undefined) return fail(`${missing}: no such file.`);

	const files = words.flatMap(given);
	let reading = await open(files, {}, name);
	if (order !== null && reading.report.questions.length > 0) {
		const answers = new Map(reading.report.questions.map(({ key }) => [key, order]));
		reading = await open(files, { answers }, name);
	}
	if (reading.dataset.events.length === 0) {
		printReport(reading, order !== null);
		return fail('No events were read: nothing was written.');
	}
	const dataset = publishable(reading.dataset);
	const left = reading.dataset.movements.length + reading.dataset.areas.length;
	if (left > 0) console.log(`${left} movements and areas were read and are not written.`);
	const rows = tableCells(dataset);
	const texts = new Map(
		tableNames.map((table) => [tableFile(table), csvText(tableRows(table, rows[table] as never))])
	);
	texts.set(manifestFile, `${JSON.stringify(manifest(dataset, old), null, '\t')}\n`);
	if (before.size > 0) printChanges(before, texts);
	printReport(reading, order !== null);
	const again = readPackage(name, texts);
	if (again.events.length !== dataset.events.length)
		return fail(
			`Only ${again.events.length} of the events could be read again: nothing was written.`
		);
	mkdirSync(folder, { recursive: true });
	for (const [file, content] of texts) writeFileSync(join(folder, file), content);
	console.log(`Written: ${relative(process.cwd(), folder)} (${texts.size} files).`);
	return 0;
}

/** Says what is wrong; the exit code. */
function fail(sentence: string): number {
	console.error(sentence);
	return 1;
}

/** A file, or the files of a folder. */
function given(path: string): GivenFile[] {
	if (!statSync(path).isDirectory())
		return [{ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }];
	return readdirSync(path)
		.map((name) => join(path, name))
		.filter((file) => statSync(file).isFile())
		.map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) }));
}

function filesOf(folder: string): Map<string, string> {
	if (!existsSync(folder)) return new Map();
	const names = readdirSync(folder).filter((file) => /\.(csv|json|geojson)$/.test(file));
	return new Map(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

function parse(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return {};
	}
}

/** The check holds provinces of Iraq against the basemap, which spells them in its own way: they stay as a note. */
function publishable(dataset: Dataset): Dataset {
	const places = dataset.places.map((place) =>
		place.country === 'Iraq' && place.admin1 !== ''
			? { ...place, admin1: '', note: `${place.admin1}, as published` }
			: place
	);
	return { ...dataset, places, movements: [], areas: [] };
}

/** The description of the package. What an editor wrote into it before stays; the tables are described anew. */
function manifest(dataset: Dataset, old: Readonly<Record<string, unknown>>): object {
	const own = object(old.timefront);
	const licences = dataset.licences.length > 0 ? dataset.licences : [notStated];
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: dataset.id,
		title: text(old.title) || dataset.title,
		description: text(old.description) || dataset.description,
		version: text(old.version) || dataset.version,
		licenses: list(old.licenses).length > 0 ? old.licenses : licences,
		resources: tableNames.map(resource),
		timefront: {
			...own,
			added: true,
			subtitle: text(own.subtitle) || dataset.subtitle,
			coverage: dataset.coverage,
			timeZone: text(own.timeZone) || dataset.timeZone,
			attributions: list(own.attributions).length > 0 ? own.attributions : dataset.attributions
		}
	};
}

/** A table with its schema; what columns mean is taken from the record that comes with the project. */
function resource(name: TableName): object {
	const sample = object(parse(readFileSync(join(data, 'mosul', manifestFile), 'utf8')));
	const described = list(sample.resources).map(object);
	const same = described.find((one) => text(one.name) === name) ?? {};
	const meanings = new Map(
		list(object(object(same).schema).fields)
			.map(object)
			.map((field) => [text(field.name), text(field.description)])
	);
	const foreignKeys = references
		.filter(({ from }) => from === name)
		.map(({ column, to }) => ({
			fields: column,
			reference: { resource: to, fields: 'id' }
		}));
	return {
		name,
		path: tableFile(name),
		description: text(object(same).description),
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: {
			fields: Object.entries(tables[name]).map(([column, type]) => ({
				name: column,
				type,
				...(type === 'list' && { delimiter: ';', itemType: 'string' }),
				description: meanings.get(column) || column
			})),
			...('id' in tables[name] && { primaryKey: 'id' }),
			...(foreignKeys.length > 0 && { foreignKeys }),
			missingValues: ['']
		}
	};
}

/** Events that were added, changed and withdrawn since the last time. */
function printChanges(
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>
): void {
	const [was, is] = [before, after].map((files) => {
		const { rows } = readTable('events.csv', files.get('events.csv') ?? '');
		return new Map(rows.map(({ cells }) => [cells.get('id') ?? '', cells]));
	});
	const line = (id: string, cells: ReadonlyMap<string, string>) =>
		`${id}  ${cells.get('date')}  ${cells.get('title')}`;
	const changed = [...is].flatMap(([id, cells]) => {
		const names = [...cells.keys()].filter((name) => cells.get(name) !== was.get(id)?.get(name));
		return was.has(id) && names.length > 0 ? [`${line(id, cells)}  (${names.join(', ')})`] : [];
	});
	print(
		'Added',
		[...is].filter(([id]) => !was.has(id)).map((one) => line(...one))
	);
	print('Changed', changed);
	print(
		'Withdrawn',
		[...was].filter(([id]) => !is.has(id)).map((one) => line(...one))
	);
}

function print(what: string, lines: readonly string[]): void {
	for (const line of listed(what, lines, SHOWN)) console.log(line);
}

function printReport({ report }: Reading, answered: boolean): void {
	for (const line of reportLines(report, SHOWN)) console.log(line);
	for (const { sentence, rows, examples } of answered ? [] : report.questions)
		console.log(
			`${sentence} ${rows} rows hang on it (${examples.join(', ')}): say --days-first or --months-first.`
		);
}
