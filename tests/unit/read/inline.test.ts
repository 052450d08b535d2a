import { expect, test } from 'vitest';
import { readPackage } from '../../../src/lib/read/package';
import { problemText } from '../../../src/lib/read/problem';
import { manifest, movements, record, table } from './record';

/** The small record in one file: its tables stand in the description. */
function single(changes: Record<string, unknown> = {}): Map<string, string> {
	const files = record({ 'movements.geojson': movements() });
	const resources = [...manifest.resources, { name: 'movements', path: 'movements.geojson' }].map(
		({ path, ...rest }) => {
			const text = files.get(path)!;
			const data = path.endsWith('.csv') ? text : (JSON.parse(text) as unknown);
			return { ...rest, data, ...(changes[rest.name] as object | undefined) };
		}
	);
	return new Map([['datapackage.json', JSON.stringify({ ...manifest, resources })]]);
}

test('a record in one file reads as one in many', () => {
	const whole = readPackage('small', single());
	expect(whole.problems).toEqual([]);
	expect(whole).toEqual(readPackage('small', record({ 'movements.geojson': movements() })));
});

test('problems name the file that a table would be', () => {
	const data = table('events', { place: 'moon' });
	expect(readPackage('small', single({ events: { data } })).problems.map(problemText)).toEqual([
		'events.csv line 2, place: no such place: "moon"'
	]);
});

test.each([
	['data that is no text', { data: [{ id: 'army' }] }],
	['a path beside the data', { path: 'actors.csv' }],
	['neither', { data: undefined }],
	['a name that no table has', { name: 'people' }]
])('a table with %s is missing', (_, change) => {
	expect(readPackage('small', single({ actors: change })).problems.map(problemText)).toContain(
		'actors.csv: missing file'
	);
});

test('a file that is there counts before the data', () => {
	const files = single().set('actors.csv', table('actors', { name: 'Army' }, { id: 'daesh' }));
	expect(readPackage('small', files).actors[0].name).toBe('Army');
});
