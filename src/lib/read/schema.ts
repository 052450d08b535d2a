import type { Problem } from '../events/dataset';
import { readTable, type Table } from './csv';
import { list, object, text } from './json';
import {
	manifestFile,
	references,
	tableFile,
	tableNames,
	tables,
	type ColumnType,
	type TableName
} from './tables';

interface Field {
	readonly name: string;
	readonly type: string;
	readonly description: string;
	readonly constraints: Readonly<Record<string, unknown>>;
}

interface Resource {
	readonly name: string;
	readonly path: string;
	readonly fields: readonly Field[];
	readonly primaryKey: readonly string[];
	readonly foreignKeys: readonly { column: string; to: string; target: string }[];
}

/** Files that a description must name. */
const recordFile = /\.(csv|geojson)$/;

type Report = (file: string, line: number | null, column: string | null, message: string) => void;

/**
 * Holds the tables against the Table Schema that describes them in `datapackage.json`, cell by cell, and the schema
 * against the format: whatever is described must be there, whatever is there must be described, and truly.
 */
export function schemaProblems(files: ReadonlyMap<string, string>): Problem[] {
	const problems: Problem[] = [];
	const report: Report = (file, line, column, message) =>
		problems.push({ file, line, column, message, kept: true });

	const resources = resourcesOf(files.get(manifestFile) ?? '{}');
	const read = new Map<string, Table>();
	for (const { name, path } of resources) {
		const content = files.get(path);
		if (content === undefined)
			report(manifestFile, null, `resources.${name}.path`, `no such file: "${path}"`);
		else if (path.endsWith('.csv')) read.set(name, readTable(path, content));
	}
	for (const file of files.keys())
		if (recordFile.test(file) && !resources.some(({ path }) => path === file))
			report(manifestFile, null, 'resources', `does not describe "${file}"`);

	for (const resource of resources) {
		const table = read.get(resource.name);
		if (table === undefined) continue;
		compareColumns(resource, table, report);
		for (const field of resource.fields) checkColumn(resource, field, table, report);
		for (const key of resource.foreignKeys) checkForeignKey(resource, key, read, report);
	}
	for (const name of tableNames) {
		const resource = resources.find(({ path }) => path === tableFile(name));
		if (resource !== undefined) compareWithFormat(name, resource, report);
	}
	return problems;
}

function resourcesOf(json: string): Resource[] {
	let whole: unknown;
	try {
		whole = JSON.parse(json);
	} catch {
		return []; // the reader has told
	}
	return list(object(whole).resources).map((value) => {
		const { name, path, schema } = object(value);
		const { fields, primaryKey, foreignKeys } = object(schema);
		return {
			name: text(name),
			path: text(path),
			primaryKey: names(primaryKey),
			fields: list(fields).map((field) => {
				const { name, type, description, constraints } = object(field);
				return {
					name: text(name),
					type: text(type),
					description: text(description),
					constraints: object(constraints)
				};
			}),
			foreignKeys: list(foreignKeys).map((key) => {
				const { fields, reference } = object(key);
				const to = object(reference);
				return { column: names(fields)[0], to: text(to.resource), target: names(to.fields)[0] };
			})
		};
	});
}

/** Table Schema allows one name or a list of names. */
function names(value: unknown): string[] {
	return typeof value === 'string' ? [value] : list(value).map(text);
}

function compareColumns({ name, fields }: Resource, { columns }: Table, report: Report): void {
	const described = fields.map((field) => field.name);
	for (const column of columns)
		if (!described.includes(column))
			report(manifestFile, null, `resources.${name}`, `does not describe column "${column}"`);
	for (const column of described)
		if (!columns.includes(column))
			report(
				manifestFile,
				null,
				`resources.${name}`,
				`describes column "${column}", which is not there`
			);
	for (const { name: column, description } of fields)
		if (description === '')
			report(manifestFile, null, `resources.${name}`, `does not say what column "${column}" means`);
	const both = columns.filter((column) => described.includes(column));
	if (both.join() !== described.filter((column) => columns.includes(column)).join())
		report(manifestFile, null, `resources.${name}`, 'describes the columns in another order');
}

function compareWithFormat(name: TableName, resource: Resource, report: Report): void {
	const format: Readonly<Record<string, ColumnType>> = tables[name];
	const at = `resources.${resource.name}`;
	for (const { name: column, type } of resource.fields)
		if (Object.hasOwn(format, column) && format[column] !== type)
			report(manifestFile, null, at, `column "${column}" is not ${format[column]}: "${type}"`);
	if (Object.hasOwn(format, 'id') && resource.primaryKey.join() !== 'id')
		report(manifestFile, null, at, `primary key is not id: "${resource.primaryKey.join()}"`);
	for (const { from, column, to } of references)
		if (
			from === name &&
			!resource.foreignKeys.some((key) => key.column === column && key.to === to)
		)
			report(manifestFile, null, at, `no foreign key from ${column} to ${to}`);
}

function checkColumn({ path, primaryKey }: Resource, field: Field, table: Table, report: Report) {
	const { required, unique } = field.constraints;
	const key = primaryKey.length === 1 && primaryKey[0] === field.name;
	const seen = new Set<string>();
	for (const { line, cells } of table.rows) {
		const cell = cells.get(field.name) ?? '';
		const fault =
			cell === ''
				? (required === true || key) && 'missing'
				: (cellFault(cell, field) ??
					((unique === true || key) && seen.has(cell) && `appears twice: "${cell}"`));
		if (fault) report(path, line, field.name, fault);
		seen.add(cell);
	}
}

const forms: Readonly<Record<string, RegExp>> = {
	string: /[^]/,
	list: /^[^;]+(;[^;]+)*$/,
	integer: /^-?\d+$/,
	number: /^-?\d+(\.\d+)?$/,
	boolean: /^(true|false)$/
};

/** What is wrong with a cell that is not empty, or null. */
function cellFault(cell: string, { type, constraints }: Field): string | null {
	const { enum: words, pattern, minimum, maximum } = constraints;
	if (!Object.hasOwn(forms, type)) return `of a type that no column has: "${type}"`;
	if (!forms[type].test(cell)) return `not ${type}: "${cell}"`;
	if (cell !== cell.trim()) return `spaces around it: "${cell}"`;
	if (words !== undefined && !list(words).map(String).includes(cell))
		return `not one of the enum: "${cell}"`;
	if (pattern !== undefined && !new RegExp(`^(?:${String(pattern)})$`, 'u').test(cell))
		return `does not match ${String(pattern)}: "${cell}"`;
	if (typeof minimum === 'number' && Number(cell) < minimum)
		return `less than ${minimum}: "${cell}"`;
	if (typeof maximum === 'number' && Number(cell) > maximum)
		return `more than ${maximum}: "${cell}"`;
	return null;
}

function checkForeignKey(
	{ name, path }: Resource,
	{ column, to, target }: Resource['foreignKeys'][number],
	read: ReadonlyMap<string, Table>,
	report: Report
): void {
	const table = to === '' ? read.get(name) : read.get(to);
	if (table === undefined) {
		report(manifestFile, null, `resources.${name}`, `foreign key to no table: "${to}"`);
		return;
	}
	const ids = new Set(table.rows.map(({ cells }) => cells.get(target)));
	for (const { line, cells } of read.get(name)?.rows ?? []) {
		const cell = cells.get(column) ?? '';
		if (cell !== '' && !ids.has(cell)) report(path, line, column, `not in ${to}: "${cell}"`);
	}
}
