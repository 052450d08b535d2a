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
		words: fold(name).split(' '),
		all: fold([name, nameAr, 'nameKu' in rest ? rest.nameKu : '', ...aliases].join(' '))
	}));
	const byId = grouped(named, ({ id }) => [id]);
	const byWord = grouped(named, ({ words }) => words);
	const rarer = (a: string, b: string) => (byWord.get(b)!.length < byWord.get(a)!.length ? b : a);
	// a title is looked through for the few names of which it has the rarest word, not for all
	const byRarest = grouped(named, ({ words }) => [words.reduce(rarer)]);
	const kinds = new Map<string, string>();
	return events.map((event) => {
		const title = fold(event.title);
		const own = fold([event.summary, event.note].join(' '));
		const names = new Set([event.place ?? '', ...event.actors].flatMap((id) => byId.get(id) ?? []));
		for (const word of title.split(' ').filter(Boolean))
			for (const one of byRarest.get(word) ?? [])
				if (` ${title} `.includes(` ${one.words.join(' ')} `)) names.add(one);
		const kind = [event.subkind, kindById.get(event.kind)!.name, event.status].join(' ');
		if (!kinds.has(kind)) kinds.set(kind, fold(kind));
		return ` ${title} ${own} ${Array.from(names, ({ all }) => all).join(' ')} ${kinds.get(kind)}`;
	});
}

function grouped<Item>(
	items: readonly Item[],
	keysOf: (item: Item) => readonly string[]
): ReadonlyMap<string, readonly Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items)
		for (const key of keysOf(item)) {
			const group = groups.get(key);
			if (group) group.push(item);
			else groups.set(key, [item]);
		}
	return groups;
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
