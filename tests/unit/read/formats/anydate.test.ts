import fc from 'fast-check';
import { expect, test } from 'vitest';
import { open } from '../../../../src/lib/read/formats/detect';
import { counts, textFile } from './fixture';

const date = fc.constantFrom(
	...['2016-07-09', '9–12 July 2016', '2016-W27', '2016-Q3', 'c. 1914', '1916?', '1840s', '490 BC'],
	...['3/4/2016', '25/12/2016', '6-Jun-44', '42560', '624', '-44', '1468022400000', '2016-07-00'],
	...[
		'2016-07-09/2016-07-12',
		'[2016-07-08..2016-07-10]',
		'2016-07-XX',
		'../2016',
		'2014/..',
		'/2016'
	],
	...['ongoing', 'NA', '', '0', '9999', 'total', '2016-07-12 – 2016-07-09', '{2016,2017}', 'Y20160']
);
const csv = (header: string, ...rows: readonly (readonly string[])[]) =>
	[header, ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(','))].join('\n');
const feature = (more: object) => ({ type: 'Feature', properties: {}, geometry: null, ...more });
const collection = (...features: object[]) =>
	JSON.stringify({ type: 'FeatureCollection', features: features.map(feature) });

/** Files with two dates wherever a format has them. */
const files: readonly (readonly [string, (a: string, b: string) => string])[] = [
	['a table', (a, b) => csv('date,end,reported,title', [a, b, b, 'x'], [b, '', a, 'y'])],
	['parts', (a, b) => csv('year,month,day,end,title', [a, b, b, '', 'x'], [a, '', '', b, 'y'])],
	[
		'ACLED',
		(a, b) =>
			csv(
				'event_id_cnty,event_date,event_type,actor1,time_precision',
				...['1', '2', '3'].flatMap((precision) => [
					[`a${precision}`, a, 'Battles', 'A', precision],
					[`b${precision}`, b, 'Battles', 'A', precision]
				])
			)
	],
	[
		'UCDP',
		(a, b) =>
			csv('id,type_of_violence,date_start,date_end,latitude,source_office,source_date', [
				...['1', '1', a, b, '', 'x', b]
			])
	],
	[
		'GTD',
		(a, b) =>
			csv('eventid,iyear,imonth,iday,resolution', ['1', '2016', '7', '9', a], ['2', a, b, b, b])
	],
	[
		'TimelineJS sheet',
		(a, b) =>
			csv(
				'Year,Month,Day,End Year,Headline,Media',
				[a, '', '', b, 'x', ''],
				['2016', a, b, '', 'y', '']
			)
	],
	['TimelineJS sheet of old', (a, b) => csv('Start Date,End Date,Headline,Media', [a, b, 'x', ''])],
	[
		'TimelineJS',
		(a, b) =>
			JSON.stringify({
				events: [
					{ start_date: a, end_date: b },
					{ start_date: { year: a, month: b }, end_date: { year: b } }
				]
			})
	],
	[
		'TimelineJS 2',
		(a, b) => JSON.stringify({ timeline: { date: [{ startDate: a, endDate: b }] } })
	],
	[
		'timemap',
		(a, b) =>
			JSON.stringify([a, b].map((date) => ({ description: 'x', date, location: 'y', filters: [] })))
	],
	[
		'features',
		(a, b) => collection({ properties: { date: a } }, { properties: { date: b, year: a } })
	],
	[
		'features that last',
		(a, b) => collection({ properties: { start: a, end: b } }, { properties: { end: a } })
	],
	['tracks', (a, b) => collection({ properties: { times: [a, b] } })],
	[
		'Linked Places',
		(a, b) =>
			collection(
				{ when: { timespans: [{ start: { in: a }, end: { in: b } }] } },
				{ when: { timespans: [{ start: { earliest: a, latest: b } }, { start: b, end: a }] } }
			)
	],
	[
		'KML',
		(a, b) =>
			`<kml><Placemark><TimeSpan><begin>${a}</begin><end>${b}</end></TimeSpan></Placemark><Placemark><TimeStamp><when>${a}</when></TimeStamp></Placemark></kml>`
	],
	[
		'GPX',
		(a, b) =>
			`<gpx><wpt lat="1" lon="2"><time>${a}</time></wpt><wpt lat="1" lon="2"><time>${b}</time></wpt></gpx>`
	]
];

test.each(files)('no date breaks a file off, wherever it stands: %s', async (_, text) => {
	await fc.assert(
		fc.asyncProperty(date, date, async (a, b) => {
			const reading = await open([textFile('a', text(a, b))]);
			counts(reading);
			const broken = reading.report.noEvents.filter(({ sentence }) =>
				/cannot be read/.test(sentence)
			);
			expect(broken).toEqual([]);
		}),
		{ numRuns: 120 }
	);
});
