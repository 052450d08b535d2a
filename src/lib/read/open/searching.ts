import { kinds } from '../../events/kind';
import { statuses } from '../../events/status';
import type { Columns } from '../../store/columns';
import { fold, found } from '../../store/search';
import type { Scene } from '../../store/sheet';
import { Letters, WordFinder } from './wordfinder';

/**
 * A 1 for each event that is found by all of the words: by its kind, its status, the names of its place and its actors,
 * or by its own text: `inText` makes of a word what looks for it there, in so many events at most.
 */
export function searched(
	words: readonly string[],
	columns: Columns,
	{ places, actors }: Pick<Scene, 'places' | 'actors'>,
	inText: (finder: WordFinder, among: number) => (position: number) => boolean
): Uint8Array {
	const letters = new Letters();
	const chosen = new Uint8Array(columns.size).fill(1);
	const names = {
		kinds: kinds.map(({ name }) => name),
		places: places.map(({ name, nameAr, nameKu, aliases }) => [name, nameAr, nameKu, ...aliases]),
		actors: actors.map(({ name, nameAr, aliases }) => [name, nameAr, ...aliases])
	};
	const { kind, status, place, actorFrom, actor } = columns;
	let left = columns.size;
	// a long word is found sooner, and leaves fewer to look at
	for (const word of [...words].sort((a, b) => b.length - a.length)) {
		const named = (texts: readonly (string | readonly string[])[]) =>
			Uint8Array.from(texts, (text) =>
				found(` ${fold([text].flat().join(' '))}`, [word]) ? 1 : 0
			);
		const [byKind, byStatus] = [named(names.kinds), named(statuses)];
		const [byPlace, byActor] = [named(names.places), named(names.actors)];
		const isIn = inText(new WordFinder(word, letters), left);
		for (let i = 0; i < columns.size; i++) {
			if (chosen[i] === 0 || byKind[kind[i]] || byStatus[status[i]]) continue;
			if (place[i] >= 0 && byPlace[place[i]]) continue;
			let acts = false;
			for (let j = actorFrom[i]; j < actorFrom[i + 1]; j++) if (byActor[actor[j]]) acts = true;
			if (acts || isIn(i)) continue;
			chosen[i] = 0;
			left--;
		}
	}
	return chosen;
}
