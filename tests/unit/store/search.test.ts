import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { found, fold, searchTexts, searchWords } from '../../../src/lib/store/search';
import { event, march } from '../dataset';
import { mosul } from '../mosul';
import type { Dataset } from '../../../src/lib/events/dataset';

function search(set: Dataset, query: string): string[] {
	const texts = searchTexts(set);
	return set.events.filter((_, i) => found(texts[i], searchWords(query))).map(({ id }) => id);
}

test.each([
	['Mosul', 'mosul'],
	['  Two   words ', 'two words'],
	['Mûsil, Al Qayyārah', 'musil al qayyarah'],
	["Da'esh Da’esh Daʼesh", 'daesh daesh daesh'],
	["Mosul's loss, Qayyarah West’s runway", 'mosul loss qayyarah west runway'],
	["the farmers' homes", 'the farmers homes'],
	['Al-Qayyarah/Q-West', 'al qayyarah q west'],
	['M1 (2016)', 'm1 2016'],
	['ﬁre', 'fire'],
	['أربيل إربيل آربيل', 'اربيل اربيل اربيل'],
	['القيارة', 'القياره'],
	['مصطفى', 'مصطفي'],
	['دَاعِش', 'داعش'],
	['داعـــش', 'داعش'],
	['…—!', '']
])('%j is folded into %j', (text, expected) => {
	expect(fold(text)).toBe(expected);
	expect(fold(expected)).toBe(expected);
});

describe('in a small dataset', () => {
	test.each([
		['ISIS', ['fight', 'siege', 'raid']],
		['isis strike', []],
		['داعش', ['fight', 'siege', 'raid']],
		['islamic state', ['fight', 'siege', 'raid']],
		['state islamic', ['fight', 'siege', 'raid']],
		['tepe army', ['fight', 'siege', 'camp']],
		['التله', ['fight', 'aid', 'siege', 'camp']],
		['فۆرد', ['strike', 'raid']],
		['claimed', ['strike', 'raid']],
		['explosions', ['strike']],
		['hil', ['fight', 'aid', 'siege', 'camp']],
		['ill', []],
		['mill', []]
	])('%j finds %j', (query, expected) => {
		expect(search(march, query)).toEqual(expected);
	});

	test('a query without a word finds everything', () => {
		expect(search(march, ' ?! ')).toHaveLength(march.events.length);
	});

	test('a name in a title brings its aliases, a part of a longer word does not', () => {
		const events = [
			event('named', '2016-03-01', 'politics', { title: "Daesh's end is declared" }),
			event('plain', '2016-03-02', 'politics', { title: 'Daesh leaves' }),
			event('other', '2016-03-03', 'politics', { title: 'The Daeshites leave' })
		];
		expect(search({ ...march, events }, 'isis')).toEqual(['named', 'plain']);
	});
});

test('a title brings the aliases of all names that stand in it whole, and of no other', () => {
	const names = fc.constantFrom(
		'Tal Afar',
		'Tal',
		'Afar',
		'Tal Abta',
		'Al-Qaim',
		'Al',
		'Qaim',
		'—'
	);
	const titles = fc.array(fc.oneof(names, fc.constantFrom('at', 'and', "'s", 'Talafar', '')));
	fc.assert(
		fc.property(fc.uniqueArray(names), titles, (named, words) => {
			const title = words.join(' ');
			const place = march.places[0];
			const places = named.map((name, i) => ({
				...place,
				id: `p${i}`,
				name,
				aliases: [`alias${i}x`]
			}));
			const set = {
				...march,
				places,
				actors: [],
				events: [event('e', '2016-03-01', 'battle', { title })]
			};
			const [text] = searchTexts(set);
			named.forEach((name, i) => {
				const whole = fold(name) !== '' && ` ${fold(title)} `.includes(` ${fold(name)} `);
				expect(found(text, [`alias${i}x`]), `${name} in ${title}`).toBe(whole);
			});
		})
	);
});

describe('in the shipped dataset', () => {
	test.each([
		['ISIS', 'daesh'],
		['isil', 'daesh'],
		['داعش', 'daesh'],
		['peshmerga', 'peshmerga']
	])('%s finds every event of the actor %s', (query, actor) => {
		const ids = mosul.events.filter(({ actors }) => actors.includes(actor)).map(({ id }) => id);
		expect(ids.length).toBeGreaterThan(5);
		expect(search(mosul, query)).toEqual(expect.arrayContaining(ids));
	});

	test.each(['Qayara', 'qayyara', 'Al Qayyārah', 'القيارة', 'القياره'])(
		'%s finds Qayyarah',
		(query) => {
			const ids = mosul.events.filter(({ place }) => place === 'qayyarah').map(({ id }) => id);
			expect(ids.length).toBeGreaterThan(0);
			expect(search(mosul, query)).toEqual(expect.arrayContaining(ids));
		}
	);
});
