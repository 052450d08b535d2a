import { expect, test } from 'vitest';
import type { Choices } from '../../../../src/lib/read/formats/format';
import { counts, refusals } from './fixture';
import { dropped } from './opened';

const features = (properties: readonly object[], choices: Partial<Choices> = {}) =>
	dropped(
		JSON.stringify({
			type: 'FeatureCollection',
			features: properties.map((each) => ({
				type: 'Feature',
				properties: each,
				geometry: { type: 'Point', coordinates: [43.1, 36.3] }
			}))
		}),
		'a.geojson',
		choices
	);
const dates = async (properties: readonly object[]) =>
	(await features(properties)).dataset.events.map(({ title, when }) => `${title} ${when.edtf}`);

test('a start before Christ as a number; the numbers beside it are years too', async () => {
	expect(
		await dates([
			{ name: 'Chaeronea', start: -338 },
			{ name: 'Actium', start: -69, end: -30 },
			{ name: 'Augustus', start: -63, end: 14 },
			{ name: 'Rome', start: 410 }
		])
	).toEqual(['Chaeronea -0337', 'Actium -0068/-0029', 'Augustus -0062/0014', 'Rome 0410']);
});

test('the moment 0 is one where others before it, or its end, say so', async () => {
	const day = 86_400_000;
	expect(
		await dates([
			{ name: 'a', time: 0 },
			{ name: 'b', time: -4000 * day },
			{ name: 'c', time: 4000 * day }
		])
	).toEqual(['b 1959-01-19', 'a 1970-01-01', 'c 1980-12-14']);
	expect(
		await dates([
			{ name: 'a', start: 0, end: 1600 * day },
			{ name: 'b', start: 2000 * day, end: 2001 * day }
		])
	).toEqual(['a 1970-01-01/1974-05-20', 'b 1975-06-24/1975-06-25']);
});

test('what stands for none among moments is none', async () => {
	const { report } = await features([
		{ name: 'a', time: 1468022400000 },
		{ name: 'b', time: -1 },
		{ name: 'c', time: 0 }
	]);
	expect(report.refused.map(({ line }) => line)).toEqual([2, 3]);
});

test('features that give their date in members of different names', async () => {
	expect(
		await dates([
			{ name: 'a', date: '2020-01-01' },
			{ name: 'b', Datum: '2020-01-02' },
			{ name: 'c', year: 2019 },
			{ name: 'd', start: '2020-01-03', end: '2020-01-04' },
			{ name: 'e', start: ' ', end: ' ', from_date: '2020-01-05', to_date: '2020-01-06' }
		])
	).toEqual([
		'c 2019',
		'a 2020-01-01',
		'b 2020-01-02',
		'd 2020-01-03/2020-01-04',
		'e 2020-01-05/2020-01-06'
	]);
	// when it was written down is not when it happened
	const written = await features([
		{ name: 'a', date: '2020-01-01' },
		{ name: 'b', timestamp: '2021-01-01' }
	]);
	expect(refusals(written)).toEqual(['2 date: no date']);
	const changed = await features([
		{ name: 'a', event_date: '2020-01-01', date_changed: '2021-01-01' },
		{ name: 'b', date_changed: '2021-01-01' }
	]);
	expect(counts(changed)).toEqual([2, 1, 0, 1, 0]);
});

test('one question about the order of day and month serves start and end', async () => {
	const given = [{ name: 'Marne', start: '9/6/1914', end: '9/12/1914' }];
	const { report } = await features(given);
	expect(report.questions.map(({ column }) => column)).toEqual(['start']);
	const answers = new Map([[report.questions[0].key, 'mdy']]);
	const { dataset } = await features(given, { answers });
	expect(dataset.events.map(({ when }) => when.edtf)).toEqual(['1914-09-06/1914-09-12']);
});
