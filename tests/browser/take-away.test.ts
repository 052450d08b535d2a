import { readFileSync } from 'node:fs';
import { readPackage } from '../../src/lib/read/package';
import { tables } from '../../src/lib/read/tables';
import { holderAt, tenures } from '../../src/lib/events/tenures';
import { panelWords } from '../../src/lib/words/panels-en';
import { eventsBetween, record, reportedBy } from './record';
import { expect, open, openShare, parts, ready, test } from './site';
import type { Dataset } from '../../src/lib/events/dataset';
import type { FrameLocator, Page } from '@playwright/test';
import type { FeatureCollection } from 'geojson';

const [FROM, TO] = ['2016-06-17', '2016-07-20'];
const QUERY = `from=${FROM}&to=${TO}&event=`;
const inView = eventsBetween(FROM, TO);
type Kind = keyof typeof panelWords.takeKinds;

/** Presses a button of "Take it with you", and returns the name and the bytes of the file that comes. */
async function take(page: Page, at: Page | FrameLocator, kind: Kind) {
	const coming = page.waitForEvent('download');
	await at.getByRole('button', { name: panelWords.takeKinds[kind], exact: true }).click();
	const download = await coming;
	await expect(at.getByText(`Saved as ${download.suggestedFilename()}`)).toBeVisible();
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function text(page: Page, at: Page | FrameLocator, kind: Kind): Promise<string> {
	return (await take(page, at, kind)).bytes.toString('utf8');
}

/** The cells of a CSV, by hand: RFC 4180. */
function cells(csv: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of csv
		.replace(/^\uFEFF/, '')
		.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === '\r\n') rows.push([]);
		if (end === '') break;
	}
	return rows.filter((row) => row.length > 1);
}

/** A Data Package of one file, read again. */
const readAgain = (json: string): Dataset =>
	readPackage('mosul', new Map([['datapackage.json', json]]));

/** Events as a part of the record has them: they speak of no event that was left out. */
function among(events: readonly (typeof record.events)[number][]) {
	const ids = new Set(events.map(({ id }) => id));
	return events.map((event) => ({
		...event,
		outcomeOf: event.outcomeOf.filter((id) => ids.has(id))
	}));
}

