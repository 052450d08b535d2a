import { expect, test } from 'vitest';
import { counts, fixture } from './opened';

test('ACLED of today: precision, control changes, actors, sources, the row itself', async () => {
	const reading = await fixture('acled/new.csv');
	expect(counts(reading)).toEqual([5, 3, 1, 1, 0]);
	const events = new Map(reading.dataset.events.map((event) => [event.id, event]));
	const [base, mosul, sinjar, march] = [101, 102, 103, 104].map((id) =>
		events.get(`acled-irq${id}`)!
	);
	expect([base, mosul, sinjar].map(({ when }) => when.edtf)).toEqual([
		'2016-07-09',
		'2014-06-10~',
		'2014-08'
	]);
	expect([base, mosul, sinjar].map(({ holder }) => holder)).toEqual([
		'military-forces-of-iraq-2014',
		'islamic-state',
		'peshmerga'
	]);
	expect(base.heldPlaces).toEqual([base.place]);
	expect([base.precision, sinjar.precision]).toEqual([2000, 25_000]);
	expect([base.kind, base.subkind]).toEqual(['battle', 'Government regains territory']);
	expect(base.deaths).toEqual({ low: null, best: 12, high: null });
	expect(base.sources).toEqual(['wire-a', 'wire-b']);
	expect(mosul.actors).toContain('police-forces-of-iraq-2014');
	expect(sinjar.figures).toEqual([{ name: 'crowd size', value: 'about 50' }]);
	expect([march.lat, march.holder]).toEqual([null, null]);
	expect(reading.original('acled-irq101')).toHaveLength(31);
	expect(reading.original('acled-irq101')[0]).toEqual({ name: 'event_id_cnty', value: 'IRQ101' });
	expect(reading.report.refused).toEqual([
		{ file: 'new.csv', line: 6, column: 'event_date', value: 'no date', reason: 'not a date' }
	]);
});

test('ACLED of old: capitals, semicolons, decimal commas, numbers for actors, a row with lat and lon swapped', async () => {
	const reading = await fixture('acled/old.csv');
	expect(counts(reading)).toEqual([3, 3, 0, 0, 0]);
	const { events } = reading.dataset;
	expect(events.map(({ when }) => when.edtf)).toEqual(['2001-04-03', '2001-04-18', '2001-04-21']);
	expect(events.map(({ lat, lon }) => [lat, lon])).toEqual(Array(3).fill([36.71, 4.05]));
	expect(events.map(({ holder }) => holder)).toEqual([
		'armed-band',
		'military-forces-of-algeria',
		null
	]);
	expect(reading.report.repaired.at(-1)?.what).toContain('swapped');
});

test('UCDP: earliest and latest day, precision, figures, sources with dates; the same without a header', async () => {
	const [reading, bare] = [
		await fixture('ucdp/ged241.csv'),
		await fixture('ucdp/candidate-no-header.csv')
	];
	expect(counts(reading)).toEqual([2, 2, 0, 0, 0]);
	const [first, second] = reading.dataset.events;
	expect(first.id).toBe('ucdp-1001');
	expect([first.when.edtf, second.when.edtf]).toEqual(['2023-01-02', '[2023-02-01..2023-02-28]']);
	expect(first.deaths).toEqual({ low: 2, best: 3, high: 5 });
	expect([first.precision, second.precision]).toEqual([1000, 100_000]);
	expect([first.kind, second.kind]).toEqual(['battle', 'civilians']);
	expect(first.reported).toBe('2023-01-03');
	expect(second.note).toContain('Check deaths');
	expect(
		reading.dataset.sources.map(({ publisher, title, date }) => [publisher, title, date])
	).toEqual([
		['Wire A', 'One', '2023-01-04'],
		['Wire B', 'Two', '2023-01-03'],
		['Wire C', 'Three', '2023-02-20']
	]);
	expect(bare.dataset.events).toEqual(reading.dataset.events);
});

