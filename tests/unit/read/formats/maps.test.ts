import { expect, test } from 'vitest';
import { counts, told } from './fixture';
import { dates, dropped } from './opened';

const json = (value: unknown) => dropped(JSON.stringify(value), 'a.json');
const collection = (features: readonly unknown[]) => json({ type: 'FeatureCollection', features });
const point = (name: string, lon: number, lat: number) => ({
	type: 'Feature',
	properties: { name, date: '2024-01-10' },
	geometry: { type: 'Point', coordinates: [lon, lat] }
});

test('a map of uMap: the features of all its layers, each of the kind of its layer', async () => {
	const layer = (name: string, ...features: unknown[]) => ({
		type: 'FeatureCollection',
		features,
		_umap_options: { name }
	});
	const reading = await json({
		type: 'umap',
		properties: { name: 'Protests of 2019' },
		geometry: { type: 'Point', coordinates: [2.3, 48.8] },
		layers: [layer('March', point('a', 2.36, 48.86)), layer('Clash', point('b', 4.83, 45.76))]
	});
	expect(told(reading)).toEqual(['a 2024-01-10 48.86,2.36', 'b 2024-01-10 45.76,4.83']);
	expect(reading.dataset.events.map(({ kind }) => kind)).toEqual(['protest', 'battle']);
	expect(reading.dataset.title).toBe('Protests of 2019');
});

test('a trip of kepler.gl: the seconds behind the height of each corner', async () => {
	const trip = (first: number) => [
		{
			type: 'Feature',
			properties: { name: 'Convoy' },
			geometry: {
				type: 'LineString',
				coordinates: [
					[43.1, 36.1, 0, first],
					[43.2, 36.2, 0, 1468108800]
				]
			}
		}
	];
	expect(told(await collection(trip(1468022400)))).toEqual([
		'Convoy 2016-07-09/2016-07-10 36.2,43.2'
	]);
	// a measure along the line is no time
	expect((await collection(trip(12))).report.noEvents).toHaveLength(1);
});

test('the time of a folder counts for placemarks that have none of their own', async () => {
	const placemark = (name: string, data: string) =>
		`<Placemark><name>${name}</name>${data}<Point><coordinates>43,36</coordinates></Point></Placemark>`;
	const own = '<ExtendedData><Data name="Date"><value>17/10/2016</value></Data></ExtendedData>';
	const reading = await dropped(
		`<kml><Document><TimeSpan><begin>2016</begin></TimeSpan>${placemark('a', own)}${placemark('b', '')}</Document></kml>`,
		'map.kml'
	);
	expect(dates(reading)).toEqual({ a: '2016-10-17', b: '2016/..' });
});

test('places of OpenStreetMap are no events', async () => {
	const { report } = await dropped(
		'{"version":0.6,"elements":[{"type":"node","id":1,"lat":36.3,"lon":43.1,"timestamp":"2019-05-05T10:00:00Z","tags":{"name":"a"}}]}',
		'export.json'
	);
	expect(report.noEvents[0].sentence).toContain('OpenStreetMap');
});

test('boundaries of districts are told for what they are', async () => {
	const district = (name: string) => ({
		type: 'Feature',
		properties: { ADM1_EN: name, ADM1_PCODE: name, date: '2018-04-30', validOn: '2019-01-01' },
		geometry: null
	});
	const { report } = await collection([district('ML08'), district('ML07')]);
	expect(report.files).toEqual([]);
	expect(report.noEvents[0].sentence).toContain('boundaries of districts');
});

test('of few points one that strays is turned round where the others lie together', async () => {
	const together = [point('a', -35.23, -7.79), point('b', -35.24, -7.8), point('c', -35.25, -7.81)];
	const reading = await collection([...together, point('d', -7.76, -35.12)]);
	expect(told(reading).at(-1)).toBe('d 2024-01-10 -7.76,-35.12');
	expect(reading.report.repaired.map(({ line, what }) => `${line} ${what}`)).toEqual([
		'4 latitude and longitude swapped'
	]);
	const apart = [point('a', -35.23, -7.79), point('b', 10, 50), point('d', -7.76, -35.12)];
	expect((await collection(apart)).report.repaired).toEqual([]);
});

test('dates that are there and not understood are told from none', async () => {
	const given = (date: string) => [{ type: 'Feature', properties: { date }, geometry: null }];
	const [unread] = (await collection(given('8-Aug'))).report.noEvents;
	expect(unread.sentence).toContain('not understood, such as "8-Aug" in date');
	const [none] = (await collection(given(''))).report.noEvents;
	expect(none.sentence).toContain('without any dates');
	expect(counts(await collection([...given('8-Aug'), ...given('2014-08-08')]))).toEqual([
		2, 0, 1, 1, 0
	]);
});
