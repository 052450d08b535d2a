import type { KindId } from '../../events/kind';
import { link } from '../link';
import { sureness, type Format } from './format';
import { has, numberOf, readRows } from './tabular';
import { openTable } from './table';

const actor = (who: string) =>
	`${who}Code ${who}Name ${who}CountryCode ${who}KnownGroupCode ${who}EthnicCode ${who}Religion1Code ` +
	`${who}Religion2Code ${who}Type1Code ${who}Type2Code ${who}Type3Code`;
const geo = (what: string, districts: boolean) =>
	`${what}Geo_Type ${what}Geo_FullName ${what}Geo_CountryCode ${what}Geo_ADM1Code ` +
	`${districts ? `${what}Geo_ADM2Code ` : ''}${what}Geo_Lat ${what}Geo_Long ${what}Geo_FeatureID`;
const namesOf = (districts: boolean) =>
	[
		'GLOBALEVENTID SQLDATE MonthYear Year FractionDate',
		...[actor('Actor1'), actor('Actor2')],
		'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources',
		'NumArticles AvgTone',
		...['Actor1', 'Actor2', 'Action'].map((what) => geo(what, districts)),
		'DATEADDED SOURCEURL'
	]
		.join(' ')
		.split(' ');

/** The columns of GDELT 2.0 (61) and 1.0 (58, or 57 without an address), which come without a header. */
const layouts: ReadonlyMap<number, readonly string[]> = new Map([
	[61, namesOf(true)],
	[58, namesOf(false)],
	[57, namesOf(false).slice(0, 57)]
]);

/** CAMEO's twenty roots: what each is called, and our kind for it. */
const roots: readonly (readonly [name: string, kind: KindId])[] = [
	['Make public statement', 'announcement'],
	['Appeal', 'diplomacy'],
	['Express intent to cooperate', 'diplomacy'],
	['Consult', 'diplomacy'],
	['Engage in diplomatic cooperation', 'diplomacy'],
	['Engage in material cooperation', 'diplomacy'],
	['Provide aid', 'humanitarian'],
	['Yield', 'diplomacy'],
	['Investigate', 'politics'],
	['Demand', 'politics'],
	['Disapprove', 'politics'],
	['Reject', 'politics'],
	['Threaten', 'politics'],
	['Protest', 'protest'],
	['Exhibit force posture', 'deployment'],
	['Reduce relations', 'diplomacy'],
	['Coerce', 'strategic'],
	['Assault', 'civilians'],
	['Fight', 'battle'],
	['Use unconventional mass violence', 'civilians']
];

/** By `ActionGeo_Type`: country, US state, US city, city elsewhere, province elsewhere. */
const reach: Readonly<Record<string, number>> = {
	'1': 300_000,
	'2': 150_000,
	'3': 10_000,
	'4': 10_000,
	'5': 100_000
};

/** GDELT's events: tab-separated without a header, whatever the file is called. */
export const gdelt: Format = {
	id: 'gdelt',
	name: 'GDELT events',

	recognises({ head }) {
		if (head === null) return sureness.no;
		if (has(head, 'globaleventid', 'sqldate')) return sureness.sure;
		const first = head.header.length > 0 ? head.header : (head.rows[0] ?? []);
		const fits = head.separator === '\t' && layouts.has(first.length);
		return fits && /^\d{1,12}$/.test(first[0]) && /^\d{8}$/.test(first[1])
			? sureness.sure
			: sureness.no;
	},

	read(file, intake, choices) {
		let table = openTable(file, { quotes: false });
		if (!has(table, 'globaleventid')) {
			const bare = openTable(file, { header: false, quotes: false });
			const header = layouts.get(bare.rows[0].length)!;
			table = { ...bare, header, fields: header.map((name) => name.toLowerCase()) };
		} else if (table.separator !== '\t') table = openTable(file);
		intake.about({
			description:
				'Events that GDELT coded by machine from the news of the world. Nobody has verified them.',
			attributions: ['Data: The GDELT Project, https://www.gdeltproject.org/.']
		});
		const columns = {
			dates: ['sqldate', 'dateadded'],
			lat: 'actiongeo_lat',
			lon: 'actiongeo_long'
		};
		readRows(table, columns, intake, choices, (row, reader) => {
			const date = reader.date(row, 'sqldate');
			if (date === null) return;
			const added = reader.dateOr(row, 'dateadded');
			const code = row.text('eventcode');
			const root = row.text('eventrootcode') || (/^\d{1,4}$/.test(code) ? code.slice(0, 2) : '');
			const [name, kind] = roots[Number(root) - 1] ?? ['Event', 'politics'];
			const actors = [row.text('actor1name'), row.text('actor2name')];
			const who = actors.filter((name) => name !== '').join(' – ');
			const point = reader.point(row);
			const place = row.text('actiongeo_fullname');
			const address = link(row.text('sourceurl'));
			intake.event(
				row.at,
				{
					id: row.text('globaleventid'),
					date,
					title: [`${name}${who === '' ? '' : `: ${who}`}`, place].filter(Boolean).join(', '),
					kind,
					subkind: `CAMEO ${code}`,
					status: 'claimed',
					point,
					precision: point === null ? null : (reach[row.text('actiongeo_type')] ?? null),
					place: { name: place, country: row.text('actiongeo_countrycode') },
					actors: actors.filter((name) => name !== ''),
					figures: [
						['mentions', 'nummentions'],
						['Goldstein scale', 'goldsteinscale']
					].flatMap(([name, column]) =>
						numberOf(row.text(column)) === null ? [] : [{ name, value: row.text(column) }]
					),
					sources: [
						address === null
							? { publisher: row.text('sourceurl') || 'GDELT', date: added ?? '' }
							: { publisher: new URL(address).hostname, url: address, date: added ?? '' }
					],
					reported: added !== null && added >= date ? added : null,
					note: 'Coded by machine, unverified.'
				},
				row.original
			);
		});
	}
};
