import { describe, expect, test } from 'vitest';
import {
	addsUp,
	countWhats,
	filterLines,
	lineRows,
	linesOf,
	totalOf
} from '../../../../src/lib/panels/open/lines';
import { groups } from '../../../../src/lib/panels/open/repairs';
import type { Repaired, Report } from '../../../../src/lib/read/formats/report';
import { csvText } from '../../../../src/lib/write/csv';

const repair = (line: number, what = 'swapped'): Repaired => ({
	file: 'a.csv',
	line,
	key: `a.csv:${line}:lat`,
	column: 'lat',
	before: '43, 36',
	after: '36, 43',
	what
});

const report: Report = {
	files: [],
	refused: [
		{ file: 'a.csv', line: 4, column: 'date', value: 'soon', reason: 'not a date' },
		{ file: 'a.csv', line: 9, column: null, value: '=cmd()', reason: 'the header again' }
	],
	repaired: [repair(5), repair(6)],
	apart: [{ file: 'a.csv', line: 7, what: 'an empty row' }],
	questions: [],
	said: [],
	noEvents: []
};
const lines = linesOf(report);
const any = { fate: '', what: '', words: '' } as const;

describe('the lines of the account', () => {
	test('hold everything that was said of a row', () => {
		expect(lines.map(({ fate, line }) => `${fate} ${line}`)).toEqual([
			'refused 4',
			'refused 9',
			'repaired 5',
			'repaired 6',
			'apart 7'
		]);
	});

	test('are found by fate, by reason and by all of several words', () => {
		const found = (sought: Partial<Parameters<typeof filterLines>[1]>) =>
			filterLines(lines, { ...any, ...sought }).map(({ line }) => line);
		expect(found({})).toHaveLength(5);
		expect(found({ fate: 'repaired' })).toEqual([5, 6]);
		expect(found({ what: 'an empty row' })).toEqual([7]);
		expect(found({ words: 'DATE soon' })).toEqual([4]);
		expect(found({ words: 'date cmd' })).toEqual([]);
	});

	test('count their reasons, the most frequent first', () => {
		expect(countWhats(lines)[0]).toEqual(['swapped', 2]);
	});

	test('become a table that no spreadsheet takes for formulas', () => {
		const fates = { refused: 'Refused', repaired: 'Put right', apart: 'Set apart' };
		const header = ['fate', 'file', 'line', 'column', 'value', 'after', 'what'];
		const text = csvText(lineRows(lines, header, fates));
		expect(text.split('\r\n').slice(0, 3)).toEqual([
			'fate,file,line,column,value,after,what',
			'Refused,a.csv,4,date,soon,,not a date',
			"Refused,a.csv,9,,'=cmd(),,the header again"
		]);
	});
});

describe('the figures of files', () => {
	const file = { rows: 10, placed: 5, unplaced: 2, refused: 2, apart: 1 };

	test('add up, each and together', () => {
		expect(addsUp(file)).toBe(true);
		expect(totalOf([file, file])).toEqual({
			rows: 20,
			placed: 10,
			unplaced: 4,
			refused: 4,
			apart: 2
		});
		expect(addsUp({ ...file, refused: 1 })).toBe(false);
	});
});

describe('repairs', () => {
	test('stand together by what they are, the most frequent first, with those that were taken back', () => {
		const back = repair(8, 'a letter');
		expect(groups([repair(5), repair(6)], new Map([[back.key, back]]))).toEqual([
			{ what: 'swapped', done: [repair(5), repair(6)], back: [] },
			{ what: 'a letter', done: [], back: [back] }
		]);
	});

	test('that are made in spite of being taken back count as made', () => {
		const stubborn = repair(5);
		expect(groups([stubborn], new Map([[stubborn.key, stubborn]]))).toEqual([
			{ what: 'swapped', done: [stubborn], back: [] }
		]);
	});
});
