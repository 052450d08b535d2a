import type { Source } from '../events/dataset';
import { lastDay } from '../events/known';
import { kinds } from '../events/kind';
import { countKinds } from '../store/columns';
import { facets } from '../store/filter';
import { dayWords, spanWords } from '../time/wording';
import { panelWords } from '../words/panels-en';
import { words } from '../words/words';
import type { PictureInput, Seen } from './picture-seen';
import { plain } from './picture-text';
import { pictureWords } from './picture-words';

/** How many events are in the window, and how many of them are not on the map. */
export function counted({ seen }: PictureInput, missing: number): string {
	const count = words.countOf(seen.shown.length, seen.reported.events.length);
	const sure = seen.certainty === 'certain' ? words.certainCount(count) : count;
	return missing ? `${sure} · ${pictureWords.unplaced(missing)}` : sure;
}

/** What the reader should know of the choice: the day of knowledge, and what was filtered. */
export function notes({ seen }: PictureInput): string[] {
	const { filters, store, knownOn } = seen;
	const names = {
		kinds: (id: string) => words.kinds[id as keyof typeof words.kinds] ?? id,
		statuses: (id: string) => panelWords.statuses[id as keyof typeof panelWords.statuses] ?? id,
		actors: (id: string) => store.actor(id)?.name ?? id,
		places: (id: string) => store.place(id)?.name ?? id
	};
	const choices = facets.flatMap((facet) =>
		filters[facet].size ? [[...filters[facet]].map((id) => plain(names[facet](id))).join(', ')] : []
	);
	if (filters.sources.size) {
		choices.push(
			[...filters.sources].map((id) => plain(sourceName(store.source(id), id))).join(', ')
		);
	}
	const text = plain(filters.text);
	if (text) choices.push(pictureWords.text(text));
	return [
		...(knownOn === Infinity ? [] : [panelWords.knownOnDay(dayWords(knownOn))]),
		...(choices.length ? [pictureWords.only(choices.join(' · '))] : [])
	];
}

/** What a source is called: its publisher and, where it has one, its title. */
function sourceName(source: Source | null, id: string): string {
	return source ? [source.publisher, source.title].filter(Boolean).join(', ') || id : id;
}

/** The most publishers that are named. */
const PUBLISHERS = 5;

/** How many sources the events of the window rest on, and who published most of them. */
export function sources({ seen }: PictureInput): string {
	const { store, shown, knownOn } = seen;
	const cited = new Set<string>();
	for (const event of shown) for (const id of store.sources(event)) cited.add(id);
	// on a day in the past only those that had come out
	const out = (id: string) =>
		knownOn === Infinity || lastDay(store.source(id)?.date ?? null) <= knownOn;
	const used = new Set([...cited].filter(out));
	const counts = new Map<string, number>();
	for (const id of used) {
		const publisher = plain(store.source(id)?.publisher ?? '');
		if (publisher) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
	}
	const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const named = most
		.slice(0, PUBLISHERS)
		.map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
	return pictureWords.sources(used.size, named.join(', '), most.length - named.length);
}

/** The most kinds that the text in place of a picture names. */
const MOST_KINDS = 3;

/** What a picture shows, as the text in its place: how many events, when, and of which kinds most of them are. */
export function alternative(seen: Seen): string {
	const shown = Array.from(seen.shown);
	const found = [...countKinds(shown, seen.columns)]
		.sort(([a, many], [b, more]) => more - many || a - b)
		.map(([kind, count]) => pictureWords.ofKind(words.kinds[kinds[kind].id], count));
	const count = words.countOf(shown.length, seen.reported.events.length);
	return pictureWords.alternative(
		plain(seen.store.scene.title),
		seen.certainty === 'certain' ? words.certainCount(count) : count,
		spanWords(seen.span),
		found.slice(0, MOST_KINDS),
		Math.max(found.length - MOST_KINDS, 0)
	);
}
