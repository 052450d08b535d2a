import type { Actor, Dataset, Place, Source } from '../../events/dataset';
import { unnamedHolders } from '../holder';
import { link } from '../link';
import type { DraftPlace, DraftSource } from './draft';
import { Things } from './names';

/** Points of one name that are no farther apart than this are one place; degrees. */
const NEAR = 0.25;
/** A name that stands at more points than this is no place: the nearest of them counts. */
const MOST_OF_A_NAME = 8;

/** The places of one name, each with the point where it was first met with. */
export interface Named extends Required<Omit<DraftPlace, 'point'>> {
	readonly lats: number[];
	readonly lons: number[];
	readonly ids: string[];
	/** Where they stand among all places. */
	readonly positions: number[];
}

/** The actors, places and sources of a dataset while it is put together: each of them once. */
export class Cast {
	readonly #actors = new Things<Actor>('actor', unnamedHolders);
	readonly #places = new Things<Place>('place');
	readonly #sources = new Things<Source>('source');
	readonly #named = new Map<string, Named>();

	/** The id of an actor of that name. */
	actor(name: string): string {
		const blank = { nameAr: '', aliases: [], side: '', colour: '', description: '' };
		return this.#actors.id(name, name, (id) => ({ id, name, ...blank }));
	}

	/** The id of a place; null when it has no point, or no name. */
	place(place: DraftPlace, own: DraftPlace['point']): string | null {
		const at = place.point ?? own;
		if (!at || place.name.trim() === '') return null;
		const named = this.named(place);
		return named.ids[this.near(named, at.lat, at.lon)];
	}

	/** All places of that name in that part of that country. */
	named({ name, kind = '', admin1 = '', country = '' }: DraftPlace): Named {
		const key = [name, admin1, country].join('\t');
		const known = this.#named.get(key);
		if (known !== undefined) return known;
		const named = { name, kind, admin1, country, lats: [], lons: [], ids: [], positions: [] };
		this.#named.set(key, named);
		return named;
	}

	/**
	 * Which place of a name lies near a point; it lies where it was first met with. Files have a point for each event
	 * rather than for each place.
	 */
	near(named: Named, lat: number, lon: number): number {
		const { lats, lons } = named;
		let nearest = -1;
		let least = Infinity;
		for (let at = 0; at < lats.length; at++) {
			const away = Math.max(Math.abs(lats[at] - lat), Math.abs(lons[at] - lon));
			if (away >= least) continue;
			nearest = at;
			least = away;
			if (away <= NEAR / 2) return at;
		}
		if (least <= NEAR || lats.length === MOST_OF_A_NAME) return nearest;
		return this.#anew(named, lat, lon);
	}

	/** Another place of a name. */
	#anew(
		{ name, kind, admin1, country, lats, lons, ids, positions }: Named,
		lat: number,
		lon: number
	) {
		const key = [name, admin1, country, lat, lon].join('\t');
		const blank = { nameAr: '', nameKu: '', aliases: [], partOf: '', holder: '', holderNote: '' };
		const rest = { ...blank, precision: null, dispute: '', source: '', note: '' };
		const found = this.#places.id(key, name, (id) => ({
			...{ id, name, lat, lon, kind, admin1, country },
			...rest
		}));
		lats.push(lat);
		lons.push(lon);
		ids.push(found);
		positions.push(this.#places.position(found));
		return ids.length - 1;
	}

	/** Where a place of that id stands among all. */
	placePosition(id: string): number {
		return this.#places.position(id);
	}

	/** Where an actor of that id stands among all. */
	actorPosition(id: string): number {
		return this.#actors.position(id);
	}

	/** Where a source of that id stands among all. */
	sourcePosition(id: string): number {
		return this.#sources.position(id);
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
