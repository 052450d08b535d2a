import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlainBytes } from '../../../../src/lib/read/open/plainbytes';
import { WordFinder } from '../../../../src/lib/read/open/wordfinder';
import { fold, found, searchWords } from '../../../../src/lib/store/search';
import { quick } from './both';

const utf8 = (text: string) => new TextEncoder().encode(text);
const plainRows = (bytes: Uint8Array, starts: number[], end: number) => {
	const plain = new PlainBytes(bytes);
	expect(plain.goesOn(0, end)).toBe(true);
	return plain.rows(Uint32Array.from(starts), end);
};
const isIn = (word: string, text: string) => {
	const bytes = utf8(`x${text}x`);
	return new WordFinder(word).isIn(bytes, 1, bytes.length - 1);
};

test.each([
	['mos', 'to Mosul', true],
	['osul', 'to Mosul', false],
	['mosul', 'MOSUL', true],
	['baaj', "in Ba'aj", true],
	['aaj', "in Ba'aj", false],
	['qayyarah', 'al-Qayyārah', true],
	['elan', 'Élan', true],
	['lan', 'Élan', false],
	['الموصل', 'in الموصل', true],
	['2016', 'of 2016-07', true],
	['6', 'of 2016', false],
	['p', '\u0010\u0050', true]
])('"%s" in "%s": %s', (word, text, is) => {
	expect(isIn(word, text)).toBe(is);
});

const letters = fc.constantFrom(..."abAB12 -,'`\n\téÄāلأ ّ漢—\u0001".split(''), 'a\u0301', '😀');

test('what it finds in bytes is what is found in folded text', () => {
	fc.assert(
		fc.property(
			fc.array(letters, { maxLength: 24 }),
			fc.array(letters, { minLength: 1, maxLength: 3 }),
			(signs, wanted) => {
				const text = signs.join('');
				const word = fold(wanted.join('')).split(' ')[0];
				fc.pre(word !== '');
				expect(isIn(word, text)).toBe(found(` ${fold(text)}`, [word]));
			}
		),
		{ numRuns: 2000 }
	);
});

test('in plain rows it finds by leaps what it finds sign by sign', () => {
	const plain = fc.constantFrom(...'abAB12 -,\n\u0001\u0010P'.split(''));
	fc.assert(
		fc.property(
			fc.array(plain, { maxLength: 40 }),
			fc.array(plain, { minLength: 1, maxLength: 4 }),
			(signs, wanted) => {
				const word = fold(wanted.join('')).split(' ')[0];
				fc.pre(word !== '');
				const bytes = utf8(signs.join(''));
				const finder = new WordFinder(word);
				const end = bytes.length;
				expect(finder.nextPlain(bytes, 0, end)).toBe(finder.next(bytes, 0, end));
			}
		),
		{ numRuns: 2000 }
	);
});

test('rows of which it is certain are plain', () => {
	const rows = [
		'id,title',
		'a,The airfield',
		"b,Ba'aj",
		'c,Tal Afar and Sinjar',
		'd,Qayyārah',
		'e,x'
	];
	const starts = rows.map((_, i) => utf8(rows.slice(0, i).join('\n') + (i ? '\n' : '')).length);
	const bytes = utf8(rows.join('\n') + '\n').slice();
	const plain = plainRows(bytes, starts, bytes.length);
	expect([...plain]).toEqual([1, 1, 0, 1, 0, 0]);
});

test('what is said to be plain is ASCII without apostrophes, whatever comes behind', () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.constantFrom(...'abc,"\'`é'), { maxLength: 9 })), (rows) => {
			const lines = rows.map((signs) => `${signs.join('')}\n`);
			const bytes = utf8(`${lines.join('')}é`).slice();
			const starts = lines.map((_, i) => utf8(lines.slice(0, i).join('')).length);
			const end = utf8(lines.join('')).length;
			const plain = plainRows(bytes, starts, end);
			expect(plain).toHaveLength(lines.length);
			for (const [i, line] of lines.entries()) if (plain[i]) expect(line).toMatch(/^[^'`é]*$/);
		}),
		{ numRuns: 1000 }
	);
});

test('bytes that come in pieces are UTF-8 and plain where they are all together', () => {
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.constantFrom(97, 39, 10, 0xc3, 0xa9), fc.nat({ max: 255 })), {
				maxLength: 200
			}),
			fc.array(fc.nat({ max: 200 }), { maxLength: 9 }),
			(numbers, cuts) => {
				const bytes = Uint8Array.from(numbers);
				const ends = [...cuts.filter((cut) => cut < bytes.length), bytes.length];
				ends.sort((a, b) => a - b);
				const come = new Uint8Array(bytes.length + 1);
				const plain = new PlainBytes(come);
				let goesOn = true;
				let from = 0;
				for (const end of ends) {
					come.set(bytes.subarray(from, end), from);
					goesOn &&= plain.goesOn(from, end);
					from = end;
				}
				let valid = true;
				try {
					new TextDecoder('utf-8', { fatal: true }).decode(bytes);
				} catch {
					valid = false;
				}
				expect(goesOn && plain.ends()).toBe(valid);
				fc.pre(valid);
				const starts = [
					0,
					...[...bytes.keys()].filter((at) => bytes[at] === 10).map((at) => at + 1)
				];
				const rows = plain.rows(Uint32Array.from(starts), bytes.length);
				expect(rows).toEqual(plainRows(come.slice(), starts, bytes.length));
			}
		),
		{ numRuns: 2000 }
	);
});

test('a search of a table looks into its texts alone, whatever the order of its rows', async () => {
	const file = utf8(
		[
			'date,title,lat,lon,place,source,code',
			'2016-07-09,"The airfield, ""retaken""",35.8,43.1,Qayyarah,Agency,tal',
			'2014-06-10,Élan of the north,36.3,43.1,Mosul,Gazette of Tal Afar,x',
			'2015-05-02,Shelling near Tal Afar,36.4,42.4,Tal Afar,Agency,y',
			'2013-01-01,Talks,36.4,42.4,Erbil,Agency,z'
		].join('\n') + '\n'
	);
	const { sheet } = (await quick('events.csv', file))!;
	const titles = (query: string) =>
		[...sheet.search(searchWords(query))].flatMap((is, i) => (is ? [sheet.event(i).title] : []));
	expect(titles('shelling')).toEqual(['Shelling near Tal Afar']);
	expect(titles('elan')).toEqual(['Élan of the north']);
	expect(titles('retaken')).toEqual(['The airfield, "retaken"']);
	expect(titles('tal')).toEqual(['Talks', 'Shelling near Tal Afar']);
	expect(titles('gazette')).toEqual([]);
	expect(titles('يد')).toEqual([]);
	expect(titles('mosul')).toEqual(['Élan of the north']);
});
