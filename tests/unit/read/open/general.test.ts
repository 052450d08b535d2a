import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { open } from '../../../../src/lib/read/formats/detect';
import type { GivenFile } from '../../../../src/lib/read/formats/format';
import { read } from '../../../../src/lib/read/open/reading';
import { given } from '../../../../src/lib/read/open/source';
import { sheetFrom } from '../../../../src/lib/read/open/sheets';
import { searchWords } from '../../../../src/lib/store/search';
import { citing, sheetOf } from '../../../../src/lib/store/sheet';

const at = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const mosul = folder('data/mosul');

function folder(path: string): GivenFile[] {
	return readdirSync(at(path)).map((name) => ({
		name,
		bytes: new Uint8Array(readFileSync(`${at(path)}/${name}`))
	}));
}

async function opened(files: readonly GivenFile[]) {
	const sources = files.map(({ name, bytes }) => given(name, bytes));
	const whole = await read(sources, {}, { progress() {}, partial() {} });
	return { ...whole, sheet: sheetFrom(whole.events, whole.scene) };
}

const sets: readonly (readonly [string, GivenFile[]])[] = [
	['a record', mosul],
	...['acled', 'ucdp', 'geojson', 'timelinejs', 'linked-places', 'gtd', 'table', 'record'].flatMap(
		(kind) =>
			folder(`tests/fixtures/${kind}`).map((file): [string, GivenFile[]] => [
				`${kind}/${file.name}`,
				[file]
			])
	)
];

test.each(sets)('%s: what is packed comes out as it was read', async (_, files) => {
	const { dataset, report, original } = await open(files);
	const { sheet, ...whole } = await opened(files);
	const objects = sheetOf(dataset);
	const positions = [...dataset.events.keys()];
	expect(whole.report).toEqual(report);
	expect(sheet.scene).toEqual(objects.scene);
	expect(positions.map(sheet.event)).toEqual(dataset.events);
	expect(sheet.columns).toEqual(objects.columns);
	expect(sheet.all).toEqual(objects.all);
	expect([...sheet.holds]).toEqual([...objects.holds]);
	expect([...sheet.decisions]).toEqual([...objects.decisions]);
	expect([...sheet.lasting]).toEqual([...objects.lasting]);
	expect(dataset.events.map(({ id }) => sheet.find(id))).toEqual(positions);
	expect(sheet.find('no such event')).toBeUndefined();
	expect(positions.map(sheet.original)).toEqual(dataset.events.map(({ id }) => original(id)));
});

test.each([
	'mosul',
	'qayyara air',
	'ISIL',
	'battles',
	'planned',
	'الموصل',
	'haider al-abadi',
	"ba'aj"
])('"%s" finds what it finds among objects, but for names in titles', async (query) => {
	const { dataset } = await open(mosul);
	const { sheet } = await opened(mosul);
	const words = searchWords(query);
	const objects = sheetOf({
		...dataset,
		// the names that titles hold are looked up among objects alone
		events: dataset.events.map((event) => ({ ...event, title: '' }))
	});
	const untitled = await opened(mosul);
	expect(sheet.search(words)).toHaveLength(dataset.events.length);
	const one = new Set(dataset.sources.slice(0, 1).map(({ id }) => id));
	expect(citing(sheet, one)).toEqual(citing(sheetOf(dataset), one));
	const found = [...objects.search(words).keys()].filter((i) => objects.search(words)[i]);
	expect(found.every((i) => untitled.sheet.search(words)[i] === 1)).toBe(true);
});
