import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readPackage } from '../../../../src/lib/read/package';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const into = mkdtempSync(join(tmpdir(), 'timefront-add-'));
afterAll(() => rmSync(into, { recursive: true }));

function add(...words: string[]): string {
	const tsx = join(root, 'node_modules/.bin/tsx');
	return execFileSync(tsx, [join(root, 'scripts/add.ts'), ...words, '--into', into], {
		encoding: 'utf8',
		stdio: 'pipe'
	});
}

test('a file becomes a record; the second time it is told what is new, changed and gone', () => {
	const file = join(into, 'incidents.csv');
	const lines = [
		'id,date,title,lat,lon',
		'a,2016-07-09,One,36.1,43.1',
		'b,2016-07-10,Two,36.2,43.2'
	];
	writeFileSync(file, lines.join('\n'));
	expect(add(file, '--as', 'try')).toContain('2 rows: 2 events on the map');
	const files = new Map(
		readdirSync(join(into, 'try')).map((name) => [
			name,
			readFileSync(join(into, 'try', name), 'utf8')
		])
	);
	const dataset = readPackage('try', files);
	expect(dataset.problems).toEqual([]);
	expect(dataset.events.map(({ id }) => id)).toEqual(['table-a', 'table-b']);

	writeFileSync(
		file,
		[lines[0], 'a,2016-07-09,One more,36.1,43.1', 'c,2016-07-11,Three,,'].join('\n')
	);
	const told = add(file, '--as', 'try');
	expect(told.indexOf('Added: 1')).toBe(0);
	expect(told).toContain('table-a  2016-07-09  One more  (title)');
	expect(told).toMatch(/Withdrawn: 1\n {2}table-b/);
	expect(told).toContain('1 events on the map, 1 without a place');
}, 30_000);

test('names that are none, files that hold no events, records of others are refused', () => {
	const file = join(root, 'tests/fixtures/none/hapi.csv');
	expect(() => add(file, '--as', '../x')).toThrow(/small letters/);
	expect(() => add(file, '--as', 'none')).toThrow(/No events were read/);
	expect(readdirSync(into)).not.toContain('none');
}, 30_000);
