import { csvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows, readTable } from '../../../src/lib/read/csv';

const cells = (text: string) => csvRows(text).rows.map((row) => row.cells);
const lines = (text: string) => csvRows(text).rows.map((row) => row.line);

describe('splitting', () => {
	test('cells stand between commas, rows between line breaks of any sort', () => {
		expect(cells('a,b\n1,2\r\n3,4\r5,6')).toEqual([
			['a', 'b'],
			['1', '2'],
			['3', '4'],
			['5', '6']
		]);
	});

	test('a cell in quotes may hold commas, line breaks and quotes', () => {
		expect(cells('"a, b","c\r\nd","say ""yes"""\n')).toEqual([['a, b', 'c\r\nd', 'say "yes"']]);
	});

	test('a cell may be empty, also the first, the last and one in quotes', () => {
		expect(cells(',a,"",\n')).toEqual([['', 'a', '', '']]);
	});

	test('quotes inside a cell that does not begin with one are letters', () => {
		expect(cells('the "Mosul" file,35°46\'5"')).toEqual([['the "Mosul" file', '35°46\'5"']]);
	});

	test('what follows a closing quote is kept', () => {
		expect(cells('"a"b,c')).toEqual([['ab', 'c']]);
	});

	test('a byte order mark is passed over', () => {
		expect(cells('\uFEFFid,name')).toEqual([['id', 'name']]);
		expect(cells('\uFEFF"id",name')).toEqual([['id', 'name']]);
	});

	test('a row is on the line where it starts, breaks in quotes and empty lines counted', () => {
		expect(lines('a\n"b\nc\r\nd"\n\ne\r"f\rg",h\ni')).toEqual([1, 2, 6, 7, 9]);
	});

	test('a quote that never closes takes the rest and is told with its row', () => {
		expect(csvRows('a,b\n1,"two\n3,4\n')).toEqual({
			rows: [
				{ line: 1, cells: ['a', 'b'] },
				{ line: 2, cells: ['1', 'two\n3,4\n'] }
			],
			unclosed: 2
		});
	});

	test('another separator may be named', () => {
		expect(csvRows('a;"b;c";1,5', ';').rows[0].cells).toEqual(['a', 'b;c', '1,5']);
	});

	test('nothing has no rows', () => {
		expect(cells('')).toEqual([]);
		expect(cells('\uFEFF\n\n')).toEqual([]);
	});

	const character = fc.constantFrom(
		'"',
		',',
		'\n',
		'\r',
		'\r\n',
		' ',
		';',
		'a',
		'م',
		'\uFEFF',
		'😀'
	);
	const cell = fc.oneof(fc.string(), fc.string({ unit: character }));

	test('whatever is written comes back', () => {
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 6 })), (rows) => {
				expect(cells(`\uFEFF${csvFormatRows(rows)}`)).toEqual(rows);
			})
		);
	});

	test('no text breaks it, and lines only ever rise', () => {
		fc.assert(
			fc.property(fc.string({ unit: character, maxLength: 200 }), (text) => {
				const numbers = lines(text);
				expect(numbers.every((line, index) => index === 0 || line > numbers[index - 1])).toBe(true);
			})
		);
	});
});

describe('tables', () => {
	const problems = (text: string, ...expected: string[]) =>
		readTable('x.csv', text, expected).problems.map(({ line, column, message }) => [
			line,
			column,
			message
		]);

	test('cells are found by the name of their column, wherever it stands', () => {
		const { rows } = readTable('x.csv', ' name ,id\n"Mosul, east",m1\n', ['id', 'name']);
		expect(rows).toEqual([
			{ line: 2, cells: new Map(Object.entries({ name: 'Mosul, east', id: 'm1' })) }
		]);
	});

	test('rows of nothing but separators are passed over', () => {
		expect(readTable('x.csv', 'a,b\n,\n1,2\n , \n').rows.map(({ line }) => line)).toEqual([3]);
	});

	test('a missing column, a column without a name and one that comes twice are told', () => {
		expect(problems('id,,id\n', 'id', 'date')).toEqual([
			[1, null, 'column 2 has no name'],
			[1, 'id', 'column appears twice'],
			[1, 'date', 'missing column']
		]);
	});

	test('of columns with the same name the first counts', () => {
		expect(readTable('x.csv', 'id,id\na,b').rows[0].cells.get('id')).toBe('a');
	});

	test('a row with too many or too few cells is told and kept', () => {
		expect(problems('a,b\n1,2,3\n1\n')).toEqual([
			[2, null, 'not 2 cells: 3'],
			[3, null, 'not 2 cells: 1']
		]);
		expect(readTable('x.csv', 'a,b\n1\n').rows[0].cells.get('b')).toBe('');
	});

	test('a quote that never closes is told', () => {
		expect(problems('a\n"b\n')).toEqual([[2, null, 'a quote opens and never closes']]);
	});

	test('names such as __proto__ are columns like any other', () => {
		const { rows } = readTable('x.csv', '__proto__,constructor\n1,2\n');
		expect([...rows[0].cells]).toEqual([
			['__proto__', '1'],
			['constructor', '2']
		]);
	});
});
