import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Choices } from '../../../../src/lib/read/formats/format';
import { quick, same } from './both';

const folder = new URL('../../../fixtures/', import.meta.url);
const encoder = new TextEncoder();
/** Of another encoding, with days in doubt, without dates, with a point in one cell, with a quote that never closes: those are read as texts. */
const asTexts = [
	'arabic-1256.csv',
	'half-converted.csv',
	'no-dates.csv',
	'pandas.csv',
	'quote.csv',
	'utf16.csv'
];

test.each(
	['acled', 'hxl', 'table', 'record'].flatMap((kind) =>
		readdirSync(new URL(kind, folder)).map((name) => [kind, name] as const)
	)
)('%s/%s: read by its bytes it is what it is as text', async (kind, name) => {
	const bytes = new Uint8Array(readFileSync(new URL(`${kind}/${name}`, folder)));
	expect(await same(name, bytes)).toBe(!asTexts.includes(name));
});

/** Cells that a column may have: the first are as they should be, the others as they are. */
const cells: Readonly<Record<string, readonly string[]>> = {
	id: ['a-1', 'a-2', 'a-3', 'b 10', 'B_10', 'Ä1', '', ' c', '7', 'x'.repeat(70), "'=1", 'a""b'],
	date: [
		...['2016-07-09', '2016-07-10', '2014-06-10T05:30:00Z', '2015-12-31 23:59:59,5', '0099-01-01'],
		...['2016-7-9', '09/07/2016', '13/07/2016', '2016-07', '2016', '20160709', ' 2016-07-09 '],
		...['2016-07-09/2016-07-12', '[2016-07-08..2016-07-10]', '2016-07-09~', '2014-06/..'],
		...[
			'2016-02-30',
			'2016-13-01',
			'2016-07-09T25:00',
			'',
			'total',
			'Date',
			'5-May-17',
			'2016-07-09T'
		],
		...['624', '-44', '1914', '42560', '9–12 July 2016', '6-Jun-44', '12-Mar-75', '3/4/44', 'NA'],
		...['9 juillet 2016', '2016-07-00', '2016-Q3', '490 BC', 'ca. 1250', '7/9/2016 - 7/13/2016']
	],
	start_date: ['2016-07-01', '2016-07-02', '', 'NA', '7/1/2016', '13/7/2016', '1187', '624'],
	year: ['2016', '1863', '', '1944', '-31', '490 BC', 'c. 1250', '2016.0', 'x'],
	end: [
		...['', '2016-07-12', '2016-07-09', '2014-01-01', '12/07/2016', '2016-08', 'x'],
		...['ongoing', 'NA', '..', '7/25/2016', '42562', '700', '7-Jun-44']
	],
	lat: [
		'36.34',
		'35.5',
		'34.123456789012345',
		'-0.5',
		'36',
		'43.1',
		'0',
		'',
		' 36.2',
		'36,4',
		'95',
		"36°20'N",
		'.5',
		'1e1',
		'36.',
		'x',
		'NA',
		'٣٦٫٣'
	],
	lon: [
		'43.13',
		'44.25',
		'42.987654321098765',
		'43',
		'36.3',
		'0',
		'',
		'43,5',
		'181',
		'043.2',
		'x',
		'NA'
	],
	place: ['Mosul', 'Mosul', 'Qayyara', '', 'الموصل', 'Tal Afar', ' Mosul', 'Zummar'],
	country: ['Iraq', '', 'Syria', 'Nowhere'],
	kind: ['Battles', 'Protests', 'airstrike', '', 'x', 'remote'],
	subkind: ['', 'Armed clash', 'Air/drone strike'],
	status: ['occurred', 'occurred', 'occurred', 'claimed', 'planned', 'sure', ''],
	actors: ['ISF', 'ISF;Daesh', 'Daesh; ISF', '', 'isf', 'ISF;ISF', 'Ünal', 'contested'],
	holder: ['', '', 'ISF', 'contested', 'unknown', 'Daesh'],
	held_places: ['', '', 'Mosul', 'Mosul;Qayyara'],
	deaths_low: ['', '1', '5', '0', '7', '1,000', '-1', '2.0', '12345678901'],
	deaths_best: ['', '2', '6', '0', '3', 'many', '4.0'],
	deaths_high: ['', '3', '9', '1', '2'],
	precision_m: ['', '2000', '100', 'x', '3.5'],
	sources: ['', 'Reuters', 'Reuters;AFP', 'https://example.org/1', 'AFP ; Reuters'],
	url: ['', 'https://example.org/1', 'https://example.org/2;https://example.org/3', 'x'],
	reported: [
		'',
		'2016-07-11',
		'2016-07-01',
		'11/07/2016',
		'2016-07',
		'x',
		'2017-01-01T01:02:03Z',
		'NA'
	],
	figures: ['', 'injured: 3', 'x', 'a:b;c:d'],
	tally: ['', 'true', 'false', 'x'],
	outcome_of: ['', '', 'a-1', 'none'],
	title: ['One', 'Two, three', 'He said "no"', 'Two\nlines', '', "'=1+1", 'Ğ', '  '],
	summary: ['', 'More of it', 'x"y', '"', 'a'.repeat(300)]
};

