import { describe, expect, test } from 'vitest';
import { preview } from '../../../../src/lib/panels/open/preview';
import type { Mapping } from '../../../../src/lib/read/formats/mapping';

const none = new Map<string, string>();
const table = (...rows: string[][]) => ({
	file: 'a.csv',
	header: ['when', 'what', 'where', 'y', 'x'],
	mapping: {},
	rows
});
const mapping: Mapping = { date: [0], title: [1], place: [2], lat: [3], lon: [4] };

describe('the preview of a table', () => {
	test('says the date in words, the title, the place and the point of each row', () => {
		const rows = table(
			['2016-07-09', 'Strike', 'Qayyarah', '35.77', '43.12'],
			['2016', '', '', '', '']
		);
		expect(preview(rows, mapping, none)).toEqual([
			{
				dates: ['9 July 2016'],
				title: 'Strike',
				place: 'Qayyarah',
				point: { lat: 35.77, lon: 43.12 },
				refused: ''
			},
			{ dates: ['2016'], title: '', place: '', point: null, refused: '' }
		]);
	});

	test('shows at once that a wrong column is no date', () => {
		const rows = table(['2016-07-09', 'Strike', 'Qayyarah', '35.77', '43.12']);
		const [row] = preview(rows, { ...mapping, date: [1] }, none);
		expect(row.refused).toBe('not a date');
	});

	test('shows both readings of a day that could be two, and the answered one', () => {
		const rows = table(['03/04/2016', 'Strike', '', '', '']);
		expect(preview(rows, mapping, none)[0].dates).toEqual(['3 April 2016', '4 March 2016']);
		const answers = new Map([['a.csv:when:/yyyy ??', 'mdy']]);
		const keys = [...answers.keys(), 'a.csv:when:/yyyy 0d'];
		const told = new Map(keys.map((key) => [key, 'mdy']));
		expect(preview(rows, mapping, told)[0].dates).toEqual(['4 March 2016']);
	});

	test('lets a row that leaves no doubt decide about its neighbours', () => {
		const rows = table(['25/12/2016', 'a', '', '', ''], ['03/04/2016', 'b', '', '', '']);
		expect(preview(rows, mapping, none).map(({ dates }) => dates)).toEqual([
			['25 December 2016'],
			['3 April 2016']
		]);
	});

	test('understands nothing as long as nothing says when', () => {
		const [row] = preview(table(['2016-07-09', 'Strike', '', '', '']), { title: [1] }, none);
		expect(row.dates).toEqual([]);
	});

	test('copes with rows that are shorter or longer than the header', () => {
		const rows = table(['2016-07-09'], ['2016-07-10', 'a', 'b', '36', '43', 'more', 'still more']);
		expect(preview(rows, mapping, none).map(({ dates }) => dates[0])).toEqual([
			'9 July 2016',
			'10 July 2016'
		]);
	});
});