/** What every file of events must be; asked of the page and of the embed alike. */
async function filesAreRight(page: Page, at: Page | FrameLocator) {
	await test.step('CSV', async () => {
		const { name, bytes } = await take(page, at, 'csv');
		expect(name).toBe(`mosul-${FROM}-${TO}.csv`);
		const [header, ...rows] = cells(bytes.toString('utf8'));
		expect(header).toEqual([
			...Object.keys(tables.events),
			...['licence', 'attribution', 'accessed']
		]);
		expect(rows.map(([id]) => id)).toEqual(inView.map(({ id }) => id));
		const titles = rows.map((row) => row[header.indexOf('title')]);
		expect(titles).toEqual(inView.map(({ title }) => title));
		for (const row of rows) {
			expect(row).toHaveLength(header.length);
			expect(row.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
			expect(row.at(-3)).toContain(record.licences[0].title);
			expect(row.at(-1)).toMatch(/^\d{4}-\d\d-\d\d$/);
		}
	});
	await test.step('GeoJSON', async () => {
		const json = JSON.parse(await text(page, at, 'geojson')) as FeatureCollection & {
			readonly licence: string;
			readonly attribution: string;
			readonly accessed: string;
			readonly address: string;
		};
		expect(json.type).toBe('FeatureCollection');
		expect(json.features.map(({ id }) => id)).toEqual(inView.map(({ id }) => id));
		expect(json.licence).toContain(record.licences[0].title);
		expect(json.attribution).toContain(record.title);
		expect(json.address).toMatch(/\/mosul\//);
		expect(json.accessed).toMatch(/^\d{4}-\d\d-\d\d$/);
		for (const [i, feature] of json.features.entries()) {
			const { lat, lon, precision, when } = inView[i];
			const vague = lat === null || (precision ?? 0) >= 100_000;
			expect(feature.geometry).toEqual(vague ? null : { type: 'Point', coordinates: [lon, lat] });
			expect(feature).toMatchObject({ when: { edtf: when.edtf, timespans: [{}] } });
		}
	});
	await test.step('Data Package', async () => {
		const again = readAgain(await text(page, at, 'json'));
		expect(again.problems).toEqual([]);
		expect(again.events).toEqual(among(inView));
	});
	await test.step('who held what', async () => {
		const { name, bytes } = await take(page, at, 'tenures');
		expect(name).toBe('mosul-tenures.csv');
		const [header, ...rows] = cells(bytes.toString('utf8'));
		expect(header).toEqual(['place', 'holder', 'from', 'to', 'event', 'source']);
		const wanted = [...tenures(record).values()].flat();
		expect(rows.map(([place, holder, , , event]) => [place, holder, event])).toEqual(
			wanted.map(({ place, holder, event }) => [place, holder, event ?? ''])
		);
		const mosul = rows.find(
			([place, , from, to]) => place === 'mosul' && from <= '2016-07-11' && '2016-07-11' < to
		)!;
		expect(mosul[1]).toBe(holderAt(tenures(record).get('mosul'), Date.parse('2016-07-11'))!.holder);
		expect(mosul[1]).toBe('daesh');
		for (const row of rows) if (row[4]) expect(row[5], row.join()).not.toBe('');
	});
}

test('what is in view: tables, features and a package that reads back to the same events', async ({
	page
}) => {
	await open(page, QUERY);
	await openShare(page);
	await filesAreRight(page, page);
});

test('all of it, opened again, is the record itself', async ({ page }) => {
	await open(page, QUERY);
	const dialog = await openShare(page);
	await dialog.getByRole('radio', { name: `All ${record.events.length} events` }).check();
	const again = readAgain(await text(page, page, 'json'));
	expect(again).toEqual(record);
	const [header, ...rows] = cells(await text(page, page, 'csv'));
	expect(header[0]).toBe('id');
	expect(rows.map(([id]) => id)).toEqual(record.events.map(({ id }) => id));
});

test('filters choose what is taken', async ({ page }) => {
	await open(page, `${QUERY}&types=battle`);
	const battles = inView.filter(({ kind }) => kind === 'battle');
	const dialog = await openShare(page);
	await expect(
		dialog.getByRole('radio', { name: `What is in view: ${battles.length} events` })
	).toBeChecked();
	const [, ...rows] = cells(await text(page, page, 'csv'));
	expect(rows.map(([id]) => id)).toEqual(battles.map(({ id }) => id));
});

test('as known on a day, no file names an event or a source that came later', async ({ page }) => {
	const DAY = '2016-07-11';
	const known = reportedBy(DAY);
	const later = record.events.filter((event) => !known.includes(event));
	await open(page, `known=${DAY}&event=`);
	const dialog = await openShare(page);
	await dialog.getByRole('radio', { name: `All ${known.length} events` }).check();
	for (const kind of ['csv', 'geojson', 'json', 'tenures'] as const) {
		await test.step(kind, async () => {
			const file = await text(page, page, kind);
			for (const { id, title } of later) {
				expect(file.includes(title), title).toBe(false);
				expect(new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(file), id).toBe(false);
			}
			if (kind === 'csv')
				expect(
					cells(file)
						.slice(1)
						.map(([id]) => id)
				).toEqual(known.map(({ id }) => id));
			if (kind === 'json')
				for (const { id, date } of readAgain(file).sources)
					expect(date.slice(0, 7) <= DAY.slice(0, 7), id).toBe(true);
		});
	}
});

test('the picture as SVG: title, dates, legend and sources in it, and nothing from elsewhere', async ({
	page
}) => {
	await open(page, QUERY);
	await openShare(page);
	const { name, bytes } = await take(page, page, 'svg');
	expect(name).toBe(`mosul-${FROM}-${TO}.svg`);
	const svg = await page.evaluate((text) => {
		const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
		const links = [...root.querySelectorAll('*')].flatMap((element) =>
			['href', 'xlink:href', 'src'].map((name) => element.getAttribute(name) ?? '')
		);
		return {
			root: root.tagName,
			text: root.textContent,
			paths: root.querySelectorAll('path').length,
			scripts: root.querySelectorAll('script, foreignObject').length,
			links: links.filter((link) => link && !link.startsWith('#'))
		};
	}, bytes.toString('utf8'));
	expect(svg.root).toBe('svg');
	expect(svg.paths).toBeGreaterThan(50);
	expect(svg.scripts).toBe(0);
	expect(svg.links.filter((link) => !link.startsWith('data:'))).toEqual([]);
	for (const part of [record.title, 'June', 'July 2016', 'Battles', 'Mosul', 'Natural Earth'])
		expect(svg.text).toContain(part);
	expect(svg.text).toContain(record.licences[0].title);
});

test('the picture as PNG is a picture', async ({ page }) => {
	await open(page, QUERY);
	await openShare(page);
	const { name, bytes } = await take(page, page, 'png');
	expect(name).toBe(`mosul-${FROM}-${TO}.png`);
	expect(bytes.subarray(0, 8)).toEqual(
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
	);
	const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	expect(width).toBeGreaterThan(1500);
	expect(height).toBeGreaterThan(1000);
	expect(bytes.length).toBeGreaterThan(100_000);
});

test.describe('in a sandboxed frame of another origin', () => {
	test.use({ viewport: { width: 1280, height: 900 } });

	test('everything can be taken along as well', async ({ page, baseURL, servers }) => {
		const src = `${baseURL}embed/mosul/?${QUERY}`;
		const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
<iframe id="embed" src="${src}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads" width="1100" height="760"></iframe></html>`;
		await page.goto(await servers.pages({ '/': article, '/favicon.ico': '' }));
		const frame = page.frameLocator('#embed');
		await ready(frame);
		await expect(parts(frame).count).toHaveAttribute('data-count', String(inView.length));
		await openShare(frame);
		await filesAreRight(page, frame);
		expect(await text(page, frame, 'svg')).toContain('<svg');
		const { bytes } = await take(page, frame, 'png');
		expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	});
});
