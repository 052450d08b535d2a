import type { Actor, Dataset, Place, Source } from '../../events/dataset';
import { unnamedHolders } from '../holder';
import { link } from '../link';
import type { DraftPlace, DraftSource } from './draft';
import { Things } from './names';

/** The actors, places and sources of a dataset while it is put together: each of them once. */
export class Cast {
	readonly #actors = new Things<Actor>('actor', unnamedHolders);
	readonly #places = new Things<Place>('place');
	readonly #sources = new Things<Source>('source');

	/** The id of an actor of that name. */
	actor(name: string): string {
		const blank = { nameAr: '', aliases: [], side: '', colour: '', description: '' };
		return this.#actors.id(name, name, (id) => ({ id, name, ...blank }));
	}

	/** The id of a place; null when it has no point, or no name. */
	place(
		{ name, kind = '', admin1 = '', country = '', point }: DraftPlace,
		own: DraftPlace['point']
	): string | null {
		const at = point ?? own;
		if (!at || name.trim() === '') return null;
		const key = [name, admin1, country, at.lat, at.lon].join('\t');
		const blank = { nameAr: '', nameKu: '', aliases: [], partOf: '', holder: '', holderNote: '' };
		const rest = { ...blank, precision: null, dispute: '', source: '', note: '' };
		const { lat, lon } = at;
		return this.#places.id(key, name, (id) => ({
			...{ id, name, lat, lon, kind, admin1, country },
			...rest
		}));
	}

	/** The id of a source. */
	source(source: DraftSource): string {
		const { publisher, title = '', date = '', url = '', language = '', description = '' } = source;
		const key = [publisher, title, date, url, description].join('\t');
		const blank = { archiveUrl: '', via: '', read: false };
		return this.#sources.id(key, [publisher || title || url, date].join('-'), (id) => {
			const address = url === '' ? '' : (link(url) ?? '');
			return {
				...{ id, publisher: publisher || hostOf(address) || 'Unknown', title, date, language },
				description: description || (title === '' ? 'As named in the file' : ''),
				url: address,
				...blank
			};
		});
	}

	/** Takes those of a dataset, with the ids that they have. */
	add({ actors, places, sources }: Pick<Dataset, 'actors' | 'places' | 'sources'>): void {
		for (const actor of actors) this.#actors.add(actor);
		for (const place of places) this.#places.add(place);
		for (const source of sources) this.#sources.add(source);
	}

	get actors(): Actor[] {
		return this.#actors.all;
	}

	get places(): Place[] {
		return this.#places.all;
	}

	get sources(): Source[] {
		return this.#sources.all;
	}
}

function hostOf(address: string): string {
	return address === '' ? '' : new URL(address).hostname;
}
