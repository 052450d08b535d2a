import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { open } from '../../../../src/lib/read/formats/detect';
import { exportPackage } from '../../write/whole';

const folder = fileURLToPath(new URL('../../../../data/mosul/', import.meta.url));
const files = readdirSync(folder).map((name) => ({
	name: `mosul/${name}`,
	bytes: new Uint8Array(readFileSync(folder + name))
}));

test('the folder of a record is read as one, its features too', async () => {
	const { dataset, report, original } = await open(files);
	expect(report.files).toHaveLength(1);
	expect(report.files[0]).toMatchObject({
		format: 'record',
		rows: dataset.events.length,
		refused: 0
	});
	expect(dataset.movements.length).toBeGreaterThan(0);
	expect(dataset.story.length).toBeGreaterThan(0);
	expect(original('seed-03')[0]).toEqual({ name: 'id', value: 'seed-03' });
});

test('what was taken along as one JSON file is read again', async () => {
	const { dataset } = await open(files, {}, 'mosul');
	const address = 'https://example.org/';
	const taken = { address, accessed: '2026-01-01', filters: '', scope: 'all' as const };
	const bytes = new TextEncoder().encode(exportPackage(dataset, dataset.events, taken));
	const again = await open([{ name: 'mosul-2014.json', bytes }], {}, 'mosul');
	expect(again.dataset.events).toEqual(dataset.events);
	expect(again.report.files[0].rows).toBe(dataset.events.length);
});
