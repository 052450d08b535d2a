import { describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/lib/read/package';
import { problemText } from '../../../src/lib/read/problem';
import { manifest, record } from './record';

const firstView = {
	from: '2016-06-17',
	to: '2016-07-20',
	domain: ['2016-03-15', '2016-12-05'],
	map: { lat: 35.75, lon: 43.2, zoom: 8 },
	event: 'base'
};

const read = (json: unknown) =>
	readPackage(
		'small',
		record({ 'datapackage.json': typeof json === 'string' ? json : JSON.stringify(json) })
	);
const opening = (changes: object) =>
	read({
		...manifest,
		timefront: { ...manifest.timefront, firstView: { ...firstView, ...changes } }
	});

describe('datapackage.json', () => {
	test('says what the record is', () => {
		const dataset = read({
			...manifest,
			timefront: { ...manifest.timefront, subtitle: 'Small', attributions: ['UCDP'], firstView }
		});
		expect(dataset).toMatchObject({
			id: 'small',
			title: 'A small record',
			subtitle: 'Small',
			description: 'Two parties and a base.',
			version: '1.0.0',
			coverage: '2016',
			timeZone: 'Asia/Baghdad',
			licences: [{ name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://example.org/licence' }],
			attributions: ['UCDP'],
			firstView,
			story: [],
			problems: []
		});
	});

	test('that is no JSON is told, and the record is read nonetheless', () => {
		const { title, events, problems } = read('{');
		expect(problemText(problems[0])).toMatch(/^datapackage\.json: not JSON: /);
		expect([title, events.length]).toEqual(['small', 1]);
	});

	test.each([null, [], 7, 'text', { licenses: {}, resources: 1, timefront: [] }])(
		'of another form (%o) is told',
		(json) => {
			expect(read(JSON.stringify(json)).problems.map(problemText)).toEqual([
				'datapackage.json, title: missing',
				'datapackage.json, description: missing',
				'datapackage.json, version: missing',
				'datapackage.json, timefront.coverage: missing',
				'datapackage.json, timefront.timeZone: missing',
				'datapackage.json, licenses: missing'
			]);
		}
	);

	test('a licence must have a title and a safe address', () => {
		const { licences, problems } = read({ ...manifest, licenses: [{ path: 'javascript:1' }] });
		expect(problems.map(problemText)).toEqual([
			'datapackage.json, licenses[0].title: missing',
			'datapackage.json, licenses[0].path: not an address: "javascript:1"'
		]);
		expect(licences).toEqual([{ name: '', title: '', path: '' }]);
	});

	test('an unknown time zone gives way to UTC', () => {
		const { timeZone, problems } = read({
			...manifest,
			timefront: { coverage: 'always', timeZone: 'Asia/Mosul' }
		});
		expect(problems.map(problemText)).toEqual([
			'datapackage.json, timefront.coverage: not a date: "always"',
			'datapackage.json, timefront.timeZone: not a time zone: "Asia/Mosul"'
		]);
		expect(timeZone).toBe('UTC');
	});
});

describe('the first view', () => {
	test.each([
		[{ from: '2016-06' }, 'firstView.from: not a day: "2016-06"'],
		[{ domain: ['2016-03-15'] }, 'firstView.domain[1]: not a day: ""'],
		[{ to: '2016-06-31' }, 'firstView.to: not a day: "2016-06-31"'],
		[{ to: '2016-06-01' }, 'firstView: from 2016-06-17 is after to 2016-06-01']
	])('%o: it is set aside', (changes, problem) => {
		const { firstView, problems } = opening(changes);
		expect(problems.map(problemText)).toEqual([`datapackage.json, timefront.${problem}`]);
		expect(firstView).toBeNull();
	});

	test('should lie within its domain', () => {
		const { firstView, problems } = opening({ to: '2017-01-01' });
		expect(problems.map(problemText)).toEqual([
			'datapackage.json, timefront.firstView: 2016-06-17 to 2017-01-01 is not within the domain 2016-03-15 to 2016-12-05'
		]);
		expect(firstView?.to).toBe('2017-01-01');
	});

	test('opens no event that is not there, and no map that cannot be', () => {
		const { firstView, problems } = opening({ event: 'moon', map: { lat: 95, lon: 0, zoom: 8 } });
		expect(problems.map(problemText)).toEqual([
			'datapackage.json, timefront.firstView.map: not a lat, lon and zoom: {"lat":95,"lon":0,"zoom":8}',
			'datapackage.json, timefront.firstView.event: no such event: "moon"'
		]);
		expect(firstView).toMatchObject({ event: null, map: null });
	});
});
