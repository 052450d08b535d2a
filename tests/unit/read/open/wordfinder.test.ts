import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordFinder } from '../../../../src/lib/read/open/wordfinder';
import { fold, found, searchWords } from '../../../../src/lib/store/search';
import { quick } from './both';

const utf8 = (text: string) => new TextEncoder().encode(text);
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
	expect(titles('mosul')).toEqual(['Élan of the north']);
});
