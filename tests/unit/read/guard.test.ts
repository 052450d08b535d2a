import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guard, unguard } from '../../../src/lib/read/guard';

test.each([
	['=1+1', "'=1+1"],
	['+964', "'+964"],
	['-Mosul', "'-Mosul"],
	['@home', "'@home"],
	['\tx', "'\tx"],
	['\rx', "'\rx"],
	['＝1', "'＝1"],
	['＋1', "'＋1"],
	['－1', "'－1"],
	['＠x', "'＠x"],
	[' =1', "' =1"],
	['\uFEFF=1', "'\uFEFF=1"],
	['"=1', '\'"=1'],
	["'=1", "''=1"],
	["''=1", "'''=1"],
	['-', "'-"],
	['-1e5', "'-1e5"]
])('%o is guarded as %o', (cell, guarded) => {
	expect(guard(cell)).toBe(guarded);
	expect(unguard(guarded)).toBe(cell);
});

test.each([
	'',
	'Mosul',
	'12',
	'-12',
	'-35.7681',
	"'quoted'",
	"'",
	'2016-07-09',
	"Abadi's",
	'a=b',
	'قيارة'
])('%o stays as it is', (cell) => {
	expect(guard(cell)).toBe(cell);
	expect(unguard(cell)).toBe(cell);
});

const sign = fc.constantFrom(..."='+-@\t\r\n\0＝＋－＠\"' \u00A0\uFEFFa1.");
const cell = fc.oneof(fc.string({ unit: sign, maxLength: 6 }), fc.string({ unit: 'binary' }));

test('what is guarded comes back, however often', () => {
	fc.assert(
		fc.property(cell, (text) => {
			expect(unguard(guard(text))).toBe(text);
			expect(unguard(unguard(guard(guard(text))))).toBe(text);
		})
	);
});

test('no guarded cell starts as a formula does', () => {
	fc.assert(
		fc.property(cell, (text) => {
			const guarded = guard(text);
			if (/^-?\d+(\.\d+)?$/.test(guarded)) return;
			expect('=+-@\t\r\n\0＝＋－＠').not.toContain(guarded.trim()[0] ?? 'a');
		})
	);
});
