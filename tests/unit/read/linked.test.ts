import { expect, test } from 'vitest';
import { linkedWhen } from '../../../src/lib/read/linked';

const edtf = (...timespans: object[]) => linkedWhen({ timespans }).edtf;
const day = { in: '2016-07-09' };

test('a start and an end make an interval', () => {
	expect(edtf({ start: { in: '2016-06-18' }, end: day })).toBe('2016-06-18/2016-07-09');
	expect(edtf({ start: { in: '2016-06' }, end: { in: '2016-06' } })).toBe('2016-06/2016-06');
});

test('a start alone, or one day at both ends, is all of it', () => {
	expect(edtf({ start: day })).toBe('2016-07-09');
	expect(edtf({ start: { in: '2016-07' } })).toBe('2016-07');
	expect(edtf({ start: day, end: day })).toBe('2016-07-09');
});

test('earliest and latest of a start alone are some day between them', () => {
	expect(edtf({ start: { earliest: '2016-07-07', latest: '2016-07-09' } })).toBe(
		'[2016-07-07..2016-07-09]'
	);
	expect(edtf({ start: { earliest: '2016-07-07', latest: '2016-07-07' }, end: day })).toBe(
		'2016-07-07/2016-07-09'
	);
});

test('what timespans cannot say stands beside them in EDTF', () => {
	const when = { edtf: '2016-06-18~/..', timespans: [{ start: { in: '2016-06-18' } }] };
	expect(linkedWhen(when).edtf).toBe('2016-06-18~/..');
});

test.each([
	[undefined, 'missing'],
	['2016', 'missing'],
	[{ timespans: [] }, 'missing'],
	[{ timespans: [{ start: day }, { start: day }] }, 'not one timespan: 2'],
	[{ timespans: [{ end: day }] }, 'a timespan without a start'],
	[{ timespans: [7] }, 'a timespan without a start'],
	[{ timespans: [{ start: { earliest: '2016' } }] }, 'earliest without latest, or the reverse'],
	[
		{ timespans: [{ start: { earliest: '2016-07-07', latest: '2016-07-08' }, end: day }] },
		'earliest and latest stand beside another end: say it in edtf'
	],
	[{ timespans: [{ start: { in: 'soon' } }] }, 'not a date: "soon"'],
	[{ timespans: [{ start: day, end: { in: '2016-07-08' } }] }, 'it ends before it starts'],
	[{ edtf: 'soon' }, 'not a date: "soon"']
])('%o is refused: %s', (when, message) => {
	expect(() => linkedWhen(when)).toThrow(RangeError);
	expect(() => linkedWhen(when)).toThrow(message);
});
