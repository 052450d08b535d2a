import type { Dataset } from '../events/dataset';
import { kindById } from '../events/kind';

/**
 * Folds text for searching: lower case, no accents, no apostrophes, no English `'s`, every other sign a blank. Arabic
 * letters that are written in several ways (alef, ya, ta marbuta) become one.
 */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/['’]s(?![\p{L}\p{N}])/gu, '')
		.replace(/[\p{Mn}'’‘ʼ`ـ]/gu, '')
		.replace(/[أإآٱ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/**
 * For each event, all that it can be found by, folded, each word after a blank: its own words and the names and
 * aliases of its place and actors and of every actor and place that its title names, so that ISIS finds Daesh.
 */
export function searchTexts({
	events,
	places,
	actors
}: Pick<Dataset, 'events' | 'places' | 'actors'>): string[] {
	const named = [...places, ...actors].map(({ id, name, nameAr, aliases, ...rest }) => ({
		id,
		name: ` ${fold(name)} `,
		all: fold([name, nameAr, 'nameKu' in rest ? rest.nameKu : '', ...aliases].join(' '))
	}));
	return events.map((event) => {
		const own = fold([event.title, event.summary, event.note].join(' '));
		const title = ` ${fold(event.title)} `;
		const names = named.filter(
			({ id, name }) => id === event.place || event.actors.includes(id) || title.includes(name)
		);
		const rest = fold([event.subkind, kindById.get(event.kind)!.name, event.status].join(' '));
		return ` ${own} ${names.map(({ all }) => all).join(' ')} ${rest}`;
	});
}

/** The words of a query, folded. Every one of them must begin a word of what is found. */
export function searchWords(query: string): string[] {
	return fold(query).split(' ').filter(Boolean).map(stem);
}

/** The beginning that the forms of an English word share: declared, declares, declaring. */
function stem(word: string): string {
	const short = word.replace(/(ing|ed|en|es|e|s)$/, '');
	return short.length >= 4 ? short : word;
}

/** Whether a search text holds all the words, each at the beginning of a word. */
export function found(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(` ${word}`));
}