const tableHeaders: readonly (readonly string[])[] = [
	['id', 'date', 'title', 'kind', 'lat', 'lon', 'place', 'actors', 'deaths_best', 'sources'],
	[
		'date',
		'end',
		'title',
		'summary',
		'place',
		'country',
		'lat',
		'lon',
		'reported',
		'url',
		'sources'
	],
	[
		'title',
		'date',
		'holder',
		'place',
		'lat',
		'lon',
		'deaths_low',
		'deaths_best',
		'deaths_high',
		'precision_m'
	],
	['date', 'title', 'kind', 'subkind'],
	['lon', 'lat', 'id', 'date', 'place', 'actors', 'kind'],
	['title', 'start_date', 'date', 'year', 'end', 'reported', 'lat', 'lon'],
	['', 'title', 'year', 'end', 'place']
];
const recordHeaders: readonly (readonly string[])[] = [
	[
		...['id', 'date', 'title', 'summary', 'kind', 'subkind', 'status', 'place', 'lat', 'lon'],
		...[
			'precision_m',
			'actors',
			'holder',
			'held_places',
			'deaths_low',
			'deaths_best',
			'deaths_high'
		],
		...['tally', 'figures', 'sources', 'reported', 'outcome_of']
	],
	['id', 'date', 'title', 'kind', 'status', 'place', 'lat', 'lon']
];

interface Way {
	readonly separator: string;
	readonly end: string;
	readonly quotes: boolean;
	readonly mark: boolean;
	readonly last: boolean;
}
const way: fc.Arbitrary<Way> = fc.record({
	separator: fc.constantFrom(',', ',', ';', '\t', '|'),
	end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
	quotes: fc.boolean(),
	mark: fc.boolean(),
	last: fc.boolean()
});

/** Rows of a header, most of their cells as they should be. */
function rowsOf(header: readonly string[], most: number): fc.Arbitrary<string[][]> {
	const row = header.map((name) => {
		const values = cells[name] ?? ['0', '1', '2', '3'];
		return fc
			.tuple(fc.nat(4), fc.nat(values.length - 1), fc.nat(Math.min(2, values.length - 1)))
			.map(([odd, any, good]) => values[odd === 0 ? any : good]);
	});
	const odd = fc.constantFrom<string[]>(
		[...header],
		header.map(() => ''),
		[''],
		['a', 'b'],
		['"x"y', '2016-07-09']
	);
	const whole = fc.tuple(...row) as fc.Arbitrary<string[]>;
	const more = fc.array(fc.constantFrom('', ' ', 'x', '7'), { maxLength: 3 });
	return fc.array(
		fc.oneof(
			{ arbitrary: whole, weight: 24 },
			{
				arbitrary: fc.tuple(whole, fc.nat(header.length)).map(([cells, n]) => cells.slice(0, n)),
				weight: 1
			},
			{ arbitrary: fc.tuple(whole, more).map(([cells, more]) => [...cells, ...more]), weight: 1 },
			{ arbitrary: odd, weight: 1 }
		),
		{ minLength: 3, maxLength: most }
	);
}

function text(header: readonly string[], rows: readonly string[][], form: Way): string {
	const cell = (value: string) =>
		form.quotes || value.includes(form.separator) || /["\r\n]/.test(value)
			? `"${value.replaceAll('"', '""')}"`
			: value;
	const lines = [header, ...rows].map((row) => row.map(cell).join(form.separator));
	return `${form.mark ? '\uFEFF' : ''}${lines.join(form.end)}${form.last ? form.end : ''}`;
}

const sorted = (header: readonly string[]) =>
	fc.tuple(fc.constant(header), rowsOf(header, 60), way, fc.constantFrom('dmy', 'mdy', ''));

test.each([
	['a table', fc.oneof(...tableHeaders.map(sorted)), 400],
	['a lone table of a record', fc.oneof(...recordHeaders.map(sorted)), 300]
] as const)(
	'%s: whatever stands in it, its bytes say what its text says',
	async (_, table, runs) => {
		let plain = 0;
		await fc.assert(
			fc.asyncProperty(table, async ([header, rows, form, order]) => {
				const bytes = encoder.encode(text(header, rows, form));
				const first = await quick('events.csv', bytes);
				if (first === null) return;
				plain++;
				const answers = new Map(first.report.questions.map(({ key }) => [key, order]));
				const undone = new Set(first.report.repaired.slice(0, 2).map(({ key }) => key));
				const choices: Partial<Choices> = order === '' ? {} : { answers, undone };
				await same('events.csv', bytes, choices);
			}),
			{ numRuns: runs }
		);
		expect(plain).toBeGreaterThan(runs / 2);
	}
);