test('UCDP by way of HDX: the row of tags is no event, line feeds stay in their cell', async () => {
	const reading = await fixture('ucdp/hdx.csv');
	expect(counts(reading)).toEqual([1, 1, 0, 0, 0]);
	expect(reading.dataset.events[0].when.edtf).toBe('[2006-01-01..2006-12-31]');
	expect(reading.dataset.actors[0].name).toBe('A\nB');
});

test('HXL: tags say what the columns are, whatever these are called', async () => {
	const reading = await fixture('hxl/any.csv');
	expect(counts(reading)).toEqual([2, 2, 0, 0, 0]);
	const [first, second] = reading.dataset.events;
	expect([first.when.edtf, first.lat, first.lon, first.deaths.best]).toEqual([
		'2019-03-01',
		4.5,
		-74.1,
		2
	]);
	expect(second.kind).toBe('protest');
	expect(reading.dataset.places[0].name).toBe('Villa');
});

test('GDELT: tabs, no header, quotes are letters, no point without one', async () => {
	const reading = await fixture('gdelt/x.export.CSV');
	expect(counts(reading)).toEqual([3, 1, 1, 1, 0]);
	const [event] = reading.dataset.events;
	expect([event.id, event.status, event.kind]).toEqual(['gdelt-1', 'claimed', 'battle']);
	expect(event.reported).toBe('2018-01-01');
	expect(reading.original(event.id)).toHaveLength(61);
});

test('GTD: unknown days and months, days that lasted, a place that is vague, an old encoding', async () => {
	const reading = await fixture('gtd/gtd.csv');
	expect(counts(reading)).toEqual([4, 2, 1, 1, 0]);
	const events = new Map(reading.dataset.events.map((event) => [event.id, event]));
	expect(events.get('gtd-197001000001')?.when.edtf).toBe('1970-01');
	expect(events.get('gtd-197000000002')?.when.edtf).toBe('1970');
	expect(events.get('gtd-197002200004')).toMatchObject({ precision: 100_000 });
	expect(events.get('gtd-197002200004')?.when.edtf).toBe('1970-02-20/1970-02-23');
	expect(reading.dataset.places[0].name).toBe('Café town');
	expect(reading.report.said[0].sentence).toContain('windows-1252');
});

test('TimelineJS sheet: title and era are no events; years before Christ; HTML becomes text', async () => {
	const reading = await fixture('timelinejs/sheet.csv');
	expect(counts(reading)).toEqual([5, 0, 2, 1, 2]);
	const [ides, life] = reading.dataset.events;
	expect([ides.when.edtf, ides.summary]).toEqual(['-0043-03-15', 'Text']);
	expect(life.when.edtf).toBe('1815-12/1852-11-27');
	expect([reading.dataset.title, reading.dataset.description]).toEqual(['My line', 'About & all']);
});

test('our own events.csv alone: ids stand in for the tables that are not there', async () => {
	const reading = await fixture('record/events.csv');
	expect(counts(reading)).toEqual([3, 1, 1, 1, 0]);
	expect(reading.dataset.events[1]).toMatchObject({ place: 'mosul', actors: ['isf', 'daesh'] });
	expect(reading.report.refused[0]).toMatchObject({ line: 3, column: 'date' });
});

test.each([
	['hapi.csv', /^Counts of conflict events by month/],
	['monthly.csv', /^Counts of events/],
	['page.html', /^A web page/],
	['style.json', /^A style for a map/],
	['picture.csv', /^A picture \(PNG\)/],
	['empty.csv', /^An empty file/]
])('%s is refused with a sentence', async (name, sentence) => {
	const { report, dataset } = await fixture(`none/${name}`);
	expect(dataset.events).toEqual([]);
	expect(report.noEvents).toHaveLength(1);
	expect(report.noEvents[0].sentence).toMatch(sentence);
});
